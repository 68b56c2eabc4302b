"""Mends the character references of old and broken pages before they are parsed."""

import re

_REFERENCE = re.compile(r"&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?", re.I)
_CONTROL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_WINDOWS = {code: bytes([code]).decode("cp1252", errors="ignore") or " " for code in range(0x80, 0xA0)}


def mend_references(page: str) -> str:
    """`page` with spaces for control characters, which no parser takes, and what browsers show for codes 128 to 159.

    >>> mend_references("Bamako&#146;s army&#1;won&#x2014;")
    'Bamako’s army won&#x2014;'
    """
    return _REFERENCE.sub(_mended, _CONTROL.sub(" ", page)).translate(_WINDOWS)


def _mended(match: re.Match[str]) -> str:
    code = int(match[1], 16) if match[1] else int(match[2])
    if code in _WINDOWS:
        return _WINDOWS[code]
    is_character = code in (9, 10, 13) or 0x20 <= code < 0x7F or 0xA0 <= code <= 0x10FFFF
    is_kept = is_character and not 0xD800 <= code <= 0xDFFF and code not in (0xFFFE, 0xFFFF)
    return match[0] if is_kept else " "

"""From bytes to text: UTF-8 first, then what the bytes declare, then a guess that must be sure."""

import codecs
import re

from allegiance.errors import InputError
from allegiance.read.binary import binary_kind, is_garbled

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# Python knows these as encodings, too; a page that names one would make nonsense of its text, and slowly.
_NOT_OF_PAGES = ("idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7")
_WESTERN = ("cp1252", "mac_roman")
_MOST_ACCENTS = 0.1
_FEWEST_LETTERS = 20
_MOST_CHAOS = 0.05
_LEAST_COHERENCE = 0.2
# What a wrong guess gives: a capital with an accent behind a small letter, a sign or a bracket inside a word.
_MOJIBAKE = re.compile(
    r"[a-z][À-ÖØ-ÞŒŠŽŸ]|[^\W\d_][¡-©«-´¶-¿†‡•…‰‹›€™×÷‚„ˆ˜†]+[^\W\d_]|[\x80-\x9f\ufffd◊∏∂√∫Ω≈∆]|Ã[^A-Z]"
)


def decode(data: bytes, where: str, *, declared: str | None = None) -> str:
    r"""The text of `data`, as it stands but for a byte order mark.

    `declared` is the encoding that a page or its server names; it is used for what is not UTF-8. `where` is what a
    message calls the source. Raises InputError for binary data, and for bytes whose encoding is not certain.

    >>> decode(b"\xef\xbb\xbfBogot\xc3\xa1\r\n", "a.txt")
    'Bogotá\r\n'
    """
    kind = binary_kind(data)
    if kind:
        raise InputError(where, f"seems to be {kind}, which is not read; save the report as plain text or HTML")
    text = _decoded(data, where, declared)
    if is_garbled(text):
        raise InputError(where, "holds control characters as binary data does; save the report as plain text in UTF-8")
    return text


def _decoded(data: bytes, where: str, declared: str | None) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise _fault(
                    where, encoding.upper().removesuffix("-LE").removesuffix("-BE"), error, len(mark)
                ) from error
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        text = _as_declared(data, declared) or _guessed(data)
        if text is None:
            raise _fault(where, "UTF-8", error) from error
        return text


def _fault(where: str, encoding: str, error: UnicodeDecodeError, skipped: int = 0) -> InputError:
    return InputError(where, f"not valid {encoding} at byte {error.start + skipped}; save it as UTF-8")


def _as_declared(data: bytes, declared: str | None) -> str | None:
    """The text by the encoding that is declared; a page that declares UTF-8 may have a few broken characters."""
    try:
        name = codecs.lookup(declared or "").name
        if name == "utf-8":
            text = data.decode(errors="replace")
            return text if text.count("\ufffd") <= len(text) // 1000 else None
        if name in _NOT_OF_PAGES:
            return None
        # Pages that declare ISO 8859-1 are written in its superset, as browsers read them.
        return data.decode("cp1252" if name in ("iso8859-1", "ascii") else name)
    except (LookupError, ValueError, AttributeError, TypeError):
        return None


def _guessed(data: bytes) -> str | None:
    """The text by the one encoding that gives sense: a Western one for English, else one of another script."""
    for encoding in _WESTERN:
        text = _strictly(data, encoding)
        if text is not None and _is_western(text):
            return text
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None or best.chaos > _MOST_CHAOS or best.coherence < _LEAST_COHERENCE:
        return None
    return str(best) if _is_of_another_script(str(best)) else None


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _is_western(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    accents = sum(not letter.isascii() for letter in letters)
    return len(letters) >= _FEWEST_LETTERS and accents <= _MOST_ACCENTS * len(letters) and not _MOJIBAKE.search(text)


def _is_of_another_script(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    return len(letters) >= _FEWEST_LETTERS and sum(letter > "\u036f" for letter in letters) > len(letters) / 2

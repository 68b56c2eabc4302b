"""How a line ends: as a sentence does, or open."""

import re

_REFERENCE = r"(?:\s*\[\d{1,3}\])*"
_ENDING = re.compile(rf"[.!?…][\"'”’»)\]]*{_REFERENCE}$")
_OPEN_END = re.compile(rf"(?:[.;:,…][\"'”’)\]]*{_REFERENCE}|[-–—])$")
_INITIALS_LAST = re.compile(r"\b(?:[A-Z]\.){2,}$")
_INSIDE = re.compile(r"[a-z0-9)\"”’][.!?][\"”’)]*\s+[A-Z\"“]")
_FEWEST_WORDS_OF_PROSE = 20


def ends_sentence(line: str) -> bool:
    """True if `line` ends as a sentence does; initials (*U.S.*) are no such end, references (*[3]*) may follow it.

    >>> ends_sentence("They left.”"), ends_sentence("Truce with the U.S."), ends_sentence("They left")
    (True, False, False)
    """
    return bool(_ENDING.search(line)) and not _INITIALS_LAST.search(line)


def is_open(line: str) -> bool:
    """True if `line` ends with a full stop, or with a mark that needs something behind it; no title does.

    >>> is_open("The groups are:"), is_open("What next?")
    (True, False)
    """
    return bool(_OPEN_END.search(line)) and not _INITIALS_LAST.search(line)


def is_prose(line: str) -> bool:
    """True if `line` ends as a sentence does, holds the end of one, or is longer than headings are.

    >>> is_prose("They left."), is_prose("The battle for Goma")
    (True, False)
    """
    return ends_sentence(line) or len(line.split()) >= _FEWEST_WORDS_OF_PROSE or _INSIDE.search(line) is not None

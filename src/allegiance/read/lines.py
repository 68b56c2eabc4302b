"""What a single line of a page is, by its own words: a caption, a byline, a credit, a date, furniture."""

import re
from functools import cache

from allegiance.model.report import BlockKind
from allegiance.read.date_lines import date_line
from allegiance.read.outlets import is_name, outlet_name
from allegiance.read.page_words import Words, any_of, page_words
from allegiance.read.sentences import ends_sentence

_LONGEST_LABEL = 80
_LONGEST_BYLINE = 160
_MOST_WORDS_OF_A_PROMPT = 40
_MOST_WORDS_OF_A_CAPTION = 60
_MOST_WORDS_OF_A_CREDIT = 12
_BULLETS = " •·|>»→*-–—:"
_BRACKET = re.compile(r"[\[(]([^\[\]()]{2,100})[\])]$")
_BEHIND_DASH = re.compile(r"\s(?:—|–|-|--|\|)\s*([^—–|]{2,60}?)\.?$")
_PICTURE_BY = re.compile(
    r"(?:image|photo|photograph|picture|credit)s?(?:\s+by|\s+credit)?\s*:\s*(\S.{1,50}?)\.?$|\bAP Photo/.{2,50}$", re.I
)
_FILE_PICTURE = re.compile(r"\b(?:file|archive|stock|handout) (?:photo|picture|image|footage)\W*$", re.I)
_COUNT = re.compile(
    r"(?:list |item |image |photo )?\d+\s*(?:/|of)\s*\d+|\d+ (?:comments?|shares?|views|images|photos)", re.I
)
_NOTE = re.compile(r"\[\d{1,3}\]\s")
_COUNTED = re.compile(r"\s*\(?\d+(?:\s+\w+)?\)?$")
_READING = re.compile(r"(?:reading time:?\s*)?\d+\s*-?\s*min(?:ute)?s?\.?(?:\s*read(?:ing)?)?(?:\s+time)?", re.I)
_AT_AN_OUTLET = re.compile(r"\s+(?:staff|correspondents?|reporters?|bureau|desk)(?: writers?| reporters?)?$", re.I)
_HOUR = re.compile(r"\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?(?:\s*(?:GMT|UTC|local time|[A-Z]{3,4}))?", re.I)


def line_kind(line: str) -> BlockKind | None:
    """What `line` is by its own words, None if nothing marks it as anything but news.

    >>> line_kind("3 min read"), line_kind("Read more: The siege of Taiz"), line_kind("The siege goes on.")
    (<BlockKind.BYLINE: 'byline'>, <BlockKind.FURNITURE: 'furniture'>, None)
    """
    if is_credit(line):
        return BlockKind.CREDIT
    if is_byline(line):
        return BlockKind.BYLINE
    if date_line(line) or _HOUR.fullmatch(line):
        return BlockKind.DATE
    if is_caption(line) and not _is_label(line):
        return BlockKind.CAPTION
    return BlockKind.FURNITURE if is_furniture(line) else None


def is_credit(line: str) -> bool:
    """True for "Agencies contributed to this report", "(Reporting by …; Editing by …)", "© 2017 …"."""
    bare = line.strip(" ()[]*_–—-.")
    if len(bare.split()) > _MOST_WORDS_OF_A_PROMPT:
        return False
    return bool(_begins(page_words().credit_starts).match(bare) or _ends(page_words().credit_ends).search(bare))


def is_byline(line: str) -> bool:
    """True for "By Anna Roe and Sami Khan", "Staff writer", "3 min read"."""
    bare = line.strip(" |·-–—")
    if len(bare) > _LONGEST_BYLINE:
        return False
    if _READING.fullmatch(bare) or bare.rstrip(".:").lower() in page_words().byline_labels:
        return True
    if _AT_AN_OUTLET.search(bare) and outlet_name(_AT_AN_OUTLET.sub("", bare)):
        return True
    match = _begins(page_words().byline_starts).match(bare)
    names = re.findall(r"[^\s,|/&:;()]+", bare[match.end() :]) if match else []
    return all(map(_is_byline_word, names)) and any(name[0].isupper() for name in names)


def is_caption(line: str) -> bool:
    """True for "Fighters in Idlib [AFP]", "(Photo: Anna Roe)", "File photo", "Image: …"."""
    starts = page_words().caption_starts
    if _begins(starts).fullmatch(line.strip(" ()[]:.")) or _labelled(starts, ",").match(line.lstrip(" ([")):
        return True
    if len(line.split()) > _MOST_WORDS_OF_A_CAPTION:
        return False
    tail = _BRACKET.search(line) or _BEHIND_DASH.search(line)
    by = _PICTURE_BY.search(line)
    return bool((tail and _is_picture_credit(tail[1])) or (by and is_name(by[1] or "X")) or _FILE_PICTURE.search(line))


def is_furniture(line: str) -> bool:
    """True for section labels, buttons, prompts, and pointers to other pages."""
    words = page_words()
    bare = line.strip(_BULLETS + '[]"')
    if not any(character.isalnum() for character in line) or _NOTE.match(line) or _is_label(line):
        return True
    if len(line.split()) > _MOST_WORDS_OF_A_PROMPT:
        return False
    pointer = _labelled(words.furniture_openers).match(bare) or _begins(words.furniture_starts).match(bare)
    return bool(pointer) or heads_list(line) or _is_trail(line)


def is_kicked(line: str) -> bool:
    """True for a line that a label such as "Analysis:" or "Watch:" introduces."""
    return _labelled(page_words().furniture_kickers).match(line) is not None


def heads_list(line: str) -> bool:
    """True for the heading of a list of other pages: "Related Coverage", "More from Idlib:"."""
    bare = line.strip(_BULLETS)
    if _begins(page_words().furniture_openers).fullmatch(bare):
        return True
    return (
        bool(re.match(r"more (?:from|on|about)\b", bare, re.I)) and len(bare.split()) <= 6 and not ends_sentence(line)
    )


def _is_label(line: str) -> bool:
    """True for a label of a page as a whole line, with or without a count behind it: "Slideshow (3 images)"."""
    bare = line.strip(_BULLETS + '[]"')
    if _COUNT.fullmatch(bare):
        return True
    return len(bare) <= _LONGEST_LABEL and _COUNTED.sub("", bare).rstrip(".… ").lower() in page_words().furniture_labels


def _is_byline_word(word: str) -> bool:
    return word[0].isupper() or not word[0].isalpha() or word.strip(".").lower() in page_words().byline_words


def _is_picture_credit(wording: str) -> bool:
    """True for what ends a caption: an agency as it writes itself, a word such as *archive*, and names."""
    words = page_words()
    marked = re.search(rf"\b{any_of(words.caption_sources)}", wording) or re.search(
        rf"\b{any_of(words.caption_words)}", wording, re.I
    )
    parts = re.findall(r"[^\s/,:;&|]+", wording)
    fit = all(
        not part[0].islower() or part in words.caption_words or part in ("by", "of", "via", "from") for part in parts
    )
    return bool(marked) and fit and len(parts) <= _MOST_WORDS_OF_A_CREDIT


def _is_trail(line: str) -> bool:
    """True for the way to a page: "Home > News > Africa"."""
    parts = re.split(r"\s*[>»›]\s*", line.strip(" >»›"))
    return len(parts) >= 2 and all(0 < len(part.split()) <= 5 for part in parts) and not ends_sentence(line)


@cache
def _begins(words: Words) -> re.Pattern[str]:
    return re.compile(any_of(words), re.I)


@cache
def _ends(words: Words) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(words)}$", re.I)


@cache
def _labelled(words: Words, *marks: str) -> re.Pattern[str]:
    """Begins with one of `words`, set off by a colon, a bar, a dash or one of `marks`."""
    more = "".join(rf"|{re.escape(mark)}(?=\s)" for mark in marks)
    return re.compile(rf"{any_of(words)}\s*(?::|\||\s[-–—]+\s|[-–—]{{2,}}{more})", re.I)

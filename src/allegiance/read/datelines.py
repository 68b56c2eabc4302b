"""Datelines: the place, day and agency in front of a report's first sentence, as in "BEIRUT (Reuters) - "."""

import re
from dataclasses import dataclass
from datetime import date

from allegiance.read.dates import without_days, written_dates
from allegiance.read.outlets import is_name, outlet_name
from allegiance.read.page_words import any_of, page_words
from allegiance.read.sentences import is_prose

_LONGEST = 120
_DATELINE = re.compile(
    r"""
    (?P<where>(?:[^()\[\]|:\n]|\[[^\[\]\n]{2,30}\]){2,80}?)??     # BEIRUT, Jan 26
    \s*(?:[(|]\s*(?P<inside>[^()|\n]{2,50}?)\s*[)|])?             # (Reuters)
    \s*(?P<mark>:|(?<=\))\.(?=\s)|\.?--+|\.?[—–―]|(?<=[\s.)])[-_](?=[\sA-Z]|$)|(?<=\|))\s*
    """,
    re.X,
)
_BARE = re.compile(r"(?P<where>[^()\n]{2,60}?)\s*\((?P<inside>[^()\n]{2,50})\)\s+(?=[A-Z])")
_CUT = re.compile(
    r"(?P<where>[A-Z][A-Z'. -]+(?:,\s[A-Z][\w. ]+?)?),?\s(?P<inside>[A-Z][a-z]{2,8}\.?\s\d{1,2})\s(?=[A-Z\"“])"
)
"""Left of "DONETSK, Ukraine, July 18 (Reuters) - " where a site takes out the agency and the dash."""
_DASH = re.compile(r"\s(?:--?|[—–―])\s|[—–―]")
_SENTENCE = re.compile(r".*?(?:[.!?][\"'”’]?(?=\s+[A-Z\"“])|$)", re.S)
_WORDS_OF_A_PLACE = 4
_OWN_VOICE = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|[Uu]s|you)\b|[\"“]")
"""What those say who are quoted behind their name and a colon."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline that ends at `end`, behind its dash; the outlet and the full date that it names, if it does."""

    end: int
    outlet: str | None = None
    published: date | None = None


def find_dateline(paragraph: str, rest: str = "") -> Dateline | None:
    """The dateline that `paragraph` begins with, if it does; `rest` is what follows the paragraph in the report.

    A name and a dash may also be the start of a sentence (*JFS - the former Nusra Front - attacked*): what could be
    either is no dateline.

    >>> find_dateline("BEIRUT (Reuters) - Six factions joined.")
    Dateline(end=19, outlet='Reuters', published=None)
    >>> find_dateline("JFS - once the Nusra Front - attacked.") is None
    True
    """
    match = _DATELINE.match(paragraph[:_LONGEST])
    if match and _is_dateline(match, paragraph, rest):
        return _with_day_behind(_dateline(match), paragraph)
    match = _BARE.match(paragraph[:_LONGEST])
    if match and outlet_name(match["inside"]) and _are_places(match["where"]) and match["where"].isupper():
        return _dateline(match)
    match = _CUT.match(paragraph[:_LONGEST])
    if match and not without_days(match["inside"]).strip(" .") and _are_places(match["where"]):
        return Dateline(match.end())
    return None


def _with_day_behind(dateline: Dateline, paragraph: str) -> Dateline:
    """The dateline with a date of its own behind its dash: *KHARTOUM – April 15, 2023 – Fighting broke out*."""
    match = _DATELINE.match(paragraph[dateline.end :][:_LONGEST])
    dates = written_dates(match["where"]) if match and match["where"] and not match["inside"] else []
    if not match or not dates or without_days(match["where"]).strip(" ,."):
        return dateline
    return Dateline(dateline.end + match.end(), dateline.outlet, dates[0].value)


def _dateline(match: re.Match[str]) -> Dateline:
    inside = match["inside"] or ""
    days = [found.value for part in (match["where"] or "", inside) for found in written_dates(part)]
    # Human Rights Watch writes "(New York) – ": with no place in front, the bracket holds the place.
    names_agency = match["where"] and inside and not written_dates(inside)
    dated_only = match["where"] is not None and not without_days(match["where"]).strip(" ,.")
    agency = None if not names_agency or dated_only else outlet_name(inside) or inside.strip()
    return Dateline(match.end(), agency, days[0] if days else None)


def _is_dateline(match: re.Match[str], paragraph: str, rest: str) -> bool:
    where, inside, mark = match["where"] or "", match["inside"] or "", match["mark"]
    follows = paragraph[match.end() :]
    if follows[:1].islower() or _is_kicker(where):
        return False
    place = without_days(where).strip(" ,.-–—/") or without_days(inside).strip(" ,.-–—/")
    if not place:
        return bool(written_dates(where)) and mark != ":"
    if not _are_places(place) or not _is_agency_or_day(inside):
        return False
    dated = without_days(where) != where or without_days(inside) != inside
    if dated or outlet_name(inside) or (inside and not where):
        return True
    if mark == ".":
        return False
    first = re.split(r"[,/|]", place)[0].strip()
    if first.isupper() and not re.search(rf"\b{re.escape(first)}\b", follows + rest):
        return True
    if mark == ":":  # *Karachi: Six fighters were killed*; who is quoted so is spoken of again
        again = re.search(rf"\b{re.escape(first)}\b", follows + rest)
        return not again and not first.isupper() and is_prose(follows) and not _OWN_VOICE.search(follows)
    is_dash = mark not in (":", "|", "")
    return is_dash and not first.isupper() and _has_lone_dash(follows) and (not follows or is_prose(follows))


def _is_agency_or_day(inside: str) -> bool:
    rest = without_days(inside).strip(" ,.")
    return not rest or outlet_name(inside) is not None or is_name(rest)


def _are_places(wording: str) -> bool:
    """True for names of places, set apart by commas, slashes or *and*."""
    places = [part.strip(" .") for part in re.split(r"[,/\[\]|]|\s+and\s+|\s+&\s+", wording)]
    return all(
        is_name(place) and len(place.split()) <= _WORDS_OF_A_PLACE and not re.search(r"[\d\"“”;?!%$]", place)
        for place in places
        if place
    )


def _has_lone_dash(follows: str) -> bool:
    """True if the dash in front of `follows` is not one of a pair that sets off an aside in its sentence."""
    sentence = _SENTENCE.match(follows)
    return len(_DASH.findall(sentence.group() if sentence else follows)) % 2 == 0


def _is_kicker(where: str) -> bool:
    return re.fullmatch(any_of(page_words().furniture_kickers), where.strip(), re.I) is not None

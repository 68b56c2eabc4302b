"""What the parser is shown of a block: known shapes in place of words that would mislead it.

A name of several words is shown as one well-known proper noun, a short form in brackets is left out, spaced dashes
become commas, curly quotes straight ones. Offsets always stay those of the report.
"""

from dataclasses import dataclass

from allegiance.model.span import Span
from allegiance.text.names import PEOPLE, Found
from allegiance.text.syntax import Name
from allegiance.text.words import APOSTROPHES, Word

SURROGATE = "Hamas"
"""A proper noun that the English pipelines know as an organisation whatever stands beside it."""
SURROGATE_STATE = "Syria"
"""The same for a state."""
SURROGATES_OF_PEOPLE = ("Syrian", "Syrians")
"""An adjective of a country, and those who live there."""
INSERTED = frozenset("[]")
"""Signs around what an editor put into a quotation, which reads on through them: *[The army] attacked us*."""
DASHES = frozenset({"-", "–", "—", "--", "―"})
QUOTES = {"“": '"', "”": '"', "«": '"', "»": '"', "„": '"', "‟": '"', "″": '"', "‘": "'", "’": "'"}


@dataclass(frozen=True, slots=True)
class Shown:
    """A word as the parser sees it, where it stands in the report, and the name that it stands for.

    `own` is the report's wording where the parser is shown another and no name is meant.
    """

    text: str
    start: int
    end: int
    spaced: bool
    name: Name | None = None
    own: str | None = None


def show(words: list[Word], names: list[Found], source: str) -> list[Shown]:
    """The parser's view of `words`, given the names found among them; `source` is the report's text."""
    starting = {found.first: found for found in names}
    shown: list[Shown] = []
    i = 0
    while i < len(words):
        found = starting.get(i)
        if found is None:
            if words[i].text not in INSERTED:
                shown.append(_plain(words[i]))
            i += 1
            continue
        shown.append(_named(words, found, source))
        i = (found.hidden[1] if found.hidden else found.last) + 1
    return shown


def _plain(word: Word) -> Shown:
    text = QUOTES.get(word.text) or word.text.translate(APOSTROPHES)
    if word.text in DASHES and word.spaced:
        text = ","
    return Shown(text, word.start, word.end, word.spaced)


def _named(words: list[Word], found: Found, source: str) -> Shown:
    first, last = words[found.first], words[found.last]
    if found.kind == PEOPLE:
        own = " ".join(w.text for w in words[found.first : found.last + 1])
        return Shown(SURROGATES_OF_PEOPLE[last.lower.endswith("s")], first.start, last.end, last.spaced, own=own)
    aside = None
    spaced = last.spaced
    if found.hidden:
        opening, closing = found.hidden
        aside = Span.of(source, words[opening + 1].start, words[closing - 1].end)
        spaced = words[closing].spaced
    name = Name(Span.of(source, first.start, last.end), found.kind, found.known, aside)
    return Shown(_surrogate(words, found), first.start, last.end, spaced, name)


def _surrogate(words: list[Word], found: Found) -> str:
    """Persons and places keep a word of their own, so that the parser's own labels still tell them apart."""
    single = found.first == found.last
    if found.kind == "state":
        return SURROGATE_STATE
    article = single and words[found.first].text[:1].islower()  # *al-Qaeda*, whose own word parsers know
    if not article and (found.kind or found.known or found.hidden or (single and "-" not in words[found.first].text)):
        return SURROGATE
    tail = words[found.last].text.rpartition("-")[2]
    return tail if tail[:1].isupper() else SURROGATE

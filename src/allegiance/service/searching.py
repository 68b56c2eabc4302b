"""Words that people type: what is searched for, and where it stands in a text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from allegiance.model.listing import Listed
from allegiance.model.ports import Told
from allegiance.model.recording import Page
from allegiance.model.words import Snippet, Term
from allegiance.service.joining import JoinedStore
from allegiance.store.fold import fold_text
from allegiance.store.terms import terms_of

if TYPE_CHECKING:
    from allegiance.store.store import Store

AROUND = 90
"""Characters that a snippet has on either side of the first of its words."""
SNIPPETS = 2
"""The most snippets of one text."""

_WORD = re.compile(r"[\w\u0300-\u036f]+")


@dataclass(frozen=True, slots=True)
class Hit:
    """A report with where the words stand in its title and its text."""

    report: Listed
    title: tuple[tuple[int, int], ...]
    snippets: tuple[Snippet, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """Some of the reports and claims that have the words, the best first, and how many there are in all."""

    reports: list[Hit]
    claims: list[tuple[Told, Snippet]]
    total_reports: int
    total_claims: int


def search(store: "Store", joined: JoinedStore, words: str, page: Page) -> Found:
    """The reports and claims that have all the words; what stands in quotes stands so in the text."""
    wanted = terms_of(words)
    if not wanted:
        return Found([], [], 0, 0)
    with store.lists() as lists:
        reports, claims = lists.reports_with(wanted, page), lists.claims_with(wanted, page)
        totals = lists.number_with(wanted)
    hits = [Hit(one, marks(one.report.title or "", wanted), snippets(one.report.text, wanted)) for one in reports]
    seen = [(report, joined.seen(claim)) for report, claim in claims]
    evidence = [(one, Snippet(s.start, s.text, marks(s.text, wanted))) for one in seen for s in [one[1].evidence]]
    return Found(hits, evidence, *totals)


def marks(text: str, wanted: Sequence[Term]) -> tuple[tuple[int, int], ...]:
    """Where the terms stand in the text: first character and the one behind the last, in order.

    >>> marks("They attacked Al-Shām.", terms_of("attack al-sham"))
    ((5, 13), (14, 21))
    """
    tokens = list(_tokens(text))
    found = {span for term in wanted for span in _stands(tokens, term)}
    return tuple(sorted(found))


def snippets(text: str, wanted: Sequence[Term]) -> tuple[Snippet, ...]:
    """Stretches of the text around the terms, those with the most of them first found."""
    spans = marks(text, wanted)
    found: list[Snippet] = []
    for start, end in sorted(spans, key=lambda span: (-_near(span, spans), span)):
        if len(found) == SNIPPETS:
            break
        if any(one.start <= start and end <= one.start + len(one.text) for one in found):
            continue
        first, last = _cut(text, start - AROUND, end + AROUND)
        within = tuple((a - first, b - first) for a, b in spans if first <= a and b <= last)
        found.append(Snippet(first, text[first:last], within))
    return tuple(sorted(found, key=lambda one: one.start))


def _near(span: tuple[int, int], spans: Sequence[tuple[int, int]]) -> int:
    """How many of the spans stand in one snippet with this one."""
    return sum(span[0] - AROUND <= start and end <= span[1] + AROUND for start, end in spans)


def _cut(text: str, first: int, last: int) -> tuple[int, int]:
    """The stretch without the words that its ends would cut."""
    first, last = max(first, 0), min(last, len(text))
    if first > 0 and (blank := text.find(" ", first, first + AROUND)) >= 0:
        first = blank + 1
    if last < len(text) and (blank := text.rfind(" ", last - AROUND, last)) >= 0:
        last = blank
    return first, last


def _tokens(text: str) -> Iterator[tuple[str, int, int]]:
    """Folded words with where they stand."""
    for word in _WORD.finditer(text):
        for part in fold_text(word[0]).split():
            yield part, word.start(), word.end()


def _stands(tokens: Sequence[tuple[str, int, int]], term: Term) -> Iterator[tuple[int, int]]:
    parts = term.words.split()
    for at in range(len(tokens) - len(parts) + 1):
        there = [token for token, _, _ in tokens[at : at + len(parts)]]
        if there[:-1] == parts[:-1] and (there[-1] == parts[-1] or (term.begun and there[-1].startswith(parts[-1]))):
            yield tokens[at][1], tokens[at + len(parts) - 1][2]

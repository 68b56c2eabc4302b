"""Whom *I*, *we* and *you* mean outside quotations: the turns of an interview, or the one who tells the story.

Turns are told by a name before a colon (`Name: …`, `Q: …`), by a name alone on the line above, or, where neither
stands, by questions that address somebody: then paragraphs that end in a question mark are the asker's.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from allegiance.coreference.draft import Draft
from allegiance.coreference.entity import Entity, Occurrence
from allegiance.model.mention import MentionKind

LABEL = re.compile(r"\W{0,3}((?:[^\W\d_][\w.'’-]*\.?)(?: [^\W\d_][\w.'’-]*){0,4})(?: ?\([^)]{1,30}\))?\W{0,3}:\W")
ASKER, ANSWERER = "asker", "answerer"
MOST_WORDS = 5
"""Of a line that is nothing but a speaker's name."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A paragraph and who speaks in it to whom: keys that stand for one person each."""

    start: int
    end: int
    speaker: str
    hearer: str


def join_turns(draft: Draft, persons: Sequence[Occurrence]) -> None:
    """Joins the first and second persons outside quotations with whom they mean."""
    blocks = list(dict.fromkeys((s.block.start, s.block.end) for s in draft.text.sentences))
    found: dict[str, Occurrence] = {}
    turns = _labelled(draft, blocks, found) or _asked(draft, blocks, persons, found)
    starts = [t.start for t in turns]
    for occurrence in persons:
        place = bisect_right(starts, occurrence.at) - 1
        turn = turns[place] if place >= 0 and occurrence.at < turns[place].end else None
        key = _key(draft, occurrence, turn)
        first = found.setdefault(key, occurrence)
        if first is occurrence and key.startswith("side of ") and (one := found.get(key[8:])) is not None:
            draft.gather(occurrence.entity, [one.entity])
        draft.join(first.entity, occurrence.entity)


def _key(draft: Draft, occurrence: Occurrence, turn: Turn | None) -> str:
    word = occurrence.token.lower
    if word in draft.language.anaphora.second_person:
        # who answers says *you* of anybody
        block = draft.sentence(occurrence).block.start
        return turn.hearer if turn is not None and turn.hearer else f"you {block}"
    speaker = turn.speaker if turn is not None else "teller"
    return speaker if word in draft.language.grammar.first_person else f"side of {speaker}"


# ---------------------------------------------------------------------- turns with labels


def _labelled(draft: Draft, blocks: Sequence[tuple[int, int]], found: dict[str, Occurrence]) -> list[Turn]:
    text = draft.text.text
    labels: list[tuple[int, int, str]] = []
    for number, (start, end) in enumerate(blocks):
        label = _label(draft, text[start:end]) or _line_above(draft, blocks, number)
        if label:
            labels.append((start, end, label))
    kinds = list(dict.fromkeys(label for _, _, label in labels))
    if len(kinds) < 2:
        return []
    turns: list[Turn] = []
    for start, end, label in labels:
        before = next((t.speaker for t in reversed(turns) if t.speaker != label), None)
        turns.append(Turn(start, end, label, before or next(k for k in kinds if k != label)))
    for label in kinds:
        entity = _named(draft, label)
        if entity is not None:
            found[label] = entity.occurrences[0]
    return _carried_on(turns, blocks)


def _label(draft: Draft, text: str) -> str | None:
    match = LABEL.match(text)
    if match is None:
        return None
    label = match.group(1)
    words = label.split()
    known = label.lower() in draft.language.anaphora.turn_labels
    return label if known or all(w[:1].isupper() for w in words) else None


def _line_above(draft: Draft, blocks: Sequence[tuple[int, int]], number: int) -> str | None:
    """The name that is all of the paragraph before, where it is such a line more than once."""
    if number == 0:
        return None
    text = draft.text.text
    line = text[slice(*blocks[number - 1])].strip(" *_#:-–—")
    if not 0 < len(line.split()) <= MOST_WORDS or line[-1] in ".?!":
        return None
    same = sum(text[start:end].strip(" *_#:-–—") == line for start, end in blocks)
    return line if same > 1 and _named(draft, line) is not None else None


def _named(draft: Draft, label: str) -> Entity | None:
    """The entity that a label names: the first whose wording it is or holds."""
    words = label.split()
    for occurrence in draft.of_kind(MentionKind.NAME):
        own = occurrence.mention.span.text.split()
        if own == words or (occurrence.entity.kind in ("person", None) and own[-1:] == words[-1:]):
            return occurrence.entity
    return None


def _carried_on(turns: Sequence[Turn], blocks: Sequence[tuple[int, int]]) -> list[Turn]:
    """A turn goes on over the paragraphs without a label behind it."""
    found: list[Turn] = []
    by_start = {t.start: t for t in turns}
    for start, end in blocks:
        turn = by_start.get(start)
        if turn is not None:
            found.append(turn)
        elif found:
            found.append(Turn(start, end, found[-1].speaker, found[-1].hearer))
    return found


# ---------------------------------------------------------------------- turns without labels


def _asked(
    draft: Draft, blocks: Sequence[tuple[int, int]], persons: Sequence[Occurrence], found: dict[str, Occurrence]
) -> list[Turn]:
    """Questions and answers by turns, if somebody is asked; the one asked is whom the report opens with."""
    addressed = {draft.sentence(o).block.start for o in persons if _is_you(draft, o)}
    text = draft.text.text
    asking = [(start, end) for start, end in blocks if text[start:end].rstrip(" \"'”’*_)").endswith("?")]
    first = next((start for start, _ in asking if start in addressed), None)
    if first is None or not any(o.at > first and not _is_you(draft, o) for o in persons):
        return []
    person = _guest(draft, first)
    if person is not None:
        found[ANSWERER] = person.occurrences[0]
    questions = set(asking)
    return [
        Turn(start, end, ASKER, ANSWERER) if (start, end) in questions else Turn(start, end, ANSWERER, "")
        for start, end in blocks
        if start >= first
    ]


def _is_you(draft: Draft, occurrence: Occurrence) -> bool:
    return occurrence.token.lower in draft.language.anaphora.second_person


def _guest(draft: Draft, first: int) -> Entity | None:
    """The person named most before the first question; of two the first."""
    counts: dict[Entity, int] = {}
    for occurrence in draft.of_kind(MentionKind.NAME):
        if occurrence.at < first and occurrence.entity.person:
            counts[occurrence.entity] = counts.get(occurrence.entity, 0) + 1
    return max(counts, key=lambda e: counts[e], default=None)

"""One claim in words: fills a pattern and keeps where each part stands."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from allegiance.model.claim import Attribution, Claim, Participant
from allegiance.model.span import Span

_PART = re.compile(r"\[(\w+)\]|<([^>]+)>|\(([^)]+)\)")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the claims that it makes, whose offsets count from its start, and which happening it tells of."""

    text: str
    claims: tuple[Claim, ...] = ()
    happening: str | None = None


@dataclass(frozen=True, slots=True)
class Filled:
    """A pattern's words, and where its slots, its trigger and its cue stand in them."""

    text: str
    spans: Mapping[str, Span]


def fill(pattern: str, words: Mapping[str, str]) -> Filled:
    """The pattern with `[slot]` filled, `<…>` kept as `trigger` and `(…)` as `cue`; the first letter is a capital.

    >>> fill("[agent] <met> [patient]", {"agent": "they", "patient": "JFS"}).spans["trigger"]
    Span(start=5, end=8, text='met')
    """
    text, places, last = "", {}, 0
    for part in _PART.finditer(pattern):
        text += pattern[last : part.start()]
        slot, trigger, cue = part.groups()
        word = words[slot] if slot else trigger or cue
        places[slot or ("trigger" if trigger else "cue")] = (len(text), len(text) + len(word))
        text += word
        last = part.end()
    text += pattern[last:] + "."
    text = text[0].upper() + text[1:]
    return Filled(text, {name: Span.of(text, start, end) for name, (start, end) in places.items()})


def moved(claim: Claim, by: int, *, document: str, id_: str) -> Claim:
    """The claim `by` characters further on, in the report `document`."""
    return replace(
        claim,
        id=id_,
        document=document,
        participants=tuple(_moved_participant(p, by) for p in claim.participants),
        trigger=_moved_span(claim.trigger, by),
        evidence=_moved_span(claim.evidence, by),
        attribution=tuple(
            Attribution(_moved_participant(a.source, by) if a.source else None, _moved_span(a.cue, by), a.quoted)
            for a in claim.attribution
        ),
    )


def _moved_participant(participant: Participant, by: int) -> Participant:
    return replace(participant, mention=_moved_span(participant.mention, by))


def _moved_span(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by, span.text)

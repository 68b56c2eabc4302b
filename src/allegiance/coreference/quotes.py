"""Whom *I*, *we* and *you* mean inside quotations: the speaker, the speaker's side, and whom it is told to."""

from allegiance.coreference.draft import Draft, Quote
from allegiance.coreference.entity import Entity, Occurrence


def join_quoted(draft: Draft, persons: list[Occurrence]) -> list[Occurrence]:
    """Joins the first and second persons that stand in quotations; gives those back that do not."""
    grammar, words = draft.language.grammar, draft.language.anaphora
    spoken: dict[tuple[int, str], Occurrence] = {}
    left = []
    for occurrence in persons:
        quote = draft.quote_of(occurrence)
        if quote is None:
            left.append(occurrence)
            continue
        word = occurrence.token.lower
        speaker = _speaker(draft, quote)
        if word in words.second_person:
            _join(draft, spoken, (quote.span.start, "you"), occurrence)
        elif word in grammar.first_person:
            if speaker is not None and not speaker.members and speaker.kind != "media":
                draft.join(speaker, occurrence.entity)
            else:
                _join(draft, spoken, (quote.span.start, "i"), occurrence)
        else:
            _join_side(draft, spoken, occurrence, speaker, quote)
    return left


def _speaker(draft: Draft, quote: Quote) -> Entity | None:
    if quote.speaker is None:
        return None
    return next((o.entity for o in draft.occurrences if o.at == quote.speaker), None)


def _join(
    draft: Draft, spoken: dict[tuple[int, str], Occurrence], key: tuple[int, str], occurrence: Occurrence
) -> None:
    first = spoken.setdefault(key, occurrence)
    draft.join(first.entity, occurrence.entity)


def _join_side(
    draft: Draft,
    spoken: dict[tuple[int, str], Occurrence],
    occurrence: Occurrence,
    speaker: Entity | None,
    quote: Quote,
) -> None:
    """`we` is the group that the speaker is or speaks for; else those whom the speaker is one of."""
    if speaker is None:
        _join(draft, spoken, (quote.span.start, "we"), occurrence)
    elif speaker.group is not None:
        draft.join(speaker.group, occurrence.entity)
    elif not speaker.person:
        draft.join(speaker, occurrence.entity)
    else:
        key = (id(speaker), "we")
        if key not in spoken:
            draft.gather(occurrence.entity, [speaker])
        _join(draft, spoken, key, occurrence)

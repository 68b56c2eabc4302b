"""Joins a report's mentions to actors, in passes: the precise ones first, then those that need a guess."""

from collections.abc import Collection, Sequence

from allegiance.coreference.beside import find_sides, join_beside
from allegiance.coreference.descriptions import bare_plural, described, same_noun
from allegiance.coreference.draft import Draft, Quote
from allegiance.coreference.entity import Entity, Occurrence
from allegiance.coreference.kin import join_kin
from allegiance.coreference.names import join_names
from allegiance.coreference.pronouns import Pronouns, emphatic
from allegiance.coreference.quotes import join_quoted
from allegiance.coreference.several import (
    counted,
    counted_alone,
    each_other,
    join_lists,
    one_of_two,
    several_bodies,
)
from allegiance.coreference.turns import join_turns
from allegiance.languages.schema import Language
from allegiance.model.mention import Mention, MentionKind
from allegiance.text.arguments import Arguments
from allegiance.text.syntax import Text

DEFINITE = frozenset({"the", "this", "these", "that", "those", "both", "such"})
COUNTING = DEFINITE | {"all"}


def find_chains(
    text: Text,
    language: Language,
    arguments: Arguments,
    mentions: Sequence[Mention],
    quotes: Sequence[Quote] = (),
    *,
    states: Collection[int] = (),
) -> list[Entity]:
    """The actors that the mentions of a report mean, in the order of their first mention.

    `states` are the offsets of the heads of names of states and capitals, whatever the parser takes them for.
    """
    draft = Draft(text, language, arguments, mentions, quotes, states=states)
    join_names(draft)
    join_beside(draft)
    join_lists(draft)
    find_sides(draft)
    pronouns = Pronouns(draft)
    _walk(draft, pronouns, quoted=False)
    find_sides(draft)
    _walk(draft, pronouns, quoted=True)
    join_kin(draft)
    join_turns(draft, join_quoted(draft, [o for o in draft.occurrences if _speaks(draft, o)]))
    return draft.entities()


def _speaks(draft: Draft, occurrence: Occurrence) -> bool:
    grammar = draft.language.grammar
    persons = grammar.first_person | grammar.first_person_plural | draft.language.anaphora.second_person
    return occurrence.mention.kind is MentionKind.PRONOUN and occurrence.token.lower in persons


def _walk(draft: Draft, pronouns: Pronouns, *, quoted: bool) -> None:
    """Descriptions and pronouns in the order of the text, as what a pronoun means bears on the next description.

    Those outside quotations come first: who speaks is often told behind the quotation.
    """
    for occurrence in draft.occurrences:
        if (draft.quote_of(occurrence) is not None) is not quoted:
            continue
        if occurrence.mention.kind is MentionKind.NAME or _speaks(draft, occurrence):
            continue
        if occurrence.mention.kind is MentionKind.NOMINAL:
            found = _nominal(draft, occurrence)
        elif occurrence.token.lower in draft.language.grammar.relative:
            found, occurrence.said = pronouns.relative(occurrence), True
        elif occurrence.token.lower in draft.language.anaphora.reciprocal:
            found = each_other(draft, occurrence)
        else:
            found, occurrence.said = pronouns.third(occurrence), emphatic(occurrence.token)
        if found is not None and found is not occurrence.entity:
            draft.join(found, occurrence.entity)


def _nominal(draft: Draft, occurrence: Occurrence) -> Entity | None:
    entity, token = occurrence.entity, occurrence.token
    order = draft.language.anaphora.order.get(token.lower)
    if order is not None:
        return one_of_two(draft, occurrence, order)
    if entity.named or entity.members:
        return None  # it stands beside a name, or has its list
    if occurrence.mention.actor_kind is None and occurrence.mention.count:
        return counted_alone(draft, occurrence)
    determiner = token.child("det", "predet")
    if token.dep in ("compound", "nmod"):
        return same_noun(draft, occurrence)
    if determiner is None or determiner.lower not in (COUNTING if occurrence.mention.count else DEFINITE):
        return bare_plural(draft, occurrence)
    if occurrence.mention.count and occurrence.mention.plural:
        return counted(draft, occurrence)
    if occurrence.mention.plural and token.lemma in draft.language.anaphora.bodies:
        return several_bodies(draft, occurrence) or described(draft, occurrence)
    if occurrence.mention.plural and token.lemma in draft.language.anaphora.sides:
        found = counted(draft, occurrence)
        return None if entity.members else found or described(draft, occurrence)
    return described(draft, occurrence)

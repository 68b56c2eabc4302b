"""Mends attachments that dependency parsers of newspaper English get wrong again and again.

Each repair is a fact of grammar, not of one sentence: it looks at tags and positions, never at single words' meaning.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from allegiance.languages.schema import Language
from allegiance.text.repairs.attachment import (
    agent_of_active,
    agreeing_relative,
    behind_a_date,
    behind_at_first,
    below_punctuation,
    between_behind_date,
    counted_object,
    interpolated,
    object_behind_adverb,
    object_in_capitals,
    object_near,
    perceived_behind_agent,
    quoted_conjunct,
    relative_behind_place,
    relative_in_brackets,
    relative_preposition,
    subject_behind_opening,
    subject_behind_quote,
    title_as_subject,
    up_to_number,
)
from allegiance.text.repairs.finite import (
    absolute,
    active_below_noun,
    bare_verb_behind,
    before_semicolon,
    clause_behind_preposition,
    finite_behind_pronoun,
    finite_conjunct,
    fronted_participle,
    garden_path,
    garden_path_below,
    gerund_behind_have,
    gerund_behind_noun,
    main_verb_behind,
    noun_behind_noun,
    participle_before_subject,
    participle_with_subject,
    purpose_behind_with,
    speaker_in_list,
    subject_behind,
    verb_as_plural,
)
from allegiance.text.repairs.fronted import (
    clause_behind_opening,
    day_in_subject,
    finite_behind_noun,
    subject_in_opening,
    verb_between,
)
from allegiance.text.repairs.infinitives import bare_conjunct
from allegiance.text.repairs.joined import unhyphenated
from allegiance.text.repairs.lists import (
    among_them,
    body_beside_person,
    both_described,
    conjunct_of_apposition,
    factions_in_list,
    last_described,
    list_of_owners,
    lone_between,
    names_in_list,
    second_of_three,
    second_title,
    stray_conjunct,
    subject_at_root,
    twin_subjects,
)
from allegiance.text.repairs.names import (
    class_before_names,
    loyal_behind_name,
    name_behind_modifier,
    name_behind_place,
    name_behind_title,
    of_whom_accused,
    organ_before_post,
    owned_title,
    owner_in_phrase,
    person_as_verb,
    second_subject_behind,
    taken_as,
)
from allegiance.text.repairs.participles import (
    called_in_front,
    gerund_as_noun,
    gerund_behind_preposition,
    gerund_of_cause,
    gerund_pair,
    noun_before_participle,
    parted_from_have,
    participle_behind_comma,
    second_participle,
)
from allegiance.text.repairs.prefixes import prefixed
from allegiance.text.repairs.small_clauses import (
    bare_count,
    counted_participle,
    object_behind_as,
    said_of_all,
    said_of_object,
    small_clause,
)
from allegiance.text.repairs.verb_forms import (
    apposed_object,
    gerund_behind_particle,
    participle_as_noun,
    participle_as_preposition,
    participle_behind_saying,
    progressive,
    regular_past,
    together_behind_object,
)
from allegiance.text.repairs.verbless import name_of_verb, verbless
from allegiance.text.syntax import Token

REPAIRS: tuple[Callable[[Token, tuple[Token, ...]], None], ...] = (
    progressive, gerund_behind_particle, participle_as_preposition, participle_behind_saying, apposed_object,
    together_behind_object, participle_as_noun, below_punctuation, noun_behind_noun, person_as_verb, name_of_verb,
    gerund_as_noun, parted_from_have, gerund_behind_have, verb_as_plural, garden_path, garden_path_below,
    finite_behind_pronoun, active_below_noun, participle_with_subject, verb_between, participle_before_subject,
    speaker_in_list, absolute, bare_verb_behind, subject_at_root, finite_conjunct, clause_behind_preposition,
    bare_conjunct, purpose_behind_with, gerund_behind_noun, before_semicolon, main_verb_behind, fronted_participle,
    participle_behind_comma, clause_behind_opening, subject_in_opening, finite_behind_noun, subject_behind,
    noun_before_participle, second_participle, gerund_pair, gerund_of_cause, gerund_behind_preposition,
    class_before_names, loyal_behind_name, name_behind_modifier, name_behind_title, owned_title, owner_in_phrase,
    stray_conjunct, body_beside_person, conjunct_of_apposition, names_in_list, twin_subjects, second_of_three,
    lone_between, both_described, factions_in_list, last_described, among_them, behind_a_date, between_behind_date,
    behind_at_first, relative_preposition, object_in_capitals, counted_object, quoted_conjunct, interpolated,
    object_behind_adverb, object_near, object_behind_as, small_clause, said_of_all, counted_participle,
    said_of_object, bare_count, perceived_behind_agent, agent_of_active, agreeing_relative, relative_behind_place,
    title_as_subject, up_to_number, relative_in_brackets, list_of_owners, second_title, subject_behind_opening,
    subject_behind_quote, second_subject_behind,
)  # fmt: skip
"""In this order: which verb is the main one first, then what hangs on it."""


@dataclass(frozen=True, slots=True)
class RepairWords:
    """Words that some repairs ask for.

    `prefixes` are those like *anti*; `charges` the verbs that take somebody and of what (*accuse of*); `days` the names
    of weekdays; `taken_as` what somebody is taken as (*hostage*); `verbs` the lemmas of words that may be the
    verb of a sentence that seems to have none; `joining` participles that join a name with a noun (*backed*); `persons`
    the nouns for a person (*commander*); `posts` those of whoever speaks for an organ of the state, of `organs`;
    `naming` the verbs that give a name (*call*).
    """

    prefixes: Collection[str] = ()
    charges: Collection[str] = ()
    days: Collection[str] = ()
    taken_as: Collection[str] = ()
    verbs: Collection[str] = ()
    joining: Collection[str] = ()
    persons: Collection[str] = ()
    posts: Collection[str] = ()
    organs: Collection[str] = ()
    naming: Collection[str] = ()

    @classmethod
    def of(cls, language: Language, verbs: Collection[str] = ()) -> "RepairWords":
        """The words of a language."""
        grammar = language.grammar
        return cls(
            grammar.stances, grammar.charges, language.times.weekday_numbers, grammar.taken_as, verbs, grammar.joining,
            frozenset(noun for noun, kind in language.noun_kinds.items() if kind == "person"),
            language.organs.posts, frozenset(noun for nouns in language.organs.nouns.values() for noun in nouns),
            grammar.naming,
        )  # fmt: skip


PINNING = frozenset({"of", "for", "on", "upon", "to"})
"""Prepositions that complete verbs of blame."""
UNTOUCHED = frozenset({"punct", "det", "case"})
"""Words that no repair starts from."""


def repair(tokens: tuple[Token, ...], words: RepairWords) -> tuple[Token, ...]:
    """The same words with better heads; the tokens are changed in place."""
    for token in tokens:
        regular_past(token, words.verbs)
    verbless(tokens, words.verbs)
    for token in tokens:
        if token.lower in words.joining:
            unhyphenated(token, tokens)
    mended = [token for token in tokens if token.dep not in UNTOUCHED]
    for mend in REPAIRS:
        for token in mended:
            mend(token, tokens)
    day_in_subject(tokens, words.days)
    for token in tokens:
        if token.dep == "appos":
            name_behind_place(token, words.persons)
        organ_before_post(token, words.posts, words.organs)
        if token.lower in PINNING:
            of_whom_accused(token, words.charges)
        if token.lower in words.taken_as:
            taken_as(token)
        if token.lower in words.prefixes:
            prefixed(token, tokens)
        if token.lemma in words.naming:
            called_in_front(token)
    return tokens

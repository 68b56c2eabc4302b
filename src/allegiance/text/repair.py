"""Mends attachments that dependency parsers of newspaper English get wrong again and again.

Each repair is a fact of grammar, not of one sentence: it looks at tags and positions, never at single words' meaning.
"""

from collections.abc import Callable, Collection

from allegiance.text.repairs.attachment import (
    agent_of_active,
    agreeing_relative,
    behind_a_date,
    behind_at_first,
    below_punctuation,
    interpolated,
    object_behind_adverb,
    object_in_capitals,
    quoted_conjunct,
    relative_behind_place,
    relative_preposition,
    subject_behind_opening,
    subject_behind_quote,
    title_as_subject,
    up_to_number,
)
from allegiance.text.repairs.finite import (
    absolute,
    bare_verb_behind,
    before_semicolon,
    clause_behind_preposition,
    finite_conjunct,
    fronted_participle,
    garden_path,
    garden_path_below,
    gerund_behind_have,
    gerund_behind_noun,
    main_verb_behind,
    participle_before_subject,
    participle_with_subject,
    purpose_behind_with,
    speaker_in_list,
    subject_behind,
)
from allegiance.text.repairs.lists import (
    among_them,
    both_described,
    conjunct_of_apposition,
    last_described,
    list_of_owners,
    names_in_list,
    second_title,
    stray_conjunct,
    subject_at_root,
    twin_subjects,
)
from allegiance.text.repairs.participles import (
    gerund_as_noun,
    gerund_behind_preposition,
    gerund_pair,
    noun_before_participle,
    second_participle,
)
from allegiance.text.repairs.prefixes import prefixed
from allegiance.text.repairs.small_clauses import bare_count, object_behind_as, said_of_object, small_clause
from allegiance.text.repairs.verbless import name_of_verb, verbless
from allegiance.text.syntax import Token

REPAIRS: tuple[Callable[[Token, tuple[Token, ...]], None], ...] = (
    below_punctuation, name_of_verb, gerund_as_noun, gerund_behind_have, garden_path, garden_path_below,
    participle_with_subject, participle_before_subject, speaker_in_list, absolute, bare_verb_behind,
    subject_at_root, finite_conjunct,
    clause_behind_preposition, purpose_behind_with, gerund_behind_noun, before_semicolon,
    main_verb_behind, fronted_participle,
    subject_behind, noun_before_participle, second_participle, gerund_pair, gerund_behind_preposition,
    stray_conjunct, conjunct_of_apposition, names_in_list, twin_subjects, both_described, last_described, among_them,
    behind_a_date, behind_at_first, relative_preposition, object_in_capitals, quoted_conjunct, interpolated,
    object_behind_adverb, object_behind_as, small_clause, said_of_object, bare_count, agent_of_active,
    agreeing_relative, relative_behind_place, title_as_subject,
    up_to_number, list_of_owners, second_title, subject_behind_opening,
    subject_behind_quote,
)  # fmt: skip
"""In this order: which verb is the main one first, then what hangs on it."""


def repair(tokens: tuple[Token, ...], prefixes: Collection[str] = (), verbs: Collection[str] = ()) -> tuple[Token, ...]:
    """The same words with better heads; the tokens are changed in place. `prefixes` are those like *anti*;
    `verbs` are the lemmas of words that may be the verb of a sentence that seems to have none."""
    verbless(tokens, verbs)
    for mend in REPAIRS:
        for token in tokens:
            mend(token, tokens)
    for token in tokens:
        if token.lower in prefixes:
            prefixed(token, tokens)
    return tokens

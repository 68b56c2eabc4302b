"""Mentions of actors by a pronoun."""

from allegiance.languages.schema import Language
from allegiance.model.mention import Mention, MentionKind
from allegiance.text.syntax import Text, Token

TAGS = frozenset({"PRP", "PRP$", "WP", "WP$", "WDT"})
NOBODY = frozenset({"what", "whatever", "whoever", "whichever", "one"})


def pronoun(text: Text, token: Token, language: Language) -> Mention | None:
    """The mention of a pronoun that may mean an actor; none for an `it` that means nothing."""
    grammar = language.grammar
    if _each_other(token, language):
        first = next(c for c in token.children if c.i == token.i - 1)
        return Mention(text.span(first.start, token.end), MentionKind.PRONOUN, token.start, None, plural=True)
    if token.tag not in TAGS or token.lower in NOBODY or (token.tag in ("WDT", "WP", "WP$") and token.dep == "mark"):
        return None
    if token.lower == "it" and _expletive(token, language):
        return None
    plural = True if token.lower in grammar.pronouns_plural | grammar.first_person_plural else None
    if token.lower in grammar.pronouns_thing | grammar.pronouns_male | grammar.pronouns_female | grammar.first_person:
        plural = False
    return Mention(text.span(token.start, token.end), MentionKind.PRONOUN, token.start, None, plural=plural)


def _each_other(token: Token, language: Language) -> bool:
    """*each other*, *one another*."""
    if token.lower not in language.anaphora.reciprocal:
        return False
    first = next((c for c in token.children if c.i == token.i - 1), None)
    return first is not None and first.lower == ("each" if token.lower == "other" else "one")


def _expletive(token: Token, language: Language) -> bool:
    """True for *it seems that*, *it is clear that*, *it is believed that*."""
    verb = token.head
    if token.dep == "expl":
        return True
    if token.dep not in ("nsubj", "nsubjpass"):
        return False
    clauses = [c for c in verb.children if c.dep in ("ccomp", "xcomp", "csubj", "advcl", "relcl") and c.i > verb.i]
    if verb.lemma in language.anaphora.seeming:
        return bool(clauses)
    if token.dep == "nsubjpass":
        return any(c.dep in ("ccomp", "csubj") for c in clauses)
    predicate = verb.child("acomp", "attr", "advmod")
    if verb.lemma != "be" or predicate is None:
        return False
    if predicate.dep == "attr" and predicate.tag == "NN" and not predicate.child("det", "poss", "prep", "relcl"):
        return language.noun_kinds.get(predicate.lemma) is None  # *it was fierce fighting*
    below = [c for c in predicate.children if c.dep in ("ccomp", "xcomp", "acl", "relcl") and c.i > predicate.i]
    return bool(clauses) or (bool(below) and predicate.dep != "attr")

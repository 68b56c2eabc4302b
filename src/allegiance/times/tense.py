"""Whether a sentence speaks of what is to come where a word stands in it."""

from allegiance.languages.time_words import Times
from allegiance.text.arguments import is_verb
from allegiance.text.syntax import Token

_PRESENT = ("VBZ", "VBP")


def is_future(token: Token, words: Times) -> bool:
    """True if what governs `token` is still to come: *will meet on*, *are to leave by*, *the vote due on*.

    The nearest verb decides; on the way to it a word like *due* or *planned* decides at once.
    """
    for above in token.ancestors():
        if above.lower in words.scheduled and not is_verb(above):
            return True
        if above.lower in words.awaiting and not is_verb(above):
            return True
        if any(c.dep == "amod" and c.lower in words.scheduled for c in above.children):
            return True
        if is_verb(above):
            return _verb_is_future(above, words)
    return False


def _verb_is_future(verb: Token, words: Times) -> bool:
    helpers = [c for c in verb.children if c.dep in ("aux", "auxpass")]
    if any(c.lower in words.will for c in helpers) or verb.lower in words.will:
        if verb.lemma in words.able and any(c.lower == "could" for c in helpers):
            return False
        return not any(c.lemma in words.have for c in helpers)
    if verb.tag == "VB" and any(c.tag == "TO" for c in helpers):
        return _infinitive_is_future(verb, words)
    if verb.tag in ("VBN", "JJ") and (verb.lemma in words.timed or verb.lower in words.timed):
        return not any(c.lemma in words.have for c in helpers)
    if verb.tag in _PRESENT or (verb.tag == "VBG" and any(c.tag in _PRESENT for c in helpers)):
        return verb.lemma in words.timetable
    if (
        verb.tag in ("VB", "VBN", "VBG")
        and not helpers
        and (verb.dep in ("conj", "xcomp", "pcomp", "acl") or (verb.dep == "advcl" and verb.tag == "VBG"))
        and is_verb(verb.head)
    ):
        return _verb_is_future(verb.head, words)
    return False


def _infinitive_is_future(verb: Token, words: Times) -> bool:
    """`are to leave`, `plan to leave`, `due to leave`, `a promise to leave`; not `came to leave`."""
    head = verb.head
    if head is verb:
        return True
    if head.lemma == "be":
        return head.tag in _PRESENT or any(c.lower in words.will for c in head.children)
    if head.lemma in words.scheduled or head.lower in words.scheduled:
        return not any(c.lemma in words.have for c in head.children)
    if not is_verb(head):
        return head.pos in ("ADJ", "NOUN") and head.lemma in words.scheduled
    return _verb_is_future(head, words)


def is_past(token: Token, words: Times) -> bool:
    """True if the verb that governs `token` is in a past tense: *fell on*, *had met on*, *was shot on*."""
    verb = next((above for above in token.ancestors() if is_verb(above)), None)
    if verb is None:
        return False
    helpers = [c for c in verb.children if c.dep in ("aux", "auxpass")]
    return verb.tag == "VBD" or any(c.tag == "VBD" or c.lemma in words.have for c in helpers)

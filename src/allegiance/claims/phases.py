"""In which phase a tie is said to be: begun, holding, ended."""

from allegiance.claims.modality import Scope
from allegiance.languages.schema import Language
from allegiance.model.claim import ClaimKind, Phase
from allegiance.ontology.schema import ClaimType, Trigger
from allegiance.text.arguments import Arguments, is_verb, key_forms
from allegiance.text.syntax import Token


def phase_of(
    token: Token, trigger: Trigger, claim_type: ClaimType, scope: Scope, arguments: Arguments, language: Language
) -> Phase | None:
    """The phase of a relation or name; None for events and changes.

    What surrounds the words outweighs what they imply: *former ally*, *no longer supports*, *stopped backing*.
    """
    if claim_type.kind not in (ClaimKind.RELATION, ClaimKind.NAME):
        return None
    words = language.phase
    own = {c.lower for c in _modifiers(token)}
    lemmas = {t.lemma for t in arguments.slots(token).get("adverb", ())}
    if token.dep in ("attr", "acomp") and is_verb(token.head):  # *was formerly a member of*
        lemmas |= {c.lower for c in token.head.children if c.dep == "advmod"}
    if (
        (own & words.ended_modifiers and not is_verb(token))
        or (own | lemmas) & words.ended_adverbs
        or _no_longer(token)
        or _used_to(token)
        or _had_been(token)
        or _put_out(token, language)
        or _until(token, language)
        or _in_an_era(token, language)
    ):
        return "ended"
    if claim_type.id == "former_name":
        return "ended"
    if scope.ended:
        return "ended"
    if trigger.phase:
        return trigger.phase
    if _taken_up(token, language):
        return "began"
    if scope.began or own & words.began_modifiers:
        return "began"
    return "holds"


def _taken_up(token: Token, language: Language) -> bool:
    """*was elected chairman*, *replaced A as leader*, *chose A to lead the front*: the post begins."""
    words = language.phase
    if token.dep in ("attr", "oprd"):
        return token.head.lemma in words.appointing
    if token.dep == "pobj" and token.head.lower in ("as", "to"):
        return token.head.head.lemma in words.appointing | words.succeeding
    return token.dep == "xcomp" and token.head.lemma in words.appointing


def _put_out(token: Token, language: Language) -> bool:
    """*dismissed him as his deputy*, *was removed as chief of staff*, *stepped down as commander*: the post ends."""
    if token.dep != "pobj" or token.head.lower != "as":
        return False
    verb = token.head.head
    words = language.phase
    return verb.lemma in words.dismissing or not words.leaving_posts.isdisjoint(key_forms(verb))


def _until(token: Token, language: Language) -> bool:
    """*held it until troops drove them out*, *until recently fought both sides*."""
    words = language.phase
    verb = token.head if token.dep in ("attr", "acomp") else token
    if verb.tag not in ("VBD", "VBN") or verb.child("neg"):
        return False
    for child in verb.children:
        if child.dep == "advcl" and child.tag == "VBD" and any(c.lower in words.until for c in child.children):
            return True
        event = child.child("pobj") if child.lower in words.until else None
        if event is not None and (event.lemma in words.until_events or event.entity == "DATE"):
            return True  # *headed it until his death*, *until 1995*
        then = (c for c in (*child.children, *verb.children) if c.i == child.i + 1)
        if child.lower in words.until and any(c.lower in words.until_then for c in then):
            return True
    return False


def _in_an_era(token: Token, language: Language) -> bool:
    """*the governor under Taliban rule*: while it lasted."""
    spans = (c.child("pobj") for c in token.children if c.dep == "prep" and c.lower == "under")
    return not is_verb(token) and any(noun is not None and noun.lemma in language.phase.eras for noun in spans)


def _modifiers(token: Token) -> list[Token]:
    """The words that say more of a predicate; for a title before a name also those before it: *former affiliate A*."""
    found = [c for c in token.children if c.dep in ("amod", "compound", "advmod", "nmod", "neg")]
    if token.dep in ("compound", "nmod", "amod"):
        found += [c for c in token.head.children if c.dep in ("amod", "advmod") and c.i < token.i]
    found += [
        c for word in found if word.dep == "amod" for c in word.children if c.dep == "advmod"
    ]  # *once close allies*
    return found


def _no_longer(token: Token) -> bool:
    verb = token.head if token.dep in ("attr", "acomp", "dobj") else token
    words = [c for c in verb.children if c.dep in ("advmod", "neg")]
    return any(w.lower == "longer" and any(c.lower == "no" for c in w.children) for w in words)


def _used_to(token: Token) -> bool:
    return any(at.dep == "xcomp" and at.head.lemma == "use" and is_verb(at.head) for at in (token, token.head))


def _had_been(token: Token) -> bool:
    """*had been enemies*: before the time that is told of; not *had been enemies since 1994*."""
    verb = token.head
    if token.dep not in ("attr", "acomp") or verb.lemma != "be":
        return False
    words = {c.lower for c in verb.children if c.dep in ("aux", "prep", "mark")} | {
        c.lower for c in token.children if c.dep == "prep"
    }
    return "had" in words and not words & {"since", "for"}

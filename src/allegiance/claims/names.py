"""Claims about what an actor is called, set beside its name: `Jabhat Fateh al-Sham (JFS)`, `A, formerly B`."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from allegiance.claims.fillers import Fillers
from allegiance.claims.identity import claim_id
from allegiance.model.claim import Claim, ClaimKind, Participant
from allegiance.model.span import Span
from allegiance.text.syntax import Sentence, Text, Token


def name_claims(
    sentence: Sentence, text: Text, fillers: Fillers, document: str, reader: str, former: Collection[str] = ()
) -> Iterator[Claim]:
    """One claim for each short form in brackets behind a name, and for each name set beside it with a word of `former`.

    *Ansar Dine, formerly the Movement of Ifoghas*.
    """
    for token in sentence.tokens:
        found = _short_form(token, text) or _former(token, text, fillers, former)
        subject = fillers.participants("subject", [token], ("actor",)) if found else []
        if found is None or not subject:
            continue
        kind, name, cue = found
        claim = Claim(
            id="",
            kind=ClaimKind.NAME,
            type=kind,
            participants=(subject[0], Participant("name", name)),
            trigger=cue,
            evidence=text.span(sentence.start, sentence.end),
            document=document,
            phase="ended" if kind == "former_name" else "holds",
            reader=reader,
        )
        yield replace(claim, id=claim_id(claim))


def _short_form(token: Token, _: Text) -> tuple[str, Span, Span] | None:
    """What kind of name stands in brackets behind a name, its words and those that tell it."""
    aside = token.name.aside if token.name else None
    if aside is None:
        return None
    short = " " not in aside.text and sum(c.isupper() for c in aside.text) > 1
    return "abbreviation" if short else "alias", aside, aside


def _former(token: Token, text: Text, fillers: Fillers, former: Collection[str]) -> tuple[str, Span, Span] | None:
    beside = token.child("appos")
    if (
        beside is None
        or beside.i < token.i
        or not (fillers.wordings.is_name(token) and fillers.wordings.is_name(beside))
    ):
        return None
    cue = next((c for c in beside.children if c.dep == "advmod" and c.lower in former and c.i < beside.i), None)
    names = fillers.participants("name", [beside], ("name",))
    return ("former_name", names[0].mention, text.span(cue.start, cue.end)) if cue and names else None

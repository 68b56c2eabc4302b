"""Claims about what an actor is called that stand in brackets: `Jabhat Fateh al-Sham (JFS)`."""

from collections.abc import Iterator
from dataclasses import replace

from allegiance.claims.fillers import Fillers
from allegiance.claims.identity import claim_id
from allegiance.model.claim import Claim, ClaimKind, Participant
from allegiance.text.syntax import Sentence, Text


def name_claims(sentence: Sentence, text: Text, fillers: Fillers, document: str, reader: str) -> Iterator[Claim]:
    """One claim for each short form in brackets behind a name."""
    for token in sentence.tokens:
        aside = token.name.aside if token.name else None
        if token.name is None or aside is None:
            continue
        subject = fillers.participants("subject", [token], ("actor",))
        if not subject:
            continue
        kind = "abbreviation" if " " not in aside.text and sum(c.isupper() for c in aside.text) > 1 else "alias"
        claim = Claim(
            id="",
            kind=ClaimKind.NAME,
            type=kind,
            participants=(subject[0], Participant("name", aside)),
            trigger=aside,
            evidence=text.span(sentence.start, sentence.end),
            document=document,
            phase="holds",
            reader=reader,
        )
        yield replace(claim, id=claim_id(claim))

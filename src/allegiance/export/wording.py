"""Claims put into words for people."""

from allegiance.model.claim import Claim, Participant
from allegiance.model.when import When

FIRST = ("agent", "subject", "party", "instrument")


def named(participant: Participant) -> str:
    """The actor's name, with the report's wording where that is another."""
    words = " ".join(participant.mention.text.split())
    if participant.actor is None or participant.actor.name.casefold() == words.casefold():
        return words
    return f"{participant.actor.name} ({words})"


def statement(claim: Claim) -> str:
    """Who, what, whom, and how far it is so: `DENIED: A – assault → B`."""
    left = [named(p) for p in claim.participants if p.role in FIRST]
    right = [named(p) for p in claim.participants if p.role not in FIRST]
    what = claim.type.replace("_", " ") + (f" [{claim.phase}]" if claim.phase and claim.phase != "holds" else "")
    said = f"{', '.join(left) or '–'} – {what}" + (f" → {', '.join(right)}" if right else "")
    marks: list[str] = ["denied"] if claim.factuality.polarity == "denied" else []
    marks += [claim.factuality.status] if claim.factuality.status != "actual" else []
    figures = [f"{f.measure} {f.text}" for f in claim.figures]
    where = [f"at {claim.place.text}"] if claim.place else []
    return (f"{' '.join(marks).upper()}: " if marks else "") + "; ".join([said, *where, *figures])


def speakers(claim: Claim) -> str:
    """Who says so, nearest first; `the outlet` where nobody is named, `hearsay` where nobody says so."""
    if not claim.attribution:
        return "the outlet"
    return ", to ".join(named(a.source) if a.source else "hearsay" for a in claim.attribution)


def days(when: When | None) -> str:
    """A time as one day or two; empty for none."""
    if when is None:
        return ""
    start, end = when.start.isoformat() if when.start else "…", when.end.isoformat() if when.end else "…"
    return start if start == end else f"{start} – {end}"

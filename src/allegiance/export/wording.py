"""Claims put into words for people."""

import unicodedata
from collections.abc import Sequence

from allegiance.model.claim import Claim, Participant
from allegiance.model.report import Report
from allegiance.model.span import Span
from allegiance.model.when import When

FIRST = ("agent", "subject", "party", "instrument")
JOINERS = ("\u200c", "\u200d")
"""Invisible signs that Persian, Urdu and other scripts need."""


def one_line(text: str) -> str:
    """`text` on one line, without the signs that would steer a terminal or turn its words round.

    >>> one_line("JFS\\n joined\\x1b[31m HTS")
    'JFS joined[31m HTS'
    """
    line = " ".join(text.split())
    if line.isprintable():  # nearly all are, and lists put thousands of them into words
        return line
    return "".join(c for c in line if c in JOINERS or not unicodedata.category(c).startswith("C"))


def named(participant: Participant) -> str:
    """The actor's name, with the report's wording where that is another."""
    words = one_line(participant.mention.text)
    if participant.actor is None or participant.actor.name.casefold() == words.casefold():
        return words
    return f"{one_line(participant.actor.name)} ({words})"


def statement(claim: Claim) -> str:
    """Who, what, whom, and how far it is so: `DENIED: A – assault → B`."""
    left = [named(p) for p in claim.participants if p.role in FIRST]
    right = [named(p) for p in claim.participants if p.role not in FIRST]
    what = claim.type.replace("_", " ") + (f" [{claim.phase}]" if claim.phase and claim.phase != "holds" else "")
    said = (f"{', '.join(left)} – " if left else "") + what + (f" → {', '.join(right)}" if right else "")
    marks: list[str] = [claim.review] if claim.review == "corrected" else []
    marks += ["denied"] if claim.factuality.polarity == "denied" else []
    marks += [claim.factuality.status] if claim.factuality.status != "actual" else []
    figures = [one_line(f"{f.measure}: {f.text}") for f in claim.figures]
    where = [f"at {one_line(claim.place.text)}"] if claim.place else []
    return (f"{', '.join(marks).upper()}: " if marks else "") + "; ".join([said, *where, *figures])


def speakers(claim: Claim) -> str:
    """Who says so, nearest first, those who say it together in one: `A and B, to Reuters`.

    `the outlet` where nobody is named, `hearsay` where nobody says so.
    """
    if not claim.attribution:
        return "the outlet"
    together: dict[tuple[Span, bool], list[str]] = {}
    for said in claim.attribution:
        # *A and B told C*: who stands on one side of the word says it together.
        before = said.source is not None and said.source.mention.start < said.cue.start
        together.setdefault((said.cue, before), []).append(named(said.source) if said.source else "hearsay")
    return ", to ".join(listed(names) for names in together.values())


def listed(names: Sequence[str]) -> str:
    """Names as one says them.

    >>> listed(["A", "B", "C"])
    'A, B and C'
    """
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def tellers(claim: Claim, report: Report) -> str:
    """Who says so, and which report tells it: `SANA, in Wire, 2017-01-30`."""
    return f"{speakers(claim)}, in {origin(report)}" if claim.attribution else origin(report)


def days(when: When | None) -> str:
    """A time as one day or two; empty for none.

    >>> days(None)
    ''
    """
    if when is None:
        return ""
    start, end = when.start.isoformat() if when.start else "…", when.end.isoformat() if when.end else "…"
    return start if start == end else f"{start} – {end}"


def title(report: Report) -> str:
    """What a report is called: its title, or its first words."""
    return one_line(report.title or report.text[:80])


def origin(report: Report) -> str:
    """Where a report is from and of which day; its title where neither is known."""
    known = [one_line(report.outlet)] if report.outlet else []
    known += [report.published.isoformat()] if report.published else []
    return ", ".join(known) or title(report)


def heading(report: Report) -> str:
    """Which report: its title, its outlet and its day."""
    return f"{title(report)} ({origin(report)})" if report.outlet or report.published else title(report)


def counted(number: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "claim"), counted(0, "claim")
    ('1 claim', '0 claims')
    """
    return f"{number} {noun}{'' if number == 1 else 's'}"

"""Takes the preposition in front of a time into the expression where it changes the days that are meant."""

from dataclasses import replace

from allegiance.times.line import Line, Match
from allegiance.times.stretches import Between, Framed


def framed(line: Line, match: Match) -> Match:
    """`since December 30`, `until Friday`, `by the end of the month`; the match itself behind any other word."""
    if match.kind == "none" or (isinstance(match.node, Between) and match.parts):
        return match
    words = line.language.times
    if (end := _onwards(line, match)) is not None:
        start = line.phrase_before(match.start, words.from_)
        if start is not None:
            return replace(match, start=start, end=end, node=Framed("since", match.node))
    modifies = _modifies(line, match)
    for name, phrases in (
        ("since", words.since), ("until", words.until), ("by", words.by), ("before", words.before),
        ("after", words.after),
    ):  # fmt: skip
        start = line.phrase_before(match.start, phrases)
        if start is None or (modifies and name in ("before", "after")) or _owns(line, match):
            continue
        if (name in ("before", "after") and _hourly(line, match)) or (name == "by" and _agent(line, start)):
            continue
        return replace(match, start=start, node=Framed(name, match.node))
    return match


def _onwards(line: Line, match: Match) -> int | None:
    """`from 2014 on`."""
    end = line.phrase(match.end, line.language.times.onwards)
    return end if end is not None and line.closed(end) else None


def _modifies(line: Line, match: Match) -> bool:
    """True for the time of a noun: *since the **2008** war* speaks of the war, *since **2008*** of the year."""
    last = next((t for i in range(match.end - 1, match.start - 1, -1) if (t := line.token(i)) is not None), None)
    if last is None:
        return False
    end = line.lexemes[match.end - 1].end
    return last.dep in ("compound", "amod", "nmod", "poss", "nummod") and last.head.start >= end


def _owns(line: Line, match: Match) -> bool:
    """*Since **last week**'s raid* speaks of the raid."""
    return line.kinds[match.end] == "possessive" or line.words[match.end] in ("'", "’")


def _hourly(line: Line, match: Match) -> bool:
    """*Shortly after noon on Friday* is Friday."""
    words = line.language.times
    return any(line.kinds[i] == "clock" or line.words[i] in words.parts for i in range(match.start, match.end))


def _agent(line: Line, start: int) -> bool:
    """True for the *by* of a passive."""
    token = line.token(start)
    return token is not None and token.dep == "agent" and token.tag == "IN" and not token.child("pobj")

"""Where the tellings of one thing differ: the values told, who tells which, and low, best and high by a named rule."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, combinations, pairwise
from typing import Literal

from allegiance.languages.fold import fold
from allegiance.model.claim import Claim
from allegiance.model.figure import Figure
from allegiance.model.ports import Told
from allegiance.record.copies.copy import Copy
from allegiance.record.copies.sources import one_telling
from allegiance.record.events.extent import wide
from allegiance.record.hanging import components

Rule = Literal["most_tellers"]
BEST: Rule = "most_tellers"
"""Best is what most independent tellings say; of several such, what the latest report says; then the last by words."""

_NARROW = ("exact", "near", "district")
_DOING = ("agent", "party", "subject")
_APART = ("military", "police", "armed_group")
"""Those of whom a report may give other numbers than of people at large."""


@dataclass(frozen=True, slots=True)
class Value:
    """One value with those who tell it.

    `key` is equal for equal values. `tellers` counts independent ones: reprints and one speaker count once. `low` and
    `high` order values that are numbers or days (as ordinals); None where the value has no order or end.
    """

    key: str
    words: str
    told: tuple[Told, ...]
    tellers: int
    low: int | None = None
    high: int | None = None

    @property
    def latest(self) -> date:
        """The day of the latest report that tells it."""
        return max((report.published or date.min for report, _ in self.told), default=date.min)


@dataclass(frozen=True, slots=True)
class Spread:
    """The values told of one thing: `about` is a measure, `day`, `place`, `who` or `whether`.

    A measure may say of whom it is: `killed (military)`, beside `killed`, which is of people.
    """

    about: str
    values: tuple[Value, ...]
    rule: Rule = BEST

    @property
    def disputed(self) -> bool:
        """True if two of the values cannot both be so: *at least five* and *seven* can, and so can A with B, and A."""
        return any(not _agree(self.about, a, b) for a, b in combinations(self.values, 2))

    @property
    def best(self) -> Value:
        """The value that the rule picks."""
        return max(sorted(self.values, key=lambda v: v.words), key=lambda v: (v.tellers, v.latest))

    @property
    def low(self) -> Value | None:
        """The lowest value; None where values have no order."""
        return min((v for v in self.values if v.low is not None), key=lambda v: (v.low, v.words), default=None)

    @property
    def high(self) -> Value | None:
        """The highest value; None where values have no order."""
        ordered = (v for v in self.values if v.low is not None)
        return max(ordered, key=lambda v: (v.low if v.high is None else max(v.low or 0, v.high), v.words), default=None)


def _agree(about: str, one: Value, other: Value) -> bool:
    if about == "whether":
        return {one.key, other.key} != {"so", "denied"}
    if about == "who":
        return bool(set(one.key.split()) & set(other.key.split()))
    if one.low is None or other.low is None:
        return one.key == other.key
    return (other.high is None or one.low <= other.high) and (one.high is None or other.low <= one.high)


@dataclass(frozen=True, slots=True)
class _Said:
    """A value that one claim tells."""

    about: str
    key: str
    words: str
    low: int | None = None
    high: int | None = None


def spreads(told: Sequence[Told], copies: Iterable[Copy] = ()) -> list[Spread]:
    """What the tellings of one event say of it, each thing with its values; only what at least one claim tells."""
    return _spreads(((one, said) for one in told for said in _said(one[1])), list(copies))


def tie_spreads(told: Sequence[Told], copies: Iterable[Copy] = ()) -> list[Spread]:
    """What the tellings of one tie say of it: whether it is so, and since when and until when."""
    return _spreads(((one, said) for one in told for said in _said_of_tie(one[1])), list(copies))


def _spreads(said: Iterable[tuple[Told, _Said]], copies: list[Copy]) -> list[Spread]:
    found: dict[str, dict[str, tuple[_Said, list[Told]]]] = defaultdict(dict)
    for one, value in said:
        found[value.about].setdefault(value.key, (value, []))[1].append(one)
    return [
        Spread(about, tuple(_value(v, told, copies) for v, told in sorted(by_key.values(), key=_order)))
        for about, by_key in sorted(found.items())
    ]


def _order(item: tuple[_Said, list[Told]]) -> tuple[int, str]:
    return item[0].low or 0, item[0].key


def _value(value: _Said, told: list[Told], copies: list[Copy]) -> Value:
    told = sorted(told, key=lambda t: (t[0].published or date.max, t[0].id, t[1].trigger.start, t[1].id))
    told = list({(claim.document, claim.id): (report, claim) for report, claim in told}.values())
    number = tellers([claim for _, claim in told], copies)
    return Value(value.key, value.words, tuple(told), number, value.low, value.high)


def tellers(claims: Iterable[Claim], copies: Iterable[Copy]) -> int:
    """How many independent tellers the claims have: one report is one, reprints are one, and so is one speaker."""
    told = list({(claim.document, claim.id): claim for claim in claims}.values())
    by_speaker: dict[str, list[int]] = defaultdict(list)
    for at, claim in enumerate(told):
        if (speaker := _speaker(claim)) is not None:
            by_speaker[speaker].append(at)
    pairs = chain(one_telling(told, copies), *(pairwise(its) for its in by_speaker.values()))
    return len(components(map(str, range(len(told))), ((str(one), str(other)) for one, other in pairs)))


def _speaker(claim: Claim) -> str | None:
    """Whom the claim comes from first; None for the outlet, hearsay, and speakers that are only described."""
    sources = [a.source for a in claim.attribution if a.source]
    if not sources or (sources[0].actor and sources[0].actor.id.startswith("report:")):
        return None
    return sources[0].actor.id if sources[0].actor else fold(sources[0].mention.text)


def _said(claim: Claim) -> Iterator[_Said]:
    yield _whether(claim)
    if claim.factuality.polarity == "denied":
        return
    for f in claim.figures:
        if f.low is not None or f.high is not None:
            low = f.low if f.low is not None else f.high
            yield _Said(_counted(f), f"{f.low}-{f.high}", f.text, low, f.high)
    if claim.time and claim.time.precision == "day" and claim.time.start:
        day = claim.time.start
        yield _Said("day", day.isoformat(), day.isoformat(), day.toordinal(), day.toordinal())
    # the north of Syria is no other place than Idlib
    if claim.place and claim.place.precision in _NARROW and not wide(claim.place):
        yield _Said("place", fold(claim.place.name), claim.place.name)
    doing = {p.actor.id: p.actor.name for p in claim.participants if p.role in _DOING and p.actor}
    known = sorted(id_ for id_ in doing if not id_.startswith("report:"))
    if known:
        yield _Said("who", " ".join(id_.replace(" ", "_") for id_ in known), " and ".join(doing[id_] for id_ in known))


def _counted(figure: Figure) -> str:
    """What the figure counts: its measure, with of whom if not of people at large: *four civilians*, *two soldiers*."""
    from allegiance.languages.loader import language  # takes a while, and the help of a command asks for none of it
    from allegiance.record.events.pointing import singular

    kinds = language().noun_kinds
    words = (figure.of or "").casefold().split()
    kind = kinds.get(words[-1], kinds.get(singular(words[-1]))) if words else None
    return f"{figure.measure} ({kind.replace('_', ' ')})" if kind in _APART else figure.measure


def _said_of_tie(claim: Claim) -> Iterator[_Said]:
    yield _whether(claim)
    phases = {"began": "since", "ended": "until"}
    if claim.phase in phases and claim.time and claim.time.start and claim.factuality.polarity == "affirmed":
        day = claim.time.start
        yield _Said(phases[claim.phase], day.isoformat(), day.isoformat(), day.toordinal(), day.toordinal())


def _whether(claim: Claim) -> _Said:
    denied, status = claim.factuality.polarity == "denied", claim.factuality.status
    words = "denied" if denied else "so" if status == "actual" else status
    return _Said("whether", words, words)

"""What an actor was called and when, by the packs and by the reports; and names used out of their time."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from allegiance.languages.fold import fold
from allegiance.model.claim import Claim, Participant
from allegiance.model.partial import PartialDate
from allegiance.model.ports import Told
from allegiance.model.report import Report
from allegiance.model.tie import Dated
from allegiance.record.dating import Day, day_of

if TYPE_CHECKING:
    from allegiance.packs.schema import KnownName, PackActor

NameSort = Literal["name", "abbreviation", "alias", "former name"]
_SORTS: dict[str, NameSort] = {"alias": "alias", "abbreviation": "abbreviation", "former_name": "former name"}


@dataclass(frozen=True, slots=True)
class Called:
    """A wording that names an actor, with the days from which and until which it does, as far as they are known.

    `source` is a publication, or empty where `told` is the claim that says so. `dated` is `reported` where a bound is
    only the day of the report that tells: it held from then at the latest, or until then at the latest.
    """

    name: str
    sort: NameSort
    since: PartialDate | None = None
    until: PartialDate | None = None
    language: str = ""
    source: str = ""
    dated: Dated = "stated"
    told: Told | None = None

    @property
    def bounded(self) -> bool:
        """True if it is known from when or until when the actor went by the name."""
        return self.since is not None or self.until is not None

    def on(self, day: date) -> bool:
        """True if nothing says that the actor did not go by the name on that day."""
        return (self.since is None or self.since.first <= day) and (self.until is None or day <= self.until.last)


@dataclass(frozen=True, slots=True)
class NameWarning:
    """A report of `day` that calls an actor by a name which it did not bear yet, or no longer."""

    name: Called
    wrong: Literal["before", "after"]
    day: date
    report: Report
    claim: Claim
    mention: Participant

    def __str__(self) -> str:
        bound = f"since {self.name.since}" if self.wrong == "before" else f"until {self.name.until}"
        return f"{self.mention.mention.text!r} {self.wrong} its time: used on {self.day}, the name held {bound}"


def names_known(known: "PackActor") -> list[Called]:
    """The names that the pack gives the actor, the present one first.

    One that the pack does not bound held as long as the bounded one of which it is another spelling or the short form.
    """
    short = set(known.abbreviations)
    names = known.known_names()
    bounded = [name for name in names if name.bounded]
    found = []
    for name in names:
        held = name if name.bounded else _spelled_otherwise(name, bounded, short=name.text in short) or name
        sort: NameSort = "abbreviation" if name.text in short else "former name" if name.gone or held.until else "name"
        source = name.source or (held.source if held.bounded else None) or known.source
        found.append(Called(name.text, sort, held.since, held.until, name.language, source))
    return found


def _spelled_otherwise(name: "KnownName", bounded: Iterable["KnownName"], *, short: bool) -> "KnownName | None":
    """The bounded name that this one spells or shortens; None where there is none, or several of different times."""
    from allegiance.naming.compare import compare
    from allegiance.record.sounds import sound_sets

    near = (b for b in bounded if short or not sound_sets(name.text).isdisjoint(sound_sets(b.text)))
    same = [b for b in near if compare(name.text, b.text).verdict == "same"]
    return same[0] if len({(b.since, b.until) for b in same}) == 1 else None


def names_told(told: Iterable[Told], ids: Collection[str]) -> list[Called]:
    """The names that claims give the actor of these ids (several, where they are judged the same), in order of time.

    Only what is said to be so counts. A rename bounds both names: the old one until its day, the new one from then on.
    """
    found = (called for report, claim in told if _is_so(claim) for called in _called(report, claim, ids))
    return sorted(dict.fromkeys(found), key=_by_time)


def _by_time(called: Called) -> tuple[date, str]:
    start = called.since or called.until
    return start.first if start else date.min, called.name


def called_on(names: Iterable[Called], day: date) -> list[Called]:
    """The names that the actor may have gone by on `day`: those with known bounds first, each wording once.

    A wording that one source bounds is left out on other days, even where another source gives it without bounds.
    """
    names = list(names)
    gone = {fold(c.name) for c in names if not c.on(day) and c.dated == "stated"}
    held = sorted((c for c in names if c.on(day)), key=lambda c: not c.bounded)
    kept: dict[str, Called] = {}
    for called in held:
        if called.bounded or fold(called.name) not in gone:
            kept.setdefault(fold(called.name), called)
    return list(kept.values())


def bounds(called: Called) -> bool:
    """True if a source, or a report's own words, say from when or until when the name holds."""
    return called.bounded and called.dated == "stated"


def names_out_of_time(names: Iterable[Called], told: Iterable[Told], ids: Collection[str]) -> list[NameWarning]:
    """Each use of a name before it existed or after it ended, once a report, in the order of the claims.

    The day is the report's own: a report of 2018 may speak of 2015, but in 2015 nobody knew the name of 2018. A claim
    about names may name old ones. Names whose bounds are only the days of reports do not warn.
    """
    by_wording: dict[str, list[Called]] = {}
    for called in names:
        if bounds(called):
            by_wording.setdefault(fold(called.name), []).append(called)
    found: dict[tuple[str, str], NameWarning] = {}
    for report, claim in told:
        for warning in _misused(report, claim, by_wording, ids):
            found.setdefault((report.id, fold(warning.name.name)), warning)
    return list(found.values())


def _misused(
    report: Report, claim: Claim, by_wording: dict[str, list[Called]], ids: Collection[str]
) -> Iterator[NameWarning]:
    day = report.published
    if day is None or claim.type in _SORTS or claim.type == "rename":
        return
    for participant in claim.participants:
        bounds = by_wording.get(fold(participant.mention.text), ()) if _is_one(participant, ids) else ()
        if bounds and not any(called.on(day) for called in bounds):
            nearest = min(bounds, key=lambda c: _distance(c, day))
            wrong: Literal["before", "after"] = "before" if nearest.since and day < nearest.since.first else "after"
            yield NameWarning(nearest, wrong, day, report, claim, participant)


def _distance(called: Called, day: date) -> int:
    ends = [end.first for end in (called.since, called.until) if end]
    return min(abs((end - day).days) for end in ends)


def _called(report: Report, claim: Claim, ids: Collection[str]) -> Iterator[Called]:
    subjects = [p for p in claim.participants if p.role == "subject" and _is_one(p, ids)]
    others = [p for p in claim.participants if p.role in ("name", "object")]
    if not subjects or not (claim.type in _SORTS or claim.type == "rename"):
        return
    found = day_of(report, claim)
    day = _as_known(found, claim) if found else None
    dated: Dated = found.dated if found else "stated"
    for other in others:
        if claim.type == "rename":
            yield Called(other.mention.text, "former name", until=day, dated=dated, told=(report, claim))
        else:
            until = day if claim.type == "former_name" else None
            since = day if until is None and dated == "stated" else None
            yield Called(other.mention.text, _SORTS[claim.type], since, until, dated=dated, told=(report, claim))
    if claim.type == "rename":
        for subject in subjects:
            yield Called(subject.mention.text, "name", since=day, dated=dated, told=(report, claim))


def _as_known(day: Day, claim: Claim) -> PartialDate:
    """The day, without the parts of it that the claim's time leaves open."""
    whole = PartialDate.of(day.day)
    if day.dated == "reported" or claim.time is None or claim.time.precision == "day":
        return whole
    return PartialDate(whole.year, whole.month if claim.time.precision in ("week", "month") else None)


def _is_so(claim: Claim) -> bool:
    return claim.factuality.polarity == "affirmed" and claim.factuality.status == "actual"


def _is_one(participant: Participant, ids: Collection[str]) -> bool:
    return participant.actor is not None and participant.actor.id in ids

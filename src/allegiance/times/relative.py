"""Times told from another time: the report's day, or the time told before."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Literal

from allegiance.times.calendar import Days, around, one, shifted
from allegiance.times.scene import Node, Relation, Scene

Origin = Literal["now", "anchor"]
NIGHT = "TNI"
"""The night, as TIMEX3 writes it behind a day."""
_STEPS: dict[Relation, int] = {"last": -1, "previous": -1, "this": 0, "same": 0, "next": 1, "following": 1}


@dataclass(frozen=True, slots=True)
class Deictic:
    """`today`, `yesterday`: so many days from the report's day."""

    count: int

    def days(self, scene: Scene) -> Days | None:
        """That day."""
        day = shifted(scene.published, self.count, "day") if scene.published else None
        return one(day).on("relative") if day else None


@dataclass(frozen=True, slots=True)
class Overnight:
    """`overnight`: the night before the report's day, which lies on two days."""

    def days(self, scene: Scene) -> Days | None:
        """Those two days; in a plain scene the evening's, by which TIMEX3 dates a night."""
        if scene.published is None:
            return None
        if scene.plain:
            return one(scene.published - timedelta(days=1)).on("relative")
        return Days(scene.published - timedelta(days=1), scene.published, "range", "relative")


@dataclass(frozen=True, slots=True)
class Unit:
    """`last week`, `this year`, `that month`, `the following day`, `the weekend` (no relation)."""

    unit: str
    relation: Relation | None

    def days(self, scene: Scene) -> Days | None:
        """The whole unit; of the current one, the side of the report's day that the sentence speaks of."""
        if self.relation in ("previous", "same", "following"):
            return self._from_anchor(scene, self.relation)
        now = scene.published
        if now is None:
            return None
        if self.relation is None:
            return self._nearest(scene)
        if self.unit == "weekend" and self.relation in ("last", "next"):
            return self._weekend(scene)
        day = shifted(now, _STEPS[self.relation], "week" if self.unit == "weekend" else self.unit)
        return scene.clipped(around(day, self.unit).on("relative")) if day else None

    def _nearest(self, scene: Scene) -> Days | None:
        """`the weekend`: the latest that has begun, or the one that is not yet over."""
        now = scene.published
        if now is None:
            return None
        current = around(now, self.unit)
        if current.start and current.start > now and not scene.future:
            current = around(now - timedelta(days=7), self.unit)
        return scene.clipped(current.on("relative"))

    def _weekend(self, scene: Scene) -> Days | None:
        """The one that was over before the report's day, or the one after those that have begun."""
        now = scene.published
        if now is None:
            return None
        back = self.relation == "last"
        return around(
            now - timedelta(days=7) if back else now + timedelta(days=7 if now.weekday() > 4 else 0), "weekend"
        ).on("relative")

    def _from_anchor(self, scene: Scene, relation: Relation) -> Days | None:
        anchor = scene.anchor("week" if self.unit == "weekend" else self.unit)
        if anchor is None or anchor.start is None:
            return None
        step = _STEPS[relation]
        if self.unit == "day":
            edge = anchor.end if step > 0 else anchor.start
            day = shifted(edge, step, "day") if edge else None
            return one(day).on("relative") if day else None
        day = shifted(anchor.start, step, "week" if self.unit == "weekend" else self.unit)
        return around(day, self.unit).on("relative") if day else None


@dataclass(frozen=True, slots=True)
class Shift:
    """`ten days ago`, `two years later`, `three days after Christmas`: `low` to `high` units before or after."""

    low: int
    high: int
    unit: str
    sign: int
    origin: Origin | Node = "now"

    def days(self, scene: Scene) -> Days | None:
        """The day, or the month or year for a count of those; three days for weeks, which are counted roughly."""
        if self.origin == "now":
            return self._from_now(scene)
        anchor = scene.anchor(self._grain()) if self.origin == "anchor" else self.origin.days(scene)
        if anchor is None or anchor.start is None or anchor.end is None:
            return None
        if self.low != self.high:
            return self._between(anchor)
        if self.unit in ("hour", "minute", "second") and self.low < 24:
            return anchor.on("inferred")
        edge = anchor.end if self.sign > 0 else anchor.start
        day = shifted(edge, self.sign * self.low, self.unit)
        if day is None:
            return None
        if self.origin == "anchor" and self.sign > 0 and scene.over(day):
            return around(scene.published or day, self._grain()).on("inferred")
        single = self._grain() in ("day", "week") and anchor.start == anchor.end
        return (one(day) if single else around(day, self._grain())).on("relative")

    def _grain(self) -> str:
        return {"fortnight": "week", "hour": "day", "minute": "day", "second": "day"}.get(self.unit, self.unit)

    def _from_now(self, scene: Scene) -> Days | None:
        now = scene.published
        if now is None:
            return None
        if self.low != self.high:
            return self._between(one(now))
        if self.unit in ("hour", "minute", "second"):
            count = self.low // 24 if self.unit == "hour" else 0
            return one(now + timedelta(days=self.sign * count)).on("relative")
        day = shifted(now, self.sign * self.low, self.unit)
        if day is None:
            return None
        if self._grain() == "week" and not scene.plain:
            return Days(day - timedelta(days=1), day + timedelta(days=1), "range", "relative")
        return around(day, self._grain()).on("relative")

    def _between(self, anchor: Days) -> Days | None:
        if anchor.start is None or anchor.end is None:
            return None
        edge = anchor.end if self.sign > 0 else anchor.start
        near, far = (shifted(edge, self.sign * count, self.unit) for count in (self.low, self.high))
        if near is None or far is None:
            return None
        return Days(min(near, far), max(near, far), "range", "inferred")


@dataclass(frozen=True, slots=True)
class Ahead:
    """`in three days`, `within two weeks`: a time only in sentences of what is to come, else a mere length."""

    shift: Shift
    within: bool = False

    def days(self, scene: Scene) -> Days | None:
        """The day that far ahead, or all days up to it."""
        if not scene.future or scene.published is None or (self.within and scene.plain):
            return None
        if not self.within:
            return self.shift.days(scene)
        end = shifted(scene.published, self.shift.high, self.shift.unit)
        return Days(scene.published, end, "range", "relative") if end else None


@dataclass(frozen=True, slots=True)
class Stretch:
    """`the past three years`, `the next two weeks`, `recent days`: units up to a day, or from it on.

    `vague`: the number is not exact; `named`: there is one, or a word for one (`few`).
    """

    count: int
    unit: str
    sign: int
    origin: Origin = "now"
    vague: bool = False
    named: bool = True

    def days(self, scene: Scene) -> Days | None:
        """From that many units before to the day itself, or the other way round."""
        if self.origin == "now":
            now = scene.published
        else:
            anchor = scene.anchor("day")
            now = anchor.end if anchor else None
        if now is None:
            return None
        other = shifted(now, self.sign * self.count, self.unit)
        if other is None:
            return None
        return Days(min(now, other), max(now, other), "range", "inferred" if self.vague else "relative")


@dataclass(frozen=True, slots=True)
class Carried:
    """`at dawn`, `at 7:30`: the hour of a day told before."""

    def days(self, scene: Scene) -> Days | None:
        """That day, inferred; in a plain scene the report's day where none was told."""
        anchor = scene.told[-1] if scene.told else None
        if anchor and anchor.start == anchor.end:
            return replace(anchor, basis="inferred")
        return one(scene.published).on("inferred") if scene.plain and scene.published else None

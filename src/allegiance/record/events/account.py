"""An account: what one report says of one happening, boiled down to what it can be compared by."""

from dataclasses import dataclass
from datetime import date

from allegiance.model.place import PlacePrecision


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of an account; `name` and `within`, the province, are folded, `lat` and `lon` are degrees or None."""

    name: str
    precision: PlacePrecision
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    geonames_id: int | None = None
    within: str | None = None


@dataclass(frozen=True, slots=True)
class Window:
    """The days on which a happening lies, both included. Not `stated`: only the day of the report is known."""

    first: date
    last: date
    stated: bool

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    def gap(self, other: "Window") -> int:
        """The days from the one to the other; 0 where they overlap.

        >>> Window(date(2020, 1, 1), date(2020, 1, 1), True).gap(Window(date(2020, 1, 3), date(2020, 1, 4), True))
        2
        """
        return max(0, (other.first - self.last).days, (self.first - other.last).days)


@dataclass(frozen=True, slots=True)
class Count:
    """How many, by measure: *at least five killed* is `killed`, 5, None."""

    measure: str
    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class Account:
    """What one report says of one happening.

    `id` is that of its first claim. `family` is what sort of happening it is, `real` whether it is said to have come
    about (or denied to have), and not only to be planned or threatened. `agents` and `patients` are ids of actors,
    `names` the folded words of proper names of places and things, `words` other telling words. `home` is the one
    country in which the whole report lies, as an ISO code; None where it names several or none.
    """

    id: str
    report: str
    claims: tuple[str, ...]
    family: str
    real: bool
    window: Window | None = None
    spots: tuple[Spot, ...] = ()
    agents: frozenset[str] = frozenset()
    patients: frozenset[str] = frozenset()
    counts: tuple[Count, ...] = ()
    names: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    modes: frozenset[str] = frozenset()
    home: str | None = None

    @property
    def countries(self) -> frozenset[str]:
        """Where it lies by its own places; without any, by those of its report."""
        own = frozenset(spot.country for spot in self.spots if spot.country)
        return own or frozenset({self.home} if self.home else ())

"""An account as plain values, to be kept, and back."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from allegiance.record.events.account import Account, Count, Spot, Window


def to_plain(account: Account) -> dict[str, Any]:
    """The account without its id and its report, in values that JSON keeps."""
    window = account.window
    return {
        "claims": list(account.claims),
        "family": account.family,
        "real": account.real,
        "home": account.home,
        "window": [window.first.isoformat(), window.last.isoformat(), window.stated] if window else None,
        "spots": [[s.name, s.precision, s.country, s.lat, s.lon, s.geonames_id, s.within] for s in account.spots],
        "counts": [[c.measure, c.low, c.high] for c in account.counts],
        **{name: sorted(getattr(account, name)) for name in _SETS},
    }


def from_plain(id_: str, report: str, plain: Mapping[str, Any]) -> Account:
    """The account that the values keep."""
    window = plain["window"]
    return Account(
        id=id_,
        report=report,
        claims=tuple(plain["claims"]),
        family=plain["family"],
        real=plain["real"],
        home=plain["home"],
        window=Window(date.fromisoformat(window[0]), date.fromisoformat(window[1]), window[2]) if window else None,
        spots=tuple(Spot(*spot) for spot in plain["spots"]),
        counts=tuple(Count(*count) for count in plain["counts"]),
        **{name: frozenset(plain[name]) for name in _SETS},
    )


_SETS = ("agents", "patients", "names", "words", "modes")

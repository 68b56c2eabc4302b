"""What rules out that two accounts are of one happening."""

from allegiance.record.events.account import Account
from allegiance.record.events.kin import Kinship
from allegiance.record.events.policy import policy
from allegiance.record.events.where import is_far, one_place, share_a_name


def exclusion(one: Account, other: Account, kinship: Kinship) -> str | None:
    """Why the two cannot be one happening; None where nothing rules it out."""
    if one.family != other.family:
        return f"{one.family} is not {other.family}"
    if one.real != other.real:
        return "one is only planned, threatened or demanded"
    return _time_apart(one, other) or _far_apart(one, other) or _other_agents(one, other, kinship)


def _time_apart(one: Account, other: Account) -> str | None:
    here = one.report == other.report
    if one.window is None or other.window is None:
        return None if here else "nobody says when"
    if here and not (one.window.stated and other.window.stated):
        return None
    gap, allowed = one.window.gap(other.window), policy().window["slack"]
    if not (one.window.stated or other.window.stated):
        gap, allowed = abs((one.window.last - other.window.last).days), policy().window["reports_apart"]
    elif not (one.window.stated and other.window.stated):
        allowed = 0
    return f"{gap} days apart" if gap > allowed else None


def _far_apart(one: Account, other: Account) -> str | None:
    if not one.spots or not other.spots or share_a_name(one, other):
        return None
    pairs = [(a, b) for a in one.spots for b in other.spots if "country" not in (a.precision, b.precision)]
    if not pairs or any(one_place(a, b) or not is_far(a, b) for a, b in pairs):
        return None
    return f"{one.spots[0].name} is far from {other.spots[0].name}"


def _other_agents(one: Account, other: Account, kinship: Kinship) -> str | None:
    """Two known sides act, neither belongs to the other: two happenings, but for these.

    In a fight each of the two does what the other suffers; a place is taken once, whoever is said to have taken it.
    """
    some, others = kinship.settled(one.agents), kinship.settled(other.agents)
    if not some or not others or kinship.shared(some, others) or exchanged(one, other, kinship):
        return None
    if policy().is_of_place(one.family) and _one_day(one, other) and _one_spot(one, other):
        return None
    return f"{min(some)} is not {min(others)}"


def exchanged(one: Account, other: Account, kinship: Kinship) -> bool:
    """True if who acts in the one suffers in the other and the other way round: both tell of one fight.

    Of one direction it is enough that nobody is known to suffer.
    """
    ours, theirs = kinship.settled(one.agents), kinship.settled(other.agents)
    hit, struck = kinship.settled(one.patients), kinship.settled(other.patients)
    if not ours or not theirs:
        return False
    there, back = kinship.shared(ours, struck), kinship.shared(theirs, hit)
    return bool((there and (back or not hit)) or (back and not struck))


def _one_day(one: Account, other: Account) -> bool:
    first, second = one.window, other.window
    return first is not None and second is not None and first.gap(second) == 0


def _one_spot(one: Account, other: Account) -> bool:
    return any(one_place(a, b) for a in one.spots for b in other.spots if "country" not in (a.precision, b.precision))

"""How many independent voices tell something."""

from collections.abc import Iterable

from allegiance.model.claim import Attribution, Claim
from allegiance.model.report import Report
from allegiance.model.tie import Telling
from allegiance.record.parties import party_of

HEARSAY = "hearsay"


def voices_of(report: Report, claim: Claim) -> tuple[str, ...]:
    """The keys of those who say so, nearest first; the outlet's where it speaks in its own voice."""
    return tuple(_key(attribution) for attribution in claim.attribution) or (outlet_key(report),)


def outlet_key(report: Report) -> str:
    """The key of the report's outlet; of the report itself where the outlet is not known."""
    return f"outlet {report.outlet}" if report.outlet else f"report {report.id}"


def independent(tellings: Iterable[Telling], *, enough: int | None = None) -> int:
    """The most tellings of which no two share the nearest speaker or a text that one reprints from the other.

    Speakers and texts are matched, each telling being a pair of them (maximum bipartite matching); nobody counts on
    where so many are `enough`.
    """
    return voices_told(((telling.voices[0], telling.copy) for telling in tellings), enough=enough)


def voices_told(told: Iterable[tuple[str, str]], *, enough: int | None = None) -> int:
    """As `independent`, out of the nearest speaker and the text of each telling."""
    texts_of: dict[str, set[str]] = {}
    texts: set[str] = set()
    some = 0
    for speaker, text in told:
        if speaker == HEARSAY:
            continue
        if speaker not in texts_of and text not in texts:
            some += 1  # nobody before has this speaker or this text, so that no look at the others is needed
            if some == enough:
                return some
            texts.add(text)
            texts_of[speaker] = {text}
        else:
            texts_of.setdefault(speaker, set()).add(text)
    taken: dict[str, str] = {}
    found = 0
    for voice in sorted(texts_of):
        found += _matched(voice, texts_of, taken, set())
        if found == enough:
            break
    return found


def _matched(voice: str, texts_of: dict[str, set[str]], taken: dict[str, str], seen: set[str]) -> bool:
    """True if the voice gets a text of its own, those that have one moving to another where they must."""
    for text in sorted(texts_of[voice] - seen):
        seen.add(text)
        if text not in taken or _matched(taken[text], texts_of, taken, seen):
            taken[text] = voice
            return True
    return False


def _key(attribution: Attribution) -> str:
    return party_of(attribution.source).key if attribution.source else HEARSAY

"""Where and with whom an actor is told of."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Company:
    """What claims tell about an actor's surroundings.

    `countries` are ISO codes of the places of its claims, `partners` the ids of those that take part in a claim with
    it, each with the types of those claims.
    """

    countries: frozenset[str] = frozenset()
    partners: Mapping[str, frozenset[str]] = field(default_factory=dict)

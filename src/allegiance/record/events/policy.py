"""How much each sign counts that two tellings are of one happening: a table that is read from `policy.toml`."""

import tomllib
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict


class Policy(BaseModel):
    """The table; unknown keys are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    families: dict[str, tuple[str, ...]]
    places: dict[str, tuple[str, ...]]
    window: dict[str, int]
    reach: dict[str, float]
    points: dict[str, float]
    thresholds: dict[str, float]
    within: dict[str, float]
    alone: dict[str, tuple[str, ...]]

    def family(self, type_: str) -> str:
        """What sort of happening a claim of the type tells of."""
        return next((name for name, types in self.families.items() if type_ in types), type_)

    def is_of_place(self, family: str) -> bool:
        """True if such a happening is about a place that is taken or left."""
        return family in self.places["types"]


@cache
def policy() -> Policy:
    """The table that comes with the program."""
    source = files("allegiance.record.events") / "policy.toml"
    return Policy.model_validate(tomllib.loads(source.read_text(encoding="utf-8")))

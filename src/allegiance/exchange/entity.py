"""Entities of FollowTheMoney as JSON Lines hold them; properties that we have no use for are let be."""

from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError


class Entity(BaseModel):
    """One entity: its schema and its properties, each a list of texts or of entities nested in it."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    id: str = Field(min_length=1)
    schema_: str = Field(alias="schema", min_length=1)
    caption: str | None = None
    properties: dict[str, list[Any]] = Field(default_factory=dict)
    datasets: list[str] = Field(default_factory=list)

    def texts(self, *names: str) -> list[str]:
        """The texts of the properties, in order, each once."""
        values = (value for name in names for value in self.properties.get(name, ()))
        return list(dict.fromkeys(" ".join(v.split()) for v in values if isinstance(v, str) and v.strip()))

    def first(self, *names: str) -> str | None:
        """The first text of the properties."""
        return next(iter(self.texts(*names)), None)

    def related(self, name: str) -> list[str]:
        """The ids of the entities that the property refers to or holds."""
        values = self.properties.get(name, ())
        return [v if isinstance(v, str) else str(v.get("id", "")) for v in values if isinstance(v, str | dict)]


def read_entities(lines: Iterable[str], where: str, faults: list[str]) -> Iterator[Entity]:
    """The entities of JSON Lines, those that are nested in others after them; faults are told with the line."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        if "\N{REPLACEMENT CHARACTER}" in line:
            faults.append(f"{where}:{number}: is not UTF-8; left out")
            continue
        try:
            entity = Entity.model_validate_json(line)
        except ValidationError as error:
            faults += _told(error, f"{where}:{number}")
            continue
        yield entity
        yield from _nested(entity, f"{where}:{number}", faults)


def _told(error: ValidationError, where: str) -> list[str]:
    return [f"{where}: {'.'.join(map(str, e['loc'])) or 'line'}: {e['msg']}; left out" for e in error.errors()]


def _nested(entity: Entity, where: str, faults: list[str]) -> Iterator[Entity]:
    for name, values in entity.properties.items():
        for value in values:
            if not isinstance(value, dict) or "schema" not in value:
                continue
            try:
                inner = Entity.model_validate(value)
            except ValidationError as error:
                faults += _told(error, f"{where}: {name}")
                continue
            yield _with_owner(inner, entity) if name == "sanctions" else inner
            yield from _nested(inner, where, faults)


def _with_owner(sanction: Entity, owner: Entity) -> Entity:
    """A nested sanction need not say of whom it is."""
    return sanction.model_copy(update={"properties": {**sanction.properties, "entity": [owner.id]}})

"""A report as other programs hand it in: one JSON object. Imported only when needed: pydantic is slow to load."""

from datetime import date
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator

from allegiance.errors import InputError
from allegiance.read.dates import parse

_LONGEST_VALUE = 60


class Row(BaseModel):
    """A line of JSON Lines. Keys that it does not know are other programs' own, and left aside."""

    model_config = ConfigDict(extra="ignore", strict=True)

    text: str
    id: str | None = None
    title: str | None = None
    outlet: str | None = None
    published: date | None = None
    url: str | None = None

    @field_validator("id", "title", "outlet", "url", mode="before")
    @classmethod
    def _blank_is_none(cls, value: object) -> object:
        return None if isinstance(value, str) and not value.strip() else value

    @field_validator("published", mode="plain")
    @classmethod
    def _day(cls, value: object) -> date | None:
        if value is None or (isinstance(value, str) and not value.strip()):
            return None
        day = parse(value) if isinstance(value, str) else None
        if day is None:
            raise ValueError(f"{_short(value)} is no date such as 2017-01-26")
        return day

    @field_validator("text", "id", "title", "outlet", "url")
    @classmethod
    def _without_nul(cls, value: str | None) -> str | None:
        if value and "\0" in value:
            raise ValueError("holds a NUL character")
        return value

    @field_validator("text")
    @classmethod
    def _not_blank(cls, value: str) -> str:
        if not value.strip():
            raise ValueError("is empty")
        return value


def parse_row(line: bytes, where: str) -> Row:
    """The report in `line`; raises InputError, at `where`, that names each field that is wrong and its value.

    >>> parse_row(b'{"text": "JFS attacked.", "score": 3}', "a.jsonl:1").text
    'JFS attacked.'
    """
    try:
        return Row.model_validate_json(line.strip())
    except ValidationError as error:
        raise InputError(where, "; ".join(_fault(dict(fault)) for fault in error.errors())) from error


def _fault(fault: dict[str, Any]) -> str:
    field = ".".join(map(str, fault["loc"]))
    if fault["type"] == "json_invalid":
        return f"not valid JSON: {fault['ctx']['error']}".replace("at line 1 column", "at column")
    if not field:
        return 'not a JSON object such as {"text": "…"}'
    if fault["type"] == "missing":
        return f"{field}: is missing"
    if fault["type"] == "value_error":
        return f"{field}: {fault['ctx']['error']}"
    return f"{field}: {_short(fault['input'])} is not a string"


def _short(value: object) -> str:
    return repr(value) if len(repr(value)) <= _LONGEST_VALUE else f"{repr(value)[:_LONGEST_VALUE]}…"

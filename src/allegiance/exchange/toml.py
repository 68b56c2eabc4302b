"""Writes actors as the file of a pack."""

import json
import re
from collections.abc import Iterable
from typing import Any

from allegiance.model.partial import PartialDate
from allegiance.packs.schema import Addition, PackActor, Strict

_DELETE = re.compile("\x7f")


def pack_text(title: str, actors: Iterable[PackActor], additions: Iterable[Addition] = ()) -> str:
    """The text of a pack of these actors and additions; keys without a value are left out."""
    tables = [_table("actors", actor) for actor in actors] + [_table("additions", one) for one in additions]
    return f"title = {_value(title)}\n{''.join(tables)}"


def _table(name: str, table: Strict) -> str:
    pairs = ((key, value) for key, value in table if value not in (None, (), []))
    return f"\n[[{name}]]\n" + "".join(f"{key} = {_value(value)}\n" for key, value in pairs)


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, PartialDate):
        return str(value) if value.day else f'"{value}"'
    if isinstance(value, Strict):
        pairs = (f"{key} = {_value(one)}" for key, one in value if _is_said(value, key, one))
        return f"{{ {', '.join(pairs)} }}"
    if isinstance(value, tuple | list):
        items = [_value(one) for one in value]
        line = f"[{', '.join(items)}]"
        return line if len(line) < 100 else "[\n" + "".join(f"    {item},\n" for item in items) + "]"
    return _DELETE.sub(r"\\u007f", json.dumps(value, ensure_ascii=False))


def _is_said(table: Strict, key: str, value: Any) -> bool:
    """False for what is as it would be unsaid."""
    return value is not None and value != type(table).model_fields[key].default

"""The export formats: each module here is one, found by itself.

A format has a `NAME`, which `--format` takes, and `write(told, out)`, which writes claims with their reports.
"""

from collections.abc import Iterable
from typing import Protocol, TextIO, cast

from allegiance.model.ports import Told
from allegiance.registry import modules


class Format(Protocol):
    """What the module of a format has."""

    NAME: str

    def write(self, told: Iterable[Told], out: TextIO) -> None:
        """Writes the claims, each with its report, to `out`, an open text file; raises OSError as `out` does."""


def formats() -> dict[str, Format]:
    """The formats by name."""
    found = (cast(Format, module) for module in modules(__name__).values())
    return {form.NAME: form for form in found}

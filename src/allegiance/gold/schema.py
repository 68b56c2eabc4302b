"""The form of a hand-read report: a folder with the report and `gold.toml`."""

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from allegiance.errors import DataError
from allegiance.model.claim import Phase, Polarity, Status


class Strict(BaseModel):
    """A table that refuses keys that it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class GoldFigure(Strict):
    """A figure that the claim must carry; ends that are not given are not asked for."""

    measure: str
    low: int | None = None
    high: int | None = None


class GoldClaim(Strict):
    """One thing that a careful reader takes from the report.

    `type` lists the readings that count as right. `near` are words of the report that stand only there. A claim with
    `need` is a loss where it is missed. The keys from `phase` on are attributes, asked for only where they are given;
    `said_by = []` asks for the outlet's own voice.
    """

    id: str
    type: tuple[str, ...]
    roles: dict[str, tuple[str, ...]]
    need: bool
    near: str
    phase: Phase | None = None
    polarity: Polarity | None = None
    status: tuple[Status, ...] | None = None
    said_by: tuple[str, ...] | None = None
    when: tuple[date, date] | None = None
    where: str | None = None
    figure: GoldFigure | None = None


class GoldFile(Strict):
    """What `gold.toml` holds. `split` says whether the report may be tuned on."""

    document: str
    published: date | None = None
    outlet: str | None = None
    split: Literal["tune", "held"] = "tune"
    conflict: str | None = None
    actors: dict[str, tuple[str, ...]]
    claims: tuple[GoldClaim, ...]


@dataclass(frozen=True, slots=True)
class Gold:
    """A hand-read report: where it lies, its text, and what is to be read out of it."""

    folder: Path
    text: str
    file: GoldFile

    @property
    def source(self) -> Path:
        """The report's file."""
        return self.folder / self.file.document


def load_gold(folder: Path) -> Gold:
    """The gold of a folder.

    Raises DataError with one line a fault: no such file, invalid TOML, an unknown key, an actor that is not listed,
    words that the report does not hold.
    """
    path = folder / "gold.toml"
    try:
        file = GoldFile.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
        text = (folder / file.document).read_text(encoding="utf-8")
    except OSError as error:
        raise DataError([f"{error.filename}: {error.strerror}"]) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DataError([f"{path}: {error}"]) from None
    except ValidationError as error:
        raise DataError([f"{path}: {'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors()]) from None
    faults = []
    for claim in file.claims:
        keys = [key for keys in claim.roles.values() for key in keys] + list(claim.said_by or ())
        faults += [f"{path}: {claim.id}: no actor {key!r}" for key in keys if key not in file.actors]
        if claim.near not in text.replace("\xa0", " "):
            faults.append(f"{path}: {claim.id}: the report does not hold {claim.near!r}")
    if faults:
        raise DataError(faults)
    return Gold(folder, text, file)

"""Who asks, and whether they may."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends

from allegiance.service.judging import login_name


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks: the name that judgements are kept under."""

    name: str


def reviewer() -> Asker:
    """Who asks, where they may judge and add."""
    return Asker(login_name())


Reviewer = Annotated[Asker, Depends(reviewer)]

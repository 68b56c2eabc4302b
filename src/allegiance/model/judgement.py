"""Judgements: what somebody decides about actors or claims. They are kept beside the claims and change none."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

JudgementKind = Literal["same", "distinct", "same_event", "distinct_event", "accept", "reject", "correct", "undo"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """Who decided what, when and why.

    `subjects` are ids: of actors for `same` and `distinct`, of claims for `same_event` and `distinct_event`, of one
    claim for `accept`, `reject` and `correct` (a Review has the rest), of judgements for `undo`. An undo is a
    judgement, too, and may be undone; nothing is ever deleted.
    `moment` has a zone.
    """

    id: str
    kind: JudgementKind
    subjects: tuple[str, ...]
    author: str
    moment: datetime
    reason: str = ""

    @classmethod
    def made(
        cls, kind: JudgementKind, subjects: Iterable[str], *, author: str, moment: datetime, reason: str = ""
    ) -> "Judgement":
        """A judgement with an id made of what it says, so that the same one kept twice is one."""
        subjects = tuple(subjects)
        parts = (kind, *subjects, author, moment.isoformat(), reason)
        digest = hashlib.sha256("\0".join(parts).encode()).hexdigest()
        return cls(f"j{digest[:10]}", kind, subjects, author, moment, reason)


def standing(judgements: Iterable[Judgement]) -> list[Judgement]:
    """The judgements that no standing undo takes back, undos left out, in order of time."""
    judgements = list(judgements)
    stands = standing_ids(judgements)
    return sorted((j for j in judgements if j.kind != "undo" and j.id in stands), key=lambda j: (j.moment, j.id))


def standing_ids(judgements: Iterable[Judgement]) -> frozenset[str]:
    """The ids of the judgements that no standing undo takes back; an undo that is undone takes nothing back."""
    judgements = list(judgements)
    undos: dict[str, list[Judgement]] = defaultdict(list)
    for judgement in judgements:
        for subject in judgement.subjects if judgement.kind == "undo" else ():
            undos[subject].append(judgement)
    known: dict[str, bool] = {}

    def stands(judgement: Judgement) -> bool:
        if judgement.id not in known:
            known[judgement.id] = True  # undos in a circle take nothing back
            known[judgement.id] = not any(stands(undo) for undo in undos[judgement.id])
        return known[judgement.id]

    return frozenset(j.id for j in judgements if stands(j))

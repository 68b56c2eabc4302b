"""What several tests of resolution ask."""

from collections.abc import Callable
from datetime import date

import pytest

from allegiance.model.report import Block, Report
from allegiance.pipeline import Reader


@pytest.fixture(scope="session")
def actors(reader: Reader) -> Callable[[str], dict[str, str]]:
    """Whom each wording of a text means: the actor's id by the words."""

    def asked(text: str) -> dict[str, str]:
        report = Report("x", text, published=date(2024, 5, 1), blocks=(Block(0, len(text)),))
        chains = reader.read(report).chains
        return {m.span.text: chain.actor.id for chain in chains if chain.actor for m in chain.mentions}

    return asked

"""What goes into the store comes out equal."""

import tempfile
from datetime import date
from pathlib import Path

from claim_strategies import claims
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from toy_reader import ToyReader

from allegiance.model.claim import Claim
from allegiance.model.ports import ClaimQuery
from allegiance.model.report import Block, BlockKind, Report
from allegiance.store.store import Store, open_store


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(claims, max_size=4, unique_by=lambda claim: claim.id))
def test_claims_come_back_equal(kept: list[Claim]) -> None:
    """Every claim that the model allows is restored from its rows exactly."""
    report = Report("r1", "Any text.")
    with tempfile.TemporaryDirectory() as folder, open_store(str(Path(folder) / "any.sqlite")) as store:
        store.add(report, kept, reader="any/1")
        found = [claim for _, claim in store.find(ClaimQuery())]
    assert sorted(found, key=lambda c: c.id) == sorted(kept, key=lambda c: c.id)


def test_a_report_comes_back_equal(store: Store) -> None:
    """The report that comes with a claim is the one that was kept, its blocks included."""
    report = Report(
        "r1",
        "By A. Writer\nJFS joined HTS.",
        title="Märger “now”",
        outlet="Wire",
        published=date(2017, 1, 28),
        url="https://wire.example/1",
        blocks=(Block(0, 12, BlockKind.BYLINE), Block(13, 28)),
    )
    store.add(report, ToyReader().read(report).claims, reader="toy/1")
    (found, _claim), *more = store.find(ClaimQuery())
    assert found == report
    assert not more

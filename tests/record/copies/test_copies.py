"""Reprints are found whole and in part, whatever the order; reports in other words are not."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allegiance.model.report import Block, BlockKind, Report
from allegiance.record.copies.copy import compare
from allegiance.record.copies.groups import all_copies, copy_groups

FIRST = "Fighters of the Northern Front attacked an army convoy near the river at Adelah on Monday, officials said."
SECOND = "At least twelve soldiers were killed when the vehicles caught fire, and the road stayed shut until evening."
THIRD = "The governor, who visited the wounded, promised that those behind the ambush would be found very soon."
OTHER = "Gunmen ambushed soldiers at Adelah, the army told reporters, adding that a dozen men had lost their lives."
OWN = "Analysts doubt that the truce, which both sides signed only a week ago, can outlast such bloodshed for long."


def report(id_: str, *paragraphs: str, outlet: str = "Courier", credit: str = "") -> Report:
    text = "\n\n".join(paragraphs)
    body = Block(0, len(text))
    blocks = (body, Block(len(text) + 2, len(text) + 2 + len(credit), BlockKind.CREDIT)) if credit else (body,)
    return Report(id_, f"{text}\n\n{credit}" if credit else text, None, outlet, date(2020, 5, 5), None, blocks)


AGENCY = report("a", FIRST, SECOND, THIRD, outlet="Meridian Wire")


@pytest.mark.parametrize(
    ("other", "whole"),
    [
        (report("b", FIRST, SECOND, THIRD), True),
        (report("b", FIRST.replace("on Monday, ", "").upper(), SECOND), False),
        (report("b", OWN, OTHER, FIRST, SECOND), False),
        (report("b", OWN, OWN.upper(), OTHER, OTHER, OWN, SECOND, credit="With material of Meridian Wire"), False),
        (report("b", OTHER, OWN), None),
    ],
)
def test_reprints_are_found_whole_and_in_part(other: Report, whole: bool | None) -> None:
    found = compare(AGENCY, other)
    assert found == compare(other, AGENCY)
    assert (found.whole if found else None) is whole


def test_a_copy_says_why_and_where() -> None:
    """The shares of both, the credit, and stretches whose words are those of the passage."""
    other = report("b", OWN, SECOND, credit="(Meridian Wire, staff)")
    found = compare(AGENCY, other)
    assert found is not None
    assert found.why == "35% and 47% of their words are the same; credit to Meridian Wire"
    ((here, there),) = found.stretches
    assert AGENCY.text[slice(*here)] == other.text[slice(*there)] == SECOND


MANY = [
    AGENCY, report("b", FIRST, SECOND, THIRD), report("c", OWN, FIRST, SECOND), report("d", OTHER, OWN),
    report("e", THIRD, SECOND), report("f", OTHER),
]  # fmt: skip


@settings(max_examples=20, deadline=None)
@given(st.permutations(MANY))
def test_copies_do_not_depend_on_the_order_of_reports(order: list[Report]) -> None:
    found = all_copies(order)
    assert found == all_copies(MANY)
    assert [group.reports for group in copy_groups(found)] == [("a", "b", "c", "d", "e", "f")]

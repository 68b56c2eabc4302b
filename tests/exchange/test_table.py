"""Actors from a table."""

import pytest

from allegiance.errors import DataError
from allegiance.exchange.from_table import actors_from_table
from allegiance.exchange.imported import Imported

TABLE = """name,kind,country,names,former_names,abbreviations,post,source
Army of the North,armed_group,XK,Jaysh al-Shimal|NAX,Band of the North,,,a list
"Bloc, of the Rivers",,XK,,,BR,,
A. Minister,person,XK,,,,Minister,
B. Private,person,XK,,,,,
"""


def imported(text: str, kind: str | None = None) -> Imported:
    return actors_from_table(text.splitlines(), known={}, where="own.csv", kind=kind)


def test_rows_become_actors() -> None:
    """Lists are split, abbreviations found by their capitals, empty cells filled by what stands in for them."""
    found = imported(TABLE, kind="coalition")
    army, bloc, minister = found.actors
    assert army.wordings() == ("Army of the North", "Jaysh al-Shimal", "Band of the North", "NAX")
    assert (army.id, army.source) == ("xk-army-of-the-north", "a list")
    assert (bloc.id, bloc.kind, bloc.abbreviations, bloc.source) == (
        "xk-bloc-of-the-rivers",
        "coalition",
        ("BR",),
        "own.csv",
    )
    assert minister.post == "Minister"
    assert found.private == 1


def test_all_faults_are_told_with_their_line() -> None:
    """An id that is given twice, an empty name, a cell too many, an unknown kind: the other rows are taken."""
    table = "id,name,kind\na-1,North,party\na-1,South,party\na-2,,party\na-3,West,party,more\na-4,East,army\n"
    found = imported(table)
    assert [actor.name for actor in found.actors] == ["North", "West"]
    assert found.faults[:3] == [
        "own.csv:3: id: 'a-1' is another actor's already; the row is left out",
        "own.csv:4: name: is empty; the row is left out",
        "own.csv:5: more cells than columns; those are left out",
    ]
    assert found.faults[3].startswith("own.csv:6: kind: Input should be")
    assert found.faults[3].endswith("the actor is left out")


def test_a_detail_at_fault_is_left_out_alone() -> None:
    """A parent that is nobody or one's own, a Wikidata item that is none, bytes that are no text."""
    table = "id,name,kind,parent,wikidata\na-1,North,party,a-9,Q12\na-2,South,party,a-2,12\na-3,We\ufffdst,party,,\n"
    found = imported(table)
    assert [(a.name, a.parent, a.wikidata) for a in found.actors] == [("North", None, "Q12"), ("South", None, None)]
    assert [fault.split(": ")[0] for fault in sorted(found.faults)] == [
        "own.csv:2", "own.csv:3", "own.csv:3", "own.csv:4",
    ]  # fmt: skip


def test_a_table_of_nothing_but_faults_makes_no_pack() -> None:
    """All of them are told."""
    with pytest.raises(DataError) as caught:
        imported("name,kind\nNorth,army\n,party\n")
    assert len(caught.value.faults) == 2


def test_unknown_and_missing_columns_are_told() -> None:
    """The first line names the columns; without names there is nothing to take, other columns are let be."""
    assert [actor.name for actor in imported("name,title\nNorth,x\n", kind="party").actors] == ["North"]
    with pytest.raises(DataError) as caught:
        imported("title,kind\nx,party\n")
    assert [fault.split(";")[0] for fault in caught.value.faults] == [
        "own.csv:1: title: unknown column",
        "own.csv:1: name: this column is missing",
    ]

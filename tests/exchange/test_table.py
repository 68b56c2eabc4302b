"""Actors from a table."""

import pytest

from allegiance.errors import DataError
from allegiance.exchange.from_table import actors_from_table
from allegiance.exchange.importing import Imported

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
    """An unknown kind, an id that is given twice, an empty name, a cell too many."""
    table = "id,name,kind\na-1,North,army\na-1,South,party\na-2,,party\na-3,West,party,more\n"
    with pytest.raises(DataError) as caught:
        imported(table)
    told = caught.value.faults
    assert told[:3] == [
        "own.csv:3: id: 'a-1' is another actor's already",
        "own.csv:4: name: is empty",
        "own.csv:5: more cells than columns",
    ]
    assert told[3].startswith("own.csv:2: kind: Input should be")


def test_unknown_and_missing_columns_are_told() -> None:
    """The first line names the columns."""
    with pytest.raises(DataError) as caught:
        imported("title,kind\nx,party\n")
    assert [fault.split(";")[0] for fault in caught.value.faults] == [
        "own.csv:1: title: unknown column",
        "own.csv:1: name: this column is missing",
    ]

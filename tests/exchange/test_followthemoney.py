"""Actors from FollowTheMoney entities as OpenSanctions publishes them, and back, by the library itself."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from allegiance.exchange.entity import read_entities
from allegiance.exchange.from_entities import actors_from_entities
from allegiance.exchange.imported import Imported
from allegiance.exchange.to_entities import entities
from allegiance.exchange.toml import pack_text
from allegiance.packs.loader import actors, load
from allegiance.packs.schema import KnownName


def entity(id_: str, schema: str, **properties: list[Any]) -> dict[str, Any]:
    caption = properties.get("name", [schema])[0]
    return {"id": id_, "caption": caption, "schema": schema, "properties": properties, "datasets": ["a_list"]}


LIST = [
    entity(
        "NK-1", "Organization", name=["Army of the North", "Jaysh al-Shimal"], alias=["Northern Army"],
        weakAlias=["NAX"], previousName=["Band of the North"], country=["xk"], topics=["sanction", "crime.terror"],
        wikidataId=["Q99999901"],
    ),
    entity("NK-2", "Organization", name=["Bloc of the Rivers"], country=["xk"], topics=["pol.party"]),
    entity("NK-3", "PublicBody", name=["Ministry of the North"], country=["xk"]),
    entity("NK-4", "Person", name=["A. Minister"], country=["xk"], topics=["role.pep"], position=["Minister, 2019-"]),
    entity("NK-5", "Person", name=["B. Private"], country=["xk"], topics=["sanction"]),
    entity("NK-6", "Person", name=["C. Head"], country=["xk"]),
    entity("NK-7", "Vessel", name=["A Ship"]),
    entity("s-1", "Sanction", entity=["NK-1"], authority=["Security Council"], program=["UN-XX"],
           startDate=["2014-05"], endDate=["2019"], unscId=["QDe.999"], sourceUrl=["https://list.example/1"]),
    entity("m-1", "Membership", member=["NK-1"], organization=["NK-2"], startDate=["2017"], endDate=["2018-03-01"]),
    entity("d-1", "Directorship", director=["NK-6"], organization=["NK-1"], startDate=["2016-01-01T00:00:00"]),
]  # fmt: skip


def imported(*rows: dict[str, Any], kind: str | None = "armed_group") -> Imported:
    faults: list[str] = []
    found = list(read_entities(map(json.dumps, rows), "list.json", faults))
    return actors_from_entities(found, known=actors(), where="list.json", kind=kind, faults=faults)


def test_organisations_become_actors_with_all_that_is_known() -> None:
    """Names, abbreviations, former names, country, listing, membership and head, each with its source and days."""
    found = imported(*LIST)
    army = found.actors[0]
    assert (army.id, army.name, army.kind, army.country) == (
        "xk-army-of-the-north",
        LIST[0]["caption"],
        "armed_group",
        "XK",
    )
    assert army.wordings() == ("Army of the North", "Jaysh al-Shimal", "Northern Army", "Band of the North", "NAX")
    assert [n.text for n in army.known_names() if n.gone] == ["Band of the North"]
    assert (army.abbreviations, army.wikidata) == (("NAX",), "Q99999901")
    (listed,) = army.designations
    assert (listed.authority, listed.programme) == ("Security Council", "UN-XX")
    assert (str(listed.since), str(listed.until), listed.source) == ("2014-05", "2019", "https://list.example/1")
    assert ("un-sc", "QDe.999") in {(i.scheme, i.id) for i in army.ids}
    (member,) = army.member_of
    assert (member.coalition, str(member.since), str(member.until)) == ("xk-bloc-of-the-rivers", "2017", "2018-03-01")
    (leader,) = army.leaders
    assert (leader.name, str(leader.since)) == ("C. Head", "2016-01-01")
    assert [(a.kind, a.post) for a in found.actors[1:]] == [
        ("party", None), ("government", None), ("person", "Minister, 2019-"),
    ]  # fmt: skip


def test_what_is_left_out_is_counted() -> None:
    """Private persons and things that are no actors."""
    found = imported(*LIST)
    assert (found.private, found.other) == (2, 1)


def test_what_is_said_of_known_actors_is_added_to_them(tmp_path: Path) -> None:
    """Known by a name in its country or by its Wikidata item: new names, listings and ids go to the actor itself."""
    rows = [
        entity("NK-9", "Organization", name=["Nusra Front"], alias=["Band of Test"], country=["sy"]),
        entity("s-9", "Sanction", entity=["NK-9"], authority=["A Council"], startDate=["2014-05-14"]),
    ]
    found = imported(*rows)
    assert found.actors == []
    (added,) = found.additions
    assert (added.to, added.names) == ("sy-jfs", ("Band of Test",))
    (tmp_path / "own.toml").write_text(pack_text("own", [], found.additions), encoding="utf-8")
    jfs = load(files("allegiance.packs") / "data", tmp_path)["sy-jfs"]
    assert jfs.names[-1] == KnownName(text="Band of Test", source="a_list")
    assert jfs.designations == (*actors()["sy-jfs"].designations, *added.designations)
    assert ("opensanctions", "NK-9") in {(i.scheme, i.id) for i in jfs.ids}


def test_a_sanction_may_stand_inside_its_entity() -> None:
    """OpenSanctions publishes lists in which it is nested."""
    sanction = {"id": "s", "schema": "Sanction", "properties": {"authority": ["A Council"], "startDate": ["2020"]}}
    (actor,) = imported(entity("NK-1", "Organization", name=["Army of the North"], sanctions=[sanction])).actors
    assert [(d.authority, str(d.since)) for d in actor.designations] == [("A Council", "2020")]


def test_namesakes_of_a_country_say_so() -> None:
    """A name that two have is marked as shared, an abbreviation that two have names neither."""
    north = entity(
        "a", "Organization", name=["Army of the North"], alias=["The Lions"], abbreviation=["AON"], country=["xk"]
    )
    other = entity("b", "Organization", name=["Lions"], abbreviation=["AON"], country=["xk"])
    found = imported(north, other)
    assert found.taken_out == 2
    assert [{n.text for n in a.known_names() if n.shared} for a in found.actors] == [{"The Lions"}, {"Lions"}]


def test_bad_entities_are_told_with_their_line() -> None:
    """All at once: what is no entity, and what no pack may hold; the rest is taken."""
    faults: list[str] = []
    lines = ["{", json.dumps({"schema": "Person"}), json.dumps(LIST[0] | {"id": "x"})]
    found = list(read_entities(lines, "list.json", faults))
    bad = entity("s", "Sanction", entity=["x"], authority=["A Council"], startDate=["2020-13-40"])
    found += list(read_entities([json.dumps(bad)], "list.json", faults))
    made = actors_from_entities(found, known={}, where="list.json", faults=faults)
    assert made.faults[0].startswith("list.json:1: line: Invalid JSON")
    assert made.faults[1] == "list.json:2: id: Field required; left out"
    assert "list.json: x: designations.0.since" in made.faults[2]
    assert [(actor.name, actor.designations) for actor in made.actors] == [("Army of the North", ())]


def test_what_is_imported_is_a_pack(tmp_path: Path) -> None:
    """Written as TOML and read again, the actors are the same, beside those of the program."""
    found = imported(*LIST)
    (tmp_path / "own.toml").write_text(pack_text('A "list"', found.actors), encoding="utf-8")
    assert list(load(tmp_path).values()) == found.actors


def test_every_actor_of_the_packs_survives_as_toml(tmp_path: Path) -> None:
    """The writer of packs loses nothing of what the packs hold."""
    (tmp_path / "all.toml").write_text(pack_text("all", actors().values()), encoding="utf-8")
    assert load(tmp_path) == actors()


def test_the_library_takes_every_entity_that_is_exported() -> None:
    """Schema, properties and every value are what FollowTheMoney knows, and edges lead to entities."""
    model = pytest.importorskip("followthemoney").model
    found = list(entities([*actors().values(), *imported(*LIST).actors]))
    ids = {row["id"] for row in found}
    assert len(ids) == len(found)
    for row in found:
        schema = model.get(row["schema"])
        assert schema is not None
        for name, values in row["properties"].items():
            assert name in schema.properties, (row["schema"], name)
            prop = schema.properties[name]
            wrong = [v for v in values if prop.type.clean(v) is None]
            assert not wrong, (row["id"], name, wrong)
            if prop.type.name == "entity":
                assert set(values) <= ids, row["id"]
        assert model.get_proxy(row).schema.name == row["schema"]


def test_the_library_s_entities_come_back() -> None:
    """What we export and the library writes again is imported as it was."""
    model = pytest.importorskip("followthemoney").model
    first = imported(*LIST).actors
    rows = [model.get_proxy(row).to_dict() for row in entities(first)]
    second = {actor.id: actor for actor in imported(*rows).actors}
    assert second.keys() == {actor.id for actor in first}
    for actor in first:
        again = second[actor.id]
        assert set(again.wordings()) == set(actor.wordings())
        assert (again.kind, again.country, again.wikidata) == (actor.kind, actor.country, actor.wikidata)
        assert [(m.coalition, m.since, m.until) for m in again.member_of] == [
            (m.coalition, m.since, m.until) for m in actor.member_of
        ]
        assert [(d.authority, d.since, d.until) for d in again.designations] == [
            (d.authority, d.since, d.until) for d in actor.designations
        ]
        assert [(p.name, p.since) for p in again.leaders] == [(p.name, p.since) for p in actor.leaders]

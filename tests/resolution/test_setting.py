"""Where the unknown groups of a report are at home: told by its towns and local groups, never by a tie."""

from allegiance.model.actor import Actor
from allegiance.model.place import Place, PlaceMention, PlacePrecision
from allegiance.model.report import Report
from allegiance.model.span import Span
from allegiance.packs.schema import PackActor
from allegiance.pipeline import Reader
from allegiance.resolution.index import ActorIndex
from allegiance.resolution.setting import setting_of


def pack(actor_id: str, name: str, country: str, kind: str) -> PackActor:
    return PackActor.model_validate(
        {"id": actor_id, "name": name, "kind": kind, "country": country, "source": "a test"}
    )


INDEX = ActorIndex.of({
    a.id: a for a in (
        pack("ml-front", "Front of the North", "ML", "armed_group"),
        pack("fr-army", "French army", "FR", "military"),
        pack("ne-army", "Nigerien army", "NE", "military"),
    )
})  # fmt: skip


def place(country: str, precision: PlacePrecision = "exact") -> PlaceMention:
    return PlaceMention(Span(0, 4, "Town"), 0, Place("Town", "Town", country=country, precision=precision))


def test_towns_and_local_groups_come_before_armies_of_others() -> None:
    """An army that is named ten times in Mali does not move Mali's groups to France."""
    told = setting_of(INDEX, ["French army"] * 10 + ["Front of the North"], [place("ML")])
    assert (told.home, told.countries.most_common(1)) == ("ML", [("FR", 10)])
    assert setting_of(INDEX, ["French army"] * 2, [place("ML")]).home == "ML"


def test_without_any_of_them_its_actors_tell() -> None:
    """A country's name is no town: it only says whom the report speaks of."""
    assert setting_of(INDEX, ["Nigerien army"], [place("ML", "country")]).home == "NE"


def test_a_tie_is_left_open() -> None:
    """Two countries told of alike, or none."""
    assert setting_of(INDEX, [], [place("ML"), place("NE")]).home is None
    assert setting_of(INDEX, []).home is None


def test_an_unknown_group_has_the_country_of_its_report_in_its_id(reader: Reader) -> None:
    """The same in every reading; persons and agencies, whom reports of many countries cite, have none."""
    text = "Fighters of the Green Valley Brigade attacked an army post in Gao, a resident of Gao told Blue Star News."
    found = actors_in(reader, text, "one")
    assert found == actors_in(reader, text, "two")
    assert "name:gren-valey-brigade@ml" in {a.id for a in found}
    assert not any("@" in a.id for a in found if a.kind in ("media", "person"))


def actors_in(reader: Reader, text: str, id_: str) -> set[Actor]:
    claims = reader.read(Report(id_, text)).claims
    return {p.actor for c in claims for p in c.participants if p.actor and p.actor.id.startswith("name:")}


def test_a_party_alone_tells_no_home() -> None:
    """*The Democrats* are a party in many countries: beside another name of its country it tells, alone it does not."""
    index = ActorIndex.of({
        a.id: a for a in (
            pack("us-democrats", "Democratic Party", "US", "party"),
            pack("us-army", "US army", "US", "military"),
            pack("ne-army", "Nigerien army", "NE", "military"),
        )
    })  # fmt: skip
    assert setting_of(index, ["Democratic Party", "Nigerien army", "Nigerien army"]).home == "NE"
    assert setting_of(index, ["Democratic Party", "US army", "Nigerien army", "Nigerien army"]).home == "US"

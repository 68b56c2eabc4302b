"""Who is meant by a name that several known actors go by: decided by country and day, never by likeness alone."""

from collections import Counter
from datetime import date

from allegiance.languages.loader import language
from allegiance.model.partial import PartialDate
from allegiance.packs.schema import KnownName, PackActor
from allegiance.resolution.index import ActorIndex
from allegiance.resolution.organs import StateOrgans
from allegiance.resolution.resolve import Resolver


def pack(actor_id: str, name: str, country: str, **more: object) -> PackActor:
    return PackActor.model_validate(
        {"id": actor_id, "name": name, "kind": "armed_group", "country": country, "source": "a test", **more}
    )


ACTORS = {
    a.id: a
    for a in (
        pack("so-youth", "al-Shabaab", "SO", abbreviations=["HSM"]),
        pack("mz-youth", "Ahlu Sunna", "MZ", names=[KnownName(text="al-Shabaab", shared=True)]),
        pack("cd-front", "Patriotic Resistance Front", "CD"),
        pack("is", "Islamic State", "IQ", abbreviations=["IS"]),
        pack(
            "old",
            "Army of the North",
            "TD",
            names=[KnownName(text="Northern Army", until=PartialDate.of(date(2010, 1, 1)), source="a test")],
        ),
        pack(
            "new",
            "Army of the Far North",
            "TD",
            names=[KnownName(text="Northern Army", since=PartialDate.of(date(2015, 1, 1)), source="a test")],
        ),
    )
}


def resolve(
    name: str, countries: dict[str, int] | None = None, published: date | None = None, home: str | None = None
) -> str | None:
    index = ActorIndex.of(ACTORS)
    resolver = Resolver(index, StateOrgans(index, language().organs), "x", published)
    found = resolver.known([name], Counter(countries or {}), home)
    return found.id if found else None


def test_the_country_spoken_of_most_decides() -> None:
    """Countries of neither namesake do not hide the one that the report speaks of."""
    assert resolve("Al Shabaab", {"KE": 5, "SO": 2}) == "so-youth"
    assert resolve("al-Shabaab", {"MZ": 1}) == "mz-youth"


def test_the_towns_decide_where_the_actors_leave_it_open() -> None:
    """A short report that names nobody else still tells where it is; the actors' countries come first."""
    assert resolve("al-Shabaab", home="SO") == "so-youth"
    assert resolve("al-Shabaab", {"MZ": 1}, home="SO") == "mz-youth"
    assert resolve("al-Shabaab", home="CD") is None
    assert resolve("Front de résistance patriotique", home="CD") == "cd-front"


def test_a_tie_is_left_open() -> None:
    """Without a country, or with both, nobody is meant."""
    assert resolve("al-Shabaab") is None
    assert resolve("al-Shabaab", {"SO": 1, "MZ": 1}) is None


def test_abbreviations_hold_as_they_are_printed() -> None:
    """An abbreviation that is a word in small letters is none; dots do not matter."""
    assert resolve("IS") == "is"
    assert resolve("I.S.") == "is"
    assert resolve("is") is None


def test_the_day_tells_namesakes_apart() -> None:
    """Of two that bore one name at different times, the one that bore it on the report's day is meant."""
    assert resolve("Northern Army", published=date(2020, 5, 1)) == "new"
    assert resolve("Northern Army", published=date(2005, 5, 1)) == "old"
    assert resolve("Northern Army", published=date(2012, 5, 1)) is None


def test_another_spelling_needs_the_country_too() -> None:
    """A wording that no pack holds means the known actor only in a report that speaks of its country."""
    assert resolve("Front de résistance patriotique", {"CD": 1}) == "cd-front"
    assert resolve("Front de résistance patriotique") is None
    assert resolve("Front de résistance populaire", {"CD": 1}) is None


def test_an_article_may_stand_apart() -> None:
    """*al Shabaab*, as some agencies print it, is known to the finder of names as *al-Shabaab* is."""
    known = ActorIndex.of({"so": pack("so", "al-Qaeda", "SO")}).known_names().names
    assert known["al", "qaeda"] == known["al-qaeda",] == ("so", "armed_group")

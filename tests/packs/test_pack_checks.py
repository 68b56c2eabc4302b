"""What must hold between the actors of all packs."""

from allegiance.model.partial import PartialDate
from allegiance.packs.checks import faults_between as found_between
from allegiance.packs.checks import same_name
from allegiance.packs.schema import KnownName, PackActor


def actor(
    actor_id: str, *names: str | KnownName, parent: str | None = None, country: str | None = "XX"
) -> tuple[str, PackActor]:
    made = PackActor(
        id=actor_id,
        name=f"Name of {actor_id}",
        kind="armed_group",
        country=country,
        names=names,
        parent=parent,
        source="a public source",
    )
    return actor_id, made


def faults_between(known: dict[str, PackActor]) -> list[tuple[str, str]]:
    return [(fault.actor, str(fault)) for fault in found_between(known)]


def test_parents_that_go_in_a_circle_are_told_once() -> None:
    """A circle is one fault, told of its first actor, with the way around; an actor that leads into it is none."""
    known = dict([actor("aa", parent="bb"), actor("bb", parent="cc"), actor("cc", parent="bb"), actor("dd")])
    assert faults_between(known) == [("bb", "actors.bb.parent: a circle: bb > cc > bb")]


def test_an_actor_that_is_its_own_parent_is_a_circle() -> None:
    """The shortest circle is found as well."""
    assert faults_between(dict([actor("aa", parent="aa")])) == [("aa", "actors.aa.parent: a circle: aa > aa")]


def test_a_chain_of_parents_is_no_fault() -> None:
    """A brigade of a wing of a party is three levels and fine."""
    assert faults_between(dict([actor("aa"), actor("bb", parent="aa"), actor("cc", parent="bb")])) == []


def test_a_name_that_two_actors_of_a_country_share_is_told() -> None:
    """However it is spelt: case, accents, hyphens and the article make no difference."""
    known = dict([actor("aa", "Jaish al-Islam"), actor("bb", "JAISH Al Islam")])
    assert faults_between(known) == [("bb", "actors.bb.names.0: 'JAISH Al Islam' is also aa (XX)")]


def test_a_shared_name_may_be_bounded_or_marked() -> None:
    """A former name that another took up later, and one that the pack marks as shared, are no faults."""
    since_2017 = KnownName(text="National Army", since=PartialDate(2017, 12, 30))
    marked = KnownName(text="National Army", shared=True)
    assert faults_between(dict([actor("aa", "National Army"), actor("bb", since_2017)])) == []
    assert faults_between(dict([actor("aa", "National Army"), actor("bb", marked)])) == []


def test_the_same_name_in_another_country_is_no_fault() -> None:
    """Groups of one name in two countries are two actors; the report tells which is meant."""
    assert faults_between(dict([actor("aa", "Jaish al-Islam"), actor("bb", "Jaish al-Islam", country="YY")])) == []


def test_a_name_that_an_actor_has_twice_is_its_own() -> None:
    """An actor does not clash with itself."""
    assert faults_between(dict([actor("aa", "Nusra Front", "al-Nusra Front")])) == []


def test_spellings_of_one_name_have_one_key() -> None:
    """The key drops what does not tell names apart, and keeps what does."""
    assert same_name("Türkiye") == same_name("turkiye")
    assert same_name("Ba'ath Party") == same_name("Baath Party")
    assert same_name("Ansar al-Din") != same_name("Ansar Dine")

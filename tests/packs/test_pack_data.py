"""The packs that come with the program."""

import re
import tomllib
from collections import Counter, defaultdict
from importlib.resources import files
from pathlib import Path

import pytest

from allegiance.languages.loader import language
from allegiance.packs.checks import same_name
from allegiance.packs.loader import actors
from allegiance.packs.schema import Pack

DATA = files("allegiance.packs") / "data"
PACKS = {
    entry.name: Pack.model_validate(tomllib.loads(entry.read_text(encoding="utf-8")))
    for entry in sorted(DATA.iterdir(), key=lambda e: e.name)
    if entry.name.endswith(".toml")
}
ROOT = Path(__file__).parents[2]
CASES = [
    pytest.param(text, set(case["actors"]), id=text)
    for case in tomllib.loads((ROOT / "tests/cases/packs.toml").read_text(encoding="utf-8"))["names"]
    for text in case["texts"]
]


def owners() -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for actor in actors().values():
        for wording in actor.wordings():
            found[same_name(wording)].add(actor.id)
    return found


def test_packs_load_without_a_fault() -> None:
    """What ships is what the loader accepts, and nothing is lost on the way."""
    assert len(actors()) == sum(len(pack.actors) for pack in PACKS.values())


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_wording_names_the_right_actors(text: str, expected: set[str]) -> None:
    """A wording names the actors that it should, all of them and no other."""
    assert owners()[same_name(text)] == expected


def test_every_state_has_an_entry_of_one_form() -> None:
    """193 members of the UN, and Palestine, Kosovo, Taiwan, the Vatican and Western Sahara, by ISO code."""
    states = [actor for actor in actors().values() if actor.kind == "state"]
    assert len(states) == 198
    assert [a.id for a in states if a.id != f"state-{(a.country or '').lower()}"] == []
    assert [a.id for a in states if not a.adjectives] == []


def test_ids_begin_with_the_country() -> None:
    """`sy-jfs` is an actor of Syria; an actor of many countries has no country in its id."""
    wrong = [
        actor.id
        for actor in actors().values()
        if actor.kind != "state" and actor.country and not actor.id.startswith(f"{actor.country.lower()}-")
    ]
    assert wrong == []


def test_a_name_stands_once_in_an_actor() -> None:
    """A wording that is given twice is a slip: perhaps another was meant."""
    twice = [
        (actor.id, text)
        for actor in actors().values()
        for text, times in Counter(name.text for name in actor.known_names()).items()
        if times > 1
    ]
    assert twice == []


def test_no_common_noun_is_a_name() -> None:
    """A noun that any group may be called by (*the Front*, *the rebels*) names nobody."""
    known = language("en")
    common = set(known.noun_kinds) | known.names.heads | known.names.titles
    wrong = [
        (actor.id, name.text)
        for actor in actors().values()
        for name in actor.known_names()
        if name.text not in actor.abbreviations and name.text.lower() in common
    ]
    assert wrong == []


def test_abbreviations_are_in_capitals() -> None:
    """A short form holds as it is written; one in small letters would be a word."""
    wrong = [
        (actor.id, short)
        for actor in actors().values()
        for short in actor.abbreviations
        if sum(c.isupper() for c in short) < 2 and not re.search(r"[A-Z]-?\d|\d[A-Z]", short)
    ]
    assert wrong == []


def test_a_bounded_name_has_its_own_source() -> None:
    """A date is a fact: somebody must be able to look it up."""
    wrong = [
        (actor.id, name.text)
        for actor in actors().values()
        for name in actor.known_names()
        if name.bounded and not name.source
    ]
    assert wrong == []


def test_a_wikidata_item_is_one_actor() -> None:
    """Two actors with one item are one, or one of them is wrong."""
    items = Counter(actor.wikidata for actor in actors().values() if actor.wikidata)
    assert [item for item, times in items.items() if times > 1] == []


def test_merged_groups_are_actors_of_their_own() -> None:
    """What a merger made is neither of those that merged, and no component of them."""
    for made, merged in (("sy-hts", "sy-jfs"), ("sy-hts", "sy-zenki"), ("sy-khalid-army", "sy-yarmouk-martyrs")):
        assert made in actors()
        assert merged in actors()
        assert actors()[merged].parent != made


def test_provinces_are_components_of_islamic_state() -> None:
    """A province has its own id, and the organisation as its parent."""
    provinces = {"is-khorasan", "is-sahel", "is-west-africa", "is-central-africa", "is-sinai", "is-somalia"}
    assert {actors()[p].parent for p in provinces} == {"is"}


def test_conflicts_actors_and_facts_are_many_enough() -> None:
    """At least 14 conflicts with memberships or leaders, 400 actors, 80 of them of Syria."""
    assert len(actors()) >= 400
    assert len(PACKS["syria.toml"].actors) >= 80
    told = [name for name, pack in PACKS.items() if sum(len(a.member_of) + len(a.leaders) for a in pack.actors) >= 3]
    assert len(told) >= 14


def test_who_has_members_is_no_person_or_state() -> None:
    """A membership leads to a body that may have members, and not to the parent, which is another tie."""
    wrong = [
        (actor.id, membership.coalition)
        for actor in actors().values()
        for membership in actor.member_of
        if actors()[membership.coalition].kind in ("person", "people", "state") or membership.coalition == actor.parent
    ]
    assert wrong == []


def test_a_leader_is_given_once_for_a_time() -> None:
    """The same leader of the same actor from the same day on is a slip."""
    led = Counter((a.id, x.id, x.name, x.since) for a in actors().values() for x in a.leaders)
    assert [key for key, times in led.items() if times > 1] == []


def test_the_doc_counts_the_packs() -> None:
    """docs/packs.md has a line for each pack, with its number of actors."""
    doc = (ROOT / "docs/packs.md").read_text(encoding="utf-8")
    told = {name: int(count) for name, count in re.findall(r"^\| `([a-z-]+\.toml)` \|.*\| (\d+) \|$", doc, re.M)}
    assert told == {name: len(pack.actors) for name, pack in PACKS.items()}

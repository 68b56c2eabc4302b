"""A group that no pack knows is one actor in every report, however it is spelled, and can be joined or kept apart."""

import json
from itertools import permutations
from pathlib import Path

import pytest
from toy_reader import ToyReader

from allegiance.model.identity import IdentityMap
from allegiance.model.judgement import Judgement
from allegiance.model.report import Report
from allegiance.service.judging import judge, undo
from allegiance.service.keeping import ingest
from allegiance.service.suggesting import suggestions
from allegiance.store.store import Store, open_store

TEXTS = {
    "r1": "Usoud al-Jabal controls Idlib.",
    "r2": "Usud al-Jabal controls Idlib.",
    "r3": "Usud al-Jabal attacked FSA.",
    "r4": "Lions of Hama controls Idlib.",
}
REPORTS = [Report(id_, text) for id_, text in TEXTS.items()]


def keep(store: Store, *reports: Report, reader: str = "toy/1") -> None:
    list(ingest(reports, ToyReader(reader), store))


def joined(store: Store) -> set[tuple[str, ...]]:
    return set(IdentityMap.of(store.judgements()).groups.values())


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return open_store(str(tmp_path / "s.sqlite"))


def test_two_spellings_in_one_country_are_one_in_any_order(tmp_path: Path) -> None:
    """Whichever report comes first, the same actors are one; who judged and why is kept."""
    for number, order in enumerate(permutations(REPORTS)):
        with open_store(str(tmp_path / f"{number}.sqlite")) as store:
            keep(store, *order)
            assert joined(store) == {("name:usoud-al-jabal", "name:usud-al-jabal")}
            (made,) = store.judgements()
            assert made.author == "allegiance"
            assert "both told of in SY" in made.reason


def test_a_spelling_that_no_table_lists_is_found(store: Store) -> None:
    """*Furat* is a known word and *Forat* is none: they are still one."""
    keep(
        store,
        Report("r1", "Liwa Ansar al-Furat controls Idlib."),
        Report("r2", "Ansar al-Forat Brigade controls Idlib."),
    )
    assert joined(store) == {("name:ansar-al-forat-brigade", "name:liwa-ansar-al-furat")}


def test_names_alone_join_nobody(store: Store) -> None:
    """Without a country in common the pair is only suggested."""
    keep(store, REPORTS[0], REPORTS[2])
    assert joined(store) == set()
    assert {pair.second.id for pair in suggestions(store)} & {"name:usud-al-jabal", "name:usoud-al-jabal"}


def test_what_was_taken_back_is_not_joined_again(store: Store) -> None:
    """Neither another report nor another reading repeats a judgement that somebody undid."""
    keep(store, *REPORTS[:2])
    (made,) = store.judgements()
    undo(store, made.id, author="ana")
    keep(store, *REPORTS, reader="toy/2")
    assert joined(store) == set()


SYRIAN = Report("n1", "Guard of Light of country SY controls Idlib.")
YEMENI = Report("n2", "Guard of Light of country YE attacked Ansar.")
NOWHERE = Report("n3", "Guard of Light attacked Ansar.")
TOLD_FROM_TURKEY = Report("n4", "Guard of Light of country TR controls Idlib.")
LIGHT = "name:guard-of-light"


def test_groups_of_one_name_in_two_countries_are_two(tmp_path: Path) -> None:
    """In whatever order they are told of: each answers for itself, and they can be judged one like any others."""
    for number, order in enumerate(permutations((SYRIAN, YEMENI))):
        with open_store(str(tmp_path / f"{number}.sqlite")) as store:
            keep(store, *order)
            assert joined(store) == set()
            judge(store, "same", (f"{LIGHT}@sy", f"{LIGHT}@ye"), author="ana")
            assert joined(store) == {(f"{LIGHT}@sy", f"{LIGHT}@ye")}


def test_a_group_told_of_from_a_neighbouring_country_is_one(tmp_path: Path) -> None:
    """A report that is mostly on Turkey tells of it in Syria: so it is the one of Syria, in any order."""
    for number, order in enumerate(permutations((SYRIAN, TOLD_FROM_TURKEY))):
        with open_store(str(tmp_path / f"{number}.sqlite")) as store:
            keep(store, *order)
            assert joined(store) == {(f"{LIGHT}@sy", f"{LIGHT}@tr")}


def test_a_group_of_no_known_country_is_its_only_namesake(tmp_path: Path) -> None:
    """A short report that names no place still tells of the same group, but of neither where there are two."""
    with open_store(str(tmp_path / "one.sqlite")) as store:
        keep(store, NOWHERE, SYRIAN)
        assert joined(store) == {(LIGHT, f"{LIGHT}@sy")}
    for number, order in enumerate(permutations((SYRIAN, YEMENI, NOWHERE))):
        with open_store(str(tmp_path / f"{number}.sqlite")) as store:
            keep(store, *order)
            assert joined(store) == set()


def test_the_only_namesake_is_one_no_more_when_another_is_told_of(store: Store) -> None:
    """What the program joined while it knew of one alone it takes back, also in a later run, and says why."""
    keep(store, NOWHERE, SYRIAN)
    keep(store, YEMENI)
    assert [(j.kind, j.author) for j in store.judgements()] == [("same", "allegiance"), ("undo", "allegiance")]
    assert "in YE" in store.judgements()[-1].reason


def test_what_was_judged_by_the_name_alone_holds_when_its_country_is_told(store: Store) -> None:
    """A judgement made before ids told the country speaks of the group still, and can be parted from it."""
    keep(store, NOWHERE, Report("n5", "Lions of Hama controls Idlib."))
    judge(store, "same", (LIGHT, "name:lions-of-hama"), author="ana")
    keep(store, Report("n3", "Guard of Light of country YE attacked Ansar.", title="again"), YEMENI, reader="toy/2")
    assert joined(store) == {(LIGHT, f"{LIGHT}@ye", "name:lions-of-hama")}
    judge(store, "distinct", (f"{LIGHT}@ye", "name:lions-of-hama"), author="ana")
    assert joined(store) == set()


def test_those_that_are_judged_distinct_are_not_joined(store: Store) -> None:
    """A person's word comes before the program's, before and after."""
    keep(store, REPORTS[0], REPORTS[2])
    judge(store, "distinct", ("name:usoud-al-jabal", "name:usud-al-jabal"), author="ana")
    keep(store, REPORTS[1])
    assert joined(store) == set()


def test_judged_pairs_are_left_out_of_the_suggestions(store: Store) -> None:
    """What is joined or kept apart needs no more looking at; what is undone does."""
    keep(store, REPORTS[0], REPORTS[2])
    pair = ("name:usoud-al-jabal", "name:usud-al-jabal")

    def suggested() -> bool:
        return any({p.first.id, p.second.id} == set(pair) for p in suggestions(store))

    assert suggested()
    for kind in ("same", "distinct"):
        made = judge(store, kind, pair, author="ana")
        assert not suggested()
        undo(store, made.judgement.id, author="ana")
        assert suggested()


def test_a_new_group_may_be_one_of_a_pack_that_no_report_names(store: Store) -> None:
    """The packs' spellings are compared, too."""
    keep(store, Report("r1", "Jabhet Fatih al-Shaam controls Idlib."))
    best = suggestions(store, limit=1)[0]
    assert {best.first.id, best.second.id} == {"sy-jfs", "name:jabhet-fatih-al-shaam"}


def test_suggestions_on_the_command_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Best first, with reasons, as many as asked for, as lines or as JSON."""
    from toy_command import run

    monkeypatch.chdir(tmp_path)
    lines = [json.dumps({"id": id_, "text": text}) for id_, text in TEXTS.items()]
    assert "joined" not in run("ingest", "-", stdin="\n".join([lines[0], *lines[2:]])).stdout
    joined = run("ingest", "-", "--store", "all.sqlite", stdin="\n".join(lines)).stdout
    assert joined.endswith("spellings of actors joined: 1 (allegiance judgements)\n")
    rows = [json.loads(line) for line in run("suggest", "--format", "jsonl").stdout.splitlines()]
    pairs = [{row["first"]["id"], row["second"]["id"]} for row in rows]
    assert {"name:usoud-al-jabal", "name:usud-al-jabal"} in pairs
    assert [row["score"] for row in rows] == sorted((row["score"] for row in rows), reverse=True)
    assert all(row["reasons"] for row in rows)
    assert len(run("suggest", "--limit", "1", "--format", "jsonl").stdout.splitlines()) == 1
    assert "Usoud al-Jabal (name:usoud-al-jabal) | Usud al-Jabal" in run("suggest").stdout


def test_a_judgement_of_the_program_is_one_like_others(store: Store) -> None:
    """It is listed, and distinct wins over it."""
    keep(store, *REPORTS[:2])
    judge(store, "distinct", ("name:usoud-al-jabal", "name:usud-al-jabal"), author="ana")
    assert joined(store) == set()
    assert [j.kind for j in store.judgements() if isinstance(j, Judgement)] == ["same", "distinct"]

"""What people type means the same in every list: by SQLite's index, and by looking through texts as elsewhere."""

from dataclasses import replace

import pytest
from sqlalchemy import create_engine, select
from sqlalchemy.engine.default import DefaultDialect

from allegiance.model.ports import ClaimQuery
from allegiance.store import fulltext, schema
from allegiance.store.store import Store
from allegiance.store.terms import terms_of
from generator.reports import generate
from generator.telling import READER

MADE = list(generate(6, seed=3, actors=60, claims=12))
EVIDENCE = MADE[0].claims[0].evidence.text
WORDS = [word for word in EVIDENCE.split() if word.isalpha()]
LONG = next(word for word in WORDS if len(word) > 5)
STRAIGHT, TURNED = " ".join(EVIDENCE.split()[:3]), " ".join(reversed(EVIDENCE.split()[:3]))
FINDS = [
    STRAIGHT, STRAIGHT.upper(), TURNED, f"({TURNED})", f'"{STRAIGHT}"', LONG[:-1], f"{LONG[:-1]} {WORDS[0]}",
]  # fmt: skip
FINDS_NOT = [f'"{TURNED}"', f"{STRAIGHT} zzz", LONG[1:], f'"{LONG[:-1]}"', "100%", "_"]


@pytest.fixture
def filled(store: Store) -> Store:
    """A store of the reports."""
    for one in MADE:
        store.add(one.report, one.claims, reader=READER)
    return store


@pytest.mark.parametrize("text", FINDS)
def test_all_words_are_found_wherever_they_stand(filled: Store, text: str) -> None:
    """Case, accents and signs do not count, a long word may be begun; in quotes words stand one after the other."""
    assert MADE[0].claims[0].id in {found.id for _, found in filled.find(ClaimQuery(text=text))}


@pytest.mark.parametrize("text", FINDS_NOT[:4])
def test_what_a_claim_does_not_say_finds_it_not(filled: Store, text: str) -> None:
    """Words in another order than the quoted one, further words, the middle of a word."""
    assert MADE[0].claims[0].id not in {found.id for _, found in filled.find(ClaimQuery(text=text))}


def test_claims_of_replaced_readings_are_not_found(filled: Store) -> None:
    """Only what the current reading says."""
    reread = [replace(claim, reader="generator/2") for claim in MADE[0].claims[1:]]
    filled.add(MADE[0].report, reread, reader="generator/2")
    query = ClaimQuery(text=STRAIGHT)
    with filled.lists() as lists:
        of_claims = lists.number_with(terms_of(STRAIGHT))[1]
        assert of_claims == lists.number_of_claims(query)
    assert MADE[0].claims[0].id not in {found.id for _, found in filled.find(query)}


@pytest.mark.parametrize("text", [*FINDS, *FINDS_NOT])
def test_other_databases_find_the_same(filled: Store, location: str, text: str) -> None:
    """Their way, without an index, is put to the same texts; nothing that is typed is taken for a pattern."""
    if not terms_of(text):
        return
    tables = (
        (schema.claims, fulltext.claims_saying(terms_of(text))),
        (schema.searched_reports, fulltext.reports_saying(terms_of(text))),
    )
    with create_engine(f"sqlite:///{location}").connect() as connection:
        for table, saying in tables:
            asked = select(table.c.key).where(saying)
            elsewhere = str(asked.compile(dialect=DefaultDialect(), compile_kwargs={"literal_binds": True}))
            assert " LIKE " in elsewhere
            found = set(connection.exec_driver_sql(elsewhere).scalars())
            assert found == set(connection.execute(asked).scalars())

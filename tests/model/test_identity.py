"""Judgements, whatever their order, make one map of identities; what is undone is as if it had not been."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from allegiance.model.identity import IdentityMap
from allegiance.model.judgement import Judgement, JudgementKind, standing

DAWN = datetime(2024, 1, 1, tzinfo=UTC)
ids = st.sampled_from(["sy-jfs", "sy-hts", "name:fateh", "name:nusra-people", "report:r1#3", "report:r2#9"])


def judged(kind: JudgementKind, *subjects: str, after: int = 0) -> Judgement:
    return Judgement.made(kind, subjects, author="ana", moment=DAWN + timedelta(minutes=after), reason="told so")


decisions = st.lists(
    st.builds(
        lambda kind, pair, after: judged(kind, *sorted(pair), after=after),
        st.sampled_from(["same", "same", "distinct"]),
        st.sets(ids, min_size=2, max_size=2),
        st.integers(0, 99),
    ),
    max_size=10,
)


def test_the_joined_are_one_and_the_best_known_answers() -> None:
    """A chain joins all of it; a pack's id answers before a name's, a name's before a description's."""
    found = IdentityMap.of([judged("same", "report:r1#3", "name:fateh"), judged("same", "name:fateh", "sy-jfs")])
    assert found.members("report:r1#3") == ("sy-jfs", "name:fateh", "report:r1#3")
    assert found.one("name:fateh") == "sy-jfs"
    assert found.members("sy-hts") == ("sy-hts",)


def test_distinct_wins_over_a_chain_and_is_told() -> None:
    """No link of a chain between two that are distinct holds; links beside the chain do."""
    chain = judged("same", "a", "b"), judged("same", "b", "c")
    apart = judged("distinct", "a", "c")
    found = IdentityMap.of(
        [*chain, apart, judged("same", "b", "d"), judged("same", "d", "e"), judged("same", "e", "b")]
    )
    assert found.members("a") == ("a",)
    assert found.members("c") == ("c",)
    assert found.members("b") == ("b", "d", "e")
    (told,) = found.contradictions
    assert told.pair == ("a", "c")
    assert told.distinct == (apart,)
    assert set(told.withheld) == set(chain)


def test_a_group_is_told_apart_by_any_of_its_members() -> None:
    """Who is distinct from one id of a group is distinct from all of it."""
    found = IdentityMap.of([judged("same", "a", "b"), judged("distinct", "b", "c"), judged("same", "c", "d")])
    assert found.judged_apart("a", "d")
    assert not found.judged_apart("a", "b")


@given(decisions, st.randoms())
def test_the_order_of_judgements_makes_no_difference(decided: list[Judgement], chance: object) -> None:
    """The same decisions in another order, listed or made, give the same map."""
    shuffled = list(decided)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    later = [judged(j.kind, *j.subjects, after=n) for n, j in enumerate(shuffled)]
    first = IdentityMap.of(decided)
    assert first == IdentityMap.of(shuffled)
    assert (first.groups, first.apart) == (IdentityMap.of(later).groups, IdentityMap.of(later).apart)


@given(decisions)
def test_the_distinct_are_never_joined(decided: list[Judgement]) -> None:
    """No chain, however long, joins two that are judged distinct."""
    found = IdentityMap.of(decided)
    assert all(found.one(a) != found.one(b) for a, b in found.apart)


@given(decisions, decisions)
def test_undo_restores(before: list[Judgement], made: list[Judgement]) -> None:
    """What was decided and undone leaves the map as it was; to undo the undo brings it back."""
    fresh = [j for j in made if j.id not in {b.id for b in before}]
    undos = [judged("undo", j.id, after=1000) for j in fresh]
    again = [judged("undo", u.id, after=2000) for u in undos]
    assert IdentityMap.of([*before, *fresh, *undos]) == IdentityMap.of(before)
    assert IdentityMap.of([*before, *fresh, *undos, *again]) == IdentityMap.of([*before, *fresh])


def test_an_undo_with_the_same_moment_counts() -> None:
    """A coarse clock loses no undo."""
    join = judged("same", "a", "b")
    assert standing([judged("undo", join.id), join]) == []


def test_the_same_judgement_has_the_same_id() -> None:
    """What is kept twice is one; another author's is another."""
    assert judged("same", "a", "b") == judged("same", "a", "b")
    assert judged("same", "a", "b").id != Judgement.made("same", ["a", "b"], author="ben", moment=DAWN).id

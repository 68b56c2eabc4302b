"""Measures on small networks whose answers are known."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allegiance.analysis.balance import balance
from allegiance.analysis.bond import Bond, Sign
from allegiance.analysis.brokerage import brokers
from allegiance.analysis.fragmentation import effective_number, fragmentation
from allegiance.analysis.network import signed_network
from allegiance.analysis.shifts import shifts
from allegiance.analysis.sides import pairs_inside, side_of, sides
from allegiance.model.actor import Actor


def bonds(words: str) -> list[Bond]:
    """`a+b c-d`: a and b stand together, c and d against each other."""
    found = []
    for word in words.split():
        sign: Sign = 1 if "+" in word else -1
        one, other = word.replace("+", "-").split("-")
        found.append(
            Bond(Actor(one, one.upper()), Actor(other, other.upper()), "allied_with" if sign > 0 else "fighting", sign)
        )
    return found


def told(words: str) -> list[str]:
    return ["".join(sorted(side)) for side in sides(signed_network(bonds(words)))]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("a+b b+c a+c d+e a-d b-e", ["abc", "de"]),
        ("a-b b-c a-c", ["a", "b", "c"]),  # all against all: three sides
        ("a+b b+c a+d c+d b+d a-c", ["abcd"]),  # no split is better than one hostility inside
        ("a+b c+d b-c a-d a+c", ["ab", "cd"]),
        ("", []),
    ],
)
def test_sides(words: str, expected: list[str]) -> None:
    assert told(words) == expected


PAIRS = list(combinations("abcdefg", 2))
edges = st.lists(st.tuples(st.sampled_from(PAIRS), st.sampled_from("+-")), max_size=18, unique_by=lambda e: e[0])


@settings(max_examples=60, deadline=None)
@given(edges)
def test_sides_do_not_depend_on_order_and_nobody_gains_by_moving(chosen: list[tuple[tuple[str, str], str]]) -> None:
    """The same bonds in any order give the same sides, and nobody has more for another side than for its own."""
    made = [b for (one, other), sign in chosen for b in bonds(f"{one}{sign}{other}")]
    graph = signed_network(made)
    found = sides(graph)
    assert found == sides(signed_network(reversed(made)))
    number = side_of(found)
    for node in graph:
        gain: dict[int, float] = {}
        for other in graph[node]:
            gain[number[other]] = gain.get(number[other], 0) + graph[node][other]["weight"]
        assert max([0.0, *gain.values()]) <= gain.get(number[node], 0) + 1e-9


def test_bonds_for_and_against_add_up() -> None:
    graph = signed_network([*bonds("a+b a-b a-c"), Bond(Actor("a", "A"), Actor("c", "C"), "supports", 1, 0.25)])
    assert graph["a"]["b"]["sign"] == 0
    assert graph["a"]["c"] == {"weight": -0.75, "sign": -1, "types": ("-fighting", "+supports")}


def test_balance_names_the_triads_that_are_out_of_it() -> None:
    """A friend's friend who is a foe is out of balance; two friends with one foe are in it."""
    graph = signed_network(bonds("a+b b+c a+d c+d b+d a-c"))
    found = balance(graph, sides(graph))
    assert (found.triads, found.unbalanced, found.frustrated) == (4, (("a", "b", "c"), ("a", "c", "d")), (("a", "c"),))
    assert (found.share, round(found.frustration or 0, 3)) == (0.5, 0.167)
    nobody = signed_network([])
    assert (balance(nobody, sides(nobody)).share, balance(nobody, sides(nobody)).frustration) == (None, None)


def test_brokers_have_roles_by_sides() -> None:
    """Who joins two sides of which it is none is a liaison; who joins its own side to another is a gatekeeper."""
    graph = signed_network(bonds("a+x x+b"))
    groups = [frozenset("a"), frozenset("b"), frozenset("x")]
    (broker,) = brokers(graph, groups)
    assert (broker.actor, broker.betweenness, broker.roles["liaison"], broker.between_sides) == ("x", 1.0, 1, 1)
    (broker,) = brokers(graph, [frozenset("ax"), frozenset("b")])
    assert broker.roles["gatekeeper"] == 1
    (broker,) = brokers(graph, [frozenset("ab"), frozenset("x")])
    assert broker.roles["itinerant"] == 1
    (broker,) = brokers(graph, [frozenset("abx")])
    assert (broker.roles["coordinator"], broker.between_sides) == (1, 0)


def test_fragmentation() -> None:
    graph = signed_network(bonds("a+b b+c a+d c+d b+d a-c e-a"))
    found = fragmentation(graph, sides(graph))
    assert (found.actors, found.sides, found.hostile, found.infighting) == (5, 2, 2, 0.5)
    assert found.effective_sides == round(1 / (0.8**2 + 0.2**2), 6)
    assert effective_number([]) == 0


def test_shifts_tell_who_stands_with_others_now() -> None:
    """A side goes on as the one with which it shares most; those that left it have changed sides."""
    before = [frozenset("abc"), frozenset("def")]
    now = [frozenset("ab"), frozenset("cdef")]
    (shift,) = shifts(before, now)
    assert (shift.actor, shift.before, shift.now) == ("c", ("a", "b"), ("d", "e", "f"))
    assert shifts(before, before) == []
    assert shifts([frozenset("ab")], [frozenset("a"), frozenset("b")]) == []


def test_pairs_inside() -> None:
    assert pairs_inside([frozenset("ab"), frozenset("c")]) == {("a", "b")}

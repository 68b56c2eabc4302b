"""What an actor pack may hold, and how an actor tells its names."""

from datetime import date

import pytest
from pydantic import ValidationError

from allegiance.packs.schema import KnownName, PackActor

JFS = {
    "id": "sy-jfs",
    "name": "Jabhat Fateh al-Sham",
    "kind": "armed_group",
    "country": "SY",
    "names": ["Fateh al-Sham Front", {"text": "al-Nusra Front", "until": date(2016, 7, 28), "source": "a report"}],
    "abbreviations": ["JFS"],
    "source": "a public source",
}


def test_wordings_have_the_present_name_first_and_each_once() -> None:
    """The first wording is what the actor is called by; names and abbreviations follow as the pack has them."""
    actor = PackActor.model_validate(JFS | {"abbreviations": ["JFS", "Fateh al-Sham Front"]})
    assert actor.wordings() == ("Jabhat Fateh al-Sham", "Fateh al-Sham Front", "al-Nusra Front", "JFS")


def test_known_names_keep_what_bounds_them() -> None:
    """A former name comes with its last day; a name that was given as bare text has no bounds."""
    names = {name.text: name for name in PackActor.model_validate(JFS).known_names()}
    assert names["al-Nusra Front"].last_day == date(2016, 7, 28)
    assert names["al-Nusra Front"].bounded
    assert names["JFS"] == KnownName(text="JFS")
    assert not names["JFS"].bounded


def test_metonyms_and_adjectives_are_no_names() -> None:
    """`Ankara` and `Turkish` point to Turkey but do not name it: a place and a people are called so too."""
    turkey = {"id": "state-tr", "name": "Turkey", "kind": "state", "source": "a list"}
    actor = PackActor.model_validate(turkey | {"metonyms": ["Ankara"], "adjectives": ["Turkish"]})
    assert actor.wordings() == ("Turkey",)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"nickname": "x"}, "Extra inputs"),
        ({"source": ""}, "at least 1 character"),
        ({"names": [" Fateh al-Sham"]}, "should match pattern"),
        ({"names": [{"text": "Nusra", "since": date(2017, 1, 1), "until": date(2016, 1, 1)}]}, "is after until"),
        ({"names": [{"text": "Nusra", "from": "2012"}]}, "Extra inputs"),
        ({"kind": "person"}, "a person needs a post"),
        ({"post": "Leader"}, "only a person has a post"),
        ({"country": "sy"}, "should match pattern"),
        ({"wikidata": "P31"}, "should match pattern"),
        ({"id": "SY JFS"}, "should match pattern"),
    ],
)
def test_a_faulty_actor_is_told_once(change: dict[str, object], told: str) -> None:
    """One fault gives one line that says what is wrong, whichever form a name was written in."""
    with pytest.raises(ValidationError) as caught:
        PackActor.model_validate(JFS | change)
    assert len(caught.value.errors()) == 1
    assert told in caught.value.errors()[0]["msg"]

"""Faults of the claim types' files are all told at once, with file and key."""

from pathlib import Path

import pytest

from allegiance.errors import DataError
from allegiance.ontology.loader import load, ontology

CONTRACT = {
    "agree", "consult", "support", "concede", "cooperate", "aid", "retreat", "request", "accuse", "reject", "threaten",
    "protest", "sanction", "mobilize", "coerce", "assault", "capture", "defect", "toll", "allied_with",
    "cooperates_with", "fighting", "rival_of", "ceasefire_with", "affiliate_of", "linked_to", "member_of",
    "component_of", "supports", "leads", "holds_office_in", "designated_by", "controls", "present_in", "based_in",
    "merge", "split", "rename", "form", "dissolve", "alias", "abbreviation", "former_name",
}  # fmt: skip

GOOD = """
id = "greet"
kind = "event"
definition = "One actor greets another."
[roles.agent]
definition = "Who greets."
[[triggers]]
words = ["greet"]
pos = "verb"
roles = { agent = "subject" }
[[triggers.examples]]
text = "The general greeted the envoy."
roles = { agent = "The general" }
[[examples]]
text = "The envoy was greeted by the general."
[[examples]]
text = "Greeted by the general, the envoy smiled."
[[counters]]
text = "The dawn greeted the town."
why = "No actor greets."
"""
TRIGGER_EXAMPLE = """[[triggers.examples]]
text = "The general greeted the envoy."
roles = { agent = "The general" }
"""


def write(folder: Path, name: str, text: str) -> None:
    (folder / f"{name}.toml").write_text(text)


def test_every_type_of_the_contract_is_there() -> None:
    """The program knows the types that others rely on, each with two examples and a counter-example."""
    types = ontology()
    assert set(types) == CONTRACT
    assert all(len(t.examples) >= 2 and t.counters for t in types.values())


def test_good_file_loads(tmp_path: Path) -> None:
    """A file is all that it takes to add a type."""
    write(tmp_path, "greet", GOOD)
    assert load(tmp_path)["greet"].triggers[0].words == ("greet",)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('kind = "event"', 'kind = "event"\ncolour = "red"', "colour"),
        ("roles = { agent = \"subject\" }", "roles = { victim = \"subject\" }", "unknown role 'victim'"),
        (TRIGGER_EXAMPLE, "", "triggers.0.examples"),
        ('id = "greet"', 'id = "salute"', "is not the file's name"),
        ('[[counters]]\ntext = "The dawn greeted the town."\nwhy = "No actor greets."', "", "counters"),
        ('pos = "verb"', 'pos = "verb"\nphase = "holds"', "only relations have a phase"),
        ('kind = "event"', 'kind = ', "not valid TOML"),
    ],
)  # fmt: skip
def test_fault_is_told_with_file_and_key(tmp_path: Path, old: str, new: str, told: str) -> None:
    """Unknown keys and roles, triggers without example and other faults are refused by name."""
    assert old in GOOD
    write(tmp_path, "greet", GOOD.replace(old, new))
    with pytest.raises(DataError) as caught:
        load(tmp_path)
    assert "greet.toml" in str(caught.value)
    assert told in str(caught.value)


def test_all_faults_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    """Nobody has to mend a fault to learn of the next."""
    write(tmp_path, "greet", GOOD.replace('kind = "event"', 'kind = "event"\nfirst = 1\nsecond = 2'))
    write(tmp_path, "salute", GOOD)
    with pytest.raises(DataError) as caught:
        load(tmp_path)
    assert len(caught.value.faults) == 3

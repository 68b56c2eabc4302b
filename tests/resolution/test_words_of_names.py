"""Names and adjectives of several words mean whom they mean as a whole."""

import pytest

from allegiance.model.report import Report
from allegiance.pipeline import Reader


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("South Sudanese soldiers attacked the village of Leer.", "ss-army"),
        ("The Sri Lankan army shelled the lagoon.", "lk-army"),
        ("The Central African Republic accused the rebels of murder.", "state-cf"),
        ("Anti-Balaka fighters attacked the mosque in Bria.", "cf-anti-balaka"),
        ("The anti-balaka attacked the mosque in Bria.", "cf-anti-balaka"),
        ("The Saudi-led coalition bombed the port of Hodeidah.", "ye-coalition"),
    ],
)
def test_whose_name_or_adjective_it_is(reader: Reader, text: str, agent: str) -> None:
    """No part of *South Sudanese*, of *Central African Republic* or of *anti-balaka* says who acts."""
    claims = reader.read(Report("x", text)).claims
    assert agent in {p.actor.id for c in claims for p in c.participants if p.role == "agent" and p.actor}


def test_part_of_a_nation_is_not_the_nation(reader: Reader) -> None:
    """*Bosnian Serb forces* are neither Bosnia's army nor Serbia's."""
    claims = reader.read(Report("x", "Bosnian Serb forces shelled the town.")).claims
    known = {p.actor.id for c in claims for p in c.participants if p.role == "agent" and p.actor}
    assert not {i for i in known if i.startswith(("ba-", "rs-", "state-"))}


def test_known_name_in_small_letters_is_no_place(reader: Reader) -> None:
    """*al-Qaida* is the group, as *Fighters of al-Qaida* are its, though a town is called so, too."""
    read = reader.read(Report("x", "Fighters of al-Qaida shot at a group linked to al-Qaida."))
    assert read.places == ()
    assert "aq" in {p.actor.id for c in read.claims for p in c.participants if p.role == "agent" and p.actor}

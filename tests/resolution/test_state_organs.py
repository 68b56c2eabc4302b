"""Whom *the army*, *the junta*, *Sudan's military* mean: the state's own body, where the report leaves no doubt."""

from collections.abc import Callable

import pytest

CASES = {
    "Sudan's military fought the Rapid Support Forces in Omdurman.": ("Sudan's military", "sd-saf"),
    "The Kachin Independence Army and the Arakan Army took Bhamo. The military lost two bases.": (
        "The military", "mm-tatmadaw",
    ),
    "The junta bombed Laiza. The Kachin Independence Army and the Arakan Army shot back.": ("The junta", "mm-sac"),
    "Boko Haram and Ansaru attacked Damboa. The army said that Boko Haram lost ten men.": ("The army", "ng-army"),
    "Colombia's army bombed a camp of the ELN.": ("Colombia's army", "co-army"),
    # Others are spoken of, too, but the towns are Mali's.
    "JNIM and the Azawad Liberation Front attacked Ansongo and Mopti. Algeria and France watched. The army fled.": (
        "The army", "ml-army",
    ),
    "Boko Haram and Ansaru attacked Damboa. Government troops fled.": ("Government troops", "ng-army"),
    "Boko Haram and Ansaru attacked Damboa. Army helicopters bombed the forest.": ("Army helicopters", "ng-army"),
    "The ELN and the Gulf Clan fought in Arauca. Police officers were hurt.": ("Police officers", "co-police"),
    "The ELN and the Gulf Clan fought in Arauca. Traders saw the army. The army in Arauca denied it.": (
        "the army", "co-army",
    ),
}  # fmt: skip
OPEN = {
    # Two countries, none spoken of most.
    "M23 and the FDLR fought near Rutshuru. The Lord's Resistance Army and the UPDF met. The army watched.": "The army",
    # More than one government claims the country.
    "The Houthis and Ansar al-Sharia clashed in Bayda. They said that the government had fled.": "the government",
    # Theirs who are for it or were in it, and another's.
    "Boko Haram and Ansaru attacked Damboa. They fought pro-government forces.": "pro-government forces",
    "Boko Haram and Ansaru attacked Damboa. They killed former army officers.": "former army officers",
    # Some army, not the army.
    "The Arakan Army and the Kachin Army trained men. A small army grew in the hills.": "A small army",
}


@pytest.mark.parametrize("text", CASES)
def test_the_state_s_own_body_is_meant(actors: Callable[[str], dict[str, str]], text: str) -> None:
    """An organ named with its state, or alone where one country is spoken of most, is the one that packs know."""
    words, meant = CASES[text]
    assert actors(text)[words] == meant


@pytest.mark.parametrize("text", OPEN)
def test_doubt_leaves_it_open(actors: Callable[[str], dict[str, str]], text: str) -> None:
    """Where two countries, two governments or another army may be meant, nobody known is."""
    assert actors(text)[OPEN[text]].startswith("report:")

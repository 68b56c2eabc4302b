"""Names of outlets."""

import pytest

from allegiance.read.outlets import is_name, outlet_name


@pytest.mark.parametrize(
    ("wording", "name"),
    [
        ("Hindukush Telegraph", "Hindukush Telegraph"),
        ("MEKONG LEDGER", "Mekong Ledger"),
        ("BBC NEWS", "BBC News"),
        ("Bab al-Mandab Post |", "Bab al-Mandab Post"),
        ("Radio Dabanga", "Radio Dabanga"),
        ("Voice of Kivu", "Voice of Kivu"),
        ("REUTERS", "Reuters"),
        ("(AFP)", "AFP"),
        ("The Guardian", "The Guardian"),
        ("World News", None),
        ("Breaking News", None),
        ("Anna Roe", None),
        ("The News", None),
        ("Rebels attack army post", None),
        ("Post", None),
        ("", None),
    ],
)
def test_outlet_name(wording: str, name: str | None) -> None:
    """A known agency, or a name that ends or begins as those of outlets do; a section of a page is none."""
    assert outlet_name(wording) == name


def test_is_name() -> None:
    """Every word of a name begins with a capital, but for small words inside it."""
    assert is_name("Voice of America")
    assert not is_name("Rebels joined")
    assert not is_name("of America")
    assert not is_name("")

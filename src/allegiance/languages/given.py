"""Given names that mostly men, or mostly women, bear."""

from functools import cache
from importlib.resources import files

from allegiance.languages.fold import fold


@cache
def given_names() -> dict[str, str]:
    """Folded given name → `male` or `female`; names that both bear are left out."""
    found: dict[str, str] = {}
    gender = ""
    for line in (files("allegiance.languages") / "given_names.txt").read_text(encoding="utf-8").splitlines():
        if line in ("male", "female"):
            gender = line
        elif not line.startswith("#"):
            found.update(dict.fromkeys(line.split(), gender))
    return found


def gender_of(name: str) -> str | None:
    """The gender that a person's first given name tells; None where it tells none.

    >>> gender_of("Angela Merkel")
    'female'
    """
    words = fold(name).split()
    return given_names().get(words[0]) if words else None

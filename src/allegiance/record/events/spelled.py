"""Names of places and things in several spellings: *Chinagodrar*, *Chinegodrar*."""

from functools import lru_cache

from allegiance.naming.spelling import likeness, skeleton

_CONSONANTS = 4
"""So many a name must have to be known again in another spelling."""
_ALIKE = 0.8


@lru_cache(maxsize=65536)
def key_of(name: str) -> str:
    """What the spellings of a name have in common, or the name itself where it is too short for that.

    >>> key_of("chinagodrar") == key_of("chinegodrar")
    True
    """
    found = skeleton(name.replace(" ", ""))
    return f"~{found}" if len(found) >= _CONSONANTS else name


@lru_cache(maxsize=65536)
def one_name(some: str, other: str) -> bool:
    """True if the two are spellings of one name.

    >>> one_name("tchoma bangou", "tchombangou"), one_name("mandera", "mandalay")
    (True, False)
    """
    if some == other:
        return True
    some, other = some.replace(" ", ""), other.replace(" ", "")
    return key_of(some) == key_of(other) and likeness(some, other) >= _ALIKE

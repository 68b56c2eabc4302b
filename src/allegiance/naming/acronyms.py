"""Whether a short form is made of the initials of a name."""

from allegiance.naming.words import is_article, is_plain, plain

LONGEST = 7


def is_acronym(name: str) -> bool:
    """True for a word of two to seven capitals, dots and hyphens apart: `JFS`, `M.N.L.A.`, `FARC-EP`."""
    letters = [c for c in name if c.isalnum()]
    return (
        2 <= len(letters) <= LONGEST
        and " " not in name.strip()
        and sum(c.isupper() or c.isdigit() for c in letters) >= len(letters) - 1
    )


def spells(short: str, name: str) -> bool:
    """True if the letters of `short` are the initials of the name's words, in order.

    Small words and words like *movement* may be left out, and a word may give its first three letters.

    >>> spells("JFS", "Jabhat Fateh al-Sham"), spells("FARC", "Revolutionary Armed Forces of Colombia")
    (True, False)
    """
    letters = "".join(c for c in plain(short) if c.isalnum())
    return _spelled(letters, plain(name).split())


def _spelled(letters: str, words: list[str]) -> bool:
    if not letters:
        return all(is_article(w) or is_plain(w) for w in words)
    if not words:
        return False
    first, rest = words[0], words[1:]
    if (is_article(first) or is_plain(first)) and _spelled(letters, rest):
        return True
    if first.isdigit() and letters.startswith(first):  # *Mouvement du 23 mars* is M23
        return _spelled(letters[len(first) :], rest) or letters == first
    return any(first.startswith(letters[:n]) and _spelled(letters[n:], rest) for n in (1, 2, 3) if len(letters) >= n)

"""Whether a short form is made of the initials of a name, in the language it is printed in or in another."""

from collections.abc import Sequence

from allegiance.naming.table import table
from allegiance.naming.words import Word, parts, words

HEAD_LAST = frozenset({"en", "tr", "my", "de", "am", "ti"})
"""Languages in which the word for the body stands at the end of the name; elsewhere it begins it."""
SAME_INITIAL = {
    "c": "kqsx",
    "k": "cqx",
    "q": "kc",
    "w": "vuo",
    "v": "w",
    "j": "gdy",
    "g": "j",
    "x": "hk",
    "h": "x",
    "y": "ij",
}
"""First letters that transliterations change for one another."""
SHORTEST_TRANSLATED = 3
SHORTEST_STEM = 5
"""The shortest form whose first letter goes for a longer word that begins with it."""


def letters_of(name: str) -> str:
    """The letters of a name that is an abbreviation, part by part; empty for any other name.

    >>> letters_of("SPLM-IO"), letters_of("M-19"), letters_of("Hamas")
    ('splmio', 'm19', '')
    """
    cut = parts(name)
    if not cut or not all(w.initials or w.number is not None or len(w.form) == 1 for w in cut):
        return ""
    return "".join(w.form for w in cut) if any(w.initials for w in cut) else ""


def spells(letters: str, name: str) -> bool:
    """True if the letters are the initials of the name's words, in order.

    Small words and words like *movement* may be left out, and a word may give its first three letters.

    >>> spells("jfs", "Jabhat Fateh al-Sham"), spells("farc", "Revolutionary Armed Forces of Colombia")
    (True, False)
    """
    return spelled(letters, parts(name)) or spelled(letters, words(name))  # *Cabo Verde* is one word of two


def spelled(letters: str, words: Sequence[Word]) -> bool:
    """True if the letters are the initials of the words, in order."""
    if not letters:
        return all(_may_be_left_out(w) for w in words)
    if not words:
        return False
    first, rest = words[0], words[1:]
    if _may_be_left_out(first) and spelled(letters, rest):
        return True
    if first.number is not None:  # *Mouvement du 23 mars* is M23
        written = str(first.number)
        return letters.startswith(written) and (letters == written or spelled(letters[len(written) :], rest))
    if first.initials and letters.startswith(first.form) and spelled(letters[len(first.form) :], rest):
        return True
    if letters[0] in _printed_initials(first) and spelled(letters[1:], rest):
        return True
    return any(first.form.startswith(letters[:n]) and spelled(letters[n:], rest) for n in (2, 3) if len(letters) >= n)


def _printed_initials(word: Word) -> frozenset[str]:
    """The first letters of a word as it is spelled, or as the same word of its language is spelled elsewhere."""
    by_language = (forms for c in word.concepts for forms in table().languages[c].values() if _is_of(word, forms))
    return frozenset({word.form[:1]}.union(*({f[:1] for f in forms} for forms in by_language)))


def _is_of(word: Word, forms: frozenset[str]) -> bool:
    """True if the word is one of the forms, or begins as one that stands for all that begin so."""
    return word.form in forms or any(len(f) >= SHORTEST_STEM and word.form.startswith(f) for f in forms)


def _may_be_left_out(word: Word) -> bool:
    return word.small or word.role in ("plain", "weak") or word.title


def language_spelling(letters: str, name: str) -> str | None:
    """The language, as a code, in which the letters are the initials of the name's words, by its class of each.

    Translations change the order, so only the word for the body keeps its place.

    >>> language_spelling("eln", "National Liberation Army"), language_spelling("nla", "Libyan National Army")
    ('es', None)
    """
    cut = [w for w in parts(name) if not w.small]
    known = [w for w in cut if w.concepts]
    if not SHORTEST_TRANSLATED <= len(letters) <= len(cut) + 1 or len(known) * 2 < len(cut):
        return None
    languages = table().languages
    for language in sorted({lang for w in known for c in w.concepts for lang in languages[c]} - {""}):
        printed = all(any(w.form in languages[c].get(language, ()) for c in w.concepts) for w in known)
        if not printed and _arranged(letters, cut, language):
            return language
    return None


def _arranged(letters: str, cut: Sequence[Word], language: str) -> bool:
    heads = [i for i, w in enumerate(cut) if w.role == "body"] or [i for i, w in enumerate(cut) if w.role == "plain"]
    at = len(letters) - 1 if language in HEAD_LAST else 0
    return _assigned(letters, cut, language, frozenset(range(len(cut))), (at, frozenset(heads)))


def _assigned(
    letters: str,
    cut: Sequence[Word],
    language: str,
    free: frozenset[int],
    head: tuple[int, frozenset[int]],
    at: int = 0,
) -> bool:
    """True if every letter from `at` on goes to a word of its own and only words that may be left out are left."""
    if at == len(letters):
        return all(cut[i].role in ("plain", "weak", "place") or cut[i].title for i in free)
    places = head[1] if head[1] and at == head[0] else free
    return any(
        letters[at] in _initials(cut[i], language) and _assigned(letters, cut, language, free - {i}, head, at + 1)
        for i in places & free
    )


def _initials(word: Word, language: str) -> frozenset[str]:
    """The first letters that a word has in a language.

    One of no class, or of one without forms in that language, keeps its own, however it is transliterated.
    """
    if not any(table().languages[c].get(language) for c in word.concepts):
        first = str(word.number)[:1] if word.number is not None else word.form[:1]
        return frozenset(first + SAME_INITIAL.get(first, ""))
    languages = table().languages
    return frozenset(form[:1] for c in word.concepts for form in languages[c].get(language, ()))

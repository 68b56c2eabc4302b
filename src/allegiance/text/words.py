"""Raw words of a block, before any grammar: what the name finder and the parser's view work on."""

from collections.abc import Collection, Mapping, Set
from dataclasses import dataclass

SENTENCE_ENDS = frozenset({".", "!", "?", '"', "“", "”"})
HYPHENS = frozenset("-‐‑")
APOSTROPHES = str.maketrans("’‘ʼ´`", "'''''")


@dataclass(frozen=True, slots=True)
class Word:
    """A word as the tokenizer cut it, or several of them taken together; offsets are into the report."""

    text: str
    start: int
    end: int
    spaced: bool = True
    """True if white space follows."""

    @property
    def capital(self) -> bool:
        """True if the word starts with a capital letter, an apostrophe in front not counted."""
        letter = self.text.lstrip("'‘’ʿʾ\"")[:1]
        return letter.isupper()

    @property
    def lower(self) -> str:
        """The word in lower case with plain apostrophes."""
        return self.text.lower().translate(APOSTROPHES)


def open_brackets(word: Word) -> list[Word]:
    """Cuts a word at a bracket that lacks the space before it: `Front(JFS`.

    >>> [w.text for w in open_brackets(Word("Qanbar(Arabic", 0, 13))]
    ['Qanbar', '(', 'Arabic']
    """
    head, bracket, tail = word.text.partition("(")
    if not (head.isalpha() and len(head) > 2 and bracket and tail):
        return [word]
    at = word.start + len(head)
    return [
        Word(head, word.start, at, spaced=False),
        Word(bracket, at, at + 1, spaced=False),
        Word(tail, at + 1, word.end, word.spaced),
    ]


def join_hyphens(
    words: list[Word], source: str, particles: Collection[str], prefixes: Collection[str] = ()
) -> list[Word]:
    """Takes `al - Qaeda` and `Jamat - ul - Ahrar` together again, which tokenizers cut at the hyphens.

    Only chains that hold one of the `particles` are joined, and only from there on to the right for a first part in
    lower case (`non-al-Qaeda`), and chains that one of the `prefixes` opens (`Self-Defence`): `US-led` and
    `rebel-backer` stay cut, as the grammar needs their parts. A full stop behind a chain's last letter is the
    sentence's (`SPLM-N.`).

    >>> words = [Word("al", 0, 2, False), Word("-", 2, 3, False), Word("Qaeda", 3, 8)]
    >>> [w.text for w in join_hyphens(words, "al-Qaeda", {"al"})]
    ['al-Qaeda']
    """
    joined: list[Word] = []
    i = 0
    while i < len(words):
        stop = _prefixed_end(words, i, prefixes) or _chain_end(words, i, particles)
        if stop > i:
            joined += _join(words, i, stop, source)
        else:
            joined.append(words[i])
        i = stop + 1
    return joined


def _join(words: list[Word], i: int, stop: int, source: str) -> list[Word]:
    first, last = words[i], words[stop]
    end, spaced = last.end, last.spaced
    closes = stop + 1 == len(words) or words[stop + 1].capital
    if not (last.text.endswith(".") and last.text[:-1].isupper() and closes):
        return [Word(source[first.start : end], first.start, end, spaced)]
    return [Word(source[first.start : end - 1], first.start, end - 1, False), Word(".", end - 1, end, spaced)]


def _prefixed_end(words: list[Word], i: int, prefixes: Collection[str]) -> int:
    """The last word of `Self-Defence` at `i`; 0 if no such word starts there."""
    parts = words[i : i + 3]
    if len(parts) < 3 or not words[i].capital or words[i].lower not in prefixes:
        return 0
    hyphen = parts[1].text in (*HYPHENS, "–")
    return i + 2 if hyphen and not parts[0].spaced and not parts[1].spaced and parts[2].text[:1].isalpha() else 0


def join_slashes(words: list[Word], kept: Set[str]) -> list[Word]:
    """Takes a short form that has a slash, `SPLM/A`, together again; `kept` are short forms that stand for themselves.

    What stands behind the slash has one or two letters: `AFRC/RUF` names two groups.

    >>> words = [Word("SPLM", 0, 4, False), Word("/", 4, 5, False), Word("A", 5, 6)]
    >>> [w.text for w in join_slashes(words, {"UN"})]
    ['SPLM/A']
    """
    joined: list[Word] = []
    i = 0
    while i < len(words):
        parts = words[i : i + 3]
        slashed = len(parts) == 3 and parts[1].text == "/" and not parts[0].spaced and not parts[1].spaced
        short = slashed and _short_form(parts[0].text) and _letters(parts[2].text.removesuffix("."))
        if short and not {w.text for w in parts} & kept:
            joined += _closed("".join(w.text for w in parts), parts, closes=i + 3 == len(words) or words[i + 3].capital)
            i += 3
        else:
            joined.append(words[i])
            i += 1
    return joined


def _closed(text: str, parts: list[Word], *, closes: bool) -> list[Word]:
    """Words taken together as one, the full stop that closes the sentence behind them as a word of its own."""
    first, last = parts[0], parts[-1]
    if not (closes and text.endswith(".")):
        return [Word(text, first.start, last.end, last.spaced)]
    return [Word(text[:-1], first.start, last.end - 1, False), Word(".", last.end - 1, last.end, last.spaced)]


def _letters(text: str) -> bool:
    return len(text) <= 2 and text.isalpha() and text.isupper()


def join_spelled(words: list[Word], spelling: Mapping[str, str]) -> list[Word]:
    """Takes words that are written with a hyphen, `cease-fire`, together as the word that they are, `ceasefire`.

    >>> words = [Word("cease", 0, 5, False), Word("-", 5, 6, False), Word("fire", 6, 10)]
    >>> [w.text for w in join_spelled(words, {"cease-fire": "ceasefire"})]
    ['ceasefire']
    """
    joined: list[Word] = []
    i = 0
    while i < len(words):
        last = words[min(i + 2, len(words) - 1)]
        known = None
        if i + 2 < len(words) and words[i + 1].text in HYPHENS and not words[i].spaced and not words[i + 1].spaced:
            known = spelling.get(f"{words[i].lower}-{last.lower}")
        if known is None:
            joined.append(words[i])
            i += 1
            continue
        text = known.capitalize() if words[i].capital else known
        joined.append(Word(text, words[i].start, last.end, last.spaced))
        i += 3
    return joined


def join_titles(words: list[Word], titles: Collection[str]) -> list[Word]:
    """Takes a short title and its full stop together: *Brig. Gen. Padilla* is one sentence, and so is *Lt. Col. Tan*.

    >>> words = [Word("Lt", 0, 2, False), Word(".", 2, 3), Word("Tan", 4, 7)]
    >>> [w.text for w in join_titles(words, {"lt."})]
    ['Lt.', 'Tan']
    """
    joined: list[Word] = []
    for word in words:
        last = joined[-1] if joined else None
        if word.text == "." and last is not None and not last.spaced and last.capital and f"{last.lower}." in titles:
            joined[-1] = Word(f"{last.text}.", last.start, word.end, word.spaced)
        else:
            joined.append(word)
    return joined


def join_phrases(words: list[Word], phrases: Mapping[str, str]) -> list[Word]:
    """Takes the words of a set phrase together as the one word that it is as good as.

    >>> words = [Word("hand", 0, 4), Word("in", 5, 7), Word("hand", 8, 12), Word("with", 13, 17)]
    >>> [w.text for w in join_phrases(words, {"hand in hand with": "alongside"})]
    ['alongside']
    """
    starts = {phrase.partition(" ")[0] for phrase in phrases}
    joined: list[Word] = []
    i = 0
    while i < len(words):
        length, meant = _phrase_at(words, i, phrases) if words[i].lower in starts else (1, None)
        last = words[i + length - 1]
        if meant is None:
            joined.append(words[i])
        else:
            text = meant.capitalize() if words[i].capital else meant
            joined.append(Word(text, words[i].start, last.end, last.spaced))
        i += length
    return joined


def close_openings(
    words: list[Word], openers: Collection[str], days: Collection[str], months: Collection[str]
) -> list[Word]:
    """Puts an empty comma behind a day that opens a sentence: *On 17 December six groups said*.

    Without it parsers take the day for a part of the subject. The comma has no width in the report.

    >>> words = [Word(w, i, i + 1) for i, w in enumerate("On Sunday M23 fled".split())]
    >>> [w.text for w in close_openings(words, {"on"}, {"sunday"}, {"may"})]
    ['On', 'Sunday', ',', 'M23', 'fled']
    """
    closed: list[Word] = []
    last = -1
    for i, word in enumerate(words):
        closed.append(word)
        opens = i == 0 or words[i - 1].text in SENTENCE_ENDS
        if opens and word.lower in openers and word.capital:
            last = _day_end(words, i + 1, days, months)
        if i == last and i + 1 < len(words) and words[i + 1].text[:1].isalnum():
            closed.append(Word(",", word.end, word.end, True))
    return closed


def _day_end(words: list[Word], i: int, days: Collection[str], months: Collection[str]) -> int:
    """The last word of `Sunday`, `17 December`, `December 17`, with a year or without; -1 where no day stands."""
    kinds = ["day" if w.lower in days else "month" if w.lower in months else "number" for w in words[i : i + 2]]
    numbers = [w.text.isdigit() and len(w.text) <= 2 for w in words[i : i + 2]]
    if kinds[:1] == ["day"]:
        return i
    if len(kinds) < 2 or "month" not in kinds or not any(numbers):
        return -1
    year = words[i + 2] if i + 2 < len(words) else None
    return i + 2 if year is not None and year.text.isdigit() and len(year.text) == 4 else i + 1


def _phrase_at(words: list[Word], i: int, phrases: Mapping[str, str]) -> tuple[int, str | None]:
    """How many words the phrase at `i` has, hyphens among them, and what it means; (1, None) where none stands."""
    for phrase, meant in phrases.items():
        k, wanted = i, phrase.split()
        while wanted and k < len(words):
            if words[k].lower == wanted[0]:
                wanted = wanted[1:]
            elif k == i or words[k].text not in HYPHENS:
                break
            k += 1
        if not wanted:
            return k - i, meant
    return 1, None


def split_hyphens(words: list[Word]) -> list[Word]:
    """Cuts `U.S.-backed` at its hyphen, which tokenizers leave whole because of the full stops.

    >>> [w.text for w in split_hyphens([Word("U.S.-backed", 0, 11)])]
    ['U.S.', '-', 'backed']
    """
    cut: list[Word] = []
    for word in words:
        head, hyphen, tail = word.text.partition(".-")
        if hyphen and head[:1].isupper() and tail.isalpha() and tail.islower():
            middle = word.start + len(head) + 1
            cut += [
                Word(head + ".", word.start, middle, False), Word("-", middle, middle + 1, False),
                Word(tail, middle + 1, word.end, word.spaced),
            ]  # fmt: skip
        else:
            cut.append(word)
    return cut


def _chain_end(words: list[Word], i: int, particles: Collection[str]) -> int:
    """The last word of the hyphenated name that starts at `i`; `i` itself if none does."""
    if not (words[i].capital or words[i].lower in particles):
        return i
    stop, named = i, words[i].lower in particles
    while stop + 2 < len(words) and not words[stop].spaced and not words[stop + 1].spaced:
        following = words[stop + 2]
        if words[stop + 1].text not in HYPHENS or not (following.capital or following.lower in particles):
            break
        letter = len(following.text) == 1 and words[stop].text.isupper()  # *IS-K*
        named = named or following.lower in particles or _short_form(words[stop].text) or letter
        stop += 2
    while stop > i and words[stop].lower in particles and not _goes_on(words, stop):
        stop -= 2
    return stop if named else i


def _goes_on(words: list[Word], last: int) -> bool:
    """True for `Hezb-e` before `Islami`: a name whose particle is written at the word before."""
    following = words[last + 1 : last + 2]
    return bool(following) and words[last].spaced and following[0].capital


def _short_form(text: str) -> bool:
    """True for `SPLM` in `SPLM-North`; two letters are a country's (`US-Russian`)."""
    return len(text) > 2 and text.isupper() and text.replace("/", "").isalpha()

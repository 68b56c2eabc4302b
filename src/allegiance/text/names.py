"""Finds the names of several words that the grammar must treat as one: `Jabhat Fateh al-Sham`, `Free Syrian Army`.

Stock parsers cut such names in pieces. They are found by their make-up (words that open, end or link names of
groups), by the short form that stands behind them in brackets, and by the packs' list of known names.
"""

import re
from dataclasses import dataclass

from allegiance.languages.given import gender_of
from allegiance.languages.schema import Language
from allegiance.text.known import KnownNames
from allegiance.text.suffixes import number_end, suffix_end
from allegiance.text.words import Word

ORDINAL = re.compile(r"\d{1,3}(st|nd|rd|th|er|e|º|ª)")
SENTENCE_ENDS = frozenset({".", "!", "?", '"', "“", "”", ":", ";", "*", "•", "|", "\n", "\n\n"})
OPENING, CLOSING = frozenset("(["), frozenset(")]")
NAMELESS_NEVER = frozenset({"armed_group", "coalition"})
"""Kinds whose nouns in the singular need an article unless they begin a name: *Front for …*, *Union of …*."""
PEOPLE = "people"
"""What an adjective of several words is found as."""
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})


@dataclass(frozen=True, slots=True)
class Found:
    """Words `first` to `last` (inclusive) are one name; the words of `hidden` are its short form in brackets."""

    first: int
    last: int
    kind: str | None = None
    known: str | None = None
    hidden: tuple[int, int] | None = None


class NameFinder:
    """Finds names in the words of a block.

    >>> from allegiance.languages.loader import language
    >>> text = "The Free Syrian Army fled"
    >>> words = [Word(w, text.index(w), text.index(w) + len(w)) for w in text.split()]
    >>> [(f.first, f.last) for f in NameFinder(language("en")).find(words)]
    [(1, 3)]
    """

    def __init__(self, language: Language, known: KnownNames | None = None) -> None:
        self._names = language.names
        self._nouns = language.noun_kinds
        self._dates = {w for names in (*language.times.months, *language.times.weekdays) for w in names}
        self._never_first = self._names.never_first | {w for names in language.times.weekdays for w in names}
        self._numbers = language.numbers.words
        self._parts = self._names.units | {"wing", "unit", "faction", "command", "branch"}
        self._known = known or KnownNames()

    def find(self, words: list[Word]) -> list[Found]:
        """The names in `words`, in order, none within another."""
        found: list[Found] = []
        i = 0
        while i < len(words):
            name = self._known_at(words, i) or self._namesake_at(words, i) or self._unit_at(words, i)
            name = name or self._made_at(words, i) or self._people_at(words, i)
            if name is None:
                i += 1
                continue
            name = self._with_short_form(words, self._with_land(words, self._with_suffix(words, name)))
            found.append(name)
            i = (name.hidden[1] if name.hidden else name.last) + 1
        return found

    def _known_at(self, words: list[Word], i: int) -> Found | None:
        for length in self._known.lengths.get(words[i].lower, ()):
            part = words[i : i + length]
            if len(part) < length:
                continue
            spelled = tuple(w.lower for w in part)
            entry = self._known.names.get(spelled)
            written = any(w.capital or _numbered_short(w.text) or self._arabic(w) for w in part)
            written = written or spelled in self._known.small
            if entry and written and not self._goes_on(words, i, i + length - 1):
                return Found(i, i + length - 1, entry[1], entry[0])
        return None

    def _namesake_at(self, words: list[Word], i: int) -> Found | None:
        """`Turkish Hezbollah`, which is not Lebanon's, nor of those spoken of behind it: *Iraqi Hamas members*."""
        joined = i > 0 and not words[i - 1].spaced  # *the pro-Iranian Hezbollah*
        if joined or not words[i].capital or words[i].lower not in self._known.lands:
            return None
        name = self._known_at(words, i + 1) if i + 1 < len(words) else None
        if name is None or not self._known.is_abroad(name.known, words[i].lower):
            return None
        behind = words[name.last + 1].lower if name.last + 1 < len(words) else ""
        if {behind, behind.removesuffix("s")} & (self._nouns.keys() | self._parts):
            return None
        return Found(i, name.last, name.kind)

    def _with_land(self, words: list[Word], name: Found) -> Found:
        """`Hamas of Iraq`, `Harkat-ul-Jihad-al-Islami Bangladesh`: the country tells it from its namesake."""
        behind = words[name.last + 1 : name.last + 4]
        of = bool(behind) and behind[0].lower == "of"
        land = behind[of : of + 1]
        if not land or not land[0].capital or (of and behind[2:3] and behind[2].text in POSSESSIVE):
            return name
        abroad = self._known.is_abroad(name.known, land[0].lower)
        parts = set(words[name.last].lower.split("-")[1:])
        long = not of and name.kind == "armed_group" and bool(parts & self._names.particles)
        if (of and abroad) or (long and land[0].lower in self._known.states):
            return Found(name.first, name.last + 1 + of, name.kind)
        return name

    def _people_at(self, words: list[Word], i: int) -> Found | None:
        """`South Sudanese` and `North Koreans`, which no part of says whose they are."""
        for length in self._known.lengths.get(words[i].lower, ()) if words[i].capital else ():
            part = [w.lower for w in words[i : i + length]]
            longer = self._known.peoples.get(
                (*part[:-1], part[-1].removesuffix("s")), self._known.peoples.get((*part,))
            )
            behind = words[i + length].lower if i + length < len(words) else ""
            if longer is not None and words[i + len(part) - 1].capital and behind not in longer:
                return Found(i, i + length - 1, PEOPLE)
        return None

    def _goes_on(self, words: list[Word], i: int, last: int) -> bool:
        """True if a known name is only a part of a longer one that its make-up shows: `Jaish al-Islam Brigade`."""
        longer = self._made_at(words, i)
        return longer is not None and longer.last > last

    def _made_at(self, words: list[Word], i: int) -> Found | None:
        """The name that starts at `i` by its make-up."""
        if ORDINAL.fullmatch(words[i].lower) or self._unit_number(words, i):
            return self._numbered(words, i)
        article = words[i].lower == "al" and i + 1 < len(words) and words[i + 1].capital
        if not words[i].capital and not self._arabic(words[i]) and not article:
            return None
        if words[i].lower in self._names.titles or words[i].lower in self._never_first or self._opens(words, i):
            return None
        last = self._without_owner(words, i, self._run_end(words, i))
        if self._is_acronym(words[i]) and last == i:
            return Found(i, i, None)
        if words[i].lower == "al" and last == i + 1 and words[i].spaced:  # `al Qaeda`
            return Found(i, last, None)
        if last == i and "-" in words[i].text and words[i].lower.partition("-")[0] in self._names.openers:
            return Found(i, i, "armed_group")  # *Harkat-ul-Ansar*
        if self._is_variant(words, i):
            return Found(i, i + 1, None)
        short = self._short_form_behind(words, last)
        for end in range(last, i, -1):
            if self._carries_group(words, i, end):
                return Found(i, end, self._kind_by_opener(words[i]))
        if short and last > i and self._initials_fit(words[i : last + 1], words[short[0]].text):
            return Found(i, last, None)
        if any(self._arabic(w) for w in words[i : last + 1]):
            return self._arabic_name(words, i, last)
        joined = last > i and not words[i + 1].capital  # *the SPLM-N and the SLM-TC*
        return Found(i, i, None) if joined and self._is_acronym(words[i]) else None

    def _without_owner(self, words: list[Word], i: int, last: int) -> int:
        """The last word of a unit's own name: *Majeed Brigade* of the Baloch Liberation Army, of the Libyan army."""
        for of in range(i + 2, last + 1):
            if words[of].lower != "of" or words[of - 1].lower not in self._parts:
                continue
            first = of + 2 if words[of + 1 : of + 2] and words[of + 1].lower == "the" else of + 1
            behind = words[last + 1].lower if last + 1 < len(words) else ""
            if behind in self._nouns or (last > first and words[last].lower in self._names.heads):
                return of - 1
        return last

    def _kind_by_opener(self, word: Word) -> str | None:
        """`Jaish …` is a group; `Abu …` may be a group, a person or a place."""
        opens = word.lower in self._names.openers and word.lower not in self._names.particles
        return "armed_group" if opens else None

    def _unit_number(self, words: list[Word], i: int) -> bool:
        """`233` in `233 Battalion`, not in `233 Battalions`."""
        following = words[i + 1] if i + 1 < len(words) else None
        number = words[i].text.isdigit() and len(words[i].text) <= 4
        return number and following is not None and following.capital and following.lower in self._names.units

    def _unit_at(self, words: list[Word], i: int) -> Found | None:
        """`Brigade 6` and `Battalion No. 36`."""
        is_unit = words[i].capital and words[i].lower in self._names.units
        number = number_end(words, i) if is_unit else None
        return Found(i, number) if number is not None else None

    def _numbered(self, words: list[Word], i: int) -> Found | None:
        """`4th Division`, `81st Airborne Brigade`, `407th AEG`: which of several units its number tells."""
        behind = [w.lower for w in words[i + 1 : i + 3]]
        if len(behind) == 2 and behind[0] == "of" and behind[1] in self._dates:
            last = self._run_end(words, i + 2)  # *the 2nd of June Movement*
            return Found(i, last, None) if last > i + 2 and words[last].lower in self._names.heads else None
        if i + 1 >= len(words) or not words[i + 1].capital:
            return None
        if self._is_acronym(words[i + 1]):
            return Found(i, i + 1, None)
        last = self._run_end(words, i + 1)
        end = next((k for k in range(last, i, -1) if words[k].lower in self._names.heads), None)
        plain = end is not None and all(w.capital for w in words[i + 1 : end + 1])
        return Found(i, end, None) if end is not None and plain else None

    def _opens(self, words: list[Word], i: int) -> bool:
        """True for a common noun whose capital is only that of a sentence's beginning: *Members of the …*."""
        if i > 0 and words[i - 1].text not in SENTENCE_ENDS:
            return False
        lower = words[i].lower
        if lower in self._numbers and words[i + 1 : i + 2] and words[i + 1].capital:
            return True  # *Eight New People's Army guerrillas*
        following = words[i + 1].lower if i + 1 < len(words) else ""
        if self._owns(words, i + 1):
            return False
        common = bool({lower, lower.removesuffix("s"), f"{lower.removesuffix('ies')}y"} & self._nouns.keys())
        if following == "of" and self._known_at(words, i + 2):
            return common  # *Fighters of al-Qaeda*
        if following in ("for", "of") and lower in self._names.heads and self._nouns.get(lower) in NAMELESS_NEVER:
            return False
        return common and (following in self._names.links or not words[i + 1 : i + 2] or not words[i + 1].capital)

    def _run_end(self, words: list[Word], i: int) -> int:
        """The last word of the run of capitalised words that starts at `i`, links between them allowed."""
        last = i
        k = i + 1
        while k < len(words):
            word = words[k]
            if word.lower in self._dates and words[k - 1].lower in ("in", "of"):
                break  # *merged with the Army of Islam in May*
            if (word.capital and word.lower not in self._names.titles) or self._arabic(word):
                last = k
            elif self._owns(words, k):
                k += 1
                continue
            elif (word.lower not in self._names.links and not word.text.isdigit()) or k - last > 2:
                break
            k += 1
        return last

    def _carries_group(self, words: list[Word], i: int, end: int) -> bool:
        """True if the words from `i` to `end` are put together as names of groups are."""
        part = words[i : end + 1]
        if not self._links_fit(part) or part[-1].lower == "of" or _of_person(part):
            return False
        if len(part) > 1 and self._opens_group(part[0]):
            return True
        if part[-1].lower in self._names.heads:
            plain = all(w.capital or self._arabic(w) or w.text.isdigit() or w.text in POSSESSIVE for w in part)
            return plain or part[0].lower not in self._names.links
        return any(self._heads_group(w, first=k == 0) for k, w in enumerate(part[:-1])) and any(
            w.lower in {"of", "for", "de", "du", "pour", "del", "in"} for w in part
        )

    def _opens_group(self, word: Word) -> bool:
        """`Lashkar`, also in `Lashkar-e` and `Jamaat-ul`; any word that ends in such a particle."""
        stem, hyphen, particle = word.lower.rpartition("-")
        return {word.lower, stem} & self._names.openers != set() or bool(hyphen and particle in self._names.particles)

    def _heads_group(self, word: Word, *, first: bool) -> bool:
        """`Front` in *Popular Front of*; as the first word only what no state has: *Guardians of*, not *Army of*."""
        if not word.capital or word.lower not in self._names.heads:
            return False
        kind = self._nouns.get(word.lower) or self._nouns.get(word.lower.removesuffix("s"))
        return not first or (word.lower.endswith("s") and kind in (None, "armed_group"))

    def _is_variant(self, words: list[Word], i: int) -> bool:
        """`Continuity` in *the Continuity IRA*; not a word that only begins a sentence."""
        begins = i == 0 or words[i - 1].text in SENTENCE_ENDS
        return (
            words[i].lower in self._names.variants
            and not begins
            and i + 1 < len(words)
            and self._is_acronym(words[i + 1])
        )

    def _owns(self, words: list[Word], k: int) -> bool:
        """True for the ending of `People's` and `Workers'` before another word of the name."""
        if not 0 < k < len(words) - 1 or words[k].lower not in POSSESSIVE:
            return False
        return words[k - 1].capital and words[k - 1].lower in self._names.owners and words[k + 1].capital

    def _links_fit(self, part: list[Word]) -> bool:
        """False if a link joins two names rather than parts of one: `Ahrar al-Sham and the Army`."""
        for k, word in enumerate(part):
            if word.lower in {"and", "to", "in"} and not any(w.lower in {"for", "of"} for w in part[:k]):
                return False
        return True

    def _arabic_name(self, words: list[Word], i: int, last: int) -> Found | None:
        """`Suqour al-Sham`: up to three capitalised words before an article, and the articles' words."""
        end = i
        while end < last and (self._arabic(words[end + 1]) or (words[end + 1].capital and end - i < 3)):
            end += 1
        while end > i and not self._arabic(words[end]) and not any(self._arabic(w) for w in words[i : end + 1]):
            end -= 1
        return Found(i, end, None) if end > i or self._arabic(words[i]) else None

    def _arabic(self, word: Word) -> bool:
        """True for `al-Sham`, `ul-Ahrar`: a particle and a capitalised word."""
        head, hyphen, tail = word.text.partition("-")
        return bool(hyphen) and head.lower() in self._names.particles and tail[:1].isupper()

    def _is_acronym(self, word: Word) -> bool:
        """True for `JFS`, `JuA`, `M23`, `SPLM-N`: two capitals at least, or one and a number."""
        text = word.text
        if text in self._names.known_short or not 2 <= len(text) <= 12 or not text[0].isupper():
            return False
        if {text.lower()} & (self._nouns.keys() | self._names.labels) or not all(
            c.isalnum() or c in "-/" for c in text
        ):
            return False
        capitals = sum(c.isupper() for c in text)
        return capitals >= 2 or (capitals >= 1 and any(c.isdigit() for c in text))

    def _short_form_behind(self, words: list[Word], last: int) -> tuple[int, int] | None:
        """Where the short form stands that follows word `last` in brackets: its first and last word."""
        if last + 3 > len(words) or words[last + 1].text not in OPENING:
            return None
        for k in range(last + 2, min(last + 6, len(words))):
            if words[k].text in CLOSING:
                inside = words[last + 2 : k]
                fits = inside and all(w.capital or w.lower in self._names.links for w in inside)
                return (last + 2, k - 1) if fits else None
        return None

    def _with_suffix(self, words: list[Word], name: Found) -> Found:
        last = suffix_end(words, name.last, self._names, acronym=self._is_acronym(words[name.last]))
        if last == name.last:
            return name
        entry = self._known.names.get(tuple(w.lower for w in words[name.first : last + 1]))
        return Found(name.first, last, name.kind, entry[0] if entry else None)

    def _with_short_form(self, words: list[Word], name: Found) -> Found:
        short = self._short_form_behind(words, name.last)
        if short is None or not any(c.isupper() for c in words[short[0]].text):
            return name
        return Found(name.first, name.last, name.kind, name.known, (short[0] - 1, short[1] + 1))

    def _initials_fit(self, part: list[Word], short: str) -> bool:
        """True if the capitals of `short` begin words of the name, in order, most of them."""
        initials = [w.text.lstrip("al-")[:1].upper() if "-" in w.text else w.text[:1].upper() for w in part]
        wanted = [c for c in short if c.isupper()]
        at = 0
        hits = 0
        for letter in wanted:
            if letter in initials[at:]:
                at = initials.index(letter, at) + 1
                hits += 1
        return len(wanted) >= 2 and hits >= max(2, (2 * len(wanted) + 2) // 3)


def _numbered_short(text: str) -> bool:
    """True for `3R`: a number and letters that a group goes by."""
    return text[:1].isdigit() and text[-1:].isupper()


def _of_person(part: list[Word]) -> bool:
    """True for *National Salvation Front of Thomas Cirillo*: whose front it is, no part of its name."""
    return any(w.lower == "of" and k > 1 and gender_of(part[k + 1].text) for k, w in enumerate(part[:-2]))

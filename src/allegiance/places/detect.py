"""Finds the wordings of a report that name places."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection

from allegiance.places.candidate import Candidate
from allegiance.places.entry import Level, Rank
from allegiance.places.evidence import ENOUGH, points
from allegiance.places.gazetteer import Gazetteer
from allegiance.places.links import link
from allegiance.places.pieces import Piece, pieces
from allegiance.places.runs import Run, RunFinder, wording
from allegiance.places.words import PlaceWords, place_words
from allegiance.text.syntax import Text

_LISTED, _LISTED_STRONG, _CONTAINED, _PUT = 2.0, 2.0, 3.0, 1.5


_FRINGES = frozenset(("countryside", "outskirts", "suburbs", "suburb", "area"))
_DATELINE = 4


class Detector:
    """Finds candidates in a report's sentences and keeps those that are places."""

    def __init__(self, gazetteer: Gazetteer, words: PlaceWords | None = None) -> None:
        self._gazetteer = gazetteer
        self._words = words or place_words()
        self._runs = RunFinder(gazetteer, self._words)

    def find(
        self, text: Text, peoples: Collection[str] = (), actors: Collection[tuple[int, int]] = ()
    ) -> list[Candidate]:
        """The candidates that are taken for places, in the order of the text, linked to what they lie in.

        `peoples` are the countries whose people the report names.
        """
        spans = sorted(actors)
        rows = [pieces(sentence) for sentence in text.sentences]
        found = [self._candidates(row, number, spans) for number, row in enumerate(rows)]
        countries = {*peoples, *(c for here in found for candidate in here for c in _states(candidate))}
        for row, here in zip(rows, found, strict=True):
            for candidate in here:
                if not candidate.matches:
                    self._loosely(candidate, countries)
                candidate.points = points(candidate, row, self._words, countries)
            link(here, text.text, self._words)
            _between(here, row)
        return _accepted([candidate for here in found for candidate in here])

    def _candidates(self, row: list[Piece], number: int, actors: list[tuple[int, int]]) -> list[Candidate]:
        """The names in one sentence that may be places."""
        found: list[Candidate] = []
        for run in self._runs.runs(row, self._blocked(row)):
            candidate = self._candidate(run, row, number)
            if candidate is not None and not self._of_actor(candidate, actors):
                self._grow(candidate, row)
                found.append(candidate)
        return found

    def _loosely(self, candidate: Candidate, countries: Collection[str]) -> None:
        """Places with the same consonants, in the countries that the report speaks of."""
        found = self._gazetteer.find_loosely(candidate.name)
        candidate.matches = tuple(m for m in found if m.entry.country in countries)

    def _blocked(self, row: list[Piece]) -> set[int]:
        """Positions of pieces that are actors' names."""
        return {i for i, p in enumerate(row) if p.actor and not self._a_town(p) and not _in_dateline(row, i)}

    def _a_town(self, piece: Piece) -> bool:
        """True for a place that is made up like a group's name: `Lashkar Gah`."""
        name = piece.token.name
        unknown = name is not None and name.actor is None and name.aside is None
        return unknown and any(m.rank <= Rank.OTHER for m in self._gazetteer.find(piece.text))

    def _candidate(self, run: Run, row: list[Piece], number: int) -> Candidate | None:
        part = tuple(row[run.first : run.last + 1])
        name = wording(row, run.first, run.last)
        if run.title or self._never(run, row, name):
            return None
        return Candidate(
            number, run.first, run.last, part[0].start, part[-1].end, part[-1].token.start, name, part, run.matches,
            near=run.side,
        )  # fmt: skip

    def _never(self, run: Run, row: list[Piece], name: str) -> bool:
        words = self._words
        if name.lower() in words.never or len(name) < 2:
            return True
        countries = any(m.entry.level <= Level.COUNTRY and m.rank <= Rank.OTHER for m in run.matches)
        of_people = row[run.first].token.entity == "NORP"
        people = run.first == run.last and self._gazetteer.country_of_people(name) is not None
        if people and (not countries or of_people):
            return True
        if of_people and " " not in name and not any(m.rank is Rank.MAIN for m in run.matches):
            return True
        if run.matches:
            return False
        tail = row[run.last].lower
        core = self._runs.known(row, run.first, run.last - 1) if run.last > run.first else ()
        if core and words.levels(tail):
            return False
        parts = name.lower().replace(".", "").split()
        if parts[-1] in words.never and not words.levels(parts[-1]):
            return True
        return not (words.organisations | words.titles).isdisjoint(parts) or parts[0] in words.never

    def _of_actor(self, candidate: Candidate, actors: list[tuple[int, int]]) -> bool:
        """True if the candidate is a part of an actor's name, or all of it and no state."""
        low = bisect_left(actors, (candidate.start - 120, 0))
        high = bisect_right(actors, (candidate.end, 0))
        for start, end in actors[low:high]:
            if start <= candidate.start and candidate.end <= end:
                same = (start, end) == (candidate.start, candidate.end)
                return not (same and any(m.entry.level <= Level.COUNTRY or m.entry.capital for m in candidate.matches))
        return False

    def _grow(self, candidate: Candidate, row: list[Piece]) -> None:
        """Takes in the word for the kind behind the name, and reads what stands in front of it."""
        self._facility(candidate, row)
        self._kind_inside(candidate, row)
        self._kind_behind(candidate, row)
        self._kind_before(candidate, row)
        self._modifiers(candidate, row)

    def _facility(self, candidate: Candidate, row: list[Piece]) -> None:
        """`Mosul Dam`, `Kabul International Airport`: near the place that it is called after."""
        last = candidate.last
        if candidate.matches or last == candidate.first or row[last].lower not in self._words.facilities:
            return
        for end in range(last - 1, candidate.first - 1, -1):
            candidate.matches = self._runs.known(row, candidate.first, end)
            if candidate.matches or last - end > 2:
                break
        candidate.matches = tuple(m for m in candidate.matches if m.rank <= Rank.OTHER)
        candidate.near = candidate.built = True

    def _kind_inside(self, candidate: Candidate, row: list[Piece]) -> None:
        """`Anbar Province`: the kind is a capitalised part of the name."""
        tail = row[candidate.last].lower
        if candidate.built or candidate.last == candidate.first or not self._words.levels(tail):
            return
        if any(m.entry.level is Level.COUNTRY for m in candidate.matches):
            return
        if candidate.matches and not (self._words.levels(tail) & {m.entry.level for m in candidate.matches}):
            return
        if any(m.entry.level is Level.REGION and m.rank <= Rank.OTHER for m in candidate.matches):
            return
        core = self._runs.known(row, candidate.first, candidate.last - 1)
        if core or not candidate.matches:
            candidate.kind = tail
            seen = {m.entry.id for m in candidate.matches}
            candidate.matches += tuple(m for m in core if m.entry.id not in seen)
            candidate.name = wording(row, candidate.first, candidate.last - 1)
            candidate.head = row[candidate.last - 1].token.start

    def _kind_behind(self, candidate: Candidate, row: list[Piece]) -> None:
        """`Idlib province`; not `Borno state governor`."""
        k = candidate.last + 1
        if candidate.kind or candidate.built or k >= len(row) or row[k].text not in self._words.tails:
            return
        following = row[k + 1].lower if k + 1 < len(row) else ""
        if following in self._words.followers or (following == "of" and k + 2 < len(row) and row[k + 2].capital):
            return
        if row[k].token.tag not in ("NN", "NNS", "NNP", "NNPS"):
            return
        candidate.kind = row[k].lower
        candidate.end = row[k].end
        whole = self._gazetteer.find(f"{candidate.name} {candidate.kind}")
        regions = tuple(m for m in whole if m.entry.level is Level.REGION and m.rank <= Rank.OTHER)
        candidate.matches = regions or candidate.matches

    def _kind_before(self, candidate: Candidate, row: list[Piece]) -> None:
        """`the town of Saraqib`, `the Syrian province of Idlib`, `the Kazakh capital Astana`."""
        k = candidate.first - 1
        if k >= 0 and row[k].text == ",":
            k -= 1 if k and row[k - 1].lower == "capital" else 0
        if k >= 1 and row[k].lower == "of":
            k -= 1
        word = row[k].lower if k >= 0 else ""
        if not self._words.levels(word) or (word in self._words.plurals and _states(candidate)):
            return
        apart = row[k + 1].lower if k + 1 < candidate.first else ""
        named = word != "capital" if apart == "of" else not apart and word in ("town", "city", "village")
        if candidate.kind is None and named:
            candidate.kind = word
        if apart != "of" or word != "capital":
            self._people(candidate, row, k)

    def _people(self, candidate: Candidate, row: list[Piece], k: int) -> None:
        """The country of an adjective at most three words before the kind at `k`."""
        for i in range(k - 1, max(k - 4, -1), -1):
            country = self._gazetteer.country_of_people(row[i].text) if row[i].capital else None
            if country:
                candidate.people = country
                return

    def _modifiers(self, candidate: Candidate, row: list[Piece]) -> None:
        """Marks what is only near the place: `west of Idlib`, `northern Mali`, `outside Goma`."""
        words = self._words
        k = candidate.first - 1
        sided = False
        while k >= 0 and self._passes(row, k):
            sided = sided or row[k].lower in words.sides
            k -= 1
        before = row[k].lower if k >= 0 else ""
        front = " ".join(p.lower for p in row[max(k - 3, 0) : candidate.first])
        candidate.near = (
            candidate.near
            or sided
            or before in words.near
            or (before == "of" and k > 0 and row[k - 1].lower in words.directions)
            or any(front.endswith(phrase) for phrase in words.near_phrases)
            or self._part_behind(candidate, row)
        )

    def _passes(self, row: list[Piece], k: int) -> bool:
        """True for a word between a preposition and the name: `near the northern town of X`."""
        word = row[k].lower
        if word == "of":
            return k > 0 and bool(self._words.levels(row[k - 1].lower))
        if word in self._words.sides or word in self._words.passing or self._words.levels(word):
            return True
        return row[k].capital and self._gazetteer.country_of_people(row[k].text) is not None

    def _part_behind(self, candidate: Candidate, row: list[Piece]) -> bool:
        """`Mali's north`, `the Idlib countryside`."""
        k = candidate.last + 1
        behind = [p.lower for p in row[k : k + 3]]
        if behind[:1] in (["'s"], ["’s"]):
            return bool(self._words.directions.intersection(behind[1:2]) or _FRINGES.intersection(behind[1:3]))
        return bool(_FRINGES.intersection(behind[:1]))


def _in_dateline(row: list[Piece], i: int) -> bool:
    """True for a name in capitals that opens a report: `MEXICO CITY (AP)`."""
    name = row[i].token.name
    opens = i < _DATELINE and all(p.text.isupper() for p in row[: i + 1] if p.text.isalpha())
    return opens and name is not None and name.kind is None and name.actor is None


def _between(candidates: list[Candidate], row: list[Piece]) -> None:
    """*between Kidal and Anefis* is near both."""
    for candidate in candidates:
        if candidate.first and row[candidate.first - 1].lower == "between":
            for other in candidate.beside:
                other.near = True


def _states(candidate: Candidate) -> list[str]:
    """The countries that the candidate is a name of."""
    return [m.entry.countries[0] for m in candidate.matches if m.entry.level is Level.COUNTRY and m.rank <= Rank.OTHER]


def _accepted(found: list[Candidate]) -> list[Candidate]:
    """Those with points enough, by themselves, by what they are listed with, or by their name's other mentions."""
    for candidate in found:
        if candidate.inside is not None:
            candidate.points += _CONTAINED if candidate.firmly else _PUT
    for candidate in found:
        sure_ones = [c for c in candidate.beside if c.points >= ENOUGH]
        if candidate.points < ENOUGH and sure_ones:
            candidate.points += _LISTED + (_LISTED_STRONG if any(c.strong for c in sure_ones) else 0.0)
    sure = {c.name.casefold() for c in found if c.points >= ENOUGH + 1}
    persons = _surnames(found)
    return [
        c
        for c in found
        if c.points >= ENOUGH + (4 if c.name.casefold() in persons else 0)
        or (c.points >= 0 and c.name.casefold() in sure and c.name.casefold() not in persons)
    ]


def _surnames(found: list[Candidate]) -> set[str]:
    """Last words of names that the parser took for persons' and no place is called: `Austin`, of `Lloyd Austin`."""
    return {
        c.pieces[-1].text.casefold()
        for c in found
        if not c.matches and len(c.pieces) > 1 and c.points < ENOUGH and _is_person(c)
    }


def _is_person(candidate: Candidate) -> bool:
    return all(p.token.entity == "PERSON" for p in candidate.pieces)

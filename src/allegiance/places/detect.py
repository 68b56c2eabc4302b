"""Finds the wordings of a report that name places."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection

from allegiance.places.around import Around
from allegiance.places.candidate import Candidate, states
from allegiance.places.entry import Entry, Level, Rank
from allegiance.places.evidence import ENOUGH, points
from allegiance.places.gazetteer import Gazetteer
from allegiance.places.links import link
from allegiance.places.pieces import Piece, pieces
from allegiance.places.runs import Run, RunFinder, wording
from allegiance.places.words import PlaceWords, place_words
from allegiance.text.syntax import Text

_LISTED, _LISTED_STRONG, _CONTAINED, _PUT = 2.0, 2.0, 3.0, 1.5


_DATELINE = 4
_TOWN = 50_000
_HOLDS = 3.0


class Detector:
    """Finds candidates in a report's sentences and keeps those that are places."""

    def __init__(self, gazetteer: Gazetteer, words: PlaceWords | None = None) -> None:
        self._gazetteer = gazetteer
        self._words = words or place_words()
        self._runs = RunFinder(gazetteer, self._words)
        self._around = Around(gazetteer, self._words)

    def find(
        self, text: Text, peoples: Collection[str] = (), actors: Collection[tuple[int, int]] = ()
    ) -> list[Candidate]:
        """The candidates that are taken for places, in the order of the text, linked to what they lie in.

        `peoples` are the countries whose people the report names.
        """
        spans = sorted(actors)
        rows = [pieces(sentence) for sentence in text.sentences]
        persons: set[str] = set()
        found = [self._candidates(row, number, spans, persons) for number, row in enumerate(rows)]
        countries = {*peoples, *(c for here in found for candidate in here for c in states(candidate))}
        for row, here in zip(rows, found, strict=True):
            for candidate in here:
                if not candidate.matches:
                    self._loosely(candidate, countries)
                candidate.points = points(candidate, row, self._words, countries)
            link(here, text.text, self._words)
            _between(here, row)
        return _accepted([candidate for here in found for candidate in here], persons)

    def _candidates(
        self, row: list[Piece], number: int, actors: list[tuple[int, int]], persons: set[str]
    ) -> list[Candidate]:
        """The names in one sentence that may be places; words of names that a title marks go to `persons`."""
        found: list[Candidate] = []
        for run in self._runs.runs(row, self._blocked(row)):
            if run.title:
                persons.update(p.text.casefold() for p in row[run.first : run.last + 1])
            candidate = self._candidate(run, row, number)
            if candidate is not None and not self._of_actor(candidate, actors):
                self._around.read(candidate, row)
                found.append(candidate)
        return found

    def _loosely(self, candidate: Candidate, countries: Collection[str]) -> None:
        """Places with the same consonants, in the countries that the report speaks of."""
        found = self._gazetteer.find_loosely(candidate.name)
        candidate.matches = tuple(m for m in found if m.entry.country in countries)

    def _blocked(self, row: list[Piece]) -> set[int]:
        """Positions of pieces that are actors' names."""
        return {i for i, p in enumerate(row) if p.actor and not self._a_place(p) and not _in_dateline(row, i)}

    def _a_place(self, piece: Piece) -> bool:
        """True for a place made up like a group's name (`Lashkar Gah`), and for one that acts (`South Ossetia`)."""
        name = piece.token.name
        if name is None or name.aside is not None:
            return False
        least = Level.PROVINCE if name.actor else Level.SETTLEMENT
        return any(m.rank <= Rank.OTHER and m.entry.level <= least for m in self._gazetteer.find(piece.text))

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
        if name.lower().rstrip(".") in words.never or len(name) < 2 or words.levels(name.lower()):
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
        if core and tail in words.facilities:
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
            if start <= candidate.start and candidate.end <= end and not _owns(candidate):
                same = (start, end) == (candidate.start, candidate.end)
                return not (same and any(_acts(m.entry) for m in candidate.matches if m.rank <= Rank.OTHER))
        return False


def _owns(candidate: Candidate) -> bool:
    """True for *Sudan* in the actor's name `Sudan's army`."""
    piece = candidate.pieces[-1]
    return piece.token.text[piece.end - piece.token.start :].startswith(("'", "’"))


def _acts(entry: Entry) -> bool:
    """True for what may be an actor's name and a place's at once: states, regions, provinces, capitals, towns."""
    return entry.level <= Level.PROVINCE or entry.capital or entry.population >= _TOWN


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
                candidate.near = other.near = True


def _accepted(found: list[Candidate], titled: set[str]) -> list[Candidate]:
    """Those with points enough, by themselves, by what they are listed with, or by their name's other mentions."""
    for candidate in found:
        if candidate.inside is not None:
            candidate.points += _CONTAINED if candidate.firmly else _PUT
            if candidate.firmly and candidate.matches and candidate.inside.matches:
                candidate.inside.points += _HOLDS
    for candidate in found:
        sure_ones = [c for c in candidate.beside if c.points >= ENOUGH]
        if candidate.points < ENOUGH and sure_ones:
            candidate.points += _LISTED + (_LISTED_STRONG if any(c.strong for c in sure_ones) else 0.0)
    sure = {c.name.casefold() for c in found if c.points >= ENOUGH + 1}
    persons = _surnames(found) | titled
    return [
        c
        for c in found
        if c.points >= ENOUGH + (4 if c.name.casefold() in persons else 0)
        or (c.points >= 0 and c.name.casefold() in sure and c.name.casefold() not in persons)
    ]


def _surnames(found: list[Candidate]) -> set[str]:
    """Words of names that the parser took for persons' and no place is called: `Austin`, of `Lloyd Austin`."""
    return {
        part.text.casefold()
        for c in found
        for part in (c.pieces[0], c.pieces[-1])
        if not c.matches and len(c.pieces) > 1 and c.points < ENOUGH and _is_person(c)
    }


def _is_person(candidate: Candidate) -> bool:
    return all(p.token.entity == "PERSON" for p in candidate.pieces)

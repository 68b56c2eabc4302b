"""Reads what stands around a name: the word for its kind, the people in front, whether it is only near."""

from allegiance.places.candidate import Candidate, states
from allegiance.places.entry import Level, Match, Rank
from allegiance.places.gazetteer import Gazetteer
from allegiance.places.pieces import Piece
from allegiance.places.runs import wording
from allegiance.places.words import PlaceWords

_FRINGES = frozenset(("countryside", "outskirts", "suburbs", "suburb", "area"))


class Around:
    """Completes candidates with what their sentence says."""

    def __init__(self, gazetteer: Gazetteer, words: PlaceWords) -> None:
        self._gazetteer = gazetteer
        self._words = words

    def read(self, candidate: Candidate, row: list[Piece]) -> None:
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
            candidate.matches = self._known(row, candidate.first, end)
            if candidate.matches or last - end > 2:
                break
        candidate.matches = tuple(m for m in candidate.matches if m.rank <= Rank.OTHER)
        candidate.near = candidate.built = True

    def _kind_inside(self, candidate: Candidate, row: list[Piece]) -> None:
        """`Anbar Province`: the kind is a capitalised part of the name."""
        tail = row[candidate.last].lower
        if candidate.built or candidate.last == candidate.first or not self._words.levels(tail):
            return
        if any(m.entry.level is Level.COUNTRY and m.rank <= Rank.OTHER for m in candidate.matches):
            return
        candidate.matches = self._of_kind(candidate.matches, tail)
        if candidate.matches and not (self._words.levels(tail) & {m.entry.level for m in candidate.matches}):
            return
        if any(m.entry.level is Level.REGION and m.rank <= Rank.OTHER for m in candidate.matches):
            return
        core = self._known(row, candidate.first, candidate.last - 1)
        core = self._of_kind(core, tail)
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
        if row[k].token.dep == "compound" and following != "capital":
            return  # *the Indian Ocean island nation*, but *the Borno state capital*
        candidate.kind = row[k].lower
        candidate.end = row[k].end
        whole = self._gazetteer.find(f"{candidate.name} {candidate.kind}")
        regions = tuple(m for m in whole if m.entry.level is Level.REGION and m.rank <= Rank.OTHER)
        candidate.matches = regions or self._of_kind(candidate.matches, candidate.kind)

    def _of_kind(self, matches: tuple[Match, ...], kind: str) -> tuple[Match, ...]:
        """Without countries where the kind is none of a country: `Jordan Valley`."""
        if Level.COUNTRY in self._words.levels(kind):
            return matches
        return tuple(m for m in matches if m.entry.level is not Level.COUNTRY)

    def _kind_before(self, candidate: Candidate, row: list[Piece]) -> None:
        """`the town of Saraqib`, `the Syrian province of Idlib`, `the Kazakh capital Astana`."""
        k = candidate.first - 1
        if k >= 0 and row[k].text == ",":
            k -= 1 if k and row[k - 1].lower == "capital" else 0
        if k >= 1 and row[k].lower == "of":
            k -= 1
        word = row[k].lower if k >= 0 else ""
        if not self._words.levels(word) or (word in self._words.plurals and states(candidate)):
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

    def _known(self, row: list[Piece], first: int, last: int) -> tuple[Match, ...]:
        return self._gazetteer.find(wording(row, first, last))

"""A question to the record: which tables, by which rules, whom to believe."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date

from allegiance.model.actor import Actor
from allegiance.model.answer import TieAnswer, TieStanding
from allegiance.model.ports import Told
from allegiance.model.quarter import first_day, last_day, quarter_of
from allegiance.model.recording import Asked, AskedClaims, AskPort, LineRef, Page, Row
from allegiance.model.tie import Party, Segment, State, Telling, Tie, TieKey
from allegiance.record.belief import Belief, believed, counts
from allegiance.record.days import moved
from allegiance.record.line import segments, standing
from allegiance.record.parties import actor_key
from allegiance.record.rules import Rules
from allegiance.record.tellings import retold
from allegiance.service.gathering import Gatherer
from allegiance.service.joining import JoinedStore
from allegiance.service.recording import up_to_date
from allegiance.service.texts import one_text
from allegiance.service.viewing import View, belief_of, rules_of

ALL = View()
"""Everybody is believed, as known now."""

HELD = (State.CERTAIN, State.CONTRADICTED, State.POSSIBLE)


@dataclass(frozen=True, slots=True)
class Held:
    """Days on which a tie is certain, both included, and the key of the claim that says so."""

    start: date
    end: date
    piece: int


@contextmanager
def inquiry(store: JoinedStore, view: View = ALL) -> Iterator["Inquiry"]:
    """Opens the record for a question, brought up to date first.

    Raises AllegianceError for what the view cannot have, UnknownNameError or AmbiguousNameError for its speakers.
    """
    rules, belief = rules_of(view), belief_of(store, view)
    up_to_date(store)
    # only where voices are counted does it matter which reports reprint which
    texts = one_text(store.reprinted()) if belief.independent > 1 else {}
    with store.record() as tables:
        yield Inquiry(store, tables, rules, belief, texts)


@dataclass(frozen=True, slots=True)
class Inquiry:
    """The record as it is looked at for one question."""

    store: JoinedStore
    tables: AskPort
    rules: Rules
    belief: Belief
    texts: Mapping[str, str] = field(default_factory=dict)
    """Report → the report whose text it shares, where reprints are known and matter."""

    @property
    def as_kept(self) -> bool:
        """True if the record that is kept answers; else the tellings are weighed anew."""
        return self.belief == Belief() and self.rules.on == Rules().on

    def standing(self, day: date, asked: Asked, page: Page) -> list[TieAnswer]:
        """How ties stand on the day, those most told of first; only those of which something is told for it."""
        if self.as_kept:
            return self.answers(self.tables.standing(day, asked, page))
        return self.computed(self._weighed(day, asked, page))

    def standing_by_id(self, day: date, asked: Asked, page: Page) -> list[TieStanding]:
        """As `standing`, without restoring the claims."""
        found: list[tuple[LineRef, Row | Segment, tuple[int, ...]]]
        if self.as_kept:
            found = [(line, row, row.claims) for line, row in self.tables.standing(day, asked, page)]
        else:
            weighed = self._weighed(day, asked, page)
            found = [(line, s, tuple(p.ref for p in s.pieces if p.ref is not None)) for line, s in weighed]
        ids = self.tables.ids({key for _, _, keys in found for key in keys})
        ties = self.ties(line.tie for line, _, _ in found)
        return [
            TieStanding(ties[line.tie], s.start, s.end, s.state, s.rule, tuple(ids[key] for key in keys))
            for line, s, keys in found
        ]

    def _weighed(self, day: date, asked: Asked, page: Page) -> list[tuple[LineRef, Segment]]:
        """The page of ties as they stand where the tellings are weighed anew."""
        found: list[tuple[LineRef, Segment]] = []
        skip, wanted = 0, page.skip + page.limit
        while len(found) < wanted:
            lines = self.tables.present(day, asked, Page(page.limit, skip))
            # Within the quarter, as what is kept.
            first, last = first_day(quarter_of(day)), last_day(quarter_of(day))
            stood = ((line, standing(its, day)) for line, its in self.all_segments(lines, first, last).items())
            some = [(line, s) for line, s in stood if s and (not asked.states or s.state in asked.states)]
            found += self._there(some, asked) if asked.countries else some
            if len(lines) < page.limit:
                break
            skip += page.limit
        return found[page.skip : wanted]

    def _there(self, found: Sequence[tuple[LineRef, Segment]], asked: Asked) -> list[tuple[LineRef, Segment]]:
        """The segments that rest on a claim of the countries that are asked for."""
        keys = {piece.ref for _, segment in found for piece in segment.pieces if piece.ref is not None}
        there = self.tables.in_countries(keys, asked.countries)
        return [(line, s) for line, s in found if any(piece.ref in there for piece in s.pieces)]

    def segments(self, line: LineRef, first: date | None = None, last: date | None = None) -> list[Segment]:
        """How a line stands through the days from `first` to `last` (None: all), as far as is believed."""
        return self.all_segments([line], first, last)[line]

    def all_segments(
        self, lines: Sequence[LineRef], first: date | None = None, last: date | None = None
    ) -> dict[LineRef, list[Segment]]:
        """How each of the lines stands, as `segments`."""
        gatherer = Gatherer(self.tables, self.rules, self.store.identity, self.belief.known_by)
        within = first and moved(first, -1), last
        found = gatherer.tellings(dict.fromkeys(lines, within))
        return {
            line: segments(
                believed(self._by_text(tellings), self.belief, self.rules), type_=line.tie[0], rules=self.rules,
                voices=self.belief.independent, within=within,
            )
            for line, tellings in found.items()
        }  # fmt: skip

    def _by_text(self, tellings: Sequence[Telling]) -> Sequence[Telling]:
        if not self.texts:
            return tellings
        return [t if (text := self.texts.get(t.copy, t.copy)) == t.copy else replace(t, copy=text) for t in tellings]

    def certain(self, lines: Sequence[LineRef]) -> dict[LineRef, list[Held]]:
        """The days on which each of the lines is certain, in order of time, as far as is believed."""
        if self.as_kept:
            rows = self.tables.rows([line.key for line in lines])
            kept = {line: rows.get(line.key, []) for line in lines}
            return {
                line: [Held(row.start, row.end, row.piece) for row in rows if row.state is State.CERTAIN]
                for line, rows in kept.items()
            }
        return {
            line: [
                Held(s.start, s.end, s.pieces[0].ref)
                for s in found
                if s.state is State.CERTAIN and s.pieces[0].ref is not None
            ]
            for line, found in self.all_segments(lines).items()
        }

    def answers(self, found: Sequence[tuple[LineRef, Row]]) -> list[TieAnswer]:
        """Kept segments with their ties and claims."""
        told = self.told(key for _, row in found for key in row.claims)
        ties = self.ties(line.tie for line, _ in found)
        answers = []
        for line, row in found:
            claims = tuple(told[key] for key in row.claims)
            pieces = tuple(retold(line.tie, *claim, rules=self.rules) for claim in claims)
            answers.append(TieAnswer(ties[line.tie], Segment(row.start, row.end, row.state, row.rule, pieces), claims))
        return answers

    def computed(self, found: Sequence[tuple[LineRef, Segment]]) -> list[TieAnswer]:
        """Segments that were weighed anew, with their ties and claims."""
        told = self.told(piece.ref for _, segment in found for piece in segment.pieces if piece.ref is not None)
        ties = self.ties(line.tie for line, _ in found)
        return [
            TieAnswer(ties[line.tie], segment, tuple(told[p.ref] for p in segment.pieces if p.ref is not None))
            for line, segment in found
        ]

    def told(self, keys: Iterable[int]) -> dict[int, Told]:
        """The claims of these keys, joined actors being one."""
        found = self.tables.told(set(keys))
        return {key: (report, self.store.seen(claim)) for key, (report, claim) in found.items()}

    def claims(self, asked: AskedClaims, limit: int) -> list[Told]:
        """The claims that are asked for and believed, in order of time, undated ones last; at most `limit`."""
        found: list[Told] = []
        skip = 0
        while len(found) < limit:
            keys = self.tables.appearing(asked, Page(limit, skip))
            told = self.told(keys)
            found += [told[key] for key in keys if counts(*told[key], self.belief)]
            if len(keys) < limit:
                break
            skip += limit
        return found[:limit]

    def ties(self, keys: Iterable[TieKey]) -> dict[TieKey, Tie]:
        """The ties of these keys with their parties."""
        keys = list(keys)
        parties = self.tables.parties({side for key in keys for side in key[1:] if side})
        return {
            key: Tie(key[0], self._party(key[1], parties), self._party(key[2], parties) if key[2] else None)
            for key in keys
        }

    def members(self, id_: str) -> list[str]:
        """The ids that the actor is known by."""
        return list(self.store.identity.members(id_))

    def _party(self, key: str, known: dict[str, Party]) -> Party:
        party = known.get(key) or Party(key, key.partition(" ")[2])
        if not key.startswith("id "):
            return party
        actor = self.store.actor(party.actor or Actor(key.partition(" ")[2], party.name))
        return replace(party, name=actor.name, actor=actor)


def key_of(actor: Actor) -> str:
    """The key of the party that the actor is."""
    return actor_key(actor.id)

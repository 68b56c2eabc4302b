"""From a word that fills a slot to the actors, places or things that it stands for."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from allegiance.claims.lists import behind_colon, behind_including, behind_which, counted_before
from allegiance.claims.owners import Owners
from allegiance.claims.place_fillers import PlaceFillers
from allegiance.claims.standing import Standing
from allegiance.claims.wordings import Wordings
from allegiance.languages.schema import Language
from allegiance.model.actor import Actor
from allegiance.model.claim import Participant
from allegiance.model.mention import Mention, MentionKind
from allegiance.model.place import PlaceMention
from allegiance.model.span import Span
from allegiance.text.arguments import Arguments, coordinated, is_noun
from allegiance.text.syntax import Text, Token

NO_COUNTS = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "ORDINAL", "QUANTITY"})
"""What a number without a noun may be besides a count of those spoken of."""
ARMED = frozenset({"armed_group", "military", "police"})


class Fillers:
    """Finds who stands in a slot.

    `actors` maps the offset of a mention's head to who it means: one actor, or the members of *the two groups*.
    """

    def __init__(
        self,
        text: Text,
        language: Language,
        arguments: Arguments,
        mentions: Sequence[Mention],
        actors: Mapping[int, tuple[Actor, ...]],
        places: Sequence[PlaceMention],
    ) -> None:
        self._text = text
        self._language = language
        self._arguments = arguments
        self._mentions = {m.head: m for m in mentions}
        self._actors = actors
        by_head = {p.head: p for p in places}
        self.wordings = Wordings(text, self._mentions, actors, by_head)
        self.standing = Standing(language, arguments, self.wordings.is_name)
        self._owners = Owners(language.assets, language.phase.ended_modifiers, actors, self.standing.behind)
        self._place_fillers = PlaceFillers(by_head, actors, self.standing.behind)
        self._speakers = language.grammar.first_person_plural | language.grammar.first_person
        self._accepts: dict[str, Callable[[Token, Token | None], list[tuple[Span, Actor | None]]]] = {
            "actor": self._as_actor, "place": self._as_place, "thing": self._as_thing, "name": self._as_name,
        }  # fmt: skip

    @property
    def light_verbs(self) -> frozenset[str]:
        """The language's verbs that only carry a noun."""
        return self._language.grammar.light

    @property
    def blaming(self) -> frozenset[str]:
        """The language's verbs of blame."""
        return self._language.reporting.blame

    def participants(
        self,
        role: str,
        tokens: Sequence[Token],
        accepts: Sequence[str],
        *,
        predicate: Token | None = None,
        describing: bool = False,
    ) -> list[Participant]:
        """Who or what fills the role of the predicate, of the first sort accepted that the words are.

        With `describing` the words stand for those whom the noun describes, not for their owner: *members of Hamas*.
        """
        for sort in accepts:
            found: dict[tuple[int, int, str], Participant] = {}
            fill = self._themselves if describing and sort == "actor" else self._accepts[sort]
            for token in tokens:
                for span, actor in fill(token, predicate):
                    key = (span.start, span.end, actor.id if actor else "")
                    found.setdefault(key, Participant(role, span, actor))
            if found:
                return list(found.values())
        return []

    def doers(self, role: str, tokens: Sequence[Token]) -> list[Participant]:
        """Those whose doing a word names: *air strikes by Russia*, *the French-led intervention*, *its shelling*."""
        doings = [t for token in tokens for t in coordinated(self.standing.behind(token)) if self._is_doing(t)]
        for slot in ("subject", "by", "possessive", "modifier", "hyphen"):
            whose = [t for doing in doings for t in self._doers(doing, slot)]
            if found := self.participants(role, whose, ("actor",)):
                return found
        return []

    def _doers(self, doing: Token, slot: str) -> list[Token]:
        if slot == "hyphen":  # *the Saudi-led intervention*
            below = [c for c in doing.children if c.dep == "amod" and c.tag == "VBN"]
            return [t for c in below for t in self._arguments.slots(c).get(slot, [])]
        return self._arguments.slots(doing).get(slot, [])

    def _is_doing(self, token: Token) -> bool:
        words = (token.lemma, f"{before.lemma} {token.lemma}" if (before := token.child("compound")) else "")
        return token.start not in self._mentions and any(w in self._language.assets.doings for w in words)

    def place(self, token: Token) -> PlaceMention | None:
        """The place that a word names: itself, or what it is the town, district or part of."""
        return next(iter(self._place_fillers.of(token)), None)

    def is_kind(self, token: Token, kind: str) -> bool:
        """Whether a word is an `actor`, `person`, `group` (no person), `armed` body, `coalition` or `place`."""
        if kind == "place":
            return self.place(token) is not None
        found = self._as_actor(token)
        if kind == "actor":
            return bool(found)
        actors = [a for _, a in found if a]
        if kind == "person":
            return any(a.kind == "person" for a in actors)
        if kind == "armed":
            return any(a.kind in ARMED for a in actors)
        if kind == "coalition":
            return any(self._is_coalition(a) for a in actors)
        return any(a.kind != "person" for a in actors)

    def nouns_of(self, pronoun: Token) -> Sequence[Token]:
        """The nouns that tell who a pronoun stands for: *the women told … soldiers raped **them***."""
        mention = self._mentions.get(pronoun.start)
        if mention is None or mention.kind is not MentionKind.PRONOUN:
            return ()
        return [noun for actor in self._actors.get(pronoun.start, ()) for noun in self._nouns.get(actor.id, ())]

    @cached_property
    def _nouns(self) -> Mapping[str, Sequence[Token]]:
        """The nouns that describe each actor, as the report has them."""
        nouns: dict[str, list[Token]] = {}
        for sentence in self._text.sentences:
            for token in sentence.tokens:
                mention = self._mentions.get(token.start)
                if mention is not None and mention.kind is MentionKind.NOMINAL:
                    for actor in self._actors.get(token.start, ()):
                        nouns.setdefault(actor.id, []).append(token)
        return nouns

    def stands_for_person(self, token: Token) -> bool:
        """True for *his*, *her*: a pronoun for one person."""
        grammar = self._language.grammar
        return token.lower in grammar.pronouns_male | grammar.pronouns_female

    def is_several(self, token: Token) -> bool:
        """True for a phrase that stands for more than one known actor: *A and B*, *the two governments*."""
        return len({a.id for _, a in self._as_actor(token) if a}) > 1

    def _is_coalition(self, actor: Actor) -> bool:
        """A known coalition, or an actor that no pack knows whose name or description says that it is one."""
        last = actor.name.lower().split()[-1:]
        told = actor.id.startswith(("name:", "report:")) and self._language.noun_kinds.get("".join(last)) == "coalition"
        return told or actor.kind == "coalition"

    # ------------------------------------------------------------------ sorts of fillers

    def _as_actor(self, token: Token, predicate: Token | None = None) -> list[tuple[Span, Actor | None]]:
        found: list[tuple[Span, Actor | None]] = []
        told = self._told_of(token, predicate)
        for member in [told] if told is not None else _joined(self.standing.behind(token), predicate):
            for one in self._listed(self.standing.behind(member)):
                found += self._of_two_nations(one) or self._one_actor(one)
        return found

    def _of_two_nations(self, token: Token) -> list[tuple[Span, Actor | None]]:
        """*Iraqi and Iranian officials*, *the armies of Niger and Chad*: those of either."""
        both = self._both(token)
        if not both or not all(any(a.kind == "state" for a in self._actors.get(one.start, ())) for one in both):
            return self._of_two_bands(token)
        span = self.wordings.phrase(token)
        return [(span, actor) for one in both for actor in self._actors[one.start]]

    def _of_two_bands(self, token: Token) -> list[tuple[Span, Actor | None]]:
        """*the Barzani and Talabani clans*, *the Hamas and Fatah movements*: each for itself."""
        both = self._both(token)
        bands = self._kind(token) == "armed_group"
        if not all(self._is_group(one) or (bands and self._is_named(one)) for one in both):
            return []
        return [pair for one in both for pair in self._one_actor(one)]

    def _both(self, noun: Token) -> list[Token]:
        """The joined names that one plural noun stands for; *four Shan and Kokang militias* are others than two."""
        if noun.tag not in ("NNS", "NNPS") or noun.start not in self._actors or noun.child("nummod") is not None:
            return []
        before = [c for c in noun.children if c.dep in ("amod", "nmod")]
        behind = [p for c in noun.children if c.lower in ("of", "from") for p in c.children if p.dep == "pobj"]
        first = next((c for c in (*before, *behind) if c.child("conj")), None)
        return coordinated(first) if first is not None else []

    def _of_nation(self, token: Token) -> list[tuple[Span, Actor | None]]:
        """*his Turkish counterpart*: the post is the other's, the country is named."""
        whose = [c for c in token.children if c.dep in ("amod", "nmod", "compound")]
        whose += [p for c in token.children if c.lower in ("from", "in") for p in c.children if p.dep == "pobj"]
        states = [
            a for c in whose for one in coordinated(c) for a in self._actors.get(one.start, ()) if a.kind == "state"
        ]
        return [(self.wordings.phrase(token), actor) for actor in states]

    def _themselves(self, token: Token, predicate: Token | None) -> list[tuple[Span, Actor | None]]:
        found: list[tuple[Span, Actor | None]] = []
        # *members of Hamas and a soldier*: what describes itself alone says nothing of what is joined to it
        for member in [token] if token is predicate else _joined(self.standing.behind(token), predicate):
            for one in self._listed(member):
                mention = self._mentions.get(one.start)
                if both := self._of_two_bands(one):
                    found += both
                elif mention is not None:
                    found += [(mention.span, actor) for actor in self._actors.get(one.start, ())]
        return found

    def _listed(self, token: Token) -> list[Token]:
        """*The groups A, B and C* stands for A, B and C; a noun with an actor noun joined to it for both."""
        names = [n for c in token.children if c.dep == "appos" and c.i > token.i for n in coordinated(c)]
        named = [n for n in names if self.wordings.is_name(n)]
        if token.tag == "NNS" and len(named) > 1:
            return [n for n in names if n.start in self._mentions]
        told = [n for n in behind_colon(token) if self.wordings.is_name(n)]
        if told and len(told) == self._mentioned_count(token):
            return told
        included = [n for n in (*behind_including(token), *behind_which(token)) if self.wordings.is_name(n)]
        joined = [c for c in token.children if c.dep == "nmod" and c.pos == "NOUN" and c.child("cc") and self._kind(c)]
        return [*joined, token, *included]

    def _mentioned_count(self, token: Token) -> int | None:
        mention = self._mentions.get(token.start)
        return mention.count if mention is not None else None

    def _kind(self, token: Token) -> str | None:
        return self._language.noun_kinds.get(token.lemma)

    def _one_actor(self, token: Token) -> list[tuple[Span, Actor | None]]:
        """Who a word means; what belongs to somebody means its owner."""
        if (
            token.dep == "appos"
            and token.tag == "NN"
            and self.wordings.is_name(token.head)
            and self._is_person(token.head)
        ):
            token = token.head  # *A, a founding member of B, was killed*
        owner = self._owners.of(token)
        if owner is not None and not self._has_name(token):
            span = self.wordings.phrase(token)
            owners = [pair for one in coordinated(owner) for pair in self._one_actor(one)]
            if owners:
                return [(span, actor) for _, actor in owners]
        if token.lemma in self._language.anaphora.counterparts:
            return self._of_nation(token)
        mention = self._mentions.get(self._best_wording(token).start)
        if mention is not None:
            whom = self._actors.get(mention.head, ())
            if not whom and token.lower in self._speakers:  # *we condemn*: whoever publishes the statement
                return [(mention.span, None)]
            return [(self.wordings.of_mention(token, mention, actor), actor) for actor in whom]
        if token.pos in ("ADJ", "PROPN") and token.start in self._actors:
            return [(self._text.span(token.start, token.end), actor) for actor in self._actors[token.start]]
        return []

    def _is_named(self, token: Token) -> bool:
        return self.wordings.is_name(token) and not any(a.kind == "state" for a in self._actors.get(token.start, ()))

    def _is_group(self, token: Token) -> bool:
        """True for the name of a group, not of a state or a person."""
        kinds = {a.kind for a in self._actors.get(token.start, ())}
        return bool(kinds) and self.wordings.is_name(token) and not kinds & {"state", "person", "people", None}

    def _is_person(self, token: Token) -> bool:
        return any(a.kind == "person" for a in self._actors.get(token.start, ()))

    def _has_name(self, token: Token) -> bool:
        """*the party's militia, the Eagles*: they go by a name of their own."""
        return any(self.wordings.is_name(c) for c in token.children if c.dep == "appos" and c.i > token.i)

    def _told_of(self, token: Token, predicate: Token | None) -> Token | None:
        """*A is one of the factions backed by B*, *A is among the militias that B arms*: A."""
        if predicate is None or predicate.head is not token or predicate.dep not in ("amod", "acl", "relcl"):
            return None
        one = self.standing.one_of(token)
        return one if one is not None and self.wordings.is_name(one) else None

    def _best_wording(self, token: Token) -> Token:
        """A description beside a name means what the name says better: *Jaish al-Fateh, a group operating in Idlib*."""
        beside = token.dep == "appos" and self.wordings.is_name(token.head) and not self.wordings.is_name(token)
        same = beside and self._actors.get(token.start) == self._actors.get(token.head.start)
        return token.head if same else token

    def _as_place(self, token: Token, _: Token | None) -> list[tuple[Span, Actor | None]]:
        return [(p.span, None) for p in self._place_fillers.of(token)]

    def _as_thing(self, token: Token, _: Token | None) -> list[tuple[Span, Actor | None]]:
        token = self.standing.behind(token)
        bare = token.tag == "CD" and token.entity not in NO_COUNTS  # *killed five*
        bare = bare or (token.tag != "CD" and counted_before(token) is not None)  # *another was wounded*
        counted = bare or (token.pos == "ADJ" and token.child("nummod") is not None)  # *33 dead*
        if not (is_noun(token) or counted) or token.entity in ("DATE", "TIME") or self._as_actor(token):
            return []
        return [(self.wordings.with_place(token, self.wordings.phrase(token)), None)]

    def _as_name(self, token: Token, _: Token | None) -> list[tuple[Span, Actor | None]]:
        if (quoted := self.wordings.quoted(token)) is not None:  # *nicknamed "the Butcher"*
            return [(quoted, None)]
        mention = self._mentions.get(token.start)
        if mention is not None and mention.kind is MentionKind.NAME:
            return [(mention.span, None)]
        return [(self._text.span(token.start, token.end), None)] if token.pos == "PROPN" else []


def _joined(token: Token, predicate: Token | None) -> list[Token]:
    """The members of a list on one side of the predicate: *A led by B, and C* says of A alone who leads it."""
    members = coordinated(token)
    if predicate is None:
        return members
    if predicate.head is token and predicate.dep == "amod" and predicate.i < token.i:
        return [token]  # *the UN-backed government, mayors and militias*: the government is backed
    return [m for m in members if m is token or (m.i < predicate.i) == (token.i < predicate.i)]

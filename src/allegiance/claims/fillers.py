"""From a word that fills a slot to the actors, places or things that it stands for."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from allegiance.claims.lists import behind_colon, behind_including
from allegiance.languages.schema import Language
from allegiance.model.actor import Actor
from allegiance.model.claim import Participant
from allegiance.model.mention import Mention, MentionKind
from allegiance.model.place import PlaceMention
from allegiance.model.span import Span
from allegiance.text.arguments import Arguments, coordinated, is_noun, is_passive, is_verb
from allegiance.text.syntax import Text, Token

BE = frozenset({"be", "become", "remain", "stay"})
NAMING = frozenset({"as"})


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
        self._places = {p.head: p for p in places}
        self._speakers = language.grammar.first_person_plural | language.grammar.first_person
        self._accepts: dict[str, Callable[[Token], list[tuple[Span, Actor | None]]]] = {
            "actor": self._as_actor, "place": self._as_place, "thing": self._as_thing, "name": self._as_name,
        }  # fmt: skip

    @property
    def light_verbs(self) -> frozenset[str]:
        """The language's verbs that only carry a noun."""
        return self._language.grammar.light

    def participants(
        self, role: str, tokens: Sequence[Token], accepts: Sequence[str], *, describing: Token | None = None
    ) -> list[Participant]:
        """Who or what fills the role, of the first sort accepted that the words are.

        With `describing` the words stand for those whom that noun describes, not for their owner: *members of Hamas*.
        """
        for sort in accepts:
            found: dict[tuple[int, int, str], Participant] = {}
            for token in tokens:
                described = describing is not None and sort == "actor"
                for span, actor in self._themselves(token, describing) if described else self._accepts[sort](token):
                    key = (span.start, span.end, actor.id if actor else "")
                    found.setdefault(key, Participant(role, span, actor))
            if found:
                return list(found.values())
        return []

    def place(self, token: Token) -> PlaceMention | None:
        """The place that a word names: itself, or what it is the town, district or part of."""
        return next(iter(self._place_mentions(token)), None)

    def is_kind(self, token: Token, kind: str) -> bool:
        """Whether a word is an `actor`, `person`, `group` (an actor that is no person), `coalition` or `place`."""
        if kind == "place":
            return self.place(token) is not None
        found = self._as_actor(token)
        if kind == "actor":
            return bool(found)
        actors = [a for _, a in found if a]
        if kind == "person":
            return any(a.kind == "person" for a in actors)
        if kind == "coalition":
            return any(self._is_coalition(a) for a in actors)
        return any(a.kind != "person" for a in actors)

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

    def wording(self, token: Token) -> str:
        """The words of a noun phrase without its article, its owner and its *of* phrase: `political spokesman`."""
        words = [
            c for c in token.children if c.i < token.i and c.dep in ("amod", "compound") and c.start not in self._actors
        ]
        return self._text.text[min((w.start for w in words), default=token.start) : token.end]

    # ------------------------------------------------------------------ sorts of fillers

    def _as_actor(self, token: Token) -> list[tuple[Span, Actor | None]]:
        found: list[tuple[Span, Actor | None]] = []
        for member in coordinated(self.behind(token)):
            for one in self._listed(self.behind(member)):
                found += self._of_two_nations(one) or self._one_actor(one)
        return found

    def _of_two_nations(self, token: Token) -> list[tuple[Span, Actor | None]]:
        """*Iraqi and Iranian officials*: those of either."""
        first = next((c for c in token.children if c.dep in ("amod", "nmod") and c.child("conj")), None)
        if first is None or token.tag not in ("NNS", "NNPS") or token.start not in self._actors:
            return []
        both = coordinated(first)
        if not all(any(a.kind == "state" for a in self._actors.get(one.start, ())) for one in both):
            return []
        span = self.phrase(token)
        return [(span, actor) for one in both for actor in self._actors[one.start]]

    def _themselves(self, token: Token, describing: Token | None) -> list[tuple[Span, Actor | None]]:
        found: list[tuple[Span, Actor | None]] = []
        # *members of Hamas and a soldier*: what describes itself alone says nothing of what is joined to it
        for member in [token] if token is describing else coordinated(self.behind(token)):
            for one in self._listed(member):
                mention = self._mentions.get(one.start)
                if mention is not None:
                    found += [(mention.span, actor) for actor in self._actors.get(one.start, ())]
        return found

    def _listed(self, token: Token) -> list[Token]:
        """*The groups A, B and C* stands for A, B and C; a noun with an actor noun joined to it for both."""
        names = [n for c in token.children if c.dep == "appos" and c.i > token.i for n in coordinated(c)]
        named = [n for n in names if self._is_name(n)]
        if token.tag == "NNS" and len(named) > 1:
            return named
        told = [n for n in behind_colon(token) if self._is_name(n)]
        if told and len(told) == self._mentioned_count(token):
            return told
        included = [n for n in behind_including(token) if self._is_name(n)]
        joined = [c for c in token.children if c.dep == "nmod" and c.pos == "NOUN" and c.child("cc") and self._kind(c)]
        return [*joined, token, *included]

    def _mentioned_count(self, token: Token) -> int | None:
        mention = self._mentions.get(token.start)
        return mention.count if mention is not None else None

    def _is_name(self, token: Token) -> bool:
        mention = self._mentions.get(token.start)
        return mention is not None and mention.kind is MentionKind.NAME

    def _kind(self, token: Token) -> str | None:
        return self._language.noun_kinds.get(token.lemma)

    def _one_actor(self, token: Token) -> list[tuple[Span, Actor | None]]:
        """Who a word means; what belongs to somebody means its owner."""
        owner = self._owner(token)
        if owner is not None:
            span = self.phrase(token)
            owners = [pair for one in coordinated(owner) for pair in self._one_actor(one)]
            if owners:
                return [(span, actor) for _, actor in owners]
        mention = self._mentions.get(self._best_wording(token).start)
        if mention is not None:
            whom = self._actors.get(mention.head, ())
            if not whom and token.lower in self._speakers:  # *we condemn*: whoever publishes the statement
                return [(mention.span, None)]
            return [(self._wording_of(token, mention, actor), actor) for actor in whom]
        if token.pos in ("ADJ", "PROPN") and token.start in self._actors:
            return [(self._text.span(token.start, token.end), actor) for actor in self._actors[token.start]]
        return []

    def _described(self, token: Token, mention: Mention) -> Span:
        """A description with what tells it from others: *the rebels in Darfur*, *the leader of the Druze*."""
        if mention.kind is not MentionKind.NOMINAL or token.start != mention.head:
            return mention.span
        return self._with_place(token, mention.span)

    def _with_place(self, token: Token, span: Span) -> Span:
        """A phrase with what stands behind its head, *of* and where it is, up to the first comma."""
        end = span.end
        for prep in token.children:
            below = prep.child("pobj") if prep.dep == "prep" and prep.start >= token.end else None
            if below is None or any(token.end <= c.start < prep.start and c.dep == "punct" for c in token.children):
                continue
            if (prep.lower == "of" and self._tells_which(below)) or (
                prep.lower in ("in", "from", "at") and self._is_where(below)
            ):
                end = max(end, self._with_place(below, self.phrase(below)).end)
        return self._text.span(span.start, end)

    def _tells_which(self, token: Token) -> bool:
        """False for *of theft* in *accused the rebels of theft*, which parsers hang on the rebels."""
        return token.start in self._actors or self._is_where(token) or bool(token.child("det", "poss", "compound"))

    def _is_where(self, token: Token) -> bool:
        return token.start in self._places or self._is_name(token)

    def _best_wording(self, token: Token) -> Token:
        """A description beside a name means what the name says better: *Jaish al-Fateh, a group operating in Idlib*."""
        beside = token.dep == "appos" and self._is_name(token.head) and not self._is_name(token)
        same = beside and self._actors.get(token.start) == self._actors.get(token.head.start)
        return token.head if same else token

    def _wording_of(self, token: Token, mention: Mention, actor: Actor) -> Span:
        """*The council vowed in its charter to fight …*: the owner's name in the same sentence says more than *its*."""
        if token.tag != "PRP$":
            return self._described(token, mention)
        top = next((above for above in token.ancestors() if above.head is above), token)
        for other in sorted((t for t in top.subtree() if t.i < token.i), key=lambda t: -t.i):
            earlier = self._mentions.get(other.start)
            if earlier and earlier.kind is not MentionKind.PRONOUN and self._actors.get(other.start) == (actor,):
                return earlier.span
        return mention.span

    def _owner(self, token: Token) -> Token | None:
        """Whose bases, fighters, convoys these are; None for a word that is no such thing."""
        assets = self._language.assets
        people = token.lemma in assets.people
        if not (people or token.lemma in assets.things) or token.pos == "PRON":
            return None
        for slot, filler in self._owners(token):
            target = self.behind(filler)
            if target is token or target.start not in self._actors:
                continue
            if not people or self._names_group(target) or (slot != "modifier" and target.pos in ("PRON", "NOUN")):
                return target
        return None

    def _owners(self, token: Token) -> Iterator[tuple[str, Token]]:
        """What stands in a phrase itself as its possible owner; not what its verb lends it."""
        for child in token.children:
            if child.dep == "poss":
                yield "possessive", child
            elif child.dep == "prep" and child.lower in ("of", "from", "belonging"):
                yield from (("of", below) for below in child.children if below.dep == "pobj")
        for child in token.children:
            if child.dep in ("compound", "nmod", "amod") and child.i < token.i:
                yield "modifier", child

    def _names_group(self, token: Token) -> bool:
        """True for a name: `JFS fighters` are JFS; `Turkish troops` and `rebel groups` are themselves."""
        return token.pos == "PROPN" and all(
            a.kind not in ("state", "people", "person") for a in self._actors.get(token.start, ())
        )

    def _as_place(self, token: Token) -> list[tuple[Span, Actor | None]]:
        return [(p.span, None) for p in self._place_mentions(token)]

    def _place_mentions(self, token: Token) -> list[PlaceMention]:
        found: list[PlaceMention] = []
        for member in coordinated(self.behind(token)):
            place = self._places.get(member.start) or self._place_below(member)
            if place is not None and place not in found:
                found.append(place)
        return found

    def _place_below(self, token: Token) -> PlaceMention | None:
        """*the town of X*, *X province*, *parts of X*, *the Kazakh capital X*."""
        if token.pos == "PROPN" and token.start in self._actors and token.start not in self._places:
            return None
        for child in sorted(token.children, key=lambda c: c.dep == "poss"):  # *Syria's Idlib province*
            if child.dep in ("compound", "nmod", "appos", "poss") and child.start in self._places:
                return self._places[child.start]
            if child.dep == "prep" and child.lower in ("of", "around", "near"):
                for below in child.children:
                    if below.dep == "pobj":
                        place = self._places.get(below.start) or self._place_below(below)
                        if place is not None:
                            return place
        return None

    def _as_thing(self, token: Token) -> list[tuple[Span, Actor | None]]:
        token = self.behind(token)
        if not is_noun(token) or token.entity in ("DATE", "TIME") or self._as_actor(token):
            return []
        return [(self._with_place(token, self.phrase(token)), None)]

    def _as_name(self, token: Token) -> list[tuple[Span, Actor | None]]:
        mention = self._mentions.get(token.start)
        if mention is not None and mention.kind is MentionKind.NAME:
            return [(mention.span, None)]
        return [(self._text.span(token.start, token.end), None)] if token.pos == "PROPN" else []

    def phrase(self, token: Token) -> Span:
        """The noun phrase of a word with its *of* phrase, without clauses."""
        inside = [token]
        for word in inside:
            for child in word.children:
                before = child.i < token.i and child.dep not in ("punct", "cc", "conj", "prep", "relcl", "acl", "appos")
                behind = child.i > token.i and (
                    (child.dep == "prep" and child.lower == "of")
                    or (
                        word is not token and child.dep in ("pobj", "compound", "det", "poss", "case", "amod", "nummod")
                    )
                )
                if before or behind:
                    inside.append(child)
        return self._text.span(min(t.start for t in inside), max(t.end for t in inside))

    # ------------------------------------------------------------------ what a word stands for

    def behind(self, token: Token) -> Token:
        """*any of its fighters* → *fighters*; *a series of raids* → *raids*."""
        grammar = self._language.grammar
        for _ in range(3):
            if token.lemma not in grammar.transparent and token.lower not in grammar.transparent:
                return token
            beside = token.child("appos")
            if beside is not None and self._is_name(beside):  # *one of its commanders, Adnan*
                return beside
            of = next((c for c in token.children if c.dep == "prep" and c.lower == "of"), None)
            below = of.child("pobj") if of else None
            if below is None:
                return token
            token = below
        return token

    def self_of(self, noun: Token) -> list[Token]:
        """Who a noun like *ally*, *commander*, *branch* itself means (docs/ontology.md, slot `self`)."""
        if noun.dep in ("amod", "compound", "nmod") and is_noun(noun.head):
            if noun.pos == "ADJ" or noun.tag in ("VBN", "VBG"):
                return [noun.head]
            return [noun.head] if noun.head.pos == "PROPN" or self._is_name(noun.head) else [noun]
        if noun.dep in ("attr", "acomp", "oprd"):
            return self._predicated(noun.head)
        if noun.dep == "appos":
            return [noun.head] if noun not in coordinated(noun.head) else [noun]
        if noun.dep == "nsubj" and noun.head.lemma in BE:
            names = [c for c in noun.head.children if c.dep == "attr" and self._is_name(c)]
            if names:
                return names
        beside = [c for c in noun.children if c.dep == "appos" and self._is_name(c)]
        if beside:
            return [n for c in beside for n in coordinated(c)]
        if noun.dep == "pobj" and noun.head.lower in NAMING and is_verb(noun.head.head):
            slots = self._arguments.slots(noun.head.head)
            whom = [] if self._light(noun.head.head) else slots.get("object")
            return whom or slots.get("subject") or [noun]
        if noun.dep == "conj" and is_noun(noun.head):
            above = self.self_of(noun.head)
            return above if noun.head.dep in ("attr", "appos") and above != [noun.head] else [noun]
        return [noun]

    def _light(self, verb: Token) -> bool:
        """*flew raids as part of the coalition*: who flew them, not the raids, is part of it."""
        return verb.lemma in self._language.grammar.light and not is_passive(verb)

    def _predicated(self, verb: Token) -> list[Token]:
        slots = self._arguments.slots(verb)
        if verb.lemma in BE:
            return slots.get("subject", [])
        return slots.get("object") or slots.get("subject") or []

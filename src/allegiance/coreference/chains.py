"""Goes through a report's mentions in order and joins each to the actor that it means."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from allegiance.coreference.candidates import REACH, clause_mates, is_group, nearest, verb_above
from allegiance.coreference.entity import GROUP_KINDS, Entity
from allegiance.coreference.names import entity_named
from allegiance.languages.schema import Language
from allegiance.model.mention import Mention, MentionKind
from allegiance.model.span import Span
from allegiance.text.arguments import Arguments, coordinated, is_verb
from allegiance.text.syntax import Text, Token

DEFINITE = frozenset({"the", "this", "these", "that", "those", "both", "such"})


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's words: where they stand, and the offset of the head of the phrase that names the speaker."""

    span: Span
    speaker: int | None


class Chains:
    """The actors of a report, by mention.

    `find` runs once; after it, `of(head)` is the entity that the mention headed at that offset means.
    """

    def __init__(self, text: Text, language: Language, arguments: Arguments, quotes: Sequence[Quote] = ()) -> None:
        self._language = language
        self._arguments = arguments
        self._quotes = quotes
        self._at = {t.start: (t, number) for number, s in enumerate(text.sentences) for t in s.tokens}
        self._of: dict[int, Entity] = {}
        self._first_person = language.grammar.first_person_plural | language.grammar.first_person
        self.entities: list[Entity] = []

    def find(self, mentions: Sequence[Mention]) -> list[Entity]:
        """The entities that the mentions mean; names and descriptions first, so that `its` may mean a later name."""
        for mention in mentions:
            if mention.kind is not MentionKind.PRONOUN:
                token, sentence = self._at[mention.head]
                self._join(self._antecedent(mention, token, sentence) or self._new(), mention, token, sentence)
        self._list_members(mentions)
        speakers: list[Mention] = []
        for mention in mentions:
            if mention.kind is MentionKind.PRONOUN:
                token, sentence = self._at[mention.head]
                if token.lower in self._first_person:
                    speakers.append(mention)  # the speaker may be a pronoun itself: *"We fled," he said*
                elif (entity := self._pronoun(token, sentence)) is not None:
                    self._join(entity, mention, token, sentence)
        for mention in speakers:
            token, sentence = self._at[mention.head]
            entity = self._speaker(mention, token)
            if entity is not None:
                self._join(entity, mention, token, sentence)
        return self.entities

    def _list_members(self, mentions: Sequence[Mention]) -> None:
        """*The factions A, B and C*: whoever speaks of the factions speaks of A, B and C."""
        for mention in mentions:
            token = self._at[mention.head][0]
            entity = self._of[mention.head] if mention.kind is MentionKind.NOMINAL else None
            if entity is None or mention.plural is not True or entity.members:
                continue
            beside = [n for c in token.children if c.dep == "appos" and c.i > token.i for n in coordinated(c)]
            members = [e for n in beside if (e := self._of.get(n.start)) is not None and e.named and e is not entity]
            if len(members) > 1:
                entity.members = list(dict.fromkeys(members))

    def _new(self) -> Entity:
        self.entities.append(Entity())
        return self.entities[-1]

    def of(self, head: int) -> Entity | None:
        """The entity that the mention with its head at this offset means."""
        return self._of.get(head)

    def _join(self, entity: Entity, mention: Mention, token: Token, sentence: int) -> None:
        entity.add(mention, token, sentence)
        self._of[mention.head] = entity
        if mention.kind is MentionKind.NOMINAL and entity.kind == "person":
            entity.group = self._owner(token) or entity.group
        if mention.kind is MentionKind.NAME and entity.person and entity.group is None:
            entity.group = self._titled_group(token)

    def _antecedent(self, mention: Mention, token: Token, sentence: int) -> Entity | None:
        if mention.kind is MentionKind.NAME:
            return entity_named(mention, self.entities, self._language) or self._host(token)
        return self._nominal(mention, token, sentence)

    # ------------------------------------------------------------------ nominals

    def _host(self, token: Token) -> Entity | None:
        """A name that stands beside a description of a single actor: `its commander, Amin Malhis`."""
        if token.dep == "appos":
            host = self._of.get(token.head.start)
            if host is not None and not host.named and host.plural is not True and not token.child("conj"):
                return host
        if token.dep == "attr" and token.head.lemma == "be":
            subject = self._arguments.surface_subject(token.head)
            host = self._of.get(subject.start) if subject is not None else None
            return host if host is not None and not host.named and host.plural is not True else None
        return None

    def _nominal(self, mention: Mention, token: Token, sentence: int) -> Entity | None:
        beside = self._beside(token)
        if beside is not None:
            return beside
        name = self._named_by_modifier(token)
        if name is not None:
            return name
        determiner = token.child("det", "predet")
        definite = determiner is not None and determiner.lower in DEFINITE
        if not definite:
            return self._same_words(mention, token)
        if mention.count and mention.plural:
            return self._counted(mention, token, sentence)
        return self._description(mention, token, sentence)

    def _beside(self, token: Token) -> Entity | None:
        """The name that a description stands beside or is said of: `A, a group`, `A is a group`."""
        if token.dep == "appos":
            host = self._of.get(token.head.start)
            return host if host is not None and (host.plural is True) == (token.tag == "NNS") else None
        if token.dep == "pobj" and token.head.lower == "as" and is_verb(token.head.head):
            slots = self._arguments.slots(token.head.head)
            whom = (slots.get("object") or slots.get("subject") or [token])[0]
            host = self._of.get(whom.start)
            return host if host is not None and host.plural is not True and token.tag != "NNS" else None
        if token.dep in ("attr", "conj") and (token.head if token.dep == "attr" else token.head.head).lemma == "be":
            verb = token.head if token.dep == "attr" else token.head.head
            if token.dep == "conj" and token.head.dep != "attr":
                return None
            subject = self._arguments.surface_subject(verb)
            negated = any(c.dep == "neg" for c in verb.children)
            return self._of.get(subject.start) if subject is not None and not negated and token.tag == "NN" else None
        return None

    def _named_by_modifier(self, token: Token) -> Entity | None:
        """`the powerful Ahrar al-Sham faction`, `JFS fighters` stand for the group that is named."""
        if token.lemma not in self._language.assets.collective:
            return None
        for child in token.children:
            if child.dep in ("compound", "nmod", "amod") and child.pos == "PROPN":
                entity = self._named_at(child)
                if entity is not None and (entity.kind in GROUP_KINDS or entity.kind is None):
                    return entity
        return None

    def _named_at(self, token: Token) -> Entity | None:
        """The entity of the name at `token`; names within a phrase may come after its head in the order of mentions."""
        return self._of.get(token.start)

    def _same_words(self, mention: Mention, token: Token) -> Entity | None:
        """A bare plural that was used before in the same words: `rebel groups`."""
        words = mention.span.text.lower()
        if token.tag != "NNS" or mention.count or token.child("poss"):
            return None
        return next((e for e in reversed(self.entities) if any(m.span.text.lower() == words for m in e.mentions)), None)

    def _counted(self, mention: Mention, token: Token, sentence: int) -> Entity | None:
        """`the two groups`: the two that were spoken of last, or those that were counted so before."""
        before = [e for e in self.entities if any(m.count == mention.count and m.plural for m in e.mentions)]
        if before and mention.count and mention.count > 2:
            return before[-1]
        seen = [
            (at, e) for e in self.entities if e.plural is not True and not e.members and (at := e.before(token.start))
        ]
        groups = [(at, e) for at, e in seen if e.kind == "armed_group"]
        if len(groups) < (mention.count or 2):
            groups = [(at, e) for at, e in seen if is_group(e)]
        latest = sorted(groups, key=lambda pair: pair[0][0])[-(mention.count or 2) :]
        if len(latest) == mention.count and sentence - min(at[1] for at, _ in latest) <= 2 * REACH:
            entity = self._new()
            entity.members = [e for _, e in latest]
            return entity
        return before[-1] if before else None

    def _description(self, mention: Mention, token: Token, sentence: int) -> Entity | None:
        """`the group`, `the extremists`, `the commander`."""
        mates = clause_mates(token, self.entities)
        plural = token.tag == "NNS"
        again = [e for e in self.entities if token.lemma in e.nouns and self._modifiers_fit(token, e)]
        again = [e for e in again if not plural or e.plural is not False]
        again = [e for e in again if plural or e.plural is not True]

        def latest(entities: Sequence[Entity], fits: Callable[[Entity], bool], reach: int) -> Entity | None:
            return nearest(entities, fits, position=token.start, sentence=sentence, reach=reach, barred=mates)

        if mention.actor_kind == "person":
            return latest(again, lambda e: e.person, 10) or latest(
                self.entities, lambda e: e.person and not e.nouns, REACH
            )
        found = latest(again, lambda _: True, 10)
        if not self._generic(token):
            return found
        if mention.actor_kind == "armed_group":
            return latest(self.entities, lambda e: _armed(e) and e.plural is not True, 2 * REACH) or found
        if mention.actor_kind == "coalition" and found is None:
            return latest(self.entities, lambda e: e.kind == "coalition", 2 * REACH)
        return found

    @staticmethod
    def _generic(token: Token) -> bool:
        """True for a description that any armed group may go by: no name in it, and no more told of it."""
        described = any(c.dep in ("poss", "relcl", "prep", "acl") for c in token.children)
        return not described and not any(
            t.text[:1].isupper() and t.i < token.i and t.dep != "det" for t in token.subtree()
        )

    @staticmethod
    def _modifiers_fit(token: Token, entity: Entity) -> bool:
        """False if both descriptions carry names and these differ: `the Turkish army`, `the Syrian army`."""
        own = {c.lower for c in token.children if c.dep in ("amod", "compound", "poss") and c.text[:1].isupper()}
        for other in entity.tokens:
            theirs = {c.lower for c in other.children if c.dep in ("amod", "compound", "poss") and c.text[:1].isupper()}
            if own and theirs and own != theirs:
                return False
        return True

    def _owner(self, token: Token) -> Entity | None:
        """The organisation in a title: `Jaish al-Mujahideen commander`, `the spokesman of M23`."""
        slots = self._arguments.slots(token)
        for slot in ("of", "possessive", "modifier", "for"):
            for filler in slots.get(slot, ()):
                entity = self._of.get(filler.start)
                if entity is not None and entity.kind != "person":
                    return entity
        return None

    def _titled_group(self, token: Token) -> Entity | None:
        """The organisation in the title before a name: `Observatory head Rami Abdel Rahman`."""
        for child in token.children:
            if child.i < token.i and child.dep in ("compound", "nmod", "amod"):
                entity = self._of.get(child.start)
                if entity is not None and entity.kind in GROUP_KINDS:
                    return entity
        return None

    # ------------------------------------------------------------------ pronouns

    def _pronoun(self, token: Token, sentence: int) -> Entity | None:
        grammar = self._language.grammar
        word = token.lower
        if word in grammar.relative:
            noun = self._arguments.antecedent(token)
            return self._of.get(noun.start) if noun is not token else None
        fits = self._agreement(word)
        own = self._own_subject(token) if token.tag == "PRP$" or word.endswith(("self", "selves")) else None
        if own is not None and fits(own) and (own.plural is True or word not in grammar.pronouns_plural):
            return own
        mates = [] if token.tag == "PRP$" else clause_mates(token, self.entities)
        if word in grammar.pronouns_plural:
            said = self._sayers(token)
            if said is not None:
                return said
            plural = nearest(
                self.entities,
                lambda e: e.plural is True,
                position=token.start,
                sentence=sentence,
                reach=1,
                barred=mates,
            )
            if plural is not None:
                return plural
        return nearest(self.entities, fits, position=token.start, sentence=sentence, reach=REACH, barred=mates)

    def _sayers(self, token: Token) -> Entity | None:
        """*A, B and C said that they …*: those who say it."""
        verb = verb_above(token)
        if verb is None or verb.dep != "ccomp" or token.dep not in ("nsubj", "nsubjpass") or not is_verb(verb.head):
            return None
        subject = self._arguments.surface_subject(verb.head)
        together = [e for t in coordinated(subject) if (e := self._of.get(t.start))] if subject is not None else []
        if len(together) > 1:
            entity = self._new()
            entity.members = list(dict.fromkeys(together))
            return entity
        return together[0] if together and (together[0].plural is True or together[0].members) else None

    def _agreement(self, word: str) -> Callable[[Entity], bool]:
        """Whether an entity may be meant by a pronoun, by number and by being a person."""
        grammar = self._language.grammar
        if word in grammar.pronouns_plural:
            return lambda e: e.plural is True or bool(e.members) or (not e.person and is_group(e))
        if word in grammar.pronouns_thing:
            return lambda e: e.plural is not True and not e.person and not e.members and e.kind != "people"
        return lambda e: e.person and e.plural is not True

    def _own_subject(self, token: Token) -> Entity | None:
        """The subject of the pronoun's own clause, wherever it stands: *despite renouncing its ties, JFS …*."""
        verb = verb_above(token)
        if verb is None:
            return None
        subject = self._arguments.surface_subject(verb)
        if subject is None or token in subject.subtree():
            return None
        return self._of.get(subject.start)

    def _speaker(self, mention: Mention, token: Token) -> Entity | None:
        """`we` in a quote is the speaker's side; `I` is the speaker."""
        for quote in self._quotes:
            if quote.span.covers(mention.span) and quote.speaker is not None:
                speaker = self._of.get(quote.speaker)
                if speaker is None or token.lower in self._language.grammar.first_person:
                    return speaker
                return speaker.group or speaker
        return None


def _armed(entity: Entity) -> bool:
    return entity.kind == "armed_group" or (entity.kind is None and entity.named)

"""Goes through a report's mentions in order and joins each to the actor that it means."""

from collections.abc import Sequence
from dataclasses import dataclass

from allegiance.coreference.candidates import REACH, clause_mates, is_group, nearest
from allegiance.coreference.entity import GROUP_KINDS, Entity
from allegiance.coreference.names import entity_named
from allegiance.languages.schema import Language
from allegiance.model.mention import Mention, MentionKind
from allegiance.model.span import Span
from allegiance.text.arguments import Arguments
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
        self.entities: list[Entity] = []

    def find(self, mentions: Sequence[Mention]) -> list[Entity]:
        """The entities that the mentions mean, in order of their first mention."""
        waiting: list[Mention] = []
        for mention in mentions:
            token, sentence = self._at[mention.head]
            entity = self._entity(mention, token, sentence)
            if entity is None and token.lower in self._language.grammar.first_person_plural | self._language.grammar.first_person:
                waiting.append(mention)  # the speaker may be named behind the quote
                continue
            if entity is None:
                if mention.kind is MentionKind.PRONOUN:
                    continue
                entity = Entity()
                self.entities.append(entity)
            self._join(entity, mention, token, sentence)
        for mention in waiting:
            token, sentence = self._at[mention.head]
            entity = self._speaker(mention, token)
            if entity is not None:
                self._join(entity, mention, token, sentence)
        return self.entities

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

    def _entity(self, mention: Mention, token: Token, sentence: int) -> Entity | None:
        if mention.kind is MentionKind.NAME:
            return entity_named(mention, self.entities, self._language) or self._host(token)
        if mention.kind is MentionKind.PRONOUN:
            return self._pronoun(mention, token, sentence)
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
            return self._counted(mention, sentence)
        return self._description(mention, token, sentence)

    def _beside(self, token: Token) -> Entity | None:
        """The name that a description stands beside or is said of: `A, a group`, `A is a group`."""
        if token.dep == "appos":
            host = self._of.get(token.head.start)
            return host if host is not None and (host.plural is True) == (token.tag == "NNS") else None
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
        if token.lemma not in self._language.assets.people:
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

    def _counted(self, mention: Mention, sentence: int) -> Entity | None:
        """`the two groups`: the two that were spoken of last, or those that were counted so before."""
        before = [e for e in self.entities if any(m.count == mention.count and m.plural for m in e.mentions)]
        if before and mention.count and mention.count > 2:
            return before[-1]
        groups = [e for e in self.entities if is_group(e) and e.plural is not True and (e.named or e.kind != "coalition")]
        latest = sorted(groups, key=lambda e: e.last)[-(mention.count or 2) :]
        if len(latest) == mention.count and sentence - min(e.sentence for e in latest) <= 2 * REACH:
            entity = Entity(members=latest)
            self.entities.append(entity)
            return entity
        return before[-1] if before else None

    def _description(self, mention: Mention, token: Token, sentence: int) -> Entity | None:
        """`the group`, `the extremists`, `the commander`."""
        lemma = token.lemma
        again = [e for e in self.entities if lemma in e.nouns and self._modifiers_fit(token, e)]
        mates = clause_mates(token, self.entities)
        if mention.actor_kind == "person":
            found = nearest(again, lambda e: e.person, sentence=sentence, reach=10)
            return found or nearest(self.entities, lambda e: e.person and not e.nouns, sentence=sentence, reach=REACH, barred=mates)
        found = nearest(again, lambda e: True, sentence=sentence, reach=10, barred=mates)
        if found is not None and (found.named or not self._generic(token)):
            return found
        if mention.actor_kind == "armed_group" and self._generic(token):
            return nearest(
                self.entities,
                lambda e: (e.kind == "armed_group" or (e.kind is None and e.named)) and e.plural is not True,
                sentence=sentence, reach=2 * REACH, barred=mates,
            ) or found  # fmt: skip
        if mention.actor_kind == "coalition" and found is None:
            return nearest(self.entities, lambda e: e.kind == "coalition", sentence=sentence, reach=2 * REACH, barred=mates)
        return found

    def _generic(self, token: Token) -> bool:
        """True for a description that any armed group may go by: no name or place in it."""
        return not any(c.pos == "PROPN" or c.dep in ("poss", "relcl", "prep") for c in token.children)

    @staticmethod
    def _modifiers_fit(token: Token, entity: Entity) -> bool:
        """False if both descriptions carry names or nationalities and these differ: `the Turkish`, `the Syrian army`."""
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

    def _pronoun(self, mention: Mention, token: Token, sentence: int) -> Entity | None:
        grammar = self._language.grammar
        word = token.lower
        if word in grammar.first_person_plural or word in grammar.first_person:
            return self._speaker(mention, token)
        if word in grammar.relative:
            noun = self._arguments.antecedent(token)
            return self._of.get(noun.start) if noun is not token else None
        mates = [] if token.tag == "PRP$" else clause_mates(token, self.entities)
        if word.endswith(("self", "selves")):
            return nearest(mates or self.entities, lambda e: True, sentence=sentence, reach=0)
        if word in grammar.pronouns_plural:
            fits = lambda e: e.plural is True or (not e.person and is_group(e))  # noqa: E731
            plural = nearest(self.entities, lambda e: e.plural is True and not e.members, sentence=sentence, reach=1, barred=mates)
            return plural or nearest(self.entities, fits, sentence=sentence, reach=REACH, barred=mates)
        if word in grammar.pronouns_thing:
            return nearest(
                self.entities,
                lambda e: e.plural is not True and not e.person and not e.members and e.kind != "people",
                sentence=sentence, reach=REACH, barred=mates,
            )  # fmt: skip
        return nearest(self.entities, lambda e: e.person and e.plural is not True, sentence=sentence, reach=REACH, barred=mates)

    def _speaker(self, mention: Mention, token: Token) -> Entity | None:
        """`we` in a quote is the speaker's side; `I` is the speaker."""
        for quote in self._quotes:
            if quote.span.covers(mention.span) and quote.speaker is not None:
                speaker = self._of.get(quote.speaker)
                if speaker is None or token.lower in self._language.grammar.first_person:
                    return speaker
                return speaker.group or speaker
        return None

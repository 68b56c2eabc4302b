"""The chains of one report while the passes work on them: every mention begins as an entity of its own."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from allegiance.coreference.entity import Entity, Occurrence
from allegiance.languages.fold import fold
from allegiance.languages.given import gender_of
from allegiance.languages.schema import Language
from allegiance.model.mention import Mention, MentionKind
from allegiance.model.span import Span
from allegiance.text.arguments import Arguments
from allegiance.text.syntax import Sentence, Text, Token

KNOWN, TOLD, LABELLED = 4, 3, 1
"""How much a known name, a description or title, and the parser's label of a name say of an actor's kind."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's words: where they stand, and the offset of the head of the phrase that names the speaker."""

    span: Span
    speaker: int | None


class Draft:
    """Occurrences and entities of one report, and how they are joined."""

    def __init__(
        self,
        text: Text,
        language: Language,
        arguments: Arguments,
        mentions: Iterable[Mention],
        quotes: Sequence[Quote] = (),
        *,
        states: Collection[int] = (),
    ) -> None:
        self.text = text
        self.language = language
        self.arguments = arguments
        self.quotes = quotes
        words = {t.start: (t, number) for number, s in enumerate(text.sentences) for t in s.tokens}
        self.occurrences = [Occurrence(m, *words[m.head]) for m in mentions]
        self._at = {o.at: o for o in self.occurrences}
        self._linked: list[Entity] = []
        for occurrence in self.occurrences:
            _begin(occurrence, language)
            if occurrence.mention.actor_kind is None and occurrence.at in states:
                occurrence.entity.placed = True

    def at(self, token: Token | None) -> Occurrence | None:
        """The occurrence that a word heads."""
        return self._at.get(token.start) if token is not None else None

    def entity(self, token: Token | None) -> Entity | None:
        """The entity that a word means."""
        occurrence = self.at(token)
        return occurrence.entity if occurrence is not None else None

    def entities(self) -> list[Entity]:
        """All entities, in the order of their first mention."""
        return list(dict.fromkeys(o.entity for o in self.occurrences))

    def of_kind(self, kind: MentionKind) -> Iterator[Occurrence]:
        """The occurrences of one kind, in order."""
        return (o for o in self.occurrences if o.mention.kind is kind)

    def join(self, one: Entity, other: Entity) -> None:
        """Makes one entity of two."""
        if one is other:
            return
        first, second = sorted((one, other), key=lambda e: e.first)
        first.absorb(second)
        self._linked = [first if e is second else e for e in self._linked]
        for entity in self._linked:
            entity.group = first if entity.group is second else entity.group
            entity.members = list(dict.fromkeys(first if m is second else m for m in entity.members))

    def side(self, person: Entity, group: Entity) -> None:
        """Notes the organisation that a person speaks or acts for."""
        if person.group is None and group is not person:
            person.group = group
            self._linked.append(person)

    def gather(self, entity: Entity, members: Sequence[Entity]) -> None:
        """Notes whom a wording of several means."""
        entity.members = [m for m in dict.fromkeys(members) if m is not entity]
        entity.plural = True
        self._linked.append(entity)

    def sentence(self, occurrence: Occurrence) -> Sentence:
        """The sentence in which an occurrence stands."""
        return self.text.sentences[occurrence.sentence]

    def quote_of(self, occurrence: Occurrence) -> Quote | None:
        """The quotation in which an occurrence stands."""
        return next((q for q in self.quotes if q.span.covers(occurrence.mention.span)), None)


def _begin(occurrence: Occurrence, language: Language) -> None:
    entity = Entity()
    entity.add(occurrence)
    mention, token = occurrence.mention, occurrence.token
    entity.plural = mention.plural
    entity.placed = is_placed(token, language)
    if mention.actor_kind is not None:
        entity.kinds[mention.actor_kind] += _vote(mention, token, language)
    if mention.kind is MentionKind.NAME:
        _begin_name(entity, occurrence, language)
    elif mention.kind is MentionKind.NOMINAL:
        entity.nouns.add(token.lemma)
        entity.single = _is_one(mention, token, language)
        _tell_gender(entity, token.lemma, language)
    else:
        _tell_gender(entity, token.lower, language)


def is_placed(token: Token, language: Language) -> bool:
    """True behind a preposition of place: `in Goma`."""
    return token.dep == "pobj" and token.head.lower in language.anaphora.locative


def _vote(mention: Mention, token: Token, language: Language) -> int:
    """How much a mention says of what kind of actor it means; *an ally* may be of any."""
    if mention.kind is MentionKind.NOMINAL:
        return 0 if token.lemma in language.anaphora.roles else TOLD
    return KNOWN if token.name is not None and token.name.kind else LABELLED


def _begin_name(entity: Entity, occurrence: Occurrence, language: Language) -> None:
    mention, token = occurrence.mention, occurrence.token
    entity.names.add(fold(mention.span.text))
    if token.name is not None and token.name.aside is not None:
        entity.names.add(fold(token.name.aside.text))
        entity.asides.add(fold(token.name.aside.text))
    if token.name is not None and token.name.actor is not None:
        entity.known.add(token.name.actor)
    for title in titles(mention, token):
        lemma = title.lemma.rstrip(".")
        entity.nouns.add(lemma)
        _tell_gender(entity, lemma, language)
        person = language.noun_kinds.get(lemma) == "person" or lemma in language.anaphora.individuals
        if person or title.lower in language.names.titles:
            entity.kinds["person"] += TOLD
    if mention.actor_kind is None and _is_told(token, language):
        entity.kinds["media"] += LABELLED
    if mention.actor_kind == "person" and (gender := gender_of(mention.span.text)) is not None:
        entity.genders[gender] += 1


def _tell_gender(entity: Entity, word: str, language: Language) -> None:
    words, grammar = language.anaphora, language.grammar
    if word in words.male or word in grammar.pronouns_male:
        entity.genders["male"] += 2
    elif word in words.female or word in grammar.pronouns_female:
        entity.genders["female"] += 2


def _is_one(mention: Mention, token: Token, language: Language) -> bool:
    """True for a single human being: `a gunman`, `the journalist`; not for `the crowd`."""
    words = language.anaphora
    if mention.plural or mention.actor_kind in ("person", None):
        return False
    return token.lemma in words.individuals or (mention.actor_kind == "people" and token.lemma not in words.crowds)


def titles(mention: Mention, token: Token) -> Iterator[Token]:
    """The common nouns right before a name: `Foreign Minister`, `rebel commander`."""
    return (c for c in token.children if c.start < mention.span.start and c.dep in ("compound", "nmod"))


def _is_told(token: Token, language: Language) -> bool:
    """*a witness told IRIN that …*: a name of nothing known to whom something is told is mostly an outlet's."""
    verb = token.head
    if token.dep not in ("dobj", "dative") or verb.lemma not in language.reporting.told:
        return False
    return any(c.dep in ("ccomp", "parataxis") for c in verb.children) or verb.dep == "parataxis"

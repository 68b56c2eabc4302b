"""The one module that knows the order of the stages: from a report to its claims."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from allegiance import __version__
from allegiance.claims.attributions import attributions
from allegiance.claims.build import ClaimBuilder, Findings
from allegiance.claims.owned import Belonging
from allegiance.claims.owners import Owners
from allegiance.claims.scope import Scopes
from allegiance.claims.speech import Speeches
from allegiance.claims.triggers import TriggerIndex
from allegiance.coreference.chains import find_chains
from allegiance.coreference.draft import Quote
from allegiance.coreference.entity import Entity
from allegiance.figures.attach import figures_of
from allegiance.figures.find import find_figures
from allegiance.languages.loader import language as load_language
from allegiance.mentions.find import find_mentions
from allegiance.mentions.phrase import long_phrase
from allegiance.model.actor import Actor
from allegiance.model.claim import Claim
from allegiance.model.figure import FigureMention
from allegiance.model.mention import Chain, Mention, MentionKind
from allegiance.model.place import PlaceMention
from allegiance.model.reading import Argument, Proposition, SpeechFound
from allegiance.model.report import Report
from allegiance.model.when import TimeExpression
from allegiance.ontology.loader import ontology
from allegiance.packs.loader import actors as pack_actors
from allegiance.packs.loader import fingerprint
from allegiance.places.again import places_again
from allegiance.places.entry import Level, Rank
from allegiance.places.find import find_places
from allegiance.places.gazetteer import Gazetteer
from allegiance.resolution.index import ActorIndex
from allegiance.resolution.leaders import groups_led
from allegiance.resolution.organs import StateOrgans
from allegiance.resolution.resolve import Resolver
from allegiance.resolution.setting import setting_of
from allegiance.resolution.sole import SoleBodies
from allegiance.text.arguments import Arguments, is_verb
from allegiance.text.parser import Parser
from allegiance.text.syntax import Text
from allegiance.times.attach import attach_times
from allegiance.times.find import find_times

MODIFIERS = frozenset({"amod", "compound", "nmod", "npadvmod", "conj"})
"""Where an adjective of nationality says who does something: *Turkish strikes*."""


@dataclass(frozen=True)
class Reading:
    """All that the stages found in one report; layers that no claim needs are made when they are asked for."""

    report: Report
    claims: tuple[Claim, ...]
    mentions: tuple[Mention, ...]
    chains: tuple[Chain, ...]
    times: tuple[TimeExpression, ...]
    places: tuple[PlaceMention, ...]
    figures: tuple[FigureMention, ...]
    find_attributions: Callable[[], Iterable[SpeechFound]] = field(repr=False)
    find_propositions: Callable[[], Iterable[Proposition]] = field(repr=False)

    @cached_property
    def attributions(self) -> tuple[SpeechFound, ...]:
        """Who says what, over all of the text."""
        return tuple(self.find_attributions())

    @cached_property
    def propositions(self) -> tuple[Proposition, ...]:
        """The predicates with their arguments, over all of the text."""
        return tuple(self.find_propositions())


class Reader:
    """Reads reports. To make one loads the parser, the ontology and the packs, once.

    `model` names another installed spaCy pipeline than the language's own.
    """

    def __init__(self, *, model: str | None = None, language: str = "en") -> None:
        self._language = load_language(language)
        self._actors = ActorIndex.of(pack_actors())
        self._organs = StateOrgans(self._actors, self._language.organs)
        self._gazetteer = Gazetteer()
        self._parser = Parser(self._language, model=model, known=self._actors.known_names())
        self._builder = ClaimBuilder(TriggerIndex(ontology()), self._language, self.version)

    @property
    def version(self) -> str:
        """The reader's name and version, as claims carry it."""
        own = fingerprint()
        return f"allegiance-{__version__}/{self._parser.version}" + (f"/packs-{own}" if own else "")

    def read(self, report: Report) -> Reading:
        """All that the stages find in one report."""
        return self._read(report, self._parser.parse(report))

    def read_many(self, reports: Iterable[Report]) -> Iterator[Reading]:
        """The readings of many reports, in order."""
        return map(self.read, reports)

    def _read(self, report: Report, text: Text) -> Reading:
        language = self._language
        arguments = Arguments(text, language)
        known = [(n.span.start, n.span.end) for n in text.names() if (n.actor or n.kind) and n.kind != "state"]
        places = find_places(text, self._gazetteer, actors=known)
        stated = tuple(p for p in places if not p.associative)
        mentions = self._without_places(find_mentions(text, language), stated)
        speeches = Speeches(text, language, arguments)
        quotes = [Quote(span, head) for span, head in speeches.quote_speakers()]
        names = (m for m in mentions if m.kind is MentionKind.NAME and m.actor_kind is None)
        states = {m.head for m in names if self._is_state(m.span.text)}
        entities = find_chains(text, language, arguments, mentions, quotes, states=states)
        mentions, actors = _resolve(
            report, entities, mentions, stated, arguments, self._actors, self._organs, language.anaphora.persons
        )
        belonging = Belonging(
            Owners(language.assets, language.phase.ended_modifiers, actors, lambda token: token),
            actors,
            groups_led(self._actors, report.published),
            bodies=language.anaphora.bodies,
            roles=language.anaphora.roles,
        )
        actors |= belonging.lent((e.mentions, e.tokens) for e in entities if not e.named and not e.members)
        times = find_times(text, language, published=report.published)
        figures = find_figures(text, arguments, language)
        time_of = attach_times(text, arguments, times.mentions, published=report.published)
        scopes = Scopes(language, arguments, speeches)
        findings = Findings(
            text, arguments, speeches, scopes, mentions, actors, stated, places_again(text, stated), time_of,
            lambda token: figures_of(token, arguments, figures),
        )  # fmt: skip
        claims = self._builder.build(report.id, findings)
        return Reading(
            report, claims, mentions, _chains(entities, actors), times.expressions, places, figures,
            lambda: attributions(speeches, language),
            lambda: _propositions(text, arguments, scopes),
        )  # fmt: skip

    def _is_state(self, name: str) -> bool:
        """True for the name of a state, and of its capital, which speaks and acts for it: *Moscow said*."""
        found = [match.entry for match in self._gazetteer.find(name) if match.rank is Rank.MAIN]
        return any(entry.level is Level.COUNTRY or entry.capital for entry in found)

    def _without_places(self, mentions: Sequence[Mention], places: Sequence[PlaceMention]) -> tuple[Mention, ...]:
        """Without the names that the report itself calls a place's: nobody is *the group* after *Arauca department*."""
        told = [p for p in places if p.told]
        return tuple(
            m for m in mentions
            if m.kind is not MentionKind.NAME
            or not any(p.span.start <= m.head < p.span.end for p in told)
            or self._actors.bearers(m.span.text)
        )  # fmt: skip


def _resolve(
    report: Report,
    entities: Sequence[Entity],
    mentions: tuple[Mention, ...],
    places: Sequence[PlaceMention],
    arguments: Arguments,
    index: ActorIndex,
    organs: StateOrgans,
    bystanders: frozenset[str],
) -> tuple[tuple[Mention, ...], dict[int, tuple[Actor, ...]]]:
    """Who each mention means, by the offset of its head; mentions that are mere places are left out.

    Who is described by nothing but a noun of `bystanders` is no actor.
    """
    resolver = Resolver(index, organs, report.id, report.published)
    placed = {p.head for p in places if p.value is not None and p.value.lat is not None}
    setting = setting_of(index, (m.span.text for m in mentions if m.kind is MentionKind.NAME), places)
    of: dict[int, Actor | None] = {}
    dropped: set[int] = set()
    for entity in entities:
        if not entity.named and entity.nouns and entity.nouns <= bystanders:
            of[id(entity)] = None
            continue
        actor = resolver.actor(entity.mentions, entity.tokens, entity.kind, arguments, setting)
        known = actor is not None and not actor.id.startswith(("name:", "report:"))
        if entity.named and not known and all(m.head in placed for m in entity.mentions if m.kind is MentionKind.NAME):
            bodies = [o for o in entity.occurrences if o.mention.kind is MentionKind.NOMINAL]
            kept = {o.mention.head for o in bodies}  # *the Kachin army*, whose name alone is a place's
            dropped.update(m.head for m in entity.mentions if m.head not in kept)
            tokens = [o.token for o in bodies]
            actor = (
                resolver.actor([o.mention for o in bodies], tokens, entity.kind, arguments, setting) if bodies else None
            )
        of[id(entity)] = actor
    sole = SoleBodies(index, (a for e in entities if (a := of[id(e)]) is not None), setting)
    for entity in entities:
        actor = of[id(entity)]
        if actor is not None and actor.id.startswith("report:") and not entity.members:
            nouns = [o.token for o in entity.nominals() if (o.mention.count or 0) <= 1]
            meant = sole.meant(nouns, entity.kind)
            of[id(entity)] = meant if meant is not None and _may_be_again(entity, entities, of, meant) else actor
    actors: dict[int, tuple[Actor, ...]] = {}
    for entity in entities:
        whom = [of[id(e)] for e in entity.members] if entity.members else [of[id(entity)]]
        for mention in entity.mentions:
            if any(whom) or mention.kind is not MentionKind.PRONOUN:
                actors[mention.head] = tuple(a for a in whom if a is not None)
    for token in (t for s in arguments.text.sentences for t in s.tokens if t.dep in MODIFIERS):
        if token.start not in actors and (people := resolver.people(token)) is not None:
            actors[token.start] = (people,)
    return tuple(m for m in mentions if m.head not in dropped), actors


def _may_be_again(entity: Entity, entities: Sequence[Entity], of: Mapping[int, Actor | None], whom: Actor) -> bool:
    """True where an actor was spoken of before a description, in another sentence: not *the network is A's*."""
    other = [o for e in entities if of[id(e)] == whom for o in e.occurrences]
    apart = {o.sentence for o in other}.isdisjoint(o.sentence for o in entity.occurrences)
    return apart and any(o.at < entity.first for o in other)


def _chains(entities: Sequence[Entity], actors: dict[int, tuple[Actor, ...]]) -> tuple[Chain, ...]:
    found = []
    for entity in entities:
        whom = actors.get(entity.first, ())
        alone = len(whom) == 1 and not entity.members
        naming = tuple(o.mention for o in entity.occurrences if not o.said)
        said = tuple(o.mention for o in entity.occurrences if o.said)
        if naming:
            found.append(Chain(naming, whom[0] if alone else None, () if alone else whom, said))
    return tuple(sorted(found, key=lambda c: c.mentions[0].span.start))


def _propositions(text: Text, arguments: Arguments, scopes: Scopes) -> Iterator[Proposition]:
    for sentence in text.sentences:
        for token in sentence.tokens:
            if token.dep in ("aux", "auxpass") or not (is_verb(token) or token.pos == "NOUN"):
                continue
            slots = arguments.slots(token)
            if not slots:
                continue
            scope = scopes.of(token)
            filled = tuple(
                Argument(slot, text.span(*long_phrase(filler))) for slot, fillers in slots.items() for filler in fillers
            )
            yield Proposition(text.span(token.start, token.end), token.lemma, filled, scope.denied, scope.status)

"""Builds the claims of a report from its parse and from what the other stages found."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from allegiance.claims.anaphora import resolve_results
from allegiance.claims.closed import closed
from allegiance.claims.confidence import confidence
from allegiance.claims.denials import Denials
from allegiance.claims.fillers import Fillers
from allegiance.claims.happenings import Happenings
from allegiance.claims.identity import claim_id
from allegiance.claims.match import Match, Matcher
from allegiance.claims.modality import Scope
from allegiance.claims.names import name_claims
from allegiance.claims.phases import phase_of
from allegiance.claims.places import PlaceFinder
from allegiance.claims.restated import without_restated
from allegiance.claims.sayings import Speech
from allegiance.claims.scope import Scopes
from allegiance.claims.speech import Speeches
from allegiance.claims.triggers import TriggerIndex
from allegiance.languages.schema import Language
from allegiance.model.actor import Actor
from allegiance.model.claim import Attribution, Claim, ClaimKind, Factuality, Participant, Phase
from allegiance.model.figure import Figure, FigureMention
from allegiance.model.mention import Mention
from allegiance.model.place import Place, PlaceMention
from allegiance.model.report import BlockKind
from allegiance.model.when import TimeMention
from allegiance.ontology.schema import ClaimType
from allegiance.text.arguments import Arguments
from allegiance.text.syntax import Sentence, Text, Token


@dataclass(frozen=True, slots=True)
class Findings:
    """What the stages before found in a report.

    `again` are wordings that come back to a place told before. `actors` maps the offset of a mention's head to whom it
    means; `time_of` and `figures_of` give the time and the figures of a predicate.
    """

    text: Text
    arguments: Arguments
    speeches: Speeches
    scopes: Scopes
    mentions: Sequence[Mention]
    actors: Mapping[int, tuple[Actor, ...]]
    places: Sequence[PlaceMention]
    again: Sequence[PlaceMention]
    time_of: Callable[[Token], TimeMention | None]
    figures_of: Callable[[Token], Sequence[FigureMention]]


class ClaimBuilder:
    """Builds claims by an ontology's triggers and a language's words."""

    def __init__(self, index: TriggerIndex, language: Language, reader: str) -> None:
        self._index = index
        self._language = language
        self._reader = reader

    def build(self, document: str, findings: Findings) -> tuple[Claim, ...]:
        """The claims of one report, in the order of their words."""
        report = _ReportClaims(document, findings, self._index, self._language, self._reader)
        return report.claims()


class _ReportClaims:
    def __init__(self, document: str, findings: Findings, index: TriggerIndex, language: Language, reader: str) -> None:
        self._document = document
        self._found = findings
        self._index = index
        self._language = language
        self._reader = reader
        self._fillers = Fillers(
            findings.text, language, findings.arguments, findings.mentions, findings.actors, findings.places
        )
        self._matcher = Matcher(findings.arguments, self._fillers, index)
        self._scopes = findings.scopes
        self._places = PlaceFinder(findings.arguments, self._fillers, findings.again)
        self._predicates: dict[str, Token] = {}

    def claims(self) -> tuple[Claim, ...]:
        found: dict[str, Claim] = {}
        for sentence in self._found.text.sentences:
            if sentence.block.kind is not BlockKind.BODY:
                continue
            for claim in self._sentence(sentence):
                found.setdefault(claim.id, claim)
        ordered = sorted(found.values(), key=lambda c: (c.trigger.start, c.trigger.end, c.type, c.id))
        happenings = Happenings(
            self._found.text, self._found.arguments, self._language, self._predicates, self._index.answerable,
            self._index.events,
        )  # fmt: skip
        told = happenings.complete(ordered)
        final = [*resolve_results(told, self._language), *self._denied(told)]
        return tuple(replace(c, id=claim_id(c), confidence=confidence(c, self._language)) for c in final)

    def _denied(self, claims: Sequence[Claim]) -> Iterator[Claim]:
        """Claims told before that somebody then denies: *Kigali rejected the charge*."""
        denials = Denials(self._found.text, self._language, self._index)
        span = self._found.text.span
        for speech in self._found.speeches.all:
            cue = span(speech.cue.start, speech.cue.end)
            for claim in denials.denied(speech, claims):
                by = tuple(Attribution(source, cue) for source in self._sources(speech))
                sentence = next(s for s in self._found.text.sentences if s.start <= cue.start < s.end)
                evidence = span(sentence.start, sentence.end)
                factuality = Factuality("denied", claim.factuality.status)
                yield replace(claim, trigger=cue, evidence=evidence, factuality=factuality, attribution=by)

    def _sentence(self, sentence: Sentence) -> Iterator[Claim]:
        matches = [match for token in sentence.tokens for match in self._matches(token)]
        for match in without_restated(matches, self._found.arguments):
            claim = self._claim(match, sentence)
            # *heavy fighting in Rwindi*, *the toll rose to 45* say nothing of who, and still something
            counted = bool(claim.figures) and match.candidate.type.counts
            if claim.participants or claim.place is not None or counted:
                yield claim
        yield from name_claims(
            sentence, self._found.text, self._fillers, self._document, self._reader, self._language.naming
        )

    def _matches(self, token: Token) -> Iterable[Match]:
        """The best match of a word for each type that it carries; the last word of a name carries none."""
        if self._fillers.wordings.ends_name(token):
            return ()
        best: dict[str, Match] = {}
        meant = self._found.arguments.stands_for(token) or token
        for candidate in self._index.candidates(meant):
            match = self._matcher.match(token, candidate)
            if match is None or not self._promised(match):
                continue
            earlier = best.get(candidate.type.id)
            if earlier is None or _strength(match) > _strength(earlier):
                best[candidate.type.id] = match
        return best.values()

    def _promised(self, match: Match) -> bool:
        """*Denmark will send howitzers* is a promise where somebody says so; in the outlet's voice it is a forecast.

        *The militia would not hand them over* is a refusal, whoever says it.
        """
        refused = match.predicate.lower == "would" and match.candidate.type.intent is None
        told = match.candidate.trigger.pos != "modal" or bool(self._scopes.of(match.predicate).speeches)
        return told or refused

    def _claim(self, match: Match, sentence: Sentence) -> Claim:
        token = match.predicate
        trigger, claim_type = match.candidate.trigger, match.candidate.type
        scope = self._scopes.of(token)
        span = self._found.text.span
        time = self._found.time_of(token) or self._made_known(claim_type, scope)
        denied = scope.denied != (trigger.polarity == "denied")
        if claim_type.intent == "agree" and claim_type.kind is ClaimKind.EVENT:  # *suspended talks with A*
            denied = denied or scope.suspended
        if trigger.status:
            scope.raise_to(trigger.status)
        phase = phase_of(token, trigger, claim_type, scope, self._found.arguments, self._language)
        when = time.value if time else None
        if claim_type.kind is ClaimKind.RELATION and not denied:
            when, phase = closed(when, phase)
        claim = Claim(
            id="",
            kind=claim_type.kind,
            type=_type_of(claim_type, phase),
            participants=match.participants,
            trigger=span(token.start, token.end),
            evidence=span(sentence.start, sentence.end),
            document=self._document,
            phase=phase,
            time=when,
            place=self._place(match),
            figures=tuple(_figure(f) for f in self._found.figures_of(token) if f.measure),
            factuality=Factuality("denied" if denied else "affirmed", scope.status),
            attribution=tuple(self._attributions(scope, match)),
            reader=self._reader,
            mode=trigger.mode,
            means=trigger.means,
            label=trigger.label,
        )
        details = self._wording(match)
        claim = replace(
            claim,
            means=details.get("means", claim.means),
            label=details.get("label", claim.label),
            post=details.get("post"),
        )
        claim = replace(claim, id=claim_id(claim))
        self._predicates[claim.id] = token
        return claim

    def _made_known(self, claim_type: ClaimType, scope: Scope) -> TimeMention | None:
        """*Announced on Friday that they had merged*: a change that nothing else dates is of the day of its telling."""
        if claim_type.kind is not ClaimKind.CHANGE or scope.status != "actual" or not scope.speeches:
            return None
        cue = scope.speeches[0].cue
        return self._found.time_of(cue) if cue.lemma in self._language.times.making_known else None

    def _place(self, match: Match) -> Place | None:
        """Where it happened: what the verb says, then the noun for the same happening, then the whole sentence."""
        if match.candidate.type.kind is ClaimKind.NAME:  # what somebody is called happens nowhere
            return None
        own = self._places.of(match.predicate, ClaimKind.RELATION) if match.noun else None
        named = self._places.of(match.noun, ClaimKind.RELATION) if match.noun and own is None else None
        return own or named or self._places.of(match.predicate, match.candidate.type.kind)

    def _wording(self, match: Match) -> dict[str, str]:
        """Details kept in the report's own words: the post held, the label given."""
        details: dict[str, str] = {}
        for key, path in match.candidate.trigger.wording.items():
            tokens = [match.predicate] if path == "self" else self._matcher.tokens(match.predicate, path)
            if tokens:
                details[key] = self._fillers.wordings.noun(tokens[0])
        return details

    def _attributions(self, scope: Scope, match: Match) -> Iterator[Attribution]:
        span = self._found.text.span
        for speech in (*self._counted_by(match), *scope.speeches):
            if speech.cue is match.predicate and not match.candidate.type.counts:
                continue
            cue = span(speech.cue.start, speech.cue.end)
            if not speech.speakers:
                yield Attribution(None, cue, scope.quoted)
            for source in self._sources(speech):
                yield Attribution(source, cue, scope.quoted)

    def _counted_by(self, match: Match) -> Iterator[Speech]:
        """*The ministry put the toll at 14*: who counts is no part of the count, and says it."""
        speech = self._found.speeches.by_cue(match.predicate) if match.candidate.type.counts else None
        if speech is not None:
            yield speech

    def _sources(self, speech: Speech) -> Iterator[Participant]:
        for speaker in speech.speakers:
            name = next((c for c in speaker.children if c.dep == "appos" and c.i == speaker.i + 1), None)
            if (
                name is not None and not name.child("conj") and self._fillers.wordings.is_name(name)
            ):  # *the UN agency OCHA*
                words = self._found.text.span(self._fillers.wordings.phrase(speaker).start, name.end)
                yield from (replace(p, mention=words) for p in self._fillers.participants("source", [name], ("actor",)))
                continue
            named = self._fillers.participants("source", [speaker], ("actor",))
            for source in named or [self._unnamed(speaker)]:
                described = source.actor is None or source.actor.id.startswith("report:")
                if described and source.mention.end == speaker.end:
                    whole = self._found.text.span(source.mention.start, described_end(speaker))
                    yield replace(source, mention=whole)
                else:
                    yield source

    def _unnamed(self, speaker: Token) -> Participant:
        """Words that no actor bears: *UN figures*, *a report by the army*, *witnesses*; of a document, whose it is."""
        wording = self._fillers.wordings.phrase(speaker)
        if speaker.lemma in self._language.reporting.documents:
            slots = self._found.arguments.slots(speaker)
            for slot in ("by", "possessive", "modifier", "from"):
                if whose := self._fillers.participants("source", slots.get(slot, []), ("actor",)):
                    return replace(whose[0], mention=wording)
        return Participant("source", wording, None)


def _type_of(claim_type: ClaimType, phase: Phase | None) -> str:
    """*used to be called A*, *was known as A until 2010*: a name that is borne no longer is a former one."""
    return "former_name" if claim_type.id == "alias" and phase == "ended" else claim_type.id


def _strength(match: Match) -> tuple[int, int, int]:
    """More roles, surer slots, more conditions."""
    return len({p.role for p in match.participants}), -match.rank, len(match.candidate.trigger.having)


def described_end(speaker: Token) -> int:
    """Where the words end that tell an unnamed speaker from others: *an activist in Beni*, *one of its commanders*."""
    end, last = speaker.end, speaker.i
    for child in speaker.children:
        if child.dep == "prep" and child.i == last + 1:
            words = child.subtree()
            end, last = words[-1].end, words[-1].i
    return end


def _figure(found: FigureMention) -> Figure:
    return Figure(found.measure or "", found.low, found.high, found.span.text, found.of)

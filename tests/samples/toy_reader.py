"""A reader of toy sentences, so that what stands behind the reader is tested without a parser.

Each sentence is `[ON <day>: ][<speaker> said: ][<status> | denied: ]<subject> <verb> <object>.`, as in
`ON 2017-01-28: SANA said: planned: JFS joined HTS.`
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from allegiance.model.actor import Actor, new_id
from allegiance.model.claim import Attribution, Claim, ClaimKind, Factuality, Participant, Phase
from allegiance.model.figure import FigureMention
from allegiance.model.mention import Chain, Mention, MentionKind
from allegiance.model.place import Place, PlaceMention
from allegiance.model.reading import Argument, Proposition, SpeechFound
from allegiance.model.report import Report
from allegiance.model.span import Span
from allegiance.model.when import TimeExpression, When

VERBS: dict[str, tuple[ClaimKind, str, Phase | None]] = {
    "joined": (ClaimKind.RELATION, "member_of", "began"),
    "left": (ClaimKind.RELATION, "member_of", "ended"),
    "is in": (ClaimKind.RELATION, "member_of", "holds"),
    "is an ally of": (ClaimKind.RELATION, "allied_with", "holds"),
    "is no longer an ally of": (ClaimKind.RELATION, "allied_with", "ended"),
    "controls": (ClaimKind.RELATION, "controls", "holds"),
    "attacked": (ClaimKind.EVENT, "assault", None),
    "merged into": (ClaimKind.CHANGE, "merge", None),
    "split from": (ClaimKind.CHANGE, "split", None),
    "changed its name from": (ClaimKind.CHANGE, "rename", None),
    "was formed": (ClaimKind.CHANGE, "form", None),
    "dissolved": (ClaimKind.CHANGE, "dissolve", None),
}
HOW = {
    "actual": Factuality(),
    "possible": Factuality(status="possible"),
    "planned": Factuality(status="planned"),
    "threatened": Factuality(status="threatened"),
    "denied": Factuality(polarity="denied"),
}
PLACES = {"Idlib": Place("Idlib", "Idlib", within="Idlib Governorate", country="SY", lat=35.93, lon=36.63)}
_SENTENCE = re.compile(
    r"(?:ON (?P<day>\d{4}-\d\d-\d\d): )?(?:(?P<speaker>[^.: ][^.:]*?) (?P<cue>said): )?"
    rf"(?:(?P<how>{'|'.join(HOW)}): )?"
    rf"(?P<subject>[A-Z][^.:]*?) (?P<verb>{'|'.join(map(re.escape, VERBS))})(?: (?P<object>[^.:]+?))?\."
)


@dataclass(frozen=True, slots=True)
class ToyReading:
    """What the toy reader finds."""

    report: Report
    claims: tuple[Claim, ...] = ()
    mentions: tuple[Mention, ...] = ()
    chains: tuple[Chain, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    figures: tuple[FigureMention, ...] = ()
    attributions: tuple[SpeechFound, ...] = ()
    propositions: tuple[Proposition, ...] = ()


@dataclass(frozen=True, slots=True)
class ToyReader:
    """Reads toy sentences; a report with the word CRASH makes it fail as a fault of the program would."""

    version: str = "toy/1"
    seen: list[str] = field(default_factory=list)

    def read(self, report: Report) -> ToyReading:
        self.seen.append(report.id)
        if "CRASH" in report.text:
            raise RuntimeError("the toy broke")
        found = list(_SENTENCE.finditer(report.text))
        names = list(_names(found))
        return ToyReading(
            report,
            claims=tuple(_claim(report, match, self.version) for match in found),
            mentions=tuple(Mention(span, MentionKind.NAME, span.start) for span in names),
            chains=tuple(_chains(names)),
            times=tuple(TimeExpression(_span(m, "day"), "DATE", m["day"], _when(m)) for m in found if m["day"]),
            places=tuple(
                PlaceMention(_span(m, "object"), m.start("object"), PLACES[m["object"]])
                for m in found
                if m["object"] in PLACES
            ),
            attributions=tuple(
                SpeechFound(_whole(m), _span(m, "speaker"), _span(m, "cue"), (_whole(m),), quoted=False)
                for m in found
                if m["cue"]
            ),
            propositions=tuple(
                Proposition(
                    _span(m, "verb"),
                    m["verb"],
                    (Argument("subject", _span(m, "subject")),),
                    negated=False,
                    modality="actual",
                )
                for m in found
            ),
        )

    def read_many(self, reports: Iterable[Report]) -> Iterator[ToyReading]:
        return map(self.read, reports)


def actor(name: str) -> Actor:
    """The toy's actor of this name; `Guard of country YE` is the Guard of a report on Yemen."""
    bare, _, home = name.removeprefix("the ").removeprefix("The ").partition(" of country ")
    return Actor(new_id(bare.casefold().replace(" ", "-"), home), bare)


def _names(found: Iterable[re.Match[str]]) -> Iterator[Span]:
    for match in found:
        for group in ("speaker", "subject", "object"):
            if match[group] and match[group] not in PLACES:
                yield _span(match, group)


def _chains(names: Iterable[Span]) -> Iterator[Chain]:
    by_actor: dict[Actor, list[Mention]] = {}
    for span in names:
        by_actor.setdefault(actor(span.text), []).append(Mention(span, MentionKind.NAME, span.start))
    return (Chain(tuple(mentions), who) for who, mentions in by_actor.items())


def _claim(report: Report, match: re.Match[str], reader: str) -> Claim:
    kind, type_, phase = VERBS[match["verb"]]
    return Claim(
        id=f"{report.id}-{match.start()}",
        kind=kind,
        type=type_,
        participants=tuple(_participants(match, kind)),
        trigger=_span(match, "verb"),
        evidence=_whole(match),
        document=report.id,
        phase=phase,
        time=_when(match),
        place=PLACES.get(match["object"] or ""),
        factuality=HOW[match["how"] or "actual"],
        attribution=tuple(_attribution(match)),
        reader=reader,
    )


def _participants(match: re.Match[str], kind: ClaimKind) -> Iterator[Participant]:
    roles = ("agent", "patient") if kind is ClaimKind.EVENT else ("subject", "object")
    for role, group in zip(roles, ("subject", "object"), strict=True):
        if match[group]:
            who = None if match[group] in PLACES else actor(match[group])
            yield Participant(role, _span(match, group), who)


def _attribution(match: re.Match[str]) -> Iterator[Attribution]:
    if match["cue"]:
        source = Participant("source", _span(match, "speaker"), actor(match["speaker"]))
        yield Attribution(source, _span(match, "cue"))


def _when(match: re.Match[str]) -> When | None:
    if not match["day"]:
        return None
    day = date.fromisoformat(match["day"])
    return When(day, day, "day", match["day"], "stated")


def _span(match: re.Match[str], group: str) -> Span:
    return Span(match.start(group), match.end(group), match[group])


def _whole(match: re.Match[str]) -> Span:
    return Span(match.start(), match.end(), match[0])


def told(
    text: str, *, id: str = "r1", published: date | None = date(2017, 1, 30), outlet: str | None = "Wire"
) -> list[tuple[Report, Claim]]:
    """The claims of a toy text with their report."""
    report = Report(id, text, title=f"Title of {id}", outlet=outlet, published=published)
    return [(report, claim) for claim in ToyReader().read(report).claims]

"""How an outlet tells what is so: in which frame, by which words, with which slips."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from allegiance.model.actor import Actor
from allegiance.model.claim import Attribution, Claim, ClaimKind, Factuality, Participant, Phase
from allegiance.model.figure import Figure
from allegiance.model.place import Place
from allegiance.model.span import Span
from allegiance.model.when import When
from generator import wording
from generator.sentences import Filled, Sentence, fill
from generator.truth import Change, Happening, HeldTie
from generator.world import Conflict

READER = "generator/1"
_PHASES: Sequence[tuple[Phase, str]] = (("began", "start"), ("ended", "end"))
_NEAR = timedelta(days=45)


@dataclass(frozen=True)
class Teller:
    """Makes the sentences of one report of the day `published`."""

    rng: Random
    conflict: Conflict
    report: str
    published: date

    def happening(self, what: Happening) -> Sentence:
        """A sentence that tells of a happening; figures differ, days and places are left out at times."""
        rng = self.rng
        when = self._day(what.day) if rng.random() < 0.75 else None
        place = self._place(what.place) if rng.random() < 0.8 else None
        figure = self._figure(what.killed) if what.killed and rng.random() < 0.8 else None
        pattern = rng.choice(wording.EVENTS[what.type]) + (rng.choice(wording.KILLED) if figure else "")
        agent = self._described() if rng.random() < 0.08 else what.agent
        first, second = wording.ROLES.get(what.type, ("agent", "patient"))
        sides = {"agent": (first, agent), "patient": (second, what.patient)}
        words = {"killed": figure.text} if figure else {}
        return self._sentence(
            pattern, words, sides, what.type, ClaimKind.EVENT, when=when, place=place, figure=figure, happening=what.id
        )

    def tie(self, tie: HeldTie) -> Sentence:
        """A sentence that tells of a tie: that it began or ended if that is near, else that it holds."""
        near = [p for p, end in _PHASES if (day := getattr(tie, end)) and timedelta(0) <= self.published - day <= _NEAR]
        phase: Phase = near[0] if near else "holds"
        day = tie.end if phase == "ended" else tie.start
        when = self._day(day) if day and phase != "holds" else None
        sides: dict[str, tuple[str, Actor | Place]] = {
            "subject": ("subject", tie.subject),
            "object": ("object", tie.object),
        }
        pattern = wording.TIES[tie.type][phase]
        place = tie.object if isinstance(tie.object, Place) else None
        return self._sentence(pattern, {}, sides, tie.type, ClaimKind.RELATION, when=when, place=place, phase=phase)

    def change(self, change: Change) -> Sentence:
        """A sentence that tells of a change."""
        sides = {"subject": ("subject", change.subject), "object": ("object", change.object)}
        when = self._day(change.day)
        return self._sentence(wording.CHANGES[change.type], {}, sides, change.type, ClaimKind.CHANGE, when=when)

    def name(self, actor: Actor) -> Sentence:
        """A sentence that gives an actor's initials."""
        short = "".join(word[0] for word in actor.name.split() if word[0].isalnum()).upper() or "X"
        sides = {"subject": ("subject", actor)}
        return self._sentence(wording.NAME, {"name": short}, sides, "alias", ClaimKind.NAME)

    def filler(self) -> Sentence:
        """A sentence that claims nothing."""
        return Sentence(" ".join(self.rng.choice(words) for words in wording.FILLER) + ".")

    def _sentence(
        self,
        pattern: str,
        words: dict[str, str],
        sides: dict[str, tuple[str, Actor | Place]] | dict[str, tuple[str, Actor]],
        type_: str,
        kind: ClaimKind,
        *,
        when: When | None = None,
        place: Place | None = None,
        figure: Figure | None = None,
        phase: Phase | None = None,
        happening: str | None = None,
    ) -> Sentence:
        frame, factuality = self._frame()
        speaker = self.rng.choice(self.conflict.spokesmen)
        filled = fill(
            frame.replace("{}", pattern),
            {
                "speaker": speaker.name,
                "time": when.text if when else "at that time",
                "place": f"near {place.text}" if place else "in the area",
                **{slot: who.name for slot, (_, who) in sides.items()},
                **words,
            },
        )
        claim = Claim(
            id="", kind=kind, type=type_, participants=_participants(filled, sides),
            trigger=filled.spans["trigger"], evidence=Span.of(filled.text, 0, len(filled.text)), document="",
            phase=phase, time=when, place=place, figures=(figure,) if figure else (), factuality=factuality,
            attribution=_attribution(filled, speaker), confidence=round(self.rng.uniform(0.4, 0.95), 2), reader=READER,
        )  # fmt: skip
        return Sentence(filled.text, (claim,), happening)

    def _frame(self) -> tuple[str, Factuality]:
        weights = [weight for weight, *_ in wording.FRAMES]
        _, frame, polarity, status = self.rng.choices(wording.FRAMES, weights=weights)[0]
        cue = self.rng.choice(wording.CUES)
        frame = frame.replace("{cue}", f"({cue})").replace("(hearsay)", "(reportedly)").replace(" ,", ",")
        return frame, Factuality(polarity, status)  # type: ignore[arg-type]

    def _day(self, day: date) -> When:
        rng, ago = self.rng, (self.published - day).days
        if ago < 7 and rng.random() < 0.6:
            return When(day, day, "day", f"on {day:%A}", "relative")
        if rng.random() < 0.1:
            first = day.replace(day=1)
            last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
            return When(first, last, "month", f"in {day:%B %Y}", "stated")
        return When(day, day, "day", f"on {day.day} {day:%B %Y}", "stated")

    def _place(self, place: Place) -> Place:
        if place.within and self.rng.random() < 0.1:
            return Place(place.within, place.within, country=place.country, precision="province")
        return place

    def _figure(self, killed: int) -> Figure:
        told = max(1, round(killed * self.rng.choice((1, 1, 1, 1, 0.8, 1.3))))
        noun = self.rng.choice(wording.COUNTED)
        if self.rng.random() < 0.15:
            return Figure("killed", told, None, f"at least {told} {noun}", noun)
        return Figure("killed", told, told, f"{told} {noun}", noun)

    def _described(self) -> Actor:
        words = self.rng.choice(wording.DESCRIBED)
        return Actor(f"report:{self.report}#{words.replace(' ', '-')}", words, "armed_group")


def _participants(
    filled: Filled, sides: dict[str, tuple[str, Actor | Place]] | dict[str, tuple[str, Actor]]
) -> tuple[Participant, ...]:
    found = [
        Participant(role, filled.spans[slot], who if isinstance(who, Actor) else None)
        for slot, (role, who) in sides.items()
        if slot in filled.spans
    ]
    if "name" in filled.spans:
        found.append(Participant("name", filled.spans["name"]))
    return tuple(found)


def _attribution(filled: Filled, speaker: Actor) -> tuple[Attribution, ...]:
    if "cue" not in filled.spans:
        return ()
    said = filled.spans.get("speaker")
    return (Attribution(Participant("source", said, speaker) if said else None, filled.spans["cue"]),)

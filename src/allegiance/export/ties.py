"""How ties stand, as JSON Lines for other programs or as a table for people."""

import json
from collections.abc import Callable, Iterable, Sequence
from typing import TextIO

from allegiance.export.console import console_for, new_table
from allegiance.export.plain import Plain, actor, document, span
from allegiance.export.wording import counted, one_line, tellers
from allegiance.model.answer import OnDay, TieAnswer
from allegiance.model.claim import Claim
from allegiance.model.report import Report
from allegiance.model.tie import Effect, Party, Rule, Segment, State, Telling, Tie


def write_jsonl(answers: Iterable[TieAnswer], out: TextIO) -> None:
    """Writes each tie on a line of its own, in the form of docs/record.md."""
    for answer in answers:
        out.write(json.dumps(tie_answer(answer), ensure_ascii=False) + "\n")


def write_table(found: OnDay, out: TextIO) -> None:
    """Writes a table of the ties: how each stands and by which rule, who says so, and the words."""
    console = console_for(out)
    table = new_table(tie=4, stands=2, who_says_so=3, the_words=5)
    for answer in found.ties:
        table.add_row(
            one_line(tie_words(answer.tie)), stands(answer.segment), _pieces(answer, _who), _pieces(answer, _words)
        )
    if found.ties:
        console.print(table)
    console.print(f"{found.day}: {counted(len(found.ties), 'tie')}{_states(found.ties)}")


def tie_answer(answer: TieAnswer) -> Plain:
    """A tie with its state and the pieces of evidence that it rests on."""
    segment = answer.segment
    return {
        **plain_tie(answer.tie),
        "state": segment.state.value,
        "rule": segment.rule.value,
        "pieces": [piece(*both) for both in zip(segment.pieces, answer.told, strict=True)],
    }


def plain_tie(tie: Tie) -> Plain:
    """A tie's type and parties."""
    return {"type": tie.type, "subject": _party(tie.subject), "object": _party(tie.object) if tie.object else None}


def piece(telling: Telling, told: tuple[Report, Claim]) -> Plain:
    """A piece of evidence: what it does to the tie, for which days, and where it stands."""
    report, claim = told
    return {
        "effect": telling.effect.value,
        "start": telling.start.isoformat(),
        "end": telling.end.isoformat(),
        "dated": telling.dated,
        "rule": telling.rule.value,
        "reported": telling.reported.isoformat() if telling.reported else None,
        "polarity": telling.polarity,
        "status": telling.status,
        "says_so": tellers(claim, report),
        "evidence": span(claim.evidence),
        "claim": claim.id,
        "document": document(report),
    }


def tie_words(tie: Tie) -> str:
    """`JFS – member of – HTS`."""
    other = tie.object.name if tie.object else "…"
    return f"{tie.subject.name} – {tie.type.replace('_', ' ')} – {other}"


def stands(segment: Segment) -> str:
    """How the tie stands and why, in words for people: `certain: told on 2017-01-28`."""
    return f"{segment.state.value}\n{_why(segment)}"


def _why(segment: Segment) -> str:
    first, last = segment.pieces[0], segment.pieces[-1]
    if segment.state is State.CONTRADICTED:
        return f"told {telling_days(first)}; {_AGAINST[last.effect]} {telling_days(last)}"
    if segment.state is State.NO_EVIDENCE:
        by = f" ({segment.rule.value})" if segment.rule not in (Rule.ENDED, Rule.DENIED) else ""
        return f"{_AGAINST[last.effect]} {telling_days(last)}{by}"
    if segment.rule is Rule.BRIDGED:
        return f"bridged: told {telling_days(first)} and {telling_days(last)}"
    if segment.rule is Rule.PERSISTS:
        return f"persists: last told {telling_days(last)}"
    marks = [telling for telling in (_status(last), _rule(segment.rule)) if telling]
    return f"told {telling_days(last)}" + (f" ({', '.join(marks)})" if marks else "")


_AGAINST = {Effect.CLOSES: "ended", Effect.CONTRADICTS: "denied"}


def _status(telling: Telling) -> str:
    return telling.status if telling.status != "actual" else ""


def _rule(rule: Rule) -> str:
    return rule.value if rule is not Rule.STATED else ""


def telling_days(telling: Telling) -> str:
    """The days that a telling speaks of, and whether they are only its report's: `2017-01-30 (as reported)`."""
    shown = telling.start.isoformat()
    if telling.end != telling.start:
        shown += f" – {telling.end.isoformat()}"
    return f"{shown} (as reported)" if telling.dated == "reported" else shown


def _pieces(answer: TieAnswer, shown: Callable[[Report, Claim], str]) -> str:
    lines = [shown(*told) for told in answer.told]
    if answer.segment.state is State.CONTRADICTED:
        return "\n".join(f"{side}: {line}" for side, line in zip(("for", "against"), lines, strict=True))
    return "\n".join(dict.fromkeys(lines))


def _who(report: Report, claim: Claim) -> str:
    return one_line(tellers(claim, report))


def _words(_report: Report, claim: Claim) -> str:
    return one_line(claim.evidence.text)


def _party(party: Party) -> Plain:
    return {"name": party.name, "actor": actor(party.actor)}


def _states(answers: Sequence[TieAnswer]) -> str:
    numbers = {state: sum(a.segment.state is state for a in answers) for state in State}
    told = [f"{number} {state.value}" for state, number in numbers.items() if number]
    return f" ({', '.join(told)})" if told else ""

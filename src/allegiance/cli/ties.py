"""Ties on a day, printed as JSON or as a table for people."""

import json
from typing import Any, TextIO

from allegiance.export.console import console_for, new_table
from allegiance.export.plain import actor, document, span
from allegiance.export.wording import counted, one_line
from allegiance.record.tie import Party, Standing, State, Telling, TieOnDay
from allegiance.service.asking import OnDay


def write_json(found: OnDay, out: TextIO) -> None:
    """Writes a list of the ties, each with all its tellings."""
    json.dump([_tie(tie) for tie in found.ties], out, ensure_ascii=False, indent=2)
    out.write("\n")


def write_table(found: OnDay, out: TextIO) -> None:
    """Writes a table: the tie, how it stands and why, who says so, and the words; contradictions with both sides."""
    console = console_for(out)
    table = new_table(tie=4, state=2, since=None, who_says_so=3, reports=None, the_words=5)
    table.columns[2].min_width = len("as reported")
    for tie in found.ties:
        deciding = tie.deciding
        since = f"{deciding.day.isoformat()}\n{'' if deciding.dated == 'stated' else 'as reported'}".strip()
        table.add_row(_parties(tie), _state(tie), since, _sides(tie, _says), str(tie.reports), _sides(tie, _words))
    if found.ties:
        console.print(table)
    held, disputed = (sum(tie.state is state for tie in found.ties) for state in (State.HOLDS, State.DISPUTED))
    console.print(f"{found.day}: {counted(len(found.ties), 'tie')} told of, {held} hold, {disputed} disputed")


def _tie(tie: TieOnDay) -> dict[str, Any]:
    deciding = tie.deciding
    return {
        "type": tie.tie.type,
        "subject": _party(tie.tie.subject),
        "object": _party(tie.tie.object) if tie.tie.object else None,
        "state": tie.state.value,
        "phase": deciding.claim.phase,
        "since": deciding.day.isoformat(),
        "dated": deciding.dated,
        "rule": deciding.rule.value,
        "reports": tie.reports,
        "tellings": [_telling(weighed.telling, weighed.standing) for weighed in tie.tellings],
    }


def _telling(telling: Telling, standing: Standing) -> dict[str, Any]:
    claim = telling.claim
    return {
        "standing": standing.value,
        "day": telling.day.isoformat(),
        "dated": telling.dated,
        "rule": telling.rule.value,
        "phase": claim.phase,
        "polarity": claim.factuality.polarity,
        "status": claim.factuality.status,
        "speakers": list(telling.speakers),
        "evidence": span(claim.evidence),
        "claim": claim.id,
        "document": document(telling.report),
    }


def _party(party: Party) -> dict[str, Any]:
    return {"name": party.name, "actor": actor(party.actor)}


def _parties(tie: TieOnDay) -> str:
    other = tie.tie.object.name if tie.tie.object else "…"
    return one_line(f"{tie.tie.subject.name} – {tie.tie.type.replace('_', ' ')} – {other}")


def _state(tie: TieOnDay) -> str:
    claim = tie.deciding.claim
    shown = claim.factuality.status if tie.state is State.NOT_ACTUAL else tie.state.value
    return f"{shown} ({claim.phase or claim.type}, {tie.deciding.rule.value})"


def _sides(tie: TieOnDay, shown: Any) -> str:
    """What is shown of the telling that decides; where the tie is disputed, of those for and those against it."""
    if tie.state is not State.DISPUTED:
        return str(shown(tie.of(tie.deciding_standing)))
    return f"for: {shown(tie.of(Standing.FOR))}\nagainst: {shown(tie.of(Standing.AGAINST))}"


def _says(tellings: tuple[Telling, ...]) -> str:
    """Who tells it, each once, in order of time."""
    return "; ".join(dict.fromkeys(one_line(_who(telling)) for telling in tellings))


def _who(telling: Telling) -> str:
    outlet = telling.report.outlet or "the outlet"
    return f"{', to '.join(telling.speakers)}, in {outlet}" if telling.speakers else outlet


def _words(tellings: tuple[Telling, ...]) -> str:
    """The words of the latest telling."""
    return one_line(tellings[-1].claim.evidence.text)

"""What each stage found in a report, as plain dictionaries in the fields of docs/commands.md."""

from collections.abc import Callable, Iterator

from allegiance.export.plain import Plain, actor, place, span, when
from allegiance.model.ports import ReadingPort


def _mentions(reading: ReadingPort) -> Iterator[Plain]:
    for found in sorted(reading.mentions, key=lambda m: (m.span.start, m.span.end)):
        yield span(found.span) | {"kind": found.kind.value, "actor_kind": found.actor_kind, "count": found.count}


def _chains(reading: ReadingPort) -> Iterator[Plain]:
    for chain in reading.chains:
        spans = [span(m.span) for m in chain.mentions]
        yield spans[0] | {"mentions": spans, "actor": actor(chain.actor)}


def _attributions(reading: ReadingPort) -> Iterator[Plain]:
    for found in reading.attributions:
        yield span(found.span) | {
            "source": span(found.source) if found.source else None,
            "cue": span(found.cue) if found.cue else None,
            "content": [{"start": c.start, "end": c.end} for c in found.content],
            "quoted": found.quoted,
        }


def _times(reading: ReadingPort) -> Iterator[Plain]:
    for found in reading.times:
        value = when(found.when)
        yield span(found.span) | {
            "value": {k: v for k, v in value.items() if k != "text"} if value else None,
            "type": found.type,
            "timex": found.timex,
        }


def _places(reading: ReadingPort) -> Iterator[Plain]:
    for found in reading.places:
        value = place(found.value)
        kept = {k: v for k, v in value.items() if k not in ("text", "within")} if value else None
        yield span(found.name or found.span) | {"value": kept, "associative": found.associative}


def _figures(reading: ReadingPort) -> Iterator[Plain]:
    for found in reading.figures:
        yield span(found.span) | {"measure": found.measure, "low": found.low, "high": found.high, "of": found.of}


def _propositions(reading: ReadingPort) -> Iterator[Plain]:
    for found in reading.propositions:
        yield span(found.predicate) | {
            "predicate": span(found.predicate) | {"lemma": found.lemma},
            "arguments": [{"slot": a.slot} | span(a.span) for a in found.arguments],
            "negated": found.negated,
            "modality": found.modality,
        }


LAYERS: dict[str, Callable[[ReadingPort], Iterator[Plain]]] = {
    "mentions": _mentions, "chains": _chains, "attributions": _attributions, "times": _times, "places": _places,
    "figures": _figures, "propositions": _propositions,
}  # fmt: skip
"""The layers by name."""


def layer(reading: ReadingPort, name: str) -> Iterator[Plain]:
    """What the stage `name` found, in the order of the text, each with the report's id as `document`."""
    for found in LAYERS[name](reading):
        yield {"document": reading.report.id} | found

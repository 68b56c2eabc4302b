"""The layer of attributions: who says or thinks what, by which words, wherever it stands."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from attribution_marks import right, unmark

from allegiance.model.report import Block, Report
from allegiance.pipeline import Reader, Reading

FOLDER = Path(__file__).parents[1] / "cases"
NEAR = 0.6
"""So much of a part's words must be shared; the ends of long phrases are a matter of taste."""
KNOWN = ("[The minister] {informed} parliament",)
"""Cases known to fail: a verb that the parser takes for an adjective."""
HELD_NEAR, HELD_EXACT = 0.9, 0.88
"""Shares of the sentences held back that must be right; raised with what is reached."""


def cases(split: str) -> Iterator[tuple[str, list[str]]]:
    for name in ("attribution_quotes", "attribution_speech"):
        for phenomenon in tomllib.loads((FOLDER / f"{name}.toml").read_text())["phenomena"]:
            yield from ((phenomenon["id"], case) for case in phenomenon[split])


def read(reader: Reader, text: str) -> Reading:
    ends = [at for at in range(len(text)) if text.startswith("\n\n", at)]
    starts = [0, *(end + 2 for end in ends)]
    blocks = tuple(Block(start, end) for start, end in zip(starts, [*ends, len(text)], strict=True))
    return reader.read(Report("x", text, blocks=blocks))


def is_right(reader: Reader, case: list[str], share: float) -> bool:
    unmarked = [unmark(marked) for marked in case]
    text = unmarked[0][0]
    assert all(other == text for other, _ in unmarked), "the marks of one text must stand in one text"
    return right(text, [m for _, m in unmarked if m], read(reader, text).attributions, share=share)


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            c, marks=[pytest.mark.xfail(strict=True, reason="known")] if c[0].startswith(KNOWN) else [], id=c[0][:60]
        )
        for _, c in cases("tune")
    ],
)
def test_attributions_are_those_of_a_careful_reader(reader: Reader, case: list[str]) -> None:
    """Each sentence gives just the attributions marked in it, with their source, cue and content."""
    assert is_right(reader, case, NEAR)


@pytest.mark.parametrize(("share", "floor"), [(NEAR, HELD_NEAR), (1.0, HELD_EXACT)], ids=["near", "exact"])
def test_sentences_held_back_are_read_as_well(reader: Reader, share: float, floor: float) -> None:
    """What was never tuned on is read about as well as what was."""
    results = [is_right(reader, case, share) for _, case in cases("held")]
    assert sum(results) / len(results) >= floor


@pytest.mark.parametrize("split", ["tune", "held"])
def test_every_part_is_a_span_of_the_text(reader: Reader, split: str) -> None:
    """Offsets give back the words; the parts lie within the whole."""
    for _, case in cases(split):
        text, _ = unmark(case[0])
        for found in read(reader, text).attributions:
            for span in (found.span, found.source, found.cue, *found.content):
                if span is not None:
                    assert text[span.start : span.end] == span.text
                    assert found.span.start <= span.start <= span.end <= found.span.end

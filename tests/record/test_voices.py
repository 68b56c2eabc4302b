"""Independent voices: copies and the same speakers count once."""

from datetime import date

import pytest
from toy_reader import told

from allegiance.model.tie import Effect, Rule, Telling
from allegiance.record.voices import independent, voices_of


def telling(voice: str, copy: str) -> Telling:
    day = date(2017, 1, 30)
    return Telling(
        Effect.SUPPORTS, day, day, True, "stated", Rule.STATED, day, "affirmed", "actual", (voice,), copy, "r1", "c1"
    )


@pytest.mark.parametrize(
    ("tellings", "expected"),
    [
        ("", 0),
        ("A1", 1),
        ("A1 A2", 1),  # one speaker in two reports
        ("A1 B1", 1),  # two speakers in one text
        ("A1 B2", 2),
        ("A1 B2 A2 B1", 2),
        ("A1 A2 B2", 2),  # A by the first text, B by the second
        ("A1 A2 B1 B2 C3", 3),
        ("A1 B1 C1 A2", 2),
    ],
)
def test_the_most_tellings_that_share_neither_speaker_nor_text(tellings: str, expected: int) -> None:
    """A letter is a speaker, a number a text."""
    assert independent(telling(pair[0], pair[1]) for pair in tellings.split()) == expected


def test_hearsay_is_no_voice() -> None:
    """What nobody says by name stands for nobody."""
    assert independent([telling("hearsay", "1")]) == 0


def test_the_outlet_speaks_where_nobody_is_named() -> None:
    """A report without a speaker is the outlet's voice; without an outlet the report's own."""
    (report, named), (_, own) = told("SANA said: JFS is in HTS. FSA is in HTS.")
    assert voices_of(report, named) == ("id name:sana",)
    assert voices_of(report, own) == ("outlet Wire",)
    assert voices_of(*told("FSA is in HTS.", outlet=None)[0]) == ("report r1",)

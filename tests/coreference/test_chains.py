"""Mentions of one actor in a report are one chain."""

import pytest

from allegiance.model.report import Report
from allegiance.pipeline import Reader


@pytest.mark.parametrize(
    ("text", "same", "other"),
    [
        ("Jabhat Fateh al-Sham (JFS) attacked Saraqib. JFS then withdrew.", ("Jabhat Fateh al-Sham", "JFS"), "Saraqib"),
        ("Ahrar al-Sham condemned the raid. Ahrah al-Sham warned of war.", ("Ahrar al-Sham", "Ahrah al-Sham"), "raid"),
        ("M23 took Goma. It named a governor.", ("M23", "It"), "Goma"),
        ("Commander Amin Malhis spoke. Malhis said the army had fled.", ("Amin Malhis", "Malhis"), "army"),
        ("Despite renouncing its ties to al-Qaeda, Ansar Dine was listed.", ("Ansar Dine", "its"), "al-Qaeda"),
        ("The ELN, a rebel group, freed a hostage. The group gave no date.", ("ELN", "The group"), "hostage"),
    ],
)  # fmt: skip
def test_mentions_of_one_actor_are_one_chain(reader: Reader, text: str, same: tuple[str, str], other: str) -> None:
    """Full, short, misspelt and described, an actor is one; nobody else is drawn in."""
    chains = [{m.span.text for m in c.mentions} for c in reader.read(Report("x", text)).chains]
    chain = next(c for c in chains if same[0] in c)
    assert set(same) <= chain
    assert other not in chain


def test_every_mention_is_a_real_span(reader: Reader) -> None:
    """What cannot be pointed at is not mentioned."""
    text = "Six rebel groups said they had joined Ahrar al-Sham after JFS attacked their bases."
    reading = reader.read(Report("x", text))
    assert reading.mentions
    assert all(text[m.span.start : m.span.end] == m.span.text for m in reading.mentions)

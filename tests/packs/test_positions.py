"""The line of every key of a TOML file."""

import tomllib
from importlib.resources import files

import pytest

from allegiance.packs.positions import Path, Positions

TEXT = '''# a comment with [brackets] and = signs
title = "A \\"small\\" war [not a table]"

[[actors]]
id = "a"
names = ["one", # a comment, with a comma
    { text = "two, three", until = 2016-07-28 },
    'four',
]
"quoted key" = """
many
lines = 1
"""
after = true

[[actors]]
id = "b"
list = [[1, 2],
  [3]]
point.x = 1

[other."table"]
key = {}
empty = []
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("title",), 2),
        (("actors", 0), 4),
        (("actors", 0, "id"), 5),
        (("actors", 0, "names"), 6),
        (("actors", 0, "names", 0), 6),
        (("actors", 0, "names", 1), 7),
        (("actors", 0, "names", 1, "until"), 7),
        (("actors", 0, "names", 2), 8),
        (("actors", 0, "quoted key"), 10),
        (("actors", 0, "after"), 14),
        (("actors", 1), 16),
        (("actors", 1, "id"), 17),
        (("actors", 1, "list", 1), 19),
        (("actors", 1, "list", 1, 0), 19),
        (("actors", 1, "point", "x"), 20),
        (("other", "table", "key"), 23),
        (("other", "table", "empty"), 24),
        (("actors", 1, "missing"), 16),
        (("missing",), 1),
    ],
)
def test_every_key_has_its_line(path: Path, line: int) -> None:
    """Strings, comments and nested values do not lead astray; a missing key is told by the table around it."""
    tomllib.loads(TEXT)
    assert Positions(TEXT).line(path) == line


@pytest.mark.parametrize("name", sorted(e.name for e in (files("allegiance.packs") / "data").iterdir()))
def test_each_actor_of_the_packs_has_a_line_of_its_own(name: str) -> None:
    """Over every pack: the line of an actor's id holds that id."""
    text = (files("allegiance.packs") / "data" / name).read_text(encoding="utf-8")
    lines, positions = text.splitlines(), Positions(text)
    for number, actor in enumerate(tomllib.loads(text)["actors"]):
        assert f'"{actor["id"]}"' in lines[positions.line(("actors", number, "id")) - 1]

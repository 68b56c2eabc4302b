"""Packs of one's own are checked, each fault on a line."""

from pathlib import Path

from toy_command import run

GOOD = """title = "A small war"
[[actors]]
id = "xx-front"
name = "Front of the North"
kind = "armed_group"
source = "a public source"
"""


def test_a_good_pack_is_counted(folder: Path) -> None:
    """How many actors it adds to those that the program knows."""
    (folder / "own.toml").write_text(GOOD)
    result = run("packs", "check", "own.toml")
    assert (result.exit_code, result.stdout) == (0, "1 actor, no fault\n")


def test_every_fault_is_a_line(folder: Path) -> None:
    """File, line, key and what is wrong, as compilers tell it."""
    (folder / "own.toml").write_text(GOOD + "colour = 'red'\nshape = 'round'\n")
    result = run("packs", "check", "own.toml")
    assert result.exit_code == 2
    assert result.stderr.splitlines() == [
        "allegiance: own.toml:7: actors.xx-front.colour: unknown key",
        "allegiance: own.toml:8: actors.xx-front.shape: unknown key",
    ]

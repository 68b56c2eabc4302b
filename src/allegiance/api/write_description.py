"""Writes the OpenAPI description to the file that the browser's client is made from: `make openapi`."""

import json
import sys
from pathlib import Path

from allegiance.api.app import bare_app


def description() -> str:
    """The description as the file holds it."""
    return json.dumps(bare_app().openapi(), indent=1, ensure_ascii=False, sort_keys=True) + "\n"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(description(), encoding="utf-8")

"""The page that browsers get: the built one, or one line that says how to build it."""

from pathlib import Path

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response

BUILT = Path(__file__).parent / "static"
ASSETS = "assets"
"""The folder of files whose names change with their content."""

FOREVER = "public, max-age=31536000, immutable"
ALWAYS_ASKED = "no-cache"

MISSING = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Allegiance</title></head>
<body>
<h1>Allegiance</h1>
<p>The page is not built yet. In the clone, <code>make web</code> builds it; then load this address anew.</p>
<p>The API answers all the same: <a href="/api/v1/status">/api/v1/status</a>,
<a href="/api/v1/openapi.json">/api/v1/openapi.json</a>.</p>
</body>
</html>
"""


def serve_page(app: FastAPI, folder: Path = BUILT) -> None:
    """Serves the files of `folder`, and its page at every other address, which the page itself reads."""

    @app.api_route("/{path:path}", methods=["GET", "HEAD"], include_in_schema=False)
    def page(path: str, request: Request) -> Response:
        if path == "api" or path.startswith("api/"):
            raise HTTPException(404, f"nothing is at {request.url.path[:200]}")
        found = _file(folder, path)
        if found:
            return FileResponse(found, headers={"cache-control": FOREVER if _hashed(path) else ALWAYS_ASKED})
        if _hashed(path):
            raise HTTPException(404, f"the page has no file {path[:200]}")
        index = folder / "index.html"
        if index.is_file():
            return FileResponse(index, headers={"cache-control": ALWAYS_ASKED})
        return HTMLResponse(MISSING, headers={"cache-control": ALWAYS_ASKED})


def _hashed(path: str) -> bool:
    return path.startswith(f"{ASSETS}/")


def _file(folder: Path, path: str) -> Path | None:
    """The file at `path` inside the folder; None where none is there, or the path leads out of it."""
    if not path or "\0" in path:
        return None
    try:
        found = (folder / path).resolve()
        return found if found.is_relative_to(folder.resolve()) and found.is_file() else None
    except (OSError, ValueError):
        return None

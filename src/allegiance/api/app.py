"""Puts the app together: endpoints, problems, headers."""

import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from anyio import to_thread
from fastapi import APIRouter, FastAPI
from starlette.middleware.gzip import GZipMiddleware

from allegiance import __version__
from allegiance.api import problems
from allegiance.api.description import describe
from allegiance.api.guard import Guard, of_this_machine
from allegiance.api.headers import Headers
from allegiance.api.opened import Opened
from allegiance.api.page import BUILT, serve_page
from allegiance.api.routers import actors, adding, claims, days, events, judging, networks, reports, search, status
from allegiance.service.reading import OpenReader, open_reader
from allegiance.store.store import open_store

BASE = "/api/v1"
THREADS = 6
"""Requests that are answered at a time."""
ROUTERS = (status, adding, reports, claims, actors, days, events, networks, judging, search)


def create_app(
    location: str,
    *,
    reader: OpenReader = open_reader,
    page: Path = BUILT,
    known_host: Callable[[str], bool] = of_this_machine,
) -> FastAPI:
    """The app that answers from the store at `location`, which is made if it is missing; raises StoreError.

    `reader` loads what reads reports that are added, `page` is the folder of the built page, `known_host` says which
    hosts requests may name.
    """
    app = bare_app()
    app.state.opened = Opened(open_store(location), reader)
    serve_page(app, page)
    app.add_middleware(Guard, known_host=known_host)
    app.add_middleware(Headers)
    return app


def served() -> FastAPI:
    """The app that `allegiance serve` runs, over the store that the environment names."""
    return create_app(os.environ["ALLEGIANCE_STORE"])


def bare_app() -> FastAPI:
    """The app without a store: what it describes needs none."""
    app = FastAPI(
        title="Allegiance",
        version=__version__,
        summary="Who did what to whom and who stands with whom, out of reports, each answer tied to their words.",
        openapi_url=f"{BASE}/openapi.json",
        docs_url=None,
        redoc_url=None,
        lifespan=_running,
    )
    api = APIRouter(prefix=BASE)
    for module in ROUTERS:
        api.include_router(module.router)
    app.include_router(api)
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=5)
    problems.install(app)
    describe(app)
    return app


@asynccontextmanager
async def _running(app: FastAPI) -> AsyncIterator[None]:
    # Few threads: each may hold two connections to the store, and the interpreter runs one at a time anyway.
    to_thread.current_default_thread_limiter().total_tokens = THREADS
    yield
    app.state.opened.close()

"""Puts the app together: endpoints, problems, headers."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from anyio import to_thread
from fastapi import APIRouter, Depends, FastAPI
from starlette.middleware.gzip import GZipMiddleware

from allegiance import __version__
from allegiance.api import problems
from allegiance.api.description import describe
from allegiance.api.guard import Guard, of_this_machine
from allegiance.api.headers import Headers
from allegiance.api.opened import Opened
from allegiance.api.page import BUILT, serve_page
from allegiance.api.rights import reader
from allegiance.api.routers import (
    accounts,
    actors,
    adding,
    claims,
    days,
    events,
    judging,
    networks,
    reports,
    reviewing,
    search,
    session,
    status,
    tables,
)
from allegiance.api.warming import Warming
from allegiance.service.reading import OpenReader, open_reader
from allegiance.store.store import open_store

BASE = "/api/v1"
THREADS = 6
"""Requests that are answered at a time."""
OPEN = (session, accounts)
"""Those that ask for their rights themselves."""
ROUTERS = (status, adding, reports, claims, actors, days, events, networks, judging, reviewing, search, tables)


def create_app(
    location: str,
    *,
    reader: OpenReader = open_reader,
    page: Path = BUILT,
    for_all: bool = True,
) -> FastAPI:
    """The app that answers from the store at `location`, which is made if it is missing; raises StoreError.

    `reader` loads what reads reports that are added, `page` is the folder of the built page. `for_all` is for an app
    that listens to this machine alone: it answers to its own names, and to everybody while there are no accounts.
    """
    app = bare_app()
    app.state.opened = Opened(open_store(location), reader, for_all=for_all)
    serve_page(app, page)
    app.add_middleware(Guard, known_host=of_this_machine if for_all else bool)
    app.add_middleware(Headers)
    return app


def served() -> FastAPI:
    """The app that `allegiance serve` runs, over the store that the environment names, which is kept warm behind it."""
    app = create_app(os.environ["ALLEGIANCE_STORE"], for_all=bool(os.environ.get("ALLEGIANCE_SERVE_ALL")))
    app.state.warming = Warming(app.state.opened)
    app.state.warming.start()
    return app


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
    for module in OPEN:
        api.include_router(module.router)
    for module in ROUTERS:
        api.include_router(module.router, dependencies=[Depends(reader)], responses=problems.answers(401, 403))
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

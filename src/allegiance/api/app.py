"""Puts the app together: endpoints, problems, headers."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import APIRouter, FastAPI
from starlette.middleware.gzip import GZipMiddleware

from allegiance import __version__
from allegiance.api import problems
from allegiance.api.description import describe
from allegiance.api.opened import Opened
from allegiance.api.routers import actors, claims, days, events, judging, networks, reports, search, status
from allegiance.store.store import open_store

BASE = "/api/v1"
ROUTERS = (status, reports, claims, actors, days, events, networks, judging, search)


def create_app(location: str) -> FastAPI:
    """The app that answers from the store at `location`, which is made if it is missing; raises StoreError."""
    app = bare_app()
    app.state.opened = Opened(open_store(location))
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
    yield
    app.state.opened.store.close()

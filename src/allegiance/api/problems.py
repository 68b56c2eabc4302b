"""Errors as problem details (RFC 9457): one clear line each, and nothing of the program's inside."""

import logging
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from allegiance.api.headers import HEADERS
from allegiance.api.models.problem import Fault, Problem
from allegiance.api.refusals import ForbiddenError, NobodyError
from allegiance.errors import AllegianceError, InputError, NotKeptError, StoreError, UnknownNameError
from allegiance.service.accounts import RefusedError
from allegiance.service.jobs import BusyError
from allegiance.service.naming import AmbiguousNameError
from allegiance.service.tries import TooManyTriesError

logger = logging.getLogger(__name__)

MEDIA_TYPE = "application/problem+json"


def answers(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """How an endpoint's description tells that it may answer with a problem of these statuses."""
    return {status: {"model": Problem, "description": HTTPStatus(status).phrase} for status in statuses}


def tell(status: int, detail: str, **more: Any) -> JSONResponse:
    """The answer that tells a problem; `more` are further fields of it."""
    title = more.pop("title", HTTPStatus(status).phrase)
    problem = Problem(type=more.pop("type", "about:blank"), title=title, status=status, detail=_line(detail), **more)
    return JSONResponse(problem.model_dump(mode="json", exclude_none=True), status, media_type=MEDIA_TYPE)


def install(app: FastAPI) -> None:
    """Makes the app tell every error as a problem."""
    app.add_exception_handler(AllegianceError, _of_program)
    app.add_exception_handler(RequestValidationError, _of_request)
    app.add_exception_handler(HTTPException, _of_http)
    app.add_exception_handler(Exception, _of_nobody)


async def _of_program(_request: Request, error: Exception) -> JSONResponse:
    if isinstance(error, UnknownNameError):
        return tell(404, str(error), type="/problems/unknown-name", title="Unknown name", nearest=error.nearest)
    if isinstance(error, AmbiguousNameError):
        return tell(422, str(error), type="/problems/ambiguous-name", title="Ambiguous name", actors=error.actors)
    if isinstance(error, NotKeptError):
        return tell(404, str(error), type="/problems/not-kept", title="Not in the store")
    if isinstance(error, NobodyError | RefusedError):
        answer = tell(401, str(error), type="/problems/nobody", title="Nobody is logged in")
        answer.headers["www-authenticate"] = "Bearer"
        return answer
    if isinstance(error, TooManyTriesError):
        answer = tell(429, str(error), type="/problems/tries", title="Too many tries")
        answer.headers["retry-after"] = str(error.wait)
        return answer
    if isinstance(error, ForbiddenError):
        return tell(403, str(error), type="/problems/forbidden", title="This may not be asked")
    if isinstance(error, BusyError):
        return tell(503, str(error), type="/problems/busy", title="Too much work waits")
    if isinstance(error, InputError):
        return tell(422, str(error), type="/problems/source", title="This cannot be read as a report")
    if isinstance(error, StoreError):
        return tell(503, str(error), type="/problems/store", title="The store cannot be read or written")
    return tell(422, str(error), type="/problems/question", title="The question cannot be answered")


async def _of_request(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    faults = [Fault(where=".".join(map(str, e["loc"])), what=_words(e)) for e in error.errors()]
    detail = "; ".join(f"{fault.where}: {fault.what}" for fault in faults[:3])
    return tell(422, detail, type="/problems/request", title="The request is not well formed", faults=faults)


async def _of_http(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    answer = tell(error.status_code, str(error.detail))
    answer.headers.update(error.headers or {})
    return answer


async def _of_nobody(_request: Request, error: Exception) -> JSONResponse:
    logger.error("a request failed", exc_info=error)
    answer = tell(500, "the program failed on this request; please tell its makers what was asked")
    answer.headers.update(HEADERS)  # it is told outside all that stands before the app
    return answer


def _words(error: Any) -> str:
    given = error.get("input")
    shown = f" (given: {str(given)[:80]!r})" if isinstance(given, str | int | float) else ""
    said = str(error["msg"]).removeprefix("Value error, ")
    return said if "is no day" in said else f"{said}{shown}"


def _line(text: str) -> str:
    return " ".join(text.encode("utf-8", "replace").decode().split())

"""The app's OpenAPI description: problems are told as such, and every field of an answer is there."""

from collections.abc import Iterator
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel

from allegiance.api.problems import MEDIA_TYPE


def describe(app: FastAPI) -> None:
    """Gives the app its description, made once when it is first asked for."""

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _described(app)
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]


def _described(app: FastAPI) -> dict[str, Any]:
    found = get_openapi(title=app.title, version=app.version, summary=app.summary, routes=app.routes)
    for operations in found["paths"].values():
        for operation in operations.values():
            for answer in operation["responses"].values():
                _as_problem(answer)
    own = {model.__name__ for model in _models(BaseModel)}
    for name, schema in found["components"]["schemas"].items():
        if name not in own:
            # what is said of the program's own classes is said to its makers
            schema.pop("description", None)
    for unused in ("HTTPValidationError", "ValidationError"):
        found["components"]["schemas"].pop(unused, None)
    return found


def _as_problem(answer: dict[str, Any]) -> None:
    content = answer.get("content", {})
    for media in list(content):  # of a table, too, a problem is told as one
        if content[media].get("schema", {}).get("$ref", "").endswith("/Problem"):
            content[MEDIA_TYPE] = content.pop(media)


def _models(base: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """The API's own models."""
    for model in base.__subclasses__():
        if model.__module__.startswith("allegiance.api."):
            yield model
        yield from _models(model)

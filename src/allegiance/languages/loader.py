"""Loads a language's words."""

import tomllib
from functools import cache
from importlib.resources import files

from pydantic import ValidationError

from allegiance.errors import DataError
from allegiance.languages.schema import Language


@cache
def language(code: str = "en") -> Language:
    """The language with that code.

    Raises DataError with one line a fault if there is no such file or it has faults.
    """
    entry = files("allegiance.languages") / f"{code}.toml"
    try:
        return Language.model_validate(tomllib.loads(entry.read_text(encoding="utf-8")))
    except FileNotFoundError:
        raise DataError([f"{code}.toml: no such language; add the file to allegiance/languages"]) from None
    except tomllib.TOMLDecodeError as error:
        raise DataError([f"{code}.toml: not valid TOML: {error}"]) from None
    except ValidationError as error:
        faults = [f"{code}.toml: {'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors()]
        raise DataError(faults) from None

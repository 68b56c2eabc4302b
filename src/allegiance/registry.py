"""Finds the modules of a package that each register one thing, so that to add one is to add one file."""

import importlib
import pkgutil
from types import ModuleType


def modules(package: str) -> dict[str, ModuleType]:
    """The modules directly inside `package`, by name, in alphabetical order; names with `_` in front are private.

    >>> "registry" in modules("allegiance")
    True
    """
    root = importlib.import_module(package)
    names = sorted(info.name for info in pkgutil.iter_modules(root.__path__) if not info.name.startswith("_"))
    return {name: importlib.import_module(f"{package}.{name}") for name in names}

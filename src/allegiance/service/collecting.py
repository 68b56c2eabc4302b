"""Looks for objects that hang on each other alone less often, while millions are made that do not."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

OFTEN = 500_000, 50, 1000
"""How many new objects, and how many rounds, before the interpreter looks again; usually 700, 10 and 10."""


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Inside the block the interpreter's collector runs rarely: making the record anew leaves it nothing to find."""
    before = gc.get_threshold()
    gc.set_threshold(*OFTEN)
    try:
        yield
    finally:
        gc.set_threshold(*before)

"""Which reports carry one text, so that a reprint is no second voice."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from allegiance.record.hanging import components


def one_text(pairs: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """The report, by id, that stands for the text of each report that reprints another or is reprinted.

    >>> one_text([("b", "c"), ("a", "b")])
    {'a': 'a', 'b': 'a', 'c': 'a'}
    """
    return _one_text(tuple(pairs))


@lru_cache(maxsize=4)
def _one_text(pairs: tuple[tuple[str, str], ...]) -> Mapping[str, str]:
    groups = components({id_ for pair in pairs for id_ in pair}, pairs)
    return {id_: group[0] for group in groups for id_ in group}

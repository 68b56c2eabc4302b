"""Which reports carry one text, so that a reprint is no second voice."""

from collections.abc import Iterable

from allegiance.record.hanging import components


def one_text(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The report, by id, that stands for the text of each report that reprints another or is reprinted.

    >>> one_text([("b", "c"), ("a", "b")])
    {'a': 'a', 'b': 'a', 'c': 'a'}
    """
    pairs = list(pairs)
    groups = components({id_ for pair in pairs for id_ in pair}, pairs)
    return {id_: group[0] for group in groups for id_ in group}

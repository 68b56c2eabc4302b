"""Scores the program's reading of hand-coded reports."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from allegiance.gold.schema import Gold, load_gold
from allegiance.gold.score import Score, score
from allegiance.model.report import Report


def score_folders(folders: Iterable[Path], *, model: str | None = None) -> Iterator[Score]:
    """The score of each folder of gold, in order; the reader is loaded once.

    Raises DataError if a folder's gold has faults.
    """
    from allegiance.pipeline import Reader

    golds = [load_gold(folder) for folder in folders]
    reader = Reader(model=model)
    for gold in golds:
        yield score(gold, reader.read(report_of(gold)).claims)


def report_of(gold: Gold) -> Report:
    """The report of a gold folder, dated as its gold says."""
    from allegiance.read.sources import read_sources

    read = next(iter(read_sources([str(gold.source)], published=gold.file.published, outlet=gold.file.outlet)))
    if not isinstance(read, Report):
        raise read
    return read

"""The passages of a report that can be reprinted, and by which keys reprints of them are found."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

from allegiance.languages.fold import folded
from allegiance.model.report import Block, BlockKind, Report

SHINGLE = 3
"""Words that are looked at together."""

SHORTEST = 12
"""Words of the shortest passage that counts: shorter ones are alike by chance."""

ROWS, BANDS = 4, 6
"""Passages that share half of their shingles share a key in 1 of 3 cases, those that share 90 % always."""

KEYS_IN_COMMON = 2
"""So many keys two reports must share to be held against each other; one may be shared by chance."""

SIGNER = f"rensa/{SHINGLE}-{ROWS}-{BANDS}"
"""Names how keys are made; keys of another signer must be made anew."""

_PARAGRAPHS = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of a report's body: characters `start` to `end`, its number of words, and its shingles."""

    start: int
    end: int
    words: int
    shingles: frozenset[str]


@lru_cache(maxsize=512)
def passages(report: Report) -> tuple[Passage, ...]:
    """The paragraphs of the report's body that have enough words, in order."""
    blocks = [b for b in report.blocks if b.kind is BlockKind.BODY] or [Block(0, len(report.text))]
    stretches = (stretch for block in blocks for stretch in _paragraphs(report.text, block))
    found = ((start, end, folded(report.text[start:end]).split()) for start, end in stretches)
    return tuple(_passage(start, end, words) for start, end, words in found if len(words) >= SHORTEST)


def keys(found: Iterable[Passage]) -> set[int]:
    """The keys of passages, by MinHash and locality-sensitive hashing; 63-bit numbers that never change."""
    from rensa import RMinHash

    wanted: set[int] = set()
    for passage in found:
        # One by one: the library's ways for many start threads, which cost more than so few are worth.
        signer = RMinHash(num_perm=ROWS * BANDS, seed=1)
        signer.update(list(passage.shingles))
        digest = signer.digest()
        wanted |= {_key(band, digest[band * ROWS : (band + 1) * ROWS]) for band in range(BANDS)}
    return wanted


def _paragraphs(text: str, block: Block) -> Iterator[tuple[int, int]]:
    start = block.start
    for gap in _PARAGRAPHS.finditer(text, block.start, block.end):
        yield start, gap.start()
        start = gap.end()
    yield start, block.end


def _passage(start: int, end: int, words: list[str]) -> Passage:
    shingles = map(" ".join, zip(*(words[i:] for i in range(SHINGLE)), strict=False))
    return Passage(start, end, len(words), frozenset(shingles))


def _key(band: int, values: Iterable[int]) -> int:
    mark = f"{band}:{','.join(map(str, values))}"
    return int.from_bytes(blake2b(mark.encode(), digest_size=8).digest(), "big") >> 1

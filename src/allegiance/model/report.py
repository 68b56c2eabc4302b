"""A report: its text, where it is from, and which parts of the page are no part of the news."""

import hashlib
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block of a report's text is; claims are read from `body` alone."""

    BODY = "body"
    TITLE = "title"
    DATELINE = "dateline"
    BYLINE = "byline"
    DATE = "date"
    CAPTION = "caption"
    CREDIT = "credit"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Block:
    """Characters `start` to `end` of the report's text: a paragraph, a headline, a byline…"""

    start: int
    end: int
    kind: BlockKind = BlockKind.BODY


@dataclass(frozen=True, slots=True)
class Report:
    """One report. `text` is never changed: all offsets of all claims count its characters.

    `published` is the day that the report gives as its own or that the user states; None where nobody says.
    """

    id: str
    text: str
    title: str | None = None
    outlet: str | None = None
    published: date | None = None
    url: str | None = None
    blocks: tuple[Block, ...] = field(default=(), repr=False)


def report_id(text: str, outlet: str | None = None, published: date | None = None, url: str | None = None) -> str:
    """A stable id for a report that brings none: the same text from the same outlet always gets the same.

    >>> report_id("JFS attacked.") == report_id("JFS attacked.")
    True
    """
    parts = (text, outlet or "", published.isoformat() if published else "", url or "")
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]

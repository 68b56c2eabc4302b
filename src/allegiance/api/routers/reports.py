"""Reports: a list of them, one whole, and which reprint which."""

from itertools import islice
from typing import Annotated

from fastapi import APIRouter, Query

from allegiance.api.asked import AskedPage, First, Id, Last, Store, in_order
from allegiance.api.models.claim import Claim, Document
from allegiance.api.models.report import Copied, ReportInList, Reports, Reprint, Reprints, Shared, WholeReport
from allegiance.api.problems import answers
from allegiance.model.listing import Listed, ReportQuery
from allegiance.model.report import BlockKind, Report
from allegiance.record.copies.copy import Copy
from allegiance.service import events, listing

router = APIRouter(tags=["reports"], responses=answers(404, 422))

OPENING = 240
"""Characters of a report's text in a list."""
PARAGRAPHS = 5
"""Paragraphs in which so many characters are found."""

Outlets = Annotated[tuple[str, ...], Query(alias="outlet", max_length=50, description="Only from these outlets.")]
Text = Annotated[str | None, Query(min_length=1, max_length=200, description="Words of the title or the text.")]


@router.get("/reports", operation_id="listReports")
def list_reports(
    opened: Store, page: AskedPage, outlets: Outlets = (), first: First = None, last: Last = None, text: Text = None
) -> Reports:  # fmt: skip
    """The reports, the latest first."""
    in_order(first, last)
    found, total = listing.reports(opened.store, ReportQuery(tuple(outlets), first, last, text), page)
    more = page.skip + len(found) < total
    return Reports(limit=page.limit, offset=page.skip, total=total, more=more, items=[listed(one) for one in found])


@router.get("/reports/{id:path}", operation_id="getReport")
def report(opened: Store, id: Id) -> WholeReport:
    """One report with its text, its page furniture and its claims with all their spans."""
    found = listing.whole_report(opened.store, opened.joined(), id)
    return WholeReport(
        **Document.of(found.report).model_dump(),
        text=found.report.text,
        blocks=found.report.blocks,
        claims=[Claim.of(told) for told in found.claims],
        before=Document.of(found.before) if found.before else None,
        after=Document.of(found.after) if found.after else None,
    )


@router.get("/reprints", operation_id="listReprints")
def reprints(
    opened: Store, report: Annotated[str | None, Query(min_length=1, max_length=1000, description="Its id.")] = None
) -> Reprints:
    """Groups of reports that reprint each other, or the one that a report is in."""
    found = events.reprints(opened.gathered(), report=report)
    return Reprints(
        items=[
            Reprint(reports=[Document.of(r) for r in one.reports], copies=[_copied(c) for c in one.group.copies])
            for one in found
        ]
    )


def listed(found: Listed) -> ReportInList:
    """A report as lists have it."""
    return ReportInList(
        **Document.of(found.report).model_dump(), claims=found.claims, opening=opening_of(found.report)
    )  # fmt: skip


def opening_of(report: Report) -> str:
    """How the news itself begins, without page furniture, up to the end of a word.

    >>> from allegiance.model.report import Block
    >>> opening_of(Report("r", "Share this. JFS attacked.", blocks=(Block(12, 25),)))
    'JFS attacked.'
    """
    body = (report.text[block.start : block.end] for block in report.blocks if block.kind is BlockKind.BODY)
    words = " ".join(" ".join(islice(body, PARAGRAPHS)).split() or report.text[: 2 * OPENING].split())
    return words if len(words) <= OPENING else words[:OPENING].rsplit(" ", 1)[0] + " …"


def _copied(found: Copy) -> Copied:
    return Copied(
        first=found.first, second=found.second, first_share=found.first_share, second_share=found.second_share,
        whole=found.whole, credit=found.credit, why=found.why,
        stretches=[Shared(first=one, second=other) for one, other in found.stretches],
    )  # fmt: skip

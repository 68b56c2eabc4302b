"""Claims as a table for people: what is claimed, who says so, when, in which words."""

from collections.abc import Iterable
from typing import TextIO

from allegiance.export.console import console_for, new_table
from allegiance.export.wording import counted, days, heading, one_line, speakers, statement, tellers
from allegiance.model.ports import Told

NAME = "table"


def write(told: Iterable[Told], out: TextIO) -> None:
    """Writes the claims as a table as wide as the terminal; plain text where `out` is no terminal.

    Claims of one report stand under its heading; where there are several reports, each claim names its own.
    """
    claims = list(told)
    reports = {report.id: report for report, _ in claims}
    console = console_for(out)
    table = new_table(claim=4, who_says_so=2, date=None, the_words=5)
    table.columns[2].min_width = len("2017-01-28")
    for report, claim in claims:
        who = tellers(claim, report) if len(reports) > 1 else speakers(claim)
        # A span of days may break behind its dash; a day may not.
        table.add_row(statement(claim), who, days(claim.time).replace(" – ", " –\n"), one_line(claim.evidence.text))
    for report in reports.values() if len(reports) == 1 else ():
        console.print(heading(report), style="bold")
    if claims:
        console.print(table)
    console.print(counted(len(claims), "claim"))

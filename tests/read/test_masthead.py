"""Title, outlet and day, as a text gives them."""

from datetime import date

import pytest

from allegiance.read.blocks import find_blocks
from allegiance.read.masthead import Masthead, read_masthead

NEWS = "The guns fell silent at noon, residents said."


def masthead(text: str) -> Masthead:
    return read_masthead(text, find_blocks(text))


@pytest.mark.parametrize(
    ("text", "outlet", "published"),
    [
        (f"Truce in Taiz\nIndus Monitor | 2022-11-30 | Updated 19:40\n{NEWS}", "Indus Monitor", date(2022, 11, 30)),
        (f"Truce in Taiz\nMEKONG LEDGER / Asia\n{NEWS}", "Mekong Ledger", None),
        (f"Truce in Taiz\nBy Orontes Wire staff\n26 January 2017\n{NEWS}", "Orontes Wire", date(2017, 1, 26)),
        (f"Truce in Taiz\nBy the Gulf Ledger's Aden desk\n{NEWS}", "Gulf Ledger", None),
        (f"Truce in Taiz\nFrom our correspondents in Kilis, Taurus News Service\n{NEWS}", "Taurus News Service", None),
        (f"Truce in Taiz\n{NEWS}\n(Barada Courier, with agencies)", "Barada Courier", None),
        (f"Truce in Taiz\nTAIZ (Reuters) - {NEWS}", "Reuters", None),
        (f"Truce in Taiz\nTAIZ, Jan. 28, 2018 (Great Lakes Wire) -- {NEWS}", "Great Lakes Wire", date(2018, 1, 28)),
        (f"Truce in Taiz\nDawn\nTAIZ (Reuters) - {NEWS}", "Dawn", None),
        (f"Truce in Taiz\nTAIZ (CP) - {NEWS}\nCyrene Press (CP). All rights reserved.", "Cyrene Press", None),
        (f"Truce in Taiz\nWorld News\n{NEWS}", None, None),
        (f"Truce in Taiz\nBy Anna Roe\n{NEWS}", None, None),
    ],
)
def test_outlet_and_day(text: str, outlet: str | None, published: date | None) -> None:
    """The outlet beside the date, alone, in the byline, the credit or the dateline; the day beside it."""
    assert masthead(text) == Masthead("Truce in Taiz", outlet, published)


def test_published_goes_before_updated() -> None:
    """The day of an update counts only where no day of publication is given."""
    assert masthead(f"Truce in Taiz\nUpdated: 28 January 2017\n{NEWS}\nPublished: 26 January 2017").published == date(
        2017, 1, 26
    )
    assert masthead(f"Truce in Taiz\nUpdated: 28 January 2017\n{NEWS}").published == date(2017, 1, 28)


def test_a_date_at_the_end_counts() -> None:
    """A date line below the last paragraph is the day of publication."""
    assert masthead(f"Truce in Taiz\n{NEWS}\nThursday, 26 January 2017").published == date(2017, 1, 26)


@pytest.mark.parametrize(
    "text",
    [
        "Truce in Taiz\nThe pact was signed on 26 January 2017.",
        "Truce in Taiz\n30 February 2017\nThe pact was signed.",
        "Truce in Taiz\n05/01/2017\nThe pact was signed.",
        "Truce in Taiz\nTAIZ, Jan. 26 (Reuters) - The pact was signed.",
        "Truce in Taiz\nThe pact was signed.\nRelated stories:\n26 January 2017\nThe siege of Taiz",
    ],
)
def test_what_is_no_day_of_publication(text: str) -> None:
    """No date of a sentence, of another page, without a year, or that does not exist or is ambiguous."""
    assert masthead(text).published is None


def test_a_chronology_has_no_day_of_publication() -> None:
    """Dates that head the entries of a chronology are those of the entries."""
    entries = "\n".join(f"{day} March 2011\nProtesters met in Deraa for the day's prayers." for day in (15, 18, 20, 25))
    assert masthead(f"How the war began\nIt began with a few protests.\n{entries}").published is None

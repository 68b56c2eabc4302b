"""The day on which a web page says that its article was published, by the page's own marks.

General finders of dates fall back on any date of the text; here a date in a sentence is never the day of publication.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from allegiance.read.date_lines import date_line
from allegiance.read.dates import parse, written_dates

Element = Any
"""An lxml element; the library brings no types."""

# Meta tags, the most trustworthy first, as outlets and their content systems name them.
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "article:published", "og:published_time", "datepublished",
    "publication_date", "publish-date", "publish_date", "publishdate", "pubdate", "pub_date", "published_time_telegram",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "citation_publication_date", "citation_date",
    "dcterms.issued", "dc.date.issued", "dcterms.created", "dc.date.created", "dcterms.date", "dc.date", "date",
    "originalpublicationdate", "article_date_original", "article.published", "published-date", "release_date",
)  # fmt: skip
_MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified", "lastmod")
_DATED_BY = re.compile(r"date|time|publish|posted|byline|meta|submitted|dateline|timestamp|created", re.I)
_NOT_THE_ARTICLE = ("nav", "aside", "footer", "section", "form")
_OF_THE_PAGE = re.compile(r"comment|related|recommend|sidebar|most|popular|footer|nav|teaser|promo|more-", re.I)
_IN_JSON = r'"{key}"\s*:\s*"([^"]{{8,40}})"'
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?:/|-|$)")
_LONGEST_LINE = 200


def page_date(tree: Element, address: str | None = None) -> date | None:
    """The day of publication of the page `tree`, None if it marks none.

    `address` is where the page is or was. A day of publication goes before that of a change; among marks of one sort,
    what the page states for machines goes before what it shows, and the address comes last.
    """
    ways = (
        *_in_json(tree, "datePublished"),
        *_in_meta(tree, _PUBLISHED),
        *_in_time_elements(tree),
        *_in_lines(tree),
        *_in_address(address),
        *_in_json(tree, "dateModified"),
        *_in_meta(tree, _MODIFIED),
    )
    return next((day for day in ways if day), None)


def _day(stated: str | None) -> date | None:
    """The day in a machine's form; what stands behind it (a time, a zone) may be of any form."""
    if not stated:
        return None
    dates = written_dates(stated.strip())
    return parse(stated) or (dates[0].value if len(dates) == 1 and len(stated) <= _LONGEST_LINE else None)


def _in_json(tree: Element, key: str) -> Iterator[date | None]:
    for script in tree.iterfind('.//script[@type="application/ld+json"]'):
        for match in re.finditer(_IN_JSON.format(key=key), script.text or ""):
            yield _day(match[1])


def _in_meta(tree: Element, names: tuple[str, ...]) -> Iterator[date | None]:
    stated: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        stated.setdefault(name.lower(), meta.get("content") or "")
    return (_day(stated[name]) for name in names if name in stated)


def _in_time_elements(tree: Element) -> Iterator[date | None]:
    times = [time for time in tree.iter("time") if _is_of_the_article(time)]
    marked = [time for time in times if time.get("itemprop") == "datePublished" or time.get("pubdate") is not None]
    for time in (*marked, *times[:1]):
        yield _day(time.get("datetime")) or _day(time.text_content())


def _in_lines(tree: Element) -> Iterator[date | None]:
    """Lines such as "Thursday, June 18, 2020 - 3:14am" in what the page's own styles call a date or a byline."""
    for element in tree.iter("p", "div", "span", "li", "small"):
        if not _DATED_BY.search(f"{element.get('class')} {element.get('id')}") or not _is_of_the_article(element):
            continue
        shown = " ".join("".join(element.itertext()).split()) if len(element) < 10 else ""
        line = date_line(shown)
        if line:
            yield line.value


def _in_address(address: str | None) -> Iterator[date | None]:
    match = _IN_ADDRESS.search(address or "")
    yield _day("-".join(match.groups())) if match else None


def _is_of_the_article(element: Element) -> bool:
    """False for what stands in the parts of the page around its article: menus, comments, lists of other articles."""
    lineage = (element, *element.iterancestors())
    return not any(
        part.tag in _NOT_THE_ARTICLE or _OF_THE_PAGE.search(f"{part.get('class')} {part.get('id')}")
        for part in lineage
        if part.tag not in ("html", "body")
    )

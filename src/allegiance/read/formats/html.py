"""HTML: the article of a saved page; its stored text is the title, an empty line, and the paragraphs."""

import logging
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from allegiance.errors import InputError
from allegiance.model.report import Report
from allegiance.read.assemble import Metadata, assemble
from allegiance.read.decode import decode
from allegiance.read.outlets import is_name, outlet_case
from allegiance.read.references import mend_references
from allegiance.read.sentences import ends_sentence
from allegiance.read.source import MAX_BYTES as MAX_BYTES
from allegiance.read.source import Source

NAME = "HTML"
SUFFIXES = (".html", ".htm", ".xhtml")
MAX_TAGS = 100_000
"""The most tags that a page may have; above that, finding its article would take minutes."""

_PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b", re.I | re.S)
_TAG = re.compile(r"<(?:p|div|article|span|h[1-6]|table|ul|section|main|br|a|meta|title)\b[^<>]*>", re.I)
_CHARSET = re.compile(
    rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml[^>]{0,100}encoding=[\"']([\w.-]+)", re.I
)
_TITLE_PARTS = re.compile(r"\s+[|–—»·:-]\s+")
_NO_ARTICLE = "no article was found in the page; save its text as plain text"
_FEWEST_WORDS = 8
_LONGEST_NAME_OF_A_SITE = 5


def sniff(head: bytes, suffix: str) -> float:
    """Sure of what begins as a page does; by the suffix, of what has tags; a little of what begins with one."""
    encoding = "utf-16" if head[:2] in (b"\xff\xfe", b"\xfe\xff") else "latin-1"
    start = head.decode(encoding, errors="replace").lstrip("\ufeffï»¿ \t\r\n")
    if _PAGE.match(start):
        return 0.95
    if suffix in SUFFIXES and _TAG.search(start):
        return 0.6
    return 0.5 if _TAG.match(start) else 0.0


def read(data: bytes, source: Source) -> Iterator[Report | InputError]:
    """The article; raises InputError for a page without one."""
    declared = _CHARSET.search(data[:4096])
    named = (declared[1] or declared[2]).decode("ascii") if declared else None
    page = decode(data, source.name, declared=source.charset or named)
    if page.count("<") > MAX_TAGS:
        raise InputError(source.name, f"has more than {MAX_TAGS} tags; save the article alone, or as plain text")
    _silence_libraries()
    text, metadata = _article(page, source)
    yield assemble(text, source, metadata)


def _article(page: str, source: Source) -> tuple[str, Metadata]:
    """The text of the page's article, and what the page says of it.

    Both come from other projects' code, which a hostile page may make fail in any way: that is an InputError, too.
    """
    from trafilatura import bare_extraction, load_html

    from allegiance.read.page_dates import page_date

    try:
        tree = load_html(mend_references(page))
        found: Any = (
            None
            if tree is None
            else bare_extraction(
                tree, favor_precision=True, include_comments=False, include_tables=False, with_metadata=True
            )
        )
        if tree is None or found is None:
            raise InputError(source.name, _NO_ARTICLE)
        title, site = _title_and_site(tree, found.title, found.sitename)
        address = source.address or found.url
        metadata = Metadata(title=title, outlet=site, published=page_date(tree, address), url=address)
        return _text(found.text or "", title, source.name), metadata
    except InputError:
        raise
    except Exception as error:
        what = f"the page cannot be read ({type(error).__name__}); save its text as plain text"
        raise InputError(source.name, what) from error


def _text(article: str, title: str | None, where: str) -> str:
    lines = [" ".join(line.split()) for line in article.splitlines()]
    paragraphs = [line for line in lines if line]
    if not any(ends_sentence(line) and len(line.split()) >= _FEWEST_WORDS for line in paragraphs):
        raise InputError(where, _NO_ARTICLE)
    if title and paragraphs[0].casefold() == title.casefold():
        del paragraphs[0]
    return "\n\n".join([title, *paragraphs] if title else paragraphs)


def _title_and_site(tree: Any, title: str | None, site: str | None) -> tuple[str | None, str | None]:
    """The title and the outlet, mended by the page's <title>, which most pages end with their own name."""
    stated = " ".join((tree.findtext(".//title") or "").split())
    parts = [part for part in _TITLE_PARTS.split(stated) if part]
    if len(parts) < 2:
        return _clean(title), site
    if title and title.casefold() == parts[-1].casefold():
        title = parts[0]
    last = parts[-1]
    is_site = is_name(last) and len(last.split()) <= _LONGEST_NAME_OF_A_SITE and title and stated.startswith(title)
    return _clean(title), outlet_case(last) if is_site and (not site or "." in site) else site


def _clean(title: str | None) -> str | None:
    return " ".join(title.split()) or None if title else None


@cache
def _silence_libraries() -> None:
    """Their warnings would go to the terminal; what matters in them is told as an InputError."""
    for name in ("trafilatura", "htmldate", "courlan", "justext", "charset_normalizer"):
        logging.getLogger(name).addHandler(logging.NullHandler())

"""The format of a source, by its content."""

import pkgutil

import pytest

from allegiance.read import formats as package
from allegiance.read.detect import detect, formats, suffixes


def test_every_module_is_a_format() -> None:
    """Each file in the folder is found, and has all parts of a format."""
    assert set(formats()) == {info.name for info in pkgutil.iter_modules(package.__path__)}
    for form in formats().values():
        assert form.NAME
        assert form.MAX_BYTES > 0
        assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in form.SUFFIXES)
        assert 0 <= form.sniff(b"", "") <= 1
    assert suffixes() == {".txt", ".text", ".html", ".htm", ".xhtml", ".jsonl", ".ndjson"}


@pytest.mark.parametrize(
    ("head", "suffix", "name"),
    [
        (b"<!DOCTYPE html><html>", "", "html"),
        (b"<!doctype HTML>", ".txt", "html"),
        (b'\xef\xbb\xbf\n<?xml version="1.0"?>\n<html xmlns="x">', ".jsonl", "html"),
        (b"<!-- saved --><html>", "", "html"),
        ("<html><body>".encode("utf-16"), "", "html"),
        (b"<div><p>Text</p></div>", ".html", "html"),
        (b"<p>Text</p>", "", "html"),
        (b'{"text": "x"}', ".txt", "jsonl"),
        (b'\xef\xbb\xbf\n {"id": 1}', "", "jsonl"),
        (b"{text: 1}", ".jsonl", "jsonl"),
        (b"{ was the sign that they painted", ".txt", "text"),
        (b"[AFP] The rebels left.", ".txt", "text"),
        (b"The rebels left.", ".html", "text"),
        (b"The rebels left.", ".jsonl", "text"),
        (b"Losses: a <b and c> d", ".txt", "text"),
        (b"%PDF-1.4", ".html", "text"),
        (b"", ".html", "text"),
    ],
)
def test_the_content_decides(head: bytes, suffix: str, name: str) -> None:
    """The suffix is only a hint; what no format claims is tried as text."""
    assert detect(head, suffix) is formats()[name]

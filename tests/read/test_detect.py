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
        (b"<!DOCTYPE html><html>", "", "HTML"),
        (b"<!doctype HTML>", ".txt", "HTML"),
        (b'\xef\xbb\xbf\n<?xml version="1.0"?>\n<html xmlns="x">', ".jsonl", "HTML"),
        (b"<!-- saved --><html>", "", "HTML"),
        ("<html><body>".encode("utf-16"), "", "HTML"),
        (b"<div><p>Text</p></div>", ".html", "HTML"),
        (b"<p>Text</p>", "", "HTML"),
        (b'{"text": "x"}', ".txt", "JSON Lines"),
        (b'\xef\xbb\xbf\n {"id": 1}', "", "JSON Lines"),
        (b"{text: 1}", ".jsonl", "JSON Lines"),
        (b"{ was the sign that they painted", ".txt", "plain text"),
        (b"[AFP] The rebels left.", ".txt", "plain text"),
        (b"The rebels left.", ".html", "plain text"),
        (b"The rebels left.", ".jsonl", "plain text"),
        (b"Losses: a <b and c> d", ".txt", "plain text"),
        (b"%PDF-1.4", ".html", "plain text"),
        (b"", ".html", "plain text"),
    ],
)
def test_the_content_decides(head: bytes, suffix: str, name: str) -> None:
    """The suffix is only a hint; what no format claims is tried as text."""
    found = detect(head, suffix)
    assert found.NAME == name

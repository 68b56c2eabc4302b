"""From bytes to text."""

import codecs

import pytest

from allegiance.errors import InputError
from allegiance.read.decode import decode

ENGLISH = "The rebels’ leader, Iván Márquez, said “no” – and left for Bogotá, officials said on Friday.\r\n" * 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "mac_roman"])
def test_text_is_kept_in_every_encoding(encoding: str) -> None:
    """English text comes back character by character, line breaks as they are, without a byte order mark."""
    assert decode(ENGLISH.encode(encoding), "a.txt") == ENGLISH


def test_big_endian_utf16() -> None:
    """The byte order mark says which byte comes first."""
    assert decode(codecs.BOM_UTF16_BE + ENGLISH.encode("utf-16-be"), "a.txt") == ENGLISH


def test_another_script_is_guessed() -> None:
    """Text in an old encoding of another script is read, so that its language can be told."""
    russian = "Сирийские повстанцы объявили в четверг о слиянии с группировкой после нападения. " * 4
    assert decode(russian.encode("cp1251"), "a.txt") == russian


@pytest.mark.parametrize(
    ("data", "what"),
    [
        ("Márquez left.".encode() + b"\xc3", "not valid UTF-8 at byte 14; save it as UTF-8"),
        (b"The rebels \xff\xfe left.", "not valid UTF-8 at byte 11; save it as UTF-8"),
        (b"\xff\xfea", "not valid UTF-16 at byte 2; save it as UTF-8"),
        (b"%PDF-1.7\n", "seems to be a PDF document"),
        (b"PK\x03\x04rest", "seems to be a ZIP archive or an office document"),
        (b"\x89PNG\r\n\x1a\n", "seems to be a PNG image"),
        (b"{\\rtf1 text}", "seems to be an RTF document"),
        (b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n", "seems to be a saved page in MHTML form"),
        (b'<?xml version="1.0"?>\n<rss version="2.0">', "seems to be a news feed"),
        (b"text \0 text", "a NUL byte at byte 5"),
        ("The rebels".encode("utf-16-le"), "a NUL byte at byte 1"),
        (b"\x01\x02\x03\x04 text", "control characters"),
    ],
)
def test_what_is_no_text(data: bytes, what: str) -> None:
    """Binary data and broken text are refused with what they seem to be, and where they break."""
    with pytest.raises(InputError) as caught:
        decode(data, "a.txt")
    assert what in str(caught.value)
    assert str(caught.value).startswith("a.txt: ")


def test_what_a_page_declares() -> None:
    """A declared encoding is used for what is not UTF-8; a few broken characters of declared UTF-8 are let pass."""
    assert decode(b"caf\xe9 \x93x\x94", "a.html", declared="ISO-8859-1") == "café “x”"
    assert decode(b"a" * 2000 + b"\xff", "a.html", declared="utf-8") == "a" * 2000 + "\ufffd"


@pytest.mark.parametrize("declared", ["no such", "punycode", "unicode_escape", "hex", "rot13", "a\0b"])
def test_what_a_page_may_not_declare(declared: str) -> None:
    """Python's own encodings, and names of none, are passed over."""
    with pytest.raises(InputError):
        decode(b"\\ud800 \xe1", "a.html", declared=declared)

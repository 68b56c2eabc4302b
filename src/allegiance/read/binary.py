"""Says what bytes that are no text seem to be."""

import re

_BEGINNINGS = (
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"PK\x05\x06", "a ZIP archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"II*\0", "a TIFF image"),
    (b"MM\0*", "a TIFF image"),
    (b"\x1f\x8b", "gzip-compressed data"),
    (b"BZh", "bzip2-compressed data"),
    (b"\xfd7zXZ", "xz-compressed data"),
    (b"\x28\xb5\x2f\xfd", "zstd-compressed data"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"OggS", "an audio or video file"),
    (b"ID3", "an MP3 file"),
    (b"\x1aE\xdf\xa3", "a video file"),
    (b"wOF", "a font"),
)
_WITHIN = (
    (re.compile(rb"RIFF.{4}WEBP", re.S), "a WebP image"),
    (re.compile(rb"RIFF.{4}(?:WAVE|AVI )", re.S), "an audio or video file"),
    (re.compile(rb".{4}ftyp", re.S), "an audio or video file"),
    (re.compile(rb"BM.{4}\0\0\0\0", re.S), "a BMP image"),
    (re.compile(rb"From: <Saved by |(?:[\w-]+: .*\r?\n){1,20}?MIME-Version:", re.I), "a saved page in MHTML form"),
    (re.compile(rb"\s*<\?xml[^>]*>\s*(?:<!--.*?-->\s*)?<(?:rss|feed|rdf:RDF)\b", re.S), "a news feed"),
)
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_CONTROL = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROLS = 0.01


def binary_kind(data: bytes) -> str | None:
    """What `data` seems to be if it is no text, for a message; None if it may be text.

    >>> binary_kind(b"%PDF-1.7 ..."), binary_kind(b"JFS attacked.")
    ('a PDF document', None)
    """
    known = next((name for beginning, name in _BEGINNINGS if data.startswith(beginning)), None)
    known = known or next((name for pattern, name in _WITHIN if pattern.match(data[:4096])), None)
    if known or data.startswith(_UTF16_MARKS) or b"\0" not in data:
        return known
    return f"binary data (a NUL byte at byte {data.index(0)})"


def is_garbled(text: str) -> bool:
    """True if so many characters of `text` are control characters that it cannot be a report."""
    return len(_CONTROL.findall(text)) > _MOST_CONTROLS * len(text) or "\0" in text

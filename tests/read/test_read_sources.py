"""Sources of every kind, from the outside."""

import contextlib
import os
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from allegiance.errors import InputError
from allegiance.model.report import BlockKind, Report
from allegiance.read.files import read_stream
from allegiance.read.formats import text
from allegiance.read.sources import read_sources

NEWS = "Truce in Taiz\n\nTAIZ, Jan. 5, 2018 (Reuters) - The guns fell silent.\r\n"
BEGINNINGS = (
    b"",
    b"<html><body>",
    b'{"text": "',
    b'{"text": "a", "published": "',
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"<p>",
    b"{\n",
    b"[",
)


def messages(*sources: Path | str) -> list[str]:
    found = list(read_sources([str(source) for source in sources]))
    assert all(isinstance(each, InputError) for each in found)
    return [str(each) for each in found]


@contextlib.contextmanager
def unprivileged() -> Iterator[None]:
    """The rights of an ordinary user, also where the tests run as root."""
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)


def test_a_file_is_kept_as_it_is(tmp_path: Path) -> None:
    """A plain-text report's text is the file's; title, outlet and day are taken from it."""
    path = tmp_path / "report.txt"
    path.write_bytes(b"\xef\xbb\xbf" + NEWS.encode())
    (report,) = read_sources([str(path)])
    assert isinstance(report, Report)
    assert report.text == NEWS
    assert (report.title, report.outlet, report.published) == ("Truce in Taiz", "Reuters", date(2018, 1, 5))
    assert [block.kind for block in report.blocks] == [BlockKind.TITLE, BlockKind.DATELINE, BlockKind.BODY]
    assert report.url is None


def test_the_id_is_stable(tmp_path: Path) -> None:
    """The same text gives the same id from any place, another outlet another."""
    for name in ("a.txt", "b.md"):
        (tmp_path / name).write_text(NEWS, newline="")
    first, second = (next(read_sources([str(tmp_path / name)])) for name in ("a.txt", "b.md"))
    other = next(read_sources([str(tmp_path / "a.txt")], outlet="Dawn"))
    assert isinstance(first, Report)
    assert isinstance(second, Report)
    assert isinstance(other, Report)
    assert first.id == second.id != other.id


def test_what_the_user_states_wins(tmp_path: Path) -> None:
    """A day, outlet and URL that the user gives go before those of the text."""
    path = tmp_path / "report.txt"
    path.write_text(NEWS)
    (report,) = read_sources([str(path)], published=date(2020, 1, 1), outlet="Mine", url="https://example.org/1")
    assert isinstance(report, Report)
    assert (report.published, report.outlet, report.url) == (date(2020, 1, 1), "Mine", "https://example.org/1")


def test_a_folder_is_read_in_order(tmp_path: Path) -> None:
    """All files below a folder that end as a format does are read in order of name, hidden ones and others left out."""
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("c.TXT", "b/z.jsonl", "b/a.html", "a.text", "notes.md", "scan.pdf", ".hidden.txt", ".git/x.txt"):
        data = b'{"text": "From b/z.jsonl."}' if name.endswith("jsonl") else f"From {name}.".encode()
        (tmp_path / name).write_bytes(data)
    reports = list(read_sources([str(tmp_path)]))
    found = [report.text for report in reports if isinstance(report, Report)]
    assert found == ["From a.text.", "From b/a.html.", "From b/z.jsonl.", "From c.TXT."]
    assert len(reports) == 4


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    """Each file of a folder that cannot be read gives an error in its place."""
    (tmp_path / "a.txt").write_bytes(b"%PDF-1.4")
    (tmp_path / "b.txt").write_text("JFS attacked.")
    (tmp_path / "c.txt").symlink_to(tmp_path / "nowhere.txt")
    pdf, report, broken = read_sources([str(tmp_path)])
    assert str(pdf).startswith(f"{tmp_path}/a.txt: seems to be a PDF document")
    assert isinstance(report, Report)
    assert str(broken) == f"{tmp_path}/c.txt: there is no such file or folder"


def test_any_named_file_is_tried(tmp_path: Path) -> None:
    """A file that is named is read by its content, whatever its name ends in."""
    page = tmp_path / "page.dat"
    page.write_bytes((Path(__file__).parent / "pages" / "wire.html").read_bytes())
    (report,) = read_sources([str(page)])
    assert isinstance(report, Report)
    assert report.outlet == "Meridian News"


def test_paths_that_cannot_be_read(tmp_path: Path) -> None:
    """What is not there, holds nothing, or is no name of a file, is told with the reason."""
    empty, blank, folder = tmp_path / "empty.txt", tmp_path / "blank.txt", tmp_path / "folder"
    empty.touch()
    blank.write_text(" \n\t\n")
    folder.mkdir()
    (folder / "scan.pdf").touch()
    long_name = "a" * 300
    assert messages(tmp_path / "none.txt", empty, blank, folder, long_name, "a\0b", "") == [
        f"{tmp_path}/none.txt: there is no such file or folder",
        f"{empty}: is empty",
        f"{blank}: is empty",
        f"{folder}: no file in this folder ends in .htm, .html, .jsonl, .ndjson, .text, .txt, .xhtml",
        f"{long_name}: the name is too long for a file",
        "'a\\x00b': this is no name of a file",
        "'': is neither a path nor an address",
    ]


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that other users may enter, unlike those that pytest makes."""
    with TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


def test_no_permission(open_folder: Path) -> None:
    """Files and folders that the user may not read are told as such, and the rest is read."""
    (open_folder / "locked").mkdir()
    for name in ("a.txt", "b.txt", "locked/c.txt"):
        (open_folder / name).write_text("JFS attacked.")
    (open_folder / "b.txt").chmod(0)
    (open_folder / "locked").chmod(0)
    with unprivileged():
        found = list(read_sources([str(open_folder), str(open_folder / "b.txt")]))
    (open_folder / "locked").chmod(0o755)
    assert isinstance(found[0], Report)
    assert [str(error) for error in found[1:]] == [
        f"{open_folder}/b.txt: there is no permission to read it",
        f"{open_folder}/locked: there is no permission to read it",
        f"{open_folder}/b.txt: there is no permission to read it",
    ]


def test_standard_input() -> None:
    """`-` stands for standard input, of any form; its second use finds nothing."""
    stream = BytesIO(b'{"id": "a", "text": "JFS attacked."}\n{"text": 1}\n')
    report, fault, again = read_sources(["-", "-"], stdin=stream)
    assert isinstance(report, Report)
    assert report.id == "a"
    assert str(fault) == "standard input:2: text: 1 is not a string"
    assert str(again) == "standard input: is empty"


def test_files_that_are_too_large(tmp_path: Path) -> None:
    """A file above the limit is refused with its size and the limit, without being read."""
    path = tmp_path / "large.txt"
    with path.open("wb") as stream:
        stream.write(b"The rebels left. ")
        stream.truncate(25_000_000)
    assert messages(path) == [f"{path}: has 25 MB; at most 10 MB of plain text are read"]


def test_a_stream_without_end_is_left() -> None:
    """No more is read of a stream than the limit."""

    class Endless(BytesIO):
        asked = 0

        def read(self, size: int | None = -1, /) -> bytes:
            assert size is not None
            assert size > 0
            self.asked += size
            return b"a " * (size // 2) + b"a" * (size % 2)

    stream = Endless()
    with pytest.raises(InputError, match="has more than 10 MB; at most 10 MB of plain text are read"):
        read_stream(stream, "endless")
    assert stream.asked == text.MAX_BYTES + 1


def test_a_report_in_another_language_is_refused() -> None:
    """The error says which language it seems to be in, and which is read."""
    french = (
        "Les rebelles ont annoncé jeudi leur ralliement à la faction après une attaque menée contre leurs bases. " * 3
    )
    (error,) = read_sources(["-"], stdin=BytesIO(french.encode()))
    assert str(error) == "standard input: seems to be in French (fr); only English (en) is read"


@given(st.sampled_from(BEGINNINGS), st.one_of(st.binary(max_size=400), st.text(max_size=200).map(str.encode)))
def test_any_bytes_give_reports_or_errors(beginning: bytes, rest: bytes) -> None:
    """Whatever bytes come in, each result is a report whose blocks lie in its text, or an error of one line."""
    found = list(read_sources(["-"], stdin=BytesIO(beginning + rest)))
    assert found or not (beginning + rest).strip(b"\xef\xbb\xbf \t\r\n\f\v")
    for each in found:
        if isinstance(each, Report):
            assert all(0 <= block.start < block.end <= len(each.text) for block in each.blocks)
            assert each.text.encode()
        else:
            assert isinstance(each, InputError)
            assert len(str(each).splitlines()) == 1

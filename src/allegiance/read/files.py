"""Reads files, folders and streams: what is in them as bytes, or why it cannot be read."""

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from allegiance.errors import InputError
from allegiance.read.detect import HEAD_BYTES, Format, detect, suffixes
from allegiance.read.source import size

_REASONS = {
    errno.ENOENT: "there is no such file or folder",
    errno.EACCES: "there is no permission to read it",
    errno.EPERM: "there is no permission to read it",
    errno.ENAMETOOLONG: "the name is too long for a file",
    errno.ELOOP: "it is a link that leads back to itself",
}


def files_of(path: Path) -> Iterator[Path | InputError]:
    """`path` itself if it is no folder; else the files below it that have the suffix of a format, in order of name.

    Hidden files and folders are left out. A folder that cannot be listed, and one without any such file, is an error.
    """
    try:
        is_folder = stat.S_ISDIR(path.stat().st_mode)
    except (OSError, ValueError) as error:
        yield unreadable(path, error)
        return
    if not is_folder:
        yield path
        return
    found = sorted(_below(path), key=lambda entry: entry.where if isinstance(entry, InputError) else str(entry))
    yield from found
    if not found:
        yield InputError(str(path), f"no file in this folder ends in {', '.join(sorted(suffixes()))}")


def _below(folder: Path) -> Iterator[Path | InputError]:
    faults: list[OSError] = []
    for place, folders, names in os.walk(folder, onerror=faults.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(place, name)
            if not name.startswith(".") and path.suffix.lower() in suffixes() and not _is_device(path):
                yield path
    yield from (unreadable(Path(fault.filename or folder), fault) for fault in faults)


def _is_device(path: Path) -> bool:
    """True for pipes and the like, which would be waited for; a link to nowhere is none: it is told as an error."""
    return path.exists() and not path.is_file()


def read_file(path: Path) -> tuple[bytes, Format]:
    """The content of the file, and the format it is in. Raises InputError if it cannot be read, or is too large."""
    try:
        with path.open("rb") as stream:
            return read_stream(stream, str(path), path.suffix)
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from error


def read_stream(stream: BinaryIO, name: str, suffix: str = "") -> tuple[bytes, Format]:
    """The content of `stream` to its end, and its format; `name` is what messages call it.

    Raises InputError if there is more than its format's largest size, without reading that.
    """
    head = stream.read(HEAD_BYTES) or b""
    form = detect(head, suffix)
    data = head + (stream.read(form.MAX_BYTES + 1 - len(head)) or b"")
    if len(data) > form.MAX_BYTES:
        raise InputError(
            name, f"has {_extent(stream, form.MAX_BYTES)}; at most {size(form.MAX_BYTES)} of {form.NAME} are read"
        )
    return data, form


def _extent(stream: BinaryIO, limit: int) -> str:
    """How much there is in the stream, where that is known."""
    try:
        total = os.fstat(stream.fileno()).st_size
    except OSError:
        total = 0
    return size(total) if total > limit else f"more than {size(limit)}"


def unreadable(path: Path, error: OSError | ValueError) -> InputError:
    """What a user is told of a file or folder that could not be opened."""
    if isinstance(error, OSError):
        reason = _REASONS.get(error.errno or 0) or (error.strerror or "it cannot be read").lower()
        return InputError(str(path), reason)
    return InputError(repr(str(path)), "this is no name of a file")

"""On which line of a TOML file each key stands: what a fault is told with, as tomllib keeps no lines."""

import re
from collections.abc import Iterator

Path = tuple[str | int, ...]

_BLANKS = re.compile(r"(?:[ \t\r\n,]|#[^\n]*)*")
_KEY = re.compile(r"""\s*("(?:[^"\\]|\\.)*"|'[^']*'|[A-Za-z0-9_-]+)\s*""")
_STRING = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}'
    r"|'''.*?'{3,5}"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'",
    re.DOTALL,
)
_PLAIN = re.compile(r"[^,\]}#\n]+")


class Positions:
    """The lines of a file's keys, counted from 1; `text` must be valid TOML.

    >>> Positions("title = 'x'\\n[[actors]]\\nid = 'a'\\nnames = ['b',\\n  'c']").line(("actors", 0, "names", 1))
    5
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines: dict[Path, int] = {}
        self._tables: dict[Path, int] = {}
        self._at = 0
        self._number = 1
        self._counted = 0
        self._read()

    def line(self, path: Path) -> int:
        """The line of the key at `path`, or of the nearest table or list around it; 1 where there is none."""
        for end in range(len(path), 0, -1):
            if path[:end] in self._lines:
                return self._lines[path[:end]]
        return 1

    def _read(self) -> None:
        table: Path = ()
        while self._skip():
            if self._text.startswith("[", self._at):
                table = self._header()
            else:
                self._pair(table)

    def _skip(self) -> bool:
        """Goes to what is next; False at the end."""
        found = _BLANKS.match(self._text, self._at)
        self._at = found.end() if found else self._at
        return self._at < len(self._text)

    def _mark(self, path: Path) -> None:
        self._number += self._text.count("\n", self._counted, self._at)
        self._counted = self._at
        self._lines.setdefault(path, self._number)

    def _header(self) -> Path:
        listed = self._text.startswith("[[", self._at)
        start = self._at
        self._at += 2 if listed else 1
        keys = list(self._keys())
        end = self._text.index("]", self._at)
        path: Path = (*self._inside(keys[:-1]), keys[-1])
        self._at = start
        if listed:
            number = self._tables.get(path, -1) + 1
            self._tables[path] = number
            self._mark(path)
            path = (*path, number)
        self._mark(path)
        self._at = end + (2 if listed else 1)
        return path

    def _inside(self, keys: list[str]) -> Path:
        """The path of a table named in a header: of a list of tables, its latest."""
        path: Path = ()
        for key in keys:
            path = (*path, key)
            if path in self._tables:
                path = (*path, self._tables[path])
        return path

    def _keys(self) -> Iterator[str]:
        """The parts of a dotted key; goes behind it."""
        while found := _KEY.match(self._text, self._at):
            self._at = found.end()
            yield found[1].strip("\"'")
            if not self._text.startswith(".", self._at):
                return
            self._at += 1

    def _pair(self, table: Path) -> None:
        start = self._at
        path = (*table, *self._keys())
        behind, self._at = self._at, start
        self._mark(path)
        self._at = self._text.index("=", behind) + 1
        self._value(path)

    def _value(self, path: Path) -> None:
        self._skip()
        first = self._text[self._at]
        if first == "[":
            self._items(path)
        elif first == "{":
            self._inline(path)
        else:
            found = _STRING.match(self._text, self._at) or _PLAIN.match(self._text, self._at)
            self._at = found.end() if found else self._at + 1

    def _items(self, path: Path) -> None:
        self._at += 1
        number = 0
        while self._skip() and self._text[self._at] != "]":
            self._mark((*path, number))
            self._value((*path, number))
            number += 1
        self._at += 1

    def _inline(self, path: Path) -> None:
        self._at += 1
        while self._skip() and self._text[self._at] != "}":
            self._pair(path)
        self._at += 1

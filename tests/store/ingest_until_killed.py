"""Keeps reports one after the other and tells each when it is kept: the process that test_kill.py kills."""

import sys

from toy_reader import ToyReader

from allegiance.model.report import Report
from allegiance.store.store import open_store

CLAIMS = 25
TEXT = " ".join(f"Group{number} joined Front{number}." for number in range(CLAIMS))


def main(location: str, first: int) -> None:
    """Keeps reports from number `first` on until killed."""
    reader = ToyReader()
    with open_store(location) as store:
        for number in range(first, first + 100_000):
            report = Report(f"r{number}", f"{number}. {TEXT}")
            store.add(report, reader.read(report).claims, reader=reader.version)
            sys.stdout.write(f"{report.id}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))

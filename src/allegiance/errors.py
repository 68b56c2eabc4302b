"""The errors that Allegiance raises: each says what is wrong, where, and what to do, in one line."""


class AllegianceError(Exception):
    """Base of every error that a caller of the package may want to catch."""


class InputError(AllegianceError):
    """A source that cannot be read as a report; a run over many sources records it and goes on.

    >>> str(InputError("notes.txt", "the file is empty"))
    'notes.txt: the file is empty'
    """

    def __init__(self, where: str, what: str) -> None:
        super().__init__(f"{where}: {what}")
        self.where = where
        self.what = what


class DataError(AllegianceError):
    """Faults in the program's data (types, languages, packs): all of them, each with file and key."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


class StoreError(AllegianceError):
    """The store cannot be opened, read or written."""


class NotKeptError(AllegianceError):
    """A report, claim or judgement that the store does not have."""


class UnknownNameError(AllegianceError):
    """A name that nothing known is called by, with the nearest known ones."""

    def __init__(self, name: str, nearest: list[str]) -> None:
        hint = f"; did you mean {', '.join(nearest)}?" if nearest else ""
        super().__init__(f"no actor is known as {name!r}{hint}")
        self.name = name
        self.nearest = nearest

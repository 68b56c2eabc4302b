"""Classes of words that triggers ask for by name, so that what news calls a thing is said once for all of them."""

import tomllib
from collections.abc import Iterator, Mapping
from importlib.resources.abc import Traversable

from allegiance.errors import DataError
from allegiance.ontology.schema import ClaimType, Trigger, Words

SORTS = frozenset({
    "<any>", "<name>", "<several>", "<actor>", "<person>", "<group>", "<armed>", "<coalition>", "<place>",
    "<friendly>", "<hostile>",
})  # fmt: skip
"""Sorts of fillers, which the reading tells apart; every other `<word>` is a class."""


class WordClasses:
    """The words of each class, by the class's name.

    >>> WordClasses({"weapon": ("gun", "<blade>"), "blade": ("knife",)}).words(("<weapon>", "stone"))
    ('gun', 'knife', 'stone')
    """

    def __init__(self, classes: Mapping[str, Words] | None = None) -> None:
        self._classes = dict(classes or {})

    @classmethod
    def read(cls, file: Traversable) -> "WordClasses":
        """The classes of a file; raises DataError if one is no list of words, or asks for a class that is not there."""
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        faults = [
            f"{file.name}: {name}: not a list of words"
            for name, words in table.items()
            if not isinstance(words, list) or not words or not all(isinstance(word, str) for word in words)
        ]
        if faults:
            raise DataError(faults)
        classes = cls({name: tuple(words) for name, words in table.items()})
        for name in table:
            classes.words((f"<{name}>",))
        return classes

    def words(self, words: Words) -> Words:
        """The words with those of each class in its place; raises DataError for a class that is not there."""
        return tuple(dict.fromkeys(self._spelled(words, ())))

    def spell_out(self, claim_type: ClaimType) -> ClaimType:
        """The type with the words of classes in its triggers' conditions; raises DataError with all faults."""
        faults: list[str] = []
        triggers = []
        for number, trigger in enumerate(claim_type.triggers):
            try:
                triggers.append(self._spell_out(trigger))
            except DataError as error:
                faults += [f"triggers.{number} ({trigger.words[0]}): {fault}" for fault in error.faults]
        if faults:
            raise DataError(faults)
        return claim_type.model_copy(update={"triggers": tuple(triggers)})

    def _spell_out(self, trigger: Trigger) -> Trigger:
        having = {path: self.words(words) for path, words in trigger.having.items()}
        lacking = {path: self.words(words) for path, words in trigger.lacking.items()}
        return trigger.model_copy(update={"having": having, "lacking": lacking})

    def _spelled(self, words: Words, within: tuple[str, ...]) -> Iterator[str]:
        for word in words:
            if not word.startswith("<") or word in SORTS:
                yield word
                continue
            name = word.strip("<>")
            if name in within:
                raise DataError([f"the word class {word} holds itself"])
            if name not in self._classes:
                raise DataError([f"no word class or sort is called {word}"])
            yield from self._spelled(self._classes[name], (*within, name))

"""Where a claim's happening took place: of the places in its sentence, the one its predicate is tied to."""

from collections.abc import Iterator

from allegiance.claims.fillers import Fillers
from allegiance.model.place import Place
from allegiance.text.arguments import Arguments, is_verb
from allegiance.text.syntax import Token

WHERE = (
    "in",
    "at",
    "near",
    "around",
    "outside",
    "across",
    "inside",
    "on",
    "throughout",
    "of",
    "from",
    "to",
    "into",
    "over",
    "along",
    "between",
    "towards",
)
OWN = WHERE[:9]


class PlaceFinder:
    """Finds the place of predicates of one text."""

    def __init__(self, arguments: Arguments, fillers: Fillers) -> None:
        self._arguments = arguments
        self._fillers = fillers

    def of(self, predicate: Token) -> Place | None:
        """The place of a predicate; None where its words name none."""
        for token, prepositions in self._where_to_look(predicate):
            slots = self._arguments.slots(token)
            for preposition in prepositions:
                for filler in slots.get(preposition, ()):
                    mention = self._fillers.place(filler)
                    if mention is not None and mention.value is not None:
                        return mention.value
        return None

    def _where_to_look(self, predicate: Token) -> Iterator[tuple[Token, tuple[str, ...]]]:
        """The predicate first, then the verb that carries it, then what it is done to, then what says where it is."""
        yield predicate, OWN
        carriers = [] if is_verb(predicate) else [verb for verb, _ in self._arguments.governors(predicate)]
        for verb in carriers:
            yield verb, OWN
        slots = self._arguments.slots(predicate)
        for slot in ("object", "on", "against", "from", "to", "of", "with", "between", "complement"):
            for filler in slots.get(slot, ()):
                yield filler, OWN
        yield predicate, WHERE
        for slot in ("subject",):
            for filler in slots.get(slot, ()):
                if filler.pos == "NOUN":
                    yield filler, ("in", "at", "near")
        if is_verb(predicate) and predicate.dep == "conj" and is_verb(predicate.head):
            yield predicate.head, OWN

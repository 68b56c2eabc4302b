"""The places that a phrase names."""

from collections.abc import Callable, Mapping

from allegiance.model.actor import Actor
from allegiance.model.place import PlaceMention
from allegiance.text.arguments import coordinated
from allegiance.text.syntax import Token


class PlaceFillers:
    """Finds places in one text.

    `places` and `actors` are by offset of the head; `behind` gives the word that another stands for.
    """

    def __init__(
        self,
        places: Mapping[int, PlaceMention],
        actors: Mapping[int, tuple[Actor, ...]],
        behind: Callable[[Token], Token],
    ) -> None:
        self._places = places
        self._actors = actors
        self._behind = behind

    def of(self, token: Token) -> list[PlaceMention]:
        """The places of a phrase: each that it names itself, or what it is the town, district or part of."""
        found: list[PlaceMention] = []
        for member in coordinated(self._behind(token)):
            place = self._places.get(member.start) or self._below(member)
            if place is not None and place not in found:
                found.append(place)
        return found

    def _below(self, token: Token) -> PlaceMention | None:
        """*the town of X*, *X province*, *parts of X*, *the Kazakh capital X*."""
        if token.pos == "PROPN" and token.start in self._actors and token.start not in self._places:
            return None
        for child in sorted(token.children, key=lambda c: c.dep == "poss"):  # *Syria's Idlib province*
            if child.dep in ("compound", "nmod", "appos", "poss") and child.start in self._places:
                return self._places[child.start]
            if child.dep == "prep" and child.lower in ("of", "around", "near"):
                for below in child.children:
                    if below.dep == "pobj":
                        place = self._places.get(below.start) or self._below(below)
                        if place is not None:
                            return place
        return None

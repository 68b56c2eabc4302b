"""How each measure is read, in a plain sentence, and where in the literature it comes from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reading:
    """What the numbers of a measure say to somebody who does not know it, and its `source`."""

    sentence: str
    source: str


READINGS = {
    "ties": Reading(
        "An edge above 0 is for each other, below 0 against; one with both is where sources differ or friends fight.",
        "Cartwright and Harary 1956",
    ),
    "sides": Reading(
        "Those on one side have more for than against each other; a side is a summary of the ties, not a claim.",
        "Doreian and Mrvar 1996; Bansal, Blum and Chawla 2004",
    ),
    "balance": Reading(
        "Near 1 is a world of clear camps; a triad out of balance pulls on somebody to change, or a claim is wrong.",
        "Heider 1946; Cartwright and Harary 1956",
    ),
    "brokers": Reading(
        "Who is high here can carry messages, weapons or defectors between others who have no tie with each other.",
        "Freeman 1977; Gould and Fernandez 1989",
    ),
    "fragmentation": Reading(
        "Two effective sides are two equal ones; compare days, not conflicts, which reports cover differently.",
        "Laakso and Taagepera 1979; Cunningham, Bakke and Seymour 2012; Christia 2012",
    ),
    "shifts": Reading(
        "Who stands with others than before: a hint where to look; of whom nothing is told any more is not listed.",
        "after Palla, Barabási and Vicsek 2007",
    ),
}
"""By the name of the measure."""

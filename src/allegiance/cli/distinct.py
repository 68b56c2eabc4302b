"""`allegiance distinct`: two actors are two."""

from allegiance.cli.judging import judging

command = judging(
    "distinct",
    "Judge that A and B, names or ids, are two actors: nothing joins them, and they are not suggested again.",
)

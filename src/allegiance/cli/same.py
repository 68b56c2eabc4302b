"""`allegiance same`: two actors are one."""

from allegiance.cli.judging import judging

command = judging(
    "same",
    "Judge that A and B, names or ids, are one actor: it answers for both from now on. No claim is changed.",
)

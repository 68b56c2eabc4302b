"""Prefixes that say how somebody stands to another: *anti-Houthi fighters*, *pro-government militias*."""

from allegiance.text.repairs.tree import attach
from allegiance.text.syntax import Token

WITHIN = frozenset({"compound", "amod", "nmod", "poss"})
"""Where a word stands inside another's phrase."""


def prefixed(prefix: Token, tokens: tuple[Token, ...]) -> None:
    """*anti-Houthi fighters*, *pro-government militias*: the prefix says how the fighters stand to whom it governs."""
    if prefix.i + 3 >= len(tokens) or tokens[prefix.i + 1].text not in ("-", "–", "‑"):
        return
    whom, noun = tokens[prefix.i + 2], tokens[prefix.i + 3]
    while noun.head.i == noun.i + 1 and noun.dep in WITHIN:
        noun = noun.head
    if prefix.end != tokens[prefix.i + 1].start or noun.pos not in ("NOUN", "PROPN") or whom.dep not in WITHIN:
        return
    if whom.head not in (noun, prefix) or noun.i in {t.i for t in prefix.subtree()}:
        return
    attach(prefix, noun, "amod")
    attach(tokens[prefix.i + 1], prefix, "punct")
    attach(whom, prefix, "npadvmod")
    prefix.pos, prefix.tag, prefix.lemma = "ADJ", "JJ", prefix.lower
    if whom.text[:1].islower():
        whom.pos, whom.tag = "NOUN", "NN"
    elif whom.tag == "JJ":
        whom.pos, whom.tag = "PROPN", "NNP"

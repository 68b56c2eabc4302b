"""A pipeline's attribute ruler with a memory: what it gives a word depends on the word, its tag and its label alone.

spaCy runs its matcher over every text for parts of speech and the lemmas of function words, a tenth of a parse. A few
of its patterns look at the word beside (*there **is***, *gon na*), and those words are part of the key.
"""

from typing import Any

BESIDE = frozenset({"gon", "got", "let", "c'm", "y", "y'", "ai"})
"""Words whose neighbour the ruler looks at."""

Key = tuple[str, int, int, str, str]


class RememberedRuler:
    """Gives a document's words what the pipeline's attribute ruler would."""

    def __init__(self, ruler: Any) -> None:
        self._ruler = ruler
        self._known: dict[Key, tuple[int, int, Any]] = {}

    def __call__(self, doc: Any) -> Any:
        """The same document, with parts of speech, morphology and some lemmas set."""
        keys = [_key(word, doc) for word in doc]
        if any(key not in self._known for key in keys):
            doc = self._ruler(doc)
            for key, word in zip(keys, doc, strict=True):
                self._known.setdefault(key, (word.pos, word.lemma, word.morph))
            return doc
        for key, word in zip(keys, doc, strict=True):
            word.pos, lemma, morph = self._known[key]
            if lemma:
                word.lemma = lemma
            word.set_morph(morph)
        return doc


def _key(word: Any, doc: Any) -> Key:
    before = doc[word.i - 1] if word.i else None
    beside = "" if before is None else "expl" if before.dep_ == "expl" else before.lower_
    after = doc[word.i + 1].lower_ if word.lower_ in BESIDE and word.i + 1 < len(doc) else ""
    return word.lower_, word.tag, word.dep, beside if beside in BESIDE or beside == "expl" else "", after

"""The attribute ruler with a memory gives every word what the pipeline's own ruler gives it."""

import importlib
from pathlib import Path

from allegiance.languages.loader import language
from allegiance.text.attributes import RememberedRuler

TEXTS = [
    "There is no doubt that it's over. They ain't done, and we're gonna fight.",
    "There is a truce. It is what it is. He is there.",
    "Let's go, said the rebels who had had to flee; y'all do what you've got ta do.",
    "The mediators that did not do so have been doing it since, while others have not. That that was said is known.",
]
GOLD = Path(__file__).parents[2] / "eval" / "gold"


def test_words_have_the_attributes_of_the_plain_pipeline() -> None:
    """Part of speech, lemma and morphology are the same, the first time that a word is met and later."""
    module = importlib.import_module(language("en").parser)
    plain, mine = module.load(), module.load()
    ruler, lemmatizer = RememberedRuler(mine.get_pipe("attribute_ruler")), mine.get_pipe("lemmatizer")
    mine.select_pipes(disable=["attribute_ruler", "lemmatizer"])
    reports = [path.read_text(encoding="utf-8") for path in sorted(GOLD.glob("*/report.txt"))[:4]]
    for text in (*TEXTS, *reports, *TEXTS):
        expected = [(w.text, w.pos_, w.lemma_, str(w.morph)) for w in plain(text)]
        found = [(w.text, w.pos_, w.lemma_, str(w.morph)) for w in lemmatizer(ruler(mine(text)))]
        assert found == expected

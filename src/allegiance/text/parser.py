"""Runs the dependency parser and puts what it finds into the program's own syntax."""

import importlib
import importlib.util
from collections.abc import Iterable, Iterator
from typing import Any

from allegiance.errors import AllegianceError
from allegiance.languages.schema import Language
from allegiance.model.report import Block, Report
from allegiance.text.asides import mend_asides
from allegiance.text.names import KnownNames, NameFinder
from allegiance.text.repair import repair
from allegiance.text.syntax import Sentence, Text, Token, link
from allegiance.text.view import Shown, show
from allegiance.text.words import Word, join_hyphens, open_brackets


class Parser:
    """Parses reports with an installed spaCy pipeline: the language's own, or the one that `model` names."""

    def __init__(self, language: Language, *, model: str | None = None, known: KnownNames | None = None) -> None:
        self.model = model or language.parser
        self._pipeline = _load(self.model)
        self._names = NameFinder(language, known)
        self._particles = language.names.particles
        self._prefixes = language.names.joined
        self._language = language

    @property
    def version(self) -> str:
        """The pipeline's name and version, for the record of who read a claim."""
        meta = self._pipeline.meta
        return f"{meta['lang']}_{meta['name']}-{meta['version']}"

    def parse(self, report: Report) -> Text:
        """The sentences of one report."""
        return next(self.parse_many([report]))

    def parse_many(self, reports: Iterable[Report]) -> Iterator[Text]:
        """The sentences of many reports, in order."""
        for report in reports:
            blocks = report.blocks or (Block(0, len(report.text)),)
            views = [(block, view) for block in blocks if (view := self._view(report.text, block))]
            docs = self._pipeline.pipe(self._doc(view) for _, view in views)
            sentences = [
                sentence
                for (block, view), doc in zip(views, docs, strict=True)
                for sentence in _sentences(doc, view, block, self._language)
            ]
            yield Text(report.text, tuple(sentences))

    def _view(self, text: str, block: Block) -> list[Shown]:
        tokens = self._pipeline.tokenizer(text[block.start : block.end])
        words = [
            part
            for t in tokens
            if not t.is_space
            for part in open_brackets(
                Word(t.text, block.start + t.idx, block.start + t.idx + len(t.text), bool(t.whitespace_))
            )
        ]
        words = join_hyphens(words, text, self._particles, self._prefixes)
        return show(words, self._names.find(words), text)

    def _doc(self, view: list[Shown]) -> Any:
        from spacy.tokens import Doc

        return Doc(self._pipeline.vocab, words=[s.text for s in view], spaces=[s.spaced for s in view])


def _load(model: str) -> Any:
    """The pipeline of that name, without parts that the program does not use."""
    if importlib.util.find_spec(model) is None:
        raise AllegianceError(f"model: no installed spaCy pipeline is called {model!r}; install it with pip")
    module = importlib.import_module(model)
    if not hasattr(module, "load"):
        raise AllegianceError(f"model: {model!r} is not a spaCy pipeline")
    return module.load()


def _sentences(doc: Any, view: list[Shown], block: Block, language: Language) -> Iterator[Sentence]:
    """The sentences of a parsed block, as the program's own tokens."""
    for span in doc.sents:
        offset = span.start
        tokens: list[Token] = []
        heads: list[int] = []
        for word in span:
            shown = view[word.i]
            # a name's own words are its lemma: the surrogate's would be another group's name
            text = shown.name.span.text if shown.name else word.text
            lemma = language.lemmas.get(word.lemma_.lower(), word.lemma_.lower())
            token = Token(
                word.i - offset, shown.start, shown.end, text, text if shown.name else lemma,
                "PROPN" if shown.name else word.pos_, "NNP" if shown.name else word.tag_, word.dep_,
                word.ent_type_, word.ent_iob_ == "B", shown.name,
            )  # fmt: skip
            tokens.append(token)
            heads.append(word.head.i - offset)
        if tokens:
            words = repair(link(tokens, heads), language.grammar.stances)
            mend_asides(words, language)
            yield Sentence(tokens[0].start, tokens[-1].end, words, block)

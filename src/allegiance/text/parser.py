"""Runs the dependency parser and puts what it finds into the program's own syntax."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from allegiance.languages.schema import Language
from allegiance.model.report import Block, Report
from allegiance.ontology.loader import Ontology, ontology
from allegiance.text.asides import mend_asides
from allegiance.text.known import KnownNames
from allegiance.text.names import NameFinder
from allegiance.text.notes import without_notes
from allegiance.text.repair import RepairWords, repair
from allegiance.text.spacy_pipeline import SpacyPipeline
from allegiance.text.syntax import Sentence, Text, Token, link
from allegiance.text.view import Shown, show
from allegiance.text.words import (
    Word,
    close_openings,
    join_hyphens,
    join_phrases,
    join_slashes,
    join_spelled,
    join_titles,
    open_brackets,
    split_hyphens,
)


class Parser:
    """Parses reports with an installed spaCy pipeline: the language's own, or the one that `model` names."""

    def __init__(self, language: Language, *, model: str | None = None, known: KnownNames | None = None) -> None:
        self.model = model or language.parser
        self._pipeline = SpacyPipeline(self.model)
        self._names = NameFinder(language, known)
        self._particles = language.names.particles
        self._prefixes = language.names.joined
        self._short = frozenset(language.names.known_short)
        self._language = language
        self._repairing = RepairWords.of(language, verbs_of(ontology()))

    @property
    def version(self) -> str:
        """The pipeline's name and version, for the record of who read a claim."""
        return self._pipeline.version

    def parse(self, report: Report) -> Text:
        """The sentences of one report."""
        return next(self.parse_many([report]))

    def parse_many(self, reports: Iterable[Report]) -> Iterator[Text]:
        """The sentences of many reports, in order."""
        for report in reports:
            blocks = report.blocks or (Block(0, len(report.text)),)
            views = [(block, view) for block in blocks if (view := self._view(report.text, block))]
            docs = self._pipeline.parse(([s.text for s in view], [s.spaced for s in view]) for _, view in views)
            sentences = [
                sentence
                for (block, view), doc in zip(views, docs, strict=True)
                for sentence in _sentences(doc, view, block, self._language, self._repairing)
            ]
            yield Text(report.text, tuple(sentences))

    def _view(self, text: str, block: Block) -> list[Shown]:
        tokens = self._pipeline.tokens(text[block.start : block.end])
        words = [
            part
            for t in tokens
            if not t.is_space
            for part in open_brackets(
                Word(t.text, block.start + t.idx, block.start + t.idx + len(t.text), bool(t.whitespace_))
            )
        ]
        words = join_titles(without_notes(words, text), self._language.names.titles)
        words = join_slashes(split_hyphens(words), self._short)
        words = join_hyphens(words, text, self._particles, self._prefixes)
        words = join_phrases(join_spelled(words, self._language.spelling), self._language.phrases)
        times = self._language.times
        words = close_openings(words, times.opening, times.weekday_numbers, times.month_numbers)
        return show(words, self._names.find(words), text)


def verbs_of(types: Ontology) -> frozenset[str]:
    """The verbs of one word that mean a type of claim."""
    triggers = (t for claim_type in types.values() for t in claim_type.triggers if t.pos == "verb")
    return frozenset(word for t in triggers for word in t.words if " " not in word)


def _sentences(
    doc: Any, view: list[Shown], block: Block, language: Language, repairing: RepairWords
) -> Iterator[Sentence]:
    """The sentences of a parsed block, as the program's own tokens."""
    for span in doc.sents:
        offset = span.start
        tokens: list[Token] = []
        heads: list[int] = []
        for word in span:
            shown = view[word.i]
            # a name's own words are its lemma: the surrogate's would be another group's name
            text = shown.name.span.text if shown.name else shown.own or word.text
            pos, tag = _class(word, shown, language.tags)
            lemma = (shown.own or word.lemma_).lower()
            lemma = language.lemmas.get(text.lower(), language.lemmas.get(lemma, lemma))
            token = Token(
                word.i - offset, shown.start, shown.end, text,
                text if shown.name else lemma, pos, tag, word.dep_,
                word.ent_type_, word.ent_iob_ == "B", shown.name,
            )  # fmt: skip
            tokens.append(token)
            heads.append(word.head.i - offset)
        if tokens:
            words = repair(link(tokens, heads), repairing)
            mend_asides(words, language)
            yield Sentence(tokens[0].start, tokens[-1].end, words, block)


def _class(word: Any, shown: Shown, tags: Mapping[str, str]) -> tuple[str, str]:
    """Part of speech and tag of a word; names are names, and some nouns are never verbs."""
    if shown.name:
        return "PROPN", "NNP"
    known = tags.get(word.lower_) if word.tag_.startswith("VB") else None
    return ("NOUN", known) if known else (word.pos_, word.tag_)

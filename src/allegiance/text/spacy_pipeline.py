"""An installed spaCy pipeline, set up to read fast: one core's matrix products, and a memory for what words are.

The network's matrix products go through numpy's own BLAS, which takes three quarters of the time of the generic kernels
that spaCy ships. On matrices as small as a report's, several BLAS threads only wait for one another, so that it is
held to one while the pipeline runs.
"""

import importlib
import importlib.util
from collections.abc import Callable, Iterable
from typing import Any

from allegiance.errors import AllegianceError
from allegiance.text.attributes import RememberedRuler

RULER = "attribute_ruler"
LATER = (RULER, "lemmatizer")


class SpacyPipeline:
    """The installed spaCy pipeline called `model`."""

    def __init__(self, model: str) -> None:
        from threadpoolctl import ThreadpoolController

        self._pipeline = _load(model)
        self._later = _later(self._pipeline)
        _use_numpy(self._pipeline)
        self._threads = ThreadpoolController()

    @property
    def version(self) -> str:
        """The pipeline's name and version."""
        meta = self._pipeline.meta
        return f"{meta['lang']}_{meta['name']}-{meta['version']}"

    def tokens(self, text: str) -> Any:
        """The words of a text, as the pipeline's tokenizer parts them."""
        return self._pipeline.tokenizer(text)

    def parse(self, texts: Iterable[tuple[list[str], list[bool]]]) -> list[Any]:
        """The parsed documents of texts that are given as words and whether a space follows each."""
        from spacy.tokens import Doc

        docs = [Doc(self._pipeline.vocab, words=words, spaces=spaces) for words, spaces in texts]
        with self._threads.limit(limits=1, user_api="blas"):
            parsed = list(self._pipeline.pipe(docs))
        for component in self._later:
            parsed = [component(doc) for doc in parsed]
        return parsed


def _load(model: str) -> Any:
    """The pipeline of that name."""
    if importlib.util.find_spec(model) is None:
        raise AllegianceError(f"model: no installed spaCy pipeline is called {model!r}; install it with pip")
    module = importlib.import_module(model)
    if not hasattr(module, "load"):
        raise AllegianceError(f"model: {model!r} is not a spaCy pipeline")
    return module.load()


def _later(pipeline: Any) -> list[Callable[[Any], Any]]:
    """The parts that give words their attributes, taken out of the pipeline to be run behind it with a memory."""
    names = [name for name in LATER if name in pipeline.pipe_names]
    parts = [pipeline.get_pipe(name) for name in names]
    for name in names:
        pipeline.disable_pipe(name)
    return [RememberedRuler(part) if name == RULER else part for name, part in zip(names, parts, strict=True)]


def _use_numpy(pipeline: Any) -> None:
    """Lets the networks that run on the processor multiply with numpy; other pipelines in the process keep theirs."""
    from thinc.api import NumpyOps

    ops = NumpyOps(use_blis=False)
    for _, component in pipeline.pipeline:
        model = getattr(component, "model", None)
        for layer in model.walk() if model is not None else ():
            if layer.ops.name == NumpyOps.name:
                layer.ops = ops

"""Free indirect speech: what somebody said goes on in the next sentence, which does not say so again.

*The group named its terms. It would free the captives, it said. It would not lay down its arms.*
"""

from collections.abc import Sequence

from allegiance.claims.sayings import Manner, Speech
from allegiance.text.arguments import SUBJECT_DEPS, is_verb
from allegiance.text.syntax import Sentence, Text

BACKSHIFTED = frozenset({"would", "'d"})
"""What the speaker's *will* becomes in a report; a reporter's own future is *will*."""


def continuations(text: Text, speeches: Sequence[Speech]) -> dict[int, Speech]:
    """The act of saying that each word's sentence goes on with, by the identity of the word."""
    of: dict[int, list[Speech]] = {}
    where = {id(t): n for n, s in enumerate(text.sentences) for t in s.tokens}
    for speech in speeches:
        if speech.manner is Manner.SPEECH and speech.speakers:
            of.setdefault(where[id(speech.cue)], []).append(speech)
    found: dict[int, Speech] = {}
    running: Speech | None = None
    block = -1
    for n, sentence in enumerate(text.sentences):
        if sentence.block.start != block:
            running, block = None, sentence.block.start
        told = [s for s in of.get(n, []) if _carries(s, sentence)]
        if told:
            running = told[-1]
        elif running is not None and _backshifted(sentence):
            found.update((id(t), running) for t in sentence.tokens)
        else:
            running = None
    return found


def _carries(speech: Speech, sentence: Sentence) -> bool:
    """True if the sentence is itself told by the speech: its cue is the sentence's own verb, or beside it."""
    above = [speech.cue, *speech.cue.ancestors()]
    return all(t.dep in ("ROOT", "conj", "parataxis", "prep", "ccomp") for t in above) and sentence.root in above


def _backshifted(sentence: Sentence) -> bool:
    """True if the sentence's own verb stands under *would*, with a subject and no condition that explains it."""
    root = sentence.root
    would = any(c.dep == "aux" and c.lower in BACKSHIFTED for c in root.children)
    return is_verb(root) and would and root.child(*SUBJECT_DEPS) is not None

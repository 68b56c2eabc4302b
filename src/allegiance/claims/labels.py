"""Speakers set beside their words by a mark alone: `UN: both sides broke the truce`, `Blast kills 20 - officials`."""

from collections.abc import Iterator, Mapping, Sequence

from allegiance.model.reading import SpeechFound
from allegiance.text.syntax import Text, Token

LABEL = 8
"""A label before a colon has so many words at most."""
OF_NAMES = frozenset({"NOUN", "PROPN", "ADJ", "DET", "ADP", "PART", "NUM"})
SPEAKERS = frozenset({"PERSON", "ORG", "GPE", "NORP"})
DASHES = frozenset({"-", "–", "—", "--"})
STOPS = frozenset('.!?"”')


def labelled(text: Text, persons: Mapping[str, str]) -> Iterator[SpeechFound]:
    """The attributions of headlines and transcripts; `persons` are the nouns that mean somebody."""
    blocks: dict[tuple[int, int], list[Token]] = {}
    for sentence in text.sentences:
        blocks.setdefault((sentence.block.start, sentence.block.end), []).extend(sentence.tokens)
    for tokens in blocks.values():
        headline = text.text[tokens[-1].end - 1] not in STOPS or (len(tokens) < 30 and tokens[-1].text in ('"', "”"))
        found = _before_colon(text, tokens, persons, headline=headline)
        if found is None and headline:
            found = _behind_dash(text, tokens, persons)
        if found is not None:
            yield found


def _before_colon(
    text: Text, tokens: Sequence[Token], persons: Mapping[str, str], *, headline: bool
) -> SpeechFound | None:
    at = next((k for k, t in enumerate(tokens[: LABEL + 1]) if t.text == ":"), 0)
    label = tokens[:at]
    if not label or at + 2 >= len(tokens) or not _names_somebody(label, persons):
        return None
    transcript = all(t.text.isupper() for t in label if t.text.isalpha()) and len(label[0].text) > 1
    if not headline and not transcript:
        return None
    source = text.span(label[0].start, label[-1].end)
    content = text.span(tokens[at + 1].start, tokens[-1].end)
    return SpeechFound(text.span(source.start, content.end), source, None, (content,), content.text[:1] in "\"“'‘")


def _behind_dash(text: Text, tokens: Sequence[Token], persons: Mapping[str, str]) -> SpeechFound | None:
    dashes = [k for k, t in enumerate(tokens) if text.text[t.start : t.end] in DASHES and k > 2]
    if not dashes or len(tokens) - dashes[-1] - 1 > LABEL:
        return None
    label = tokens[dashes[-1] + 1 :]
    if not label or not _names_somebody(label, persons):
        return None
    source = text.span(label[0].start, label[-1].end)
    content = text.span(tokens[0].start, tokens[dashes[-1] - 1].end)
    return SpeechFound(text.span(content.start, source.end), source, None, (content,), quoted=False)


def _names_somebody(label: Sequence[Token], persons: Mapping[str, str]) -> bool:
    if any(t.pos not in OF_NAMES and not t.text.isupper() for t in label):
        return False
    head = label[-1]
    return head.lemma in persons or head.lower in persons or head.entity in SPEAKERS or head.name is not None

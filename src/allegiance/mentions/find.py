"""Finds mentions: names, nominals (*six rebel groups*) and pronouns."""

from collections.abc import Iterator

from allegiance.languages.schema import Language
from allegiance.mentions.names import NameMentions
from allegiance.mentions.nominals import NominalMentions
from allegiance.mentions.pronouns import pronoun
from allegiance.model.mention import Mention
from allegiance.text.syntax import Sentence, Text


def find_mentions(text: Text, language: Language) -> tuple[Mention, ...]:
    """All mentions of actors in the text, one for each head word, in the order of these."""
    names, nominals = NameMentions(text, language), NominalMentions(text, language)

    def of(sentence: Sentence) -> Iterator[Mention]:
        taken: set[int] = set()
        yield from names.find(sentence, taken)
        for token in sentence.tokens:
            if token.i not in taken:
                mention = pronoun(text, token, language) or nominals.find(token)
                if mention is not None:
                    yield mention

    found = [m for sentence in text.sentences for m in of(sentence)]
    return tuple(sorted(found, key=lambda m: (m.head, m.span.start)))

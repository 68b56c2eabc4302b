"""Finds mentions: names, nominals (*six rebel groups*) and pronouns."""

from collections.abc import Iterator

from allegiance.languages.schema import Language
from allegiance.mentions.names import NameMentions, again
from allegiance.mentions.nominals import NominalMentions
from allegiance.mentions.pronouns import pronoun
from allegiance.model.mention import Mention
from allegiance.text.syntax import Sentence, Text


def find_mentions(text: Text, language: Language) -> tuple[Mention, ...]:
    """All mentions of actors in the text, one for each head word, in the order of these."""
    names, nominals = NameMentions(text, language), NominalMentions(text, language)
    taken: list[set[int]] = [set() for _ in text.sentences]
    found = [m for number, sentence in enumerate(text.sentences) for m in names.find(sentence, taken[number])]
    surnames = {m.span.text.split()[-1] for m in found if m.actor_kind == "person" and " " in m.span.text}

    def unnamed(sentence: Sentence, used: set[int]) -> Iterator[Mention]:
        for token in sentence.tokens:
            if token.i not in used:
                mention = again(text, token, surnames) or pronoun(text, token, language) or nominals.find(token)
                if mention is not None:
                    yield mention

    for number, sentence in enumerate(text.sentences):
        found += unnamed(sentence, taken[number])
    return tuple(sorted(found, key=lambda m: (m.head, m.span.start)))

"""Tells a report in another language from an English one, however many foreign names that has."""

import re
from functools import cache
from typing import Any

ENGLISH = "en"
_FEWEST_LETTERS = 200
_FEWEST_LETTERS_BESIDE_NAMES = 80
_LEAST_SHARE = 0.06
_LEAST_CONFIDENCE = 0.95
_LONGEST_SAMPLE = 20_000
# English words that other languages hardly have; every twentieth word of English prose is "the" alone.
_ENGLISH_WORDS = (
    "the", "and", "that", "with", "from", "which", "were", "their", "been", "said", "who", "they", "this", "after",
    "against", "would", "his", "its", "has", "by", "are", "when", "where", "while", "since", "between", "into", "about",
    "not", "but",
)  # fmt: skip
_NAMES = {
    "af": "Afrikaans", "am": "Amharic", "ar": "Arabic", "az": "Azerbaijani", "bg": "Bulgarian", "bn": "Bengali",
    "bs": "Bosnian", "ca": "Catalan", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English",
    "es": "Spanish", "et": "Estonian", "fa": "Persian", "fi": "Finnish", "fr": "French", "ha": "Hausa", "he": "Hebrew",
    "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian", "it": "Italian",
    "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh", "km": "Khmer", "ko": "Korean", "ku": "Kurdish", "lo": "Lao",
    "lt": "Lithuanian", "lv": "Latvian", "mk": "Macedonian", "ms": "Malay", "my": "Burmese", "ne": "Nepali",
    "nl": "Dutch", "no": "Norwegian", "pa": "Punjabi", "pl": "Polish", "ps": "Pashto", "pt": "Portuguese",
    "ro": "Romanian", "ru": "Russian", "si": "Sinhala", "sk": "Slovak", "sl": "Slovene", "so": "Somali",
    "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "th": "Thai", "tl": "Tagalog",
    "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "uz": "Uzbek", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


def foreign_language(text: str) -> str | None:
    """The language that `text` is surely in, as "French (fr)"; None for English, and where it cannot be told.

    >>> foreign_language("Ahrar al-Sham, Jaish al-Islam and Suqour al-Sham attacked.") is None
    True
    """
    sample = text[:_LONGEST_SAMPLE]
    if _letters(sample) < _FEWEST_LETTERS or _is_english_by_words(sample):
        return None
    # What begins with a capital is taken for a name, and says nothing about the language of the report.
    beside_names = " ".join(word for word in sample.split() if not word.lstrip("\"'“‘([«").istitle())
    if _letters(beside_names) < _FEWEST_LETTERS_BESIDE_NAMES:
        return None
    code, confidence = _identifier().classify(beside_names)
    return f"{_NAMES[code]} ({code})" if code != ENGLISH and confidence >= _LEAST_CONFIDENCE else None


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def _is_english_by_words(text: str) -> bool:
    """True if English's small words are there: sure for any prose, and far quicker than the model."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    return sum(word in _ENGLISH_WORDS for word in words) >= _LEAST_SHARE * len(words)


@cache
def _identifier() -> Any:
    """The identifier of languages, among those that reports are written in; it takes a second to load."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(_NAMES))
    return identifier

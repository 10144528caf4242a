"""Texts in several languages, and which one to show."""

from collections.abc import Mapping
from typing import Literal

Language = Literal["ja", "en"]
Text = Mapping[str, str]  # language code -> words

LANGUAGES: tuple[Language, ...] = ("ja", "en")
DEFAULT: Language = "ja"


def pick(text: Text, language: str) -> str:
    """The words in `language`, or in the first language that the text has; an empty text gives ""."""
    found = text.get(language)
    if found is not None:
        return found
    return next(iter(text.values()), "")

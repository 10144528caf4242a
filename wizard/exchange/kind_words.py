"""Kinds of answer in the words of a sheet."""

from wizard.exchange.review_words import WORDS
from wizard.exchange.tidy import line
from wizard.questionnaire.kinds import kinds
from wizard.text.languages import LANGUAGES


def kind_shown(kind: str, language: str) -> str:
    """A kind in words; by its name where there are none."""
    key = f"kind-{kind}"
    return WORDS.say(key, language) if key in WORDS else kind


def kind_read(text: str) -> str:
    """The kind that a cell names, by its name or in the words of any language; "" for none."""
    said = line(text).casefold()
    for kind in kinds():
        if said in (kind, *(kind_shown(kind, language).casefold() for language in LANGUAGES)):
            return kind
    return ""

"""Terms of the glossary where they occur in the words of a question."""

import re
from collections.abc import Iterable
from functools import lru_cache

from wizard.questionnaire.definition import Question, Questionnaire, Titled
from wizard.telling.blocks import Block
from wizard.telling.words import WORDS
from wizard.text.languages import pick
from wizard.text.spans import Span

_ASIDE = re.compile(r"\s*[（(](.+?)[）)]\s*| / ")
"""Another name for the same, in brackets or after a stroke."""
_LATIN = re.compile(r"[A-Za-z0-9]")


def terms_of_question(questionnaire: Questionnaire, question: Question) -> tuple[Titled, ...]:
    """The terms that a question says it uses, as far as the guideline knows them."""
    known = questionnaire.guideline.terms
    return tuple(known[one] for one in question.terms if one in known)


def names_of(terms: Iterable[Titled], language: str) -> tuple[str, ...]:
    """What the terms are called, the longest first. `large language model (LLM)` is called three things."""
    names: set[str] = set()
    for term in terms:
        title = pick(term.title, language)
        names |= {title, *filter(None, map(str.strip, filter(None, _ASIDE.split(title))))}
    return tuple(sorted(names, key=lambda name: (-len(name), name)))


def named_in(text: str, names: tuple[str, ...]) -> tuple[Span, ...]:
    """Where the names stand in a text; where several could, the longest. Latin ones are whole words, or plurals."""
    return tuple(found.span() for found in _pattern(names).finditer(text)) if names else ()


@lru_cache(maxsize=256)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(_one, names)), re.IGNORECASE)


def _one(name: str) -> str:
    before = r"(?<![A-Za-z0-9])" if _LATIN.match(name[0]) else ""
    after = r"(?:s|es)?(?![A-Za-z0-9])" if _LATIN.match(name[-1]) else ""
    return f"{before}{re.escape(name)}{after}"


def term_line(questionnaire: Questionnaire, question: Question, language: str, press: str) -> list[Block]:
    """The terms that can be looked up with a key, on one line; nothing where there are none."""
    titles = [pick(term.title, language) for term in terms_of_question(questionnaire, question)]
    if not titles:
        return []
    words = WORDS.say("terms-at", language, press=press, terms=("、" if language == "ja" else ", ").join(titles))
    return [Block(words, "muted")]

"""How two questions differ in what makes them one fact: kind, meaning, words, unit, options, questions of an entry."""

from collections.abc import Iterator, Sequence

from wizard.questionnaire.definition import Option, Question
from wizard.questionnaire.locate import Path
from wizard.text.languages import Text
from wizard.text.problem import Phrased
from wizard.text.words import Words

Difference = tuple[Path, Phrased]
"""Where within the question, as keys of its table, and what is not the same."""

WORDS = Words(
    {
        "kind": {"ja": "種類（kind）", "en": "the kind is"},
        "meaning": {"ja": "meaning の番号", "en": "the number of the meaning is"},
        "text": {"ja": "文言（{code}）", "en": "the words ({code}) are"},
        "unit": {"ja": "単位（{code}）", "en": "the unit ({code}) is"},
        "options": {"ja": "選択肢", "en": "the options are"},
        "option-text": {"ja": "選択肢 {id} の文言（{code}）", "en": "the words of option {id} ({code}) are"},
        "option-meaning": {"ja": "選択肢 {id} の meaning の番号", "en": "the number of the meaning of option {id} is"},
        "exclusive": {"ja": "選択肢 {id} の exclusive", "en": "exclusive of option {id} is"},
        "inner": {"ja": "1件ごとの問", "en": "the questions of an entry are"},
    }
)


def differences(one: Question, other: Question, before: Path = ()) -> Iterator[Difference]:
    """What is not the same in two questions with the same id; after another kind nothing more is compared."""
    if one.kind.name != other.kind.name:
        yield (*before, "kind"), Phrased(WORDS, "kind")
        return
    if one.meaning != other.meaning:
        yield (*before, "meaning"), Phrased(WORDS, "meaning")
    for language in _unlike(one.text, other.text):
        yield (*before, "text", language), Phrased(WORDS, "text", code=language)
    for language in _unlike(one.settings.unit, other.settings.unit):
        yield (*before, "unit", language), Phrased(WORDS, "unit", code=language)
    yield from _options(one.options, other.options, before)
    if [inner.id for inner in one.inner] != [inner.id for inner in other.inner]:
        yield (*before, "question"), Phrased(WORDS, "inner")
        return
    for number, (mine, theirs) in enumerate(zip(one.inner, other.inner, strict=True)):
        yield from differences(mine, theirs, (*before, "question", number))


def _options(mine: Sequence[Option], theirs: Sequence[Option], before: Path) -> Iterator[Difference]:
    if [option.id for option in mine] != [option.id for option in theirs]:
        yield (*before, "option"), Phrased(WORDS, "options")
        return
    for number, (one, other) in enumerate(zip(mine, theirs, strict=True)):
        path, id = (*before, "option", number), f'"{one.id}"'
        for language in _unlike(one.text, other.text):
            yield (*path, "text", language), Phrased(WORDS, "option-text", id=id, code=language)
        if one.meaning != other.meaning:
            yield (*path, "meaning"), Phrased(WORDS, "option-meaning", id=id)
        if one.exclusive != other.exclusive:
            yield (*path, "exclusive"), Phrased(WORDS, "exclusive", id=id)


def _unlike(mine: Text, theirs: Text) -> list[str]:
    """The languages in which two texts differ. A language that only one of the files has is no difference."""
    if not mine or not theirs:
        return list(mine or theirs)
    return [language for language in mine if language in theirs and mine[language] != theirs[language]]

"""Search in a questionnaire and what is said in it: questions, options, help, answers, notes."""

from collections.abc import Iterator
from functools import cached_property
from typing import Final, Literal

from wizard.frozen import frozen
from wizard.interview.walk import Interview
from wizard.questionnaire.definition import Question
from wizard.telling.entries import group_blocks
from wizard.telling.said import problems_of, said_words
from wizard.text.clean import clean
from wizard.text.folding import fold
from wizard.text.languages import pick

Where = Literal["question", "answer", "note", "option", "inner", "help"]


@frozen
class Place:
    """A text in which something was looked for, and what it is."""

    where: Where
    text: str


@frozen
class Found:
    """A question in which every word occurs.

    `places` are the fewest of its texts, the nearest to the question first, that together hold all the words.
    `applies` says whether it is on the route.
    """

    question: Question
    applies: bool
    places: tuple[Place, ...]


_Folded = tuple[Place, str]


def words_of(needle: str) -> tuple[str, ...]:
    """What is looked for: the words between white space, folded; none for an empty needle."""
    return tuple(dict.fromkeys(fold(clean(needle)).split()))


class Search:
    """Looks into one interview as it is now, in the words of one language. All texts are folded once, on first use."""

    def __init__(self, interview: Interview, language: str) -> None:
        self.interview, self.language = interview, language

    def find(self, needle: str) -> tuple[Found, ...]:
        """The questions in which every word of the needle occurs: those on the route, then the others, in order."""
        words = words_of(needle)
        if not words:
            return ()
        found = [
            Found(question, self.interview.state(question.id).applies, _places(texts, words))
            for question, texts, joined in self._folded
            if all(word in joined for word in words)
        ]
        return tuple(sorted(found, key=lambda one: not one.applies))

    @cached_property
    def problems(self) -> frozenset[str]:
        """The questions whose answer breaks a check."""
        return problems_of(self.interview)

    @cached_property
    def _folded(self) -> list[tuple[Question, tuple[_Folded, ...], str]]:
        """For each question its texts as they are and folded, and all the folded ones in one."""
        questions = []
        for question in self.interview.questionnaire.questions:
            texts = tuple((place, fold(place.text)) for place in self._places_of(question))
            questions.append((question, texts, _APART.join(folded for _, folded in texts)))
        return questions

    def _places_of(self, question: Question) -> Iterator[Place]:
        interview, language = self.interview, self.language
        texts: list[tuple[Where, str]] = [
            ("question", pick(question.text, language)),
            ("answer", said_words(interview, question.id, language)),
            *(("answer", block.text) for block in group_blocks(interview, question, language, 0)),
            ("note", interview.notes.get(question.id, "")),
            *(("option", pick(option.text, language)) for option in question.options),
            *(("option", pick(option.help, language)) for option in question.options),
        ]
        for inner in question.inner:
            texts += [("inner", pick(text, language)) for text in (inner.text, inner.help)]
            texts += [("option", pick(option.text, language)) for option in inner.options]
        texts.append(("help", pick(question.help, language)))
        return (Place(where, clean(text)) for where, text in texts if text)


_APART: Final = "\n"
"""Between the folded texts of a question; no word holds a line end."""


def _places(texts: tuple[_Folded, ...], words: tuple[str, ...]) -> tuple[Place, ...]:
    places: list[Place] = []
    missing = set(words)
    for place, folded in texts:
        here = {word for word in missing if word in folded}
        if here:
            places.append(place)
            missing -= here
    return tuple(places)

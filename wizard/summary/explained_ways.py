"""The ways to other outcomes in words, and how far they were looked for."""

from collections.abc import Callable, Iterator
from itertools import product

from wizard.interview import Interview
from wizard.interview.whatif import Change, Other, Way, WhatIf
from wizard.questionnaire.definition import Question
from wizard.summary.explained_words import WORDS
from wizard.summary.speaker import Speaker
from wizard.text.clean import clean

_MOST_WAYS = 5
_MOST_ANSWERS = 4

Told = tuple[int, str]
"""How far a line is indented, in steps, and its text."""

Alternatives = tuple[tuple[Change, ...], ...]
"""For each question of a way the answers of which any will do, whatever is chosen for the others."""


class Ways:
    """Tells of ways in one language. `named` gives the words for a question by its id."""

    def __init__(self, interview: Interview, language: str, named: Callable[[str], str]) -> None:
        self._interview = interview
        self._speaker = Speaker(interview, language)
        self._language = language
        self._named = named

    def told(self, found: WhatIf) -> Iterator[Told]:
        """A line for each thing to be said."""
        titles = {one.id: self._speaker.text(one.title) for one in self._interview.questionnaire.outcomes}
        for other in found.others:
            yield 0, self._say("to-outcome", title=titles[other.outcome])
            yield from self._other(other, found)
        yield 0, self._looked(found)
        if not found.exact:
            yield 0, self._say("not-exact")

    def _say(self, key: str, **fields: object) -> str:
        return WORDS.say(key, self._language, **fields)

    def _other(self, other: Other, found: WhatIf) -> Iterator[Told]:
        if other.impossible:
            yield 1, self._say("impossible")
        elif not other.ways:
            known = other.least > 1
            yield 1, self._say("at-least-changes", least=other.least) if known else self._say("not-searched")
        elif other.size > 1:
            yield (
                1,
                self._say(
                    "in-all" if other.size in (other.least, *range(found.changes + 1)) else "larger", size=other.size
                ),
            )
        ways = [alternatives for way in other.ways for alternatives in _apart(way)]
        if len(ways) > 1:
            yield 1, self._say("one-of")
        for alternatives in ways[:_MOST_WAYS]:
            yield from ((1, text) for text in self._way(alternatives))
            if len(ways) > 1 and len(alternatives) > 1:
                yield 0, ""
        if len(ways) > _MOST_WAYS:
            yield 1, self._say("more-ways", count=len(ways) - _MOST_WAYS)

    def _way(self, alternatives: Alternatives) -> Iterator[str]:
        """The answers that are changed or that matter, then the questions to which any answer will do."""
        yield from (self._change(changes) for changes in alternatives if changes[0].value is not None)
        anyhow = [self._named(changes[0].question) for changes in alternatives if changes[0].value is None]
        if anyhow:
            yield self._say("new-any", questions=self._say("between-questions").join(anyhow))

    def _change(self, changes: tuple[Change, ...]) -> str:
        """What one question would be answered instead."""
        first = changes[0]
        question, named = self._interview.question(first.question), self._named(first.question)
        answers = self._answers(question, changes)
        if first.new:
            return self._say("new", question=named, answers=answers)
        present = self._speaker.answer(question)
        if not present:
            return self._say("anew", question=named, answers=answers)
        return self._say("changed", question=named, present=self._say("quoted", answer=present), answers=answers)

    def _answers(self, question: Question, changes: tuple[Change, ...]) -> str:
        values = [one.value for one in changes if one.value is not None]
        shown = [clean(question.kind.brief(question, value, self._language)) for value in values]
        if question.kind.type in ("number", "date") and len(shown) > 1:  # each stands for a whole stretch
            return self._say("such-as", answer=shown[0])
        answers = self._say("or").join(self._say("quoted", answer=one) for one in shown[:_MOST_ANSWERS])
        more = len(shown) - _MOST_ANSWERS
        return self._say("more-answers", answers=answers, count=more) if more > 0 else answers

    def _looked(self, found: WhatIf) -> str:
        if not found.changes:
            return self._say("looked-at-none", count=found.evaluations)
        return self._say("looked", changes=found.changes, count=found.evaluations)


def _apart(way: Way) -> list[Alternatives]:
    """The way as answers by question where these are free of each other, else each set of answers by itself."""
    columns = tuple(tuple(dict.fromkeys(column)) for column in zip(*way.answers, strict=True))
    if set(product(*columns)) == set(way.answers):
        return [columns]
    return [tuple((change,) for change in changes) for changes in way.answers]

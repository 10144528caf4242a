"""What differs between two versions of a questionnaire, part by part.

Conditions are compared as they are understood, not as they are written: spaces and needless parentheses make no
difference. What decides neither questions nor answers nor outcomes (`changeable`, `lean`, `from`) is not looked at.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Literal, Protocol, TypeVar

from wizard.frozen import frozen
from wizard.questionnaire.definition import Question, Questionnaire
from wizard.record import unlike
from wizard.record.order import moved
from wizard.record.unlike import Sort, Sorts

Subject = Literal["questionnaire", "section", "question", "option", "check", "value", "scale", "outcome", "obligation"]


@frozen
class Difference:
    """One thing that is otherwise. `id` is that of a question for its options and checks, and `part` then theirs; a
    question within a group is written `group.question`."""

    subject: Subject
    id: str
    sort: Sort
    part: str = ""


class _Part(Protocol):
    @property
    def id(self) -> str: ...


P = TypeVar("P", bound=_Part)


def differences(old: Questionnaire, new: Questionnaire) -> tuple[Difference, ...]:
    """All differences: of sections, questions, scales, values, outcomes, obligations, in the order of the new file."""
    return tuple(_differences(old, new))


def _differences(old: Questionnaire, new: Questionnaire) -> Iterator[Difference]:
    if (old.title, old.about) != (new.title, new.about):
        yield Difference("questionnaire", new.id, "wording")
    yield from _compared("section", old.sections, new.sections, unlike.of_section)

    def of_question(before: Question, after: Question) -> Iterator[tuple[Sort, bool]]:
        here, there = old.sections[before.section], new.sections[after.section]
        elsewhere = here.id != there.id and unlike.form(here.when) != unlike.form(there.when)
        yield from (
            (sort, differs or (sort == "condition" and elsewhere))
            for sort, differs in unlike.of_question(before, after)
        )

    yield from _compared("question", old.questions, new.questions, of_question)
    yield from _places("question", old.questions, new.questions)
    for question in new.questions:
        if question.id in old.by_id:
            yield from _within(old.by_id[question.id], question, question.id)
    yield from _compared("scale", old.scales, new.scales, unlike.of_scale)
    yield from _compared("value", old.values, new.values, unlike.of_value)
    yield from _compared("outcome", old.outcomes, new.outcomes, unlike.of_outcome)
    yield from _places("outcome", old.outcomes, new.outcomes)
    yield from _compared("obligation", old.obligations, new.obligations, unlike.of_obligation)


def _compared(
    subject: Subject, old: Sequence[P], new: Sequence[P], sorts: Callable[[P, P], Sorts], of: str = ""
) -> Iterator[Difference]:
    """What is gone, what is new, and what is otherwise; `of` is the question to which options and checks belong."""
    before, after = {one.id: one for one in old}, {one.id: one for one in new}

    def difference(id: str, sort: Sort) -> Difference:
        return Difference(subject, of, sort, id) if of else Difference(subject, id, sort)

    yield from (difference(id, "gone") for id in before if id not in after)
    for id, one in after.items():
        if id not in before:
            yield difference(id, "new")
        else:
            differing = [sort for sort, differs in sorts(before[id], one) if differs]
            yield from (difference(id, sort) for sort in differing if sort != "wording" or differing == ["wording"])


def _places(subject: Subject, old: Sequence[P], new: Sequence[P]) -> Iterator[Difference]:
    for id in moved([one.id for one in old], [one.id for one in new]):
        yield Difference(subject, id, "place")


def _within(old: Question, new: Question, id: str) -> Iterator[Difference]:
    """The options and checks of a question, and the questions of a group."""
    yield from _compared("option", old.options, new.options, unlike.of_option, of=id)
    yield from _compared("check", old.checks, new.checks, unlike.of_check, of=id)
    inner = {one.id: one for one in old.inner}
    for difference in _compared("question", old.inner, new.inner, unlike.of_question):
        yield Difference("question", f"{id}.{difference.id}", difference.sort)
    for one in new.inner:
        if one.id in inner:
            yield from _within(inner[one.id], one, f"{id}.{one.id}")

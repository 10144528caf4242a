"""What one walk to the end covers: the options chosen, the sides of conditions, strengths, obligations, the outcome.

A mark says one such thing, in a form that can be compared between walks. The condition of a section, question or
option is marked only where it is asked: that of a question while its section applies, that of an option while its
question does. Where facts are missing it may be neither true nor false, and is not marked.
"""

from collections.abc import Iterator
from typing import cast

from wizard.interview import Interview, State
from wizard.questionnaire.definition import Group, Question, Single
from wizard.questionnaire.possible import FALSE, TRUE
from wizard.questionnaire.terms import Slots, Truth

Mark = tuple[str | int | bool, ...]
"""What is covered (`option section question offered strength obligation outcome`), of what, and which side."""


def marks(interview: Interview) -> Iterator[Mark]:
    """All that a finished interview covers."""
    questionnaire, slots = interview.questionnaire, interview.engine.slots
    if interview.outcome is not None:
        yield ("outcome", interview.outcome.id)
    for obligation in interview.obligations:
        yield ("obligation", obligation.id)
    for section in questionnaire.sections:
        if section.condition is not None:
            yield from _side(("section", section.number), section.condition, slots)
        if slots[section.slot] == TRUE:
            for question in section.questions:
                yield from _of_question(interview, question)


def _of_question(interview: Interview, question: Question) -> Iterator[Mark]:
    slots = interview.engine.slots
    if question.condition is not None:
        yield from _side(("question", question.id), question.condition, slots)
    if not interview.state(question.id).applies:
        return
    for option in question.options:
        if option.condition is not None:
            yield from _side(("offered", question.id, option.id), option.condition, slots)
    for index, strength in enumerate(question.strengths):
        truths = TRUE if strength.condition is None else strength.condition.evaluate(slots)
        if truths != FALSE:
            if truths == TRUE:
                yield ("strength", question.id, index)
            break
    answer = interview.answer_of(question.id)
    if isinstance(answer, Group):
        yield from _of_entries(interview, question, answer)
    elif answer is not None:
        yield from _chosen(question, question.id, answer)


def _of_entries(interview: Interview, group: Question, answer: Group) -> Iterator[Mark]:
    entry_states = interview.entry_states(group.id)
    for index, (entry, states) in enumerate(zip(answer.entries, entry_states, strict=True)):
        for inner in group.inner:
            name, state = f"{group.id}.{inner.id}", states[inner.id]
            if inner.condition is not None and state != State.WAITING:
                yield ("question", name, state.applies)
            if not state.applies:
                continue
            offered = interview.entry_options(group.id, index, inner.id)
            for option in inner.options:
                if option.condition is not None:
                    yield ("offered", name, option.id, option in offered)
            if inner.id in entry:
                yield from _chosen(inner, name, entry[inner.id])


def _side(mark: Mark, condition: Truth, slots: Slots) -> Iterator[Mark]:
    truths = condition.evaluate(slots)
    if truths in (TRUE, FALSE):
        yield (*mark, truths == TRUE)


def _chosen(question: Question, name: str, answer: Single) -> Iterator[Mark]:
    if isinstance(answer, bool):
        yield ("option", name, "yes" if answer else "no")
    elif question.kind.chooses:
        chosen = (answer,) if isinstance(answer, str) else cast("tuple[str, ...]", answer)
        for id in chosen:
            yield ("option", name, id)

"""Answers that nothing uses. This needs no solver: it is a matter of which slots are read."""

from collections.abc import Iterator

from wizard.interview.plan import own_slots
from wizard.questionnaire.definition import Question, Questionnaire
from wizard.questionnaire.locate import Path
from wizard.questionnaire.terms import Term

RECORD = "record"
"""The purpose of an answer that is only recorded."""


def unused_answers(questionnaire: Questionnaire) -> Iterator[tuple[Question, str, Path]]:
    """The questions whose answer nothing uses, each by its name and where it is.

    An answer is used by a condition, a check, a strength, an outcome or an obligation, directly or through values that
    are used themselves, and by a scale.
    """
    read = _slots_read(questionnaire)
    for section in questionnaire.sections:
        for number, question in enumerate(section.questions):
            path: Path = ("section", section.number, "question", number)
            if question.purpose == RECORD or not question.kind.asks:
                continue
            if not question.scales and not read & set(own_slots(question)):
                yield question, question.id, path
                continue
            for index, inner in enumerate(question.inner):
                if inner.purpose != RECORD and inner.kind.asks and not read & set(own_slots(inner)):
                    yield inner, f"{question.id}.{inner.id}", (*path, "question", index)


def _slots_read(questionnaire: Questionnaire) -> set[int]:
    """Every slot that matters: those that conditions read, and those that values read that matter."""
    read = {slot for term in _conditions(questionnaire) for slot in _slots(term)}
    for value in reversed(questionnaire.values):  # each uses only values before it
        if value.slot in read:
            read.update(_slots(value.term))
    return read


def _slots(term: Term) -> Iterator[int]:
    """The slots that a term reads, those within groups included."""
    if term.slot >= 0:
        yield term.slot
    yield from term.slots_read()
    for part in term.parts:
        yield from _slots(part)


def _conditions(questionnaire: Questionnaire) -> Iterator[Term]:
    found: list[Term | None] = [one.condition for one in questionnaire.sections]
    found += [one.condition for one in questionnaire.outcomes]
    found += [one.condition for one in questionnaire.obligations]
    for question in questionnaire.questions:
        for one in (question, *question.inner):
            found += [one.condition, *(option.condition for option in one.options)]
            found += [*(check.must for check in one.checks), *(strength.condition for strength in one.strengths)]
    return (term for term in found if term is not None)

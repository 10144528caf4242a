"""What is known already: answers of a system's finished records, carried into a new assessment of the same edition.

The same question id in another questionnaire of an edition asks for the same fact. Source: `Facts` in the rules of
meaning.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from wizard.interview import Interview
from wizard.questionnaire.definition import Question
from wizard.questionnaire.kinds import Refused
from wizard.record.content import Content


@dataclass(frozen=True, slots=True)
class Known:
    """A finished record of the system: what it says, and what it is called where it is mentioned."""

    name: str
    content: Content


def carry_over(interview: Interview, records: Iterable[Known]) -> tuple[str, ...]:
    """Answer what the records, newest first, already say; the ids of the questions that were answered.

    Only records of the same edition count. An answer that the question does not accept (another kind, an option that
    is not there) is passed over, and so is one about which the newest record says something that is no answer.
    """
    edition = interview.questionnaire.edition
    newest_first = [one for one in records if one.content.questionnaire.partition("/")[0] == edition]
    return tuple(
        question.id for question in interview.questionnaire.questions if _carried(interview, question, newest_first)
    )


def _carried(interview: Interview, question: Question, records: Iterable[Known]) -> bool:
    for record in records:
        if question.outcome_of:
            if record.content.questionnaire.partition("/")[2] == question.outcome_of and record.content.outcome:
                return _accepted(interview, question, record.content.outcome, record.name)
        elif question.id in record.content.answers:
            return _accepted(interview, question, record.content.answers[question.id], record.name)
        elif question.id in {**record.content.deferred, **record.content.not_applicable}:
            return False
    return False


def _accepted(interview: Interview, question: Question, value: object, source: str) -> bool:
    try:
        interview.carry(question.id, value, source)
    except Refused:
        return False
    return True

"""What is known already: answers of finished records, carried into a new assessment.

The same question id in another questionnaire of an edition asks for the same fact, and in an earlier edition of the
same guideline it does as long as kind and meaning are the same. Source: `Facts` and `Versions` in the rules of meaning.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from wizard.frozen import frozen
from wizard.interview import Interview
from wizard.questionnaire.definition import Question, Questionnaire
from wizard.questionnaire.kinds import Refused
from wizard.record.content import Content
from wizard.record.losses import Lost, losses_of

MadeOn = Callable[[Content], Questionnaire | None]
"""Tells on which version of its questionnaire a record was made; None where that is not at hand."""


@frozen
class Filed:
    """A file of a system: what it says, where it is, and what it is called where it is mentioned."""

    name: str
    path: Path
    content: Content


def not_at_hand(_content: Content) -> None:
    """The `MadeOn` of those who have no catalogue."""


def carry_over(interview: Interview, records: Iterable[Filed], made_on: MadeOn = not_at_hand) -> tuple[str, ...]:
    """Answer what the records, newest first, already say; the ids of the questions that were answered.

    Only records of the same edition count, and those of earlier editions that are made on a version at hand. An answer
    that the question does not accept, or that means something else now, is passed over, and so is one about which the
    newest record says something that is no answer.
    """
    telling = Telling(interview.questionnaire, made_on)
    counting = telling.counting(records)
    asked = interview.questionnaire.questions
    return tuple(question.id for question in asked if _carried(interview, question, counting, telling))


def _carried(interview: Interview, question: Question, records: tuple[Filed, ...], telling: "Telling") -> bool:
    if question.is_of_systems:  # made from what the records of the systems say now
        return False
    if question.outcome_of:
        told = telling.outcome(question.outcome_of, records)
    else:
        told = telling.fact(question.id, question, records)
    if told is None:
        return False
    try:
        interview.carry(question.id, told[0], told[1].name)
    except Refused:
        return False
    return True


class Telling:
    """What records tell the questions of one questionnaire; records are always given newest first."""

    def __init__(self, questionnaire: Questionnaire, made_on: MadeOn) -> None:
        self._questionnaire = questionnaire
        self._made_on = made_on

    def counting(self, records: Iterable[Filed]) -> tuple[Filed, ...]:
        """The records that count: of this edition, or of an earlier one and made on a version that is at hand."""
        return tuple(one for one in records if self._is_of_this_edition(one) or self._is_earlier(one))

    def fact(self, id: str, question: Question, records: Iterable[Filed]) -> tuple[Any, Filed] | None:
        """What the newest record that speaks of the fact `id` answers, as an answer to `question`; None for nothing."""
        for record in records:
            content = record.content
            if not any(id in said for said in (content.answers, content.deferred, content.not_applicable)):
                continue
            old = self._asked(record, id)
            losses = tuple(_losses(old, question, content.answers.get(id)))
            if any(one.why in ("kind", "meaning") for one in losses):
                continue  # under this id it asked for something else
            return (content.answers[id], record) if id in content.answers and not losses else None
        return None

    def outcome(self, of: str, records: Iterable[Filed]) -> tuple[str, Filed] | None:
        """The newest outcome of a questionnaire of this edition. In another edition an outcome rests on other rules."""
        for record in self.of_questionnaire(of, records):
            if record.content.outcome:
                return record.content.outcome, record
        return None

    def of_questionnaire(self, id: str, records: Iterable[Filed]) -> Iterator[Filed]:
        """The records of a questionnaire of this edition."""
        name = f"{self._questionnaire.edition}/{id}"
        return (one for one in records if one.content.questionnaire == name)

    def _asked(self, record: Filed, id: str) -> Question | None:
        made = self._made_on(record.content)
        return made.by_id.get(id) if made is not None else None

    def _is_of_this_edition(self, record: Filed) -> bool:
        return record.content.questionnaire.partition("/")[0] == self._questionnaire.edition

    def _is_earlier(self, record: Filed) -> bool:
        made = self._made_on(record.content)
        return made is not None and is_earlier(made, self._questionnaire)


def is_earlier(old: Questionnaire, new: Questionnaire) -> bool:
    """Whether one is of an earlier edition of the same guideline than the other: of one that was decided before.

    Editions of a guideline share their id up to the last hyphen, as ds920-1.0 and ds920-2.0 do.
    """
    if family(old.edition) != family(new.edition):
        return False
    before, after = old.guideline.decided, new.guideline.decided
    return before is not None and after is not None and before < after


def family(edition: str) -> str:
    """What the ids of all editions of a guideline begin with."""
    return edition.rpartition("-")[0] or edition


def _losses(old: Question | None, new: Question, value: Any) -> Iterator[Lost]:
    """Why an answer means something else now, as far as the version on which it was given is known."""
    yield from losses_of(old, new, value, new.id)
    for entry in value if new.inner and isinstance(value, list) else ():
        for id, answer in entry.items() if isinstance(entry, Mapping) else ():
            inner = new.inner_question(id)
            if inner is not None and any(losses_of(old.inner_question(id) if old else None, inner, answer, id)):
                yield Lost(new.id, "refused")

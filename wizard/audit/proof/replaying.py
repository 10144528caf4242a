"""From a model of the solver to an interview with its answers: what it does not show, does not count as shown."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from wizard.audit.proof.encoding import Encoding
from wizard.audit.proof.raw import Raw
from wizard.audit.proof.reader import Reader, Twin
from wizard.interview import Interview, State, start
from wizard.questionnaire.definition import Group, Question, Value
from wizard.questionnaire.kinds import Refused

REASON = "-"
"""Stands for the reason why a question is not applicable."""


class Unwritable(Exception):
    """A model's answer is none that can be written, such as a third."""


class Replayer:
    """Says the answers of models in new interviews."""

    def __init__(self, encoding: Encoding) -> None:
        self._encoding = encoding
        self._unsaid: dict[date, Interview] = {}
        guideline = encoding.questionnaire.guideline
        self.day = guideline.in_force or guideline.decided or date(2026, 1, 1)

    def begun(self, day: date) -> Interview:
        """An interview on a day with nothing said."""
        if day not in self._unsaid:
            self._unsaid[day] = start(self._encoding.questionnaire, today=day)
        return self._unsaid[day].copy()

    def reader(self, model: Any, twin: Twin | None = None, texts: dict[str, str] | None = None) -> Reader:
        """Reads a model, in the world that `twin` leads to (see `Reader`)."""
        return Reader(model, self.day, twin, texts)

    def replayed(self, reader: Reader, stop: Question | None = None) -> Interview:
        """The interview with the answers that are read, finished; or as it stands after one question.

        Raises Unwritable.
        """
        interview = self.begun(self._today(reader))
        for question in self._encoding.questionnaire.questions:
            if question.kind.asks and interview.state(question.id) != State.DOES_NOT_APPLY:
                self._say(interview, question, reader)
            if question is stop:
                return interview
        interview.finish()
        return interview

    def _today(self, reader: Reader) -> date:
        found = self._encoding.today.found(reader.value, Fraction(self.day.toordinal()))
        return date.fromordinal(int(found)) if found is not None else self.day

    def _say(self, interview: Interview, question: Question, reader: Reader) -> None:
        raw = self._encoding.raw[question.slot]
        if reader.is_true(raw.blank):
            interview.leave_blank(question.id)
        elif reader.is_true(raw.not_applicable):
            interview.mark_not_applicable(question.id, REASON)
        elif question.inner:
            self._enter(interview, question, reader)
        else:
            interview.answer(question.id, _read(raw, reader))

    def _enter(self, interview: Interview, group: Question, reader: Reader) -> None:
        """Say the entries, with just the answers that count in each."""
        entries: list[dict[str, object]] = []
        for there, answers in self._encoding.raw_groups[group.slot].entries:
            if reader.is_true(there):
                given = {id: raw for id, raw in answers.items() if not reader.is_true(raw.blank)}
                entries.append({id: _read(raw, reader) for id, raw in given.items()})
        interview.answer(group.id, entries)
        counting = interview.answer_of(group.id)
        if isinstance(counting, Group):
            interview.answer(group.id, counting)


def _read(raw: Raw, reader: Reader) -> object:
    found = raw.read(reader)
    if found is None:
        raise Unwritable
    try:
        raw.question.kind.accept(raw.question, found)
    except Refused:
        raise Unwritable from None
    return found


def is_complete(interview: Interview) -> bool:
    """Whether it may be finished, soft checks aside."""
    states = (State(one) for one in interview.engine.states)
    return all(state not in (State.OPEN, State.INVALID, State.WAITING, State.DEFERRED) for state in states)


def answers_of(interview: Interview) -> Mapping[str, object]:
    """The answers that count, as an answers file has them; the day with them where a condition looks at it."""
    questionnaire = interview.questionnaire
    said: dict[str, Value] = {}
    for question in questionnaire.questions:
        value = interview.answer_of(question.id) if question.kind.asks else None
        if value is not None:
            said[question.id] = value
    written = {id: questionnaire.by_id[id].kind.write(value) for id, value in said.items()}
    states = interview.states
    skipped = [id for id, state in states.items() if state == State.NOT_APPLICABLE]
    if skipped:
        written["not-applicable"] = dict.fromkeys(skipped, REASON)
    if interview.engine.plan.dependants[questionnaire.today_slot] and interview.today:
        written["today"] = interview.today
    return written

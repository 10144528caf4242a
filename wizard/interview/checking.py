"""Checks in an interview: which are broken, and why an answer stands all the same."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from wizard.frozen import frozen
from wizard.interview.entering import Entering
from wizard.interview.said import Answer, State
from wizard.questionnaire.definition import Check, Group, Question, Questionnaire, Value
from wizard.questionnaire.possible import FALSE, Possible
from wizard.text.clean import clean


@frozen
class SoftCheck:
    """A soft check that is broken; `reason` is why the answer stands all the same, "" while none is given.

    `question` is that to which it belongs, or the repeating group in one of whose entries it is broken.
    """

    question: Question
    check: Check
    reason: str


Explained = tuple[str, tuple[Possible, ...]]
"""A reason, and what the check looked at when it was given."""


@lru_cache(maxsize=16)
def _soft_checks(questionnaire: Questionnaire) -> Mapping[str, tuple[Question, Check]]:
    """By id the soft checks and the questions on the route to which they belong."""
    return {
        check.id: (question, check)
        for question in questionnaire.questions
        for owner in (question, *question.inner)
        for check in owner.checks
        if not check.hard
    }


class Checking(Entering):
    """The part of an interview that deals with checks."""

    _reasons: dict[str, Explained]

    def answer_of(self, id: str) -> Value | None:
        """The answer that counts, None where there is none."""
        raise NotImplementedError

    def override(self, check_id: str, reason: str) -> None:
        """Give the reason why an answer stands although a soft check is broken; void when what it looks at changes.

        Raises KeyError for an unknown soft check.
        """
        question, check = self._soft(check_id)
        cleaned = clean(reason)
        if cleaned.strip():
            self._reasons[check_id] = (cleaned, self._seen_by(question, check))
        else:
            self._reasons.pop(check_id, None)

    @property
    def reasons(self) -> Mapping[str, Explained]:
        """The reasons given, by check, void ones too: for `restore_reasons`."""
        return dict(self._reasons)

    def restore_reasons(self, reasons: Mapping[str, Explained]) -> None:
        """Put back what `reasons` gave earlier."""
        self._reasons = dict(reasons)

    def values_behind(self, check_id: str) -> Mapping[str, object]:
        """The answers that a soft check looks at, also through calculated values, and that count now.

        They are as in a TOML file. Raises KeyError.
        """
        question, check = self._soft(check_id)
        slots = (*check.must.slots_read(), question.slot) if question.inner else check.must.slots_read()
        looked_at = self.engine.plan.questions_behind(slots)
        answers = {one.id: (one, self.answer_of(one.id)) for one in looked_at}
        return {id: one.kind.write(value) for id, (one, value) in answers.items() if value is not None}

    @property
    def soft_checks(self) -> tuple[SoftCheck, ...]:
        """The soft checks that are broken, with the reasons given."""
        return tuple(self._broken())

    def _broken(self) -> Iterator[SoftCheck]:
        states = self.engine.states
        broken_inside: dict[str, set[str]] = {}
        for question, check in _soft_checks(self.engine.plan.questionnaire).values():
            if states[question.number] != State.ANSWERED:
                continue
            if question.inner and check not in question.checks:
                if question.id not in broken_inside:
                    broken_inside[question.id] = self._broken_inside(question)
                fires = check.id in broken_inside[question.id]
            else:
                fires = check.must.evaluate(self.engine.slots) == FALSE
            if fires:
                reason, seen = self._reasons.get(check.id, ("", ()))
                yield SoftCheck(question, check, reason if seen == self._seen_by(question, check) else "")

    def _broken_inside(self, group: Question) -> set[str]:
        """The soft checks that are broken in at least one entry of a group."""
        value, judge, slots = self.entries(group.id), self.engine.judge, self.engine.slots
        found = set()
        for entry in value.entries:
            judged = judge.entry(group, entry, value.complete)  # also puts the entry where checks look
            for inner, (_, now) in zip(group.inner, judged, strict=True):
                if now.state == State.ANSWERED:
                    found |= {one.id for one in inner.checks if not one.hard and one.must.evaluate(slots) == FALSE}
        return found

    def broken_hard_checks(self, id: str) -> tuple[Check, ...]:
        """The hard checks that refuse the answer of a question."""
        question = self.question(id)
        said = self.engine.said.get(question.number)
        if self.engine.states[question.number] != State.INVALID or not isinstance(said, Answer):
            return ()
        if isinstance(said.value, Group):
            known: Possible = self.engine.judge.entered(question, said.value)[0]
        else:
            counting = question.kind.still(question, said.value, self.engine.options(question, FALSE))
            known = question.kind.known(question, said.value if counting is None else counting)
        return tuple(check for check in self.engine.judge.broken(question, known) if check.hard)

    def _soft(self, check_id: str) -> tuple[Question, Check]:
        return _soft_checks(self.engine.plan.questionnaire)[check_id]

    def _seen_by(self, question: Question, check: Check) -> tuple[Possible, ...]:
        """What the check looks at; of a group the whole, not the entry that happens to be at hand."""
        inside = {slot for one in question.inner for slot in (one.applies_slot, one.answered_slot, one.slot)}
        slots = [slot for slot in check.must.slots_read() if slot not in inside]
        return tuple(self.engine.slots[slot] for slot in (*slots, *((question.slot,) if inside else ())))

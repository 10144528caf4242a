"""What a file says, said again on another version of its questionnaire: everything that can be carried there.

An answer is carried where its question has kept id, kind and meaning, every option chosen is still there and means
what it meant, and the question still accepts it. Without the old version nothing is known of kinds and meanings.
"""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import date
from typing import Any

from wizard.frozen import frozen
from wizard.interview import Answer, Interview, State, start
from wizard.questionnaire.definition import Check, Group, Question, Questionnaire
from wizard.questionnaire.kinds import Refused
from wizard.record import unlike
from wizard.record.content import Content
from wizard.record.losses import Lost, losses_of, options_in


@frozen
class Moved:
    """An interview on the other version; `kept` are the questions of which everything said was carried."""

    interview: Interview
    kept: tuple[str, ...]
    lost: tuple[Lost, ...]


def moved_onto(content: Content, old: Questionnaire | None, new: Questionnaire, day: date) -> Moved:
    """Say on `new` what a file made on `old` says; with `old` None the old version is not at hand."""
    return _Mover(content, old, new, day).moved()


class _Mover:
    def __init__(self, content: Content, old: Questionnaire | None, new: Questionnaire, day: date) -> None:
        self._content = content
        self._old = old.by_id if old else {}
        self._new = new
        self._interview = start(new, day)
        self._lost: dict[Lost, None] = {}
        self._said: dict[str, None] = {}

    def moved(self) -> Moved:
        content, interview = self._content, self._interview
        self._answers(content.set_aside)
        self._answers(content.answers)
        self._each(content.deferred, lambda id, one: interview.defer(id, one.note, one.whom))
        self._each(content.not_applicable, interview.mark_not_applicable)
        for id in content.blank:
            with suppress(Refused, KeyError):  # then it is open, which is told
                interview.leave_blank(id)
        for id, source in content.carried.items():
            said = interview.said(id) if id in self._new.by_id else None
            if isinstance(said, Answer):
                interview.restore(id, Answer(said.value, source))
        self._beside()
        if content.status != "draft":  # a draft keeps aside what does not apply
            for id in self._said:
                self._what_counts(id)
        lost = {one.question.partition(".")[0] for one in self._lost}
        return Moved(interview, tuple(id for id in self._said if id not in lost), tuple(self._lost))

    def _answers(self, answers: Mapping[str, Any]) -> None:
        def say(id: str, value: Any) -> None:
            question = self._new.by_id[id]
            self._interview.answer(id, self._group(question, value) if question.inner else value)

        self._each(answers, say)

    def _each(self, said: Mapping[str, Any], say: Callable[[str, Any], None]) -> None:
        for id, value in said.items():
            question = self._new.by_id.get(id)
            losses = [Lost(id, "gone")] if question is None else list(losses_of(self._old.get(id), question, value, id))
            if not losses:
                try:
                    say(id, value)
                    self._said[id] = None
                except Refused:
                    losses = [Lost(id, "refused")]
            self._lost |= dict.fromkeys(losses)

    def _group(self, group: Question, entries: Any) -> Any:
        """The entries with what of each can be carried."""
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            return entries
        kept = [{id: value for id, value in entry.items() if self._fits(group, id, value)} for entry in entries]
        if group.id not in self._content.incomplete:
            return kept
        accepted = group.kind.accept(group, kept)
        return Group(accepted.entries, complete=False) if isinstance(accepted, Group) else kept

    def _fits(self, group: Question, id: str, value: Any) -> bool:
        """Whether an answer within an entry can be carried; else it is noted as lost."""
        name, inner, before = f"{group.id}.{id}", group.inner_question(id), self._old.get(group.id)
        losses = [Lost(name, "gone")]
        if inner is not None:
            losses = list(losses_of(before.inner_question(id) if before else None, inner, value, name))
            try:
                inner.kind.accept(inner, value)
            except Refused:
                losses = losses or [Lost(name, "refused")]
        self._lost |= dict.fromkeys(losses)
        return not losses

    def _beside(self) -> None:
        """Notes stay with their question, evidence and the reasons for soft checks with the answers they are for."""
        content, interview = self._content, self._interview
        for id, note in content.notes.items():
            if id in self._new.by_id:
                interview.comment(id, note)
            else:
                self._lost[Lost(id, "gone")] = None
        for id, evidence in content.evidence.items():
            if id in self._said:
                interview.attach(id, evidence)
        for id, override in content.overrides.items():
            if self._same_rule(id) and override.values in (None, interview.values_behind(id)):
                interview.override(id, override.reason)

    def _same_rule(self, check_id: str) -> bool:
        """Whether a soft check is there, and says what it said where that is known."""
        new, old = _soft_checks(self._new.questions).get(check_id), _soft_checks(self._old.values()).get(check_id)
        if new is None:
            return False
        return old is None or not any(differs for sort, differs in unlike.of_check(old, new) if sort == "rule")

    def _what_counts(self, id: str) -> None:
        """Note what does not count, now that everything is said: a record would not have it."""
        interview, said = self._interview, self._interview.said(id)
        if interview.state(id) == State.DOES_NOT_APPLY:
            self._lost[Lost(id, "not-asked")] = None
        elif isinstance(said, Answer) and isinstance(said.value, Group):
            for entry, states in zip(said.value.entries, interview.entry_states(id), strict=True):
                for inner, answer in entry.items():
                    if states[inner] == State.DOES_NOT_APPLY:
                        self._lost[Lost(f"{id}.{inner}", "not-asked")] = None
                    elif states[inner] == State.OPEN:
                        self._lost |= {Lost(f"{id}.{inner}", "option", one): None for one in options_in(answer)}
        elif isinstance(said, Answer) and interview.question(id).options:
            counting = options_in(interview.answer_of(id))
            if interview.state(id) in (State.ANSWERED, State.OPEN):
                gone = [one for one in options_in(said.value) if one not in counting]
                self._lost |= {Lost(id, "option", one): None for one in gone}


def _soft_checks(questions: Iterable[Question]) -> Mapping[str, Check]:
    return {check.id: check for question in questions for check in question.checks if not check.hard}

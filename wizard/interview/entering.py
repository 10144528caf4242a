"""Repeating groups in an interview: their entries, one by one."""

from collections.abc import Mapping
from typing import cast

from wizard.interview.engine import Engine
from wizard.interview.said import Answer, Said, State
from wizard.questionnaire.definition import Check, Group, Option, Question, Single, Value
from wizard.questionnaire.possible import FALSE


class UnknownQuestion(KeyError):
    """The questionnaire has no question of this id."""


class Entering:
    """The part of an interview that deals with repeating groups. Entries are counted from 0."""

    engine: Engine

    def said(self, id: str) -> Said | None:
        """What was said of a question, whether it counts at the moment or not."""
        return self.engine.said.get(self.question(id).number)

    def question(self, id: str) -> Question:
        """The question of this id. Raises UnknownQuestion."""
        try:
            return self.engine.plan.questionnaire.by_id[id]
        except KeyError:
            raise UnknownQuestion(id) from None

    def add_entry(self, id: str) -> int:
        """A new entry at the end of a repeating group; its index. Raises Refused where there are as many as can be."""
        entries = self.entries(id).entries
        self._enter(id, Group((*entries, {}), complete=False))
        return len(entries)

    def answer_in_entry(self, id: str, index: int, inner_id: str, value: object) -> None:
        """Answer a question within an entry; None takes it back. Raises Refused, UnknownQuestion, IndexError."""
        inner = self._inner(self.question(id), inner_id)
        group = self.entries(id)
        entry = dict(group.entries[index])
        entry.pop(inner_id, None)
        if value is not None:
            entry[inner_id] = cast("Single", inner.kind.accept(inner, value))
        self._enter(id, Group((*group.entries[:index], entry, *group.entries[index + 1 :]), group.complete))

    def remove_entry(self, id: str, index: int) -> None:
        """Take an entry away. Raises Refused where too few would be left in a complete group."""
        group = self.entries(id)
        self._enter(id, Group((*group.entries[:index], *group.entries[index + 1 :]), group.complete))

    def move_entry(self, id: str, index: int, to: int) -> None:
        """Put an entry at another place."""
        group = self.entries(id)
        entries = list(group.entries)
        entries.insert(to, entries.pop(index))
        self._enter(id, Group(tuple(entries), group.complete))

    def complete(self, id: str, complete: bool = True) -> None:
        """Say that a repeating group has no more entries, or that it may have. Raises Refused where it has too few."""
        self._enter(id, Group(self.entries(id).entries, complete))

    def _enter(self, id: str, value: Group) -> None:
        question = self.question(id)
        self._say(question, question.kind.accept(question, value))

    def _say(self, question: Question, value: Value) -> None:
        """Answer with a value that the kind has accepted."""
        self.engine.say(question.number, Answer(value, carried=self._still_carried(question, value)))

    def _still_carried(self, question: Question, value: Value) -> str:
        """A group that is carried from records stays so while all that they say is still in it: "" for anything else.

        Filling in what no record says, or saying that the list is complete, takes nothing away from where it is from.
        """
        said = self.engine.said.get(question.number)
        if not (isinstance(said, Answer) and isinstance(said.value, Group) and isinstance(value, Group)):
            return ""
        before, now = said.value.entries, value.entries
        kept = len(before) == len(now) and all(
            after.get(id) == answer for was, after in zip(before, now, strict=True) for id, answer in was.items()
        )
        return said.carried if kept else ""

    def _counting(self, group: Question, value: Group) -> Group:
        """The entries with just those answers that count."""
        kept = []
        for entry in value.entries:
            judged = self.engine.judge.entry(group, entry, value.complete)
            states = {one.id: state.state for one, (_, state) in zip(group.inner, judged, strict=True)}
            kept.append({id: answer for id, answer in entry.items() if states[id] == State.ANSWERED})
        return Group(tuple(kept), value.complete)

    def entry_states(self, id: str) -> tuple[Mapping[str, State], ...]:
        """For each entry of a repeating group the states of its questions; () where nothing is entered."""
        group = self.question(id)
        value = self.entries(id)
        judge = self.engine.judge
        return tuple(
            {
                one.id: judged.state
                for one, (_, judged) in zip(group.inner, judge.entry(group, entry, value.complete), strict=True)
            }
            for entry in value.entries
        )

    def entries(self, id: str) -> Group:
        """What is entered in a repeating group, whether it counts or not; an empty group that is not complete yet."""
        said = self.said(id)
        return said.value if isinstance(said, Answer) and isinstance(said.value, Group) else Group((), complete=False)

    def entry_options(self, id: str, index: int, inner_id: str) -> tuple[Option, ...]:
        """The options of a question that can be chosen within one entry. Raises UnknownQuestion, IndexError."""
        group, value = self.question(id), self.entries(id)
        inner = self._inner(group, inner_id)
        self.engine.judge.entry(group, value.entries[index], value.complete)  # puts the entry where conditions look
        applying = self.engine.judge.options(inner, FALSE)
        return tuple(option for option in inner.options if option.bit & applying)

    def broken_in_entry(self, id: str, index: int, inner_id: str) -> tuple[Check, ...]:
        """The hard checks that refuse an answer within one entry. Raises UnknownQuestion, IndexError."""
        group, value = self.question(id), self.entries(id)
        inner, entry, judge = self._inner(group, inner_id), value.entries[index], self.engine.judge
        judged = judge.entry(group, entry, value.complete)  # also puts the entry where checks look
        if judged[inner.number][1].state != State.INVALID:
            return ()
        known = inner.kind.known(inner, entry[inner_id])
        return tuple(check for check in judge.broken(inner, known) if check.hard)

    def _inner(self, group: Question, inner_id: str) -> Question:
        inner = group.inner_question(inner_id)
        if inner is None:
            raise UnknownQuestion(inner_id)
        return inner

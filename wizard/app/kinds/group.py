"""A repeating group: entries are added, changed, taken away and moved, until the person says that these are all."""

from dataclasses import dataclass

from textual import on
from textual.message import Message

from wizard.app.kinds.entered import Entered
from wizard.app.kinds.group_rows import ADD, ALL, PUT_BACK
from wizard.app.kinds.group_table import GroupTable
from wizard.app.panels.actions import Actions
from wizard.app.widgets.entry_list import EntryList
from wizard.questionnaire.definition import Group
from wizard.questionnaire.kinds import Refused


class GroupAnswer(GroupTable):
    """Enter, a number or the mouse opens an entry, which is then answered in a screen of its own."""

    @dataclass
    class Opened(Message):
        """An entry is to be answered. `before` is what was entered before it was added, None where it is not new."""

        question_id: str
        index: int
        before: Group | None

    @on(EntryList.Picked)
    @on(EntryList.Entered)
    def _picked(self, event: EntryList.Picked | EntryList.Entered) -> None:
        event.stop()
        if event.entry_id == ADD:
            before = self.entered.value
            self._change(self.entered.with_new(self.new_id()))
            self._open(self.entered.ids[-1], before)
        elif event.entry_id == ALL:
            self._say_all(go_on=isinstance(event, EntryList.Entered))
        elif event.entry_id == PUT_BACK and self.removed is not None:
            self._change(self.removed)
        else:
            self._open(event.entry_id)

    @on(EntryList.Moved)
    def _moved(self, event: EntryList.Moved) -> None:
        event.stop()
        self.tell_deeds(event.entry_id)

    @on(EntryList.Asked)
    def _asked(self, event: EntryList.Asked) -> None:
        event.stop()
        self._do(event.deed, event.entry_id)

    @on(Actions.Asked)
    def _action_asked(self, event: Actions.Asked) -> None:
        event.stop()
        self.list.focus()
        self._do(event.id, self.list.at)

    def _do(self, deed: str, id: str) -> None:
        entered = self.entered
        if id not in entered.ids:
            return
        if deed == "edit":
            self._open(id)
        elif deed == "remove":
            worth_keeping = entered.value.entries[entered.ids.index(id)]
            self._change(entered.without(id), removed=entered if worth_keeping else None)
        else:
            self._change(entered.moved(id, -1 if deed == "up" else 1))

    def _open(self, id: str, before: Group | None = None) -> None:
        if id in self.entered.ids:
            self.post_message(self.Opened(self.question.id, self.entered.ids.index(id), before))

    def _say_all(self, *, go_on: bool) -> None:
        complete = self.entered.value.complete
        if complete and go_on:
            if not self.status.refused:
                self.confirmed()
            return
        said = self.entered.said_all(not complete)
        try:
            self.question.kind.accept(self.question, said.value)
        except Refused as refused:
            self.refused = refused
            self.tell()
        else:
            self._change(said)

    def _change(self, entered: Entered, removed: Entered | None = None) -> None:
        if entered.ids == self.entered.ids and entered.value == self.entered.value:
            return
        self.entered, self.removed, self.refused = entered, removed, None
        self.tell()
        self.call_after_refresh(self.list.reveal)
        if entered.value.entries or entered.value.complete:
            self.answered(entered.value)
        else:
            self.cleared()


WIDGETS = {"group": GroupAnswer}

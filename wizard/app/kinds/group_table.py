"""The table of a repeating group: its entries one below another, with what may be done with them."""

from collections.abc import Sequence
from itertools import count

from textual.app import ComposeResult
from textual.widget import Widget

from wizard.app.kinds.base import AnswerWidget
from wizard.app.kinds.entered import Entered
from wizard.app.kinds.group_rows import ADD, ALL, deeds_of, first_open, rows_of, standing_of
from wizard.app.kinds.status import Status
from wizard.app.panels.actions import Actions
from wizard.app.widgets.choice_row import SEVERAL
from wizard.app.widgets.entry_list import EntryList
from wizard.app.widgets.prose import Prose
from wizard.interview.walk import Interview
from wizard.questionnaire.definition import Group, Option, Question, Value
from wizard.questionnaire.kinds import Refused
from wizard.telling.entries import how_many_entries


class GroupTable(AnswerWidget):
    """Shows what is entered, and how it stands."""

    DEFAULT_CSS = """
    GroupTable {
        & > .hint { color: $text-muted; margin: 0 0 0 2; }
        & > Actions { margin: 0 0 0 2; }
    }
    """

    def __init__(self, question: Question, options: Sequence[Option], language: str) -> None:
        super().__init__(question, options, language)
        self.entered = Entered(question, Group((), complete=False))
        self.removed: Entered | None = None
        """What was entered before something was taken away, until something else changes."""
        self.refused: Refused | None = None
        """Why the last thing that was tried could not be done."""
        self.list, self.actions, self.status = EntryList(SEVERAL), Actions(), Status(language)
        self._hint = Prose(classes="hint")
        self._interview: Interview | None = None
        self._ids = map(str, count())
        self.tell()

    def compose(self) -> ComposeResult:
        yield self._hint
        yield self.list
        yield self.actions
        yield self.status

    @property
    def focus_target(self) -> Widget:
        return self.list

    def attend(self, interview: Interview) -> None:
        self._interview = interview
        self.tell()

    def show(self, value: Value | None, typed: str = "") -> None:
        shown = value if isinstance(value, Group) else Group((), complete=False)
        before = self.entered
        if shown != before.value:
            lost = any(before.value.entries) and not shown.entries
            self.removed, self.refused = before if lost else None, None
        known = before.ids[: len(shown.entries)]
        new = tuple(self.new_id() for _ in shown.entries[len(known) :])
        self.entered = before.became(shown, known + new)
        self.tell()
        if not known:  # where Enter does what most likely comes next
            self.list.move_to(ALL if shown.complete else ADD)
            self.tell_deeds(self.list.at)

    def set_language(self, language: str) -> None:
        self.language = language
        self.status.set_language(language)
        self.tell()

    def set_options(self, options: Sequence[Option]) -> None:
        """A group has none; but what was said may have changed what applies in its entries."""
        self.tell()

    def new_id(self) -> str:
        """An id for one more entry."""
        return next(self._ids)

    def tell(self) -> None:
        """Show everything as it is now."""
        self.entered = entered = self.entered.judged(self._interview)
        self._hint.update(how_many_entries(self.question, self.language))
        self.list.set_entries(rows_of(entered, self.language, put_back=self.removed is not None))
        self.tell_deeds(self.list.at)
        refused = self.refused or (first_open(entered) if entered.value.complete else None)
        if refused is None:
            self.status.say(standing_of(entered, self.language))
        else:
            self.status.refuse(refused)
            self.status.insist()

    def tell_deeds(self, id: str) -> None:
        """Show what can be done with the entry of this id."""
        self.actions.show(deeds_of(self.entered, id, self.language))

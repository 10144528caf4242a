"""One entry of a repeating group: its questions one after another. Escape goes back to the list and loses nothing."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import ClassVar, Literal

from textual import on
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import TextArea

from wizard.app.keys import bindings
from wizard.app.kinds.base import AnswerWidget
from wizard.app.panels.actions import Actions
from wizard.app.panels.entry import EntryPanel
from wizard.app.panels.header import Headline
from wizard.app.panels.page import Page
from wizard.app.screens.asking import Asking
from wizard.questionnaire.definition import Group
from wizard.sitting.at_entry import AtEntry
from wizard.sitting.sitting import Sitting
from wizard.telling.blocks import Block
from wizard.telling.entries import entry_title
from wizard.telling.question import help_of, terms_of
from wizard.telling.undoing import undoing_words


class EntryScreen(Asking):
    """Answers the entry at this place (from 0); `before` is what was entered before it was added, if it is new."""

    DEFAULT_CSS = "EntryScreen .news { padding: 0 2; }"
    SHOWN = ("help", "back", "next", "language", "quit", "escape")
    MORE = ("aid", "undo", "redo")
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(("back", "next", *MORE)),
        Binding("pageup", "page(-1)", show=False, priority=True),
        Binding("pagedown", "page(1)", show=False, priority=True),
        Binding("escape", "to_list", show=False),
        Binding("ctrl+z", "undo", show=False),  # a field of several lines has its own
        Binding("ctrl+y", "redo", show=False),
    ]

    def __init__(self, sitting: Sitting, index: int, before: Group | None = None) -> None:
        super().__init__(sitting)
        self._at, self._before = AtEntry(sitting, index), before

    @property
    def answer(self) -> AnswerWidget:
        return self._panel.answer

    def body(self) -> Iterable[Widget]:
        self._panel, self._news = EntryPanel(self._at, self.language), Page(classes="news")
        yield self._panel
        yield self._news

    def headline(self) -> Headline:
        title = entry_title(self._at.group, self._at.index + 1, self.language)
        system = self.sitting.assessment.system
        return Headline(title, "", system.name or system.id, self.saved(), self.language)

    def on_mount(self) -> None:
        super().on_mount()
        self.set_focus(self.answer.focus_target, scroll_visible=False)
        self.call_after_refresh(self._panel.scroll_home, animate=False)  # the question first, not the caret

    def tell(self) -> None:
        self._panel.set_language(self.language)

    def help(self) -> list[Block]:
        questionnaire, question = self.sitting.questionnaire, self._at.question
        return help_of(questionnaire, question, self.language) + terms_of(questionnaire, question, self.language)

    # what the person says

    @on(AnswerWidget.Answered)
    def _answered(self, event: AnswerWidget.Answered) -> None:
        event.stop()
        self._say(event.question_id, lambda: self._at.answer(event.value, typing=self.is_typing, keep=False))

    @on(AnswerWidget.Cleared)
    def _cleared(self, event: AnswerWidget.Cleared) -> None:
        event.stop()
        self._say(event.question_id, lambda: self._at.answer(None, typing=self.is_typing, keep=False))

    @on(AnswerWidget.Typed)
    def _typed(self, event: AnswerWidget.Typed) -> None:
        event.stop()
        self._say(event.question_id, lambda: self._at.hold(event.text))

    @on(AnswerWidget.Confirmed)
    async def _confirmed(self, event: AnswerWidget.Confirmed) -> None:
        event.stop()
        if event.question_id == self._at.question.id:
            await self._next()

    def _say(self, question_id: str, say: Callable[[], None]) -> None:
        """Pass on what is said, unless it is said of a question that was left."""
        if question_id == self._at.question.id:
            self._news.show([])
            say()
            self.follow_soon()

    def tell_consequences(self) -> None:
        self._panel.tell()

    @on(Actions.Asked)
    def _deed_asked(self, event: Actions.Asked) -> None:
        event.stop()
        {"next": self.action_next, "clear": self._clear, "list": self.action_to_list}[event.id]()

    def _clear(self) -> None:
        self._say(self._at.question.id, lambda: self._at.answer(None))
        self._panel.show_said()
        self.set_focus(self.answer.focus_target)

    # back to what was said before

    def action_undo(self) -> None:
        self.settle(partial(self._undo, "undone"))

    def action_redo(self) -> None:
        self.settle(partial(self._undo, "redone"))

    async def _undo(self, way: Literal["undone", "redone"]) -> None:
        step = self.sitting.undo() if way == "undone" else self.sitting.redo()
        if step is not None and not self._at.find(step):
            self.dismiss(undoing_words(way, step, self.sitting.questionnaire, self.language))
            return
        if step is not None:
            await self._panel.turn_to()
            self.wizard.tell_saved()
        self._news.show([Block(undoing_words(way, step, self.sitting.questionnaire, self.language), "accent")])

    # where to

    def action_next(self) -> None:
        self.settle(self._next)

    def action_back(self) -> None:
        self.settle(self._back)

    def action_to_list(self) -> None:
        self.settle(self._leave)

    async def _next(self) -> None:
        meant = self.answer.meant if self._at.typed else None
        if meant is not None:  # half written elsewhere, as line by line
            self._at.answer(meant)
        await self._step(1)

    async def _back(self) -> None:
        await self._step(-1)

    async def _step(self, by: int) -> None:
        if self._at.step(by):
            await self._panel.turn_to()
            self._news.show([])
            self.sitting.keep()
            self.wizard.tell_saved()
        else:
            self._leave()

    def _leave(self) -> None:
        self._at.leave(self._before)
        self.dismiss()

    def action_page(self, by: int) -> None:
        if isinstance(self.focused, TextArea):
            raise SkipAction
        self._panel.scroll_relative(y=by * max(self._panel.size.height - 2, 1), animate=False)

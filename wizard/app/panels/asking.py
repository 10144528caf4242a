"""The frame around a place for an answer: what stands above it, how it stands, what can be done, and what helps."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from wizard.app.kinds import AnswerWidget
from wizard.app.panels.actions import Actions
from wizard.app.panels.page import Page
from wizard.app.widgets.backdrop import Backdrop


class AskingPanel(VerticalScroll, Backdrop, can_focus=False):
    """Shows one question after another; `turn_to` is the only way to another one. A subclass says which, and what."""

    DEFAULT_CSS = """
    AskingPanel { scrollbar-size-vertical: 1; padding: 1 2; }
    AskingPanel AnswerWidget { margin: 1 0; }
    AskingPanel .help { margin-top: 1; }
    """

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.turning = False
        """Whether one question is giving way to another."""
        self._above, self._state, self._help = Page(), Page(), Page(classes="help")
        self._actions = Actions()
        self.answer = self._new_answer()

    def compose(self) -> ComposeResult:
        yield self._above
        yield self.answer
        yield self._state
        yield self._actions
        yield self._help

    async def turn_to(self) -> None:
        """Show the question that is worked on now, with what was said or typed."""
        self.turning = True
        try:
            await self._turn()
        finally:
            self.turning = False

    async def _turn(self) -> None:
        old, self.answer = self.answer, self._new_answer()
        with self.app.batch_update():
            await self.mount(self.answer, before=old)
            self.screen.set_focus(self.answer.focus_target, scroll_visible=False)
            await old.remove()
            self._actions.to_first()
            self._tell()
            self.scroll_home(animate=False)

    def set_language(self, language: str) -> None:
        self._language = language
        self.answer.set_language(language)
        self._tell()

    def _new_answer(self) -> AnswerWidget:
        """The place for the answer to the question that is worked on."""
        raise NotImplementedError

    def _tell(self) -> None:
        """Show all that stands around the answer."""
        raise NotImplementedError

"""How the app ends: everything is saved first, and what is left on disk is told, also after a fault of the program."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from textual.actions import SkipAction
from textual.app import App

from wizard.app.crash import crash_of
from wizard.sitting.left import Crash, Left

if TYPE_CHECKING:
    from wizard.sitting.sitting import Sitting


class Leaving(App[Left]):
    """An app that saves its `sitting`, if it has one, on every way out. `finished` is the record made last."""

    def __init__(self) -> None:
        super().__init__()
        self.sitting: Sitting | None = None
        self.finished: Path | None = None
        self._crash: Crash | None = None
        self._lent = False

    async def action_quit(self) -> None:
        self._settle_and_leave()

    def action_interrupt(self) -> None:
        """Ctrl+C copies where text is selected, and leaves where none is. Raises SkipAction for the copying."""
        selected = getattr(self.focused, "selected_text", "") or self.screen.get_selected_text()
        if selected:
            raise SkipAction
        self._settle_and_leave()

    def _settle_and_leave(self) -> None:
        from wizard.app.screens.base import WizardScreen

        if isinstance(self.screen, WizardScreen):
            self.screen.settle(self._leave)
        else:
            self._leave()

    def leave(self) -> None:
        """Save and end. May be called from any thread and from a signal handler."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._settle_and_leave)

    def save_for_the_last_time(self) -> bool:
        """Save from another thread, where the app itself does not come to it.

        False while an editor has the terminal: then it will come to it, with what is written there.
        """
        if self._lent:
            return False
        with suppress(Exception):
            self.let_go()
        return True

    @contextmanager
    def suspend(self) -> Iterator[None]:
        self._lent = True
        try:
            with super().suspend():
                yield
        finally:
            self._lent = False

    def _leave(self) -> None:
        self.let_go()
        self.exit(self.left)

    def let_go(self) -> bool:
        """Save and close the interview; whether all is on disk."""
        if self.sitting is None:
            return True
        kept = self.sitting.keep()
        if kept:
            self.sitting.assessment.close()
        return kept

    @property
    def left(self) -> Left:
        """What is on disk of the last interview, and how the app ended."""
        if self.sitting is None:
            return Left(finished=self.finished, crash=self._crash)
        assessment, keeper = self.sitting.assessment, self.sitting.keeper
        draft = assessment.path if keeper.saved is not None and not assessment.finished else None
        return Left(draft, self.finished, keeper.problem, self._crash)

    def _handle_exception(self, error: Exception) -> None:
        """Note a fault and end. Textual would print the variables of the program, so answers; this prints nothing."""
        self._return_code = 1
        if self._crash is None:
            self._crash = crash_of(error)
            self._exception = error  # where tests look for it
            self._exception_event.set()
        with suppress(Exception):
            self.let_go()
        self._close_messages_no_wait()

    def panic(self, *renderables: object) -> None:
        """End without printing anything, for the same reason."""
        self._return_code = 1
        self._crash = self._crash or Crash("panic", "")
        self._close_messages_no_wait()

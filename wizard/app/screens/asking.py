"""What screens with a place for an answer have in common: they wait for the keys before, and save after a pause."""

from collections.abc import Callable
from inspect import isawaitable

from textual import on
from textual.timer import Timer

from wizard.app.kinds.base import AnswerWidget
from wizard.app.kinds.written import WrittenAnswer
from wizard.app.screens.base import WizardScreen
from wizard.sitting.sitting import Sitting

FOLLOWING_SECONDS = 1 / 50
"""How long after an answer its consequences are worked out: in between the thread that paints gets its turn."""

TYPING_SECONDS = 1.0
"""How long after the last key a text that is being typed is saved."""


class Asking(WizardScreen[str | None]):
    """A screen that asks something of a sitting; its result is news for the screen below. A subclass gives `answer`."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting
        self._typing: Timer | None = None
        self._following: Timer | None = None

    @property
    def answer(self) -> AnswerWidget:
        """The place for the answer."""
        raise NotImplementedError

    @property
    def is_typing(self) -> bool:
        """The answer is written key by key, so saving waits for a pause."""
        return isinstance(self.answer, WrittenAnswer)

    @property
    def busy(self) -> bool:
        return self._following is not None

    def tell_consequences(self) -> None:
        """Show what an answer changes around the place where it is given."""
        raise NotImplementedError

    def follow_soon(self) -> None:
        """The answer stands on the screen first; then what follows from it, and that it is saved."""
        if self.is_typing:
            self.keep_soon()
        if self._following is None:
            self._following = self.set_timer(FOLLOWING_SECONDS, self._follow)

    def _follow(self) -> None:
        self._following = None
        if not self.is_typing:
            self.sitting.keep()
        if self.is_mounted:
            self.tell_consequences()
            self.wizard.tell_saved()

    def keep_soon(self) -> None:
        """Save when no key has come for a while."""
        if self._typing is not None:
            self._typing.stop()
        self._typing = self.set_timer(TYPING_SECONDS, self._keep)

    def _keep(self) -> None:
        self.sitting.keep()
        self.wizard.tell_saved()

    def settle(self, then: Callable[[], object]) -> None:
        self.answer.settle(then)

    @on(AnswerWidget.AidWanted)
    def action_aid(self) -> None:
        self.settle(self._aid)

    def _aid(self) -> None:
        self._keep()  # the app stands still while an editor runs
        self.answer.aid()

    @on(AnswerWidget.Settled)
    async def _settled(self, event: AnswerWidget.Settled) -> None:
        event.stop()
        done = event.then()
        if isawaitable(done):
            await done

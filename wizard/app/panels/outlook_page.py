"""The outlook beside the question; which open question would settle it is worked out between the keys."""

from collections.abc import Callable
from itertools import takewhile
from typing import TYPE_CHECKING

from wizard.app.aside import between_keys
from wizard.app.panels.page import Page
from wizard.interview.walk import Interview
from wizard.telling.outlook import outlook_blocks

if TYPE_CHECKING:
    from wizard.interview.decisive import Decisive


class OutlookPage(Page):
    """Shows at once what the answers mean, and what would settle the outcome as soon as that is known."""

    def __init__(self, pressed: Callable[[], float]) -> None:
        """`pressed` gives the moment (`time.monotonic`) of the last key."""
        super().__init__()
        self._pressed = pressed
        self._interview: Interview | None = None
        self._language = "ja"
        self._found: tuple[Decisive, ...] = ()
        self._changed = self._working = False

    def look(self, interview: Interview, language: str) -> None:
        """Show the interview as it is now."""
        self._interview, self._language, self._changed = interview, language, True
        self._tell()
        if not self._working:
            self._working = True
            self.run_worker(self._look_ahead(), exit_on_error=False)  # a fault there must not end the interview

    async def _look_ahead(self) -> None:
        try:
            while self._changed and self._interview is not None:
                self._changed = False
                found = await self._settling(self._interview.copy())
                if not self._changed:
                    self._found = found
                    self._tell()
        finally:
            self._working = False

    async def _settling(self, twin: Interview) -> "tuple[Decisive, ...]":
        from wizard.interview.decisive import ranked, weighed

        steps = takewhile(lambda _: not self._changed, weighed(twin))  # of another interview no more is worked out
        return ranked(twin, await between_keys(steps, self._pressed))

    def _tell(self) -> None:
        if self._interview is not None:
            self.show(outlook_blocks(self._interview, self._language, self._found))

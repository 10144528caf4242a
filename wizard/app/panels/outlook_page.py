"""The outlook beside the question; which open question would settle it is worked out aside."""

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from wizard.app.aside import aside
from wizard.app.panels.page import Page
from wizard.interview.walk import Interview
from wizard.telling.outlook import outlook_blocks

if TYPE_CHECKING:
    from wizard.interview.decisive import Decisive

PAUSE_SECONDS = 0.05
"""How long the screen and the next keys go first."""


class OutlookPage(Page):
    """Shows at once what the answers mean, and what would settle the outcome as soon as that is known."""

    def __init__(self) -> None:
        super().__init__()
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
                await asyncio.sleep(PAUSE_SECONDS)
                if self._changed:
                    continue
                twin = self._interview.copy()
                found = await aside(partial(_settling, twin))
                if not self._changed:
                    self._found = found
                    self._tell()
        finally:
            self._working = False

    def _tell(self) -> None:
        if self._interview is not None:
            self.show(outlook_blocks(self._interview, self._language, self._found))


def _settling(interview: Interview) -> "tuple[Decisive, ...]":
    from wizard.interview.decisive import decisive

    return decisive(interview)

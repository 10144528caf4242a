"""Why: what the answers mean so far, with the rules and answers that make it so, and what would change it."""

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType

from wizard.app.aside import aside
from wizard.app.keys import bindings
from wizard.app.screens.overlay import ReadingOverlay
from wizard.app.screens.words import WORDS
from wizard.interview.explain import why_asked
from wizard.sitting.sitting import Sitting
from wizard.telling.asking_words import WORDS as ASKING
from wizard.telling.blocks import Block
from wizard.telling.outlook import outlook_blocks
from wizard.telling.reasons import reason_blocks
from wizard.telling.whatif import whatif_blocks

if TYPE_CHECKING:
    from wizard.interview.decisive import Decisive
    from wizard.interview.walk import Interview
    from wizard.interview.whatif import WhatIf

MOST_EVALUATIONS = 20_000
"""How far the search for what would change the outcome goes; nobody waits for it."""


class WhyScreen(ReadingOverlay):
    """Shows all that the panel beside the question shows, and the reasons of everything in it."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(("why",))  # the key that opened it closes it too

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._settling: tuple[Decisive, ...] = ()
        self._whatif: WhatIf | None = None

    def on_mount(self) -> None:
        super().on_mount()
        self.run_worker(self._look_ahead(), exit_on_error=False)  # a fault there must not end the interview

    def action_why(self) -> None:
        self.action_close()

    def title_words(self) -> str:
        return WORDS.say("why", self.language)

    def tell(self) -> None:
        interview, at = self._sitting.interview, self._sitting.at
        blocks = outlook_blocks(interview, self.language, self._settling, full=True)
        if interview.outcome is not None:
            blocks += whatif_blocks(interview, self._whatif, self.language)
        asked = reason_blocks(interview, why_asked(interview, at), self.language, 1)
        if asked:
            blocks += [Block(ASKING.say("asked-because", self.language), "title", above=1), *asked]
        self.page.show(blocks)

    async def _look_ahead(self) -> None:
        ahead = partial(_ahead, self._sitting.interview.copy())
        self._settling, self._whatif = await aside(ahead)
        self.tell()


def _ahead(interview: "Interview") -> "tuple[tuple[Decisive, ...], WhatIf]":
    from wizard.interview.decisive import decisive
    from wizard.interview.whatif import what_would_change

    return decisive(interview), what_would_change(interview, most_evaluations=MOST_EVALUATIONS)

"""Why: what the answers mean so far, with the rules and answers that make it so."""

from typing import ClassVar

from textual.binding import BindingType

from wizard.app.keys import bindings
from wizard.app.panels.blocks import Block
from wizard.app.panels.outlook import outlook_blocks
from wizard.app.panels.reasons import reason_blocks
from wizard.app.screens.overlay import ReadingOverlay
from wizard.app.screens.words import WORDS
from wizard.app.sitting import Sitting
from wizard.interview.explain import why_asked


class WhyScreen(ReadingOverlay):
    """Shows all that the panel beside the question shows, and the reasons of everything in it."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(("why",))  # the key that opened it closes it too

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting

    def action_why(self) -> None:
        self.action_close()

    def title_words(self) -> str:
        return WORDS.say("why", self.language)

    def tell(self) -> None:
        interview, at = self._sitting.interview, self._sitting.at
        blocks = outlook_blocks(interview, self.language, full=True)
        asked = reason_blocks(interview, why_asked(interview, at), self.language, 1)
        if asked:
            blocks += [Block(WORDS.say("asked-because", self.language), "title", above=1), *asked]
        self.page.show(blocks)

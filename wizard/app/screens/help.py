"""Help: what the screen below it is about, and the keys that count there."""

from wizard.app.keys import COMMANDS
from wizard.app.screens.base import WizardScreen
from wizard.app.screens.overlay import ReadingOverlay
from wizard.app.screens.words import WORDS
from wizard.app.words import WORDS as APP
from wizard.telling.blocks import Block, pair

_OTHERS = (
    ("Enter", "enter-does"),
    ("Tab", "tab-does"),
    ("Up/Down", "arrows-do"),
    ("Space", "space-does"),
    ("Ctrl+Enter", "ctrl-enter-does"),
    ("Esc", "escape-does"),
    ("PageUp/PageDown", "pages-do"),
)
_KEY_CELLS = 19


def key_blocks(ids: tuple[str, ...], language: str) -> list[Block]:
    """The commands with both their keys, then the keys that need no command."""
    blocks = []
    for command in (COMMANDS[id] for id in ids if id in COMMANDS):
        blocks.append(
            pair(f"{command.label} / {command.second_label}", APP.say(f"{command.id}-does", language), _KEY_CELLS)
        )
    return blocks + [pair(keys, APP.say(does, language), _KEY_CELLS) for keys, does in _OTHERS]


class HelpScreen(ReadingOverlay):
    """Shows the help of another screen."""

    def __init__(self, of: WizardScreen[object]) -> None:
        super().__init__()
        self._of = of

    def title_words(self) -> str:
        return WORDS.say("help", self.language)

    def tell(self) -> None:
        blocks = self._of.help()
        blocks.append(Block(WORDS.say("help-keys", self.language), "title", above=1))
        blocks += key_blocks((*self._of.SHOWN, *self._of.MORE), self.language)
        blocks.append(Block(WORDS.say("help-ctrl", self.language), "muted", above=1))
        self.page.show(blocks)

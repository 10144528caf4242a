"""Help: what the screen below it is about, and the keys that count there."""

from wizard.app.keys import COMMANDS
from wizard.app.offered import KEY_CELLS, keys_of
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


def key_blocks(ids: tuple[str, ...], language: str) -> list[Block]:
    """The commands with both their keys, then the keys that need no command."""
    commands = [COMMANDS[id] for id in dict.fromkeys(ids)]
    blocks = [pair(keys_of(one), APP.say(f"{one.id}-does", language), KEY_CELLS) for one in commands]
    return blocks + [pair(keys, APP.say(does, language), KEY_CELLS) for keys, does in _OTHERS]


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
        blocks += key_blocks((*self._of.commands(), "commands"), self.language)
        blocks.append(Block(WORDS.say("help-ctrl", self.language), "muted", above=1))
        self.page.show(blocks)

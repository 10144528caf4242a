"""A draft that is open elsewhere: by whom, and what can be done."""

from collections.abc import Iterable

from textual.widget import Widget

from wizard.app.panels.actions import Actions
from wizard.app.panels.page import Page
from wizard.app.screens.overlay import Overlay
from wizard.app.screens.words import WORDS
from wizard.host.lock import OpenElsewhere
from wizard.telling.blocks import Block
from wizard.telling.items import Deed

DEEDS = ("read", "take-over")


class ElsewhereScreen(Overlay[str | None]):
    """The result is one of DEEDS, or None to leave the draft alone."""

    DEFAULT_CSS = "ElsewhereScreen Page { margin: 0 0 1 0; }"
    SHOWN = ("enter", "escape")

    def __init__(self, elsewhere: OpenElsewhere) -> None:
        super().__init__()
        self._holder = elsewhere.holder
        self._about, self._actions = Page(), Actions()

    def body(self) -> Iterable[Widget]:
        yield self._about
        yield self._actions

    def on_mount(self) -> None:
        super().on_mount()
        self.set_focus(self._actions)

    def title_words(self) -> str:
        return WORDS.say("elsewhere", self.language)

    def tell(self) -> None:
        holder = self._holder
        words = WORDS.say("open-elsewhere", self.language, host=holder.host, pid=holder.pid)
        self._about.show([Block(words), Block(WORDS.say("elsewhere-about", self.language), "muted", above=1)])
        self._actions.show([Deed(deed, WORDS.say(f"elsewhere-{deed}", self.language)) for deed in DEEDS])

    def on_actions_asked(self, event: Actions.Asked) -> None:
        event.stop()
        self.dismiss(event.id)

"""One setting that is chosen from a list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.message import Message

from wizard.app.panels.page import Page
from wizard.app.screens.settings_words import WORDS
from wizard.app.widgets.choice_list import ChoiceList
from wizard.app.widgets.choice_row import ONE, Entry
from wizard.telling.blocks import Block


class SettingChoice(VerticalGroup):
    """A title and the words that the setting `key` can have; a word that it does not know shows as the first."""

    DEFAULT_CSS = "SettingChoice { height: auto; margin: 0 0 1 0; }"

    @dataclass
    class Chosen(Message):
        """The person chose a word for the setting."""

        key: str
        word: str

    def __init__(self, key: str, words: Sequence[str], now: Callable[[], str | None]) -> None:
        super().__init__(id=f"setting-{key}")
        self._key, self._words, self._now = key, tuple(words), now
        self._title = Page()
        self.list = ChoiceList(ONE)

    def compose(self) -> ComposeResult:
        yield self._title
        yield self.list

    def tell(self, language: str, note: str = "") -> None:
        """Show the words in a language, and what is chosen."""
        self._title.show([Block(WORDS.say(self._key, language), "title"), *([Block(note, "muted")] if note else [])])
        self.list.set_entries([self._entry(number, word, language) for number, word in enumerate(self._words, 1)])
        now = self._now()
        self.list.choose([now if now in self._words else self._words[0]], move=not self.list.gone)

    def _entry(self, number: int, word: str, language: str) -> Entry:
        name = f"{self._key}-{word}"
        help = WORDS.say(f"{name}-help", language) if f"{name}-help" in WORDS else ""
        return Entry(word, WORDS.say(name, language), help, str(number))

    def on_descendant_focus(self) -> None:
        self.call_after_refresh(self.scroll_visible, animate=False)  # the title above the list, too

    @on(ChoiceList.Picked)
    @on(ChoiceList.Entered)
    def _picked(self, event: ChoiceList.Picked | ChoiceList.Entered) -> None:
        event.stop()
        self.post_message(self.Chosen(self._key, event.entry_id))

"""The settings: what counts at once, and is kept in one file."""

import os
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widget import Widget

from wizard.app.keys import bindings
from wizard.app.panels.header import Headline
from wizard.app.panels.page import Page
from wizard.app.screens.base import WizardScreen
from wizard.app.screens.fields import Labelled
from wizard.app.screens.settings_choice import SettingChoice
from wizard.app.screens.settings_words import WORDS
from wizard.host.digest import typed_path
from wizard.telling.blocks import Block
from wizard.telling.saving import why_words
from wizard.text.languages import LANGUAGES

AUTO = "auto"
"""How a choice says that the setting is left open; the file then says nothing."""

_CHOICES = {
    "language": (AUTO, *LANGUAGES),
    "theme": (AUTO, "dark", "light", "terminal"),
    "borders": ("lines", "ascii"),
}


class SettingsScreen(WizardScreen[None]):
    """Shows the settings. A folder that is not there is taken only when it is confirmed."""

    DEFAULT_CSS = """
    SettingsScreen #settings { height: 1fr; padding: 1 2; scrollbar-size-vertical: 1; }
    SettingsScreen Page { margin: 0; }
    SettingsScreen #about { margin: 0 0 1 0; }
    SettingsScreen Labelled { margin: 0 0 1 0; max-width: 84; }
    """
    SHOWN = ("enter", "help", "back", "language", "quit")
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(("back",)),
        Binding("escape", "back", show=False),
        Binding("pageup", "page(-1)", show=False, priority=True),
        Binding("pagedown", "page(1)", show=False, priority=True),
    ]

    def body(self) -> Iterable[Widget]:
        self._about, self._file = Page(id="about"), Page(id="file")
        self._choices = [SettingChoice(key, words, partial(self._now, key)) for key, words in _CHOICES.items()]
        self._office = Labelled(
            "setting-office", partial(WORDS.say, "office"), partial(WORDS.say, "office-hint"), long=True
        )
        self._folder = Labelled("setting-folder", partial(WORDS.say, "folder"), self._folder_hint, long=True)
        self._unconfirmed: Path | None = None
        self._scroll = VerticalScroll(
            self._about, *self._choices, self._office, self._folder, self._file, id="settings", can_focus=False
        )
        yield self._scroll

    def headline(self) -> Headline:
        return Headline(WORDS.say("settings", self.language), saved=self.saved(), language=self.language)

    def on_mount(self) -> None:
        self._office.write(self._now("office") or "")
        self._folder.write(self._now("folder") or "")
        super().on_mount()
        self.set_focus(self._choices[0].list, scroll_visible=False)
        self.call_after_refresh(self._scroll.scroll_home, animate=False)

    def help(self) -> list[Block]:
        return [Block(WORDS.say("help", self.language))]

    def _now(self, key: str) -> str | None:
        value = getattr(self.wizard.preferences.settings, key)
        return value if isinstance(value, str) else None

    def _folder_hint(self, language: str) -> str:
        key = "folder-given" if self.wizard.preferences.folder_given else "folder-hint"
        return WORDS.say(key, language, path=self.wizard.data_folder)

    def tell(self) -> None:
        self._about.show([Block(WORDS.say("about", self.language), "muted")])
        for choice in self._choices:
            plain = self.app.no_color and choice.id == "setting-theme"
            choice.tell(self.language, WORDS.say("no-color", self.language) if plain else "")
        self._office.tell(self.language)
        self._folder.tell(self.language)
        self._file.show(self._file_blocks())

    def _file_blocks(self) -> list[Block]:
        preferences = self.wizard.preferences
        blocks: list[Block] = []
        if preferences.problem is not None:
            why = why_words(preferences.problem, self.language)
            blocks.append(Block(WORDS.say("unsaved", self.language, why=why), "alarm"))
        if preferences.path is not None:
            blocks.append(Block(WORDS.say("kept-in", self.language, path=preferences.path), "muted"))
        for note in preferences.notes():
            template = f"note-{note.kind}"
            fields = {"name": note.key} if WORDS.fields(template) else {}
            blocks.append(Block(WORDS.say(template, self.language, **fields), "muted"))
        return blocks

    # choosing

    def on_setting_choice_chosen(self, event: SettingChoice.Chosen) -> None:
        event.stop()
        self._prefer(event.key, None if event.word == AUTO else event.word)

    def _prefer(self, key: str, value: str | None) -> None:
        if value != self._now(key) or self.wizard.preferences.problem is not None:
            self.wizard.prefer(key, value)
        self.tell()

    # writing

    def on_labelled_changed(self, event: Labelled.Changed) -> None:
        event.stop()
        if event.labelled is self._folder:
            self._unconfirmed = None
            self._folder.tell(self.language)

    def on_labelled_entered(self, event: Labelled.Entered) -> None:
        event.stop()
        if event.labelled is self._office:
            self._take_office()
            self.set_focus(self._folder.field)
        else:
            self._take_folder()

    def _take_office(self) -> None:
        self._prefer("office", self._office.text or None)

    def _take_folder(self) -> None:
        if not self._folder.text:
            self._prefer("folder", None)
            return
        path = typed_path(self._folder.text).absolute()
        refused = _why_not(path)
        if refused == "folder-new" and path == self._unconfirmed:
            refused = ""
        self._unconfirmed = path if refused == "folder-new" else None
        if refused:
            self._folder.tell(self.language, WORDS.say(refused, self.language))
            self.call_after_refresh(self._folder.scroll_visible, animate=False)
        else:
            self._folder.write(str(path))
            self._prefer("folder", str(path))

    # leaving

    def action_back(self) -> None:
        self._take_office()
        self.dismiss(None)

    def action_page(self, by: int) -> None:
        self._scroll.scroll_relative(y=by * max(self._scroll.size.height - 2, 1), animate=False)


def _why_not(path: Path) -> str:
    """The key of the words that say why the path cannot be the data folder just so; "" where it can."""
    if path.is_dir():
        return "" if os.access(path, os.W_OK | os.X_OK) else "folder-closed"
    return "folder-file" if path.exists() else "folder-new"

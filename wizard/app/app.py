"""The app: which screen is shown, in which language, and how it ends. It holds no rule of the interview."""

import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import Binding, BindingType
from textual.events import Event, InputEvent
from textual.screen import Screen

from wizard.app.appearance import Appearance
from wizard.app.keys import EVERYWHERE, bindings
from wizard.app.one_by_one import OneByOne
from wizard.app.preferences import Preferences
from wizard.host.folders import data_folder as folder_of
from wizard.host.lock import OpenElsewhere
from wizard.host.terminal import language_guess
from wizard.questionnaire.catalogue import Catalogue
from wizard.text.languages import DEFAULT

if TYPE_CHECKING:
    from wizard.record.assessment import Assessment

RETRY_SECONDS = 5.0
"""How long after a failed save the next try comes by itself."""

TURN_SECONDS = 0.0002
"""How long one thread of the app computes before the others get their turn. Keys are read and frames are written by
threads of their own; at the interpreter's own 5 ms a frame that is drawn would wait for what follows from the key."""


class WizardApp(Appearance):
    """Start it with `run()`, then look at `left`, which is also there after a crash.

    `start` is an assessment to go on with or to show, a draft that somebody has open, to be read or taken over, the
    name of a questionnaire to begin, or None for home. Times come from `clock` alone. What `preferences` leave open is
    guessed: a language from the environment, and the theme `automatic`, a word of the settings.
    """

    TITLE = "wizard"
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(EVERYWHERE),
        Binding("ctrl+c", "interrupt", show=False, priority=True),
    ]

    def __init__(
        self,
        catalogue: Catalogue,
        data_folder: Path,
        language: str,
        *,
        start: "Assessment | OpenElsewhere | str | None",
        clock: Callable[[], datetime],
        preferences: Preferences | None = None,
        automatic: str = "dark",
    ) -> None:
        self.preferences = preferences or Preferences()
        super().__init__(self.preferences.settings.theme, self.preferences.settings.borders, automatic)
        self.animation_level = "none"
        self.catalogue = catalogue
        self.data_folder = data_folder
        self.language = language
        self.clock = clock
        self.pressed = 0.0
        """The moment of the last key or movement of the mouse, as `time.monotonic` counts."""
        self._start = start
        self._one_by_one = OneByOne(self)

    async def on_event(self, event: Event) -> None:
        if isinstance(event, InputEvent):
            self.pressed = monotonic()
        if not self._one_by_one.holds(event):
            await super().on_event(event)

    # where to

    def on_mount(self) -> None:
        sys.setswitchinterval(TURN_SECONDS)
        if not (isinstance(self._start, str) and self._begins(self._start)):
            self.push_screen(self._first_screen())
        self.set_interval(RETRY_SECONDS, self.retry)

    def _begins(self, name: str) -> bool:
        """Ask at once for the system, with nothing behind it; False where the questionnaire cannot be used."""
        from wizard.app.screens.beginning import ask_and_begin
        from wizard.record.file import listing
        from wizard.text.problem import Problems

        try:
            questionnaire = self.catalogue.get(name)
        except Problems:
            return False  # home tells it
        ask_and_begin(self, questionnaire, listing(self.data_folder), self.go_home)
        return True

    def _first_screen(self) -> Screen[Any]:
        if self._start is None or isinstance(self._start, str | OpenElsewhere):
            from wizard.app.screens.home import HomeScreen

            return HomeScreen(self._start)
        return self._screen_for(self._start)

    def open(self, assessment: "Assessment") -> None:
        """Go on with a draft, or show a record."""
        self._show(self._screen_for(assessment))

    def _show(self, screen: Screen[Any]) -> None:
        """Put this screen in the place of the present one; Textual's own blank screen below all stays."""
        if len(self.screen_stack) > 1:
            self.switch_screen(screen)
        else:
            self.push_screen(screen)

    def go_home(self) -> None:
        """Let go of the interview and show what else there is; but stay with answers that cannot be saved."""
        from wizard.app.screens.home import HomeScreen

        if self.let_go():
            self._show(HomeScreen())
        else:
            self.tell_saved()

    def show_finished(self, path: Path) -> None:
        """Show the record that the interview has become."""
        self.finished = path
        if self.sitting is not None:
            self.open(self.sitting.assessment)

    def _screen_for(self, assessment: "Assessment") -> Screen[Any]:
        if assessment.finished:
            from wizard.app.screens.summary import SummaryScreen

            return SummaryScreen(assessment)
        from wizard.app.screens.interview import InterviewScreen
        from wizard.sitting.sitting import Sitting

        self.sitting = Sitting(assessment, self.clock)
        return InterviewScreen(self.sitting)

    # everywhere

    def action_help(self) -> None:
        from wizard.app.screens.base import WizardScreen
        from wizard.app.screens.help import HelpScreen

        if isinstance(self.screen, WizardScreen):
            self.push_screen(HelpScreen(self.screen))
        elif isinstance(self.screen, HelpScreen):
            self.screen.action_close()

    def action_language(self) -> None:
        self.show_language("en" if self.language == "ja" else "ja")

    def show_language(self, language: str) -> None:
        """Say everything in this language from now on."""
        self.language = language
        for screen in self.screen_stack:
            relabel = getattr(screen, "relabel", None)
            if relabel is not None:
                relabel()

    def on_header_language_asked(self) -> None:
        self.action_language()

    # what the person prefers

    @property
    def office(self) -> str:
        """The office that is proposed for a new system."""
        return self.preferences.settings.office or ""

    def prefer(self, key: str, value: str | None) -> None:
        """Take on a field of the settings, and keep it; None leaves it open."""
        self.preferences.prefer(key, value)
        match key:
            case "language":
                self.show_language(value or language_guess() or DEFAULT)
            case "theme":
                self.show_theme(value)
            case "borders":
                self.show_borders(value)
            case "folder" if not self.preferences.folder_given:
                self.data_folder = folder_of(value)

    def action_settings(self) -> None:
        from wizard.app.screens.base import WizardScreen
        from wizard.app.screens.settings import SettingsScreen

        if isinstance(self.screen, SettingsScreen):
            self.screen.action_back()
        elif isinstance(self.screen, WizardScreen):
            self.screen.settle(self._show_settings)

    def _show_settings(self) -> None:
        from wizard.app.screens.home import HomeScreen
        from wizard.app.screens.settings import SettingsScreen

        before = self.data_folder

        def gone(_: None) -> None:
            if isinstance(self.screen, HomeScreen) and self.data_folder != before:
                self._show(HomeScreen())

        self.push_screen(SettingsScreen(), gone)

    # saving

    def retry(self) -> None:
        """Try again to save what could not be saved."""
        if self.sitting is not None and self.sitting.keeper.problem is not None:
            self.sitting.keeper.retry()
            self.tell_saved()

    def tell_saved(self) -> None:
        """Show on every screen whether all is on disk."""
        from wizard.app.screens.base import WizardScreen

        for screen in self.screen_stack:
            if isinstance(screen, WizardScreen) and screen.is_mounted:
                screen.tell_saved()

"""Where everything begins: drafts to go on with, questionnaires to start, records to look at."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from textual.widget import Widget

from wizard.app.offers import Offer, offers
from wizard.app.panels.header import Headline
from wizard.app.panels.listing import Listing
from wizard.app.screens.base import WizardScreen
from wizard.app.screens.home_items import OPEN, START, home_items
from wizard.app.screens.words import WORDS
from wizard.host.files import FileProblem
from wizard.record.file import Kept, listing, resume
from wizard.telling.blocks import Block
from wizard.text.languages import Text
from wizard.text.problem import Problems


class HomeScreen(WizardScreen[None]):
    """Shows what there is. `start` is the name of a questionnaire to begin at once."""

    SHOWN = ("enter", "help", "language", "quit")

    def __init__(self, start: str | None = None) -> None:
        super().__init__()
        self._start = start
        self._offers: list[Offer] = []
        self._kept: list[Kept] = []
        self._outcomes: dict[tuple[str, str], Text] = {}

    def body(self) -> Iterable[Widget]:
        self._list = Listing()
        yield self._list

    def headline(self) -> Headline:
        return Headline(WORDS.say("app", self.language), language=self.language)

    def on_mount(self) -> None:
        self._offers = offers(self.wizard.catalogue)
        self._kept = listing(self.wizard.data_folder)
        self.relabel()
        self.set_focus(self._list)
        if any(kept.outcome for kept in self._kept):
            self.call_after_refresh(self._name_outcomes)
        if self._start is not None:
            self._begin(self._start)

    def tell(self) -> None:
        self._list.show(home_items(self._offers, self._kept, self._outcomes, self.language))

    def _name_outcomes(self) -> None:
        """Load what records are of, for the titles of their outcomes; done when everything else is on the screen."""
        for name in {kept.questionnaire for kept in self._kept if kept.outcome}:
            with suppress(Problems):
                for outcome in self.wizard.catalogue.get(name).outcomes:
                    self._outcomes[name, outcome.id] = outcome.title
        self.tell()

    def help(self) -> list[Block]:
        return [Block(WORDS.say("home-help", self.language))]

    def on_listing_chosen(self, event: Listing.Chosen) -> None:
        if event.id.startswith(START):
            self._begin(event.id.removeprefix(START))
        else:
            self._open(Path(event.id.removeprefix(OPEN)))

    def _begin(self, name: str) -> None:
        """Ask for the system and begin; that the questionnaire cannot be used is told."""
        from wizard.app.screens.beginning import ask_and_begin

        try:
            questionnaire = self.wizard.catalogue.get(name)
        except Problems as problems:
            self._tell_trouble(problems)
            return
        ask_and_begin(self.wizard, questionnaire, self._kept, lambda: None)

    def _open(self, path: Path) -> None:
        try:
            assessment = resume(path, self.wizard.catalogue)
        except (Problems, FileProblem) as trouble:
            self._tell_trouble(trouble)
            return
        self.wizard.open(assessment)

    def _tell_trouble(self, trouble: Problems | FileProblem) -> None:
        from wizard.app.screens.trouble import TroubleScreen

        self.app.push_screen(TroubleScreen(trouble))

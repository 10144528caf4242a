"""Where everything begins: drafts to go on with, records to look at, questionnaires to start."""

from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar

from textual import events, on
from textual.binding import BindingType
from textual.widget import Widget

from wizard.app.aside import between_keys
from wizard.app.offers import Offer, offers
from wizard.app.panels.header import Headline
from wizard.app.panels.listing import MOVES, Listing
from wizard.app.panels.page import Page
from wizard.app.screens.base import WizardScreen
from wizard.app.screens.home_items import MORE, OPEN, START, Learned, Shelf, details, home_items
from wizard.app.screens.home_learning import draft_progress, outcome_titles
from wizard.app.screens.home_words import WORDS
from wizard.frozen import replace
from wizard.host.files import FileProblem
from wizard.record.file import OpenElsewhere, listing, look_at, resume
from wizard.telling.blocks import Block
from wizard.text.clean import one_line
from wizard.text.problem import Problems

MOST_TYPED = 60
"""Characters that narrow the list down."""


class Narrowing(Listing, inherit_bindings=False):
    """A list in which letters narrow down what is shown instead of moving."""

    BINDINGS: ClassVar[list[BindingType]] = MOVES


class HomeScreen(WizardScreen[None]):
    """Shows what there is. `start` is the name of a questionnaire to begin at once, or a draft open elsewhere."""

    DEFAULT_CSS = """
    HomeScreen Narrowing { height: 1fr; }
    HomeScreen #details { padding: 0 2; max-height: 5; }
    """
    SHOWN = ("enter", "help", "settings", "language", "quit")

    def __init__(self, start: str | OpenElsewhere | None = None) -> None:
        super().__init__()
        self._start = start
        self._shelf = Shelf((), ())
        self._offers: dict[str, Offer] = {}
        self._learning = False

    @property
    def busy(self) -> bool:
        return self._learning

    def body(self) -> Iterable[Widget]:
        self._list, self._details = Narrowing(), Page(id="details")
        yield self._list
        yield self._details

    def headline(self) -> Headline:
        return Headline(WORDS.say("app", self.language), language=self.language)

    def on_mount(self) -> None:
        offered = offers(self.wizard.catalogue)
        self._offers = {f"{START}{offer.name}": offer for offer in offered}
        self._shelf = Shelf(tuple(offered), tuple(listing(self.wizard.data_folder)))
        self.relabel()
        self.set_focus(self._list)
        if self._shelf.kept:
            self._learning = True
            self.run_worker(self._learn(), exit_on_error=False)  # the list is of use without it
        if isinstance(self._start, OpenElsewhere):
            self._ask_about(self._start)
        elif self._start is not None:
            self._begin(self._start)

    def tell(self) -> None:
        self._list.show(home_items(self._shelf, self.language, self.wizard.clock().date()))
        self._tell_details()

    @on(Listing.Moved)
    def _tell_details(self) -> None:
        offer = self._offers.get(self._list.at)
        self._details.show(details(offer, self.language) if offer is not None else [])

    async def _learn(self) -> None:
        """Find out what the list does not tell, file by file and between the keys, and then show it."""
        kept = self._shelf.kept
        try:
            titles = await between_keys(outcome_titles(kept, self.wizard.catalogue), lambda: self.wizard.pressed)
            progress = await between_keys(draft_progress(kept, self.wizard.catalogue), lambda: self.wizard.pressed)
            self._shelf = replace(self._shelf, learned=Learned(dict(titles), dict(progress)))
            self.tell()
        finally:
            self._learning = False

    def help(self) -> list[Block]:
        return [Block(WORDS.say("home-help", self.language))]

    # narrowing down

    def on_key(self, event: events.Key) -> None:
        wanted = self._shelf.wanted
        if event.key == "escape" and wanted:
            self._want("")
        elif event.key == "backspace" and wanted:
            self._want(wanted[:-1])
        elif event.is_printable and event.character is not None and (wanted or not event.character.isspace()):
            self._want(wanted + event.character)
        else:
            return
        event.stop()

    def on_paste(self, event: events.Paste) -> None:
        self._want(self._shelf.wanted + event.text)

    def _want(self, text: str) -> None:
        self._shelf = replace(self._shelf, wanted=one_line(text)[:MOST_TYPED])
        self.tell()

    # opening

    def on_listing_chosen(self, event: Listing.Chosen) -> None:
        if event.id.startswith(START):
            self._begin(event.id.removeprefix(START))
        elif event.id.startswith(MORE):
            self._shelf = replace(self._shelf, full=self._shelf.full | {event.id.removeprefix(MORE)})
            self.tell()
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
        ask_and_begin(self.wizard, questionnaire, self._shelf.kept, lambda: None)

    def _open(self, path: Path, *, take_over: bool = False) -> None:
        try:
            assessment = resume(path, self.wizard.catalogue, take_over=take_over)
        except OpenElsewhere as elsewhere:
            self._ask_about(elsewhere)
            return
        except (Problems, FileProblem) as trouble:
            self._tell_trouble(trouble)
            return
        self.wizard.open(assessment)

    def _ask_about(self, elsewhere: OpenElsewhere) -> None:
        """A draft that somebody has open can be read, or gone on with in their place."""
        from wizard.app.screens.elsewhere import ElsewhereScreen
        from wizard.app.screens.summary import SummaryScreen

        def chosen(what: str | None) -> None:
            if what == "take-over":
                self._open(elsewhere.path, take_over=True)
            elif what == "read":
                try:
                    self.app.switch_screen(SummaryScreen(look_at(elsewhere.path, self.wizard.catalogue)))
                except Problems as trouble:
                    self._tell_trouble(trouble)

        self.app.push_screen(ElsewhereScreen(elsewhere), chosen)

    def _tell_trouble(self, trouble: Problems | FileProblem) -> None:
        from wizard.app.screens.trouble import TroubleScreen

        self.app.push_screen(TroubleScreen(trouble))

"""Where everything begins: drafts to go on with, questionnaires to start, records to look at."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from textual.widget import Widget

from wizard.app.offers import Offer, offers
from wizard.app.panels.blocks import Block
from wizard.app.panels.header import Headline
from wizard.app.panels.listing import Item, Listing
from wizard.app.screens.base import WizardScreen
from wizard.app.screens.words import WORDS
from wizard.host.files import FileProblem
from wizard.record.content import System
from wizard.record.file import Kept, begin, listing, resume
from wizard.text.dates import format_date
from wizard.text.languages import Text, pick
from wizard.text.problem import Problems

_START, _OPEN = "start:", "open:"


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
        if event.id.startswith(_START):
            self._begin(event.id.removeprefix(_START))
        else:
            self._open(Path(event.id.removeprefix(_OPEN)))

    def _begin(self, name: str) -> None:
        from wizard.app.screens.system_form import SystemForm

        try:
            questionnaire = self.wizard.catalogue.get(name)
        except Problems as problems:
            self._tell_trouble(problems)
            return

        def answered(system: System | None) -> None:
            if system is not None:
                now = self.wizard.clock()
                self.wizard.open(begin(questionnaire, system, self.wizard.data_folder, now.date(), now))

        self.app.push_screen(SystemForm(questionnaire, self._kept), answered)

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


def home_items(
    offered: list[Offer], kept: list[Kept], outcomes: Mapping[tuple[str, str], Text], language: str
) -> list[Item]:
    """Drafts first, since whoever comes back wants to go on; then what can be started; then records.

    `outcomes` are titles of outcomes by the name of the questionnaire and their id, as far as they are known.
    """
    titles = {offer.name: offer.title for offer in offered}
    drafts = [_kept_item(one, titles, {}, language) for one in kept if one.status == "draft"]
    records = [_kept_item(one, titles, outcomes, language) for one in kept if one.status != "draft"]
    starts = [_offer_item(offer, language) for offer in offered]
    items: list[Item] = []
    for key, group in (("drafts", drafts), ("start", starts), ("records", records)):
        if group:
            items += [_heading(key, language, first=not items), *group]
    if not starts:
        items.append(Item((Block(WORDS.say("nothing-to-start", language), "alarm"),)))
    notices = dict.fromkeys(pick(offer.notice, language) for offer in offered if offer.notice)
    if notices:
        items.append(_heading("notice", language, first=False))
        items += [Item((Block(words, "muted", 2),)) for words in notices]
    return items


def _heading(key: str, language: str, first: bool) -> Item:
    title = Block(WORDS.say(key, language), "title")
    return Item((title,) if first else (Block(""), title))


def _offer_item(offer: Offer, language: str) -> Item:
    edition = pick(offer.edition, language)
    blocks = [Block(pick(offer.title, language) + (f"  {edition}" if edition else ""), "strong", 2)]
    if offer.broken:
        blocks.append(Block(WORDS.say("broken-questionnaire", language), "alarm", 4))
    if offer.about:
        blocks.append(Block(pick(offer.about, language), "muted", 4))
    if offer.who:
        who = ("、" if language == "ja" else ", ").join(pick(one, language) for one in offer.who)
        blocks.append(Block(WORDS.say("who", language, who=who), "muted", 4))
    return Item(tuple(blocks), f"{_START}{offer.name}")


def _kept_item(kept: Kept, titles: Mapping[str, Text], outcomes: Mapping[tuple[str, str], Text], language: str) -> Item:
    id = f"{_OPEN}{kept.path}"
    if kept.broken:
        words = WORDS.say("broken-file", language)
        return Item((Block(kept.path.name, "strong", 2), Block(words, "alarm", 4)), id)
    title = pick(titles.get(kept.questionnaire, {}), language) or kept.questionnaire
    head = WORDS.say("kept", language, system=kept.system.name or kept.system.id, questionnaire=title)
    day = format_date(kept.date, language) if kept.date else ""
    outcome = pick(outcomes.get((kept.questionnaire, kept.outcome), {}), language)
    below = WORDS.say("kept-outcome", language, date=day, outcome=outcome) if outcome else day
    return Item((Block(head, "strong", 2), Block(below, "muted", 4)), id)

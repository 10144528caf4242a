"""Search over the question: one field, and below it what is found with every key."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType

from wizard.app.keys import bindings
from wizard.app.screens.finding import FindingScreen
from wizard.sitting.sitting import Sitting
from wizard.telling.items import Item
from wizard.telling.search import Search
from wizard.telling.search_items import search_items
from wizard.telling.search_words import WORDS


class SearchScreen(FindingScreen):
    """The result is the id of the question that was chosen."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(("search",))  # the key that opened it closes it too

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting

    def title_words(self) -> str:
        return WORDS.say("search", self.language)

    def about_words(self) -> str:
        return WORDS.say("about", self.language)

    def tell(self) -> None:
        self._search = Search(self._sitting.interview, self.language)
        super().tell()

    def look(self, typed: str) -> Iterable[Item]:
        return search_items(self._search, typed)

    def action_search(self) -> None:
        self.action_close()

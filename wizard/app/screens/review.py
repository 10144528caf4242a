"""Review: every answer in the order of the route, and first of all what keeps it from being finished."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar

from textual.binding import Binding, BindingType

from wizard.app.keys import bindings
from wizard.app.panels.listing import Listing
from wizard.app.screens.listed import ListedScreen
from wizard.app.screens.words import WORDS
from wizard.interview.walk import Interview
from wizard.telling.blocks import Block
from wizard.telling.items import Item
from wizard.telling.review import OBSTACLE, answer_items, obstacle_items
from wizard.telling.review_words import WORDS as REVIEW
from wizard.telling.said import progress_words

CARRIED = "carried:"


class ReviewScreen(ListedScreen):
    """The result is the id of the question to go to, or None to go back to where one was."""

    SHOWN = ("enter", "help", "back", "next", "review", "language", "quit")
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(("back", "next", "review")),
        Binding("escape", "back", show=False),
    ]

    def heading(self) -> str:
        return WORDS.say("review", self.language)

    def help(self) -> list[Block]:
        return [Block(WORDS.say("review-help", self.language))]

    def items(self) -> list[Item]:
        return review_items(self._sitting.interview, self.language, self._sitting.half_written)

    def on_listing_chosen(self, event: Listing.Chosen) -> None:
        if event.id == CARRIED:
            from wizard.app.screens.carried import CarriedScreen

            self.app.push_screen(CarriedScreen(self._sitting), self._gone)
        else:
            self.dismiss(event.id.removeprefix(OBSTACLE))

    def action_back(self) -> None:
        self.dismiss(None)

    action_review = action_back

    def action_next(self) -> None:
        from wizard.app.screens.finish import FinishScreen

        self.app.push_screen(FinishScreen(self._sitting), self._gone)

    def _gone(self, id: str | None) -> None:
        if id is not None:
            self.dismiss(id)


def review_items(interview: Interview, language: str, half: Mapping[str, str] = MappingProxyType({})) -> list[Item]:
    """Progress, then what stands in the way, then every question of the route by section.

    `half` is as for `obstacle_items`.
    """
    obstacles = len({one.id for one in interview.obstacles}.union(half))
    head = Block("   ".join(progress_words(interview, language)), "muted")
    if obstacles:
        verdict = Block(WORDS.say("not-finishable", language, count=obstacles), "strong")
    else:
        verdict = Block(WORDS.say("to-finish", language), "good")
    items = [Item((head, verdict)), *obstacle_items(interview, language, half)]
    carried = len(interview.carried)
    if carried:
        words = REVIEW.say("carried-count", language, count=carried)
        items += [Item((Block(""),)), Item((Block(words, "accent"),), CARRIED)]
    return items + answer_items(interview, language, half)

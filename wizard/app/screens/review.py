"""Review: every answer in the order of the route, and first of all what keeps it from being finished."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from wizard.app.keys import bindings
from wizard.app.panels.blocks import Block
from wizard.app.panels.entries import group_blocks, group_gaps, group_problems
from wizard.app.panels.header import Headline
from wizard.app.panels.listing import Item, Listing
from wizard.app.panels.telling import OPEN, mark_of, problems_of, progress_words, said_words
from wizard.app.panels.vouching import vouching_blocks
from wizard.app.screens.base import WizardScreen
from wizard.app.screens.vouching_words import WORDS as VOUCHING
from wizard.app.screens.words import WORDS
from wizard.app.sitting import Sitting
from wizard.interview.said import State
from wizard.interview.walk import Interview
from wizard.questionnaire.definition import Question
from wizard.text.languages import pick

OBSTACLE = "obstacle:"
CARRIED = "carried:"
_BROKEN = "[!] "


class ReviewScreen(WizardScreen[str | None]):
    """The result is the id of the question to go to, or None to go back to where one was."""

    SHOWN = ("enter", "help", "back", "next", "review", "language", "quit")
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(("back", "next", "review")),
        Binding("escape", "back", show=False),
    ]

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting

    def body(self) -> Iterable[Widget]:
        self._list = Listing()
        yield self._list

    def headline(self) -> Headline:
        title = pick(self._sitting.questionnaire.title, self.language)
        review = WORDS.say("review", self.language)
        system = self._sitting.assessment.system
        return Headline(f"{title} - {review}", "", system.name or system.id, self.saved(), self.language)

    def on_mount(self) -> None:
        super().on_mount()
        self.set_focus(self._list)

    def tell(self) -> None:
        self._list.show(review_items(self._sitting.interview, self.language))

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


def review_items(interview: Interview, language: str) -> list[Item]:
    """Progress, then what stands in the way, then every question of the route by section."""
    obstacles = len(interview.obstacles)
    head = Block("   ".join(progress_words(interview, language)), "muted")
    if obstacles:
        verdict = Block(WORDS.say("not-finishable", language, count=obstacles), "strong")
    else:
        verdict = Block(WORDS.say("to-finish", language), "good")
    items = [Item((head, verdict)), *obstacle_items(interview, language)]
    carried = len(interview.carried)
    if carried:
        words = VOUCHING.say("carried-count", language, count=carried)
        items += [Item((Block(""),)), Item((Block(words, "accent"),), CARRIED)]
    problems = problems_of(interview)
    for section in interview.questionnaire.sections:
        asked = [one for one in section.questions if one.kind.asks and interview.state(one.id).applies]
        if asked:
            items.append(_heading(pick(section.title, language)))
            items += [_answer_item(interview, question, problems, language) for question in asked]
    return items


def obstacle_items(interview: Interview, language: str) -> list[Item]:
    """What keeps it from being finished: first the questions with a problem, and which, then those that are open."""
    items: list[Item] = []
    broken = [one for one in interview.obstacles if interview.state(one.id) != State.OPEN]
    unanswered = [one for one in interview.obstacles if interview.state(one.id) == State.OPEN]
    if broken:
        items.append(_heading(WORDS.say("problems", language)))
        for question in broken:
            text = Block(pick(question.text, language), "alarm", mark=_BROKEN)
            why = Block(_problem(interview, question, language), indent=len(_BROKEN))
            items.append(Item((text, why), f"{OBSTACLE}{question.id}"))
    if unanswered:
        items.append(_heading(WORDS.say("unanswered", language)))
        for question in unanswered:
            text = Block(pick(question.text, language), mark=f"{OPEN} ")
            missing = [Block(words, "muted", len(_BROKEN)) for words in group_gaps(interview, question, language)]
            items.append(Item((text, *missing), f"{OBSTACLE}{question.id}"))
    return items


def _heading(words: str) -> Item:
    return Item((Block(""), Block(words, "title")))


def _problem(interview: Interview, question: Question, language: str) -> str:
    if interview.state(question.id) == State.INVALID:
        broken = [pick(check.text, language) for check in interview.broken_hard_checks(question.id)]
        return " ".join([*broken, *group_problems(interview, question, language)])
    texts = [pick(one.check.text, language) for one in interview.soft_checks if one.question.id == question.id]
    return " ".join([*texts, WORDS.say("needs-reason", language)])


def _answer_item(interview: Interview, question: Question, problems: frozenset[str], language: str) -> Item:
    mark = mark_of(interview, question.id, problems) + " "
    said = "" if interview.state(question.id) == State.OPEN else said_words(interview, question.id, language)
    entered = tuple(group_blocks(interview, question, language, len(mark)))
    blocks = [Block(pick(question.text, language), mark=mark)]
    if said or not entered:
        blocks.append(Block(said or WORDS.say("no-answer", language), "accent" if said else "muted", len(mark)))
    blocks += entered
    note = interview.notes.get(question.id)
    if note:
        blocks.append(Block(f"{WORDS.say('comment', language)}: {note}", "muted", len(mark)))
    blocks += vouching_blocks(interview, question.id, language, len(mark), brief=True)
    return Item(tuple(blocks), question.id)

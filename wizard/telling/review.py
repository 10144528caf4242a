"""Everything that was said, in the order of the route, and first of all what keeps it from being finished."""

from collections.abc import Collection, Mapping
from types import MappingProxyType

from wizard.interview.said import State
from wizard.interview.walk import Interview
from wizard.questionnaire.definition import Question
from wizard.telling.blocks import Block
from wizard.telling.entries import group_blocks, group_gaps, group_problems
from wizard.telling.items import Item
from wizard.telling.review_words import WORDS
from wizard.telling.said import OPEN, mark_of, problems_of, said_words
from wizard.telling.vouching import vouching_blocks
from wizard.text.languages import pick
from wizard.text.width import cut_to_width

OBSTACLE = "obstacle:"
_BROKEN = "[!] "
_MOST_HALF = 160
"""Cells of a text that is half written: what else stands in the way must not be pushed off by it."""


def obstacle_items(interview: Interview, language: str, half: Mapping[str, str] = MappingProxyType({})) -> list[Item]:
    """What keeps it from being finished: first the questions with a problem, and which, then those that are open.

    `half` is text that is no answer, by question; "" where it is within the entries of a group.
    """
    items: list[Item] = []
    broken = [one for one in interview.obstacles if interview.state(one.id) != State.OPEN and one.id not in half]
    open_ones = (one for one in interview.obstacles if interview.state(one.id) == State.OPEN)
    unanswered = [one for one in open_ones if one.id not in half]
    if broken:
        items.append(_heading(WORDS.say("problems", language)))
        for question in broken:
            text = Block(pick(question.text, language), "alarm", mark=_BROKEN)
            why = Block(_problem(interview, question, language), indent=len(_BROKEN))
            items.append(Item((text, why), f"{OBSTACLE}{question.id}"))
    if half:
        items.append(_heading(WORDS.say("half-written", language)))
        for id, typed in half.items():
            asked = Block(pick(interview.question(id).text, language), "alarm", mark=_BROKEN)
            begun = cut_to_width(" ".join(typed.split()), _MOST_HALF)
            words = WORDS.say("half-text" if typed else "half-within", language, text=begun)
            items.append(Item((asked, Block(words, indent=len(_BROKEN))), f"{OBSTACLE}{id}"))
    if unanswered:
        items.append(_heading(WORDS.say("unanswered", language)))
        for question in unanswered:
            text = Block(pick(question.text, language), mark=f"{OPEN} ")
            missing = [Block(words, "muted", len(_BROKEN)) for words in group_gaps(interview, question, language)]
            items.append(Item((text, *missing), f"{OBSTACLE}{question.id}"))
    return items


def answer_items(interview: Interview, language: str, half: Collection[str] = ()) -> list[Item]:
    """Every question of the route by section, with what was said of it. `half` are the ids of those half written."""
    items: list[Item] = []
    problems = problems_of(interview).union(half)
    for section in interview.questionnaire.sections:
        asked = [one for one in section.questions if one.kind.asks and interview.state(one.id).applies]
        if asked:
            items.append(_heading(pick(section.title, language)))
            items += [_answer_item(interview, question, problems, language) for question in asked]
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

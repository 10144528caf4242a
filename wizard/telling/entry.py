"""What stands around the place for an answer within an entry of a repeating group, as blocks."""

from wizard.interview.said import State
from wizard.sitting.at_entry import AtEntry
from wizard.telling.blocks import Block
from wizard.telling.entries import entry_title
from wizard.telling.group_words import WORDS
from wizard.telling.items import Deed
from wizard.telling.question import question_block
from wizard.telling.words import WORDS as PANELS
from wizard.text.languages import pick


def above_entry_blocks(at: AtEntry, language: str) -> list[Block]:
    """The question of the group, the place in the entry, and the question of the entry."""
    route = at.route
    number = route.index(at.question) + 1 if at.question in route else 1
    entry = entry_title(at.group, at.index + 1, language)
    position = WORDS.say("position", language, entry=entry, number=number, count=len(route) or 1)
    return [
        Block(pick(at.group.text, language), "accent"),
        Block(position, "muted"),
        question_block(at.sitting.questionnaire, at.question, language),
    ]


def entry_state_blocks(at: AtEntry, language: str) -> list[Block]:
    """What is wrong with the answer: its option is gone, or a check refuses it."""
    if at.state == State.OPEN and at.value is not None:
        return [Block(PANELS.say("option-gone", language), "alarm")]
    texts = [pick(check.text, language) for check in at.broken]
    return [Block(PANELS.say("invalid", language, text=text), "alarm") for text in texts]


def entry_deeds(at: AtEntry, language: str) -> list[Deed]:
    """What can be done with the question besides answering it."""
    ids = ["next", *(["clear"] if at.value is not None else []), "list"]
    return [Deed(id, WORDS.say(f"do-{id}", language)) for id in ids]

"""Which open question would settle the outcome, in words."""

from typing import TYPE_CHECKING

from wizard.interview.said import State
from wizard.interview.walk import Interview
from wizard.telling.ahead_words import WORDS
from wizard.telling.blocks import Block
from wizard.text.languages import pick

if TYPE_CHECKING:
    from wizard.interview.decisive import Decisive

_ASKED = (State.OPEN, State.INVALID, State.DEFERRED)


def settling_blocks(interview: Interview, found: "tuple[Decisive, ...]", language: str, *, full: bool) -> list[Block]:
    """The question that matters most, as far as it is still to be answered; `full` adds how much it settles."""
    first = next((one for one in found if interview.state(one.question.id) in _ASKED), None)
    if first is None:
        return []
    blocks = [
        Block(WORDS.say("settling", language), "title", above=1),
        Block(pick(first.question.text, language), indent=1, mark="- "),
    ]
    if first.worst <= 1:
        blocks.append(Block(WORDS.say("settles", language), "muted", 3))
    elif full and first.worst < len(interview.bounds.outcomes):
        blocks.append(Block(WORDS.say("narrows", language, worst=first.worst), "muted", 3))
    return blocks

"""What was taken back or said again, in words."""

from typing import Literal

from wizard.questionnaire.definition import Questionnaire
from wizard.sitting.undoing import Step
from wizard.telling.entries import entry_title
from wizard.telling.undoing_words import WORDS


def undoing_words(
    way: Literal["undone", "redone"], step: Step | None, questionnaire: Questionnaire, language: str
) -> str:
    """What was undone or redone, or that there is nothing more."""
    if step is None:
        return WORDS.say(f"nothing-{way}", language)
    if step.index < 0:
        return WORDS.say(way, language, deed=WORDS.say(step.deed, language))
    entry = entry_title(questionnaire.by_id[step.question], step.index + 1, language)
    return WORDS.say(way, language, deed=WORDS.say("entry", language, entry=entry))

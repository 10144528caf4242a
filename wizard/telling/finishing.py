"""What is told before a record is sealed: the outcome it will have, and what is not known."""

from wizard.interview.walk import Interview
from wizard.telling.asking_words import WORDS
from wizard.telling.blocks import Block
from wizard.text.languages import pick


def finish_blocks(interview: Interview, language: str) -> list[Block]:
    """Of an interview that nothing hinders; it stays as it is."""
    finished = interview.copy()
    finished.finish()
    blocks = []
    if finished.outcome is not None:
        blocks.append(Block(WORDS.say("finish-outcome", language), "title"))
        blocks.append(Block(pick(finished.outcome.title, language), "strong", 1))
    if finished.deferred:
        words = WORDS.say("finish-deferred", language, count=len(finished.deferred))
        blocks.append(Block(words, "accent", mark="[?] "))
    waiting = interview.progress.waiting
    if waiting:
        blocks.append(Block(WORDS.say("finish-waiting", language, count=waiting), "alarm", mark="[!] "))
    return [*blocks, Block(WORDS.say("finish-about", language), above=1)]

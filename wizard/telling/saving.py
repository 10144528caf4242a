"""Whether all is on disk, in words."""

from wizard.host.files import FileProblem
from wizard.sitting.keeping import Keeper
from wizard.telling.blocks import Block
from wizard.telling.saving_words import WORDS


def saved_words(keeper: Keeper, language: str) -> str:
    """For the header: when it was saved, or that it is not."""
    if keeper.problem is not None:
        return WORDS.say("unsaved", language)
    if keeper.saved is None:
        return WORDS.say("not-begun", language)
    return WORDS.say("saved", language, time=f"{keeper.saved:%H:%M}")


def problem_blocks(problem: FileProblem | None, language: str) -> list[Block]:
    """What failed, why, what to do, and where; nothing where nothing failed."""
    if problem is None:
        return []
    todo = f"todo-{problem.kind}" if f"todo-{problem.kind}" in WORDS else "todo-other"
    failed = f"save-{problem.kind}" if f"save-{problem.kind}" in WORDS else "save-failed"
    words = WORDS.say(failed, language, why=why_words(problem, language), todo=WORDS.say(todo, language))
    return [Block(words, "alarm"), Block(WORDS.say("place", language, path=problem.path), "muted", 4)]


def why_words(problem: FileProblem, language: str) -> str:
    """Why a file could not be used."""
    key = f"why-{problem.kind}"
    return WORDS.say(key if key in WORDS else "why-unusable", language)

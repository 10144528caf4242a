"""What the signs tell that only look: help, why, what it means so far."""

from wizard.interview.walk import Interview
from wizard.plain.asking import how_key
from wizard.plain.lines import COMMANDS
from wizard.plain.spoken import labelled
from wizard.plain.words import WORDS
from wizard.questionnaire.definition import Question, Questionnaire
from wizard.telling.asking_words import WORDS as ASKING
from wizard.telling.blocks import Block
from wizard.telling.outlook import outlook_blocks
from wizard.telling.question import help_of, terms_of
from wizard.telling.reasons import reason_blocks


def command_blocks(language: str) -> list[Block]:
    """Every sign and what it does, and how to stop."""
    listed = [Block(WORDS.say(f"command-{one}", language), indent=2, mark=f"{one}  ") for one in COMMANDS]
    about = Block(WORDS.say("commands", language), above=1)
    return [about, *listed, Block(WORDS.say("literal", language)), Block(WORDS.say("stop", language))]


def help_lines(questionnaire: Questionnaire, question: Question, language: str, strength: str = "") -> list[Block]:
    """The help of a question, where it comes from, its terms, and how to answer it."""
    blocks = [labelled(block) for block in help_of(questionnaire, question, language, strength)]
    blocks += terms_of(questionnaire, question, language)
    key = how_key(question)
    return blocks + ([Block(WORDS.say(key, language), above=1)] if key else [])


def so_far(interview: Interview, language: str) -> list[Block]:
    """How far it is, and what the answers mean so far."""
    from wizard.interview.decisive import decisive

    return [Block(progress(interview, language)), *outlook_blocks(interview, language, decisive(interview))]


def progress(interview: Interview, language: str) -> str:
    """How many questions are answered, and how many may yet be added, in sentences."""
    now = interview.progress
    words = [WORDS.say("progress", language, done=now.done, applies=now.applies)]
    words += [WORDS.say("waiting", language, waiting=now.waiting)] if now.waiting else []
    return " ".join(words)


def why_asked_blocks(interview: Interview, id: str, language: str) -> list[Block]:
    """The answers because of which the question is asked."""
    from wizard.interview.explain import why_asked

    asked = reason_blocks(interview, why_asked(interview, id), language, 1)
    if not asked:
        return [Block(WORDS.say("always-asked", language))]
    return [Block(ASKING.say("asked-because", language), "title"), *asked]


def why(interview: Interview, language: str) -> list[Block]:
    """Why the outcome is what it is, or what is still possible; and what would change it."""
    from wizard.interview.decisive import decisive
    from wizard.interview.whatif import what_would_change
    from wizard.telling.whatif import whatif_blocks

    blocks = outlook_blocks(interview, language, decisive(interview), full=True, with_sources=False)
    if interview.outcome is not None:
        blocks += whatif_blocks(interview, what_would_change(interview.copy()), language)
    return blocks

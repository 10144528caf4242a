"""What is said of a question, in words for panels and screens."""

from wizard.interview.said import Answer, Deferred, NotApplicable, State
from wizard.interview.walk import Interview
from wizard.questionnaire.definition import Questionnaire
from wizard.telling.vouching import CARRIED
from wizard.telling.words import WORDS
from wizard.text.clean import one_line
from wizard.text.languages import pick

MARKS = {
    State.ANSWERED: "[x]",
    State.BLANK: "[-]",
    State.NOT_APPLICABLE: "[-]",
    State.DEFERRED: "[?]",
    State.INVALID: "[!]",
}
OPEN = "[ ]"
HERE = "[>]"


def mark_of(interview: Interview, id: str, problems: frozenset[str]) -> str:
    """The mark of a question: `[x]` answered, `[c]` with a carried answer, `[ ]` open, `[?]` deferred, `[-]` passed,
    `[!]` one of the problems."""
    if id in problems:
        return "[!]"
    said, state = interview.said(id), interview.state(id)
    if state == State.ANSWERED and isinstance(said, Answer) and said.carried:
        return CARRIED
    return MARKS.get(state, OPEN)


def problems_of(interview: Interview) -> frozenset[str]:
    """The questions whose answer breaks a check: a hard one, or a soft one without a reason."""
    broken = {soft.question.id for soft in interview.soft_checks if not soft.reason}
    return frozenset(broken | {id for id, state in interview.states.items() if state == State.INVALID})


def said_words(interview: Interview, id: str, language: str) -> str:
    """The answer of a question on one line, or in words that there is none; "" while it is open."""
    question = interview.question(id)
    match interview.said(id):
        case Answer(value):
            return question.kind.brief(question, value, language)
        case Deferred(note, whom):
            words = WORDS.say("deferred-note", language, note=note) if note else WORDS.say("deferred", language)
            return one_line(f"{words} {WORDS.say('deferred-whom', language, whom=whom)}" if whom else words)
        case NotApplicable(reason):
            return one_line(WORDS.say("not-applicable", language, reason=reason))
        case None:
            return ""
    return WORDS.say("blank", language)


def sources(questionnaire: Questionnaire, reference: tuple[str, ...], language: str) -> str:
    """The titles of the sources that are named."""
    known = questionnaire.guideline.sources
    titles = [pick(known[id].title, language) for id in reference if id in known]
    return ("、" if language == "ja" else "; ").join(titles)


def role(questionnaire: Questionnaire, id: str, language: str) -> str:
    """The title of a role, or its id where the guideline does not know it."""
    known = questionnaire.guideline.roles.get(id)
    return pick(known.title, language) if known else id


def progress_words(interview: Interview, language: str) -> list[str]:
    """How far it is, and how many questions may yet be added, where any may."""
    progress = interview.progress
    words = [WORDS.say("progress", language, done=progress.done, applies=progress.applies)]
    return words + ([WORDS.say("more", language, waiting=progress.waiting)] if progress.waiting else [])

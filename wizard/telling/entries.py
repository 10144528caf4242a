"""The entries of a repeating group in words: what is answered in each, what is open, and what is wrong."""

from collections.abc import Iterator, Mapping

from wizard.frozen import frozen
from wizard.interview.said import State
from wizard.interview.walk import Interview
from wizard.questionnaire.definition import Question, Single
from wizard.telling.blocks import Block, Look
from wizard.telling.group_words import WORDS
from wizard.text.languages import pick

DONE, OPEN, WRONG = "[x]", "[ ]", "[!]"


@frozen
class EntryLine:
    """A question within an entry and its answer in words. `mark` is that of what is open or wrong, else ""."""

    question: str
    answer: str
    mark: str = ""


def entry_title(group: Question, number: int, language: str) -> str:
    """What an entry is called; entries are counted from 1."""
    named = pick(group.settings.entry, language)
    return WORDS.say("entry-named" if named else "entry", language, entry=named, number=number)


def entry_lines(
    group: Question, entry: Mapping[str, Single], states: Mapping[str, State], language: str
) -> tuple[EntryLine, ...]:
    """The questions that apply in an entry. `states` are those of its questions by id."""
    return tuple(
        _line(question, entry, states[question.id], language)
        for question in group.inner
        if question.kind.asks and states[question.id].applies
    )


def _line(question: Question, entry: Mapping[str, Single], state: State, language: str) -> EntryLine:
    text = pick(question.text, language)
    answer = question.kind.brief(question, entry[question.id], language) if question.id in entry else ""
    match state:
        case State.ANSWERED:
            return EntryLine(text, answer)
        case State.INVALID:
            return EntryLine(text, WORDS.say("invalid", language, answer=answer), WRONG)
        case State.OPEN if answer:
            return EntryLine(text, WORDS.say("choose-again", language), WRONG)
        case State.OPEN if not question.optional:
            return EntryLine(text, WORDS.say("unanswered", language), OPEN)
    return EntryLine(text, WORDS.say("blank", language))


def mark_of_entry(lines: tuple[EntryLine, ...]) -> str:
    """The mark of a whole entry."""
    marks = {line.mark for line in lines}
    return WRONG if WRONG in marks else OPEN if OPEN in marks else DONE


def group_blocks(interview: Interview, group: Question, language: str, indent: int) -> Iterator[Block]:
    """All that is entered in a group, to be read; nothing for a question that is no group."""
    for title, lines in _entries(interview, group, language):
        yield Block(title, "accent", indent)
        for line in lines:
            look: Look = "alarm" if line.mark == WRONG else "muted" if line.mark else "plain"
            yield Block(f"{line.question} {line.answer}", look, indent + 2, f"{line.mark} " if line.mark else "")


def group_gaps(interview: Interview, group: Question, language: str) -> list[str]:
    """What is still missing in a group in which something is entered; nothing for a question that is no group."""
    value = interview.entries(group.id)
    gaps = [
        WORDS.say("still-open", language, entry=title)
        for title, lines in _entries(interview, group, language)
        if mark_of_entry(lines) != DONE
    ]
    return gaps if gaps or value.complete or not value.entries else [WORDS.say("not-all", language)]


def _entries(interview: Interview, group: Question, language: str) -> Iterator[tuple[str, tuple[EntryLine, ...]]]:
    """For each entry what it is called, and its questions."""
    entries = zip(interview.entries(group.id).entries, interview.entry_states(group.id), strict=True)
    for number, (entry, states) in enumerate(entries, start=1):
        yield entry_title(group, number, language), entry_lines(group, entry, states, language)


def group_problems(interview: Interview, group: Question, language: str) -> list[str]:
    """What is wrong within the entries, each with its place; nothing for a question that is no group."""
    problems = []
    for index, states in enumerate(interview.entry_states(group.id)):
        for question in group.inner:
            if states[question.id] == State.INVALID:
                checks = interview.broken_in_entry(group.id, index, question.id)
                problem = " ".join(pick(check.text, language) for check in checks)
                entry, text = entry_title(group, index + 1, language), pick(question.text, language)
                problems.append(WORDS.say("within", language, entry=entry, question=text, problem=problem))
    return problems


def how_many_entries(group: Question, language: str) -> str:
    """How many entries there may be."""
    least, most = group.settings.least or 0, group.settings.most
    if most is None:
        key = "at-least" if least else "any-number"
    elif least == most:
        key = "exactly"
    else:
        key = "between" if least else "at-most"
    return WORDS.say(key, language, least=least, most=most)

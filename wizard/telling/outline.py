"""Where I am: the sections with their progress, and the questions of the one that is worked on."""

from collections.abc import Collection, Iterator

from wizard.interview.walk import Interview
from wizard.questionnaire.definition import Question, Section
from wizard.telling.blocks import Block, Look
from wizard.telling.items import Item
from wizard.telling.said import HERE, OPEN, mark_of, problems_of, progress_words
from wizard.text.languages import pick

_STEP = 2


def outline_items(
    interview: Interview, at: str, language: str, *, every: bool = False, half: Collection[str] = ()
) -> list[Item]:
    """The outline as a list to choose questions from; with `every`, the questions of all sections stand in it.

    The item of a folded section has the id of its first question. A section that may yet apply cannot be chosen; one
    that surely does not is left out. `half` are the ids of questions with text that is no answer.
    """
    problems = problems_of(interview).union(half)
    progress = [Block(words, "muted") for words in progress_words(interview, language)]
    items = [Item((*progress, Block("")))]
    here = interview.question(at).section
    wrong = frozenset(interview.question(id).section for id in problems)
    for section in interview.questionnaire.sections:
        applying = (question for question in section.questions if interview.state(question.id).applies)
        first = next(applying, None)  # of a folded section no more is looked at
        if first is not None and (every or section.number == here):
            items.append(Item((_title(interview, section, wrong, language, "strong"),)))
            items += _question_items(interview, [first, *applying], at, problems, language)
        elif first is not None:
            items.append(Item((_title(interview, section, wrong, language, "plain"),), first.id))
        elif interview.section_progress(section.number).waiting:
            items.append(Item((Block(pick(section.title, language), "muted", mark=" " * 4),)))
    return items


def _title(interview: Interview, section: Section, wrong: frozenset[int], language: str, look: Look) -> Block:
    progress = interview.section_progress(section.number)
    count = f"  {progress.done}/{progress.applies}" if progress.applies else ""
    if section.number in wrong:
        mark, look = "[!]", "alarm"
    else:
        mark = OPEN if progress.left else "[x]"
    return Block(pick(section.title, language) + count, look, mark=f"{mark} ")


def _question_items(
    interview: Interview, questions: list[Question], at: str, problems: frozenset[str], language: str
) -> Iterator[Item]:
    for question in questions:
        mark = mark_of(interview, question.id, problems)
        look: Look = "alarm" if question.id in problems else "plain"
        if question.id == at:
            mark, look = (mark, "alarm") if question.id in problems else (HERE, "accent")
        yield Item((Block(pick(question.text, language), look, _STEP, f"{mark} "),), question.id)

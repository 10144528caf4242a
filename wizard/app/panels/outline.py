"""Where I am: the sections with their progress, and the questions of the one that is worked on."""

from wizard.app.panels.blocks import Block, Look
from wizard.app.panels.listing import Item
from wizard.app.panels.telling import HERE, mark_of, problems_of, progress_words
from wizard.interview.walk import Interview
from wizard.questionnaire.definition import Question, Section
from wizard.text.languages import pick


def outline_items(interview: Interview, at: str, language: str, *, every: bool = False) -> list[Item]:
    """The outline as a list to choose questions from; with `every`, the questions of all sections stand in it.

    A section that does not apply or may not is left out; the id of a section's item is that of its first question.
    """
    problems = problems_of(interview)
    items = [Item((Block(progress_words(interview, language), "muted"),))]
    here = interview.question(at).section
    for section in interview.questionnaire.sections:
        questions = [question for question in section.questions if interview.state(question.id).applies]
        if questions:
            unfolded = every or section.number == here
            items.append(_section_item(interview, section, questions, problems, language, unfolded))
            if unfolded:
                items += [_question_item(interview, question, at, problems, language) for question in questions]
    return items


def _section_item(
    interview: Interview,
    section: Section,
    questions: list[Question],
    problems: frozenset[str],
    language: str,
    unfolded: bool,
) -> Item:
    progress = interview.section_progress(section.number)
    if any(question.id in problems for question in questions):
        mark, look = "[!] ", "alarm"
    else:
        mark, look = ("[x] ", "plain") if progress.left == 0 else ("[ ] ", "plain")
    count = f"  {progress.done}/{progress.applies}" if progress.applies else ""
    block = Block(pick(section.title, language) + count, "strong" if unfolded else _look(look), mark=mark, above=0)
    return Item((Block(""), block) if unfolded else (block,), "" if unfolded else questions[0].id)


def _question_item(interview: Interview, question: Question, at: str, problems: frozenset[str], language: str) -> Item:
    mark = mark_of(interview, question.id, problems)
    look: Look = "alarm" if question.id in problems else "accent" if question.id == at else "plain"
    shown = HERE if question.id == at and mark == "[ ]" else mark
    pointer = ">" if question.id == at else " "
    return Item((Block(pick(question.text, language), look, mark=f"{pointer} {shown} "),), question.id)


def _look(name: str) -> Look:
    return "alarm" if name == "alarm" else "plain"

"""A finished record read out: sentences in the order in which one asks for them, and nothing drawn."""

from collections.abc import Collection, Iterator

from wizard.frozen import replace
from wizard.interview.said import Answer
from wizard.interview.walk import Interview
from wizard.plain.spoken import unmarked
from wizard.plain.words import WORDS
from wizard.record.assessment import Assessment
from wizard.telling.blocks import Block
from wizard.telling.items import Item
from wizard.telling.outlook import heading, obligation_blocks, outlook_blocks, settled_blocks
from wizard.telling.review import answer_items
from wizard.telling.said import problems_of, role
from wizard.text.dates import format_date
from wizard.text.languages import pick


def result_blocks(interview: Interview, language: str) -> list[Block]:
    """The outcome that a record has, and what must be done."""
    blocks = []
    if interview.outcome is not None:
        blocks += [
            heading("settled", language, above=0),
            *settled_blocks(interview, interview.outcome, language, False),
        ]
    return blocks + obligation_blocks(interview, language)


def record_blocks(assessment: Assessment, language: str) -> list[Block]:
    """Whose it is, the outcome and why, what must be done, who took part, and every answer."""
    interview, questionnaire = assessment.interview, assessment.questionnaire
    title = WORDS.say("record-of", language, title=pick(questionnaire.title, language))
    name = assessment.system.name or assessment.system.id
    blocks = [
        Block(title, "title"),
        Block(WORDS.say("system", language, name=name)),
        Block(WORDS.say("record-date", language, date=format_date(assessment.date, language))),
        Block(""),
        *outlook_blocks(interview, language, full=True, with_sources=False),
    ]
    people = [(role(questionnaire, id, language), name) for id, name in assessment.people.items()]
    if people:
        blocks += [Block(WORDS.say("people", language), "title", above=1)]
        blocks += [Block(WORDS.say("person", language, role=one, name=name), indent=1) for one, name in people]
    for item in answers(interview, language):
        blocks += item.blocks
    return blocks


def answers(interview: Interview, language: str, half: Collection[str] = ()) -> Iterator[Item]:
    """Every answer of the route by section; what its mark says is said in words. `half` are those half written."""
    problems = problems_of(interview)
    for item in answer_items(interview, language):
        blocks = item.blocks
        if item.id and not isinstance(interview.said(item.id), Answer):
            blocks = tuple(replace(block, text=unmarked(block.text)) for block in blocks)
        if item.id in half:
            blocks = (*blocks, Block(WORDS.say("half-here", language), "alarm", indent=4))
        elif item.id in problems:
            blocks = (*blocks, Block(WORDS.say("to-correct", language), "alarm", indent=4))
        yield replace(item, blocks=blocks)

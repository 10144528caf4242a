"""Reasons as a tree: the rule, below it the answers that met it, and the sources that ask for them."""

from collections.abc import Iterable

from wizard.interview.explain import Reason
from wizard.interview.walk import Interview
from wizard.telling.blocks import Block, Look
from wizard.telling.said import said_words, sources
from wizard.telling.words import WORDS
from wizard.text.languages import pick
from wizard.text.numerals import format_number

_STEP = 2


def reason_blocks(
    interview: Interview, reasons: Iterable[Reason], language: str, indent: int = 0, *, with_sources: bool = False
) -> list[Block]:
    """The reasons, each with what it rests on below it. A calculated value without a title is passed over."""
    blocks: list[Block] = []
    for reason in reasons:
        own = _own_blocks(interview, reason, language, indent, with_sources)
        below = indent + _STEP if own else indent
        blocks += own
        blocks += reason_blocks(interview, reason.parts, language, below, with_sources=with_sources)
    return list(dict.fromkeys(blocks))


def _own_blocks(interview: Interview, reason: Reason, language: str, indent: int, with_sources: bool) -> list[Block]:
    match reason.subject:
        case "question":
            return _of_question(interview, reason.id, language, indent, with_sources)
        case "value":
            return _of_value(interview, reason.id, language, indent)
        case "scale":
            return _of_scale(interview, reason.id, language, indent)
    outcome = next(one for one in interview.questionnaire.outcomes if one.id == reason.id)
    return [Block(pick(outcome.title, language), indent=indent, mark="> ")]


def _of_question(interview: Interview, id: str, language: str, indent: int, with_sources: bool) -> list[Block]:
    question = interview.question(id)
    answer = said_words(interview, id, language) or WORDS.say("no-answer", language)
    asked = WORDS.say("answered", language, question=pick(question.text, language), answer=answer)
    blocks = [Block(asked, indent=indent, mark="- ")]
    if with_sources and question.reference:
        titles = sources(interview.questionnaire, question.reference, language)
        blocks.append(Block(titles, "muted", indent + _STEP))
    return blocks


def _of_value(interview: Interview, id: str, language: str, indent: int) -> list[Block]:
    value = next(one for one in interview.questionnaire.values if one.id == id)
    title = pick(value.title, language)
    if not title:
        return []
    look: Look = "plain"
    if interview.values.get(id) is False:
        title = WORDS.say("holds-not", language, title=title)
        look = "muted"
    return [Block(title, look, indent, mark="> ")]


def _of_scale(interview: Interview, id: str, language: str, indent: int) -> list[Block]:
    scale = next(one for one in interview.questionnaire.scales if one.id == id)
    points = format_number(interview.score_so_far(id), language)
    words = WORDS.say("point-sum", language, title=pick(scale.title, language) or id, points=points)
    return [Block(words, indent=indent, mark="> ")]

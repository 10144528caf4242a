"""The items of a check sheet that are not settled yet, the most strongly asked for first."""

from wizard.interview import Answer
from wizard.questionnaire.definition import Question
from wizard.summary.parts import ItemLine
from wizard.summary.speaker import Speaker
from wizard.summary.vouching import strength_of
from wizard.text.clean import one_line

STRENGTHS = ("required", "recommended")
"""What is optional need not be settled."""


def items_left(speaker: Speaker) -> tuple[ItemLine, ...]:
    """Questions with a strength and a `lean` whose answer is not the mildest, or who have none; in order of strength.

    What is not applicable is settled. A question whose strength cannot be told yet is left out.
    """
    lines = []
    for question in speaker.interview.questionnaire.questions:
        strength, title = strength_of(speaker, question)
        if strength in STRENGTHS and _is_left(speaker, question):
            state = speaker.state(question)
            said = one_line(speaker.answer(question)) if state == "answered" else speaker.say(f"state-{state}")
            number, text = speaker.number(question), speaker.text(question.text)
            lines.append(ItemLine(question.id, number, text, strength, title, said))
    return tuple(sorted(lines, key=lambda line: STRENGTHS.index(line.strength)))


def _is_left(speaker: Speaker, question: Question) -> bool:
    if not question.lean:
        return False
    match speaker.state(question):
        case "answered":
            said = speaker.interview.said(question.id)
            return isinstance(said, Answer) and said.value != question.lean[0]
        case "open" | "deferred" | "invalid":
            return True
    return False

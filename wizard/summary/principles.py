"""How far the principles of the guideline are served: the items of the route that name each, and their answers."""

from collections import Counter
from collections.abc import Sequence
from typing import get_args

from wizard.interview import Answer
from wizard.questionnaire.definition import Question
from wizard.summary.parts import PrincipleLine, State, Tally
from wizard.summary.speaker import Speaker

_STATES = get_args(State)


def principles_of(speaker: Speaker) -> tuple[PrincipleLine, ...]:
    """Every principle of the guideline in its order; none at all where no question of the questionnaire names one."""
    questionnaire = speaker.interview.questionnaire
    if not any(question.principles for question in questionnaire.questions):
        return ()
    asked = [question for question in questionnaire.questions if speaker.state(question) is not None]
    served = {id: [one for one in asked if id in one.principles] for id in questionnaire.guideline.principles}
    return tuple(
        PrincipleLine(id, speaker.text(principle.title), len(served[id]), _tallies(speaker, served[id]))
        for id, principle in questionnaire.guideline.principles.items()
    )


def _tallies(speaker: Speaker, items: Sequence[Question]) -> tuple[Tally, ...]:
    """How often each answer was given, in the order of the options; then how many items are in each other state."""
    counts = Counter(_said(speaker, question) for question in items)
    return tuple(Tally(title, counts[place, title]) for place, title in sorted(counts))


def _said(speaker: Speaker, question: Question) -> tuple[int, str]:
    """The option chosen, of any other kind the state that the question is in; before it its place among its like."""
    state, said = speaker.state(question), speaker.interview.said(question.id)
    if state == "answered" and question.kind.type == "choice" and isinstance(said, Answer):
        ids = [option.id for option in question.options]
        return ids.index(str(said.value)) - len(ids), speaker.answer(question)
    return _STATES.index(state), speaker.say(f"state-{state}")

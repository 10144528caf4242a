"""One cause, one finding: what is only so because of something that is reported already is not reported again."""

from collections.abc import Iterable, Iterator

from wizard.audit.proof.goal import Goal, Thing
from wizard.audit.proof.settling import Verdict
from wizard.interview.plan import own_slots
from wizard.questionnaire import terms
from wizard.questionnaire.definition import Question, Questionnaire


class Causes:
    """Tells which of the goals that failed are only consequences of others."""

    def __init__(self, questionnaire: Questionnaire, verdicts: dict[Goal, Verdict]) -> None:
        self._values = {value.slot: value.term for value in questionnaire.values}
        self._scales = {scale.slot: scale.questions for scale in questionnaire.scales}
        self._questions = questionnaire.questions
        failed = [goal for goal, verdict in verdicts.items() if verdict == Verdict.NEVER]
        self._never = {goal.thing for goal in failed if goal.so}
        self._always = {goal.thing for goal in failed if not goal.so}
        self._dead: set[int] = set()
        self._dead_options: dict[int, int] = {}
        for question, thing in _questions(questionnaire, self._never):
            self._dead.update(own_slots(question))
            self._never.add(thing)
        for thing in self._never:
            self._note_option(questionnaire, thing)
        self._read = {
            slot
            for goal in failed
            if goal.thing.kind != "value" and goal.thing.term is not None
            for slot in goal.thing.term.slots_read()
        }
        self._above: dict[Thing, list[Thing]] = {}
        for kind in ("strength", "outcome"):
            several = dict.fromkeys(goal.thing for goal in verdicts if goal.thing.kind == kind)
            for thing in several:
                self._above[thing] = [one for one in several if one.around == thing.around and one.path < thing.path]

    def explain(self, goal: Goal) -> bool:
        """Whether a goal failed only because something else did that is reported."""
        thing = goal.thing
        if any(one in self._never for one in _around(thing)):
            return True
        if goal.so and any(one in self._always for one in self._above.get(thing, ())):
            return True
        if thing.kind == "value" and self._slot_of(thing) in self._read:
            return True
        return thing.term is not None and self._leans_on_dead(thing.term)

    def _slot_of(self, thing: Thing) -> int:
        return next((slot for slot, term in self._values.items() if term is thing.term), -1)

    def _leans_on_dead(self, term: terms.Term) -> bool:
        """Whether it looks at what can never be answered, directly or through values and scales."""
        match term:
            case terms.IsOneOf(slot, mask) | terms.Includes(slot, mask) if mask:
                if mask & ~self._dead_options.get(slot, 0) == 0:
                    return True
        slots = {*term.slots_read(), term.slot}
        if slots & self._dead:
            return True
        numbers = (number for slot in slots for number in self._scales.get(slot, ()))
        if any(self._questions[number].slot in self._dead for number in numbers):
            return True
        behind = (self._values[slot] for slot in slots if slot in self._values)
        return any(self._leans_on_dead(one) for one in (*term.parts, *behind))

    def _note_option(self, questionnaire: Questionnaire, thing: Thing) -> None:
        if thing.kind == "outcome":
            bit = next(one.bit for one in questionnaire.outcomes if one.id == thing.id)
            self._add_dead(questionnaire.outcome_slot, bit)
        elif thing.kind == "option":
            question = _question_of(questionnaire, thing)
            option = question.option(thing.id)
            if option is not None:
                self._add_dead(question.slot, option.bit)

    def _add_dead(self, slot: int, bit: int) -> None:
        self._dead_options[slot] = self._dead_options.get(slot, 0) | bit


def _around(thing: Thing) -> Iterator[Thing]:
    while thing.around is not None:
        thing = thing.around
        yield thing


def _questions(questionnaire: Questionnaire, never: Iterable[Thing]) -> list[tuple[Question, Thing]]:
    """The questions that are out of reach, each with the thing that is."""
    found = []
    for thing in never:
        if thing.kind == "question":
            found.append((_question_of(questionnaire, thing), thing))
        elif thing.kind == "section":
            section = next(one for one in questionnaire.sections if one.id == thing.id)
            found += [(question, thing) for question in section.questions]
    return found + [(inner, thing) for question, thing in found for inner in question.inner]


def _question_of(questionnaire: Questionnaire, thing: Thing) -> Question:
    id, _, inner = thing.question.partition(".")
    question = questionnaire.by_id[id]
    return (question.inner_question(inner) or question) if inner else question

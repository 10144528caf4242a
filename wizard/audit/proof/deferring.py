"""Obligations of records whose facts are missing: no complete answers lead to them, deferred ones do."""

from wizard.audit.proof.goal import Goal
from wizard.audit.proof.logic import opposite
from wizard.audit.proof.reading import holds
from wizard.audit.proof.settling import Found, Prover, Verdict
from wizard.audit.proof.shapes import Options
from wizard.interview import Interview, State
from wizard.interview.plan import Plan, own_slots
from wizard.questionnaire.definition import Question, Questionnaire
from wizard.questionnaire.possible import FALSE, TRUE
from wizard.questionnaire.terms import Term


def with_facts_missing(prover: Prover, goal: Goal) -> Found | None:
    """What comes of a goal about an obligation while facts are missing; None where that makes no difference."""
    questionnaire = prover.encoding.questionnaire
    term = goal.thing.term
    unsettled = next((one for one in questionnaire.outcomes if one.unsettled), None)
    if goal.thing.kind != "obligation" or unsettled is None or term is None:
        return None
    if questionnaire.outcome_slot not in term.slots_read():
        return None
    scene = prover.encoding.scene
    settled = scene.slots[questionnaire.outcome_slot]
    scene.slots[questionnaire.outcome_slot] = Options(True, {unsettled.bit: True})
    formula = holds(term, scene)
    scene.slots[questionnaire.outcome_slot] = settled
    kept = _looked_at(prover.encoding.plan, term)
    wanted = TRUE if goal.so else FALSE

    def shown(interview: Interview) -> bool:
        return term.evaluate(_deferring(interview, kept).engine.slots) == wanted

    found = prover.find(formula if goal.so else opposite(formula), shown, sure=False)
    return found if found.verdict != Verdict.NEVER else None


def _deferring(interview: Interview, kept: frozenset[int]) -> Interview:
    """The interview with all answers deferred but those kept, finished."""
    twin = interview.copy()
    for question in reversed(interview.questionnaire.questions):
        if question.number not in kept and question.kind.asks and twin.state(question.id) != State.DOES_NOT_APPLY:
            twin.defer(question.id)
    twin.finish()
    return twin


def _looked_at(plan: Plan, term: Term) -> frozenset[int]:
    """The numbers of the questions at which a condition looks other than through the outcome, and of all that decides
    whether these apply."""
    questionnaire = plan.questionnaire
    slots = set(term.slots_read()) - {questionnaire.outcome_slot}
    found: set[int] = set()
    while new := {one for one in _behind(plan, questionnaire, slots) if one.number not in found}:
        for question in new:
            found.add(question.number)
            section = questionnaire.sections[question.section]
            for condition in (question.condition, section.condition, *(one.condition for one in question.options)):
                slots.update(condition.slots_read() if condition is not None else ())
    return frozenset(found)


def _behind(plan: Plan, questionnaire: Questionnaire, slots: set[int]) -> set[Question]:
    return {*plan.questions_behind(slots), *(one for one in questionnaire.questions if slots & set(own_slots(one)))}

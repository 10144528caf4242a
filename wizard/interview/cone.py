"""What an outcome, or the route, can depend on at all, however the questions are answered."""

from collections.abc import Iterable
from functools import lru_cache

from wizard.frozen import frozen
from wizard.interview.plan import Plan, own_slots
from wizard.questionnaire.definition import Question, Scale, Section


@frozen
class Cone:
    """The numbers of the nodes of a plan, and of the questions among them, that something can depend on."""

    nodes: frozenset[int]
    questions: frozenset[int]


@lru_cache(maxsize=16)
def outcome_cone(plan: Plan) -> Cone:
    """What the outcome can depend on."""
    return _behind(plan, {plan.questionnaire.outcome_slot})


@lru_cache(maxsize=16)
def steering_cone(plan: Plan) -> Cone:
    """What the outcome, or the route, can depend on: whether questions and options apply and answers are accepted."""
    routing = {
        slot
        for number, node in enumerate(plan.nodes)
        if isinstance(node, Question | Section)
        for slot in plan.slots_of_node(number)[1]
    }
    return _behind(plan, {plan.questionnaire.outcome_slot} | routing)


def _behind(plan: Plan, slots: Iterable[int]) -> Cone:
    wanted = set(slots)
    nodes, questions = set[int](), set[int]()
    for number in range(len(plan.nodes) - 1, -1, -1):
        node = plan.nodes[number]
        filled, read = plan.slots_of_node(number)
        if not wanted & filled:
            continue
        wanted |= read
        nodes.add(number)
        if isinstance(node, Question):
            questions.add(node.number)
        elif isinstance(node, Scale):
            wanted |= {slot for one in node.questions for slot in own_slots(plan.questionnaire.questions[one])}
    return Cone(frozenset(nodes), frozenset(questions))

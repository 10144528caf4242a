"""Which questions something can depend on at all, however they are answered."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from wizard.interview.plan import Plan, own_slots
from wizard.questionnaire.definition import Question, Scale, Section


@dataclass(frozen=True, slots=True)
class Cones:
    """Numbers of questions. `outcome`: those that an outcome can depend on; `steering`: these, and those on which it
    depends whether another question applies, which of its options do, and whether its answer is accepted."""

    outcome: frozenset[int]
    steering: frozenset[int]


@lru_cache(maxsize=16)
def cones_of(plan: Plan) -> Cones:
    """The cones of a questionnaire's plan."""
    outcomes = {outcome.slot for outcome in plan.questionnaire.outcomes if outcome.condition is not None}
    routing = {
        slot
        for number, node in enumerate(plan.nodes)
        if isinstance(node, Question | Section)
        for slot in plan.slots_of_node(number)[1]
    }
    return Cones(_behind(plan, outcomes), _behind(plan, outcomes | routing))


def _behind(plan: Plan, slots: Iterable[int]) -> frozenset[int]:
    """The numbers of the questions that these slots can depend on."""
    wanted, found = set(slots), set[int]()
    for number in range(len(plan.nodes) - 1, -1, -1):
        node = plan.nodes[number]
        filled, read = plan.slots_of_node(number)
        if not wanted & filled:
            continue
        wanted |= read
        if isinstance(node, Question):
            found.add(node.number)
        elif isinstance(node, Scale):
            wanted |= {slot for one in node.questions for slot in own_slots(plan.questionnaire.questions[one])}
    return frozenset(found)

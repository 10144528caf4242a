"""In which order what is known of a questionnaire is worked out, and what depends on what.

A plan is made once for a questionnaire and shared by all walks through it. Its nodes stand so that each looks only
at slots that earlier nodes fill; a change therefore reaches everything in one pass.
"""

from collections.abc import Iterable
from functools import lru_cache

from wizard.frozen import field, frozen
from wizard.interview.judging import Judged
from wizard.questionnaire.definition import Calculated, Obligation, Outcome, Question, Questionnaire, Scale, Section
from wizard.questionnaire.possible import Amount
from wizard.questionnaire.terms import Term


@frozen
class AllOutcomes:
    """The node that says which outcomes are possible, from the conditions of all."""

    outcomes: tuple[Outcome, ...]


Node = Section | Question | Calculated | Scale | Outcome | AllOutcomes | Obligation


@frozen(eq=False)
class Plan:
    """`dependants[slot]` are the numbers of the nodes that look at the slot."""

    questionnaire: Questionnaire
    nodes: tuple[Node, ...]
    dependants: tuple[tuple[int, ...], ...]
    node_of_question: tuple[int, ...]
    node_of_scale: tuple[int, ...]
    outcome_node: int
    scales_of_question: tuple[tuple[int, ...], ...]
    section_slots: tuple[int, ...]
    """By question, the slot that says whether its section applies."""
    ids: tuple[str, ...]
    unsaid: dict[tuple[int, int], Judged] = field(default_factory=dict)
    """What questions are while nothing is said of them (see `Judge`): worked out once, the same for all walks."""
    points: dict[tuple[int, int], tuple[Amount, Amount]] = field(default_factory=dict)
    """Least and most points by question and set of options: likewise."""

    def slots_of_node(self, number: int) -> tuple[frozenset[int], frozenset[int]]:
        """The slots that a node fills, and those it looks at."""
        node = self.nodes[number]
        return frozenset(_filled(node, self.questionnaire)), frozenset(_read(node, self.questionnaire))

    def questions_behind(self, slots: Iterable[int]) -> tuple[Question, ...]:
        """The questions whose answers fill these slots, directly or through values and scales, in order."""
        wanted = set(slots)
        questions = self.questionnaire.questions
        for node in reversed(self.nodes):
            if isinstance(node, Calculated) and node.slot in wanted:
                wanted.update(node.term.slots_read())
            elif isinstance(node, Scale) and node.slot in wanted:
                wanted.update(questions[number].slot for number in node.questions)
        return tuple(one for one in questions if wanted & {one.slot, one.answered_slot})


@lru_cache(maxsize=16)
def plan_for(questionnaire: Questionnaire) -> Plan:
    """The plan of a questionnaire."""
    nodes = tuple(_nodes(questionnaire))
    dependants: list[list[int]] = [[] for _ in range(questionnaire.slots)]
    questions, scales, outcome_node = [0] * len(questionnaire.questions), [0] * len(questionnaire.scales), 0
    scale_numbers = {scale.id: number for number, scale in enumerate(questionnaire.scales)}
    for number, node in enumerate(nodes):
        for slot in set(_read(node, questionnaire)):
            dependants[slot].append(number)
        if isinstance(node, Question):
            questions[node.number] = number
        elif isinstance(node, Scale):
            scales[scale_numbers[node.id]] = number
        elif isinstance(node, AllOutcomes):
            outcome_node = number
    return Plan(
        questionnaire=questionnaire,
        nodes=nodes,
        dependants=tuple(tuple(numbers) for numbers in dependants),
        node_of_question=tuple(questions),
        node_of_scale=tuple(scales),
        outcome_node=outcome_node,
        scales_of_question=tuple(
            tuple(scale_numbers[id] for id in question.scales) for question in questionnaire.questions
        ),
        ids=tuple(question.id for question in questionnaire.questions),
        section_slots=tuple(questionnaire.sections[one.section].slot for one in questionnaire.questions),
    )


def _nodes(questionnaire: Questionnaire) -> Iterable[Node]:
    after: dict[int, list[Node]] = {}
    for scale in questionnaire.scales:
        after.setdefault(scale.questions[-1] if scale.questions else -1, []).append(scale)
    for value in questionnaire.values:
        after.setdefault(value.after, []).append(value)
    yield from after.get(-1, ())
    for section in questionnaire.sections:
        yield section
        for question in section.questions:
            yield question
            yield from after.get(question.number, ())
    yield from questionnaire.outcomes
    yield AllOutcomes(questionnaire.outcomes)
    yield from questionnaire.obligations


def _read(node: Node, questionnaire: Questionnaire) -> Iterable[int]:
    match node:
        case Question():
            yield questionnaire.sections[node.section].slot
            yield from _slots(node.condition)
            for option in node.options:
                yield from _slots(option.condition)
            for check in node.checks:
                yield from (slot for slot in check.must.slots_read() if slot not in own_slots(node))
            yield from _read_inside(node)
        case Calculated():
            yield from node.term.slots_read()
        case Section() | Outcome() | Obligation():
            yield from _slots(node.condition)
        case AllOutcomes():
            yield from (outcome.slot for outcome in node.outcomes if outcome.condition)


def _filled(node: Node, questionnaire: Questionnaire) -> tuple[int, ...]:
    match node:
        case Question():
            return own_slots(node)
        case AllOutcomes():
            return (questionnaire.outcome_slot,)
    return (node.slot,)


def _read_inside(group: Question) -> Iterable[int]:
    """The slots outside a group that its questions look at."""
    own = {slot for inner in group.inner for slot in own_slots(inner)}
    for inner in group.inner:
        terms = (inner.condition, *(one.condition for one in inner.options), *(one.must for one in inner.checks))
        yield from (slot for term in terms for slot in _slots(term) if slot not in own)


def own_slots(question: Question) -> tuple[int, int, int]:
    return question.applies_slot, question.answered_slot, question.slot


def _slots(term: Term | None) -> Iterable[int]:
    return term.slots_read() if term is not None else ()

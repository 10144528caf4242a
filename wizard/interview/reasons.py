"""The reasons of what is so, read off one state of an interview.

Within one reader a question, value, scale or outcome has one reason only, however often it is named; so reasons that
share much stay small, and each is met once by `flat`.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from math import ceil, floor
from typing import Literal, cast

from wizard.frozen import frozen
from wizard.interview.plan import Plan
from wizard.interview.said import Answer, State
from wizard.interview.walk import Interview
from wizard.questionnaire import terms
from wizard.questionnaire.definition import Calculated, Group, Question, Scale, Section
from wizard.questionnaire.possible import FALSE, TRUE, Amount, Range
from wizard.questionnaire.terms import Term, Truth

_DEEP = 30  # layers of questions and values; each takes about ten calls within each other

Subject = Literal["question", "value", "scale", "outcome"]


@frozen
class Reason:
    """One thing that is so. `parts` say why a value or scale is; an outcome has reasons of its own (`why_outcome`).

    `guards` say why a question was asked or not, and why options that it depends on applied or not.
    """

    subject: Subject
    id: str
    parts: tuple["Reason", ...] = ()
    guards: tuple["Reason", ...] = ()

    def __hash__(self) -> int:
        return hash((self.subject, self.id))  # not all that stands below it, which may be much


def flat(reasons: Iterable[Reason]) -> Iterator[Reason]:
    """Every reason and those below it, each once."""
    pending = [*reasons][::-1]
    seen: set[tuple[str, str]] = set()
    while pending:
        reason = pending.pop()
        if (reason.subject, reason.id) not in seen:
            seen.add((reason.subject, reason.id))
            yield reason
            pending += (*reason.parts, *reason.guards)[::-1]


def merged(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """The reasons without repeats."""
    return tuple({(reason.subject, reason.id): reason for reason in reasons}.values())


@frozen
class _Layers:
    """What of a plan can have reasons: by slot the number of its node, by node those below it and how deep these go."""

    nodes: Mapping[int, int]
    below: Mapping[int, tuple[int, ...]]
    depths: Mapping[int, int]


@lru_cache(maxsize=16)
def _layers_of(plan: Plan) -> _Layers:
    nodes: dict[int, int] = {}
    below: dict[int, tuple[int, ...]] = {}
    depths: dict[int, int] = {}
    for number, node in enumerate(plan.nodes):
        if isinstance(node, Question | Section | Calculated | Scale):
            filled, read = plan.slots_of_node(number)
            if isinstance(node, Scale):
                read = frozenset(plan.questionnaire.questions[one].slot for one in node.questions)
            below[number] = tuple({nodes[slot] for slot in read if slot in nodes})
            depths[number] = 1 + max((depths[one] for one in below[number]), default=0)
            nodes.update(dict.fromkeys(filled, number))
    return _Layers(nodes, below, depths)


class Reader:
    """Reads reasons off one state of an interview; remembers what it has worked out."""

    def __init__(self, interview: Interview) -> None:
        self._interview = interview
        self._slots = interview.engine.slots
        self._plan = interview.engine.plan
        self._layers = _layers_of(self._plan)
        self._because: dict[tuple[int, int], tuple[Reason, ...]] = {}
        self._guards: dict[int, tuple[Reason, ...]] = {}
        self._reasons: dict[int, Reason] = {}  # by node

    def why(self, term: Truth, wanted: int) -> tuple[Reason, ...]:
        """Why a condition is `wanted` (TRUE or FALSE), which it must be."""
        self._prepare(term.slots_read())
        return self.because(term, wanted)

    def why_asked(self, question: Question) -> tuple[Reason, ...]:
        """Why a question surely applies or surely does not."""
        self._prepare((question.slot,))
        return self.guards(question)

    def _prepare(self, slots: Iterable[int]) -> None:
        """Work out a long chain that lies behind slots from its beginning on: recursion would not reach its end."""
        layers = self._layers
        pending = [layers.nodes[slot] for slot in slots if slot in layers.nodes]
        if max((layers.depths[number] for number in pending), default=0) <= _DEEP:
            return
        behind = set[int]()
        while pending:
            number = pending.pop()
            if number not in behind:
                behind.add(number)
                pending += layers.below[number]
        for number in sorted(behind):
            if not isinstance(self._plan.nodes[number], Section):
                self._reason(number)

    # conditions

    def because(self, term: Truth, wanted: int) -> tuple[Reason, ...]:
        key = id(term), wanted
        if key not in self._because:
            self._because[key] = merged(self._of_truth(term, wanted))
        return self._because[key]

    def _of_truth(self, term: Truth, wanted: int) -> Iterable[Reason]:
        match term:
            case terms.Not(part):
                return self.because(part, FALSE if wanted == TRUE else TRUE)
            case terms.And(sides):
                return self._of_all(sides, TRUE) if wanted == TRUE else self._cheapest(sides, FALSE, 1)
            case terms.Or(sides):
                return self._cheapest(sides, TRUE, 1) if wanted == TRUE else self._of_all(sides, FALSE)
            case terms.IfTruth(test, then, otherwise):
                truths = test.evaluate(self._slots)
                if truths == TRUE:
                    return [*self.because(test, TRUE), *self.because(then, wanted)]
                if truths == FALSE:
                    return [*self.because(test, FALSE), *self.because(otherwise, wanted)]
                return self._of_all((then, otherwise), wanted)
            case terms.Compare(operator, terms.HowManyHold(sides), terms.Constant(Range(low, high, False))):
                if low == high and operator != "==":
                    return self._of_count(operator, sides, low, wanted)
        return self._of_slots(term)

    def _of_all(self, sides: Iterable[Truth], wanted: int) -> Iterable[Reason]:
        return [reason for side in sides for reason in self.because(side, wanted)]

    def _cheapest(self, sides: Iterable[Truth], wanted: int, count: int) -> Iterable[Reason]:
        """The reasons of the `count` sides that need fewest answers, in the order of the condition."""
        sure = [self.because(side, wanted) for side in sides if side.evaluate(self._slots) == wanted]
        costs = [sum(one.subject == "question" for one in flat(reasons)) for reasons in sure]
        chosen = sorted(sorted(range(len(sure)), key=lambda number: costs[number])[: max(count, 0)])
        return [reason for number in chosen for reason in sure[number]]

    def _of_count(self, operator: str, sides: tuple[Truth, ...], limit: Amount, wanted: int) -> Iterable[Reason]:
        """Of `count(…) >= limit` as many sides as it takes; likewise for the other comparisons."""
        at_least = ceil(limit) if operator in (">=", "<") else floor(limit) + 1  # what makes `>=` or `>` true
        if (operator in (">=", ">")) == (wanted == TRUE):
            return self._cheapest(sides, TRUE, at_least)
        return self._cheapest(sides, FALSE, len(sides) - at_least + 1)

    def _of_slots(self, term: Term) -> Iterable[Reason]:
        """Everything that a term looks at; a choice between two branches looks at the one that counts."""
        match term:
            case terms.IfNumber(test, then, otherwise):
                truths = test.evaluate(self._slots)
                if truths in (TRUE, FALSE):
                    return [*self.because(test, truths), *self._of_slots(then if truths == TRUE else otherwise)]
            case terms.HowManyHold(sides):
                return [reason for side in sides for reason in self._of_known(side)]
            case terms.SameTruth(left, right):
                return [*self._of_compared(left), *self._of_compared(right)]
            case terms.SameChoice(left_slot, right_slot):
                return [*self._of_slot(left_slot), *self._of_slot(right_slot)]
        own = self._of_slot(term.slot) if term.slot >= 0 else ()
        return [*own, *(reason for part in term.parts for reason in self._of_slots(part))]

    def _of_known(self, side: Truth) -> Iterable[Reason]:
        """Why a side is as it is; nothing while it is not known."""
        truths = side.evaluate(self._slots)
        return self.because(side, truths) if truths in (TRUE, FALSE) else ()

    def _of_compared(self, side: Truth) -> Iterable[Reason]:
        # a question counts with its answer, which may tell more than whether its bare name is true
        return self._of_slots(side) if isinstance(side, terms.Holds) else self._of_known(side)

    # what conditions look at

    def _of_slot(self, slot: int) -> Iterable[Reason]:
        if slot == self._interview.questionnaire.outcome_slot:
            return self._of_outcome()
        number = self._layers.nodes.get(slot)
        if number is None:
            return ()
        node = self._plan.nodes[number]
        if isinstance(node, Question) and slot == node.applies_slot:
            return self.guards(node)
        return (self._reason(number),)

    def _reason(self, number: int) -> Reason:
        if number not in self._reasons:
            node = self._plan.nodes[number]
            match node:
                case Question():
                    reason = Reason("question", node.id, guards=merged((*self.guards(node), *self._shaping(node))))
                case Calculated():
                    reason = Reason("value", node.id, self._of_value(node))
                case _:
                    scale = cast("Scale", node)
                    reason = Reason("scale", scale.id, self._of_scale(scale))
            self._reasons[number] = reason
        return self._reasons[number]

    def _of_outcome(self) -> Iterable[Reason]:
        """The settled outcome, or why those that are no longer possible are not."""
        settled = self._interview.outcome
        if settled is not None:
            return [Reason("outcome", settled.id)]
        reasons: list[Reason] = []
        for outcome in self._interview.questionnaire.outcomes:
            if outcome.condition is not None:
                reasons += self._of_known(outcome.condition)
                if self._slots[outcome.slot] == TRUE:
                    break
        return reasons

    def _of_value(self, value: Calculated) -> tuple[Reason, ...]:
        possible = self._slots[value.slot]
        if isinstance(value.term, Truth) and possible in (TRUE, FALSE):
            return self.because(value.term, possible)
        return merged(self._of_slots(value.term))

    def _of_scale(self, scale: Scale) -> tuple[Reason, ...]:
        """The questions with points, and those that could have some."""
        questions = self._interview.questionnaire.questions
        return tuple(
            self._reason(self._plan.node_of_question[number])
            for number in scale.questions
            if any(option.points for option in questions[number].options) or questions[number].settings.points
        )

    def guards(self, question: Question) -> tuple[Reason, ...]:
        number = question.number
        if number not in self._guards:
            self._guards[number] = merged(self._of_applying(question))
        return self._guards[number]

    def _of_applying(self, question: Question) -> Iterable[Reason]:
        section = self._interview.questionnaire.sections[question.section]
        conditions = [one for one in (section.condition, question.condition) if one is not None]
        applies = self._slots[question.applies_slot]
        if applies == FALSE:
            return self._cheapest(conditions, FALSE, 1)
        return self._of_all(conditions, TRUE) if applies == TRUE else ()

    def _shaping(self, question: Question) -> Iterable[Reason]:
        """Why options that its answer has, or could have, apply or not; and what its entries look at outside."""
        engine = self._interview.engine
        state = engine.states[question.number]
        said = engine.said.get(question.number)
        chosen: object = said.value if isinstance(said, Answer) else ()
        for option in question.options if state != State.DOES_NOT_APPLY else ():
            if option.condition is not None:
                truths = option.condition.evaluate(self._slots)
                is_chosen = option.id == chosen or (isinstance(chosen, tuple) and option.id in chosen)
                if (truths == FALSE and state != State.ANSWERED) or (is_chosen and truths in (TRUE, FALSE)):
                    yield from self.because(option.condition, truths)
        if isinstance(chosen, Group):
            for inner in question.inner:
                looked_at = (
                    inner.condition,
                    *(one.condition for one in inner.options),
                    *(one.must for one in inner.checks),
                )
                for term in looked_at:
                    yield from self._of_slots(term) if term is not None else ()

"""What is certain where a condition is true, or false: which questions then surely have a value.

A condition that looks at the value of a question positively (`q == "a"`) can only be true where the question applies,
and then so are the conditions of that question and its section. Nothing here is a proof in the sense of `proof`: what
is not found may hold all the same.
"""

from collections.abc import Mapping
from functools import cached_property

from wizard.audit.rules.written import written
from wizard.audit.sheet import Asked, Sheet
from wizard.questionnaire.grammar import COMPARISONS, Call, Literal, Name, Node, Operation, parse

Fact = tuple[str, str]
"""`("value", question)`: it applies and is answered; `("true", condition)` and `("false", condition)`."""
Facts = frozenset[Fact]
Scope = Mapping[str, str]
"""Within a repeating group: the ids of its questions, and their names as `group.id`."""

NOTHING: Facts = frozenset()
_NEGATED = ("!=", "not in")
_DEEPEST = 6
"""Through how many values a condition is looked for among what is known."""


class Implied:
    """What the conditions of one questionnaire imply."""

    def __init__(self, sheet: Sheet) -> None:
        self.asked: Mapping[str, Asked] = {one.name: one for one in sheet.asked}
        self._sheet = sheet
        self._closures: dict[str, Facts] = {}
        self._of_values: dict[tuple[str, bool], Facts] = {}
        for id in self._in_order():  # so that nothing has to be looked up deeply
            if id in self.asked:
                self.value_of(id)
                continue
            for truth in (True, False):
                self._of_value(id, truth)

    def _in_order(self) -> list[str]:
        """Names of questions and values, each after all that it rests on."""
        questionnaire = self._sheet.questionnaire
        places = [
            (one.question.number if one.group is None else one.group.number, name) for name, one in self.asked.items()
        ]
        # a value stands just after the last question that it looks at; values are in an order in which they can be used
        places += [(value.after, value.id) for value in questionnaire.values]
        return [name for _, name in sorted(places, key=lambda place: place[0])]

    @cached_property
    def values(self) -> Mapping[str, Node]:
        """The trees of the calculated values by id."""
        return {value.id: parse(value.source) for value in self._sheet.questionnaire.values}

    @cached_property
    def _outcomes(self) -> Mapping[str, Node]:
        return {one.id: parse(one.when) for one in self._sheet.questionnaire.outcomes if one.when}

    def asked_as(self, id: str, scope: Scope) -> Asked | None:
        """The question that a name stands for, None where it is a value, a scale or today."""
        return self.asked.get(scope.get(id, id))

    def scope_of(self, group: Node) -> Scope:
        """The names within a repeating group; none where the node is no group."""
        asked = self.asked.get(group.id) if isinstance(group, Name) else None
        return {one.id: f"{asked.name}.{one.id}" for one in asked.question.inner} if asked else {}

    def conditions_of(self, asked: Asked) -> tuple[Node, ...]:
        """The conditions under which a question is asked: of its section, its group, and its own."""
        section = self._sheet.questionnaire.sections[asked.question.section]
        own = (section.when, asked.group.when if asked.group else "", asked.question.when)
        return tuple(parse(when) for when in own if when)

    def value_of(self, name: str) -> Facts:
        """What is certain where a question has a value."""
        if name not in self._closures:
            asked = self.asked[name]
            scope = self.scope_of(Name(asked.group.id, 0)) if asked.group else {}
            sets = [self.where(condition, True, scope) for condition in self.conditions_of(asked)]
            self._closures[name] = NOTHING.union({("value", name)}, *sets)
        return self._closures[name]

    def where(self, node: Node, truth: bool, scope: Scope) -> Facts:
        """What is certain where a condition is true, or where it is false."""
        return self._where(node, truth, scope) | {("true" if truth else "false", written(node))}

    def _where(self, node: Node, truth: bool, scope: Scope) -> Facts:
        match node:
            case Operation("and" | "or" as operator, operands):
                sets = [self.where(one, truth, scope) for one in operands]
                return NOTHING.union(*sets) if (operator == "and") == truth else sets[0].intersection(*sets[1:])
            case Operation("not", (operand,)):
                return self.where(operand, not truth, scope)
            case Operation(operator, operands) if operator in COMPARISONS:
                return self._comparison(operator, operands, truth, scope)
            case Call("if", (test, then, otherwise)):
                one = self.where(test, True, scope) | self.where(then, truth, scope)
                return one & (self.where(test, False, scope) | self.where(otherwise, truth, scope))
            case Call("answered" | "applies" | "has_any" | "has_all" | "any", (Name(id), *_)) if truth:
                return self._value(id, scope)
            case Name(id) if id in self.values and id not in scope:
                return self._of_value(id, truth)
            case Name(id) if truth:
                return self._value(id, scope)
        return NOTHING

    def _of_value(self, id: str, truth: bool) -> Facts:
        if (id, truth) not in self._of_values:
            self._of_values[id, truth] = self.where(self.values[id], truth, {})
        return self._of_values[id, truth]

    def _comparison(self, operator: str, operands: tuple[Node, ...], truth: bool, scope: Scope) -> Facts:
        if (operator in _NEGATED) == truth:
            return NOTHING
        match operands:
            case (Name("outcome"), Literal(str() as id)) if id in self._outcomes:
                return self.where(self._outcomes[id], True, {})
        return NOTHING.union(*(self._value(name.id, scope) for one in operands for name in compared(one)))

    def _value(self, id: str, scope: Scope) -> Facts:
        asked = self.asked_as(id, scope)
        return self.value_of(asked.name) if asked else NOTHING

    def has_value(self, asked: Asked, known: Facts) -> bool:
        """Whether a question surely has a value where all of `known` holds."""
        if ("value", asked.name) in known:
            return True
        if asked.question.may_be_without_value:
            return False
        return all(self._holds(condition, True, known, _DEEPEST) for condition in self.conditions_of(asked))

    def _holds(self, node: Node, truth: bool, known: Facts, depth: int) -> bool:
        if ("true" if truth else "false", written(node)) in known:
            return True
        match node:
            case Operation("and" | "or" as operator, operands):
                each = (self._holds(one, truth, known, depth) for one in operands)
                return all(each) if (operator == "and") == truth else any(each)
            case Operation("not", (operand,)):
                return self._holds(operand, not truth, known, depth)
            case Name(id) if id in self.values and depth:
                return self._holds(self.values[id], truth, known, depth - 1)
        return False


def compared(node: Node) -> list[Name]:
    """The names whose value a side of a comparison needs: without them the comparison is false."""
    match node:
        case Name():
            return [node]
        case Operation(operator, operands) if operator in ("+", "-", "*", "/", "neg"):
            return [name for one in operands for name in compared(one)]
        case Call("days" | "years" | "round", arguments):
            return [name for one in arguments for name in compared(one)]
    return []

"""From the untyped tree of a condition to typed terms: every name known, every option real, every type fitting."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from wizard.frozen import replace
from wizard.questionnaire import terms
from wizard.questionnaire.definition import Type
from wizard.questionnaire.grammar import COMPARISONS, Call, ConditionError, ListOf, Literal, Name, Node, Operation
from wizard.questionnaire.possible import FALSE, TRUE, Range, Wording, exactly
from wizard.questionnaire.resolve_words import USAGE, WORDS
from wizard.questionnaire.scope import LeansOnWrong, Named, Scope
from wizard.questionnaire.terms import Number, Term, Truth
from wizard.text.problem import Phrased, found, near


def truth(node: Node, scope: Scope) -> Truth:
    """A condition. Raises ConditionError."""
    return _Resolver(scope).truth(node)


def value(node: Node, scope: Scope) -> tuple[Term, Type]:
    """A calculated value and its type: number, date or yes-no. Raises ConditionError."""
    resolver = _Resolver(scope)
    kind = resolver.type_of(node)
    if kind in ("number", "date"):
        return resolver.amount(node, kind), "date" if kind == "date" else "number"
    return resolver.truth(node), "yes-no"


_HINTS = {"choice": "choice-with", "choices": "choices-with", "scale": "scale-bare", "group": "group-bare"}


def _what(kind: str) -> Phrased:
    return Phrased(WORDS, f"type-{kind}")


class _Resolver:
    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def named(self, node: Name) -> Named:
        scope = self._scope
        if node.id == "outcome":
            if scope.outcome is None:
                raise ConditionError(WORDS, "outcome-here", node.at)
            return scope.outcome
        if node.id == "today":
            return Named("today", "date", scope.today_slot, -1)
        known = scope.names.get(node.id)
        if known is None:
            meant = near(node.id, (*scope.names, "true", "false", "today"))
            raise ConditionError(WORDS, "unknown-name", node.at, found=f'"{node.id}"', near=meant)
        if known.type == "wrong":
            raise LeansOnWrong(WORDS, "unknown-name", node.at)
        if known.position >= scope.before and known.id != scope.own:
            raise ConditionError(WORDS, "later", node.at, found=f'"{node.id}"')
        return known

    def type_of(self, node: Node) -> str:
        match node:
            case Literal(bool(), _):
                return "yes-no"
            case Literal(str(), _):
                return "text"
            case Literal(date(), _):
                return "date"
            case Literal():
                return "number"
            case ListOf():
                return "list"
            case Name():
                return self.named(node).type
            case Call("today", _, _):
                return "date"
            case Call("if", (_, then, _), _):
                return self._type_of_branch(then)
            case Call("min" | "max", (first, *_), _):
                return "date" if self.type_of(first) == "date" else "number"
            case Call("answered" | "applies" | "has_any" | "has_all" | "any" | "all", _, _):
                return "yes-no"
            case Call():
                return "number"
            case Operation("+" | "-", operands, _):
                return "date" if self.type_of(operands[0]) == "date" else "number"
            case Operation("*" | "/" | "neg", _, _):
                return "number"
        return "yes-no"

    def _type_of_branch(self, then: Node) -> str:
        kind = self.type_of(then)
        if kind not in ("yes-no", "number", "date"):
            raise ConditionError(WORDS, "if-gives", then.at, what=_what(kind))
        return kind

    # yes or no

    def truth(self, node: Node) -> Truth:
        match node:
            case Literal(bool() as said, _):
                return terms.Always(TRUE if said else FALSE)
            case Operation("and", operands, _):
                return terms.And(tuple(self.truth(one) for one in operands))
            case Operation("or", operands, _):
                return terms.Or(tuple(self.truth(one) for one in operands))
            case Operation("not", (operand,), _):
                return terms.Not(self.truth(operand))
            case Operation(operator, (left, right), _) if operator in COMPARISONS:
                return self._comparison(operator, left, right, node.at)
            case Name():
                name = self.named(node)
                if name.type == "yes-no":
                    return terms.Holds(name.slot)
                hint = _HINTS.get(name.type)
                if hint:
                    raise ConditionError(WORDS, hint, node.at, name=node.id)
            case Call(function, _, _) if function in _TRUTHS:
                return _TRUTHS[function](self, node)
        raise ConditionError(WORDS, "need-truth", node.at, what=_what(self.type_of(node)))

    def _comparison(self, operator: str, left: Node, right: Node, at: int) -> Truth:
        if operator in ("!=", "not in"):
            return terms.Not(self._comparison("==" if operator == "!=" else "in", left, right, at))
        if operator == "in":
            return self._membership(left, right, at)
        kinds = self.type_of(left), self.type_of(right)
        for kind, name in zip(kinds, (left, right), strict=True):
            if kind == "scale" and isinstance(name, Name):
                raise ConditionError(WORDS, "scale-bare", name.at, name=name.id)
        if kinds in (("number", "number"), ("date", "date")):
            return terms.Compare(operator, self.amount(left, kinds[0]), self.amount(right, kinds[1]))
        if "choice" in kinds:
            return self._choice(operator, left, right, at)
        for one, kind in ((left, kinds[0]), (right, kinds[1])):
            if kind == "choices" and isinstance(one, Name):
                raise ConditionError(WORDS, "choices-with", at, name=one.id)
        if kinds == ("text", "text") and not (isinstance(left, Literal) and isinstance(right, Literal)):
            if operator != "==":
                raise ConditionError(WORDS, "text-order", at)
            return terms.SameText(self._text(left), self._text(right))
        if kinds == ("yes-no", "yes-no") and operator == "==":
            return self._same_truth(left, right)
        raise ConditionError(WORDS, "unlike", at, left=_what(kinds[0]), right=_what(kinds[1]))

    def _same_truth(self, left: Node, right: Node) -> Truth:
        return terms.SameTruth(self.truth(left), self.truth(right))

    def _choice(self, operator: str, left: Node, right: Node, at: int) -> Truth:
        if not isinstance(left, Name):
            left, right = right, left
        assert isinstance(left, Name)
        name = self.named(left)
        if operator != "==" or name.type != "choice":
            raise ConditionError(WORDS, "choice-with", at, name=left.id)
        if isinstance(right, Name) and self.named(right).type == "choice":
            other = self.named(right)
            if other.options != name.options:
                raise ConditionError(WORDS, "same-options", at)
            return terms.SameChoice(name.slot, other.slot)
        return terms.IsOneOf(name.slot, self._option(name, right))

    def _option(self, name: Named, node: Node) -> int:
        options = name.options or {}
        if not isinstance(node, Literal) or not isinstance(node.value, str):
            key = "choice-with" if name.type == "choice" else "choices-with"
            raise ConditionError(WORDS, key, node.at, name=name.id)
        if node.value not in options:
            raise ConditionError(
                WORDS, "no-option", node.at,
                name=name.id, found=found(node.value), near=near(node.value, options), known=", ".join(options),
            )  # fmt: skip
        return options[node.value]

    def _mask(self, name: Named, node: Node) -> int:
        if not isinstance(node, ListOf):
            return self._option(name, node)
        mask = 0
        for item in node.items:
            mask |= self._option(name, item)
        return mask

    def _membership(self, left: Node, right: Node, at: int) -> Truth:
        if isinstance(right, Name) and self.named(right).type == "choices":
            name = self.named(right)
            return terms.Includes(name.slot, self._option(name, left))
        if isinstance(left, Name) and isinstance(right, ListOf):
            name = self.named(left)
            if name.type == "choice":
                return terms.IsOneOf(name.slot, self._mask(name, right))
            if name.type == "choices":
                raise ConditionError(WORDS, "choices-with", at, name=left.id)
        if isinstance(right, ListOf):
            return terms.Or(tuple(self._comparison("==", left, item, item.at) for item in right.items))
        if isinstance(right, Name) and self.named(right).type == "choice":
            raise ConditionError(WORDS, "choice-with", at, name=right.id)
        kinds = self.type_of(left), self.type_of(right)
        raise ConditionError(WORDS, "unlike", at, left=_what(kinds[0]), right=_what(kinds[1]))

    def _text(self, node: Node) -> Term:
        if isinstance(node, Literal):
            return terms.Quote(Wording(str(node.value)))
        assert isinstance(node, Name)
        return terms.Words(self.named(node).slot)

    # numbers and dates

    def number(self, node: Node) -> Number:
        return self.amount(node, "number")

    def amount(self, node: Node, wanted: str) -> Number:
        """A number or date; what rests on constants alone is worked out here, once."""
        term = self._amount(node, wanted)
        if term.slot < 0 and term.parts and all(isinstance(part, terms.Constant) for part in term.parts):
            return terms.Constant(term.evaluate([]))
        return term

    def _amount(self, node: Node, wanted: str) -> Number:
        kind = self.type_of(node)
        if kind == "scale" and isinstance(node, Name):
            raise ConditionError(WORDS, "scale-bare", node.at, name=node.id)
        if kind != wanted:
            raise ConditionError(WORDS, f"need-{wanted}", node.at, what=_what(kind))
        match node:
            case Literal(date() as day, _):
                return terms.Constant(exactly(day.toordinal()))
            case Literal(int() | Decimal() as amount, _):
                return terms.Constant(exactly(amount))
            case Name():
                return terms.Reading(self.named(node).slot)
            case Operation("neg", (operand,), _):
                return terms.Arithmetic("-", terms.Constant(Range(0, 0)), self.number(operand))
            case Operation(operator, (left, right), _):
                if self.type_of(right) == "date":
                    raise ConditionError(WORDS, "date-arithmetic", node.at)
                result = terms.Arithmetic(operator, self.amount(left, wanted), self.number(right))
                return terms.Calendar(result) if wanted == "date" else result
            case Call(function, _, _) if function in _NUMBERS:
                return _NUMBERS[function](self, node)
        raise ConditionError(WORDS, f"need-{wanted}", node.at, what=_what(kind))

    # functions

    def usage(self, call: Call) -> ConditionError:
        return ConditionError(WORDS, "arguments", call.at, function=call.function, usage=USAGE[call.function])

    def question(self, call: Call) -> Named:
        match call.arguments:
            case (Name() as argument,):
                name = self.named(argument)
                if name.applies_slot < 0 or name.type == "none":
                    raise ConditionError(WORDS, "need-question", argument.at, function=call.function)
                return name
        raise self.usage(call)

    def answered(self, call: Call) -> Truth:
        return terms.Holds(self.question(call).answered_slot)

    def applies(self, call: Call) -> Truth:
        return terms.Holds(self.question(call).applies_slot)

    def has(self, call: Call) -> Truth:
        match call.arguments:
            case (Name() as argument, ListOf() as options) if self.named(argument).type == "choices":
                name = self.named(argument)
                return terms.Includes(name.slot, self._mask(name, options), call.function == "has_all")
        raise self.usage(call)

    def group(self, call: Call) -> Truth:
        match call.arguments:
            case (Name() as argument, part):
                row, within = self._within(argument, call)
                return terms.AnyEntry(row, within.truth(part), call.function == "all")
        raise self.usage(call)

    def _within(self, argument: Name, call: Call) -> tuple[terms.Row, "_Resolver"]:
        """Where a group is, and a resolver that knows its questions besides all other names."""
        group = self.named(argument)
        if group.row is None or group.inner is None:
            raise ConditionError(WORDS, "need-group", argument.at, function=call.function)
        names = {**self._scope.names, **group.inner}
        return group.row, _Resolver(replace(self._scope, names=names))

    def _is_group(self, node: Node) -> bool:
        return isinstance(node, Name) and self.named(node).type == "group"

    def count(self, call: Call) -> Number:
        match call.arguments:
            case ():
                raise self.usage(call)
            case (Name() as argument, *part) if self._is_group(argument) and len(part) <= 1:
                row, within = self._within(argument, call)
                return terms.HowManyEntries(row, within.truth(part[0]) if part else None)
            case (Name() as argument,) if self.named(argument).type == "choices":
                return terms.HowManyChosen(self.named(argument).slot)
        return terms.HowManyHold(tuple(self.truth(one) for one in call.arguments))

    def scale(self, call: Call) -> Named:
        match call.arguments:
            case (Name() as argument,):
                scales = {id: name for id, name in self._scope.names.items() if name.type == "scale"}
                if argument.id not in scales:
                    raise ConditionError(
                        WORDS, "need-scale", argument.at, function=call.function, near=near(argument.id, scales)
                    )
                return self.named(argument) if call.function == "score" else scales[argument.id]
        raise self.usage(call)

    def score(self, call: Call) -> Number:
        scale = self.scale(call)
        return terms.Reading(scale.slot) if call.function == "score" else terms.Constant(exactly(scale.highest))

    def several(self, call: Call) -> Number:
        if not call.arguments:
            raise self.usage(call)
        if call.function == "sum" and isinstance(call.arguments[0], Name) and self._is_group(call.arguments[0]):
            return self._sum_of_entries(call, call.arguments[0])
        if call.function == "sum":
            return terms.Total(tuple(self.number(one) for one in call.arguments))
        wanted = self.type_of(call)
        return terms.Extreme(tuple(self.amount(one, wanted) for one in call.arguments), call.function == "max")

    def _sum_of_entries(self, call: Call, group: Name) -> Number:
        if len(call.arguments) != 2:
            raise self.usage(call)
        row, within = self._within(group, call)
        part = call.arguments[1]
        grows = isinstance(part, Name) and within.named(part).never_negative
        return terms.TotalOfEntries(row, within.number(part), grows)

    def round(self, call: Call) -> Number:
        match call.arguments:
            case (part,):
                return terms.Round(self.number(part), 0)
            case (part, Literal(int() as places, _)) if not isinstance(places, bool) and places <= 10:
                return terms.Round(self.number(part), places)
        raise self.usage(call)

    def either_number(self, call: Call) -> Number:
        match call.arguments:
            case (test, then, otherwise):
                wanted = self.type_of(call)
                return terms.IfNumber(self.truth(test), self.amount(then, wanted), self.amount(otherwise, wanted))
        raise self.usage(call)

    def either_truth(self, call: Call) -> Truth:
        match call.arguments:
            case (test, then, otherwise):
                return terms.IfTruth(self.truth(test), self.truth(then), self.truth(otherwise))
        raise self.usage(call)

    def between(self, call: Call) -> Number:
        match call.arguments:
            case (start, end):
                first, last = self.amount(start, "date"), self.amount(end, "date")
                return (
                    terms.YearsBetween(first, last) if call.function == "years" else terms.Arithmetic("-", last, first)
                )
        raise self.usage(call)

    def today(self, call: Call) -> Number:
        if call.arguments:
            raise self.usage(call)
        return terms.Reading(self._scope.today_slot)


_TRUTHS: dict[str, Callable[[_Resolver, Call], Truth]] = {
    "answered": _Resolver.answered, "applies": _Resolver.applies, "has_any": _Resolver.has, "has_all": _Resolver.has,
    "if": _Resolver.either_truth, "any": _Resolver.group, "all": _Resolver.group,
}  # fmt: skip
_NUMBERS: dict[str, Callable[[_Resolver, Call], Number]] = {
    "count": _Resolver.count, "score": _Resolver.score, "score_max": _Resolver.score, "sum": _Resolver.several,
    "min": _Resolver.several, "max": _Resolver.several, "round": _Resolver.round, "if": _Resolver.either_number,
    "days": _Resolver.between, "years": _Resolver.between, "today": _Resolver.today,
}  # fmt: skip

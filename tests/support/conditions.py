"""Conditions read word by word: every operator is tried on each answer that is still possible.

A truth is the set of truths that are possible; a choice the set of its answers (ids, sets of ids, texts), with None
for no value; a number a span from the lowest to the highest; a repeating group its entries.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any

from tests.support import spans
from tests.support.spans import Span
from wizard.interview import State
from wizard.questionnaire.grammar import Call, ListOf, Literal, Name, Node, Operation, parse

Table = Mapping[str, Any]
Truths = frozenset[bool]
Answers = frozenset[Any]

YES, NO, OPEN = frozenset({True}), frozenset({False}), frozenset({True, False})
NO_ANSWER: Answers = frozenset({None})
SOME_TEXT = object()


@dataclass(frozen=True)
class Standing:
    """Where a question stands: whether it applies and is answered, and what it may come to be."""

    state: State
    applies: Truths
    answered: Truths
    can_be: "Answers | Span | Entered"


@dataclass(frozen=True)
class Entered:
    """The entries of a group, each with the standings of its questions; `grows`: there may come more."""

    entries: tuple[Mapping[str, Standing], ...] = ()
    grows: bool = True
    most: int | None = None
    nothing: bool = False


def every(parts: Iterable[Truths]) -> Truths:
    """Kleene's `and`."""
    several = list(parts)
    if NO in several:
        return NO
    return YES if all(one == YES for one in several) else OPEN


def opposite(truths: Truths) -> Truths:
    return frozenset(not truth for truth in truths)


def some(parts: Iterable[Truths]) -> Truths:
    """Kleene's `or`."""
    return opposite(every(opposite(part) for part in parts))


class Conditions:
    """Reads conditions; what names stand for is told by whoever knows the questions."""

    def __init__(self, questions: Mapping[str, Table]) -> None:
        self._questions = questions
        self._standings: dict[str, Standing] = {}
        self._entry: Mapping[str, Standing] = {}  # of the group that is looked into
        self._inner: Mapping[str, Table] = {}

    # what the questionnaire knows

    def day(self) -> Span:
        raise NotImplementedError

    def outcomes(self) -> Answers:
        raise NotImplementedError

    def source(self, id: str) -> str | None:
        """The expression of a value, None where there is no such value."""
        raise NotImplementedError

    def value(self, id: str) -> Truths | Span:
        raise NotImplementedError

    def score(self, scale: str) -> Span:
        raise NotImplementedError

    def highest(self, scale: str) -> Any:
        raise NotImplementedError

    # names

    def standing(self, id: str) -> Standing:
        return self._entry[id] if id in self._inner else self._standings[id]

    def can_be(self, id: str) -> Answers | Span | Entered:
        if id in self._inner:
            return self._entry[id].can_be
        if id == "outcome":
            return self.outcomes()
        if id == "today":
            return self.day()
        return self.value(id) if self.source(id) is not None else self._standings[id].can_be

    def answers(self, id: str) -> Answers:
        can_be = self.can_be(id)
        assert isinstance(can_be, frozenset)
        return can_be

    @contextmanager
    def inside(self, group: Table, entry: Mapping[str, Standing]) -> Iterator[None]:
        """Look into one entry of a group."""
        before = self._inner, self._entry
        self._inner, self._entry = {one["id"]: one for one in group["question"]}, entry
        yield
        self._inner, self._entry = before

    def type_of(self, node: Node) -> str:
        match node:
            case Literal(value, _):
                kinds = {bool: "yes-no", str: "text", date: "date"}
                return kinds.get(type(value), "number")
            case Name(id, _):
                return self._type_of_name(id)
            case Call("today", _, _):
                return "date"
            case Call("if", (_, then, _), _):
                return self.type_of(then)
            case Call("min" | "max", (first, *_), _):
                return self.type_of(first)
            case Call("count" | "sum" | "round" | "days" | "years" | "score" | "score_max", _, _):
                return "number"
            case Operation("+" | "-", (left, _), _):
                return self.type_of(left)
            case Operation("*" | "/" | "neg", _, _):
                return "number"
        return "yes-no"

    def _type_of_name(self, id: str) -> str:
        if id == "today" or id == "outcome":
            return "date" if id == "today" else "choice"
        source = self.source(id)
        if id not in self._inner and source is not None:
            return self.type_of(parse(source))
        kind = str((self._inner.get(id) or self._questions[id])["kind"])
        return {"integer": "number", "paragraph": "text"}.get(kind, kind)

    # yes or no

    def condition(self, table: Table) -> Truths:
        return self.truths(parse(table["when"])) if "when" in table else YES

    def truths(self, node: Node) -> Truths:
        match node:
            case Literal(value, _):
                return YES if value is True else NO
            case Operation("not", (part,), _):
                return opposite(self.truths(part))
            case Operation("and", parts, _):
                return every(self.truths(part) for part in parts)
            case Operation("or", parts, _):
                return some(self.truths(part) for part in parts)
            case Operation("!=", parts, at):
                return opposite(self.truths(Operation("==", parts, at)))
            case Operation("not in", parts, at):
                return opposite(self.truths(Operation("in", parts, at)))
            case Operation("in", (left, right), _):
                return self._in(left, right)
            case Operation(operator, (left, right), _):
                return self._compared(operator, left, right)
            case Name(id, _):
                return frozenset(answer is True for answer in self.answers(id))
            case Call(function, arguments, _):
                return self._called(function, arguments)
        raise AssertionError(node)

    def _called(self, function: str, arguments: tuple[Node, ...]) -> Truths:
        match function, arguments:
            case "answered", (Name(id, _),):
                return self.standing(id).answered
            case "applies", (Name(id, _),):
                return self.standing(id).applies
            case "has_any", (Name(id, _), ListOf(items, _)):
                wanted = {item.value for item in items}
                return frozenset(bool(wanted & (chosen or set())) for chosen in self.answers(id))
            case "has_all", (Name(id, _), ListOf(items, _)):
                wanted = {item.value for item in items}
                return frozenset(chosen is not None and wanted <= chosen for chosen in self.answers(id))
            case "if", (test, then, otherwise):
                truths = self.truths(test)
                parts = [self.truths(one) for truth, one in ((True, then), (False, otherwise)) if truth in truths]
                return frozenset(truth for part in parts for truth in part)
            case (("any" | "all"), (Name(id, _), part)):
                return self._of_entries(function, id, part)
        raise AssertionError(function)

    def _of_entries(self, function: str, id: str, part: Node) -> Truths:
        entered = self._entered(id)
        found = [self._in_entry(id, entry, part) for entry in entered.entries]
        combine, none = (some, NO) if function == "any" else (every, YES)
        truths = combine(found)
        if entered.grows:
            truths = combine([truths, OPEN])
        return truths | none if entered.nothing else truths

    def _in_entry(self, id: str, entry: Mapping[str, Standing], part: Node) -> Truths:
        with self.inside(self._questions[id], entry):
            return self.truths(part)

    def _entered(self, id: str) -> Entered:
        entered = self.can_be(id)
        assert isinstance(entered, Entered)
        return entered

    def _in(self, left: Node, right: Node) -> Truths:
        if isinstance(right, Name):
            assert isinstance(left, Literal)
            return frozenset(chosen is not None and left.value in chosen for chosen in self.answers(right.id))
        assert isinstance(right, ListOf)
        if self.type_of(left) == "choice":
            assert isinstance(left, Name)
            options = {item.value for item in right.items}
            return frozenset(answer in options for answer in self.answers(left.id))
        return some(self._compared("==", left, item) for item in right.items)

    def _compared(self, operator: str, left: Node, right: Node) -> Truths:
        kind = self.type_of(left)
        if kind in ("number", "date"):
            return spans.compared(operator, self.span(left), self.span(right))
        assert operator == "=="
        if kind == "yes-no":
            pairs = [(a, b) for a in self._yes_or_no(left) for b in self._yes_or_no(right)]
            return frozenset(a is not None and a == b for a, b in pairs)
        pairs = [(a, b) for a in self._texts(left) for b in self._texts(right)]
        return frozenset(truth for a, b in pairs for truth in _same(a, b))

    def _yes_or_no(self, node: Node) -> Answers:
        """A question has its answer, or none; everything else is true or false."""
        return self.answers(node.id) if isinstance(node, Name) else self.truths(node)

    def _texts(self, node: Node) -> Answers:
        if isinstance(node, Literal):
            return frozenset({node.value})
        assert isinstance(node, Name)
        return self.answers(node.id)

    # numbers and days

    def span(self, node: Node) -> Span:
        span = self._any_span(node)
        return spans.on_calendar(span) if self.type_of(node) == "date" else span

    def _any_span(self, node: Node) -> Span:
        match node:
            case Literal(value, _):
                return spans.exactly(value)
            case Name(id, _):
                can_be = self.can_be(id)
                assert isinstance(can_be, Span)
                return can_be
            case Operation("neg", (part,), _):
                return spans.calculate("-", spans.exactly(0), self.span(part))
            case Operation(operator, (left, right), _):
                return spans.calculate(operator, self.span(left), self.span(right))
            case Call(function, arguments, _):
                return self._calculated(function, arguments)
        raise AssertionError(node)

    def _calculated(self, function: str, arguments: tuple[Node, ...]) -> Span:
        match function, arguments:
            case "today", ():
                return self.day()
            case "score", (Name(id, _),):
                return self.score(id)
            case "score_max", (Name(id, _),):
                return spans.exactly(self.highest(id))
            case (("count" | "sum"), (Name(id, _), *part)) if self.type_of(arguments[0]) == "group":
                return self._over_entries(function, id, part)
            case "sum", _:
                return spans.total(self.span(one) for one in arguments)
            case (("min" | "max"), _):
                return spans.extreme([self.span(one) for one in arguments], min if function == "min" else max)
            case "round", (part, *places):
                said: Any = places[0].value if places and isinstance(places[0], Literal) else 0
                return spans.rounded(self.span(part), said)
            case "days", (start, end):
                return spans.calculate("-", self.span(end), self.span(start))
            case "years", (start, end):
                return spans.years(self.span(start), self.span(end))
            case "if", (test, then, otherwise):
                truths = self.truths(test)
                return spans.hull(
                    self.span(one) for truth, one in ((True, then), (False, otherwise)) if truth in truths
                )
            case "count", (Name(id, _),) if self.type_of(arguments[0]) == "choices":
                return spans.hull(spans.exactly(len(chosen or ())) for chosen in self.answers(id))
            case "count", _:
                return _how_many(self.truths(one) for one in arguments)
        raise AssertionError(function)

    def _over_entries(self, function: str, id: str, part: list[Node]) -> Span:
        entered = self._entered(id)
        group = self._questions[id]
        if function == "count":
            held = [self._in_entry(id, entry, part[0]) if part else YES for entry in entered.entries]
            total = _how_many(held)
            least, most = 0.0, spans.ANYTHING[1] if entered.most is None else entered.most - len(entered.entries)
        else:
            amounts = []
            for entry in entered.entries:
                with self.inside(group, entry):
                    amounts.append(self.span(part[0]))
            total = spans.total(amounts)
            least, most = 0.0 if self._is_never_negative(group, part[0]) else spans.ANYTHING[0], spans.ANYTHING[1]
        if entered.grows:
            total = spans.calculate("+", total, spans.between(least, most))
        return spans.hull((total, spans.exactly(0))) if entered.nothing else total

    def _is_never_negative(self, group: Table, part: Node) -> bool:
        if not isinstance(part, Name):
            return False
        inner = {one["id"]: one for one in group["question"]}
        question = inner.get(part.id) or self._questions.get(part.id) or {}
        return "min" in question and question["min"] >= 0


def _how_many(several: Iterable[Truths]) -> Span:
    held = list(several)
    return spans.hull((spans.exactly(held.count(YES)), spans.exactly(sum(True in one for one in held))))


def _same(a: Any, b: Any) -> Truths:
    if a is None or b is None:
        return NO
    return OPEN if a is SOME_TEXT or b is SOME_TEXT else frozenset({a == b})

"""The rules of meaning, read word by word and worked out from nothing each time: what the engine must agree with.

It knows a questionnaire only as the data of its file, and shares nothing with the engine but the parser. What can
still be said of a choice is a set of all its answers, and every operator is tried on each of them; only numbers are
spans from a lowest to a highest.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import combinations
from typing import Any

from tests.support import spans
from tests.support.spans import Span
from wizard.interview import Answer, Blank, Deferred, NotApplicable, Said, State
from wizard.questionnaire.grammar import Call, ListOf, Literal, Name, Node, Operation, parse

Table = Mapping[str, Any]
Truths = frozenset[bool]
Answers = frozenset[Any]  # of a choice: ids; of several choices: sets of ids; of a text: texts or SOME_TEXT; None: no value

YES, NO, OPEN = frozenset({True}), frozenset({False}), frozenset({True, False})
NO_ANSWER: Answers = frozenset({None})
SOME_TEXT = object()


@dataclass(frozen=True)
class Standing:
    """Where a question stands: whether it applies and is answered, and what it may come to be."""

    state: State
    applies: Truths
    answered: Truths
    can_be: Answers | Span


class Naive:
    """One reading of a questionnaire, given what is said of its questions."""

    def __init__(
        self, data: Table, said: Mapping[str, Said], today: date | None = None, finished: bool = False
    ) -> None:
        self._data = data
        self._said = said
        self._today = today
        self._finished = finished
        self._lists = {one["id"]: one["option"] for one in data.get("options", ())}
        self._values: Mapping[str, Table] = {one["id"]: one for one in data.get("value", ())}
        self._questions = {one["id"]: one for section in data["section"] for one in section["question"]}
        self._known: dict[str, Truths | Span] = {}
        self._standings: dict[str, Standing] = {}
        for section in data["section"]:
            around = self._condition(section)
            for question in section["question"]:
                self._standings[question["id"]] = self._standing(question, around)

    # what is so

    @cached_property
    def states(self) -> dict[str, State]:
        return {id: one.state for id, one in self._standings.items()}

    @cached_property
    def route(self) -> tuple[str, ...]:
        return tuple(id for id, state in self.states.items() if state not in (State.DOES_NOT_APPLY, State.WAITING))

    @cached_property
    def progress(self) -> tuple[int, int, int]:
        """How many are done, apply, and wait."""
        asked = [state for id, state in self.states.items() if self._questions[id]["kind"] != "note"]
        done = (State.ANSWERED, State.BLANK, State.NOT_APPLICABLE, State.DEFERRED)
        on_route = [state for state in asked if state not in (State.DOES_NOT_APPLY, State.WAITING)]
        return sum(state in done for state in on_route), len(on_route), asked.count(State.WAITING)

    @cached_property
    def numbers(self) -> dict[str, Span]:
        """Every scale and every value that is a number."""
        found = {scale: self.score(scale) for scale in self.scales}
        for id in self._values:
            value = self.value(id)
            if isinstance(value, Span) and self._type(parse(self._values[id]["is"])) == "number":
                found[id] = value
        return found

    @cached_property
    def scales(self) -> tuple[str, ...]:
        declared = [one["id"] for one in self._data.get("scale", ())]
        used = [scale for question in self._questions.values() for scale in question.get("scale", ())]
        return tuple(dict.fromkeys(declared + used))

    def value(self, id: str) -> Truths | Span:
        if id not in self._known:
            tree = parse(self._values[id]["is"])
            kind = self._type(tree)
            known = self._truths(tree) if kind == "yes-no" else self._span(tree)
            self._known[id] = known
        return self._known[id]

    @property
    def values(self) -> dict[str, object]:
        """The scales and values that are known: a fraction, a day, a truth, or None for no value."""
        known: dict[str, object] = {}
        for id in (*self.scales, *self._values):
            one = self.score(id) if id in self.scales else self.value(id)
            if isinstance(one, Span):
                if one.ends is None:
                    known[id] = None
                elif one.ends[0] == one.ends[1] and not one.nothing:
                    is_day = id in self._values and self._type(parse(self._values[id]["is"])) == "date"
                    known[id] = date.fromordinal(int(one.ends[0])) if is_day else one.ends[0]
            elif len(one) == 1:
                known[id] = one == YES
        return known

    def score(self, scale: str) -> Span:
        asked = [one for one in self._questions.values() for named in one.get("scale", ()) if named == scale]
        return spans.total(self._points(one, self._standings[one["id"]].can_be) for one in asked)

    def score_so_far(self, scale: str) -> Span:
        """The points of what is answered."""
        asked = [one for one in self._questions.values() for named in one.get("scale", ()) if named == scale]
        return spans.total(
            self._points(one, self._standings[one["id"]].can_be)
            for one in asked
            if self._standings[one["id"]].state == State.ANSWERED
        )

    @cached_property
    def possible_outcomes(self) -> tuple[str | None, ...]:
        """Ids in the order of the file; None where it may be that none holds."""
        possible: list[str | None] = []
        every = self._data.get("outcome", ())
        unsettled = next((one["id"] for one in every if one.get("unsettled")), None)
        for outcome in every:
            if outcome["id"] == unsettled:
                continue
            truths = self._condition(outcome)
            if True in truths:
                possible.append(outcome["id"])
            if truths == YES:
                break
        else:
            possible.append(None)
        if self._finished and unsettled is not None and (len(possible) > 1 or possible == [None]):
            return (unsettled,)
        return tuple(possible)

    @property
    def outcome(self) -> str | None:
        return self.possible_outcomes[0] if len(self.possible_outcomes) == 1 else None

    @cached_property
    def obligations(self) -> dict[str, Truths]:
        return {one["id"]: self._condition(one) for one in self._data.get("obligation", ())}

    # questions

    def _standing(self, question: Table, around: Truths) -> Standing:
        applies = NO if around == NO else self._all((around, self._condition(question)))
        every = self._every(question)
        if applies == NO:
            return Standing(State.DOES_NOT_APPLY, NO, NO, _no_value(every))
        if question["kind"] == "note":
            return Standing(State.ANSWERED if applies == YES else State.WAITING, applies, NO, every)
        state, answered, can_be = self._as_said(question, every)
        if applies == YES:
            return Standing(state, applies, answered, can_be)
        return Standing(State.WAITING, applies, answered | NO, _or_no_value(can_be))

    def _as_said(self, question: Table, every: Answers | Span) -> tuple[State, Truths, Answers | Span]:
        open_set = every
        if question.get("optional") or question.get("not-applicable"):
            open_set = _or_no_value(every)
        match self._said.get(question["id"]):
            case Answer(value):
                return self._as_answered(question, value, every, open_set)
            case Blank():
                return State.BLANK, NO, _no_value(every)
            case NotApplicable():
                return State.NOT_APPLICABLE, YES, _no_value(every)
            case Deferred():
                return State.DEFERRED, OPEN, open_set
        return State.OPEN, OPEN, open_set

    def _as_answered(
        self, question: Table, value: Any, every: Answers | Span, open_set: Answers | Span
    ) -> tuple[State, Truths, Answers | Span]:
        if question["kind"] in ("choice", "choices"):
            chosen = (value,) if isinstance(value, str) else value
            truths = {one["id"]: self._condition(one) for one in self._options(question)}
            may_count = tuple(id for id in chosen if truths[id] != NO)
            surely_counts = tuple(id for id in chosen if truths[id] == YES)
            if len(may_count) < len(chosen) and len(may_count) < self._least(question, may_count):
                return State.OPEN, OPEN, open_set
            if may_count != surely_counts:
                return State.WAITING, OPEN, open_set
            value = value if isinstance(value, str) else may_count
        known = self._known_answer(question, value)
        for check in question.get("check", ()):
            if check["level"] == "hard" and self._broken(question, check, known):
                return State.INVALID, OPEN, open_set
        return State.ANSWERED, YES, known

    def _least(self, question: Table, chosen: tuple[str, ...]) -> int:
        if any(one.get("exclusive") and one["id"] in chosen for one in self._options(question)):
            return 1
        return int(question.get("least", 1))

    def _broken(self, question: Table, check: Table, known: Answers | Span) -> bool:
        self._standings[question["id"]] = Standing(State.ANSWERED, YES, YES, known)
        broken = self._truths(parse(check["must"])) == NO
        del self._standings[question["id"]]
        return broken

    def _known_answer(self, question: Table, value: Any) -> Answers | Span:
        match question["kind"]:
            case "integer" | "number" | "date":
                return spans.exactly(value)
            case "choices":
                return frozenset({frozenset(value)})
        return frozenset({value})

    def _every(self, question: Table) -> Answers | Span:
        """Every answer that can be given at this moment."""
        low, high = question.get("min"), question.get("max")
        match question["kind"]:
            case "yes-no":
                return frozenset({True, False})
            case "text" | "paragraph":
                return frozenset({SOME_TEXT})
            case "note":
                return NO_ANSWER
            case "date":
                return spans.hull((spans.exactly(low or date.min), spans.exactly(high or date.max)))
            case "integer" | "number":
                first, last = spans.ANYTHING
                ends = spans.exactly(low).ends if low is not None else (first, first)
                other = spans.exactly(high).ends if high is not None else (last, last)
                assert ends and other
                return Span((ends[0], other[1]))
        allowed = [one for one in self._options(question) if self._condition(one) != NO]
        if question["kind"] == "choice":
            return frozenset(one["id"] for one in allowed) or NO_ANSWER
        return frozenset(_selections(question, allowed)) or NO_ANSWER

    def _options(self, question: Table) -> Iterable[Table]:
        options: Iterable[Table] = question.get("option") or self._lists.get(question.get("options"), ())
        return options

    def _points(self, question: Table, can_be: Answers | Span) -> Span:
        assert not isinstance(can_be, Span)
        points = {one["id"]: one.get("points", 0) for one in self._options(question)}
        given: list[int | Decimal] = []
        for answer in can_be:
            match answer:
                case None | False:
                    given.append(0)
                case True:
                    given.append(question.get("points", 0))
                case str():
                    given.append(points[answer])
                case _:
                    given.append(sum(points[one] for one in answer))
        return spans.hull(spans.exactly(one) for one in given)

    # conditions

    def _condition(self, table: Table) -> Truths:
        return self._truths(parse(table["when"])) if "when" in table else YES

    def _truths(self, node: Node) -> Truths:
        match node:
            case Literal(value, _):
                return YES if value is True else NO
            case Operation("not", (part,), _):
                return frozenset(not truth for truth in self._truths(part))
            case Operation("and", parts, _):
                return self._all(self._truths(part) for part in parts)
            case Operation("or", parts, _):
                return frozenset(not truth for truth in self._all(self._truths_not(part) for part in parts))
            case Operation("!=", parts, at):
                return self._truths_not(Operation("==", parts, at))
            case Operation("not in", parts, at):
                return self._truths_not(Operation("in", parts, at))
            case Operation("in", (left, right), _):
                return self._in(left, right)
            case Operation(operator, (left, right), _):
                return self._compared(operator, left, right)
            case Name(id, _):
                can_be = self._can_be(id)
                assert isinstance(can_be, frozenset)
                return frozenset(answer is True for answer in can_be)
            case Call(function, arguments, _):
                return self._called(function, arguments)
        raise AssertionError(node)

    def _truths_not(self, node: Node) -> Truths:
        return frozenset(not truth for truth in self._truths(node))

    def _all(self, parts: Iterable[Truths]) -> Truths:
        """Kleene's `and`."""
        several = list(parts)
        if NO in several:
            return NO
        return YES if all(one == YES for one in several) else OPEN

    def _called(self, function: str, arguments: tuple[Node, ...]) -> Truths:
        match function, arguments:
            case "answered", (Name(id, _),):
                return self._standings[id].answered
            case "applies", (Name(id, _),):
                return self._standings[id].applies
            case "has_any", (Name(id, _), ListOf(items, _)):
                wanted = {item.value for item in items}
                return frozenset(bool(wanted & (chosen or set())) for chosen in self._answers(id))
            case "has_all", (Name(id, _), ListOf(items, _)):
                wanted = {item.value for item in items}
                return frozenset(chosen is not None and wanted <= chosen for chosen in self._answers(id))
            case "if", (test, then, otherwise):
                truths = self._truths(test)
                parts = [self._truths(one) for truth, one in ((True, then), (False, otherwise)) if truth in truths]
                return frozenset(truth for part in parts for truth in part)
        raise AssertionError(function)

    def _in(self, left: Node, right: Node) -> Truths:
        if isinstance(right, Name):
            assert isinstance(left, Literal)
            return frozenset(chosen is not None and left.value in chosen for chosen in self._answers(right.id))
        assert isinstance(right, ListOf)
        if self._type(left) == "choice":
            assert isinstance(left, Name)
            options = {item.value for item in right.items}
            return frozenset(answer in options for answer in self._answers(left.id))
        several = [self._compared("==", left, item) for item in right.items]
        if YES in several:
            return YES
        return NO if all(one == NO for one in several) else OPEN

    def _compared(self, operator: str, left: Node, right: Node) -> Truths:
        kind = self._type(left)
        if kind in ("number", "date"):
            return spans.compared(operator, self._span(left), self._span(right))
        assert operator == "=="
        if kind == "yes-no":
            pairs = [(a, b) for a in self._yes_or_no(left) for b in self._yes_or_no(right)]
            return frozenset(a is not None and a == b for a, b in pairs)
        pairs = [(a, b) for a in self._texts(left) for b in self._texts(right)]
        return frozenset(truth for a, b in pairs for truth in _same(a, b))

    def _yes_or_no(self, node: Node) -> Answers:
        """A question has its answer, or none; everything else is true or false."""
        return self._answers(node.id) if isinstance(node, Name) else self._truths(node)

    def _texts(self, node: Node) -> Answers:
        if isinstance(node, Literal):
            return frozenset({node.value})
        assert isinstance(node, Name)
        return self._answers(node.id)

    def _answers(self, id: str) -> Answers:
        can_be = self._can_be(id)
        assert isinstance(can_be, frozenset)
        return can_be

    def _can_be(self, id: str) -> Answers | Span:
        if id == "outcome":
            return frozenset(self.possible_outcomes)
        if id == "today":
            day = self._today
            return spans.hull((spans.exactly(day or date.min), spans.exactly(day or date.max)))
        if id in self._values:
            return self.value(id)
        return self._standings[id].can_be

    # numbers and days

    def _span(self, node: Node) -> Span:
        span = self._any_span(node)
        return spans.on_calendar(span) if self._type(node) == "date" else span

    def _any_span(self, node: Node) -> Span:
        match node:
            case Literal(value, _):
                return spans.exactly(value)
            case Name(id, _):
                can_be = self._can_be(id)
                assert isinstance(can_be, Span)
                return can_be
            case Operation("neg", (part,), _):
                return spans.calculate("-", spans.exactly(0), self._span(part))
            case Operation(operator, (left, right), _):
                return spans.calculate(operator, self._span(left), self._span(right))
            case Call(function, arguments, _):
                return self._calculated(function, arguments)
        raise AssertionError(node)

    def _calculated(self, function: str, arguments: tuple[Node, ...]) -> Span:
        match function, arguments:
            case "today", ():
                return self._span(Name("today", 0))
            case "score", (Name(id, _),):
                return self.score(id)
            case "score_max", (Name(id, _),):
                return spans.exactly(self._highest(id))
            case "sum", _:
                return spans.total(self._span(one) for one in arguments)
            case ("min" | "max"), _:
                return spans.extreme([self._span(one) for one in arguments], min if function == "min" else max)
            case "round", (part, *places):
                said = places[0].value if places and isinstance(places[0], Literal) else 0
                return spans.rounded(self._span(part), int(said))  # type: ignore[call-overload]
            case "days", (start, end):
                return spans.calculate("-", self._span(end), self._span(start))
            case "years", (start, end):
                return spans.years(self._span(start), self._span(end))
            case "if", (test, then, otherwise):
                truths = self._truths(test)
                return spans.hull(
                    self._span(one) for truth, one in ((True, then), (False, otherwise)) if truth in truths
                )
            case "count", (Name(id, _),) if self._type(arguments[0]) == "choices":
                return spans.hull(spans.exactly(len(chosen or ())) for chosen in self._answers(id))
            case "count", _:
                held = [self._truths(one) for one in arguments]
                low, high = (sum(one == YES for one in held), sum(True in one for one in held))
                return spans.hull((spans.exactly(low), spans.exactly(high)))
        raise AssertionError(function)

    def _highest(self, scale: str) -> Any:
        """The most points that the questions of a scale can give together."""
        highest: Any = 0
        for question in self._questions.values():
            for named in question.get("scale", ()):
                if named == scale:
                    options = list(self._options(question))
                    every: Answers = frozenset({True, False})
                    if question["kind"] == "choice":
                        every = frozenset(one["id"] for one in options)
                    elif question["kind"] == "choices":
                        every = frozenset(_selections(question, options))
                    ends = self._points(question, every).ends
                    assert ends
                    highest += ends[1]
        return highest

    def _type(self, node: Node) -> str:
        match node:
            case Literal(value, _):
                kinds = {bool: "yes-no", str: "text", date: "date"}
                return kinds.get(type(value), "number")
            case Name("today", _) | Call("today", _, _):
                return "date"
            case Name("outcome", _):
                return "choice"
            case Name(id, _):
                if id in self._values:
                    return self._type(parse(self._values[id]["is"]))
                kind = str(self._questions[id]["kind"])
                return {"integer": "number", "paragraph": "text"}.get(kind, kind)
            case Call("if", (_, then, _), _):
                return self._type(then)
            case Call(("min" | "max"), (first, *_), _):
                return self._type(first)
            case Call("count" | "sum" | "round" | "days" | "years" | "score" | "score_max", _, _):
                return "number"
            case Operation("+" | "-", (left, _), _):
                return self._type(left)
            case Operation("*" | "/" | "neg", _, _):
                return "number"
        return "yes-no"


def _selections(question: Table, options: Iterable[Table]) -> Iterator[frozenset[str]]:
    """All that can be chosen together."""
    several = list(options)
    together = [one["id"] for one in several if not one.get("exclusive")]
    most = min(question.get("most", len(together)), len(together))
    for count in range(question.get("least", 1), most + 1):
        yield from map(frozenset, combinations(together, count))
    for one in several:
        if one.get("exclusive"):
            yield frozenset({one["id"]})


def _same(a: Any, b: Any) -> Truths:
    if a is None or b is None:
        return NO
    return OPEN if a is SOME_TEXT or b is SOME_TEXT else frozenset({a == b})


def _no_value(can_be: Answers | Span) -> Answers | Span:
    return spans.NOTHING if isinstance(can_be, Span) else NO_ANSWER


def _or_no_value(can_be: Answers | Span) -> Answers | Span:
    return Span(can_be.ends, True) if isinstance(can_be, Span) else can_be | NO_ANSWER

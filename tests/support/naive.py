"""The rules of meaning, read word by word and worked out from nothing each time: what the engine must agree with.

It knows a questionnaire only as the data of its file, and shares nothing with the engine but the parser.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import combinations
from typing import Any

from tests.support import spans
from tests.support.conditions import (
    NO,
    NO_ANSWER,
    OPEN,
    SOME_TEXT,
    YES,
    Answers,
    Conditions,
    Entered,
    Standing,
    Table,
    Truths,
    every,
)
from tests.support.spans import Span
from wizard.interview import Answer, Blank, Deferred, NotApplicable, Said, State
from wizard.questionnaire.definition import Group
from wizard.questionnaire.grammar import parse

CanBe = Answers | Span | Entered


class Naive(Conditions):
    """One reading of a questionnaire, given what is said of its questions."""

    def __init__(
        self, data: Table, said: Mapping[str, Said], today: date | None = None, finished: bool = False
    ) -> None:
        super().__init__({one["id"]: one for section in data["section"] for one in section["question"]})
        self._data = data
        self._said = said
        self._today = today
        self._finished = finished
        self._lists = {one["id"]: one["option"] for one in data.get("options", ())}
        self._values: Mapping[str, Table] = {one["id"]: one for one in data.get("value", ())}
        self._known: dict[str, Truths | Span] = {}
        for section in data["section"]:
            around = self.condition(section)
            for question in section["question"]:
                applies = NO if around == NO else every((around, self.condition(question)))
                self._standings[question["id"]] = self._standing(question, applies, said.get(question["id"]))

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
            if isinstance(value, Span) and self._type_of_name(id) == "number":
                found[id] = value
        return found

    @cached_property
    def scales(self) -> tuple[str, ...]:
        declared = [one["id"] for one in self._data.get("scale", ())]
        used = [scale for question in self._questions.values() for scale in question.get("scale", ())]
        return tuple(dict.fromkeys(declared + used))

    def source(self, id: str) -> str | None:
        return self._values[id]["is"] if id in self._values else None

    def value(self, id: str) -> Truths | Span:
        if id not in self._known:
            tree = parse(self._values[id]["is"])
            known = self.truths(tree) if self.type_of(tree) == "yes-no" else self.span(tree)
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
                    is_day = id in self._values and self._type_of_name(id) == "date"
                    known[id] = date.fromordinal(int(one.ends[0])) if is_day else one.ends[0]
            elif len(one) == 1:
                known[id] = one == YES
        return known

    def day(self) -> Span:
        return spans.hull((spans.exactly(self._today or date.min), spans.exactly(self._today or date.max)))

    def score(self, scale: str) -> Span:
        return spans.total(self._points(one, self._standings[one["id"]].can_be) for one in self._on(scale))

    def score_so_far(self, scale: str) -> Span:
        """The points of what is answered."""
        standings = ((one, self._standings[one["id"]]) for one in self._on(scale))
        return spans.total(self._points(one, now.can_be) for one, now in standings if now.state == State.ANSWERED)

    def highest(self, scale: str) -> Any:
        """The most points that the questions of a scale can give together."""
        highest: Any = 0
        for question in self._on(scale):
            options = list(self._options(question))
            answers: Answers = frozenset({True, False})
            if question["kind"] == "choice":
                answers = frozenset(one["id"] for one in options)
            elif question["kind"] == "choices":
                answers = frozenset(_selections(question, options))
            ends = self._points(question, answers).ends
            assert ends
            highest += ends[1]
        return highest

    def _on(self, scale: str) -> Iterator[Table]:
        return (one for one in self._questions.values() for named in one.get("scale", ()) if named == scale)

    @cached_property
    def possible_outcomes(self) -> tuple[str | None, ...]:
        """Ids in the order of the file; None where it may be that none holds."""
        possible: list[str | None] = []
        outcomes = self._data.get("outcome", ())
        unsettled = next((one["id"] for one in outcomes if one.get("unsettled")), None)
        for outcome in outcomes:
            if outcome["id"] == unsettled:
                continue
            truths = self.condition(outcome)
            if True in truths:
                possible.append(outcome["id"])
            if truths == YES:
                break
        else:
            possible.append(None)
        if self._finished and unsettled is not None and (len(possible) > 1 or possible == [None]):
            return (unsettled,)
        return tuple(possible)

    def outcomes(self) -> Answers:
        return frozenset(self.possible_outcomes)

    @property
    def outcome(self) -> str | None:
        return self.possible_outcomes[0] if len(self.possible_outcomes) == 1 else None

    @cached_property
    def obligations(self) -> dict[str, Truths]:
        return {one["id"]: self.condition(one) for one in self._data.get("obligation", ())}

    # questions

    def _standing(self, question: Table, applies: Truths, said: Said | None) -> Standing:
        answers = self._every(question)
        if applies == NO:
            return Standing(State.DOES_NOT_APPLY, NO, NO, _no_value(answers))
        if question["kind"] == "note":
            return Standing(State.ANSWERED if applies == YES else State.WAITING, applies, NO, answers)
        state, answered, can_be = self._as_said(question, said, answers)
        if applies == YES:
            return Standing(state, applies, answered, can_be)
        return Standing(State.WAITING, applies, answered | NO, _or_no_value(can_be))

    def _as_said(self, question: Table, said: Said | None, answers: CanBe) -> tuple[State, Truths, CanBe]:
        may_have_none = question.get("optional") or question.get("not-applicable")
        open_set = _or_no_value(answers) if may_have_none else answers
        match said:
            case Answer(Group() as group):
                return self._as_entered(question, group, open_set)
            case Answer(value):
                return self._as_answered(question, value, open_set)
            case Blank():
                return State.BLANK, NO, _no_value(answers)
            case NotApplicable():
                return State.NOT_APPLICABLE, YES, _no_value(answers)
            case Deferred():
                return State.DEFERRED, OPEN, open_set
        return State.OPEN, OPEN, open_set

    def _as_answered(self, question: Table, value: Any, open_set: CanBe) -> tuple[State, Truths, CanBe]:
        if question["kind"] in ("choice", "choices"):
            chosen = (value,) if isinstance(value, str) else value
            truths = {one["id"]: self.condition(one) for one in self._options(question)}
            may_count = tuple(id for id in chosen if truths[id] != NO)
            surely_counts = tuple(id for id in chosen if truths[id] == YES)
            if len(may_count) < len(chosen) and len(may_count) < self._least(question, may_count):
                return State.OPEN, OPEN, open_set
            if may_count != surely_counts:
                return State.WAITING, OPEN, open_set
            value = value if isinstance(value, str) else may_count
        known = _known_answer(question, value)
        if self._breaks_a_hard_check(question, known):
            return State.INVALID, OPEN, open_set
        return State.ANSWERED, YES, known

    def _least(self, question: Table, chosen: tuple[str, ...]) -> int:
        if any(one.get("exclusive") and one["id"] in chosen for one in self._options(question)):
            return 1
        return int(question.get("least", 1))

    def _as_entered(self, question: Table, group: Group, open_set: CanBe) -> tuple[State, Truths, CanBe]:
        entries = tuple(self._entered_once(question, entry, group.complete) for entry in group.entries)
        states = {one.state for entry in entries for one in entry.values()}
        most = question.get("most")
        entered = Entered(entries, not group.complete and (most is None or len(entries) < most), most)
        if State.INVALID in states:
            return State.INVALID, OPEN, entered
        if State.OPEN in states or not group.complete:
            return State.OPEN, OPEN, entered
        if self._breaks_a_hard_check(question, entered):
            return State.INVALID, OPEN, open_set
        return State.ANSWERED, YES, entered

    def _entered_once(self, group: Table, entry: Mapping[str, Any], complete: bool) -> dict[str, Standing]:
        standings: dict[str, Standing] = {}
        with self.inside(group, standings):
            for question in group["question"]:
                said: Said | None = Answer(entry[question["id"]]) if question["id"] in entry else None
                if said is None and question.get("optional") and complete:
                    said = Blank()
                standings[question["id"]] = self._standing(question, self.condition(question), said)
        return standings

    def _breaks_a_hard_check(self, question: Table, known: CanBe) -> bool:
        is_inner = question["id"] in self._inner
        standings: Any = self._entry if is_inner else self._standings
        standings[question["id"]] = Standing(State.ANSWERED, YES, YES, known)
        hard = (check for check in question.get("check", ()) if check["level"] == "hard")
        broken = any(self.truths(parse(check["must"])) == NO for check in hard)
        del standings[question["id"]]
        return broken

    def _every(self, question: Table) -> CanBe:
        """Every answer that can be given at this moment."""
        low, high = question.get("min"), question.get("max")
        match question["kind"]:
            case "yes-no":
                return frozenset({True, False})
            case "text" | "paragraph":
                return frozenset({SOME_TEXT})
            case "note":
                return NO_ANSWER
            case "group":
                return Entered(most=question.get("most"))
            case "date":
                return spans.hull((spans.exactly(low or date.min), spans.exactly(high or date.max)))
            case "integer" | "number":
                first = spans.ANYTHING[0] if low is None else spans.first(spans.exactly(low))
                last = spans.ANYTHING[1] if high is None else spans.first(spans.exactly(high))
                return Span((first, last))
        allowed = [one for one in self._options(question) if self.condition(one) != NO]
        if question["kind"] == "choice":
            return frozenset(one["id"] for one in allowed) or NO_ANSWER
        return frozenset(_selections(question, allowed)) or NO_ANSWER

    def _options(self, question: Table) -> Iterable[Table]:
        options: Iterable[Table] = question.get("option") or self._lists.get(question.get("options"), ())
        return options

    def _points(self, question: Table, can_be: CanBe) -> Span:
        assert isinstance(can_be, frozenset)
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


def _known_answer(question: Table, value: Any) -> CanBe:
    match question["kind"]:
        case "integer" | "number" | "date":
            return spans.exactly(value)
        case "choices":
            return frozenset({frozenset(value)})
    return frozenset({value})


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


def _no_value(can_be: CanBe) -> CanBe:
    match can_be:
        case Span():
            return spans.NOTHING
        case Entered():
            return Entered(grows=False, nothing=True)
    return NO_ANSWER


def _or_no_value(can_be: CanBe) -> CanBe:
    match can_be:
        case Span(ends, _):
            return Span(ends, True)
        case Entered():
            return replace(can_be, nothing=True)
    return can_be | NO_ANSWER

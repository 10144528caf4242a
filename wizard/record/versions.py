"""What differs between two versions of a questionnaire, part by part.

Conditions are compared as they are understood, not as they are written: spaces and needless parentheses make no
difference. What only the checker uses (`changeable`, `lean`, `purpose`) is not looked at.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, TypeVar

from wizard.questionnaire.definition import (
    Calculated,
    Check,
    Obligation,
    Option,
    Outcome,
    Question,
    Questionnaire,
    Scale,
    Section,
)
from wizard.questionnaire.grammar import Call, ListOf, Name, Node, Operation, parse
from wizard.record.order import moved

Subject = Literal["questionnaire", "section", "question", "option", "check", "value", "scale", "outcome", "obligation"]
Sort = Literal[
    "gone", "new", "meaning", "kind", "condition", "rule", "required", "limits", "points", "strength", "place", "who",
    "wording",
]  # fmt: skip
"""`condition` is when something applies, `rule` what a check or value says; `place` is where it stands among its like."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is otherwise. `id` is that of a question for its options and checks, and `part` then theirs; a
    question within a group is written `group.question`."""

    subject: Subject
    id: str
    sort: Sort
    part: str = ""


class _Part(Protocol):
    @property
    def id(self) -> str: ...


P = TypeVar("P", bound=_Part)
_Sorts = Iterable[tuple[Sort, bool]]


def differences(old: Questionnaire, new: Questionnaire) -> tuple[Difference, ...]:
    """All differences, by sections, questions, values, scales, outcomes and obligations in the order of the new file."""
    return tuple(_differences(old, new))


def _differences(old: Questionnaire, new: Questionnaire) -> Iterator[Difference]:
    if (old.title, old.about, old.people) != (new.title, new.about, new.people):
        yield Difference("questionnaire", new.id, "wording")
    yield from _compared("section", old.sections, new.sections, _of_section)

    def of_question(before: Question, after: Question) -> Iterator[tuple[Sort, bool]]:
        here, there = old.sections[before.section], new.sections[after.section]
        elsewhere = here.id != there.id and _form(here.when) != _form(there.when)
        yield from ((sort, differs or (sort == "condition" and elsewhere)) for sort, differs in _of(before, after))

    yield from _compared("question", old.questions, new.questions, of_question)
    yield from _places("question", old.questions, new.questions)
    for question in new.questions:
        if question.id in old.by_id:
            yield from _within(old.by_id[question.id], question, question.id)
    yield from _compared("scale", old.scales, new.scales, _of_scale)
    yield from _compared("value", old.values, new.values, _of_value)
    yield from _compared("outcome", old.outcomes, new.outcomes, _of_outcome)
    yield from _places("outcome", old.outcomes, new.outcomes)
    yield from _compared("obligation", old.obligations, new.obligations, _of_obligation)


def _compared(
    subject: Subject, old: Sequence[P], new: Sequence[P], sorts: Callable[[P, P], _Sorts], of: str = ""
) -> Iterator[Difference]:
    """What is gone, what is new, and what is otherwise; `of` is the question to which options and checks belong."""
    before, after = {one.id: one for one in old}, {one.id: one for one in new}

    def difference(id: str, sort: Sort) -> Difference:
        return Difference(subject, of, sort, id) if of else Difference(subject, id, sort)

    yield from (difference(id, "gone") for id in before if id not in after)
    for id, one in after.items():
        if id not in before:
            yield difference(id, "new")
        else:
            yield from (difference(id, sort) for sort, differs in sorts(before[id], one) if differs)


def _places(subject: Subject, old: Sequence[P], new: Sequence[P]) -> Iterator[Difference]:
    for id in moved([one.id for one in old], [one.id for one in new]):
        yield Difference(subject, id, "place")


def _within(old: Question, new: Question, id: str) -> Iterator[Difference]:
    """The options and checks of a question, and the questions of a group."""
    yield from _compared("option", old.options, new.options, _of_option, of=id)
    yield from _compared("check", old.checks, new.checks, _of_check, of=id)
    inner = {one.id: one for one in old.inner}
    for difference in _compared("question", old.inner, new.inner, _of):
        yield Difference("question", f"{id}.{difference.id}", difference.sort)
    for one in new.inner:
        if one.id in inner:
            yield from _within(inner[one.id], one, f"{id}.{one.id}")


def _of(old: Question, new: Question) -> _Sorts:
    a, b = old.settings, new.settings
    yield "kind", old.kind.name != new.kind.name
    yield "meaning", (old.meaning, old.outcome_of) != (new.meaning, new.outcome_of)
    yield "condition", _form(old.when) != _form(new.when)
    required = old.optional, old.may_be_not_applicable
    yield "required", required != (new.optional, new.may_be_not_applicable)
    limits = a.min, a.max, a.max_length, a.least, a.most
    yield "limits", limits != (b.min, b.max, b.max_length, b.least, b.most)
    yield "points", (set(old.scales), a.points) != (set(new.scales), b.points)
    strengths = [(one.level, _form(one.when)) for one in old.strengths]
    yield "strength", strengths != [(one.level, _form(one.when)) for one in new.strengths]
    words = old.text, old.help, a.unit, a.entry, old.reference, old.basis, old.terms
    yield "wording", words != (new.text, new.help, b.unit, b.entry, new.reference, new.basis, new.terms)


def _of_option(old: Option, new: Option) -> _Sorts:
    yield "meaning", old.meaning != new.meaning
    yield "condition", _form(old.when) != _form(new.when)
    yield "limits", old.exclusive != new.exclusive
    yield "points", old.points != new.points
    yield "wording", (old.text, old.help) != (new.text, new.help)


def _of_check(old: Check, new: Check) -> _Sorts:
    yield "rule", (_form(old.source), old.hard) != (_form(new.source), new.hard)
    yield "wording", old.text != new.text


def _of_section(old: Section, new: Section) -> _Sorts:
    yield "condition", _form(old.when) != _form(new.when)
    yield "wording", (old.title, old.about) != (new.title, new.about)


def _of_value(old: Calculated, new: Calculated) -> _Sorts:
    yield "rule", _form(old.source) != _form(new.source)
    yield "wording", old.title != new.title


def _of_scale(old: Scale, new: Scale) -> _Sorts:
    yield "wording", old.title != new.title


def _of_outcome(old: Outcome, new: Outcome) -> _Sorts:
    yield "condition", (_form(old.when), old.unsettled) != (_form(new.when), new.unsettled)
    words = old.title, old.because, old.reference, old.basis, old.tone
    yield "wording", words != (new.title, new.because, new.reference, new.basis, new.tone)


def _of_obligation(old: Obligation, new: Obligation) -> _Sorts:
    yield "condition", _form(old.when) != _form(new.when)
    yield "who", old.who != new.who
    words = old.text, old.help, old.due, old.reference, old.basis
    yield "wording", words != (new.text, new.help, new.due, new.reference, new.basis)


def _form(condition: str) -> object:
    """A condition as it is understood; "" where there is none."""
    return _form_of(parse(condition)) if condition else ""


def _form_of(node: Node) -> object:
    match node:
        case Operation(operator, operands):
            return operator, *(_form_of(one) for one in operands)
        case Call(function, arguments):
            return function, *(_form_of(one) for one in arguments)
        case ListOf(items):
            return "list", *(_form_of(one) for one in items)
        case Name(id):
            return "name", id
    return "value", type(node.value), node.value  # true is not 1

"""In which ways two versions of one part of a questionnaire are unlike."""

from collections.abc import Iterable
from typing import Literal

from wizard.questionnaire.definition import Calculated, Check, Obligation, Option, Outcome, Question, Scale, Section
from wizard.questionnaire.grammar import Call, ListOf, Name, Node, Operation, parse

Sort = Literal[
    "gone", "new", "meaning", "kind", "condition", "rule", "required", "limits", "points", "strength", "place", "who",
    "wording",
]  # fmt: skip
"""`condition` is when something applies, `rule` what a check or value says, `place` where it stands among its like;
`wording` is said only where nothing else is otherwise."""

Sorts = Iterable[tuple[Sort, bool]]
"""Sorts of difference, and whether there is one."""


def of_question(old: Question, new: Question) -> Sorts:
    a, b = old.settings, new.settings
    yield "kind", old.kind.name != new.kind.name
    yield "meaning", old.meaning != new.meaning
    yield "condition", form(old.when) != form(new.when)
    required = old.optional, old.may_be_not_applicable
    yield "required", required != (new.optional, new.may_be_not_applicable)
    limits = a.min, a.max, a.max_length, a.least, a.most
    yield "limits", limits != (b.min, b.max, b.max_length, b.least, b.most)
    yield "points", (set(old.scales), a.points) != (set(new.scales), b.points)
    strengths = [(one.level, form(one.when)) for one in old.strengths]
    yield "strength", strengths != [(one.level, form(one.when)) for one in new.strengths]
    words = old.text, old.help, a.unit, a.entry, old.reference, old.basis, old.terms
    yield "wording", words != (new.text, new.help, b.unit, b.entry, new.reference, new.basis, new.terms)


def of_option(old: Option, new: Option) -> Sorts:
    yield "meaning", old.meaning != new.meaning
    yield "condition", form(old.when) != form(new.when)
    yield "limits", old.exclusive != new.exclusive
    yield "points", old.points != new.points
    yield "wording", (old.text, old.help) != (new.text, new.help)


def of_check(old: Check, new: Check) -> Sorts:
    yield "rule", (form(old.source), old.hard) != (form(new.source), new.hard)
    yield "wording", old.text != new.text


def of_section(old: Section, new: Section) -> Sorts:
    yield "condition", form(old.when) != form(new.when)
    yield "wording", (old.title, old.about) != (new.title, new.about)


def of_value(old: Calculated, new: Calculated) -> Sorts:
    yield "rule", form(old.source) != form(new.source)
    yield "wording", old.title != new.title


def of_scale(old: Scale, new: Scale) -> Sorts:
    yield "wording", old.title != new.title


def of_outcome(old: Outcome, new: Outcome) -> Sorts:
    yield "condition", (form(old.when), old.unsettled) != (form(new.when), new.unsettled)
    words = old.title, old.because, old.reference, old.basis, old.tone
    yield "wording", words != (new.title, new.because, new.reference, new.basis, new.tone)


def of_obligation(old: Obligation, new: Obligation) -> Sorts:
    yield "condition", form(old.when) != form(new.when)
    yield "who", old.who != new.who
    words = old.text, old.help, old.due, old.reference, old.basis
    yield "wording", words != (new.text, new.help, new.due, new.reference, new.basis)


def form(condition: str) -> object:
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

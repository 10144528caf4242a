"""How conditions, checks and values look at answers."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from wizard.frozen import frozen
from wizard.interview.cone import steering_cone
from wizard.interview.plan import Plan
from wizard.questionnaire import terms
from wizard.questionnaire.definition import Calculated, Outcome, Question, Section
from wizard.questionnaire.possible import Amount, Wording
from wizard.questionnaire.terms import Term, Truth


@frozen
class Uses:
    """By slot: the numbers or days that it is compared with, the sets of options (as bits) and the texts that are
    looked for. `otherwise` are the slots that are looked at in other ways too."""

    limits: dict[int, tuple[Amount, ...]]
    options: dict[int, frozenset[int]]
    texts: dict[int, frozenset[str]]
    otherwise: frozenset[int]


@lru_cache(maxsize=16)
def uses_of(plan: Plan) -> Uses:
    """How all that the outcome or the route can depend on looks at answers."""
    found = _Found()
    for term in _all_terms(plan):
        found.note(term)
    return Uses(
        {slot: tuple(sorted(limits)) for slot, limits in found.limits.items()},
        {slot: frozenset(masks) for slot, masks in found.options.items()},
        {slot: frozenset(texts) for slot, texts in found.texts.items()},
        frozenset(found.otherwise),
    )


def _all_terms(plan: Plan) -> Iterator[Term]:
    steering = steering_cone(plan).nodes
    for number, node in enumerate(plan.nodes):
        match node:
            case Question():
                yield from _terms_of(node)
                for inner in node.inner:
                    yield from _terms_of(inner)
            case Section() | Outcome():
                yield from _given(node.condition)
            case Calculated() if number in steering:
                yield node.term


def _terms_of(question: Question) -> Iterator[Term]:
    yield from _given(question.condition, *(option.condition for option in question.options))
    yield from (check.must for check in question.checks)


def _given(*conditions: Truth | None) -> Iterator[Term]:
    return (condition for condition in conditions if condition is not None)


@dataclass(slots=True)
class _Found:
    limits: dict[int, set[Amount]] = field(default_factory=dict)
    options: dict[int, set[int]] = field(default_factory=dict)
    texts: dict[int, set[str]] = field(default_factory=dict)
    otherwise: set[int] = field(default_factory=set)

    def note(self, term: Term) -> None:
        match term:
            case terms.Compare(_, terms.Reading(slot), terms.Constant(limit)) | terms.Compare(
                _, terms.Constant(limit), terms.Reading(slot)
            ) if limit.low == limit.high:
                self.limits.setdefault(slot, set()).add(limit.low)
                return
            case terms.SameText(terms.Words(slot), terms.Quote(Wording(str() as text))) | terms.SameText(
                terms.Quote(Wording(str() as text)), terms.Words(slot)
            ):
                self.texts.setdefault(slot, set()).add(text)
                return
            case terms.IsOneOf(slot, mask):
                self.options.setdefault(slot, set()).add(mask)
            case terms.SameChoice(left, right):
                self.otherwise |= {left, right}
            case terms.Includes(slot, mask, every):
                # of several that must all be chosen each counts by itself
                self.options.setdefault(slot, set()).update(_bits(mask) if every else (mask,))
            case terms.Reading(slot) | terms.HowManyChosen(slot) | terms.Words(slot):
                self.otherwise.add(slot)
        for part in term.parts:
            self.note(part)


def _bits(mask: int) -> Iterator[int]:
    while mask:
        yield mask & -mask
        mask &= mask - 1

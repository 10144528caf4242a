"""From a questionnaire to its encoding for the solver, node by node in the order of the plan."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import pairwise

import z3

from wizard.audit.proof import amounts
from wizard.audit.proof.amounts import Atom, Linear
from wizard.audit.proof.answers import raw_answer
from wizard.audit.proof.encoding import LOOKED_AT, AbstractScore, Encoding, Guard, RawGroup
from wizard.audit.proof.logic import Truth, all_of, fresh, implied, opposite
from wizard.audit.proof.quantities import Quantity
from wizard.audit.proof.raw import Raw
from wizard.audit.proof.reading import condition, read
from wizard.audit.proof.scene import Scene
from wizard.audit.proof.shapes import Entries, Entry, Number, Options, truth
from wizard.interview.plan import AllOutcomes, Node, plan_for
from wizard.questionnaire import terms
from wizard.questionnaire.definition import (
    Calculated,
    Check,
    Obligation,
    Outcome,
    Question,
    Questionnaire,
    Scale,
    Section,
)
from wizard.questionnaire.kinds.group import MOST
from wizard.questionnaire.possible import FIRST_DAY, LAST_DAY


def encoded(questionnaire: Questionnaire, abstract: bool = False) -> Encoding:
    """The questionnaire for the solver; an `abstract` one does not tell how points add up to scores."""
    plan = plan_for(questionnaire)
    every = list(_terms(questionnaire))
    scene = Scene(frozenset(slot for term in every for slot in term.slots_read()))
    for quote in (part for term in every for part in _quotes(term)):
        scene.quote(quote.wording.text or "")
    today = Quantity("today", True, Fraction(FIRST_DAY), Fraction(LAST_DAY), scene.tell)
    scene.slots[questionnaire.today_slot] = Number(True, amounts.of_atom(today))
    encoding = Encoding(questionnaire, plan, scene, today, abstract_scores=[] if abstract else None)
    encoding.group_of.update({inner: group for group in questionnaire.questions for inner in group.inner})
    for node in plan.nodes:
        _Adding(encoding).add(node)
    return encoding


def _terms(questionnaire: Questionnaire) -> Iterator[terms.Term]:
    """Every condition and value of a questionnaire."""
    places: list[Section | Outcome | Obligation | Question] = [*questionnaire.sections, *questionnaire.outcomes]
    places += questionnaire.obligations
    for question in questionnaire.questions:
        for one in (question, *question.inner):
            places.append(one)
            yield from (option.condition for option in one.options if option.condition)
            yield from (check.must for check in one.checks)
            yield from (strength.condition for strength in one.strengths if strength.condition)
    yield from (place.condition for place in places if place.condition)
    yield from (value.term for value in questionnaire.values)


def _quotes(term: terms.Term) -> Iterator[terms.Quote]:
    if isinstance(term, terms.Quote):
        yield term
    for part in term.parts:
        yield from _quotes(part)


class _Adding:
    """Adds the nodes of a questionnaire to an encoding, in their order."""

    def __init__(self, encoding: Encoding) -> None:
        self._encoding = encoding
        self._scene = encoding.scene

    def add(self, node: Node) -> None:
        slots = self._scene.slots
        match node:
            case Question():
                self._question(node)
            case Calculated():
                slots[node.slot] = read(node.term, self._scene)
            case Scale():
                slots[node.slot] = self._score(node)
            case AllOutcomes():
                slots[self._encoding.questionnaire.outcome_slot] = self._outcomes(node)
            case Section() | Outcome() | Obligation():
                slots[node.slot] = truth(self._noted(node.condition))

    def _noted(self, term: terms.Truth | None) -> Truth:
        """A condition, noted where it can be found again; that of an entry as it was noted first."""
        found = condition(term, self._scene)
        if term is not None:
            self._encoding.conditions.setdefault(term, found)
        return found

    def _score(self, scale: Scale) -> Number:
        questions = (self._encoding.questionnaire.questions[number] for number in scale.questions)
        points = []
        for question in questions:
            raw = self._encoding.raw.get(question.slot)
            if raw is not None:
                points.append(raw.points(all_of((self._encoding.flag(question.applies_slot), raw.given))))
        total = amounts.plus(*points)
        if self._encoding.abstract_scores is None or total.known:
            return Number(True, total)
        score = self._abstract(scale.id, total)
        self._encoding.abstract_scores.append(AbstractScore(score.term, tuple(points)))
        return Number(True, amounts.of_atom(score))

    def _abstract(self, name: str, total: Linear) -> Atom:
        """Any number that a total could be."""
        variable, _ = self._scene.helper(name, z3.Int if total.whole else z3.Real, (name,))
        score = Atom(variable, total.whole, *total.bounds())
        for operator, end in ((">=", score.low), ("<=", score.high)):
            if end is not None:
                self._scene.tell(score.compared(operator, end))
        return score

    def _outcomes(self, node: AllOutcomes) -> Options:
        """The first that holds; on complete answers the one for missing facts stands in where none does."""
        chosen: dict[int, Truth] = {}
        none_above: Truth = True
        for outcome in node.outcomes:
            if outcome.condition is not None:
                holds_here = self._encoding.flag(outcome.slot)
                chosen[outcome.bit] = all_of((none_above, holds_here))
                none_above = all_of((none_above, opposite(holds_here)))
        chosen |= {outcome.bit: none_above for outcome in node.outcomes if outcome.condition is None}
        return Options(True, chosen)

    # questions

    def _question(self, question: Question) -> None:
        section = self._encoding.questionnaire.sections[question.section]
        applies = all_of((self._encoding.flag(section.slot), self._noted(question.condition)))
        if question.inner:
            self._group(question, applies)
        else:
            self._asked(question, applies, True, question.id)
        for strength in question.strengths:
            self._noted(strength.condition)

    def _asked(self, question: Question, applies: Truth, present: Truth, name: str) -> Raw | None:
        """Put what is known of a question into its slots, and tell what its answer must be like where it counts.

        `present`: the entry is there to which the question belongs.
        """
        slots = self._scene.slots
        slots[question.applies_slot] = truth(applies)
        if not question.kind.asks:
            slots[question.answered_slot] = truth(False)
            return None
        raw = raw_answer(question, name, self._scene, inner=name != question.id)
        has = all_of((applies, raw.given))
        slots[question.answered_slot] = truth(all_of((applies, opposite(raw.blank))))
        slots[question.slot] = shape = raw.shape(has)
        for option in question.options:
            allowed = self._noted(option.condition)
            if isinstance(shape, Options):
                self._require(question, implied(all_of((present, shape.chosen[option.bit])), allowed), question)
        self._check(question, all_of((present, has)))
        if name == question.id:
            self._encoding.raw[question.slot] = raw
        return raw

    def _check(self, question: Question, has: Truth) -> None:
        for check in question.checks:
            must = self._noted(check.must)
            if check.hard:
                self._require(check, implied(has, must), question)

    def _require(self, key: Check | Question, fact: Truth, question: Question) -> None:
        """Tell what is so while its guard is."""
        guards = self._encoding.guards
        if fact is True:
            return
        if key not in guards:
            guards[key] = Guard(self._encoding.position(question), fresh(self._scene.name(f"{key.id} counts")))
        self._scene.tell(implied(guards[key].truth, fact))

    # groups

    def _group(self, group: Question, applies: Truth) -> None:
        scene, slots = self._scene, self._scene.slots
        raw = Raw(group, group.id, scene)
        has = all_of((applies, raw.given))
        least, most = group.settings.least or 0, group.settings.most or MOST
        count = min(most, max(LOOKED_AT, least))
        there = [True if number < least else fresh(f"{group.id}[{number + 1}]") for number in range(count)]
        for earlier, later in pairwise(there):
            scene.tell(implied(later, earlier))
        more: Truth = False
        if most > count and group.slot in scene.looked_at:
            more = fresh(f"{group.id} has more")
            scene.tell(implied(more, there[-1]))
            self._encoding.beyond[group.id] = more
        entries, answers = [], []
        for number in range(count):
            entry, said = self._entry(group, all_of((has, there[number])), number)
            entries.append(entry)
            answers.append((there[number], said))
        self._encoding.raw[group.slot] = raw
        self._encoding.raw_groups[group.slot] = RawGroup(tuple(answers))
        if entries:
            self._encoding.first_entries[group.slot] = entries[0]
        slots[group.applies_slot] = truth(applies)
        slots[group.answered_slot] = truth(all_of((applies, opposite(raw.blank))))
        slots[group.slot] = Entries(tuple(entries), all_of((has, more)))
        self._check(group, has)

    def _entry(self, group: Question, present: Truth, number: int) -> tuple[Entry, Mapping[str, Raw]]:
        scene, said = self._scene, {}
        for inner in group.inner:
            applies = self._noted(inner.condition)
            raw = self._asked(inner, applies, present, f"{group.id}[{number + 1}].{inner.id}")
            if raw is not None:
                said[inner.id] = raw
        own = [slot for inner in group.inner for slot in (inner.applies_slot, inner.answered_slot, inner.slot)]
        return Entry(present, {slot: scene.slots[slot] for slot in own if slot in scene.slots}), said

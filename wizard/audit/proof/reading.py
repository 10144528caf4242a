"""The terms of conditions and values, read as facts for the solver: a function for each kind of term.

Each says on complete answers exactly what the term's own `evaluate` says. Sources: the terms themselves
(`wizard.questionnaire.terms`), and `Three values` in the rules of meaning.
"""

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any, cast

from wizard.audit.proof import amounts, logic
from wizard.audit.proof.amounts import Linear
from wizard.audit.proof.calculating import quotient, rounded, whole_days, years
from wizard.audit.proof.entering import any_entry, how_many_entries, total_of_entries
from wizard.audit.proof.logic import Truth, all_of, any_of
from wizard.audit.proof.scene import Scene
from wizard.audit.proof.shapes import Flag, Number, Options, Shape, Wording, truth
from wizard.questionnaire import terms
from wizard.questionnaire.possible import TRUE, Range


def holds(term: terms.Truth, scene: Scene) -> Truth:
    """When a condition is true."""
    return cast("Truth", _TRUTHS[type(term)](term, scene))


def condition(term: terms.Truth | None, scene: Scene) -> Truth:
    """The same; without a condition it always is."""
    return True if term is None else holds(term, scene)


def number(term: terms.Number, scene: Scene) -> Number:
    """What a number or date is, and whether it has a value."""
    return _NUMBERS[type(term)](term, scene)


def read(term: terms.Term, scene: Scene) -> Shape:
    """What a calculated value is."""
    if isinstance(term, terms.Number):
        return number(term, scene)
    return truth(holds(cast("terms.Truth", term), scene))


# truths


def _always(term: terms.Always, _: Scene) -> Truth:
    return term.truths == TRUE


def _flag(slot: int, scene: Scene) -> Flag:
    return cast("Flag", scene.slots[slot])


def _holds(term: terms.Holds, scene: Scene) -> Truth:
    return _flag(term.index, scene).yes


def _is_one_of(term: terms.IsOneOf, scene: Scene) -> Truth:
    chosen = cast("Options", scene.slots[term.index]).chosen
    return any_of(is_chosen for bit, is_chosen in chosen.items() if bit & term.mask)


def _includes(term: terms.Includes, scene: Scene) -> Truth:
    options = cast("Options", scene.slots[term.index])
    wanted = [is_chosen for bit, is_chosen in options.chosen.items() if bit & term.mask]
    return all_of((options.has, *wanted)) if term.every else any_of(wanted)


def _same_choice(term: terms.SameChoice, scene: Scene) -> Truth:
    left, right = (cast("Options", scene.slots[slot]).chosen for slot in (term.left, term.right))
    return any_of(all_of((left[bit], right[bit])) for bit in left.keys() & right.keys())


def _same_text(term: terms.SameText, scene: Scene) -> Truth:
    left, right = _text(term.left, scene), _text(term.right, scene)
    return all_of((left.has, right.has, left.term == right.term))


def _text(term: terms.Term, scene: Scene) -> Wording:
    if isinstance(term, terms.Quote):
        return Wording(True, scene.quote(term.wording.text or ""))
    return cast("Wording", scene.slots[cast("terms.Words", term).index])


def _same_truth(term: terms.SameTruth, scene: Scene) -> Truth:
    left, right = (
        _flag(side.index, scene) if isinstance(side, terms.Holds) else truth(holds(side, scene))
        for side in (term.left, term.right)
    )
    return all_of((left.has, right.has, logic.same(left.yes, right.yes)))


def _if_truth(term: terms.IfTruth, scene: Scene) -> Truth:
    return logic.chosen_by(holds(term.test, scene), holds(term.then, scene), holds(term.otherwise, scene))


def _compare(term: terms.Compare, scene: Scene) -> Truth:
    left, right = number(term.left, scene), number(term.right, scene)
    return all_of((left.has, right.has, amounts.compared(term.operator, left.value, right.value)))


def _not(term: terms.Not, scene: Scene) -> Truth:
    return logic.opposite(holds(term.part, scene))


def _and(term: terms.And, scene: Scene) -> Truth:
    return all_of(holds(side, scene) for side in term.sides)


def _or(term: terms.Or, scene: Scene) -> Truth:
    return any_of(holds(side, scene) for side in term.sides)


def _any_entry(term: terms.AnyEntry, scene: Scene) -> Truth:
    return any_entry(term, scene, lambda: holds(term.part, scene))


# numbers


def _constant(term: terms.Constant, _: Scene) -> Number:
    return _exactly(term.range)


def _exactly(known: Range) -> Number:
    if known.empty:
        return Number(False, Linear())
    return Number(True, amounts.exactly(Fraction(known.low)))


def _reading(term: terms.Reading, scene: Scene) -> Number:
    return cast("Number", scene.slots[term.index])


def _how_many_chosen(term: terms.HowManyChosen, scene: Scene) -> Number:
    chosen = cast("Options", scene.slots[term.index]).chosen
    return Number(True, amounts.plus(*(amounts.of_truth(one) for one in chosen.values())))


def _how_many_hold(term: terms.HowManyHold, scene: Scene) -> Number:
    return Number(True, amounts.plus(*(amounts.of_truth(holds(side, scene)) for side in term.sides)))


def _arithmetic(term: terms.Arithmetic, scene: Scene) -> Number:
    left, right = number(term.left, scene), number(term.right, scene)
    has = all_of((left.has, right.has))
    match term.operator:
        case "+":
            return Number(has, amounts.plus(left.value, right.value))
        case "-":
            return Number(has, amounts.minus(left.value, right.value))
        case "*":
            return Number(has, amounts.times(left.value, right.value))
    return quotient(has, left.value, right.value, scene)


def _calendar(term: terms.Calendar, scene: Scene) -> Number:
    return whole_days(number(term.part, scene))


def _round(term: terms.Round, scene: Scene) -> Number:
    part = number(term.part, scene)
    return Number(part.has, rounded(part.value, term.places))


def _total(term: terms.Total, scene: Scene) -> Number:
    sides = [number(side, scene) for side in term.sides]
    return Number(True, amounts.plus(*(amounts.where(side.has, side.value) for side in sides)))


def _extreme(term: terms.Extreme, scene: Scene) -> Number:
    best, *others = (number(side, scene) for side in term.sides)
    for side in others:
        is_better = amounts.compared(">" if term.largest else "<", side.value, best.value)
        taken = all_of((side.has, any_of((logic.opposite(best.has), is_better))))
        best = Number(any_of((best.has, side.has)), amounts.chosen_by(taken, side.value, best.value))
    return best


def _if_number(term: terms.IfNumber, scene: Scene) -> Number:
    test, then, otherwise = holds(term.test, scene), number(term.then, scene), number(term.otherwise, scene)
    has = logic.chosen_by(test, then.has, otherwise.has)
    return Number(has, amounts.chosen_by(test, then.value, otherwise.value))


def _years(term: terms.YearsBetween, scene: Scene) -> Number:
    start, end = number(term.start, scene), number(term.end, scene)
    return years(all_of((start.has, end.has)), start.value, end.value, scene)


def _how_many_entries(term: terms.HowManyEntries, scene: Scene) -> Number:
    return how_many_entries(term, scene, lambda: condition(term.part, scene))


def _total_of_entries(term: terms.TotalOfEntries, scene: Scene) -> Number:
    return total_of_entries(term, scene, lambda: number(term.part, scene))


_TRUTHS: Mapping[type[terms.Term], Callable[[Any, Scene], Truth]] = {
    terms.Always: _always,
    terms.Holds: _holds,
    terms.IsOneOf: _is_one_of,
    terms.Includes: _includes,
    terms.SameChoice: _same_choice,
    terms.SameText: _same_text,
    terms.SameTruth: _same_truth,
    terms.IfTruth: _if_truth,
    terms.Compare: _compare,
    terms.Not: _not,
    terms.And: _and,
    terms.Or: _or,
    terms.AnyEntry: _any_entry,
}
_NUMBERS: Mapping[type[terms.Term], Callable[[Any, Scene], Number]] = {
    terms.Constant: _constant,
    terms.Reading: _reading,
    terms.HowManyChosen: _how_many_chosen,
    terms.HowManyHold: _how_many_hold,
    terms.Arithmetic: _arithmetic,
    terms.Calendar: _calendar,
    terms.Round: _round,
    terms.Total: _total,
    terms.Extreme: _extreme,
    terms.IfNumber: _if_number,
    terms.YearsBetween: _years,
    terms.HowManyEntries: _how_many_entries,
    terms.TotalOfEntries: _total_of_entries,
}

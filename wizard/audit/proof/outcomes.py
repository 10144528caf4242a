"""Do all answers lead to an outcome, and each outcome's rule to that outcome."""

from collections.abc import Iterator
from fractions import Fraction
from typing import cast

from wizard.audit.proof.amounts import compared, exactly
from wizard.audit.proof.encoding import Encoding
from wizard.audit.proof.logic import Truth, all_of, opposite
from wizard.audit.proof.settling import Found, Prover, Verdict
from wizard.audit.proof.shapes import Number
from wizard.frozen import frozen
from wizard.interview import Interview
from wizard.questionnaire import terms
from wizard.questionnaire.definition import Calculated, Outcome, Scale
from wizard.questionnaire.possible import FALSE, TRUE, Amount, Range
from wizard.questionnaire.possible import exactly as known

_MOST_GAPS = 5


@frozen(eq=False)
class Without:
    """Complete answers that reach no outcome. `points` are those that lie in a gap between bands, and where it is:
    `low` and `high` are the nearest below and above for which there is an outcome.
    """

    found: Found
    points: Scale | Calculated | None = None
    at: Amount = 0
    low: Amount = 0
    high: Amount = 0


def without_outcome(prover: Prover) -> Iterator[Without]:
    """Answers that reach no outcome: each gap between bands of points, else one example. Undecided ones, too."""
    encoding = prover.encoding
    outcomes = [one for one in encoding.questionnaire.outcomes if one.condition is not None]
    if not outcomes:
        return
    formula = all_of(opposite(encoding.flag(one.slot)) for one in outcomes)
    for _ in range(_MOST_GAPS):
        found = prover.find(formula, lambda interview: _none_holds(interview, outcomes))
        if found.verdict in (Verdict.NEVER, Verdict.BEYOND):  # how far groups are looked at is remarked on once
            return
        gap = _gap(encoding, found.interview, outcomes) if found.interview is not None else None
        yield gap or Without(found)
        if gap is None:
            return
        formula = all_of((formula, opposite(_within(encoding, gap))))


def hidden(prover: Prover, outcome: Outcome) -> Found:
    """Answers for which an outcome's rule holds: it is no outcome, so a rule above holds as well."""
    term = outcome.condition
    assert term is not None
    shown = term.evaluate
    return prover.find(prover.encoding.flag(outcome.slot), lambda interview: shown(interview.engine.slots) == TRUE)


def _none_holds(interview: Interview, outcomes: list[Outcome]) -> bool:
    return all(interview.engine.slots[one.slot] == FALSE for one in outcomes)


def _within(encoding: Encoding, gap: Without) -> Truth:
    assert gap.points is not None
    value = cast("Number", encoding.scene.slots[gap.points.slot]).value
    ends = ((">", gap.low), ("<", gap.high))
    return all_of(compared(operator, value, exactly(Fraction(end))) for operator, end in ends)


def _gap(encoding: Encoding, interview: Interview, outcomes: list[Outcome]) -> Without | None:
    """The gap in which points lie: with fewer points, and with more, and all else the same there is an outcome."""
    questionnaire = encoding.questionnaire
    points: list[Scale | Calculated] = [*questionnaire.scales, *questionnaire.values]
    read = {slot for one in outcomes if one.condition is not None for slot in one.condition.slots_read()}
    slots = interview.engine.slots
    for one in points:
        now = slots[one.slot]
        if one.slot not in read or not isinstance(now, Range) or now.empty:
            continue
        trials = sorted({limit + more for limit in _limits(outcomes, one.slot) for more in (-1, 0, 1)})
        reached = []
        for trial in trials:
            slots[one.slot] = known(trial)
            reached.append(any(rule.condition and rule.condition.evaluate(slots) == TRUE for rule in outcomes))
        slots[one.slot] = now
        below = [trial for trial, holds in zip(trials, reached, strict=True) if holds and trial < now.low]
        above = [trial for trial, holds in zip(trials, reached, strict=True) if holds and trial > now.low]
        if below and above:
            return Without(Found(Verdict.REACHED, interview), one, now.low, below[-1], above[0])
    return None


def _limits(outcomes: list[Outcome], slot: int) -> Iterator[Amount]:
    """The constants with which outcomes compare what stands in a slot."""
    pending: list[terms.Term] = [one.condition for one in outcomes if one.condition is not None]
    while pending:
        term = pending.pop()
        pending += term.parts
        if isinstance(term, terms.Compare) and slot in term.slots_read():
            yield from (side.range.low for side in term.parts if isinstance(side, terms.Constant))

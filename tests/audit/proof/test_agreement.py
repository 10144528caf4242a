"""What the solver has of a questionnaire is what an interview tells, for random complete answers of random sheets."""

from decimal import Decimal
from fractions import Fraction
from random import Random
from typing import Any, cast

import z3
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.making import DAY
from tests.support.sheets import Sheet, random_answer, sheets
from wizard.audit.proof import shapes
from wizard.audit.proof.amounts import compared, exactly
from wizard.audit.proof.encode import encoded
from wizard.audit.proof.encoding import Encoding
from wizard.audit.proof.raw import Raw
from wizard.audit.proof.replaying import is_complete
from wizard.interview import Answer, Blank, Interview, NotApplicable, State, start
from wizard.questionnaire.definition import Group, Question
from wizard.questionnaire.kinds import Refused
from wizard.questionnaire.possible import NOTHING, TRUE, Chosen, Entries, Possible, Range, Wording

TRIES = 6


def complete(sheet: Sheet, random: Random) -> Interview | None:
    """An interview with random answers that may be finished; None where none is found soon."""
    interview = start(sheet.questionnaire, DAY)
    for question in sheet.questionnaire.questions:
        if question.kind.asks and interview.state(question.id) != State.DOES_NOT_APPLY:
            _say(interview, question, random)
    interview.finish()
    return interview if is_complete(interview) and _counts_in_full(interview) else None


def _counts_in_full(interview: Interview) -> bool:
    """Whether all options chosen within groups apply; the solver looks at such answers only."""
    for group in interview.questionnaire.questions:
        for number, entry in enumerate(interview.entries(group.id).entries):
            for inner in (one for one in group.inner if one.kind.chooses and one.id in entry):
                given = entry[inner.id]
                chosen = {given} if isinstance(given, str) else set(cast("tuple[str, ...]", given))
                if not chosen <= {one.id for one in interview.entry_options(group.id, number, inner.id)}:
                    return False
    return True


def _say(interview: Interview, question: Question, random: Random) -> None:
    if question.optional and random.random() < 0.3:
        interview.leave_blank(question.id)
    elif question.may_be_not_applicable and random.random() < 0.3:
        interview.mark_not_applicable(question.id, "because")
    else:
        for _ in range(TRIES):
            try:
                interview.answer(question.id, random_answer(question, random))
            except Refused:
                continue
            counting = interview.answer_of(question.id)
            if counting is not None:
                interview.answer(question.id, question.kind.write(counting))
                return


def pinned(encoding: Encoding, interview: Interview) -> Any:
    """A model in which exactly these answers are given, None where the solver knows of none."""
    solver = z3.Solver()
    for shape in encoding.scene.slots.values():
        if isinstance(shape, shapes.Number):
            shape.value.expression()  # makes arithmetic of what else would be kept as comparisons alone
    solver.add(encoding.today.compared("==", Fraction(DAY.toordinal())))
    for question in interview.questionnaire.questions:
        raw = encoding.raw.get(question.slot)
        if raw is None or not State(interview.engine.states[question.number]).applies:
            continue
        said = interview.said(question.id)
        solver.add(raw.blank == isinstance(said, Blank), raw.not_applicable == isinstance(said, NotApplicable))
        if isinstance(said, Answer) and isinstance(said.value, Group):
            solver.add(*_group(encoding, question, said.value))
        elif isinstance(said, Answer):
            solver.add(*_is(raw, question.kind.known(question, said.value), encoding))
    solver.add(*(guard.truth for guard in encoding.guards.values()), *map(z3.Not, encoding.beyond.values()))
    solver.add(*encoding.scene.told)
    return solver.model() if solver.check() == z3.sat else None


def _group(encoding: Encoding, group: Question, value: Group) -> list[Any]:
    facts: list[Any] = []
    for number, (there, answers) in enumerate(encoding.raw_groups[group.slot].entries):
        is_there = number < len(value.entries)
        facts.append(there == is_there)
        for id, raw in answers.items() if is_there else ():
            inner, entry = raw.question, value.entries[number]
            facts.append(raw.blank == (inner.optional and id not in entry))
            if id in entry:
                facts += _is(raw, inner.kind.known(inner, entry[id]), encoding)
    return facts


def _is(raw: Raw, known: Possible, encoding: Encoding) -> list[Any]:
    """That an answer is just this one."""
    shape = raw.shape(True)
    match shape, known:
        case shapes.Flag(), int():
            return [shape.yes == (known == TRUE)]
        case shapes.Options(), _:
            mask = known.must if isinstance(known, Chosen) else known
            return [chosen == bool(bit & mask) for bit, chosen in shape.chosen.items()]
        case shapes.Number(), Range():
            return [compared("==", shape.value, exactly(Fraction(known.low)))]
        case shapes.Wording(), Wording() if shape.term is not None:
            return [(shape.term == quote) == (text == known.text) for text, quote in encoding.scene.quotes.items()]
    return []


def _in_model(shape: shapes.Shape, model: Any) -> Possible:
    """What a model says of a name, as an interview would."""

    def is_true(truth: Any) -> bool:
        return truth if isinstance(truth, bool) else z3.is_true(model.eval(truth, model_completion=True))

    match shape:
        case shapes.Flag():
            return NOTHING if not is_true(shape.has) else 4 if is_true(shape.yes) else 2
        case shapes.Options():
            return sum(bit for bit, chosen in shape.chosen.items() if is_true(chosen)) or NOTHING
        case shapes.Number():
            if not is_true(shape.has):
                return NOTHING
            found = model.eval(shape.value.expression(), model_completion=True)
            value = Fraction(str(found))
            return Range(Decimal(value.numerator) / Decimal(value.denominator), Decimal(0))
    return NOTHING


def _told(possible: Possible) -> Possible:
    """The same of an interview: numbers by their lower end."""
    match possible:
        case Chosen():
            return possible.must or NOTHING
        case Range():
            return NOTHING if possible.empty else Range(Decimal(possible.low), Decimal(0))
        case Wording() | Entries():
            return NOTHING
    return possible


def _is_exact(encoding: Encoding) -> bool:
    return not encoding.scene.loose


@settings(max_examples=100)
@given(sheet=sheets(), seed=st.integers(0, 2**16))
def test_all_that_an_interview_tells_the_solver_says_too(sheet: Sheet, seed: int) -> None:
    interview = complete(sheet, Random(seed))
    if interview is None or any(len(interview.entries(one.id).entries) > 3 for one in _groups(sheet)):
        return
    encoding = encoded(sheet.questionnaire)
    model = pinned(encoding, interview)
    assert model is not None
    if not _is_exact(encoding):
        return
    for slot, shape in encoding.scene.slots.items():
        if slot not in _scratch(sheet) and not isinstance(shape, shapes.Wording | shapes.Entries):
            assert _in_model(shape, model) == _told(interview.engine.slots[slot]), slot


def _groups(sheet: Sheet) -> list[Question]:
    return [one for one in sheet.questionnaire.questions if one.inner]


def _scratch(sheet: Sheet) -> set[int]:
    """The slots of the questions within groups, which stand for one entry after the other."""
    inner = (one for group in _groups(sheet) for one in group.inner)
    return {slot for one in inner for slot in (one.applies_slot, one.answered_slot, one.slot)}

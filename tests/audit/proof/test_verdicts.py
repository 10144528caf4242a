"""Every verdict about a small random questionnaire is that of trying all answers."""

from copy import deepcopy
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.audit.proof import brute
from tests.support import making
from tests.support.making import Table
from tests.support.sheets import Sheet, sheet_of, sheets
from wizard.audit.proof.asking import Asker, Shares
from wizard.audit.proof.encode import encoded
from wizard.audit.proof.goals import goals_of
from wizard.audit.proof.leaning import leanings, milder
from wizard.audit.proof.outcomes import hidden, without_outcome
from wizard.audit.proof.replaying import Replayer
from wizard.audit.proof.settling import Prover, Verdict
from wizard.questionnaire.definition import Questionnaire
from wizard.questionnaire.possible import FALSE, TRUE

SECONDS = 60
MOST_WORLDS = 150


def prover(questionnaire: Questionnaire) -> Prover:
    encoding = encoded(questionnaire)
    return Prover(encoding, Asker(encoding, Shares(SECONDS)), Replayer(encoding))


def is_right(verdict: Verdict, is_so: bool, exhaustive: bool) -> bool:
    """Whether a verdict fits what was tried. Where that was not everything, more may be so: it was replayed."""
    if not verdict.decided:
        return True
    return (verdict == Verdict.REACHED) == is_so or (verdict == Verdict.REACHED and not exhaustive)


def all_is_tried(questionnaire: Questionnaire, some: Prover) -> bool:
    """Whether brute force has tried everything: no kind without end, and no condition on the day."""
    return brute.is_exhaustive(questionnaire) and not some.encoding.plan.dependants[questionnaire.today_slot]


@settings(max_examples=150)
@given(sheets(small=True))
def test_each_thing_is_reached_or_never_as_trying_everything_tells(sheet: Sheet) -> None:
    some, tried = prover(sheet.questionnaire), brute.everything(sheet.questionnaire)
    exhaustive = all_is_tried(sheet.questionnaire, some)
    goals = goals_of(some.encoding)
    some.settle(goals, [])
    for goal in goals:
        interviews = tried.broken_off if goal.upto else tried.complete
        is_so = any(goal.shown(one) for one in interviews)
        assert is_right(some.verdicts[goal], is_so, exhaustive), (goal.thing, goal.so)


@settings(max_examples=100)
@given(sheets(small=True))
def test_answers_without_outcome_and_hidden_rules_are_as_trying_everything_tells(sheet: Sheet) -> None:
    some, tried = prover(sheet.questionnaire), brute.everything(sheet.questionnaire)
    exhaustive = all_is_tried(sheet.questionnaire, some)
    ruled = [one for one in sheet.questionnaire.outcomes if one.condition is not None]
    lost = any(all(one.engine.slots[rule.slot] == FALSE for rule in ruled) for one in tried.complete)
    found = next(iter(without_outcome(some)), None)
    assert is_right(found.found.verdict if found else Verdict.NEVER, lost, exhaustive)
    for rule in ruled:
        is_met = any(one.engine.slots[rule.slot] == TRUE for one in tried.complete)
        assert is_right(hidden(some, rule).verdict, is_met, exhaustive)


@settings(max_examples=100)
@given(st.integers(0, 2**32 - 1))
def test_a_riskier_answer_is_milder_as_comparing_all_pairs_tells(seed: int) -> None:
    questionnaire = making.loaded(leaning(sheet_of(seed, small=True).data, Random(seed)))
    tried = brute.everything(questionnaire)
    if len(tried.complete) > MOST_WORLDS or any(one.inner for one in questionnaire.questions):
        return
    some = prover(questionnaire)
    exhaustive = all_is_tried(questionnaire, some)
    for one in leanings(some.encoding):
        is_so = next(brute.milder_by_riskier(tried.complete, one.question), None) is not None
        assert is_right(milder(some, one).verdict, is_so, exhaustive), one.name


LEANS = {"yes-no": ("yes", "no"), "integer": ("more", "less"), "number": ("more", "less"), "date": ("later", "earlier")}


def leaning(data: Table, random: Random) -> Table:
    """The same questionnaire, its questions with a `lean` and its outcomes with a tone."""
    changed = deepcopy(data)
    for section in changed["section"]:
        for question in section["question"]:
            options = question.get("option") or (data["options"][0]["option"] if "options" in question else [])
            if question["kind"] in LEANS:
                question["lean"] = random.choice(LEANS[question["kind"]])
            elif options:
                question["lean"] = random.sample([one["id"] for one in options], random.randint(2, len(options)))
    for outcome in changed["outcome"]:
        if "when" in outcome:
            outcome["tone"] = random.choice(["stop", "caution", "clear", "clear", "neutral"])
    return changed

"""Undo and redo: any row of sayings can be taken back one by one, and said again."""

from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.app.support import DONE, NOW
from tests.support.grouped import NAME as GROUPS
from tests.support.grouped import catalogue_in
from wizard.interview import Evidence, State, start
from wizard.questionnaire.catalogue import Catalogue
from wizard.questionnaire.definition import Group, Questionnaire
from wizard.questionnaire.kinds import Refused
from wizard.record.assessment import Assessment
from wizard.record.content import Head, System
from wizard.record.write import draft_bytes
from wizard.sitting.at_entry import AtEntry
from wizard.sitting.sitting import Sitting
from wizard.sitting.undoing import MOST_STEPS

SMALL = Catalogue([Path(__file__).parents[1] / "app" / "questionnaires"]).get("test-1.0/small")
FILE = Evidence("plan.pdf", 10, "0" * 64)


class Memory:
    """Keeps nothing on disk."""

    path = None

    def save(self, draft: bytes) -> None:
        """Keep nothing."""

    def finish(self, record: bytes) -> Path:
        raise NotImplementedError

    def close(self) -> None:
        """Nothing is open."""


@cache
def _vendors() -> Questionnaire:
    with TemporaryDirectory() as folder:
        return catalogue_in(Path(folder)).get(GROUPS)


def _sitting(questionnaire: Questionnaire, answers: dict[str, object] | None = None) -> Sitting:
    interview = start(questionnaire, NOW.date())
    for id, value in (answers or {}).items():
        interview.answer(id, value)
    head = Head(questionnaire.id, NOW.date(), System("bot"), "1.0.0")
    return Sitting(Assessment(head, interview, Memory()), lambda: NOW)


def _all(sitting: Sitting) -> tuple[object, ...]:
    """Everything that undo is to restore; where the sitting is counts as moving, not as saying."""
    interview, assessment = sitting.interview, sitting.assessment
    written = draft_bytes(assessment.head, interview, "", sitting.typed)
    return written, dict(interview.states), interview.bounds, interview.soft_checks, sitting.typed_within.kept()


Saying = Callable[[Sitting], object]


def _at(id: str, say: Saying) -> Saying:
    def there(sitting: Sitting) -> None:
        if id != sitting.at:
            sitting.go(id)
        say(sitting)

    return there


SAYINGS: list[Saying] = [
    *(_at("audience", lambda one, value=value: one.answer(value)) for value in ("staff", "public")),
    *(_at("users", lambda one, value=value: one.answer(value, typing=True)) for value in (5, 600)),
    *(_at("daily", lambda one, value=value: one.answer(value)) for value in (3, 700)),
    *(_at("harm", lambda one, value=value: one.answer(value)) for value in (["money"], ["none"])),
    _at("users", lambda one: one.hold("5x")),
    _at("users", lambda one: one.clear(typing=True)),
    _at("users", lambda one: one.override("many-staff", "all of them")),
    _at("users", lambda one: one.override("many-staff", "")),
    _at("audience", lambda one: one.clear()),
    _at("daily", lambda one: one.defer("ask", "the desk")),
    _at("harm", lambda one: one.mark_not_applicable("no output")),
    _at("remark", lambda one: one.leave_blank()),
    _at("daily", lambda one: one.comment("a note")),
    _at("daily", lambda one: one.comment("")),
    _at("audience", lambda one: one.attach([FILE])),
    _at("audience", lambda one: one.attach([])),
    lambda one: one.undo(),
]

ENTRIES: list[Saying] = [
    _at("open_abroad", lambda one: one.answer(True)),
    _at("open_abroad", lambda one: one.answer(False)),
    _at("vendor", lambda one: one.answer(Group((*one.interview.entries("vendor").entries, {}), complete=False))),
    _at("vendor", lambda one: one.answer(Group(one.interview.entries("vendor").entries[:1], complete=True))),
    _at("vendor", lambda one: one.clear()),
    *(
        _at("vendor", lambda one, say=say, index=index: say(one, index))
        for index in (0, 1)
        for say in (
            lambda one, index: one.answer_within(index, "name", "Kita"),
            lambda one, index: one.answer_within(index, "place", "here"),
            lambda one, index: one.answer_within(index, "place", None),
            lambda one, index: one.hold_within(index, "staff", "12x"),
            lambda one, index: one.answer_within(index, "staff", 12, typing=True),
        )
    ),
]


@given(
    st.sampled_from([(SMALL, SAYINGS), (_vendors(), ENTRIES)]).flatmap(
        lambda pair: st.tuples(st.just(pair[0]), st.lists(st.sampled_from(pair[1]), max_size=12))
    )
)
def test_as_many_undos_as_sayings_restore_everything_and_redos_bring_it_back(
    said: tuple[Questionnaire, list[Saying]],
) -> None:
    questionnaire, sayings = said
    sitting = _sitting(questionnaire)
    before = _all(sitting)
    for say in sayings:
        with suppress(Refused, IndexError):
            say(sitting)
    after = _all(sitting)
    back = [before]
    steps = 0
    while sitting.undo() is not None:
        back.append(_all(sitting))
        steps += 1
    assert _all(sitting) == before
    for number in range(steps):
        assert _all(sitting) == (back[-1 - number] if number else before)
        assert sitting.redo() is not None
    assert _all(sitting) == after


def test_it_goes_to_the_question_concerned_and_says_what_was_undone() -> None:
    sitting = _sitting(SMALL)
    sitting.answer("staff")
    sitting.step(1)
    sitting.defer("ask", "")
    sitting.go("remark")
    step = sitting.undo()
    assert step is not None
    assert (step.deed, step.question, sitting.at) == ("later", "users", "users")
    assert sitting.undo() is not None
    assert sitting.at == "audience"
    assert sitting.undo() is None


def test_typing_without_a_break_is_one_step() -> None:
    sitting = _sitting(SMALL, {"audience": "staff"})
    sitting.go("users")
    sitting.answer(1, typing=True)
    sitting.hold("12x")
    sitting.answer(12, typing=True)
    sitting.keep()
    assert sitting.undo() is not None
    assert sitting.interview.state("users") == State.OPEN
    assert sitting.undo() is None


def test_typing_after_going_away_and_back_is_another_step() -> None:
    sitting = _sitting(SMALL, {"audience": "staff"})
    sitting.go("users")
    sitting.answer(1, typing=True)
    sitting.step(1)
    sitting.step(-1)
    sitting.answer(12, typing=True)
    sitting.undo()
    assert sitting.interview.answer_of("users") == 1


def test_typing_after_an_undo_is_another_step() -> None:
    sitting = _sitting(SMALL, {"audience": "staff"})
    sitting.go("users")
    sitting.answer(1, typing=True)
    sitting.undo()
    sitting.answer(2, typing=True)
    sitting.undo()
    assert sitting.interview.said("users") is None


def test_saying_something_new_forgets_what_could_be_redone() -> None:
    sitting = _sitting(SMALL)
    sitting.answer("staff")
    sitting.undo()
    sitting.answer("public")
    assert sitting.redo() is None


def test_what_changes_nothing_is_no_step() -> None:
    sitting = _sitting(SMALL, DONE)
    sitting.go("audience")
    sitting.answer("staff")
    sitting.comment("")
    assert sitting.undo() is None


def test_what_is_refused_is_no_step() -> None:
    sitting = _sitting(SMALL, DONE)
    sitting.go("audience")
    with pytest.raises(Refused):
        sitting.answer("nobody")
    assert sitting.undo() is None


def test_a_reason_comes_back_for_just_the_answer_it_was_given_for() -> None:
    sitting = _sitting(SMALL, {"audience": "staff", "users": 600})
    sitting.go("users")
    sitting.override("many-staff", "all of them")
    sitting.answer(700)
    sitting.override("many-staff", "and more")
    sitting.undo()
    assert sitting.interview.soft_checks[0].reason == ""
    sitting.undo()
    assert sitting.interview.soft_checks[0].reason == "all of them"


def test_text_typed_in_an_entry_is_there_after_another_answer_of_it_is_undone() -> None:
    sitting = _sitting(_vendors(), {"open_abroad": True, "vendor": Group(({},), complete=False)})
    sitting.go("vendor")
    sitting.answer_within(0, "place", "abroad")
    sitting.hold_within(0, "staff", "12x")
    sitting.answer_within(0, "name", "Kita")
    step = sitting.undo()
    assert step is not None
    assert (step.index, step.inner) == (0, "name")
    assert sitting.typed_within.of(sitting.interview.entries("vendor").entries[0]) == {"staff": "12x"}


def test_an_entry_that_was_added_and_left_untouched_is_nothing_to_undo() -> None:
    sitting = _sitting(_vendors())
    sitting.go("vendor")
    before = sitting.interview.entries("vendor")
    sitting.answer(Group(({},), complete=False))
    AtEntry(sitting, 0).leave(before)
    assert sitting.interview.said("vendor") is None
    assert sitting.undo() is None


def test_only_so_many_steps_are_remembered() -> None:
    sitting = _sitting(SMALL)
    for number in range(MOST_STEPS + 5):
        sitting.answer(("staff", "public")[number % 2])
    steps = 0
    while sitting.undo() is not None:
        steps += 1
    assert steps == MOST_STEPS

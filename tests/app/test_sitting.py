"""One person at one interview: where they are, and when it is saved."""

from pathlib import Path

import pytest

from tests.app.support import DONE, NOW, Make
from wizard.host.files import NoSpace
from wizard.interview import State
from wizard.record.assessment import Assessment
from wizard.sitting.sitting import Sitting


def _sitting(assessment: Assessment) -> Sitting:
    return Sitting(assessment, lambda: NOW)


def test_it_begins_at_the_first_open_question(assessment: Make) -> None:
    assert _sitting(assessment({"audience": "staff"})).at == "users"


def test_it_goes_on_where_the_draft_says(assessment: Make) -> None:
    made = assessment({"audience": "staff"})
    made.at = "daily"
    assert _sitting(made).at == "daily"


def test_it_begins_elsewhere_where_that_question_has_left_the_route(assessment: Make) -> None:
    made = assessment({"audience": "staff"})
    made.at = "harm"
    assert _sitting(made).at == "users"


def test_a_complete_interview_begins_at_its_end(assessment: Make) -> None:
    made = assessment(DONE)
    made.interview.leave_blank("remark")
    assert _sitting(made).at == "remark"


def test_looking_leaves_no_file_behind(assessment: Make) -> None:
    made = assessment(DONE)
    sitting = _sitting(made)
    sitting.go("audience")
    assert sitting.keep()
    assert made.path is None


def test_an_answer_is_saved_and_so_is_the_place(assessment: Make) -> None:
    made = assessment()
    sitting = _sitting(made)
    sitting.answer("staff")
    assert sitting.keeper.saved == NOW
    sitting.step(1)
    assert made.path is not None
    assert 'at = "users"' in made.path.read_text("utf-8")
    made.close()


def test_typing_is_saved_when_asked_for(assessment: Make) -> None:
    made = assessment({"audience": "staff"})
    sitting = _sitting(made)
    sitting.answer(5, typing=True)
    assert made.path is None
    sitting.keep()
    assert made.path is not None
    made.close()


def test_text_that_is_no_answer_takes_the_place_of_the_answer(assessment: Make) -> None:
    made = assessment(DONE)
    sitting = _sitting(made)
    sitting.go("users")
    sitting.hold("20x")
    assert made.interview.state("users") == State.OPEN
    assert sitting.typed_here == "20x"
    sitting.answer(21, typing=True)
    assert sitting.typed_here == ""


def test_text_that_is_no_answer_leaves_a_deferral_alone(assessment: Make) -> None:
    made = assessment({"audience": "staff"})
    made.interview.defer("users", "ask")
    sitting = _sitting(made)
    sitting.go("users")
    sitting.hold("x")
    assert made.interview.state("users") == State.DEFERRED


def test_a_failed_save_keeps_the_answer_and_is_tried_again(
    assessment: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = assessment()
    sitting = _sitting(made)

    def full() -> bool:
        raise NoSpace(tmp_path)

    with monkeypatch.context() as patch:
        patch.setattr(made, "save", full)
        sitting.answer("staff")
        assert isinstance(sitting.keeper.problem, NoSpace)
        assert not sitting.keep()
        assert sitting.keeper.saved is None
    assert made.interview.answer_of("audience") == "staff"
    assert sitting.keeper.retry()
    assert sitting.keeper.problem is None
    made.close()

"""Text that is no answer yet is kept in the draft, and is never an answer."""

from pathlib import Path

from tests.record import small
from wizard.record.assessment import Assessment
from wizard.record.content import System
from wizard.record.file import begin, resume
from wizard.record.write import LONGEST_TYPED


def begun(folder: Path) -> Assessment:
    return begin(small.small(), System("typed-test"), folder, small.HEAD.date, None)


def test_what_is_typed_comes_back_with_the_draft(tmp_path: Path) -> None:
    assessment = begun(tmp_path)
    id = assessment.questionnaire.questions[0].id
    assessment.typed[id] = "20x \x1b]0;y\x07"
    assessment.save()
    assessment.close()
    assert assessment.path is not None
    again = resume(assessment.path, small.catalogue())
    assert again.typed == {id: "20x ]0;y"}
    assert again.interview.said(id) is None
    assert again.save() is True
    assert again.save() is False
    again.close()


def test_a_text_pasted_by_mistake_leaves_a_draft_that_opens(tmp_path: Path) -> None:
    """However much was pasted, the draft stays small enough to be read again."""
    assessment = begun(tmp_path)
    id = assessment.questionnaire.questions[0].id
    assessment.typed[id] = "x" * 6_000_000
    assessment.save()
    assessment.close()
    assert assessment.path is not None
    again = resume(assessment.path, small.catalogue())
    assert len(again.typed[id]) == LONGEST_TYPED
    again.close()

"""A draft that is open elsewhere: read as it is, or taken over from whoever has it."""

from pathlib import Path

import pytest

from tests.app.support import NOW
from tests.record.small import NAME, catalogue
from wizard.host.lock import OpenElsewhere, TakenOver
from wizard.record.content import System
from wizard.record.file import begin, look_at, resume


def test_it_is_refused_read_or_taken_over(tmp_path: Path) -> None:
    known = catalogue()
    first = begin(known.get(NAME), System("bot"), tmp_path, NOW.date(), NOW)
    question = next(one for one in first.questionnaire.questions if one.kind.asks)
    first.interview.defer(question.id, "one")
    first.save()
    assert first.path is not None
    with pytest.raises(OpenElsewhere):
        resume(first.path, known)
    assert look_at(first.path, known).interview.said(question.id) == first.interview.said(question.id)
    second = resume(first.path, known, take_over=True)
    first.interview.defer(question.id, "two")
    with pytest.raises(TakenOver):
        first.save()
    first.close()  # takes nothing away from the second
    second.interview.defer(question.id, "three")
    second.save()
    second.close()
    kept = resume(first.path, known)
    assert kept.interview.said(question.id) == second.interview.said(question.id)
    kept.close()

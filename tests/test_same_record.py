"""Lines, replay and the Python door are ways to the same record; so is the app, which is driven among its own tests."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.plain.script import lines_for, scripted
from wizard.interview import Answer, Deferred, Interview, NotApplicable, start
from wizard.plain.mode import talk_through
from wizard.questionnaire.catalogue import Catalogue, shipped_folder
from wizard.record.assessment import Assessment
from wizard.record.file import FileStore, assessment_of, begin, open_file, questionnaire_of
from wizard.record.write import record_bytes
from wizard.replay.one import DONE, Options, replay

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
EXAMPLES = sorted((shipped_folder() / "examples").glob("*.toml"))


def example(path: Path) -> Assessment:
    """What an example says, read as replay reads it."""
    opened = open_file(path)
    questionnaire = questionnaire_of(opened, Catalogue())
    return assessment_of(opened, questionnaire, None, FileStore(path.parent, path.stem))


def said_again(interview: Interview, goal: Interview, id: str) -> None:
    """Say of one question, through the public methods, what the example says."""
    match goal.said(id):
        case Answer(value):
            interview.answer(id, interview.question(id).kind.write(value))
        case Deferred(note, whom):
            interview.defer(id, note, whom)
        case NotApplicable(reason):
            interview.mark_not_applicable(id, reason)
    if id in goal.notes:
        interview.comment(id, goal.notes[id])


def explained_again(interview: Interview, goal: Interview) -> None:
    for soft in goal.soft_checks:
        interview.override(soft.check.id, soft.reason)


@pytest.mark.parametrize("path", EXAMPLES, ids=[path.stem for path in EXAMPLES])
def test_the_python_door_and_replay_give_the_same_record(path: Path) -> None:
    wanted = replay(path, Catalogue(), Options())
    assert wanted.code == DONE
    read = example(path)
    interview = start(read.questionnaire, read.date)
    for id in reversed(read.interview.route):  # in whatever order it is said
        said_again(interview, read.interview, id)
    explained_again(interview, read.interview)
    interview.finish()
    assert record_bytes(read.head, interview) == wanted.result


@pytest.mark.parametrize("path", EXAMPLES, ids=[path.stem for path in EXAMPLES])
def test_an_interview_in_lines_writes_the_record_that_replay_gives_back(path: Path, tmp_path: Path) -> None:
    """Every line typed by somebody who answers as the example does, and the same bytes as the app's."""
    goal = example(path)
    by_hand = goal.interview.copy()
    by_hand.finish()
    people = [goal.people.get(role, "") for role in goal.questionnaire.people]
    written: list[str] = []
    assessment = begin(goal.questionnaire, goal.system, tmp_path, goal.date, NOW)
    left = talk_through(assessment, scripted(lines_for(by_hand, people), written, "ja"), lambda: NOW)
    assert left.finished is not None, "".join(written)[-2000:]
    assert record_bytes(assessment.head, by_hand) == left.finished.read_bytes()
    again = replay(left.finished, Catalogue(), Options())
    assert (again.code, again.result) == (DONE, left.finished.read_bytes())

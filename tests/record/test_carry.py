"""What a system's finished records say is carried into a new assessment, and nothing else is."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from tests.record.small import COMPLETE, DAY, HEAD, QUESTIONNAIRES, interview, opened, record, small
from wizard.interview import Interview
from wizard.questionnaire.catalogue import Catalogue
from wizard.record.assessment import Assessment
from wizard.record.content import System
from wizard.record.file import begin, resume
from wizard.record.write import draft_bytes, record_bytes
from wizard.text.problem import Problems

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=timezone(timedelta(hours=9)))
SYSTEM = System("toiawase-bot")
NEXT_DAY = replace(HEAD, date=date(2026, 11, 23))
OLD = "2026-10-01-small"


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """The folder of the system's files."""
    folder = tmp_path / SYSTEM.id
    folder.mkdir()
    return folder


def begun(kept: Path) -> Assessment:
    return begin(small(), SYSTEM, kept.parent, DAY, NOW)


def carried(kept: Path) -> dict[str, Any]:
    """What a new assessment knows at once."""
    walked = begun(kept).interview
    return {id: walked.answer_of(id) for id in walked.carried}


def test_answers_of_a_finished_record_are_carried_with_its_name(kept: Path) -> None:
    (kept / f"{OLD}.toml").write_bytes(record())
    walked = begun(kept).interview
    assert walked.carried == {"audience": OLD, "tasks": OLD, "personal": OLD}
    assert walked.obstacles == ()


def test_of_several_records_the_newest_counts_whatever_its_name(kept: Path) -> None:
    (kept / "z.toml").write_bytes(record(COMPLETE.replace('"write"', '"search"')))
    (kept / "a.toml").write_bytes(record(head=NEXT_DAY))
    assert carried(kept)["tasks"] == ("write",)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("x.draft.toml", f'status = "draft"\n{COMPLETE}'.encode()),
        ("x.toml", COMPLETE.encode()),
        ("x.toml", record().replace(b'"write"', b'"search"')),
        ("x.toml", b"a = "),
        ("../other/x.toml", record()),
        ("x.toml", record().replace(b"rules-1.0", b"rules-2.0")),
    ],
    ids=["draft", "answers file", "broken seal", "not TOML", "another system", "another edition"],
)
def test_nothing_is_carried_from_anything_else(name: str, content: bytes, kept: Path) -> None:
    (kept.parent / "other").mkdir()
    (kept / name).write_bytes(content)
    assert carried(kept) == {}


def test_what_the_newest_record_defers_is_not_taken_from_an_older_one(kept: Path) -> None:
    (kept / "old.toml").write_bytes(record())
    text = COMPLETE.replace("personal = false\n", "[deferred]\npersonal = 'asked'\n")
    (kept / "new.toml").write_bytes(record(text, head=NEXT_DAY))
    assert set(carried(kept)) == {"audience", "tasks"}


def test_saying_something_else_or_the_same_ends_it(kept: Path) -> None:
    (kept / f"{OLD}.toml").write_bytes(record())
    walked = begun(kept).interview
    walked.answer("audience", "staff")
    walked.defer("tasks")
    assert set(walked.carried) == {"personal"}


def test_a_draft_and_a_record_keep_where_an_answer_comes_from(kept: Path) -> None:
    (kept / f"{OLD}.toml").write_bytes(record())
    walked = begun(kept).interview
    walked.answer("tasks", ["search"])
    expected = {"audience": OLD, "personal": OLD}
    for written in (draft_bytes(HEAD, walked), finished(walked)):
        assert opened(written).content.carried == expected
        assert interview(written).carried == expected


def finished(walked: Interview) -> bytes:
    walked.finish()
    return record_bytes(HEAD, walked)


def test_what_is_carried_must_be_an_answer() -> None:
    with pytest.raises(Problems) as caught:
        interview(COMPLETE + "[carried]\nusers = 'x'\npersonal = 'x'\nusres = 'x'\n")
    assert [(one.key, one.line, one.question) for one in caught.value.problems] == [
        ("carried-nothing", 12, "users"),
        ("unknown-question", 14, ""),
    ]


def test_the_outcome_of_another_questionnaire_is_carried_too(kept: Path, tmp_path: Path) -> None:
    edition = tmp_path / "questionnaires" / "rules-1.0"
    edition.mkdir(parents=True)
    for path in (QUESTIONNAIRES / "rules-1.0").iterdir():
        (edition / path.name).write_bytes(path.read_bytes())
    (edition / "next.toml").write_text(NEXT, "utf-8")
    questionnaire = Catalogue([edition.parent]).get("rules-1.0/next")
    (kept / f"{OLD}.toml").write_bytes(record())
    assessment = begin(questionnaire, SYSTEM, kept.parent, DAY, NOW)
    assert assessment.interview.answer_of("judged") == "clear"
    assert assessment.interview.carried == {"judged": OLD}
    assessment.save()
    assessment.close()
    assert assessment.path is not None
    again = resume(assessment.path, Catalogue([edition.parent]))
    again.close()
    assert again.interview.carried == {"judged": OLD}


NEXT = """\
id = "next"
edition = "rules-1.0"
version = "0.1.0"
languages = ["ja", "en"]
title.ja = "次の質問票"
title.en = "The next questionnaire"

[[section]]
id = "all"
title.ja = "すべて"
title.en = "All"

[[section.question]]
id = "judged"
kind = "choice"
from = "small:outcome"
purpose = "record"
basis = "derived"
reference = ["rule-1"]
text.ja = "前の結論は何ですか。"
text.en = "What was the outcome?"

[[section.question.option]]
id = "care"
text.ja = "注意する"
text.en = "Take care"

[[section.question.option]]
id = "clear"
text.ja = "問題なし"
text.en = "Clear"
"""

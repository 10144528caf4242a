"""How strongly an item is asked for follows from the answers: it is written down, never believed."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.support.edition import edition
from tests.support.making import DAY, choice, file_data, table, yes_no
from wizard.questionnaire.catalogue import Catalogue
from wizard.record.content import System
from wizard.record.file import begin, open_file
from wizard.replay.one import DIFFERS, DONE, UNUSABLE, Options, Replayed, replay

STRENGTHS = [table(is_="required", when='audience == "public"'), table(is_="recommended")]
ANSWERS = """\
questionnaire = "ed/items"
date = 2026-11-22

[system]
id = "bot"

[answers]
audience = "public"
log = true
"""


def items(folder: Path, **changes: object) -> Catalogue:
    log = {**yes_no("log", strength=STRENGTHS), **changes}
    hidden = yes_no("hidden", when='audience == "staff"', strength=[table(is_="optional")])
    data = file_data(choice("audience", "staff", "public"), log, hidden, outcomes={"seen": "log", "unseen": "not log"})
    return edition(folder, items=data)


def replayed(folder: Path, content: str | bytes, options: Options | None = None, **changes: object) -> Replayed:
    path = folder / "answers.toml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return replay(path, items(folder, **changes), options or Options())


def strengths(folder: Path, content: bytes) -> dict[str, str]:
    path = folder / "written.toml"
    path.write_bytes(content)
    return dict(open_file(path).content.strengths)


def test_a_record_says_it_of_every_item_that_was_asked(tmp_path: Path) -> None:
    record = replayed(tmp_path, ANSWERS).result
    assert record is not None
    assert strengths(tmp_path, record) == {"log": "required"}
    assert replayed(tmp_path, record).result == record


def test_a_draft_says_it_as_far_as_it_is_known(tmp_path: Path) -> None:
    questionnaire = items(tmp_path).get("ed/items")
    assessment = begin(questionnaire, System("bot"), tmp_path, DAY, datetime(2026, 11, 22, tzinfo=UTC))
    assessment.save()
    assert assessment.path is not None
    assert strengths(tmp_path, assessment.path.read_bytes()) == {}
    assessment.interview.answer("audience", "staff")
    assessment.save()
    assert strengths(tmp_path, assessment.path.read_bytes()) == {"log": "recommended", "hidden": "optional"}
    assessment.close()


@pytest.mark.parametrize("said", ['log = "optional"', 'log = "required"', 'hidden = "required"', ""])
def test_what_an_answers_file_says_of_it_is_worked_out_anew(said: str, tmp_path: Path) -> None:
    result = replayed(tmp_path, f"{ANSWERS}\n[strength]\n{said}\n")
    assert (result.code, result.problems) == (DONE, ())
    assert result.result == replayed(tmp_path, ANSWERS).result


@pytest.mark.parametrize(
    ("said", "expected"),
    [('lgo = "required"', ("unknown-question", 12)), ('log = "must"', ("no-fit", 12)), ("log = 1", ("no-fit", 12))],
)
def test_what_is_no_item_or_no_strength_is_told_with_its_line(
    said: str, expected: tuple[str, int], tmp_path: Path
) -> None:
    result = replayed(tmp_path, f"{ANSWERS}\n[strength]\n{said}\n")
    assert [(one.key, one.line) for one in result.problems] == [expected]
    assert (result.code, result.result) == (UNUSABLE, None)


@pytest.mark.parametrize(
    ("now", "words"),
    [
        ([table(is_="optional")], '"required", and the same answers now give strength "optional"'),
        ([], '"required", and the same answers now give strength nothing'),
    ],
)
def test_a_record_whose_strength_no_longer_follows_is_told_and_nothing_is_made(
    now: list[object], words: str, tmp_path: Path
) -> None:
    record = replayed(tmp_path, ANSWERS).result
    assert record is not None
    result = replayed(tmp_path, record, Options(on="latest"), strength=now)
    (problem,) = result.problems
    assert (problem.key, problem.question) == ("recorded-strength", "log")
    assert record.decode().splitlines()[problem.line - 1] == 'log = "required"'
    assert words in problem.say("en")
    assert (result.code, result.result) == (DIFFERS, None)


def test_a_strength_that_is_new_is_told_at_the_file(tmp_path: Path) -> None:
    record = replayed(tmp_path, ANSWERS, strength=[]).result
    assert record is not None
    assert b"[strength]" not in record
    (problem,) = replayed(tmp_path, record, Options(on="latest")).problems
    assert problem.key == "recorded-strength"
    assert "nothing" in problem.say("en")

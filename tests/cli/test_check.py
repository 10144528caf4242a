"""`wizard check`: questionnaires that load, examples that give what they expect."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.record.small import COMPLETE, GOLDEN


@pytest.mark.parametrize("language", ["ja", "en"])
def test_all_that_ships_is_right(language: str, run: Run) -> None:
    ran = run("check", "--lang", language)
    assert (ran.code, ran.err) == (0, "")
    assert len(ran.out.splitlines()) == 1


def test_problems_are_told_with_their_place_and_counted(wizard: Run, tmp_path: Path) -> None:
    (tmp_path / "good.toml").write_text(COMPLETE + '[expect]\noutcome = "clear"\n')
    (tmp_path / "wrong.toml").write_text(COMPLETE + '[expect]\noutcome = "care"\nobligations = []\n')
    ran = wizard("check", tmp_path)
    assert ran.code == 1
    assert [line.partition(": ")[0] for line in ran.err.splitlines()] == [
        f"{tmp_path / 'wrong.toml'}:12:11",
        f"{tmp_path / 'wrong.toml'}:13:15",
    ]
    assert ran.out == "2 files checked, 2 problems\n"


def test_as_data_every_file_and_problem_is_there(wizard: Run, tmp_path: Path) -> None:
    (tmp_path / "wrong.toml").write_text(COMPLETE.replace('"staff"', '"stuff"'))
    ran = wizard("check", "--format", "json", tmp_path, GOLDEN / "questionnaires")
    assert (ran.code, ran.err) == (1, "")
    wrong, *right = json.loads(ran.out)
    (problem,) = wrong["problems"]
    assert (wrong["file"], problem["rule"], problem["line"], problem["question"]) == (
        str(tmp_path / "wrong.toml"), "refused", 8, "audience",
    )  # fmt: skip
    assert [(Path(one["file"]).name, one["problems"]) for one in right] == [("guideline.toml", []), ("small.toml", [])]


def test_what_cannot_be_looked_at_is_another_matter_than_what_is_wrong(wizard: Run, tmp_path: Path) -> None:
    assert wizard("check", tmp_path).code == 3
    assert wizard("check", tmp_path / "missing.toml").code == 3
    (tmp_path / "x.toml").write_text("a = ")
    assert wizard("check", tmp_path).code == 1

"""`wizard explain`, as it is run."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.record.small import COMPLETE, QUESTIONNAIRES, record
from wizard.text.width import cell_width

OPEN = COMPLETE.replace("personal = false\n", "")


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    path = tmp_path / "answers.toml"
    path.write_text(COMPLETE)
    return path


def told(run: Run, path: Path, *more: str) -> dict[str, Any]:
    ran = run("explain", path, "--format", "json", *more)
    assert (ran.code, ran.err) == (0, "")
    found: dict[str, Any] = json.loads(ran.out)
    return found


def test_an_answers_file_is_judged_as_if_finishing(wizard: Run, answers: Path) -> None:
    assert told(wizard, answers)["outcome"] == "clear"
    answers.write_text(COMPLETE + "[deferred]\ncontact = ''\n")
    assert told(wizard, answers)["outcome"] == "clear"


def test_what_stands_in_the_way_leaves_it_open(wizard: Run, answers: Path) -> None:
    answers.write_text(OPEN)
    found = told(wizard, answers)
    assert (found["outcome"], found["possible"]) == ("", ["care", "clear"])
    assert found["decisive"][0]["question"] == "personal"


def test_a_draft_is_not_judged(wizard: Run, answers: Path) -> None:
    deferred = OPEN.replace("[answers]", "[answers]\n").rstrip() + "\n[deferred]\npersonal = ''\n"
    answers.write_text(deferred)
    assert told(wizard, answers)["possible"] == []
    answers.write_text(f'status = "draft"\n{deferred}')
    assert told(wizard, answers)["possible"] == ["care", "clear"]


def test_a_record_is_explained_as_what_it_is(wizard: Run, answers: Path) -> None:
    answers.write_bytes(record())
    assert told(wizard, answers)["finished"] is True


def test_a_broken_seal_is_noted(wizard: Run, answers: Path) -> None:
    answers.write_bytes(record().replace(b'"write"', b'"search"'))
    assert "seal" in wizard("explain", answers).err
    assert wizard("--quiet", "explain", answers).err == ""


def test_text_is_80_cells_wide_in_a_pipe_and_has_no_codes(wizard: Run, answers: Path) -> None:
    for language in ("ja", "en"):
        ran = wizard("explain", answers, "--all", "--lang", language)
        assert (ran.code, ran.err) == (0, "")
        assert max(cell_width(line) for line in ran.out.splitlines()) <= 80
        assert "\x1b" not in ran.out


def test_why_each_question_is_asked_is_told_with_all(wizard: Run, answers: Path) -> None:
    assert "Questions that are asked, and why" not in wizard("explain", answers).out
    assert "Questions that are asked, and why" in wizard("explain", answers, "--all").out
    assert told(wizard, answers)["asked"] == []
    assert told(wizard, answers, "--all")["asked"] != []


@pytest.mark.parametrize("argv", [["explain"], ["explain", "x.toml", "--format", "html"]])
def test_wrong_usage_is_told(argv: list[str], wizard: Run) -> None:
    assert wizard(*argv).code == 2


def test_a_file_that_cannot_be_used_is_told_with_its_line(wizard: Run, answers: Path) -> None:
    answers.write_text(COMPLETE + "usres = 5\n")
    ran = wizard("explain", answers)
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.startswith(f"{answers}:11:1: ")


def test_neither_rich_nor_textual_is_loaded(answers: Path) -> None:
    script = (
        "import sys; from wizard.cli.main import main; main(sys.argv[1:]); "
        "assert not {'rich', 'textual', 'asyncio'} & sys.modules.keys()"
    )
    argv = ["explain", str(answers), "--questionnaires", str(QUESTIONNAIRES)]
    ran = subprocess.run([sys.executable, "-c", script, *argv], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")

"""`wizard` alone, where there is no terminal for the home screen."""

import os
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from wizard.questionnaire.catalogue import Catalogue
from wizard.record.content import System
from wizard.record.file import begin


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def draft(data: Path, name: str) -> Path:
    """A draft on disk of a system of this name."""
    assessment = begin(Catalogue().get("ds920-2.0/high-risk"), System("enquiry", name), data, date(2026, 11, 22), None)
    assessment.interview.answer("use_purpose", "summaries")
    assessment.save()
    assessment.close()
    assert assessment.path is not None
    return assessment.path


def test_it_lists_what_can_be_started_the_newest_edition_first(data: Path, run: Run) -> None:
    ran = run("--data", str(data), "--lang", "en")
    lines = ran.out.splitlines()
    assert (ran.code, ran.err) == (0, "")
    assert lines[:2] == ["Questionnaires that can be started:", "  ds920-2.0/scope  Scope and edition"]
    assert {line.split()[0] for line in lines if line.startswith("  ")} == set(Catalogue().entries)
    assert "To start one, in a terminal: wizard run ds920-2.0/scope" in lines


def test_drafts_come_first_with_what_goes_on_with_them(data: Path, run: Run) -> None:
    path = draft(data, "Enquiry \x1b[31mbot")
    lines = run("--data", str(data), "--lang", "en").out.splitlines()
    assert lines[0] == "Drafts, the newest first:"
    assert lines[1].startswith("  Enquiry ")
    assert lines[1].endswith("bot  High-risk assessment")
    assert "\x1b" not in lines[1]
    assert lines[2] == f"    wizard open {path}"
    assert lines[3] == "Questionnaires that can be started:"


@pytest.mark.skipif(os.name != "posix", reason="names hold no control characters here")
@pytest.mark.parametrize(
    ("name", "shown"),
    [("a\x1b[31mb", "a\\033[31mb"), ("it's\n資料", "it\\047s\\012資料"), ("共有　資料", "共有　資料"), ("a b", "a b")],
    ids=["escape", "line feed", "full-width space", "space"],
)
def test_a_path_is_told_as_a_shell_reads_it(name: str, shown: str, data: Path, run: Run) -> None:
    path = draft(data / name, "Bot")
    told = next(line for line in run("--data", str(data / name), "--lang", "en").out.splitlines() if "open" in line)
    assert shown in told
    bash = shutil.which("bash")
    if bash is not None:
        command = f"printf %s {told.split('wizard open ')[1]}"
        assert subprocess.run([bash, "-c", command], capture_output=True, check=True).stdout == os.fsencode(path)


def test_of_many_drafts_the_newest_are_listed_and_where_the_others_are(data: Path, run: Run) -> None:
    for number in range(12):
        draft(data, f"Bot {number}")
    lines = run("--data", str(data), "--lang", "ja").out.splitlines()
    assert lines[0] == "途中の下書き（新しい順）:"
    assert len([line for line in lines if "wizard open" in line]) == 10
    assert "すべての記録と下書きの一覧: wizard register" in lines

"""`wizard list`, and `wizard` alone where there is no terminal: what there is, from which folders."""

import io
import json
import os
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.record.small import QUESTIONNAIRES, altered

SMALL = "rules-1.0/small"


class TestList:
    def test_every_questionnaire_has_a_line_that_begins_with_its_name(self, wizard: Run) -> None:
        ran = wizard("list")
        assert (ran.code, ran.err) == (0, "")
        names = [line.split("  ")[0] for line in ran.out.splitlines()]
        assert "ds920-2.0/high-risk" in names
        assert names == sorted(names)
        assert f"{SMALL}  1.2.0  A small questionnaire" in ran.out.splitlines()

    def test_as_data_it_is_the_same_in_every_language(self, wizard: Run) -> None:
        japanese, english = (wizard("list", "--format", "json", "--lang", language).out for language in ("ja", "en"))
        assert japanese == english
        (small,) = (one for one in json.loads(english) if one["name"] == SMALL)
        assert small["title"] == {"ja": "小さな質問票", "en": "A small questionnaire"}
        assert (small["version"], small["questions"], small["languages"]) == ("1.2.0", 12, ["ja", "en"])

    def test_a_questionnaire_that_cannot_be_used_is_told_and_the_others_are_listed(
        self, wizard: Run, tmp_path: Path
    ) -> None:
        folder = tmp_path / "broken-1.0"
        shutil.copytree(QUESTIONNAIRES / "rules-1.0", folder)
        (folder / "small.toml").write_text("id = ")
        ran = wizard("--questionnaires", tmp_path, "list")
        assert ran.code == 3
        assert ran.err.startswith(f"{folder / 'small.toml'}:1:6: ")
        assert SMALL in ran.out
        assert SMALL in wizard("--questionnaires", tmp_path).out


class TestFolders:
    def test_without_an_added_folder_there_is_what_ships(self, run: Run) -> None:
        assert SMALL not in run("list").out

    def test_a_folder_is_added_by_option_or_environment(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        by_option = run("list", "--questionnaires", QUESTIONNAIRES)
        monkeypatch.setenv("WIZARD_QUESTIONNAIRES", str(QUESTIONNAIRES))
        assert run("list") == by_option
        assert SMALL in by_option.out

    def test_several_can_be_added_and_the_last_one_wins(
        self, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for version in ("2.0.0", "3.0.0"):
            altered(tmp_path / version, ('version = "1.2.0"', f'version = "{version}"'))
        two, three = (tmp_path / version / "questionnaires" for version in ("2.0.0", "3.0.0"))
        monkeypatch.setenv("WIZARD_QUESTIONNAIRES", f"{QUESTIONNAIRES}{os.pathsep}{two}")
        assert f"{SMALL}  2.0.0" in run("list").out
        assert f"{SMALL}  3.0.0" in run("list", "--questionnaires", three).out
        assert f"{SMALL}  2.0.0" in run("list", "--questionnaires", three, "--questionnaires", two).out

    def test_a_folder_that_is_not_there_is_told(
        self, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        ran = run("list", "--questionnaires", tmp_path / "nothing")
        assert (ran.code, ran.out) == (3, "")
        assert ran.err.startswith(f"{tmp_path / 'nothing'}: ")
        monkeypatch.setenv("WIZARD_QUESTIONNAIRES", str(tmp_path / "nothing"))
        assert run("list").code == 3


class TestHome:
    @pytest.mark.parametrize(("language", "title"), [("ja", "小さな質問票"), ("en", "A small questionnaire")])
    def test_without_a_terminal_it_says_what_can_be_started_and_what_to_type(
        self, language: str, title: str, wizard: Run
    ) -> None:
        ran = wizard("--lang", language)
        assert (ran.code, ran.err) == (0, "")
        assert f"  {SMALL}  {title}" in ran.out.splitlines()
        for command in ("wizard run", "wizard template", "wizard replay"):
            assert command in ran.out

    def test_an_interview_without_a_terminal_is_held_in_lines(
        self, wizard: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("sys.stdin", io.StringIO(""))
        ran = wizard("run", SMALL)
        assert ran.code == 1
        assert "The generative AI system to assess" in ran.out

"""`wizard summary`: what a person reads, on a terminal, in a pipe and in a file."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.record.small import COMPLETE, GOLDEN, record
from wizard.text.width import cell_width

SETTLED = GOLDEN / "records" / "settled.toml"


@pytest.mark.parametrize("language", ["ja", "en", "both"])
def test_in_a_pipe_it_has_80_columns_and_no_colour(language: str, wizard: Run) -> None:
    ran = wizard("summary", SETTLED, "--lang", language)
    assert (ran.code, ran.err) == (0, "")
    assert "\x1b" not in ran.out
    assert max(map(cell_width, ran.out.splitlines())) <= 80
    assert ("注意する" in ran.out) == (language != "en")
    assert ("Take care" in ran.out) == (language != "ja")


@pytest.mark.parametrize("format", ["terminal", "json"])
def test_a_file_has_the_bytes_that_a_pipe_gets(format: str, wizard: Run, tmp_path: Path) -> None:
    shown = wizard("summary", SETTLED, "--format", format)
    path = tmp_path / "summary"
    assert wizard("summary", SETTLED, "--format", format, "-o", path).out == ""
    assert path.read_bytes() == shown.out.encode()
    path.write_text("mine")
    assert wizard("summary", SETTLED, "--format", format, "-o", path).code == 4
    assert wizard("summary", SETTLED, "--format", format, "-o", path, "--force").code == 0


def test_as_data_it_can_be_parsed(wizard: Run) -> None:
    assert json.loads(wizard("summary", SETTLED, "--format", "json", "--lang", "both").out)


def test_an_answers_file_is_judged_as_if_finished_and_a_draft_is_not(wizard: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    text = COMPLETE.replace("personal = false\n", "[deferred]\npersonal = 'asked'\n")
    path.write_text(text)
    assert "Facts are missing" in wizard("summary", path).out
    path.write_text(f'status = "draft"\n{text}')
    assert "Facts are missing" not in wizard("summary", path).out


def test_a_broken_seal_is_noted(wizard: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_bytes(record().replace(b'"write"', b'"search"'))
    ran = wizard("summary", path)
    assert ran.code == 0
    assert ran.err.startswith(f"note: {path}:")
    assert wizard("summary", path, "--quiet").err == ""


def test_what_cannot_be_used_is_told(wizard: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_text(COMPLETE + "usres = 1\n")
    ran = wizard("summary", path)
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.startswith(f"{path}:11:1: ")


@pytest.mark.parametrize(
    "answer", ["[/]", "[bold red]x[/bold red]", "[link=file:///]x[/link]", "{0} %s", "[@click=quit]x"]
)
def test_markup_in_an_answer_is_shown_as_it_was_written(answer: str, wizard: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_text(f'{COMPLETE}contact = "{answer}"\n')
    assert answer in wizard("summary", path).out

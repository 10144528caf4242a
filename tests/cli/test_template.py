"""`wizard template`: a blank answers file, on stdout or as a file."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run

NAME = "rules-1.0/small"

pytestmark = pytest.mark.usefixtures("stopped_clock")


@pytest.mark.parametrize("language", ["ja", "en"])
def test_it_is_written_to_stdout_or_to_a_file_alike(language: str, wizard: Run, tmp_path: Path) -> None:
    shown = wizard("template", NAME, "--lang", language)
    assert (shown.code, shown.err) == (0, "")
    assert "\ndate = 2026-11-22 " in shown.out
    assert wizard("template", NAME, "--lang", language, "-o", tmp_path / "x.toml").out == ""
    assert (tmp_path / "x.toml").read_bytes() == shown.out.encode()


def test_a_file_that_somebody_has_begun_to_fill_in_is_not_replaced(wizard: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_text("mine")
    assert wizard("template", NAME, "-o", path).code == 4
    assert path.read_text() == "mine"
    assert wizard("template", NAME, "-o", path, "--force").code == 0
    assert path.read_text() != "mine"


def test_as_it_stands_it_is_incomplete(wizard: Run, tmp_path: Path) -> None:
    wizard("template", NAME, "-o", tmp_path / "x.toml")
    assert wizard("replay", tmp_path / "x.toml", "-o", tmp_path / "out").code == 1


def test_an_unknown_questionnaire_is_told_with_what_looks_like_it(wizard: Run, tmp_path: Path) -> None:
    ran = wizard("template", "rules-1.0/smal", "-o", tmp_path / "x.toml")
    assert ran.code == 3
    assert f'"{NAME}"' in ran.err
    assert not (tmp_path / "x.toml").exists()
    assert wizard("template", "../../etc/passwd").code == 3


def test_a_folder_that_is_missing_is_told(wizard: Run, tmp_path: Path) -> None:
    assert wizard("template", NAME, "-o", tmp_path / "nothing" / "x.toml").code == 4

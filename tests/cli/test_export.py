"""`wizard export`: a sheet for review."""

import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize("format", ["xlsx", "csv"])
def test_a_sheet_is_written_and_the_questions_are_counted(format: str, wizard: Run, tmp_path: Path) -> None:
    path = tmp_path / f"small.{format}"
    ran = wizard("export", "rules-1.0/small", "-o", path)
    assert (ran.code, ran.out) == (0, f"written to {path}; questions: 12\n")
    assert ("the questions only" in ran.err) == (format == "csv")
    assert path.read_bytes()[:2] == (b"PK" if format == "xlsx" else b"\xef\xbb")


def test_the_same_sheet_is_left_alone_and_another_is_not_replaced(wizard: Run, tmp_path: Path) -> None:
    path = tmp_path / "small.xlsx"
    assert [wizard("export", "rules-1.0/small", "-o", path).code for _ in range(2)] == [0, 0]
    assert wizard("export", "rules-1.0/small", "-o", path, "--lang", "ja").code == 4
    assert wizard("export", "rules-1.0/small", "-o", path, "--lang", "ja", "--force").code == 0


def test_another_ending_is_wrong_usage(wizard: Run, tmp_path: Path) -> None:
    ran = wizard("export", "rules-1.0/small", "-o", tmp_path / "small.ods")
    assert (ran.code, ran.out) == (2, "")
    assert ".xlsx or .csv" in ran.err


def test_without_the_extra_it_is_named_and_csv_still_works(
    wizard: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    ran = wizard("export", "rules-1.0/small", "-o", tmp_path / "small.xlsx")
    assert (ran.code, ran.out) == (2, "")
    assert 'pip install "wizard[sheets]"' in ran.err
    assert wizard("export", "rules-1.0/small", "-o", tmp_path / "small.csv").code == 0

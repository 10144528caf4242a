"""`wizard verify` is the judge of records."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.record.small import COMPLETE, GOLDEN, altered, record

RECORDS = sorted((GOLDEN / "records").glob("*.toml"))


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    path = tmp_path / "kept.toml"
    path.write_bytes(record())
    return path


def test_a_record_that_is_as_it_was_is_verified(wizard: Run) -> None:
    ran = wizard("verify", *RECORDS)
    assert (ran.code, ran.err) == (0, "")
    assert [line.partition(": ")[0] for line in ran.out.splitlines()] == [str(path) for path in RECORDS]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_record_that_was_changed_is_told(language: str, wizard: Run, kept: Path) -> None:
    kept.write_bytes(record().replace(b'"write"', b'"search"'))
    ran = wizard("verify", kept, "--lang", language)
    assert (ran.code, ran.out) == (1, "")
    assert str(kept) in ran.err
    assert len(ran.err.splitlines()) == 1


@pytest.mark.parametrize(
    ("content", "code"),
    [(COMPLETE, 1), (f'status = "draft"\n{COMPLETE}', 1), ("a = ", 3), (COMPLETE + "[seal]\nsha256 = 'short'\n", 3)],
    ids=["answers file", "draft", "not TOML", "no seal at all"],
)
def test_what_is_no_record_is_told(content: str, code: int, wizard: Run, kept: Path) -> None:
    kept.write_text(content)
    ran = wizard("verify", kept)
    assert (ran.code, ran.out) == (code, "")
    assert ran.err.count(str(kept)) == 1


def test_a_record_whose_questionnaire_is_gone_or_changed_cannot_be_judged(run: Run, kept: Path, tmp_path: Path) -> None:
    assert run("verify", kept).code == 3
    altered(tmp_path, ("だれが使いますか。", "だれが使いますか？"))
    ran = run("verify", kept, "--questionnaires", tmp_path / "questionnaires")
    assert (ran.code, ran.out) == (3, "")
    assert "sha256" in ran.err


def test_a_sealed_outcome_that_does_not_follow_is_told(wizard: Run, kept: Path) -> None:
    from wizard.record.seal import sealed

    body = record()[: record().rindex(b"\n[seal]")].replace(b'"clear"', b'"care"')
    kept.write_bytes(sealed(body))
    ran = wizard("verify", kept)
    assert (ran.code, ran.out) == (1, "")
    assert '"care"' in ran.err


def test_the_highest_code_of_several_files_counts(wizard: Run, kept: Path, tmp_path: Path) -> None:
    assert wizard("verify", kept, tmp_path / "missing.toml", RECORDS[0]).code == 3

"""`wizard import`: a questionnaire made of a check sheet, and what it still lacks."""

import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from wizard.exchange.guideline import guideline_text
from wizard.questionnaire.catalogue import Catalogue

SHEET = """\
番号,区分,確認事項,解説
1,記録,ログを残すか,監査の記録を見ます。例: 入力と出力
2,,権限は最小か,権限の一覧を見ます。例: 閲覧だけ
"""


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "annex.csv"
    path.write_text(SHEET, "utf-8")
    return path


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    folder = tmp_path / "sheets" / "rules-2"
    folder.mkdir(parents=True)
    (folder / "guideline.toml").write_text(guideline_text("rules-2", ["ja", "en"], ["sheet"]), "utf-8")
    return folder


def test_the_questionnaire_is_written_loads_and_is_held_against_the_checker(
    run: Run, sheet: Path, edition: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held: list[list[Path]] = []
    from wizard.cli.commands import check

    monkeypatch.setattr(check, "run", lambda context: held.append(context.arguments.paths) or 0)
    ran = run("import", sheet, "-o", edition / "annex.toml", "--title", "点検", "--basis", "official")
    assert ran.code == 0
    assert ran.out.startswith(f"written to {edition / 'annex.toml'}; sections: 1, questions: 2\n")
    assert held == [[edition / "annex.toml"]]
    made = Catalogue([edition.parent]).get("rules-2/annex")
    assert [(one.id, one.basis) for one in made.questions] == [("annex_1", "official"), ("annex_2", "official")]


def test_what_the_checker_finds_is_the_answer_of_the_command(
    run: Run, sheet: Path, edition: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wizard.cli.commands import check

    monkeypatch.setattr(check, "run", lambda _: 1)
    assert run("import", sheet, "-o", edition / "annex.toml").code == 1


def test_a_folder_without_guideline_is_told_what_it_lacks(run: Run, sheet: Path, tmp_path: Path) -> None:
    folder = tmp_path / "new-edition"
    folder.mkdir()
    ran = run("import", sheet, "-o", folder / "annex.toml")
    assert ran.code == 1
    assert (folder / "annex.toml").is_file()
    shown = [line[2:] for line in ran.err.splitlines() if line.startswith("  ")]
    (folder / "guideline.toml").write_text("\n".join(shown), "utf-8")
    assert len(Catalogue([tmp_path]).get("new-edition/annex").questions) == 2
    assert f"wizard check {folder / 'annex.toml'}" in ran.err


def test_a_source_that_the_guideline_lacks_is_told_once_with_its_entry(run: Run, sheet: Path, edition: Path) -> None:
    ran = run("import", sheet, "-o", edition / "annex.toml", "--reference", "annex-3")
    assert ran.code == 1
    assert '  id = "annex-3"' in ran.err.splitlines()
    assert ran.err.count("annex-3") == 2


def test_what_is_wrong_in_the_sheet_is_told_with_its_cells_and_nothing_is_written(
    run: Run, tmp_path: Path, edition: Path
) -> None:
    path = tmp_path / "annex.csv"
    path.write_text("項目,説明\n#REF!,a\nログを残すか,#N/A\n", "utf-8")
    ran = run("import", path, "-o", edition / "annex.toml")
    assert (ran.code, ran.out) == (3, "")
    assert [line.split(": ")[:2] for line in ran.err.splitlines()] == [[str(path), "A2"], [str(path), "B3"]]
    assert not (edition / "annex.toml").exists()


def test_options_name_columns_titles_and_ids(run: Run, tmp_path: Path, edition: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text("甲,乙,丙,Help\nログを残すか,Are logs kept?,監査の記録,Audit logs\n", "utf-8")
    run(
        "import", path, "-o", edition / "own.toml", "--column", "item.ja=甲", "--column", "item.en=B",
        "--column", "explanation.ja=丙", "--column", "explanation.en=Help",
        "--title", "ja=点検", "--title", "en=Check", "--prefix", "log",
    )  # fmt: skip
    made = Catalogue([edition.parent]).load_path(edition / "own.toml")
    assert dict(made.title) == {"ja": "点検", "en": "Check"}
    assert [(one.id, dict(one.text)) for one in made.questions] == [
        ("log_1", {"ja": "ログを残すか", "en": "Are logs kept?"})
    ]


@pytest.mark.parametrize(
    "wrong",
    [
        ["--column", "items=甲"],
        ["--column", "item"],
        ["--column", "number.ja=甲"],
        ["--id", "Annex"],
        ["--id", "other"],
        ["--basis", "ours"],
        ["--header", "0"],
        ["--prefix", "Log"],
        ["--title", " "],
        ["-o", "annex.txt"],
        ["-o", "点検.toml"],
    ],
)
def test_a_command_line_that_cannot_be_used_changes_nothing(
    wrong: list[str], run: Run, sheet: Path, edition: Path
) -> None:
    ran = run("import", sheet, "-o", edition / "annex.toml", *wrong)
    assert (ran.code, ran.out) == (2, "")
    assert "wizard import --help" in ran.err
    assert [path.name for path in edition.iterdir()] == ["guideline.toml"]


def test_another_file_is_replaced_only_by_force(run: Run, sheet: Path, edition: Path) -> None:
    (edition / "annex.toml").write_text("mine")
    assert run("import", sheet, "-o", edition / "annex.toml").code == 4
    assert run("import", sheet, "-o", edition / "annex.toml", "--force").code != 4


def test_a_sheet_that_is_not_there_or_too_large_is_told(run: Run, sheet: Path, edition: Path, tmp_path: Path) -> None:
    assert run("import", tmp_path / "none.csv", "-o", edition / "annex.toml").code == 3
    assert run("import", sheet, "-o", edition / "annex.toml", "--max-size", "10").code == 3


def test_without_the_extra_it_is_named(
    run: Run, tmp_path: Path, edition: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    (tmp_path / "annex.xlsx").write_bytes(b"PK")
    ran = run("import", tmp_path / "annex.xlsx", "-o", edition / "annex.toml")
    assert (ran.code, ran.out) == (2, "")
    assert 'pip install "wizard[sheets]"' in ran.err


def test_messages_are_in_both_languages(run: Run, sheet: Path, tmp_path: Path) -> None:
    (tmp_path / "ed").mkdir()
    command = ("import", sheet, "-o", tmp_path / "ed" / "annex.toml", "--lang")
    assert "まだありません" in run(*command, "ja").err
    assert "no outcome yet" in run(*command, "en").err

"""`wizard replay`: what is written, what is left alone, and what the exit code says of one file and of several."""

import os
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.record.small import COMPLETE, catalogue, record
from wizard.record.file import resume

GOOD = COMPLETE
INCOMPLETE = COMPLETE.replace("personal = false\n", "")
UNUSABLE = COMPLETE + "usres = 1\n"
DIFFERING = COMPLETE + '[expect]\noutcome = "care"\n'


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    path = tmp_path / "answers.toml"
    path.write_text(GOOD)
    return path


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "new" / "folder"


class TestResults:
    def test_the_folder_is_made_and_the_record_named_after_its_input(
        self, wizard: Run, answers: Path, out: Path
    ) -> None:
        ran = wizard("replay", answers, "-o", out)
        assert (ran.code, ran.out, ran.err) == (0, "answers.toml: clear\n", "")
        assert [path.name for path in out.iterdir()] == ["answers.toml"]
        assert (out / "answers.toml").read_bytes() == record()

    def test_a_result_that_is_there_already_is_not_touched(self, wizard: Run, answers: Path, out: Path) -> None:
        wizard("replay", answers, "-o", out)
        os.utime(out / "answers.toml", (1_000_000, 1_000_000))
        assert wizard("replay", answers, "-o", out).code == 0
        assert (out / "answers.toml").stat().st_mtime == 1_000_000

    def test_another_file_is_replaced_only_by_force(self, wizard: Run, answers: Path, out: Path) -> None:
        out.mkdir(parents=True)
        (out / "answers.toml").write_text("mine")
        ran = wizard("replay", answers, "-o", out)
        assert (ran.code, ran.out) == (4, "")
        assert "--force" in ran.err
        assert (out / "answers.toml").read_text() == "mine"
        assert wizard("replay", answers, "-o", out, "--force").code == 0
        assert (out / "answers.toml").read_bytes() == record()

    def test_an_answers_file_is_not_replaced_by_its_own_record(self, wizard: Run, answers: Path) -> None:
        assert wizard("replay", answers, "-o", answers.parent).code == 4
        assert answers.read_text() == GOOD

    def test_a_record_may_be_replayed_onto_itself(self, wizard: Run, answers: Path) -> None:
        answers.write_bytes(record())
        assert wizard("replay", answers, "-o", answers.parent).code == 0
        assert answers.read_bytes() == record()

    @pytest.mark.parametrize("language", ["ja", "en"])
    def test_the_language_changes_no_byte(self, language: str, wizard: Run, answers: Path, out: Path) -> None:
        assert wizard("--lang", language, "replay", answers, "-o", out).code == 0
        assert (out / "answers.toml").read_bytes() == record()

    def test_a_folder_that_is_a_file_cannot_be_written_to(self, wizard: Run, answers: Path, out: Path) -> None:
        out.parent.mkdir()
        out.write_text("")
        ran = wizard("replay", answers, "-o", out)
        assert (ran.code, ran.err) == (4, f"error: {out}: this is not a folder\n")

    def test_a_result_that_cannot_be_written_is_told(self, wizard: Run, answers: Path, out: Path) -> None:
        (out / "answers.toml").mkdir(parents=True)
        ran = wizard("replay", answers, "-o", out)
        assert (ran.code, ran.err) == (4, f"error: {out / 'answers.toml'}: this is a folder, not a file\n")


class TestExitCodes:
    @pytest.mark.parametrize(
        ("text", "code", "written"),
        [(GOOD, 0, True), (INCOMPLETE, 1, False), (DIFFERING, 1, True), (UNUSABLE, 3, False), ("a = ", 3, False)],
        ids=["good", "incomplete", "expect differs", "unusable", "not TOML"],
    )
    def test_of_one_file(self, text: str, code: int, written: bool, wizard: Run, answers: Path, out: Path) -> None:
        answers.write_text(text)
        ran = wizard("replay", answers, "-o", out)
        assert ran.code == code
        assert (out / "answers.toml").exists() == written
        assert all(line.startswith(f"{answers}:") for line in ran.err.splitlines())
        assert bool(ran.err) == bool(code)

    @pytest.mark.parametrize(
        ("texts", "code"),
        [
            ([GOOD, GOOD], 0),
            ([GOOD, INCOMPLETE], 1),
            ([INCOMPLETE, UNUSABLE, GOOD], 3),
            ([UNUSABLE, DIFFERING], 3),
        ],
        ids=["all good", "one incomplete", "one unusable", "unusable first"],
    )  # fmt: skip
    def test_of_several_files_is_the_highest_and_each_is_judged_alone(
        self, texts: list[str], code: int, wizard: Run, tmp_path: Path, out: Path
    ) -> None:
        paths = [tmp_path / f"{number}.toml" for number in range(len(texts))]
        for path, text in zip(paths, texts, strict=True):
            path.write_text(text)
        ran = wizard("replay", *paths, "-o", out)
        assert ran.code == code
        good = [path.name for path, text in zip(paths, texts, strict=True) if text in (GOOD, DIFFERING)]
        assert sorted(path.name for path in out.iterdir()) == good
        assert [line.partition(":")[0] for line in ran.out.splitlines()] == good

    def test_what_cannot_be_written_counts_most_and_the_other_files_go_on(
        self, wizard: Run, tmp_path: Path, out: Path
    ) -> None:
        paths = [tmp_path / name for name in ("a.toml", "b.toml", "c.toml")]
        for path, text in zip(paths, (GOOD, UNUSABLE, GOOD), strict=True):
            path.write_text(text)
        (out / "a.toml").mkdir(parents=True)
        assert wizard("replay", *paths, "-o", out).code == 4
        assert (out / "c.toml").is_file()

    def test_two_inputs_of_one_name_are_refused_before_anything_is_written(
        self, wizard: Run, answers: Path, tmp_path: Path, out: Path
    ) -> None:
        (tmp_path / "other").mkdir()
        (tmp_path / "other" / "answers.toml").write_text(GOOD)
        ran = wizard("replay", answers, tmp_path / "other" / "answers.toml", "-o", out)
        assert ran.code == 2
        assert "answers.toml" in ran.err
        assert not out.exists()

    def test_a_file_that_is_missing_or_a_folder_cannot_be_used(self, wizard: Run, tmp_path: Path, out: Path) -> None:
        (tmp_path / "folder").mkdir()
        assert wizard("replay", tmp_path / "nothing.toml", "-o", out).code == 3
        assert wizard("replay", tmp_path / "folder", "-o", out).code == 3


class TestOptions:
    def test_an_incomplete_file_gives_a_draft_that_opens(self, wizard: Run, answers: Path, out: Path) -> None:
        answers.write_text(INCOMPLETE)
        ran = wizard("replay", answers, "-o", out, "--allow-incomplete")
        assert (ran.code, ran.out) == (0, "answers.toml: draft (answers are missing)\n")
        assert ran.err.startswith(f"note: {answers}:7:1: question personal: ")
        assessment = resume(out / "answers.toml", catalogue())
        assessment.close()
        assert [question.id for question in assessment.interview.obstacles] == ["personal"]

    def test_allowing_what_is_incomplete_does_not_allow_what_is_wrong(
        self, wizard: Run, answers: Path, out: Path
    ) -> None:
        answers.write_text(UNUSABLE)
        assert wizard("replay", answers, "-o", out, "--allow-incomplete").code == 3
        answers.write_text(DIFFERING)
        assert wizard("replay", answers, "-o", out, "--allow-incomplete").code == 1

    def test_notes_are_not_told_when_quiet(self, wizard: Run, answers: Path, out: Path) -> None:
        answers.write_bytes(record().replace(b'"write"', b'"search"'))
        assert "seal" in wizard("replay", answers, "-o", out).err
        assert wizard("--quiet", "replay", answers, "-o", out).err == ""

    @pytest.mark.parametrize(("on", "code"), [("latest", 0), ("1.2.0", 0), ("1.1.0", 3)])
    def test_a_version_can_be_chosen(self, on: str, code: int, wizard: Run, answers: Path, out: Path) -> None:
        answers.write_text(f'version = "0.9.0"\n{GOOD}')
        assert wizard("replay", answers, "-o", out).code == 3
        ran = wizard("replay", answers, "-o", out, "--on", on)
        assert ran.code == code
        assert all(line.startswith(f"{answers}:2:17: ") for line in ran.err.splitlines())

    @pytest.mark.parametrize("on", ["newest", "1.2", "../../1.2.0", "1.2.0/../x", "", "１.２.０"])
    def test_what_is_no_version_is_wrong_usage(self, on: str, wizard: Run, answers: Path, out: Path) -> None:
        assert wizard("replay", answers, "-o", out, "--on", on).code == 2
        assert not out.exists()

    def test_a_day_can_be_given_for_files_without_one(self, wizard: Run, answers: Path, out: Path) -> None:
        answers.write_text(GOOD.replace("date = 2026-11-22\n", ""))
        assert wizard("replay", answers, "-o", out).code == 3
        assert wizard("replay", answers, "-o", out, "--date", "2026-11-22").code == 0
        assert (out / "answers.toml").read_bytes() == record()

    def test_replay_never_reads_the_clock(
        self, wizard: Run, answers: Path, out: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("WIZARD_CLOCK", "no time at all")
        assert wizard("replay", answers, "-o", out).code == 0

    def test_a_larger_file_is_read_when_allowed_and_only_then(self, wizard: Run, answers: Path, out: Path) -> None:
        answers.write_text(GOOD + "#" * 5_000_000)
        ran = wizard("replay", answers, "-o", out)
        assert ran.code == 3
        assert "--max-size" in ran.err
        assert wizard("replay", answers, "-o", out, "--max-size", "6000000").code == 0

    def test_several_processes_give_the_same_bytes_and_words(self, wizard: Run, tmp_path: Path, out: Path) -> None:
        paths = [tmp_path / f"{number}.toml" for number in range(6)]
        for path, text in zip(paths, [GOOD, UNUSABLE, INCOMPLETE] * 2, strict=True):
            path.write_text(text.replace('"write"', '"wrte"') if path.name == "4.toml" else text)
        one = wizard("replay", *paths, "-o", out / "1", "--jobs", "1")
        two = wizard("replay", *paths, "-o", out / "2", "--jobs", "2")
        assert one == two
        assert {path.name: path.read_bytes() for path in (out / "1").iterdir()} == {
            path.name: path.read_bytes() for path in (out / "2").iterdir()
        }

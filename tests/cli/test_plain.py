"""The interview in lines as a process of its own: from a pipe, with whatever a pipe can hold."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from io import StringIO
from pathlib import Path
from subprocess import PIPE, Popen
from types import MappingProxyType

import pytest

import wizard as package
from tests.cli.conftest import Run
from tests.record.small import QUESTIONNAIRES
from wizard.interview import Answer
from wizard.questionnaire.catalogue import Catalogue
from wizard.record.assessment import Assessment
from wizard.record.file import resume

SOURCE = Path(package.__file__).resolve().parents[1]
NONE: Mapping[str, str] = MappingProxyType({})
SYSTEM = "Bot\n\nArchive\n"
ANSWERS = "1\n1 2\n2026-12-01\n2\nhelp desk\n0\nAlpha\n1\n\n"
SEAL = "1\nchief\n\n1\n"
PATIENCE = 60  # seconds until a program that does not end is a failure
posix = pytest.mark.skipif(os.name == "nt", reason="sends signals and closes streams as POSIX does")


class Ended:
    """What came of a program: its exit code and what it wrote."""

    def __init__(self, code: int, out: bytes, err: bytes) -> None:
        self.code, self.out, self.err = code, out.decode("utf-8"), err.decode("utf-8")


def started(data: Path, *argv: str | Path, out: int = PIPE, more: Mapping[str, str] = NONE) -> "Popen[bytes]":
    environment = {
        **{name: value for name, value in os.environ.items() if name not in ("ACCESSIBLE", "WIZARD_PLAIN", "COLUMNS")},
        "PYTHONPATH": str(SOURCE),
        "WIZARD_QUESTIONNAIRES": str(QUESTIONNAIRES),
        "WIZARD_DATA": str(data),
        "WIZARD_CLOCK": "2026-11-22T10:00:00+09:00",
        "LC_ALL": "en_GB.UTF-8",
        **more,
    }
    command = [sys.executable, "-m", "wizard", *map(str, argv or ("run", "rules-1.0/small"))]
    return Popen(command, stdin=PIPE, stdout=out, stderr=PIPE, env=environment)


def piped(data: Path, text: str | bytes, *argv: str | Path, **more: str) -> Ended:
    process = started(data, *argv, more=more)
    out, err = process.communicate(text.encode("utf-8") if isinstance(text, str) else text, PATIENCE)
    return Ended(process.returncode, out, err)


def draft(data: Path) -> Path:
    return data / "bot" / "2026-11-22-small.draft.toml"


def kept(data: Path) -> Assessment:
    """What the draft says."""
    assessment = resume(draft(data), Catalogue([QUESTIONNAIRES]))
    assessment.close()
    return assessment


def test_a_script_goes_from_start_to_seal(tmp_path: Path) -> None:
    ended = piped(tmp_path, SYSTEM + ANSWERS + SEAL)
    assert (ended.code, ended.err) == (0, "")
    record = tmp_path / "bot" / "2026-11-22-small.toml"
    assert str(record) in ended.out
    assert 'planner = "chief"' in record.read_text("utf-8")
    assert not draft(tmp_path).exists()


def test_a_record_is_opened_as_its_summary(tmp_path: Path) -> None:
    piped(tmp_path, SYSTEM + ANSWERS + SEAL)
    ended = piped(tmp_path, "", "open", tmp_path / "bot" / "2026-11-22-small.toml", "--plain")
    assert ended.code == 0
    assert "What is its name? Alpha" in ended.out
    assert ended.out.isascii()  # no frames
    assert "Q1." not in ended.out


def test_no_prompt_no_colour_and_no_broken_lines_stand_in_a_pipe(tmp_path: Path) -> None:
    ended = piped(tmp_path, SYSTEM + "?\n")
    assert "> " not in ended.out
    assert "\x1b" not in ended.out
    assert max(map(len, ended.out.splitlines())) > 80


@pytest.mark.parametrize("count", range(len(ANSWERS.splitlines())))
def test_at_the_end_of_input_the_draft_is_kept_and_opened_at_the_same_question(count: int, tmp_path: Path) -> None:
    lines = ANSWERS.splitlines(keepends=True)
    ended = piped(tmp_path, SYSTEM + "".join(lines[: count + 1]))
    assert ended.code == 1
    assert f"the draft is kept: {draft(tmp_path)}" in ended.err
    at = kept(tmp_path).at
    again = piped(tmp_path, "", "open", draft(tmp_path), "--plain")
    assert again.code == 1
    assert f"the draft is kept: {draft(tmp_path)}" in again.err
    assert kept(tmp_path).at == at


def test_a_draft_is_gone_on_with_by_run_too(tmp_path: Path) -> None:
    piped(tmp_path, SYSTEM + "1\n")
    ended = piped(tmp_path, "2\n", "run", "rules-1.0/small", "--draft", draft(tmp_path), "--plain")
    assert ended.code == 1
    assert "Q1." not in ended.out
    assert kept(tmp_path).interview.answer_of("tasks") == ("search",)
    other = piped(tmp_path, "", "run", "ds920-2.0/scope", "--draft", draft(tmp_path), "--plain")
    assert other.code == 2


@pytest.mark.parametrize("text", ["", "Bot\n", "Bot\n\n", SYSTEM, SYSTEM + "?\n"])
def test_before_the_first_answer_nothing_is_kept_and_that_is_said(text: str, tmp_path: Path) -> None:
    ended = piped(tmp_path, text)
    assert (ended.code, ended.err) == (1, "ended before anything was answered; nothing is kept\n")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "text",
    [
        "\ufeff" + SYSTEM + ANSWERS,
        (SYSTEM + ANSWERS).replace("\n", "\r\n"),
        SYSTEM + ANSWERS.replace("1 2", "1\u30002").replace("2026-12-01", "令和8年12月1日"),
    ],
    ids=["byte order mark", "CRLF", "as typed in Japan"],
)
def test_lines_of_every_system_are_read_the_same(text: str, tmp_path: Path) -> None:
    piped(tmp_path, text)
    assessment = kept(tmp_path)
    assert assessment.system.name == "Bot"
    assert assessment.interview.answer_of("tasks") == ("write", "search")
    assert assessment.interview.progress.left == 0


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        (b"a\x00b", "ab"),
        (b"\xff\xfe\nagain", "again"),
        ("a\u202eb\u200bc".encode(), "abc"),
        ("a\u2028b".encode(), "a b"),
        (b"a\x1b[31mb\x07", "a[31mb"),
        (b"a\xed\xa0\x80b\nagain", "again"),
        (b"x" * 1_000_000 + b"\nagain", "again"),
        (b"x" * 501 + b"\nagain", "again"),
        (b"\\?", "?"),
        ("? と聞かれる".encode(), "? と聞かれる"),
    ],
    ids=["NUL", "no UTF-8", "direction", "separator", "escape", "surrogate", "1 MB", "long", "literal", "sign in text"],
)
def test_whatever_a_line_holds_the_answer_is_clean_or_asked_for_again(
    typed: bytes, answer: str, tmp_path: Path
) -> None:
    ended = piped(tmp_path, (SYSTEM + "1\n1\n2026-12-01\n2\n").encode() + typed + b"\n")
    assert ended.code == 1
    assert kept(tmp_path).interview.said("contact") == Answer(answer)
    assert not {character for character in ended.out if ord(character) < 32} - {"\n"}


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_line_that_is_refused_is_told_and_the_question_stays(language: str, tmp_path: Path) -> None:
    ended = piped(tmp_path, SYSTEM + "9\nx\n2\n", "--lang", language, "run", "rules-1.0/small", "--plain")
    assert ended.out.count("答えになりません。" if language == "ja" else "Not an answer: ") == 2
    assert kept(tmp_path).interview.answer_of("audience") == "firms"


@pytest.mark.parametrize(
    "surroundings", [{"TERM": "dumb"}, {"ACCESSIBLE": "1"}, {"WIZARD_PLAIN": "1"}, {"TERM": ""}], ids=str
)
def test_a_broken_clock_is_said_before_the_first_line(surroundings: dict[str, str], tmp_path: Path) -> None:
    ended = piped(tmp_path, SYSTEM, WIZARD_CLOCK="yesterday", **surroundings)
    assert (ended.code, ended.out) == (2, "")
    assert "WIZARD_CLOCK" in ended.err


def test_a_draft_that_is_open_elsewhere_is_left_alone(tmp_path: Path) -> None:
    piped(tmp_path, SYSTEM + "1\n")
    before = draft(tmp_path).read_bytes()
    holder = resume(draft(tmp_path), Catalogue([QUESTIONNAIRES]))
    try:
        ended = piped(tmp_path, "1\n", "open", draft(tmp_path), "--plain")
    finally:
        holder.close()
    assert ended.code == 4
    assert "open elsewhere" in ended.err
    assert draft(tmp_path).read_bytes() == before


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_folder_that_cannot_be_written_is_told_at_once_and_at_the_end(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        ended = piped(tmp_path, SYSTEM + "1\n1\n")
    finally:
        tmp_path.chmod(0o700)
    assert ended.code == 4
    assert ended.out.count("Writing is not permitted") == 1


def test_a_file_where_the_folder_should_be_is_told_at_once_and_at_the_end(tmp_path: Path) -> None:
    place = tmp_path / "file"
    place.write_text("", "utf-8")
    ended = piped(place, SYSTEM + "1\n1\n")
    assert ended.code == 4
    assert ended.out.count("The draft cannot be saved.") == 1
    assert "error: " in ended.err


def test_a_reader_that_goes_away_leaves_the_draft(tmp_path: Path) -> None:
    process = started(tmp_path)
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write((SYSTEM + "1\n").encode())
    process.stdin.flush()
    wait_for(draft(tmp_path))
    process.stdout.close()
    process.stdin.write(b"1\n2026-12-01\n" + b"?\n" * 200)
    process.stdin.close()
    assert process.stderr is not None
    err = process.stderr.read().decode()
    process.stderr.close()
    assert process.wait(PATIENCE) == 1
    assert f"the draft is kept: {draft(tmp_path)}" in err
    assert kept(tmp_path).interview.answer_of("audience") == "staff"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_output_that_cannot_be_written_is_told_once(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        process = started(tmp_path, out=full.fileno())
        _, err = process.communicate((SYSTEM + ANSWERS).encode(), PATIENCE)
    assert process.returncode == 4
    assert err.decode().count("stdout: there is no space left") == 1


@posix
@pytest.mark.parametrize(("closed", "code"), [("<&-", 1), ("2>&- </dev/null", 1)])
def test_streams_that_are_closed_end_it_in_order(closed: str, code: int, tmp_path: Path) -> None:
    command = f'"{sys.executable}" -m wizard run rules-1.0/small {closed}'
    environment = {**os.environ, "PYTHONPATH": str(SOURCE), "WIZARD_QUESTIONNAIRES": str(QUESTIONNAIRES)}
    environment["WIZARD_DATA"] = str(tmp_path)
    ended = subprocess.run(command, shell=True, env=environment, capture_output=True, timeout=PATIENCE)
    assert ended.returncode == code
    assert b"Traceback" not in ended.stderr


def wait_for(path: Path) -> None:
    until = time.monotonic() + PATIENCE
    while not path.exists():
        assert time.monotonic() < until, f"{path} did not come"
        time.sleep(0.02)


@posix
@pytest.mark.parametrize(("name", "code"), [("SIGINT", 130), ("SIGTERM", 1), ("SIGHUP", 1), ("SIGKILL", -9)])
def test_a_signal_while_it_waits_for_a_line_leaves_the_last_answer_on_disk(
    name: str, code: int, tmp_path: Path
) -> None:
    process = started(tmp_path)
    assert process.stdin is not None
    process.stdin.write((SYSTEM + "1\n").encode())
    process.stdin.flush()
    wait_for(draft(tmp_path))
    time.sleep(0.2)  # until the next question is put
    process.send_signal(getattr(signal, name))
    _, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == code
    assert name == "SIGKILL" or f"the draft is kept: {draft(tmp_path)}" in err.decode()
    assert kept(tmp_path).interview.answer_of("audience") == "staff"


@posix
def test_an_interrupt_before_the_first_answer_keeps_nothing(tmp_path: Path) -> None:
    process = started(tmp_path)
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(0.2)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == 130
    assert "nothing is kept" in err.decode()
    assert list(tmp_path.iterdir()) == []


def test_what_is_said_at_the_end_is_said_in_the_language_switched_to(tmp_path: Path) -> None:
    ended = piped(tmp_path, SYSTEM + "+\n3\n1\n")
    assert "問1. だれが使いますか。" in ended.out
    assert f"下書きを残しました: {draft(tmp_path)}" in ended.err


def test_a_fault_of_the_program_is_told_without_answers_and_with_the_draft(
    wizard: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("staff")

    monkeypatch.setattr("wizard.plain.talk.so_far", broken)
    monkeypatch.setattr("sys.stdin", StringIO(SYSTEM + "1\n=\n"))
    monkeypatch.setenv("WIZARD_CLOCK", "2026-11-22T10:00:00+09:00")
    ran = wizard("run", "rules-1.0/small", "--plain", "--data", tmp_path)
    assert ran.code == 70
    assert "ZeroDivisionError" in ran.err
    assert "staff" not in ran.err
    assert f"the draft is kept: {draft(tmp_path)}" in ran.err
    assert kept(tmp_path).interview.answer_of("audience") == "staff"

"""The interview in lines in a real pseudo-terminal: from start to seal, and however it ends before that."""

import os
import shlex
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.test_terminal import PATIENCE, Terminal, opened
from tests.record.small import QUESTIONNAIRES
from wizard.questionnaire.catalogue import Catalogue
from wizard.record.assessment import Assessment
from wizard.record.file import resume

pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")
fcntl = pytest.importorskip("fcntl")
termios = pytest.importorskip("termios")
RUN = ("run", "rules-1.0/small", "--plain")
END_OF_FILE, INTERRUPT, SUSPEND = "\x04", "\x03", "\x1a"


@pytest.fixture(autouse=True)
def _questionnaires(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WIZARD_QUESTIONNAIRES", str(QUESTIONNAIRES))
    monkeypatch.setenv("WIZARD_CLOCK", "2026-11-22T10:00:00+09:00")
    for name in ("ACCESSIBLE", "WIZARD_PLAIN", "COLUMNS", "LINES"):
        monkeypatch.delenv(name, raising=False)


def kept(data: Path) -> Assessment:
    """What the draft says."""
    assessment = resume(data / "bot" / "2026-11-22-small.draft.toml", Catalogue([QUESTIONNAIRES]))
    assessment.close()
    return assessment


@contextmanager
def in_shell(script: str, data: Path) -> Iterator[Terminal]:
    """A shell with job control that has the terminal: keys send signals, as they do for a person."""
    master, slave = pty.openpty()
    python = shlex.quote(sys.executable)
    process = subprocess.Popen(
        ["sh", "-mc", f'wizard() {{ {python} -m wizard "$@"; }}\n{script}'],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        env={**os.environ, "TERM": "xterm", "WIZARD_DATA": str(data)},
        start_new_session=True,
        preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
    )
    os.close(slave)
    try:
        yield Terminal(process, master)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        os.close(master)


def type_lines(terminal: Terminal, *dialogue: tuple[str, str]) -> None:
    """Wait for each text, then type the line that goes with it."""
    for awaited, line in dialogue:
        terminal.wait_for(awaited)
        terminal.wait_for("> ")
        terminal.press(f"{line}\n")


def at_the_second_question(terminal: Terminal) -> None:
    type_lines(terminal, ("Name:", "Bot"), ("Short id", ""), ("Office", ""), ("Q1. Who uses it?", "1"))
    terminal.wait_for("Q2. What is it for?")
    until_it_reads(terminal)


def until_it_reads(terminal: Terminal) -> None:
    """A signal between the prompt and the reading of the line would be heard only after the line."""
    terminal.wait_for("> ")
    time.sleep(0.3)


def test_from_start_to_seal(tmp_path: Path) -> None:
    with opened(*RUN, "--lang", "en", data=tmp_path) as terminal:
        at_the_second_question(terminal)
        terminal.press("1 2\n")
        type_lines(
            terminal,
            ("Answer: Write; Search", "2026-12-01"),
            ("Q4. Does it handle personal data?", "2"),
            ("Q5. Whom can one ask?", "help desk"),
            ("Q6. Which vendors take part?", ""),
            ("It can be finished.", "1"),
            ("Planner", "chief"),
            ("Chief AI officer", ""),
            ("Seal the record?", "1"),
        )
        assert terminal.ended() == 0
        assert b"2026-11-22-small.toml" in terminal.written
        assert b"\x1b" not in terminal.written
    assert (tmp_path / "bot" / "2026-11-22-small.toml").is_file()


def test_from_start_to_seal_in_japanese_with_what_a_japanese_keyboard_types(tmp_path: Path) -> None:
    with opened(*RUN, "--lang", "ja", data=tmp_path) as terminal:
        type_lines(
            terminal,
            ("名称:", "問合せ対応チャット"),
            ("記号", "bot"),
            ("担当部署", "総務課"),
            ("問1. だれが使いますか。", "？"),
            ("手引き", "１"),
            ("問2. 何に使いますか。", "１、２"),
            ("答え: 書く、探す", "令和８年１２月１日"),
            ("問4. 個人情報を扱いますか。", "２"),
            ("問5. 問合せ先はどこですか。", "総務課の窓口"),
            ("問6. どの事業者が関わりますか。", "0"),
            ("名称を書いてください。", "あおば商会"),
            ("どこにありますか。", "1"),
            ("いま 1 件です。", ""),
            ("完了できます。", "1"),
            ("企画者", "課長"),
            ("（空の行でもかまいません）", ""),
            ("記録を確定しますか。", "1"),
        )
        assert terminal.ended() == 0
    record = (tmp_path / "bot" / "2026-11-22-small.toml").read_text("utf-8")
    assert 'planner = "課長"' in record
    assert 'name = "あおば商会"' in record


@pytest.mark.parametrize(("key", "code"), [(END_OF_FILE, 1), (INTERRUPT, 130)], ids=["Ctrl-D", "Ctrl-C"])
def test_stopping_by_a_key_keeps_the_draft_and_says_how_to_go_on(key: str, code: int, tmp_path: Path) -> None:
    with in_shell("wizard run rules-1.0/small --plain --lang en", tmp_path) as terminal:
        at_the_second_question(terminal)
        terminal.press(key)
        assert terminal.ended() == code
        assert b"\r\nthe draft is kept: " in terminal.written
        assert b"to go on: wizard open " in terminal.written
    assert (kept(tmp_path).interview.answer_of("audience"), kept(tmp_path).at) == ("staff", "tasks")


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGKILL"])
def test_a_signal_leaves_the_last_answer_on_disk(name: str, tmp_path: Path) -> None:
    with opened(*RUN, "--lang", "en", data=tmp_path) as terminal:
        at_the_second_question(terminal)
        terminal.process.send_signal(getattr(signal, name))
        assert terminal.ended() == (-signal.SIGKILL if name == "SIGKILL" else 1)
    assert (kept(tmp_path).interview.answer_of("audience"), kept(tmp_path).at) == ("staff", "tasks")


def test_a_terminal_that_takes_nothing_any_more_does_not_keep_it(tmp_path: Path) -> None:
    with opened(*RUN, "--lang", "en", data=tmp_path) as terminal:
        at_the_second_question(terminal)
        for _ in range(1500):  # more than the terminal holds of what is told to them
            terminal.press("?\n")
        time.sleep(1)
        terminal.process.send_signal(signal.SIGTERM)
        assert terminal.process.wait(PATIENCE) == 1
    assert (kept(tmp_path).interview.answer_of("audience"), kept(tmp_path).at) == ("staff", "tasks")


def test_a_text_that_a_request_to_end_breaks_off_is_kept_as_half_written(tmp_path: Path) -> None:
    with opened("run", "ds920-2.0/high-risk", "--plain", "--lang", "en", data=tmp_path) as terminal:
        type_lines(terminal, ("Name:", "Bot"), ("Short id", ""), ("Office", ""), ("Q1.", "Half a"), ("", "sentence"))
        until_it_reads(terminal)
        terminal.process.send_signal(signal.SIGTERM)
        assert terminal.ended() == 1
    assessment = resume(tmp_path / "bot" / "2026-11-22-high-risk.draft.toml", Catalogue())
    assessment.close()
    assert assessment.typed == {"use_purpose": "Half a\nsentence"}


def test_a_terminal_that_disappears_leaves_the_draft(tmp_path: Path) -> None:
    with opened(*RUN, "--lang", "en", data=tmp_path) as terminal:
        at_the_second_question(terminal)
        os.close(terminal.master)
        assert terminal.process.wait(PATIENCE) in (1, 130)
    assert (kept(tmp_path).interview.answer_of("audience"), kept(tmp_path).at) == ("staff", "tasks")


def test_it_is_laid_out_for_the_terminal_as_wide_as_it_is_now(tmp_path: Path) -> None:
    with opened("run", "ds920-2.0/high-risk", "--plain", "--lang", "ja", data=tmp_path) as terminal:
        type_lines(terminal, ("名称:", "窓口"), ("記号", "bot"), ("担当部署", ""))
        terminal.wait_for("問1.")
        terminal.wait_for("> ")
        for columns in (40, 120):
            fcntl.ioctl(terminal.master, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
            terminal.press("?\n")
            terminal.wait_for("手引き")
            terminal.wait_for("> ")
            terminal.press("=\n")
            terminal.wait_for("問に答えました")
            terminal.wait_for("> ")
        assert terminal.process.poll() is None


def test_it_goes_on_after_being_suspended(tmp_path: Path) -> None:
    job = "wizard run rules-1.0/small --plain --lang en; echo suspended; fg"
    with in_shell(job, tmp_path) as terminal:
        at_the_second_question(terminal)
        terminal.press(SUSPEND)
        terminal.wait_for("suspended")
        terminal.press("2\n")
        terminal.wait_for("Q3. When does it start?")
        terminal.press(END_OF_FILE)
        assert terminal.ended() == 1
    assert kept(tmp_path).interview.answer_of("tasks") == ("search",)


def test_a_byte_that_is_no_text_is_asked_for_again(tmp_path: Path) -> None:
    with opened(*RUN, "--lang", "en", data=tmp_path) as terminal:
        at_the_second_question(terminal)
        os.write(terminal.master, b"\xff\xfe\n")
        terminal.wait_for("could not be read as text")
        terminal.press("2\n")
        terminal.wait_for("Q3. When does it start?")
        terminal.press(END_OF_FILE)
        assert terminal.ended() == 1


@pytest.mark.skipif(sys.platform != "linux", reason="terminals of other systems cut lines elsewhere")
def test_a_line_that_the_terminal_has_cut_off_is_asked_for_again(tmp_path: Path) -> None:
    with opened("run", "ds920-2.0/high-risk", "--plain", "--lang", "en", data=tmp_path) as terminal:
        type_lines(terminal, ("Name:", "Bot"), ("Short id", ""), ("Office", ""), ("Q1.", "長" * 2000))
        terminal.wait_for("The terminal has cut this line off")
        terminal.press("short\n\n")
        terminal.wait_for("Q2.")
        terminal.press(END_OF_FILE)
        assert terminal.ended() == 1


def test_a_draft_goes_on_at_the_same_question(tmp_path: Path) -> None:
    with opened(*RUN, "--lang", "en", data=tmp_path) as terminal:
        at_the_second_question(terminal)
        terminal.process.kill()
        terminal.process.wait(PATIENCE)
    path = tmp_path / "bot" / "2026-11-22-small.draft.toml"
    with opened("open", str(path), "--plain", "--lang", "en", data=tmp_path) as terminal:
        terminal.wait_for("1 of ")
        terminal.wait_for("Q2. What is it for?")
        terminal.press("1\n")
        terminal.wait_for("Q3. When does it start?")
        terminal.press(END_OF_FILE)
        assert terminal.ended() == 1


@pytest.mark.parametrize("variable", ["ACCESSIBLE", "WIZARD_PLAIN"])
def test_who_listens_is_asked_in_lines_without_being_told_to(
    variable: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And sentences stay whole: the voice would stop at every line end."""
    monkeypatch.setenv(variable, "1")
    with opened("run", "ds920-2.0/high-risk", "--lang", "en", data=tmp_path) as terminal:
        type_lines(terminal, ("Name:", "Bot"))
        terminal.wait_for("the same system keeps the same id.")
        terminal.press(END_OF_FILE)
        assert terminal.ended() == 1
        assert b"nothing is kept" in terminal.written

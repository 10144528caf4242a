"""The app in a real pseudo-terminal, and how it ends: by a key, by a signal, by a closed window, by force."""

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

from wizard.cli.signals import GRACE_SECONDS
from wizard.questionnaire.catalogue import Catalogue
from wizard.record.content import System
from wizard.record.file import begin, resume

pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")
ROWS, COLUMNS = 24, 80
PATIENCE = 60  # seconds until a screen that does not come is a failure


@dataclass
class Terminal:
    """A program in a pseudo-terminal, and all that it has written so far."""

    process: "subprocess.Popen[bytes]"
    master: int
    written: bytearray = field(default_factory=bytearray)

    def wait_for(self, text: str) -> None:
        """Read until the text has been written since the last call."""
        until, wanted = time.monotonic() + PATIENCE, text.encode()
        while wanted not in self.written:
            assert time.monotonic() < until, f"{text!r} did not come"
            if not self._read(0.2) and self.process.poll() is not None and not self._read(0.2):
                raise AssertionError(f"it ended before {text!r}: {bytes(self.written[-2000:])!r}")
        del self.written[: self.written.index(wanted) + len(wanted)]

    def _read(self, seconds: float) -> bool:
        if not select.select([self.master], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self.master, 65536)
        except OSError:  # the other end is closed
            return False
        self.written += data
        return bool(data)

    def press(self, keys: str) -> None:
        os.write(self.master, keys.encode())

    def resize(self, rows: int, columns: int) -> None:
        import fcntl
        import struct
        import termios

        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.process.send_signal(signal.SIGWINCH)

    def wait_until_stopped(self) -> None:
        """Until the process is stopped by a signal, as Ctrl-Z of a shell does."""
        until = time.monotonic() + PATIENCE
        while True:
            self._read(0.1)
            pid, status = os.waitpid(self.process.pid, os.WNOHANG | os.WUNTRACED)
            if pid and os.WIFSTOPPED(status):
                return
            assert time.monotonic() < until, "it did not stop"

    def ended(self) -> int:
        """The exit code once it has ended, everything read."""
        until = time.monotonic() + PATIENCE
        while self.process.poll() is None:
            assert time.monotonic() < until, "it did not end"
            self._read(0.1)
        while self._read(0.1):
            pass
        return self.process.returncode


@contextmanager
def opened(*arguments: str, data: Path) -> Iterator[Terminal]:
    import fcntl
    import struct
    import termios

    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    inherited = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")}
    environment = {**inherited, "TERM": "xterm-256color", "WIZARD_DATA": str(data), "PYTHONUTF8": "1"}
    process = subprocess.Popen(
        [sys.executable, "-m", "wizard", *arguments],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        env=environment,
        start_new_session=True,
    )
    os.close(slave)
    terminal = Terminal(process, master)
    try:
        yield terminal
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
        with suppress(OSError):
            os.close(terminal.master)


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A draft of the shipped questionnaire that stands at its second question."""
    questionnaire = Catalogue().get("ds920-2.0/high-risk")
    assessment = begin(questionnaire, System("terminal-test"), tmp_path, date(2026, 11, 22), None)
    assessment.interview.answer("use_purpose", "summaries")
    assessment.at = "phase"
    assessment.save()
    assessment.close()
    assert assessment.path is not None
    return assessment.path


def answered(path: Path) -> tuple[object, str]:
    """The answer to the second question in a draft, and where the draft resumes."""
    assessment = resume(path, Catalogue())
    assessment.close()
    return assessment.interview.answer_of("phase"), assessment.at


def at_the_third_question(terminal: Terminal) -> None:
    terminal.wait_for("What stage has it reached?")
    terminal.press("4\r")
    terminal.wait_for("What is the AI to do?")
    terminal.wait_for("saved")


@pytest.mark.parametrize("keys", ["\x1b[21~", "\x11", "\x03"], ids=["F10", "Ctrl-Q", "Ctrl-C"])
def test_leaving_by_a_key_keeps_the_draft_and_says_how_to_go_on(keys: str, draft: Path, tmp_path: Path) -> None:
    with opened("open", str(draft), "--lang", "en", data=tmp_path) as terminal:
        at_the_third_question(terminal)
        terminal.press(keys)
        assert terminal.ended() == 1
        assert b"to go on: wizard open " in terminal.written.replace(b"\r\n", b"")
    assert answered(draft) == ("in-use", "tasks")


def test_a_request_to_end_leaves_a_draft_that_resumes_there(draft: Path, tmp_path: Path) -> None:
    with opened("open", str(draft), "--lang", "en", data=tmp_path) as terminal:
        at_the_third_question(terminal)
        terminal.process.send_signal(signal.SIGTERM)
        assert terminal.ended() == 1
        assert b"to go on: wizard open " in terminal.written.replace(b"\r\n", b"")
    assert answered(draft) == ("in-use", "tasks")


def test_a_closed_terminal_leaves_a_draft_that_resumes_there(draft: Path, tmp_path: Path) -> None:
    with opened("open", str(draft), "--lang", "en", data=tmp_path) as terminal:
        at_the_third_question(terminal)
        os.close(terminal.master)
        terminal.process.send_signal(signal.SIGHUP)
        terminal.process.wait(PATIENCE)
    assert answered(draft) == ("in-use", "tasks")


def test_a_terminal_that_is_gone_without_a_signal_ends_the_app(draft: Path, tmp_path: Path) -> None:
    with opened("open", str(draft), "--lang", "en", data=tmp_path) as terminal:
        at_the_third_question(terminal)
        os.close(terminal.master)
        assert terminal.process.wait(PATIENCE) == 1
    assert answered(draft) == ("in-use", "tasks")


def test_a_terminal_that_takes_nothing_any_more_does_not_keep_the_app(draft: Path, tmp_path: Path) -> None:
    with opened("open", str(draft), "--lang", "en", data=tmp_path) as terminal:
        at_the_third_question(terminal)
        for number in range(200):  # far more frames than the terminal and the queue before it hold
            if select.select([], [terminal.master], [], 0)[1]:
                terminal.press(("\x1b[B", "\x1b[18~", "\x1b")[number % 3])
            time.sleep(0.01)
        terminal.process.send_signal(signal.SIGTERM)
        assert terminal.process.wait(PATIENCE) == 1
    assert answered(draft) == ("in-use", "tasks")


def test_a_request_to_end_waits_for_the_editor(draft: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    go_on, editor = tmp_path / "go-on", tmp_path / "editor.py"
    editor.write_text(
        "import pathlib, sys, time\n"
        f"while not pathlib.Path({str(go_on)!r}).exists(): time.sleep(0.05)\n"
        "pathlib.Path(sys.argv[-1]).write_text('written at last', 'utf-8')\n",
        "utf-8",
    )
    monkeypatch.setenv("VISUAL", f"{sys.executable} {editor}")
    assessment = resume(draft, Catalogue())
    assessment.at = "use_purpose"
    assessment.save()
    assessment.close()
    with opened("open", str(draft), "--lang", "en", data=tmp_path) as terminal:
        terminal.wait_for("F10")
        time.sleep(0.5)
        terminal.press("\x1d")
        terminal.wait_for("\x1b[?1049l")
        terminal.process.send_signal(signal.SIGTERM)
        time.sleep(GRACE_SECONDS + 1)
        assert terminal.process.poll() is None
        go_on.touch()
        assert terminal.ended() == 1
    assert 'use_purpose = "written at last"' in draft.read_text("utf-8")


def test_a_killed_program_has_lost_nothing_that_was_answered(draft: Path, tmp_path: Path) -> None:
    with opened("open", str(draft), "--lang", "en", data=tmp_path) as terminal:
        at_the_third_question(terminal)
        terminal.process.kill()
        terminal.process.wait(PATIENCE)
    assert answered(draft)[0] == "in-use"


def test_a_byte_that_is_no_text_is_passed_over_and_keys_go_on(draft: Path, tmp_path: Path) -> None:
    with opened("open", str(draft), "--lang", "en", data=tmp_path) as terminal:
        at_the_third_question(terminal)
        os.write(terminal.master, b"\xff\xfe\x80")
        terminal.press("1\r")
        terminal.wait_for("a component of the system?")  # a term before it is underlined
        terminal.press("\x11")
        assert terminal.ended() == 1
    assessment = resume(draft, Catalogue())
    assessment.close()
    assert assessment.interview.answer_of("tasks") == ("write",)


def test_another_size_of_the_window_is_drawn_at_once(draft: Path, tmp_path: Path) -> None:
    with opened("open", str(draft), "--lang", "en", data=tmp_path) as terminal:
        at_the_third_question(terminal)
        terminal.resize(40, 130)
        terminal.wait_for("Outcomes still possible")  # beside the question, where there is room for it
        terminal.resize(24, 80)
        terminal.press("1\r")
        terminal.wait_for("a component of the system?")  # a term before it is underlined
        terminal.press("\x11")
        assert terminal.ended() == 1


def test_suspended_and_resumed_it_goes_on_where_it_was(draft: Path, tmp_path: Path) -> None:
    with opened("open", str(draft), "--lang", "en", data=tmp_path) as terminal:
        at_the_third_question(terminal)
        terminal.process.send_signal(signal.SIGTSTP)
        terminal.wait_until_stopped()
        terminal.process.send_signal(signal.SIGCONT)
        terminal.wait_for("Commands")  # drawn anew, to its foot
        time.sleep(0.5)  # until keys are read again
        terminal.press("1\r")
        terminal.wait_for("a component of the system?")  # a term before it is underlined
        terminal.press("\x11")
        assert terminal.ended() == 1


def test_run_begins_with_the_system_and_home_shows_what_there_is(tmp_path: Path) -> None:
    with opened("run", "ds920-2.0/high-risk", "--lang", "ja", data=tmp_path) as terminal:
        terminal.wait_for("評価する生成AIシステム")
        terminal.press("\x1b[21~")
        assert terminal.ended() == 0
    with opened("--lang", "en", data=tmp_path) as terminal:
        terminal.wait_for("High-risk assessment")
        terminal.press("\x1b[21~")
        assert terminal.ended() == 0

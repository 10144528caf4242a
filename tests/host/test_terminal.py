"""The terminal's abilities are read from streams and environment."""

import io
import os
import subprocess
import sys

import pytest

from wizard.host.terminal import language_guess, terminal, utf8_streams


class Screen(io.StringIO):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        return True


def use_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand on a terminal. Called by the test itself, since pytest changes the streams after the fixtures."""
    monkeypatch.setattr(sys, "stdin", Screen())
    monkeypatch.setattr(sys, "stdout", Screen())
    monkeypatch.setattr(sys, "__stderr__", Screen())


@pytest.mark.parametrize(
    ("environment", "dumb"),
    [({"TERM": "xterm-256color"}, False), ({"TERM": "dumb"}, True), ({"TERM": "unknown"}, True), ({}, os.name != "nt")],
)
def test_a_terminal_is_capable_unless_it_is_dumb(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], dumb: bool
) -> None:
    use_screen(monkeypatch)
    found = terminal(environment)
    assert found.is_tty
    assert found.is_dumb == dumb
    assert found.is_capable == (not dumb)


def test_windows_sets_no_term_and_is_not_dumb(monkeypatch: pytest.MonkeyPatch) -> None:
    use_screen(monkeypatch)
    monkeypatch.setattr("wizard.host.terminal._is_windows", lambda: True)
    assert terminal({}).is_capable


@pytest.mark.parametrize("stream", ["stdin", "stdout"])
def test_a_stream_that_is_redirected_closed_or_absent_is_no_terminal(
    monkeypatch: pytest.MonkeyPatch, stream: str
) -> None:
    use_screen(monkeypatch)
    closed = io.StringIO()
    closed.close()
    for replacement in (io.StringIO(), closed, None):
        monkeypatch.setattr(sys, stream, replacement)
        assert not terminal({"TERM": "xterm"}).is_tty


def test_no_color_counts_unless_empty() -> None:
    assert terminal({"NO_COLOR": "1"}).no_color
    assert not terminal({"NO_COLOR": ""}).no_color


def test_the_environment_says_the_size_before_the_terminal_and_that_before_the_usual(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def unknown(_: int) -> os.terminal_size:
        raise OSError

    monkeypatch.setattr(os, "get_terminal_size", unknown)
    assert (terminal({}).columns, terminal({}).rows) == (80, 24)
    monkeypatch.setattr(sys, "__stdout__", sys.__stderr__)
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((132, 43)))
    assert (terminal({}).columns, terminal({}).rows) == (132, 43)
    found = terminal({"COLUMNS": "100", "LINES": "x"})
    assert (found.columns, found.rows) == (100, 43)


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "ja_JP.UTF-8"}, "ja"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "en-GB"}, "en"),
        ({"LANG": "ja"}, "ja"),
        ({"LANG": "ja_JP@cjk"}, "ja"),
        ({"LC_ALL": "C", "LANG": "ja_JP.UTF-8"}, None),
        ({"LC_ALL": "", "LC_MESSAGES": "ja_JP.eucJP", "LANG": "en_US"}, "ja"),
        ({"LANG": "fr_FR.UTF-8"}, None),
        ({"LANG": "enm"}, None),
        ({"LANG": "C.UTF-8"}, None),
    ],
)
def test_the_first_locale_that_is_set_tells_the_language(environment: dict[str, str], language: str | None) -> None:
    assert language_guess(environment) == language


@pytest.mark.parametrize(("number", "language"), [(0x0411, "ja"), (0x0409, "en"), (0x0809, "en"), (0x040C, None)])
def test_windows_is_asked_where_no_locale_is_set(
    monkeypatch: pytest.MonkeyPatch, number: int, language: str | None
) -> None:
    monkeypatch.setattr("wizard.host.terminal._is_windows", lambda: True)
    monkeypatch.setattr("wizard.host.terminal._windows_language", lambda: number)
    assert language_guess({}) == language
    assert language_guess({"LANG": "ja_JP"}) == "ja"


def test_elsewhere_no_locale_is_no_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wizard.host.terminal._is_windows", lambda: False)
    assert language_guess({}) is None


def test_every_character_can_be_written_and_any_byte_read_under_an_old_encoding() -> None:
    program = (
        "import sys; from wizard.host.terminal import utf8_streams; utf8_streams()\n"
        "print(sys.stdin.read(), '\\u2713 \\ud800'); print('\\u2713', file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        input="行く\n".encode() + b"\xff",
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONIOENCODING": "cp932", "PYTHONUTF8": "0"},
    )
    assert done.stdout.decode().splitlines() == ["行く", "\ufffd \u2713 \\ud800"]
    assert done.stderr.decode().strip() == "\u2713"


def test_streams_put_in_place_of_the_usual_ones_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    replacement = io.StringIO()
    monkeypatch.setattr(sys, "stdout", replacement)
    utf8_streams()
    assert sys.stdout is replacement


def test_a_terminal_whose_errors_go_elsewhere_shows_no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """The full-screen application draws on the stream for errors: into a file it would draw there, unseen."""
    use_screen(monkeypatch)
    monkeypatch.setattr(sys, "__stderr__", io.StringIO())
    found = terminal({"TERM": "xterm"})
    assert found.is_tty
    assert not found.is_capable

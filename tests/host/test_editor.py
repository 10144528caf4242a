"""Writing text in an editor: which one, and that nothing of it is left behind."""

import signal
import stat
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wizard.host.editor import EditorProblem, edited, editor_command
from wizard.text.clean import clean

Write = Callable[[Path], object]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary files go in these tests."""
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    return place


def runs(write: Write, code: int = 0) -> Callable[[Sequence[str]], int]:
    """An editor that does something with the file and ends with a code."""

    def run(command: Sequence[str]) -> int:
        write(Path(command[-1]))
        return code

    return run


@pytest.mark.parametrize(
    ("environment", "windows", "command"),
    [
        ({"EDITOR": "nano"}, False, ["nano"]),
        ({"VISUAL": "code --wait", "EDITOR": "nano"}, False, ["code", "--wait"]),
        ({"VISUAL": " ", "EDITOR": "'/opt/my editor/bin' -w"}, False, ["/opt/my editor/bin", "-w"]),
        ({"EDITOR": "don't"}, False, ["don't"]),
        (
            {"EDITOR": r'"C:\Program Files\Hidemaru\Hidemaru.exe" /h'},
            True,
            [r"C:\Program Files\Hidemaru\Hidemaru.exe", "/h"],
        ),
        ({"EDITOR": r"C:\tools\vim.exe"}, True, [r"C:\tools\vim.exe"]),
    ],
)
def test_the_editor_is_the_one_that_is_named(environment: dict[str, str], windows: bool, command: list[str]) -> None:
    assert editor_command(environment, windows=windows) == command


@pytest.mark.parametrize("windows", [False, True])
def test_no_editor_is_guessed(windows: bool) -> None:
    with pytest.raises(EditorProblem) as raised:
        editor_command({"PATH": "/usr/bin"}, windows=windows)
    assert raised.value.kind == "none"


def test_what_is_written_comes_back_and_no_file_is_left(folder: Path) -> None:
    def write(path: Path) -> None:
        assert path.read_text("utf-8") == "前の文\n"
        path.write_text("後の文\n2行目\n", "utf-8")
        path.with_name("answer.txt~").write_text("a copy", "utf-8")

    assert edited("前の文", ["ed"], runs(write)) == "後の文\n2行目"
    assert not list(folder.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_only_its_owner_can_read_it() -> None:
    modes: list[int] = []

    def look(path: Path) -> None:
        modes.extend(stat.S_IMODE(one.stat().st_mode) for one in (path, path.parent))

    edited("x", ["ed"], runs(look))
    assert modes == [0o600, 0o700]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=40).map(clean))
def test_a_text_that_was_only_looked_at_stays_as_it_is(text: str) -> None:
    assert edited(text, ["ed"], runs(lambda _: None)) == text


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("\ufeff済\r\n".encode(), "済"),
        ("済".encode("cp932"), "済"),
        (b"\xff\x81", "\ufffd\ufffd"),
        (b"", ""),
    ],
)
def test_editors_of_windows_are_understood(data: bytes, text: str) -> None:
    assert edited("x", ["ed"], runs(lambda path: path.write_bytes(data))) == text


@pytest.mark.parametrize(
    ("write", "code", "kind"),
    [
        (lambda path: path.write_text("lost"), 1, "failed"),
        (lambda path: path.unlink(), 0, "no-file"),
        (lambda path: path.write_bytes(b"x" * 1_000_001), 0, "too-large"),
    ],
)
def test_what_goes_wrong_is_told_and_no_file_is_left(folder: Path, write: Write, code: int, kind: str) -> None:
    with pytest.raises(EditorProblem) as raised:
        edited("secret", ["ed"], runs(write, code))
    assert raised.value.kind == kind
    assert not list(folder.iterdir())


def test_an_editor_that_is_not_there_is_told(folder: Path) -> None:
    with pytest.raises(EditorProblem) as raised:
        edited("secret", ["no-such-editor-anywhere"])
    assert raised.value.kind == "not-started"
    assert not list(folder.iterdir())


@pytest.mark.parametrize("fault", [KeyboardInterrupt, MemoryError])
def test_no_file_is_left_by_a_fault_of_the_program(folder: Path, fault: type[BaseException]) -> None:
    def fail(_: Path) -> None:
        raise fault

    with pytest.raises(fault):
        edited("secret", ["ed"], runs(fail))
    assert not list(folder.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_ctrl_c_in_the_editor_does_not_end_the_program() -> None:
    before = signal.getsignal(signal.SIGINT)
    assert edited("x", ["ed"], runs(lambda _: signal.raise_signal(signal.SIGINT))) == "x"
    assert signal.getsignal(signal.SIGINT) is before

"""Text that is written in the person's own editor, through a file that is gone afterwards whatever happens."""

import os
import shlex
import signal
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Final, Literal

from wizard.host.files import FileProblem, read_limited, write_safely

VARIABLES: Final = ("VISUAL", "EDITOR")
"""Environment variables that name the editor, as POSIX has them: the first that is set counts."""

_MOST_BYTES: Final = 1_000_000

Run = Callable[[Sequence[str]], int]
"""Runs a command to its end and gives its exit code."""


class EditorProblem(Exception):
    """The text could not be written in an editor; `kind` is a key for tables of words."""

    def __init__(self, kind: Literal["none", "not-started", "failed", "no-file", "too-large"]) -> None:
        super().__init__(kind)
        self.kind = kind


def editor_command(environment: Mapping[str, str] | None = None, *, windows: bool = os.name == "nt") -> list[str]:
    """The editor that the environment (that of the process unless given) names, with its arguments.

    Raises:
        EditorProblem: `none` is named. No editor is guessed, on Windows neither.
    """
    variables = os.environ if environment is None else environment
    named = next((value for name in VARIABLES if (value := variables.get(name, "").strip())), "")
    if not named:
        raise EditorProblem("none")
    try:  # on Windows a backslash parts folders
        words = shlex.split(named, posix=not windows)
    except ValueError:  # a quotation mark without its pair
        words = [named]
    return [word.strip('"') for word in words] if windows else words


def edited(text: str, command: Sequence[str], run: Run = subprocess.call) -> str:
    """What the text has become when the editor has ended, as it was written: not cleaned.

    The file is readable by its owner alone and stands in a folder of its own, since editors leave copies beside it.

    Raises:
        EditorProblem: the text stays as it is.
    """
    try:
        folder = Path(mkdtemp(prefix="wizard-"))
    except OSError:
        raise EditorProblem("no-file") from None
    try:
        return _edited(text, folder / "answer.txt", command, run)
    except FileProblem as problem:
        raise EditorProblem("too-large" if problem.kind == "too-large" else "no-file") from None
    finally:
        rmtree(folder, ignore_errors=True)


def _edited(text: str, path: Path, command: Sequence[str], run: Run) -> str:
    before = f"{text}\n".encode("utf-8", "replace") if text else b""
    write_safely(path, before)
    try:
        with _interrupts_left_to_others():
            code = run([*command, str(path)])
    except (OSError, ValueError):
        raise EditorProblem("not-started") from None
    if code != 0:
        raise EditorProblem("failed")
    after = read_limited(path, _MOST_BYTES)
    return text if after == before else _decoded(after).rstrip("\r\n")


def _decoded(data: bytes) -> str:
    """Text in UTF-8, or as editors on Japanese Windows may write it; nothing is lost for a stray byte."""
    for encoding in ("utf-8-sig", "cp932"):
        with suppress(UnicodeDecodeError):
            return data.decode(encoding)
    return data.decode("utf-8", "replace")


@contextmanager
def _interrupts_left_to_others() -> Iterator[None]:
    """Ctrl+C in the editor reaches this process, too, and must not end it. An ignored signal would be inherited."""
    try:
        before = signal.signal(signal.SIGINT, lambda _number, _frame: None)
    except ValueError:  # not in the main thread, where no signal arrives
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)

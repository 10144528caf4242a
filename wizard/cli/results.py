"""The one place that writes to stdout."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from wizard.host.files import file_problems

STDOUT = Path("stdout")


def show(text: str, end: str = "\n") -> None:
    """A result. Raises FileProblem where it cannot be written; BrokenPipeError where nobody reads any more."""
    with _problems():
        print(text, end=end)


def flush() -> None:
    """Write what is still in the buffer. Raises as `show`."""
    with _problems():
        if sys.stdout is not None:  # as where the program was started with a closed stdout
            sys.stdout.flush()


def let_go() -> None:
    """Drop what cannot be written: Python would complain about it at its very end, in words of its own."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


@contextmanager
def _problems() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError:
        with file_problems(STDOUT):
            raise

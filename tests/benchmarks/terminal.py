"""A program in a pseudo-terminal: what it paints, and how soon. POSIX only."""

import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import perf_counter

from tests.benchmarks.timing import environment
from tests.benchmarks.workshop import Workshop

LINES, COLUMNS = 40, 120
PATIENCE = 30.0  # seconds
QUIET = 0.15  # seconds without output, after which a screen is taken to be complete


@dataclass(frozen=True, slots=True)
class Terminal:
    """Our end of a pseudo-terminal; `started` is when the program was started."""

    end: int
    started: float

    def until(self, text: str) -> float:
        """Read until a text is painted; gives the seconds since the start. Raises TimeoutError, EOFError."""
        painted = b""
        while text.encode() not in painted:
            chunk = self._read(PATIENCE)
            if chunk is None:
                raise TimeoutError(painted.decode(errors="replace"))
            painted += chunk
        return perf_counter() - self.started

    def settle(self) -> None:
        """Read until nothing more is painted."""
        while self._read(QUIET) is not None:
            pass

    def press(self, keys: bytes) -> float:
        """Press keys on a settled screen; gives the seconds until something is painted. Raises TimeoutError."""
        pressed = perf_counter()
        os.write(self.end, keys)
        if self._read(PATIENCE) is None:
            raise TimeoutError(keys)
        return perf_counter() - pressed

    def _read(self, patience: float) -> bytes | None:
        """What is painted next; None where nothing is in time. Raises EOFError where the program has ended."""
        if not select.select([self.end], [], [], patience)[0]:
            return None
        try:
            return os.read(self.end, 65_536)
        except OSError:  # Linux says so when the other end is closed
            raise EOFError("the program ended before it painted") from None


@contextmanager
def running(workshop: Workshop, *arguments: str) -> Iterator[Terminal]:
    """Run the interpreter in a terminal of its own, and kill it in the end."""
    import fcntl
    import pty
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
    surroundings = {**environment(workshop.home), "TERM": "xterm-256color", "COLORTERM": "truecolor"}
    started = perf_counter()
    process = subprocess.Popen(
        [sys.executable, *arguments],
        env=surroundings,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    try:
        yield Terminal(ours, started)
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()
        os.close(ours)

"""How long something takes: medians of several tries, and both sides of a ratio taken in turns."""

import gc
import os
import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter


@dataclass(frozen=True, slots=True)
class Spread:
    """Seconds: the median of several tries, and the time that 95 of 100 stay below."""

    median: float
    p95: float


def spread(seconds: Sequence[float]) -> Spread:
    ordered = sorted(seconds)
    return Spread(statistics.median(ordered), ordered[min(len(ordered) - 1, len(ordered) * 95 // 100)])


def in_turns(tries: int, *works: Callable[[], object]) -> list[Spread]:
    """Time each work `tries` times, one after the other, so that a busy machine slows all of them alike."""
    seconds: list[list[float]] = [[] for _ in works]
    for _ in range(tries):
        for work, taken in zip(works, seconds, strict=True):
            gc.collect()
            started = perf_counter()
            work()
            taken.append(perf_counter() - started)
    return [spread(taken) for taken in seconds]


def written(seconds: float) -> str:
    """Seconds with three digits and a fitting unit."""
    for unit, size in (("s", 1.0), ("ms", 1e-3), ("us", 1e-6)):
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds * 1e9:.3g} ns"


def times(ours: float, theirs: float) -> str:
    """How many times as long as theirs ours is, as a fraction where it is less than a tenth."""
    ratio = ours / theirs
    return f"{ratio:.2g} x" if ratio >= 0.1 else f"1/{1 / ratio:.0f}"


def mebibytes(size: float) -> str:
    return f"{size / 2**20:.0f} MiB"


PASS = ("-c", "pass")
WIZARD = "import sys; from wizard.cli.main import main; sys.exit(main(sys.argv[1:]))"  # what the console script does


def environment(home: Path) -> dict[str, str]:
    """The surroundings of a process whose home folder is empty: settings, data and cache are looked for there."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("WIZARD_", "PYTHON", "XDG_"))}
    folders = dict.fromkeys(("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"), str(home))
    return {**kept, **folders, "LANG": "C.UTF-8"}


class Failed(Exception):
    """A process came to a bad end; what it said."""


def finished(command: Sequence[str | Path], home: Path) -> str:
    """Run a program to its end; gives what it printed. Raises Failed."""
    done = subprocess.run(command, env=environment(home), stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if done.returncode:
        raise Failed(f"exit code {done.returncode}: {done.stderr.strip() or done.stdout.strip()}")
    return done.stdout


def python(home: Path, *arguments: str) -> str:
    """Run the interpreter to its end; gives what it printed. Raises Failed."""
    return finished([sys.executable, *arguments], home)


def wizard(home: Path, *arguments: str) -> None:
    """Run a command of ours to its end. Raises Failed."""
    python(home, "-c", WIZARD, *arguments)


def largest_memory(home: Path, *arguments: str) -> int:
    """Bytes that a run of the interpreter holds at most, with all that it has loaded.

    Raises AttributeError where the system does not tell, Failed.
    """
    os.wait4  # noqa: B018  told here rather than by the launcher
    return int(python(home, "-c", _LAUNCHER, *arguments).split()[-1]) * (1 if sys.platform == "darwin" else 1024)


# a process counts the memory of the one that started it as its own, so a small one stands between
_LAUNCHER = """
import os, sys
process = os.spawnv(os.P_NOWAIT, sys.executable, [sys.executable, *sys.argv[1:]])
_, status, usage = os.wait4(process, 0)
print(usage.ru_maxrss)
sys.exit(os.waitstatus_to_exitcode(status))
"""

"""Requests to end from outside: a terminal that was closed, a system that shuts down."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

NAMES = ("SIGTERM", "SIGHUP", "SIGBREAK")
"""Those that a platform has of these are heard."""


@contextmanager
def on_request_to_end(leave: Callable[[], object]) -> Iterator[None]:
    """Call `leave` when the process is asked to end, and put everything back afterwards."""

    def heard(_signal: int, _frame: FrameType | None) -> None:
        leave()

    names = [name for name in NAMES if hasattr(signal, name)]
    before = {name: signal.signal(getattr(signal, name), heard) for name in names}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)

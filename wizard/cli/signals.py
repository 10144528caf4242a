"""Requests to end from outside: a terminal that was closed, a system that shuts down."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread
from types import FrameType

from wizard.cli.exits import Exit

NAMES = ("SIGTERM", "SIGHUP", "SIGBREAK")
"""Those that a platform has of these are heard."""

GRACE_SECONDS = 3.0
"""How long a program that is asked to end may take for it."""


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


@contextmanager
def insisting(leave: Callable[[], object], save: Callable[[], bool]) -> Iterator[Callable[[], None]]:
    """What asks a program to `leave`, and ends it where it does not come to that: it has `save` called, and is over.

    A program can stand still for ever in writing to a terminal that takes nothing any more. `save` is called from
    another thread then; where it gives False, the program gets more time.
    """
    ended = Event()

    def insist() -> None:
        while not ended.wait(GRACE_SECONDS):
            if save():
                os._exit(Exit.DIFFERS)  # nothing else ends a process of which the main thread stands still

    def ask() -> None:
        Thread(target=insist, daemon=True).start()
        leave()  # last: it may raise

    try:
        yield ask
    finally:
        ended.set()

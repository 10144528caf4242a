"""A progress bar on stderr, drawn in one line that is wiped before anything else is written."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import TextIO, TypeVar

from wizard.host.terminal import terminal

WORTH_A_BAR = 21  # files; fewer are done before a bar could be read
_CELLS = 30

T = TypeVar("T")


def with_progress(things: Iterable[T], total: int, quiet: bool, stream: TextIO | None = None) -> Iterator[T]:
    """The same things, with a bar while they are waited for.

    There is none in a pipe or file, on a dumb or narrow terminal, for few things, or where quiet is asked for.
    """
    stream = sys.stderr if stream is None else stream
    if quiet or total < WORTH_A_BAR or not _can_draw(stream, total):
        yield from things
        return
    drawn = _draw(stream, 0, total)
    try:
        for done, thing in enumerate(things, 1):
            drawn = _wipe(stream, drawn)  # whoever gets the thing may write
            yield thing
            drawn = _draw(stream, done, total)
    finally:
        _wipe(stream, drawn)


def bar(done: int, total: int) -> str:
    """The bar in ASCII, with how many are done of how many."""
    full = _CELLS * done // total
    return f"[{'#' * full}{'-' * (_CELLS - full)}] {done}/{total}"


def _can_draw(stream: TextIO | None, total: int) -> bool:
    screen = terminal()
    with suppress(AttributeError, ValueError):  # no stream, or a closed one
        return stream.isatty() and not screen.is_dumb and len(bar(total, total)) < screen.columns  # type: ignore[union-attr]
    return False


def _draw(stream: TextIO, done: int, total: int) -> str:
    drawn = bar(done, total)
    print(drawn, end="", file=stream, flush=True)
    return drawn


def _wipe(stream: TextIO, drawn: str) -> str:
    # blanks instead of a control sequence: they do on every terminal
    print(f"\r{' ' * len(drawn)}\r" if drawn else "", end="", file=stream, flush=True)
    return ""

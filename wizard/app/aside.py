"""Work that takes a while, beside the app: keys are heard and the screen is drawn meanwhile."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from threading import Thread
from time import monotonic
from typing import TypeVar

Result = TypeVar("Result")

_SLICE_SECONDS, _PAUSE_SECONDS, _QUIET_SECONDS = 0.002, 0.002, 0.1


async def between_keys(steps: Iterator[Result], pressed: Callable[[], float]) -> list[Result]:
    """All that `steps` gives, worked out a little at a time, and not at all while keys are coming.

    For work in steps of well below a millisecond: in a thread it would take half of the time in which a key is heard
    and its effect drawn. `pressed` gives the moment (`time.monotonic`) of the last key. Raises what a step raises.
    """
    found: list[Result] = []
    while True:
        quiet = monotonic() - pressed()
        if quiet < _QUIET_SECONDS:
            await asyncio.sleep(_QUIET_SECONDS - quiet)
            continue
        until = monotonic() + _SLICE_SECONDS
        while monotonic() < until:
            try:
                found.append(next(steps))
            except StopIteration:
                return found
        await asyncio.sleep(_PAUSE_SECONDS)


async def aside(work: Callable[[], Result]) -> Result:
    """What `work` gives, done in a thread of its own; raises what it raises.

    The thread does not keep the program from ending, so what is not waited for any more is simply dropped. `work`
    must not touch widgets, nor anything that the app changes.
    """
    loop = asyncio.get_running_loop()
    promise: asyncio.Future[Result] = loop.create_future()

    def settle(told: Callable[[], None]) -> None:
        if not promise.done():  # nobody waits any more where it is cancelled
            told()

    def run() -> None:
        told: Callable[[], None]
        try:
            told = partial(promise.set_result, work())
        except Exception as error:
            told = partial(promise.set_exception, error)
        with suppress(RuntimeError):  # the loop is closed: the app has ended meanwhile
            loop.call_soon_threadsafe(settle, told)

    Thread(target=run, daemon=True).start()
    return await promise

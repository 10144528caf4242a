"""Work that takes a while, beside the app: keys are heard and the screen is drawn meanwhile."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from threading import Thread
from typing import TypeVar

Result = TypeVar("Result")


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

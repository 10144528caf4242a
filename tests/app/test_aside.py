"""Work beside the app."""

import asyncio
from threading import Event, current_thread, main_thread

import pytest

from wizard.app.aside import aside


async def test_it_gives_what_the_work_gives_from_another_thread() -> None:
    assert await aside(lambda: current_thread() is not main_thread())


async def test_it_raises_what_the_work_raises() -> None:
    def fail() -> None:
        raise ArithmeticError

    with pytest.raises(ArithmeticError):
        await aside(fail)


async def test_others_run_meanwhile() -> None:
    go_on = Event()
    waiting = asyncio.create_task(aside(lambda: go_on.wait(30)))
    await asyncio.sleep(0)
    go_on.set()
    assert await waiting


async def test_what_is_not_waited_for_any_more_is_dropped() -> None:
    go_on = Event()
    waiting = asyncio.create_task(aside(lambda: go_on.wait(30)))
    await asyncio.sleep(0)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    go_on.set()
    await asyncio.sleep(0.01)
    assert waiting.cancelled()


def test_the_program_ends_without_waiting_for_it() -> None:
    go_on = Event()

    async def leave() -> None:
        task = asyncio.create_task(aside(lambda: go_on.wait(30)))
        await asyncio.sleep(0)
        task.cancel()

    asyncio.run(leave())
    assert not go_on.is_set()
    go_on.set()

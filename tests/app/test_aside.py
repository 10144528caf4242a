"""Work beside the app."""

import asyncio
from collections.abc import Iterator
from threading import Event, current_thread, main_thread
from time import monotonic

import pytest

from wizard.app.aside import aside, between_keys


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


async def test_between_the_keys_all_steps_are_done_in_their_order() -> None:
    assert await between_keys(iter(range(100_000)), lambda: 0.0) == list(range(100_000))


async def test_others_run_between_the_steps() -> None:
    async def others() -> None:
        nonlocal goes_on
        goes_on = False

    goes_on = True
    other = asyncio.create_task(others())
    assert await between_keys((step for step in iter(lambda: goes_on, False)), lambda: 0.0)
    assert other.done()


async def test_no_step_is_done_while_keys_are_coming() -> None:
    begun = False

    def steps() -> Iterator[int]:
        nonlocal begun
        begun = True
        yield 1

    pressed = monotonic() + 60.0
    waiting = asyncio.create_task(between_keys(steps(), lambda: pressed))
    await asyncio.sleep(0.01)
    assert not begun
    pressed = 0.0
    waiting.cancel()
    assert await between_keys(steps(), lambda: pressed) == [1]


async def test_what_a_step_raises_is_raised() -> None:
    def fail() -> Iterator[int]:
        yield 1
        raise ArithmeticError

    with pytest.raises(ArithmeticError):
        await between_keys(fail(), lambda: 0.0)

"""Keys one by one: a key is heard when all that followed from the one before it is done.

Lines bring keys in bursts (ssh, a virtual desktop, a serial line), and while one question gives way to the next, or a
screen opens, a key would go to nobody or to the wrong one: an answer that nobody gave.
"""

import asyncio
from collections import deque
from time import monotonic
from typing import Any, Final

from textual.app import App
from textual.events import Event, Key, MouseDown, MouseUp, Paste
from textual.widget import Widget
from textual.widgets import Input, TextArea

_AT_ONCE: Final = 0.15
"""Seconds after a key from which on nothing of it is left to be done, unless something is seen to wait."""

_PATIENCE: Final = 2.0
"""Seconds after which a key is heard in any case."""

_QUIET_ROUNDS: Final = 3
"""Rounds of the loop in which nobody has a message waiting: one that is just being handled may lead to another."""


class OneByOne:
    """Holds back keys and what is pasted for an app; `holds` is asked with every event that comes to it."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._waiting: deque[Event] = deque()
        self._task: asyncio.Task[None] | None = None
        self._released: Event | None = None
        self._last: Event | None = None
        self._heard_at = 0.0
        self._field: Widget | None = None
        self._at_rest = False
        self._resting: asyncio.TimerHandle | None = None

    def holds(self, event: Event) -> bool:
        """Whether the event has to wait: it then comes to the app again in due time, in the order of the keys."""
        if event.is_forwarded:  # it comes back from a widget with no use for it
            return False
        if isinstance(event, MouseDown | MouseUp):  # a click may open a screen, too
            self._heard(event)
        if not isinstance(event, Key | Paste):
            return False
        if event is self._released:
            self._released = None
        elif self._task is not None or self._waiting or self._comes_early(event):
            self._waiting.append(event)
            if self._task is None:
                self._task = asyncio.create_task(self._let_go())
            return True
        self._heard(event)
        return False

    def _heard(self, event: Event) -> None:
        """Find out in good time whether nothing of it is left to do: to look at every widget would delay the next."""
        self._last, self._heard_at, self._field = event, monotonic(), self._app.focused
        self._at_rest = False
        if self._resting is not None:
            self._resting.cancel()
        self._resting = asyncio.get_running_loop().call_later(_AT_ONCE, self._rest)

    def _rest(self) -> None:
        self._at_rest = not (self._app.message_queue_size or self._has_work())

    async def _let_go(self) -> None:
        try:
            while self._waiting:
                event = self._waiting[0]
                if not self._goes_on_writing(event):
                    await self._still()
                self._waiting.popleft()
                self._released = event
                self._app.post_message(event)
                while self._released is event and self._app.is_running:
                    await asyncio.sleep(0)
        finally:
            self._task = None

    def _comes_early(self, event: Event) -> bool:
        soon = monotonic() - self._heard_at < _AT_ONCE
        return not self._at_rest and not self._goes_on_writing(event) and (soon or self._has_work())

    def _goes_on_writing(self, event: Event) -> bool:
        """A character after a character in the same field: its own queue keeps their order."""
        characters = all(isinstance(one, Key) and one.is_printable for one in (self._last, event))
        return characters and isinstance(self._field, Input | TextArea) and self._app.focused is self._field

    async def _still(self) -> None:
        """Wait until nobody has anything to do."""
        until, quiet = monotonic() + _PATIENCE, 0
        while quiet < _QUIET_ROUNDS and monotonic() < until:
            await asyncio.sleep(0)
            quiet = 0 if self._app.message_queue_size or self._has_work() else quiet + 1

    def _has_work(self) -> bool:
        """Whether a widget has a message waiting, or a question is giving way to another."""
        if not self._app.screen_stack:
            return False
        nodes = self._app.screen.walk_children(with_self=True)
        # `turning` is of the panel that asks, which home does without and which is not loaded for its sake
        return any(node.message_queue_size or getattr(node, "turning", False) for node in nodes)

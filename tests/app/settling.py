"""Waiting until an app has nothing left to do, without sleeping for a fixed while after every key."""

import asyncio
from itertools import chain
from time import monotonic
from typing import Any

from textual._context import active_app
from textual.app import App

from wizard.app.screens.base import WizardScreen

PATIENCE = 5.0  # seconds: a screen that is not still by then goes on for ever, as with work that a test holds up
QUIET_ROUNDS = 3
"""Rounds of the loop in which nobody has anything to do, after which nobody will have: a message that is on its way
from one widget to the next is in no queue for the moment in which a handler ends."""


async def settle(*_: object, **__: object) -> None:
    """In the place of Textual's `wait_for_idle`, which sleeps for 20 ms or more, two to four times a key."""
    app = active_app.get(None)
    until, quiet = monotonic() + PATIENCE, 0
    while quiet < QUIET_ROUNDS and monotonic() < until:
        await asyncio.sleep(0)
        if app is None:
            quiet += 1
        elif _waits_for_a_timer(app):
            quiet = 0
            await asyncio.sleep(0.002)
        else:
            quiet = 0 if _has_work(app) or _painted(app) else quiet + 1


def _waits_for_a_timer(app: App[Any]) -> bool:
    ours = [screen for screen in app.screen_stack if isinstance(screen, WizardScreen)]
    return app._resize_event is not None or any(screen.busy for screen in ours)


def _has_work(app: App[Any]) -> bool:
    nodes = chain([app], *(screen.walk_children(with_self=True) for screen in app.screen_stack))
    return any(node.message_queue_size for node in nodes)


def _painted(app: App[Any]) -> bool:
    """Paint what is to be painted, if anything is, and let follow what waits for that."""
    screen = app.screen
    due = screen._layout_required or screen._scroll_required or screen._repaint_required
    if not (due or screen._dirty_widgets or screen._callbacks):
        return False
    screen._on_timer_update()
    return True

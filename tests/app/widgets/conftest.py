"""A bare app around a widget."""

from collections.abc import Callable

import pytest
from textual.app import App, ComposeResult
from textual.containers import VerticalScroll
from textual.widget import Widget

from wizard.capture.richsvg import read


class Bare(App[None]):
    """A widget in a container that scrolls. `lines` are the rows of the screen as a person sees them."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, widget: Widget) -> None:
        super().__init__()
        self.widget = widget

    def compose(self) -> ComposeResult:
        with VerticalScroll(can_focus=False):
            yield self.widget

    def lines(self) -> list[str]:
        return [line for line in read(self.export_screenshot()).lines() if line]


@pytest.fixture
def bare() -> Callable[[Widget], Bare]:
    return Bare

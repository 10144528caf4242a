"""A caret before a field, so that the focus can be seen without colour."""

from textual.app import ComposeResult
from textual.containers import HorizontalGroup
from textual.widget import Widget

from wizard.app.widgets.prose import Prose


class CaretRow(HorizontalGroup):
    """A widget with a `>` before it while it has the focus, and words behind it, such as a unit."""

    DEFAULT_CSS = """
    CaretRow {
        & > .caret { width: 2; color: $text-accent; text-style: bold; visibility: hidden; }
        & > .behind { width: auto; max-width: 40%; margin: 0 0 0 1; }
        &.-boxed > .caret { margin: 1 0 0 0; }
        &.-boxed > .behind { margin: 1 0 0 1; }
        &.-focused > .caret { visibility: visible; }
    }
    """

    def __init__(self, inner: Widget, *, behind: str = "", boxed: bool = True) -> None:
        """`boxed`: the widget has a border, so that its first line is its second."""
        super().__init__(classes="-boxed" if boxed else "")
        self._inner = inner
        self._behind = Prose(behind, classes="behind")

    def compose(self) -> ComposeResult:
        yield Prose("> ", classes="caret")
        yield self._inner
        if self._behind.text:
            yield self._behind

    def on_descendant_focus(self) -> None:
        self.add_class("-focused")

    def on_descendant_blur(self) -> None:
        self.remove_class("-focused")

    def set_behind(self, words: str) -> None:
        self._behind.update(words)

"""A labelled field of a dialog, whose words can change their language while what is typed stays."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.widgets import Input

from wizard.app.panels.blocks import Block
from wizard.app.panels.page import Page
from wizard.app.widgets.fields import ShortField


class WideField(ShortField):
    """A field as wide as the dialog."""

    DEFAULT_CSS = "WideField { max-width: 100%; }"


class Labelled(VerticalGroup):
    """A label, a field, and a hint below it. `label` and `hint` give the words for a language."""

    DEFAULT_CSS = "Labelled { height: auto; }"

    def __init__(self, id: str, label: Callable[[str], str], hint: Callable[[str], str] | None = None) -> None:
        super().__init__(id=id)
        self._label, self._hint = label, hint
        self._title, self._below = Page(), Page()
        self.field = WideField()

    def compose(self) -> ComposeResult:
        yield self._title
        yield self.field
        yield self._below

    @property
    def text(self) -> str:
        return self.field.written.strip()

    def write(self, text: str) -> None:
        """Put text there; posts no message."""
        with self.prevent(Input.Changed):
            self.field.write(text)

    def tell(self, language: str, problem: str = "") -> None:
        """Show label and hint, or what is wrong in place of the hint."""
        self._title.show([Block(self._label(language), "strong")])
        hint = self._hint(language) if self._hint else ""
        words = problem or hint
        self._below.show([Block(words, "alarm" if problem else "muted", 2)] if words else [])

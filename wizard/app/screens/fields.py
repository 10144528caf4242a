"""A labelled field of a dialog, whose words can change their language while what is typed stays."""

from collections.abc import Callable
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.message import Message
from textual.widgets import Input, TextArea

from wizard.app.panels.page import Page
from wizard.app.widgets.fields import LongField, ShortField
from wizard.telling.blocks import Block


class WideField(ShortField):
    """A field as wide as the dialog."""

    DEFAULT_CSS = "WideField { max-width: 100%; }"


class Labelled(VerticalGroup):
    """A label, a field, and a hint below it. `label` and `hint` give the words for a language.

    A `long` field grows with its text. Enter in the field posts Entered, a key that changes it Changed.
    """

    DEFAULT_CSS = "Labelled { height: auto; }"

    @dataclass
    class Entered(Message):
        """Enter was pressed in the field."""

        labelled: "Labelled"

    @dataclass
    class Changed(Message):
        """The person has changed what stands in the field."""

        labelled: "Labelled"

    def __init__(
        self, id: str, label: Callable[[str], str], hint: Callable[[str], str] | None = None, *, long: bool = False
    ) -> None:
        super().__init__(id=id)
        self._label, self._hint = label, hint
        self._title, self._below = Page(), Page()
        self.field: ShortField | LongField = LongField() if long else WideField()

    def compose(self) -> ComposeResult:
        yield self._title
        yield self.field
        yield self._below

    @property
    def text(self) -> str:
        return self.field.written.strip()

    def write(self, text: str) -> None:
        """Put text there; posts no message."""
        with self.prevent(Input.Changed, TextArea.Changed):
            self.field.write(text)

    def tell(self, language: str, problem: str = "") -> None:
        """Show label and hint, or what is wrong in place of the hint."""
        self._title.show([Block(self._label(language), "strong")])
        hint = self._hint(language) if self._hint else ""
        words = problem or hint
        self._below.show([Block(words, "alarm" if problem else "muted", 2)] if words else [])

    @on(Input.Changed)
    @on(TextArea.Changed)
    def _changed(self, event: Message) -> None:
        event.stop()
        self.post_message(self.Changed(self))

    @on(Input.Submitted)
    @on(LongField.Submitted)
    def _entered(self, event: Message) -> None:
        event.stop()
        self.post_message(self.Entered(self))

"""Fields to write in. What is typed or pasted is cleaned on its way in, and nothing of it is cut or taken as markup."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Key, Paste
from textual.message import Message
from textual.widgets import Input, TextArea
from textual.widgets.input import Selection
from textual.widgets.text_area import EditResult, Location

from wizard.text.clean import clean, one_line


class ShortField(Input):
    """One line for a number or a date."""

    DEFAULT_CSS = """
    ShortField {
        width: 1fr;
        max-width: 34;
        border: solid $border-blurred;
        padding: 0 1;
        background: transparent;
        &:focus { border: solid $border; background-tint: transparent; }
    }
    """

    def __init__(self, *, placeholder: str = "") -> None:
        # Selecting all on focus would let the first key wipe out what was answered before.
        super().__init__(placeholder=placeholder, select_on_focus=False)
        self.cursor_blink = False

    @property
    def written(self) -> str:
        return self.value

    def write(self, text: str) -> None:
        """Replace what stands in the field, with the cursor behind it."""
        cleaned = one_line(text)
        if self.is_attached:
            self.value = cleaned
            self.cursor_position = len(cleaned)
        else:  # the watchers of Input need an app
            self.set_reactive(Input.value, cleaned)
            self.set_reactive(Input.selection, Selection.cursor(len(cleaned)))

    def replace(self, text: str, start: int, end: int) -> None:
        super().replace(one_line(text), start, end)

    def on_paste(self, event: Paste) -> None:
        event.stop()
        event.prevent_default()  # Input keeps only the first line of what is pasted
        self.replace(event.text, *self.selection)


class LongField(TextArea, inherit_bindings=False):
    """Text that grows downwards with what is written: one line of text that flows, or several paragraphs.

    On one line Enter is for going on, and line ends that are pasted become spaces. In paragraphs Enter begins a line.
    """

    DEFAULT_CSS = """
    LongField {
        height: auto;
        max-height: 12;
        border: solid $border-blurred;
        background: transparent;
        &:focus { border: solid $border; }
        &.-several { min-height: 5; }
    }
    """
    # The keys left out here belong to the app (F6, F7), or scroll what is around the field.
    BINDINGS: ClassVar[list[BindingType]] = [
        binding
        for binding in TextArea.BINDINGS
        if isinstance(binding, Binding) and binding.key not in {"f6", "f7", "pageup", "pagedown"}
    ]

    class Submitted(Message):
        """The key for going on was pressed."""

    def __init__(self, *, several: bool = False) -> None:
        """`several`: paragraphs instead of one line."""
        super().__init__(highlight_cursor_line=False, classes="-several" if several else "")
        self._several = several
        self.cursor_blink = False
        self.match_cursor_bracket = False

    @property
    def written(self) -> str:
        return self.text

    def write(self, text: str) -> None:
        """Replace what stands in the field, with the cursor behind it."""
        self.load_text(self._cleaned(text))
        self.move_cursor(self.document.end)

    def replace(
        self, insert: str, start: Location, end: Location, *, maintain_selection_offset: bool = True
    ) -> EditResult:
        cleaned = self._cleaned(insert)
        return super().replace(cleaned, start, end, maintain_selection_offset=maintain_selection_offset)

    def _cleaned(self, text: str) -> str:
        return clean(text) if self._several else one_line(text)

    def on_key(self, event: Key) -> None:
        # Terminals that tell Ctrl+Enter from Enter at all may send it as ctrl+j.
        if event.key in {"ctrl+enter", "ctrl+j"} or (event.key == "enter" and not self._several):
            event.stop()
            event.prevent_default()
            self.post_message(self.Submitted())

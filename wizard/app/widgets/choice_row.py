"""One entry of a list to choose from: caret, number, mark, label, and help below the label."""

from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import var
from textual.strip import Strip
from textual.widget import Widget

from wizard.frozen import frozen
from wizard.telling.glossary import named_in
from wizard.text.breaking import wrap
from wizard.text.clean import clean
from wizard.text.spans import parts_of, spans_in_lines
from wizard.text.width import cell_width

Line = tuple[tuple[str, str], ...]
"""Texts beside one another, each with the names of its component classes, set apart by spaces."""


@frozen
class Marks:
    """How a chosen and another entry are marked; both take the same cells."""

    chosen: str
    other: str


ONE = Marks("(*)", "( )")
SEVERAL = Marks("[x]", "[ ]")


@frozen
class Entry:
    """What can be chosen. Each character of `keys` picks it; the first is shown before the label.

    `mark` stands in place of the marks of the list and is as wide as they are.
    """

    id: str
    label: str
    help: str = ""
    keys: str = ""
    mark: str = ""


class ChoiceRow(Widget):
    """An entry, broken into as many lines as it needs, label and help indented behind the mark."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "choice--head",
        "choice--head-lit",
        "choice--label",
        "choice--label-chosen",
        "choice--help",
        "choice--term",
    }
    DEFAULT_CSS = """
    ChoiceRow {
        width: 1fr;
        height: auto;
        text-wrap: nowrap;
        pointer: pointer;
        .choice--head { color: $text-muted; }
        .choice--head-lit { color: $text-accent; text-style: bold; }
        .choice--label-chosen { text-style: bold; }
        .choice--help { color: $text-muted; }
        .choice--term { text-style: underline; }
        &:hover { background: $boost; }
    }
    """

    auto_links = var(False)  # looking for links in each line takes time, and there are none

    @dataclass
    class Clicked(Message):
        """The mouse picked the entry at this place of the list, counted from 0."""

        place: int

    def __init__(self, entry: Entry, marks: Marks, place: int) -> None:
        super().__init__()
        self.entry = entry
        self._marks = marks
        self._place = place
        self._chosen = False
        self._caret = False
        self._names: tuple[str, ...] = ()
        self._drawn: list[Line] = []
        self._drawn_for = -1

    def set_names(self, names: tuple[str, ...]) -> None:
        """Underline these terms."""
        if names != self._names:
            self._names = names
            self.draw_anew()

    def set_entry(self, entry: Entry) -> None:
        if entry != self.entry:
            self.entry = entry
            self.draw_anew(layout=True)

    def mark(self, *, chosen: bool, caret: bool) -> None:
        """Show whether it is chosen and whether the caret is on it."""
        if (chosen, caret) != (self._chosen, self._caret):
            self._chosen, self._caret = chosen, caret
            self.draw_anew()  # without CSS classes: working out styles anew would take longer than drawing

    def draw_anew(self, *, layout: bool = False) -> None:
        """Its lines are no longer right; `layout`: nor perhaps is their number."""
        self._drawn_for = -1
        self.refresh(layout=layout)

    @property
    def _head(self) -> str:
        caret = ">" if self._caret else " "
        mark = self.entry.mark or (self._marks.chosen if self._chosen else self._marks.other)
        return f"{caret} {self.entry.keys[:1] or ' '} {mark} "

    @property
    def chosen(self) -> bool:
        return self._chosen

    @property
    def label_style(self) -> str:
        """The component class of the label."""
        return "choice--label-chosen" if self._chosen else "choice--label"

    def above(self, room: int) -> list[Line]:
        """The lines of the label, in so many cells."""
        return self._wrapped(self.entry.label, room, self.label_style)

    def below(self, room: int) -> list[Line]:
        """The lines below the label, in so many cells."""
        return self._wrapped(self.entry.help, room, "choice--help")

    def _wrapped(self, text: str, room: int, style: str) -> list[Line]:
        """A text in lines, its terms underlined; none for an empty text."""
        if not text:
            return []
        text = clean(text)
        lines = wrap(text, room)
        found = spans_in_lines(text, lines, named_in(text, self._names)) if self._names else ((),) * len(lines)
        styles = (style, f"{style} choice--term")
        return [
            tuple((part, styles[is_term]) for part, is_term in parts_of(line, spans))
            for line, spans in zip(lines, found, strict=True)
        ]

    def _room(self, width: int) -> int:
        return max(width - cell_width(self._head), 2)

    def get_content_width(self, container: Size, viewport: Size) -> int:
        return cell_width(self._head) + max(cell_width(self.entry.label), cell_width(self.entry.help))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        room = self._room(width)
        return len(self.above(room)) + len(self.below(room))

    def lines(self) -> list[Line]:
        """All lines at the width that it has."""
        width = self.content_size.width
        if width != self._drawn_for:
            room = self._room(width)
            lit = "choice--head-lit" if self._caret or self._chosen else "choice--head"
            margin = " " * cell_width(self._head)
            lines = [*self.above(room), *self.below(room)]
            self._drawn = [((margin if number else self._head, lit), *line) for number, line in enumerate(lines)]
            self._drawn_for = width
        return self._drawn

    def render(self) -> Content:
        lines = (Content.assemble(*(_styled(text, style) for text, style in line)) for line in self.lines())
        return Content("\n").join(lines)

    def render_line(self, y: int) -> Strip:
        # Textual's own way takes three times as long, between a key and its frame; it shows what the mouse selects.
        if self.text_selection is not None:
            return super().render_line(y)
        line = self.lines()[y] if y < len(self.lines()) else ()
        # visual styles, not rich ones: these would be worked out anew with every drawing
        segments = [Segment(text, self.get_visual_style(*names.split()).rich_style) for text, names in line]
        strip = Strip(segments).apply_offsets(0, y)  # where the mouse is in the text
        return strip.adjust_cell_length(self.content_size.width, self.visual_style.rich_style)

    def on_click(self) -> None:
        self.post_message(self.Clicked(self._place))


def _styled(text: str, names: str) -> Content:
    content = Content(text)
    for name in names.split():
        content = content.stylize(f".{name}")
    return content

"""A summary as a sheet to scroll through: the page that every summary has, drawn in the colours of the theme."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from rich.segment import Segment
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from wizard.app.panels.looks import style_of
from wizard.summary.blocks import Block, Box, Grid, Lines
from wizard.summary.layout import DRAWN, Line, width_of
from wizard.summary.page import Page
from wizard.summary.parts import Summary
from wizard.telling.blocks import Look
from wizard.text.width import cell_width

_LOOKS: Final[dict[str, Look]] = {
    "strong": "strong",
    "quiet": "muted",
    "heading": "title",
    "stop": "alarm",
    "caution": "alarm",
    "clear": "good",
    "neutral": "strong",
    "holds": "accent",
    "fails": "muted",
    "not-asked": "muted",
    "open": "accent",
}
_LEAST_CELLS: Final = 20
_MOST_CELLS: Final = 100


class Sheet(ScrollView, can_focus=True):
    """Shows a summary in lines of 20 to 100 cells."""

    DEFAULT_CSS = (
        "Sheet { overflow-x: hidden; scrollbar-gutter: stable; scrollbar-size-vertical: 1; padding: 1 1 0 2; }"
    )

    def __init__(self) -> None:
        super().__init__()
        self._summary: Callable[[], Summary] | None = None
        self._lines: list[Line] = []
        self._laid_out_for = -1

    def show(self, summary: Callable[[], Summary]) -> None:
        """Show another summary; it is made when the width is known."""
        self._summary = summary
        self._laid_out_for = -1
        self._lay_out()
        self.refresh()

    def on_resize(self) -> None:
        self._lay_out()

    def _lay_out(self) -> None:
        room = self.scrollable_content_region.width
        width = max(min(room, _MOST_CELLS), _LEAST_CELLS)
        if self._summary is None or room <= 0 or width == self._laid_out_for:
            return
        self._lines = sheet_lines(Page(self._summary(), width, DRAWN).blocks(), width)
        self._laid_out_for = width
        self.virtual_size = Size(width, len(self._lines))

    def render_line(self, y: int) -> Strip:
        width, row = self.size.width, y + self.scroll_offset.y
        pieces = self._lines[row] if row < len(self._lines) else ()
        segments = [Segment(text, style_of(self, _LOOKS.get(style, "plain"))) for text, style in pieces]
        return Strip(segments).adjust_cell_length(width, style_of(self, "plain"))


def sheet_lines(blocks: Iterable[Block], width: int) -> list[Line]:
    """The lines of a page, each at most `width` cells."""
    return [line for block in blocks for line in _drawn(block, width)]


def _drawn(block: Block, width: int) -> Iterator[Line]:
    match block:
        case Lines(lines):
            yield from lines
        case Box(heading, lines, tone):
            style = tone or "quiet"
            above = f"┌─ {heading} " if heading else "┌"
            yield ((_ruled(above, width - 1) + "┐", style),)
            for line in lines:
                yield (("│ ", style), *line, (" " * (width - 4 - width_of(line)) + " │", style))
            yield ((_ruled("└", width - 1) + "┘", style),)
        case Grid(header, rows, widths):
            yield from _grid(header, rows, widths)


def _grid(
    header: tuple[str, ...], rows: tuple[tuple[tuple[Line, ...], ...], ...], widths: tuple[int, ...]
) -> Iterator[Line]:
    yield _between("┌┬┐", widths)
    yield from _row(tuple((((title, "strong"),),) for title in header), widths)
    for row in rows:
        yield _between("├┼┤", widths)
        yield from _row(row, widths)
    yield _between("└┴┘", widths)


def _row(cells: tuple[tuple[Line, ...], ...], widths: tuple[int, ...]) -> Iterator[Line]:
    for number in range(max(map(len, cells))):
        pieces: list[tuple[str, str]] = [("│", "quiet")]
        for cell, width in zip(cells, widths, strict=True):
            line = cell[number] if number < len(cell) else ()
            pieces += [(" ", ""), *line, (" " * (width - width_of(line) + 1), ""), ("│", "quiet")]
        yield tuple(pieces)


def _between(corners: str, widths: tuple[int, ...]) -> Line:
    first, middle, last = tuple(corners)
    return ((first + middle.join("─" * (width + 2) for width in widths) + last, "quiet"),)


def _ruled(start: str, width: int) -> str:
    return start + "─" * (width - cell_width(start))

"""The summary drawn for a terminal with Rich. Colours only add: words say everything that they say."""

from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Final

from rich import box
from rich.console import Console, RenderableType
from rich.panel import Panel
from rich.style import Style
from rich.table import Table
from rich.text import Text

from wizard.summary.blocks import Block, Box, Grid, Lines
from wizard.summary.formats import Layout
from wizard.summary.layout import ASCII, DRAWN, Line
from wizard.summary.page import Page
from wizard.summary.parts import Summary

LEAST_WIDTH: Final = 20
"""Cells below which no line is shorter."""

_STYLES: Final = {
    "": Style(),
    "strong": Style(bold=True),
    "quiet": Style(dim=True),
    "heading": Style(bold=True, color="cyan"),
    "stop": Style(bold=True, color="red"),
    "caution": Style(bold=True, color="yellow"),
    "clear": Style(bold=True, color="green"),
    "neutral": Style(bold=True),
    "holds": Style(bold=True),  # whether that is good or bad, the rule knows and not the colour
    "fails": Style(),
    "not-asked": Style(dim=True),
    "open": Style(color="magenta"),
}


def pages(summaries: Sequence[Summary], layout: Layout) -> bytes:
    """The summaries one after the other, as bytes in UTF-8."""
    drawn = [render(one, width=layout.width, color=layout.color, ascii_only=layout.ascii_only) for one in summaries]
    return "\n".join(drawn).encode("utf-8")


def render(summary: Summary, *, width: int, color: bool, ascii_only: bool = False) -> str:
    """The summary in lines of at most `width` cells (20 where fewer are given), each ended by LF.

    `color` adds colours as terminal codes, without it there are none; `ascii_only` draws frames in ASCII. The same
    summary and width give the same text, whatever the environment.
    """
    width = max(width, LEAST_WIDTH)
    console = Console(
        file=StringIO(),
        width=width,
        height=100,  # with a width and a height the environment is not asked
        color_system="standard" if color else None,
        force_terminal=color,
        force_jupyter=False,
        no_color=not color,
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
    )
    for block in Page(summary, width, ASCII if ascii_only else DRAWN).blocks():
        console.print(_drawn(block, width, ascii_only))
    written = console.file.getvalue()  # type: ignore[attr-defined]
    return "".join(f"{line.rstrip()}\n" for line in written.split("\n")[:-1])


def _drawn(block: Block, width: int, ascii_only: bool) -> RenderableType:
    match block:
        case Lines(lines):
            return _text(lines)
        case Box(heading, lines, tone):
            frame = box.ROUNDED if not tone else box.HEAVY
            return Panel(
                _text(lines),
                box=box.ASCII if ascii_only else frame,
                title=Text(heading) if heading else None,
                title_align="left",
                border_style=_STYLES[tone],
                width=width,
            )
        case Grid():
            return _table(block, ascii_only)


def _table(grid: Grid, ascii_only: bool) -> Table:
    table = Table(box=box.ASCII2 if ascii_only else box.SQUARE, show_lines=True, border_style=_STYLES["quiet"])
    for heading, cells in zip(grid.header, grid.widths, strict=True):
        table.add_column(Text(heading), width=cells, overflow="fold")
    for row in grid.rows:
        table.add_row(*(_text(cell) for cell in row))
    return table


def _text(lines: Iterable[Line]) -> Text:
    text = Text(overflow="fold")
    for number, line in enumerate(lines):
        if number:
            text.append("\n")
        for words, style in line:
            text.append(words, _STYLES[style])
    return text

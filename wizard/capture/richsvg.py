"""Reads the SVG that Rich exports back into cells, and refuses everything that it does not know.

Rich draws text at `x = 12.2 * column`, `y = 24.4 * row + 20` and background rectangles at `y = 24.4 * row + 1.5`
(`rich.console.Console.export_svg`, rich 15). Its text lengths are wrong for wide characters, so they are not read.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from wizard.capture.errors import CaptureError
from wizard.capture.grid import CELL, LINE
from wizard.frozen import frozen

_BASELINE: Final = 20.0
_FILL_TOP: Final = 1.5
_TOLERANCE: Final = 0.02  # of a cell: Rich writes six significant digits

_SVG: Final = "{http://www.w3.org/2000/svg}"
_COLOUR: Final = re.compile(r"#[0-9a-f]{6}")
_RULE: Final = re.compile(r"\.([\w-]+-r\d+)\s*\{([^{}]*)\}")
_PLAIN_CSS: Final = {
    "font-weight: bold": "bold",
    "text-decoration: underline": "underline",
    "text-decoration: line-through": "strike",
    "font-style: italic": "italic",
}


@frozen
class Style:
    """How text looks; `ink` is `#rrggbb`."""

    ink: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False


@frozen
class Grapheme:
    """What is seen as one character, and how many cells it takes (0 where it is not drawn)."""

    text: str
    cells: int


@frozen
class Run:
    """Text in one style; row and column count from 0."""

    row: int
    column: int
    graphemes: tuple[Grapheme, ...]
    style: Style

    @property
    def cells(self) -> int:
        return sum(grapheme.cells for grapheme in self.graphemes)


@frozen
class Fill:
    """Neighbouring cells of one row with the same background; `colour` is `#rrggbb`."""

    row: int
    column: int
    cells: int
    colour: str


@frozen
class Screen:
    """What a terminal of `columns` x `rows` cells shows, by row and column. The fills cover every cell."""

    columns: int
    rows: int
    fills: tuple[Fill, ...]
    runs: tuple[Run, ...]

    def lines(self) -> tuple[str, ...]:
        """The text of every row, top to bottom, without spaces at its end."""
        by_row: dict[int, list[Run]] = {}
        for run in self.runs:
            by_row.setdefault(run.row, []).append(run)
        return tuple(_line(by_row.get(row, [])) for row in range(self.rows))


def graphemes(text: str) -> tuple[Grapheme, ...]:
    """What is seen as characters in `text`, with the widths that Rich and Textual lay out by."""
    from rich.cells import split_graphemes

    spans, _ = split_graphemes(text)
    return tuple(Grapheme(text[start:end], cells) for start, end, cells in spans)


def read(exported: str) -> Screen:
    """The cells of a screen from the SVG that `App.export_screenshot()` returns.

    Raises:
        CaptureError: it is not the markup that Rich 15 writes, or a character of the screen is not allowed in XML.
    """
    try:
        root = ElementTree.fromstring(exported)
    except (ElementTree.ParseError, UnicodeEncodeError):
        raise CaptureError("the export is not well-formed XML") from None
    _expect(root.tag == f"{_SVG}svg", "the export is not an SVG")
    columns, rows = _size(root)
    terminal = _only(root, "g[@clip-path]")
    matrix = _only(terminal, "g")
    styles = _styles(_only(root, "style").text or "")
    _expect({child.tag for child in terminal} <= {f"{_SVG}rect", f"{_SVG}g"}, "more than backgrounds and text")
    _expect({child.tag for child in matrix} <= {f"{_SVG}text"}, "more than text among the text")
    fills = tuple(_fill(rect) for rect in terminal.findall(f"{_SVG}rect"))
    runs = tuple(_runs(matrix, styles))
    _check_order(columns, rows, [(fill.row, fill.column, fill.cells) for fill in fills])
    _check_order(columns, rows, [(run.row, run.column, run.cells) for run in runs])
    paper = _colour(_only(root, "rect").get("fill", ""))
    return Screen(columns, rows, tuple(_covering(fills, columns, rows, paper)), runs)


def _size(root: Element) -> tuple[int, int]:
    clips = [clip for clip in root.iter(f"{_SVG}clipPath") if clip.get("id", "").endswith("-clip-terminal")]
    _expect(len(clips) == 1, "no clip path of the terminal")
    rect = _only(clips[0], "rect")
    # Rich takes one px off, so that the last line of pixels is not cut in half.
    return _cells(_number(rect, "width") + 1, CELL), _cells(_number(rect, "height") + 1, LINE)


def _styles(css: str) -> Mapping[str, Style]:
    styles = {name: _style(body) for name, body in _RULE.findall(css)}
    _expect(bool(styles), "no styles of text")
    return styles


def _style(body: str) -> Style:
    ink = ""
    marks: dict[str, bool] = {}
    for declaration in filter(None, (part.strip() for part in body.split(";"))):
        if declaration.startswith("fill: "):
            ink = _colour(declaration.removeprefix("fill: "))
        else:
            _expect(declaration in _PLAIN_CSS, "an unknown style of text")
            marks[_PLAIN_CSS[declaration]] = True
    _expect(bool(ink), "a style of text without a colour")
    return Style(ink, **marks)


def _fill(rect: Element) -> Fill:
    _expect(not len(rect), "a background that is not a plain rectangle")
    row = _cells(_number(rect, "y") - _FILL_TOP, LINE)
    column, width = _cells(_number(rect, "x"), CELL), _cells(_number(rect, "width"), CELL)
    return Fill(row, column, width, _colour(rect.get("fill", "")))


def _covering(fills: Iterable[Fill], columns: int, rows: int, paper: str) -> Iterator[Fill]:
    """The fills, with the colour of the terminal itself where there is none."""
    reached = 0  # cells, counted from the upper left corner through all rows
    for fill in (*fills, Fill(rows, 0, 0, paper)):
        start = fill.row * columns + fill.column
        while reached < start:
            row, column = divmod(reached, columns)
            gap = min(columns - column, start - reached)
            yield Fill(row, column, gap, paper)
            reached += gap
        if fill.cells:
            yield fill
        reached += fill.cells


def _runs(matrix: Element, styles: Mapping[str, Style]) -> Iterator[Run]:
    for element in matrix:
        _expect(not len(element), "text with elements inside")
        text = (element.text or "").replace("\N{NO-BREAK SPACE}", " ")
        if text == "\n":  # Rich draws the end of a line, just outside of the screen
            continue
        style = styles.get(element.get("class", ""))
        if style is None:
            raise CaptureError("Rich's markup has changed: text without a style")
        row = _cells(_number(element, "y") - _BASELINE, LINE)
        yield Run(row, _cells(_number(element, "x"), CELL), graphemes(text), style)


def _check_order(columns: int, rows: int, spans: list[tuple[int, int, int]]) -> None:
    """Overlaps or text outside of the screen mean that Rich and this module measure text differently."""
    reached = (0, 0)
    for row, column, cells in spans:
        _expect((row, column) >= reached and row < rows and column + cells <= columns, "cells overlap")
        reached = (row, column + cells)


def _line(runs: list[Run]) -> str:
    line, column = "", 0
    for run in runs:
        line += " " * (run.column - column) + "".join(grapheme.text for grapheme in run.graphemes)
        column = run.column + run.cells
    return line.rstrip(" ")


def _only(parent: Element, path: str) -> Element:
    found = parent.findall(f"{_SVG}{path}")
    _expect(len(found) == 1, f"{len(found)} elements {path}")
    return found[0]


def _number(element: Element, name: str) -> float:
    try:
        return float(element.get(name, ""))
    except ValueError:
        raise CaptureError(f"Rich's markup has changed: {name} is not a number") from None


def _cells(length: float, step: float) -> int:
    cells = length / step
    _expect(abs(cells - round(cells)) < _TOLERANCE and round(cells) >= 0, "something stands between cells")
    return round(cells)


def _colour(value: str) -> str:
    _expect(_COLOUR.fullmatch(value) is not None, "a colour that is not #rrggbb")
    return value


def _expect(holds: bool, otherwise: str) -> None:
    if not holds:
        raise CaptureError(f"Rich's markup has changed: {otherwise}")

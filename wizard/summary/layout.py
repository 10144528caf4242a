"""Lines of terminal cells made of styled pieces, broken by Japanese rules. Knows what a page looks like, not Rich."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from wizard.frozen import frozen
from wizard.text.breaking import wrap
from wizard.text.width import cell_width

Piece = tuple[str, str]
"""A text and the name of its style: "", "strong", "quiet", "heading", or a tone or standing."""

Line = tuple[Piece, ...]

LABEL_GAP: Final = 2
"""Cells between a label and what stands beside it."""

LEAST_ROOM: Final = 16
"""Cells that indentation leaves for the text, as far as the page is that wide."""


class Guides(NamedTuple):
    """What draws the branches of a tree, and the lines beside headings and those of sections."""

    branch: str
    last: str
    beside: str
    rule: str
    thin: str


DRAWN: Final = Guides("├─ ", "└─ ", "│  ", "━", "─")
ASCII: Final = Guides("|- ", "`- ", "|  ", "=", "-")


@frozen
class Node:
    """A paragraph and what stands under it."""

    pieces: tuple[Piece, ...]
    parts: tuple["Node", ...] = ()


def flow(pieces: Sequence[Piece], cells: int, hanging: int = 0) -> list[Line]:
    """The pieces as one text in lines of at most `cells`; all but the first begin `hanging` further right."""
    whole = "".join(text for text, _ in pieces).replace("\t", " ")
    styles = [style for text, style in pieces for _ in text]
    lines: list[Line] = []
    start = 0
    for wrapped in wrap(whole, cells, hanging=hanging):
        body = wrapped.lstrip(" ")
        start = whole.index(body, start)
        margin = wrapped[: len(wrapped) - len(body)]
        lines.append((*_margin(margin), *_runs(body, styles[start : start + len(body)])))
        start += len(body)
    return lines


def labelled(rows: Iterable[tuple[str, Sequence[Piece]]], cells: int, least: int = 0) -> list[Line]:
    """Rows of a label and a text beside it; the texts stand in one column, at least `least` cells from the left."""
    rows = list(rows)
    column = column_for([label for label, _ in rows], cells, least)
    return [line for label, pieces in rows for line in beside(label, flow(pieces, cells - column), column, cells)]


def column_for(labels: Iterable[str], cells: int, least: int = 0) -> int:
    """How far from the left the texts beside labels begin."""
    column = max([least, *(cell_width(label) + LABEL_GAP for label in labels)])
    return min(column, max(cells - LEAST_ROOM, 0))


def beside(label: str, lines: Sequence[Line], column: int, cells: int) -> list[Line]:
    """The lines beside a label, or under it where it is too long for its column."""
    gap = column - cell_width(label)
    if gap < 1:
        return [*flow([(label, "quiet")], cells), *indented(lines, column)]
    first, *rest = lines
    return [((label, "quiet"), (" " * gap, ""), *first), *indented(rest, column)]


def indented(lines: Iterable[Line], by: int) -> list[Line]:
    """The lines, each but an empty one further right."""
    return [(*_margin(" " * by), *line) if line else line for line in lines]


def tree(nodes: Sequence[Node], cells: int, guides: Guides, before: str = "", top: bool = True) -> Iterator[Line]:
    """The lines of a tree, with guides from each node to its parts; the topmost nodes have none."""
    for number, node in enumerate(nodes):
        last = number == len(nodes) - 1
        own = "" if top else before + (guides.last if last else guides.branch)
        under = "" if top else before + (" " * len(guides.beside) if last else guides.beside)
        lines = flow(node.pieces, max(cells - len(own), min(LEAST_ROOM, cells)), hanging=2)
        yield (*_guide(own, cells), *lines[0])
        for line in lines[1:]:
            yield (*_guide(under, cells), *line)
        yield from tree(node.parts, cells, guides, under, top=False)


def right(line: Line, piece: Piece, cells: int) -> list[Line]:
    """The piece at the right end of the line, or of a line of its own where there is no room."""
    text, style = piece
    gap = cells - width_of(line) - cell_width(text)
    if gap >= 2:
        return [(*line, (" " * gap, ""), piece)]
    if cell_width(text) > cells:
        return [line, *flow([piece], cells)]
    return [line, ((" " * (cells - cell_width(text)), ""), (text, style))]


def width_of(line: Line) -> int:
    return sum(cell_width(text) for text, _ in line)


def _margin(spaces: str) -> Line:
    return ((spaces, ""),) if spaces else ()


def _guide(text: str, cells: int) -> Line:
    kept = text[max(0, len(text) - max(cells - LEAST_ROOM, 0)) :] if text else ""
    return ((kept, "quiet"),) if kept else ()


def _runs(text: str, styles: Sequence[str]) -> Iterator[Piece]:
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or styles[end] != styles[start]:
            yield text[start:end], styles[start]
            start = end

"""Which font draws which text of a screen, where, and how large."""

from collections.abc import Iterator
from itertools import accumulate, groupby
from typing import Final

from wizard.capture.boxes import shape
from wizard.capture.fonts import JAPANESE, LATIN, Font, advance, font_for
from wizard.capture.grid import CELL
from wizard.capture.richsvg import Grapheme, Run, Style
from wizard.frozen import frozen

LATIN_SIZE: Final = CELL / 0.6
"""Size in px at which a glyph of Fira Code, 0.6 em wide, fills a cell."""

JAPANESE_SIZE: Final = 22.0
"""Size in px that looks level with `LATIN_SIZE` and leaves a little air in two cells."""


@frozen
class Piece:
    """Text drawn at one place: neighbouring narrow characters, or a single grapheme.

    `font` is None where no font has the grapheme; `size` and `indent` (from the left edge of the first cell) are in px.
    """

    row: int
    column: int
    cells: int
    text: str
    style: Style
    font: Font | None
    size: float = LATIN_SIZE
    indent: float = 0.0


def pieces(run: Run) -> Iterator[Piece]:
    """The text of a run, left to right. Left out: spaces around words, what `boxes` draws, what takes no cell."""
    columns = accumulate((grapheme.cells for grapheme in run.graphemes), initial=run.column)
    placed = [(column, one) for column, one in zip(columns, run.graphemes, strict=False) if one.cells]
    for joined, group in groupby(placed, lambda place: _joins(place[1])):
        if joined:
            yield from _together(run, list(group))
        else:
            yield from (_alone(run, column, one) for column, one in group if not shape(one.text))


def _joins(grapheme: Grapheme) -> bool:
    narrow = grapheme.cells < 2 and not shape(grapheme.text)
    return narrow and font_for(grapheme.text, grapheme.cells) is LATIN


def _together(run: Run, placed: list[tuple[int, Grapheme]]) -> Iterator[Piece]:
    words = [index for index, (_, grapheme) in enumerate(placed) if grapheme.text != " "]
    if words:
        inner = placed[words[0] : words[-1] + 1]
        text = "".join(grapheme.text for _, grapheme in inner)
        yield Piece(run.row, inner[0][0], len(inner), text, run.style, LATIN)


def _alone(run: Run, column: int, grapheme: Grapheme) -> Piece:
    font, room = font_for(grapheme.text, grapheme.cells), grapheme.cells * CELL
    if font is None:
        return Piece(run.row, column, grapheme.cells, grapheme.text, run.style, None)
    width = advance(grapheme.text, font)
    size = JAPANESE_SIZE if font is JAPANESE else LATIN_SIZE
    if width * size > room:
        size = room / width
    return Piece(run.row, column, grapheme.cells, grapheme.text, run.style, font, size, (room - width * size) / 2)

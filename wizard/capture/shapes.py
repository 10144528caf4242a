"""All of a screen that is not text, as SVG elements: backgrounds, boxes, underlines, marks for missing glyphs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from wizard.capture.boxes import Box, arc_path, shape
from wizard.capture.grid import CELL, LINE, px
from wizard.capture.richsvg import Fill, Run

BASELINE: Final = 0.8 * LINE
"""Where text stands, in px from the top of its row: kanji and letters are in the middle as far as can be."""

_UNDERLINE: Final = BASELINE + CELL / 5
_STRIKE: Final = BASELINE - CELL / 2
_THIN: Final = CELL / 10


class _Paint(NamedTuple):
    ink: str
    opacity: float
    crisp: bool


@dataclass(slots=True)
class _Outline:
    """Rectangles and arcs of one paint. Drawn as one path, so that neighbours join without a hairline."""

    boxes: list[Box] = field(default_factory=list)
    arcs: list[str] = field(default_factory=list)
    ends: dict[tuple[str, str, str], int] = field(default_factory=dict)

    def add(self, box: Box) -> None:
        """Take in a box; one that goes on where another ended makes that one longer."""
        sides = px(box.top), px(box.bottom)
        index = self.ends.pop((px(box.left), *sides), None)
        if index is None:
            index = len(self.boxes)
            self.boxes.append(box)
        else:
            self.boxes[index] = self.boxes[index]._replace(right=box.right)
        self.ends[px(box.right), *sides] = index

    def path(self) -> str:
        return "".join((*(_box_path(box) for box in self.boxes), *self.arcs))


def backgrounds(fills: Iterable[Fill], but: str) -> Iterator[str]:
    """A path for each colour of background; cells of the colour `but` need none."""
    outlines: dict[_Paint, _Outline] = {}
    for fill in fills:
        if fill.colour != but:
            left, top = fill.column * CELL, fill.row * LINE
            box = Box(left, top, left + fill.cells * CELL, top + LINE)
            outlines.setdefault(_Paint(fill.colour, 1.0, crisp=True), _Outline()).add(box)
    return _paths(outlines)


def boxes(runs: Iterable[Run]) -> Iterator[str]:
    """A path for each colour of lines and blocks."""
    outlines: dict[_Paint, _Outline] = {}
    for run in runs:
        left, top = run.column * CELL, run.row * LINE
        for grapheme in run.graphemes:
            if found := shape(grapheme.text):
                outline = outlines.setdefault(_Paint(run.style.ink, found.opacity, found.solid), _Outline())
                for box in found.boxes:
                    outline.add(Box(left + box.left, top + box.top, left + box.right, top + box.bottom))
                if found.arc:
                    outline.arcs.append(arc_path(left, top, found.arc))
            left += grapheme.cells * CELL
    return _paths(outlines)


def strokes(runs: Iterable[Run]) -> Iterator[str]:
    """Lines under and through text: fonts would draw them at different heights."""
    for run in runs:
        for drawn, height in ((run.style.underline, _UNDERLINE), (run.style.strike, _STRIKE)):
            if drawn:
                top = run.row * LINE + height
                yield _rect(run.column * CELL, top, run.cells * CELL, _THIN, f'fill="{run.style.ink}"')


def missing(row: int, column: int, cells: int, ink: str) -> str:
    """An empty frame in place of what no font has."""
    inset = CELL / 8
    left, top = column * CELL + inset, row * LINE + 2 * inset
    return _rect(left, top, cells * CELL - 2 * inset, LINE - 4 * inset, f'fill="none" stroke="{ink}"')


def frame(width: float, height: float, colour: str) -> str:
    """The sheet below everything, with a thin edge that is seen on light and on dark slides."""
    edge = f'rx="{px(CELL / 2)}" fill="{colour}" stroke="#808080" stroke-opacity="0.6" stroke-width="{px(_THIN)}"'
    return _rect(_THIN / 2, _THIN / 2, width - _THIN, height - _THIN, edge)


def _box_path(box: Box) -> str:
    return f"M{px(box.left)},{px(box.top)}H{px(box.right)}V{px(box.bottom)}H{px(box.left)}Z"


def _rect(left: float, top: float, width: float, height: float, look: str) -> str:
    return f'<rect x="{px(left)}" y="{px(top)}" width="{px(width)}" height="{px(height)}" {look}/>'


def _paths(outlines: dict[_Paint, _Outline]) -> Iterator[str]:
    for paint, outline in outlines.items():
        opacity = f' fill-opacity="{px(paint.opacity)}"' if paint.opacity < 1 else ""
        crisp = ' shape-rendering="crispEdges"' if paint.crisp else ""
        yield f'<path fill="{paint.ink}"{opacity}{crisp} d="{outline.path()}"/>'

"""Lines and blocks (U+2500-259F) as shapes: glyphs of a font leave hairlines between cells, these join.

What a line character looks like is read from its Unicode name, such as BOX DRAWINGS VERTICAL DOUBLE AND LEFT SINGLE.
Dashed and diagonal lines are left to the font.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final, NamedTuple

from wizard.capture.grid import CELL, LINE, px
from wizard.frozen import frozen

_LIGHT: Final = CELL / 10
_HEAVY: Final = 3 * _LIGHT
_APART: Final = 2 * _LIGHT  # each line of a double one from the middle
_HALF_WAY: Final = (CELL / 2, LINE / 2)

_Direction = tuple[int, int]
_DIRECTIONS: Final[dict[str, tuple[_Direction, ...]]] = {
    "LEFT": ((-1, 0),),
    "RIGHT": ((1, 0),),
    "UP": ((0, -1),),
    "DOWN": ((0, 1),),
    "HORIZONTAL": ((-1, 0), (1, 0)),
    "VERTICAL": ((0, -1), (0, 1)),
}
_WEIGHTS: Final = ("LIGHT", "HEAVY", "SINGLE", "DOUBLE")
_SHADES: Final = {"░": 0.25, "▒": 0.5, "▓": 0.75}
_QUADRANTS: Final = dict(zip("▖▗▘▙▚▛▜▝▞▟", (2, 1, 8, 11, 9, 14, 13, 4, 6, 7), strict=True))
"""Sums of: upper left 8, upper right 4, lower left 2, lower right 1."""


class Box(NamedTuple):
    """A rectangle, in px from the upper left corner of its cell."""

    left: float
    top: float
    right: float
    bottom: float


@frozen
class Shape:
    """What a character looks like. `solid` ones fill parts of the cell; an `arc` is bent towards (±1, ±1)."""

    boxes: tuple[Box, ...] = ()
    solid: bool = False
    opacity: float = 1.0
    arc: _Direction | None = None


@cache
def shape(character: str) -> Shape | None:
    """The shape of a character; None where it is left to the font."""
    if len(character) != 1 or not "\u2500" <= character <= "\u259f":
        return None
    if character >= "\u2580":
        return Shape(tuple(_blocks(character)), solid=True, opacity=_SHADES.get(character, 1.0))
    words = unicodedata.name(character).removeprefix("BOX DRAWINGS ").split()
    if words[:2] == ["LIGHT", "ARC"]:
        along, across = _DIRECTIONS[words[2]][0], _DIRECTIONS[words[4]][0]
        return Shape(arc=(across[0], along[1]))
    if not {*words} <= {*_DIRECTIONS, *_WEIGHTS, "AND"}:
        return None
    arms = _arms(words)
    return Shape(tuple(box for direction in arms for box in _arm(direction, arms)))


def arc_path(left: float, top: float, towards: _Direction) -> str:
    """SVG path data of a rounded corner in the cell whose upper left corner is at (`left`, `top`) px."""
    across, along = towards
    middle_x, middle_y = left + _HALF_WAY[0], top + _HALF_WAY[1]
    edge_x, edge_y = middle_x + across * _HALF_WAY[0], middle_y + along * _HALF_WAY[1]
    straight_y = middle_y + along * _HALF_WAY[0]  # a quarter of a circle needs half a cell of height
    outer_x, outer_y = middle_x - across * _LIGHT / 2, middle_y - along * _LIGHT / 2
    inner_x, inner_y = middle_x + across * _LIGHT / 2, middle_y + along * _LIGHT / 2
    turn, back = ("1", "0") if across * along > 0 else ("0", "1")
    outer, inner = px(abs(edge_x - outer_x)), px(abs(edge_x - inner_x))
    return (
        f"M{px(outer_x)},{px(edge_y)}V{px(straight_y)}A{outer},{outer} 0 0 {turn} {px(edge_x)},{px(outer_y)}"
        f"V{px(inner_y)}A{inner},{inner} 0 0 {back} {px(inner_x)},{px(straight_y)}V{px(edge_y)}Z"
    )


def _blocks(character: str) -> Iterator[Box]:
    if quadrants := _QUADRANTS.get(character):
        middle_x, middle_y = _HALF_WAY
        for bit, left, top in ((8, 0.0, 0.0), (4, middle_x, 0.0), (2, 0.0, middle_y), (1, middle_x, middle_y)):
            if quadrants & bit:
                yield Box(left, top, left + middle_x, top + middle_y)
    else:
        yield _block(character)


def _block(character: str) -> Box:
    code = ord(character)
    if "▁" <= character <= "█":
        return Box(0, LINE * (0x2588 - code) / 8, CELL, LINE)
    if "▉" <= character <= "▏":
        return Box(0, 0, CELL * (0x2590 - code) / 8, LINE)
    sides = {"▀": (0, 0, 1, 1 / 2), "▐": (1 / 2, 0, 1, 1), "▔": (0, 0, 1, 1 / 8), "▕": (7 / 8, 0, 1, 1)}
    left, top, right, bottom = sides.get(character, (0, 0, 1, 1))
    return Box(CELL * left, LINE * top, CELL * right, LINE * bottom)


def _arms(words: list[str]) -> dict[_Direction, str]:
    """The weight of the line in each direction. A part without a weight has that of the whole name."""
    parts = [part.split() for part in " ".join(words).split(" AND ")]
    named = [next((word for word in part if word in _WEIGHTS), "") for part in parts]
    return {
        direction: weight or named[0]
        for part, weight in zip(parts, named, strict=True)
        for word in part
        if word not in _WEIGHTS
        for direction in _DIRECTIONS[word]
    }


def _arm(direction: _Direction, arms: Mapping[_Direction, str]) -> Iterator[Box]:
    """The line (two if double) from the edge of the cell to where it meets the others."""
    across, along = direction
    weight = arms[direction]
    half = _HEAVY / 2 if weight == "HEAVY" else _LIGHT / 2
    middle_x, middle_y = _HALF_WAY
    for offset in (-_APART, _APART) if weight == "DOUBLE" else (0.0,):
        start = _start(direction, offset, arms)
        if across:
            ends = sorted((middle_x + across * start, middle_x + across * middle_x))
            yield Box(ends[0], middle_y + offset - half, ends[1], middle_y + offset + half)
        else:
            ends = sorted((middle_y + along * start, middle_y + along * middle_y))
            yield Box(middle_x + offset - half, ends[0], middle_x + offset + half, ends[1])


def _start(direction: _Direction, offset: float, arms: Mapping[_Direction, str]) -> float:
    """Where a line begins, in px from the middle of the cell towards its own edge; below 0 is beyond the middle."""
    across, along = direction
    crossing = {side: arms[at] for side in (-1, 1) if (at := (abs(along) * side, abs(across) * side)) in arms}
    if not crossing:
        return 0.0
    half = max(_HEAVY if weight == "HEAVY" else _LIGHT for weight in crossing.values()) / 2
    apart = {side: _APART if weight == "DOUBLE" else 0.0 for side, weight in crossing.items()}
    if offset:
        side = 1 if offset > 0 else -1
        return (apart[side] if side in apart else -apart[-side]) - half
    if len(apart) == 1:
        return -max(apart.values()) - half
    passes_through = (-across, -along) in arms
    return (0.0 if passes_through else max(apart.values())) - half

"""Lines and blocks fill their cells so that neighbours join."""

import unicodedata

import pytest

from wizard.capture.boxes import shape
from wizard.capture.grid import CELL, LINE

LINES = [chr(code) for code in range(0x2500, 0x2580) if shape(chr(code)) and not shape(chr(code)).arc]


def ends(character, side):
    """Where the lines of a character touch a side of the cell."""
    edge, first, last = {"left": (0, 1, 3), "right": (CELL, 1, 3), "top": (0, 0, 2), "bottom": (LINE, 0, 2)}[side]
    at = {"left": 0, "right": 2, "top": 1, "bottom": 3}[side]
    return {
        (round(box[first], 6), round(box[last], 6)) for box in shape(character).boxes if box[at] == pytest.approx(edge)
    }


@pytest.mark.parametrize(("side", "straight"), [("left", "─━═"), ("right", "─━═"), ("top", "│┃║"), ("bottom", "│┃║")])
def test_a_line_that_reaches_a_side_meets_the_straight_line_there(side, straight):
    """Corners, tees and crosses continue a light, heavy or double line without a step."""
    possible = [set(), *(ends(character, side) for character in straight)]
    assert all(ends(character, side) in possible for character in LINES)


@pytest.mark.parametrize(
    ("character", "sides"),
    [("┌", ("right", "bottom")), ("┛", ("left", "top")), ("╠", ("top", "bottom", "right")), ("╸", ("left",))],
)
def test_a_line_goes_where_its_name_says(character, sides):
    """A character touches the sides that it is named after, and no other."""
    assert {side for side in ("left", "right", "top", "bottom") if ends(character, side)} == {*sides}


def test_every_line_that_is_neither_dashed_nor_diagonal_has_a_shape():
    """Only what a font draws well is left to the font."""
    left = [unicodedata.name(chr(code)) for code in range(0x2500, 0x25A0) if shape(chr(code)) is None]
    assert len(left) == 15
    assert all("DASH" in name or "DIAGONAL" in name for name in left)


@pytest.mark.parametrize("parts", ["▀▄", "▌▐", "▖▜", "▚▞", "▇▔", "▉▕", "▁▁▁▁▁▁▁▁"])
def test_blocks_have_the_size_that_they_are_named_after(parts):
    """Blocks that complete each other cover as much as a full one."""
    area = sum((box.right - box.left) * (box.bottom - box.top) for part in parts for box in shape(part).boxes)
    assert area == pytest.approx(CELL * LINE)


def test_other_characters_have_no_shape():
    """Text is left to fonts."""
    assert [shape(text) for text in ("a", "漢", "──", "", "■")] == [None] * 5

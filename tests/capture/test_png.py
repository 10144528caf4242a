"""The PNG of a screen: text is there, lines join, and fonts that cannot be used are an error."""

import re

import pytest
from rich.text import Text

from wizard.capture.errors import CaptureError
from wizard.capture.png import render
from wizard.capture.svg import rewrite

PAPER = (0x10, 0x20, 0x30, 255)
INK = (0xE0, 0xE0, 0xE0, 255)
CELL, LINE, LEFT, TOP = 20, 40, 20, 60


@pytest.fixture(scope="module")
def picture(export, pixels):
    """The pixels of a screen with these lines."""

    def draw(*lines, columns=12):
        return pixels(render(rewrite(export(*lines, columns=columns), title="")))

    return draw


def cell(picture, row, column, cells=1):
    return picture.colours(LEFT + column * CELL, TOP + row * LINE, cells * CELL, LINE)


def inked(picture):
    return sum(pixel[0] for row in picture.rows[TOP : TOP + LINE] for pixel in row)


def test_a_cell_has_whole_pixels(picture):
    """Margins of one cell at the sides and below, three above, and nothing is stretched."""
    drawn = picture("a", "b", columns=12)
    assert (drawn.width, drawn.height) == ((12 + 2) * CELL, 2 * LINE + 4 * CELL)


def test_text_is_drawn_in_its_cells_and_nowhere_else(picture):
    """Japanese, Latin, bold and a missing glyph leave ink; empty cells do not."""
    drawn = picture(Text.assemble("漢 A ", ("字", "bold"), " 😀"))
    for column, cells in ((0, 2), (3, 1), (5, 2), (8, 2)):
        assert len(cell(drawn, 0, column, cells)) > 1, column
    for column in (2, 4, 7, 10, 11):
        assert cell(drawn, 0, column) == {PAPER}, column


def test_blocks_join_without_gaps(picture):
    """Nine full blocks are one surface of one colour."""
    drawn = picture("███", "█▄█", "███")
    assert drawn.colours(LEFT, TOP, 3 * CELL, LINE) == {INK}
    assert drawn.colours(LEFT, TOP + 2 * LINE, 3 * CELL, LINE) == {INK}
    assert drawn.colours(LEFT, TOP, CELL, 3 * LINE) == {INK}
    assert drawn.colours(LEFT + CELL, TOP + LINE, CELL, LINE // 2) == {PAPER}


@pytest.mark.parametrize("box", ["┌┐└┘─│", "┏┓┗┛━┃"])
def test_lines_join_without_gaps(picture, box):
    """Along the middle of a frame every pixel has the full colour."""
    upper_left, upper_right, lower_left, lower_right, across, along = box
    drawn = picture(upper_left + across * 3 + upper_right, along, lower_left + across * 3 + lower_right)
    middle_x, middle_y = LEFT + CELL // 2, TOP + LINE // 2
    assert drawn.colours(middle_x, middle_y - 1, 4 * CELL, 2) == {INK}
    assert drawn.colours(middle_x, middle_y + 2 * LINE - 1, 4 * CELL, 2) == {INK}
    assert drawn.colours(middle_x - 1, middle_y, 2, 2 * LINE) == {INK}


def test_bold_japanese_is_heavier(picture):
    """The Japanese font has one weight: it is made heavier."""
    assert inked(picture(Text.assemble(("判定", "bold")))) > 1.1 * inked(picture("判定"))


def test_the_same_screen_gives_the_same_pixels(export):
    """Nothing depends on time, order or the machine's fonts."""
    svg = rewrite(export("判定 AI"), title="題")
    assert render(svg) == render(svg)


def test_the_size_of_a_cell_can_be_chosen(export, pixels):
    """Twice the pixels for a large slide."""
    svg = rewrite(export("判", columns=4), title="")
    assert pixels(render(svg, cell=40)).width == 2 * pixels(render(svg, cell=20)).width


@pytest.mark.parametrize(
    ("pattern", "replacement"),
    [(r"@font-face\{.*\}\n", ""), (r"base64,[A-Za-z0-9+/=]{400}", "base64," + "A" * 400), (r"base64,.", "base64,")],
    ids=["without", "broken", "damaged"],
)
def test_text_without_fonts_is_an_error(export, pattern, replacement):
    """Otherwise the text would be left out without a word."""
    svg = rewrite(export("判定"), title="")
    with pytest.raises(CaptureError, match="font"):
        render(re.sub(pattern, replacement, svg))


def test_a_screen_without_text_needs_no_fonts(picture):
    """Lines and blocks are shapes."""
    assert INK in cell(picture("█"), 0, 0)


@pytest.mark.parametrize("svg", ["", "<svg", '<svg width="1" height="1"', "<html/>"])
def test_what_is_no_picture_is_refused(svg):
    """An error, not an empty picture."""
    with pytest.raises(CaptureError):
        render(svg)

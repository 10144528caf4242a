"""What Rich exports is read back as cells, or refused."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.text import Text

from wizard.capture.errors import CaptureError
from wizard.capture.richsvg import Fill, read


def test_the_rows_of_a_screen_are_read_as_they_are(export):
    """Wide characters, the spaces between and a row without text stay in their places."""
    screen = read(export("高リスク  判定 AI", "", "  「括弧」", columns=30))
    assert (screen.columns, screen.rows) == (30, 3)
    assert screen.lines() == ("高リスク  判定 AI", "", "  「括弧」")


@given(rows=st.lists(st.text("aZ 9あ漢「ｱé<&>'\"]─█　"), min_size=1, max_size=4))
def test_any_rows_come_back(export, rows):
    """Whatever stands on the screen, only spaces at the end of a row are lost."""
    assert read(export(*rows, columns=100)).lines() == tuple(row.rstrip(" ") for row in rows)


def test_styles_are_read(export):
    """Colour, weight and lines of each piece of text are known."""
    marked = Text.assemble(("太字", "bold #ff0000"), ("下線", "underline strike"), ("斜体", "italic"))
    first, second, third = (run.style for run in read(export(marked)).runs)
    assert (first.ink, first.bold, first.underline) == ("#ff0000", True, False)
    assert (second.underline, second.strike, second.bold) == (True, True, False)
    assert third.italic


def test_every_cell_has_a_background(export):
    """Where Rich draws no background, it is the colour of the terminal."""
    exported = export("判定", columns=10, background="#102030")
    without = re.sub(r'<rect fill="#102030"[^>]*/>', "", exported)
    assert without != exported
    paper = read(without).fills[0].colour
    assert paper != "#102030"
    assert read(without).fills == (Fill(row=0, column=0, cells=10, colour=paper),)


@pytest.mark.parametrize(
    ("pattern", "replacement"),
    [
        (r"fill: #", "color: #"),
        (r"fill: #", "fill: url(https://example.org/)#"),
        (r"font-weight: bold", "font-weight: 900"),
        (r'(<text class="[^"]*-r1" x=")0"', r'\g<1>3.7"'),
        (r'y="20" textLength', 'y="23" textLength'),
        (r'y="20" textLength', 'y="2000" textLength'),
        (r'y="20" textLength', 'y="high" textLength'),
        (r'(<text class="[^"]*-)r1"', r'\1r99"'),
        (r"</text>\s*</g>", '</text><image href="x.png"/></g>'),
        (r"判定</text>", "<tspan>判定</tspan></text>"),
        (r'x="0" y="1.5" width="[\d.]*"', 'x="0" y="1.5" width="5000"'),
        (r'<rect fill="#102030"', '<rect fill="red"'),
        (r"clip-terminal", "clip"),
        (r"<style>(.|\n)*</style>", "<style></style>"),
        (r"</svg>", ""),
        (r"^<svg", "<html"),
    ],
)
def test_markup_that_is_not_expected_is_refused(export, pattern, replacement):
    """A change in Rich's markup is an error, never a picture that is wrong."""
    exported = export(Text.assemble(("判定", "bold"), "x"), columns=10)
    changed = re.sub(pattern, replacement, exported)
    assert changed != exported
    with pytest.raises(CaptureError):
        read(changed)


def test_text_that_overlaps_is_refused(export):
    """If Rich counted cells otherwise than this reader, two texts would meet in one cell."""
    exported = export(Text.assemble(("判定", "bold"), "xy"), columns=10)
    assert 'x="48.8" y="20"' in exported
    with pytest.raises(CaptureError, match="overlap"):
        read(exported.replace('x="48.8" y="20"', 'x="36.6" y="20"'))


@pytest.mark.parametrize("character", ["\x1b", "\x00", "\x9b\x00", "\ud800"])
def test_characters_that_xml_does_not_allow_are_refused(export, character):
    """Control characters and half surrogates never come into a file."""
    with pytest.raises(CaptureError):
        read(export("ab").replace("ab", f"a{character}b"))


def test_an_error_is_worded_and_repeats_no_text_of_the_screen(export):
    """People read what went wrong in their language; what they typed is not in it."""
    with pytest.raises(CaptureError) as caught:
        read(export("秘密").replace("fill: #", "color: #"))
    assert "画像" in caught.value.say("ja")
    assert "picture" in caught.value.say("en")
    assert "秘密" not in caught.value.say("ja") + str(caught.value)

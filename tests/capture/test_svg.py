"""The SVG of a screen: exact columns, text that can be found, nothing from outside."""

import io
import os
import re
import subprocess
import sys
from base64 import b64decode
from xml.etree import ElementTree

import pytest
from fontTools.ttLib import TTFont
from rich.cells import cell_len
from rich.text import Text
from textual.app import App
from textual.widgets import Static

from wizard.capture.errors import CaptureError
from wizard.capture.svg import rewrite

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "<script>alert(1)</script> ]]> &amp; <!-- \"'"


def parts(svg):
    root = ElementTree.fromstring(svg)
    return root, root.find(f"{SVG}g[@class='screen']")


def rows(svg):
    """The texts of a screen, each a list of (x, text, attributes)."""
    _, screen = parts(svg)
    return [[(float(span.get("x")), span.text, span.attrib) for span in row] for row in screen.findall(f"{SVG}text")]


def text_rows(svg):
    _, screen = parts(svg)
    return ["".join(row.itertext()) for row in screen.findall(f"{SVG}text")]


def embedded(svg):
    faces = re.findall(r"font-family:'([^']*)';font-weight:([\d ]*);src:url\(data:font/...;base64,([^)]*)\)", svg)
    return {(family, weight): TTFont(io.BytesIO(b64decode(data))) for family, weight, data in faces}


def test_a_wide_character_stands_at_its_column(export):
    """Each has an element of its own at 12.2 px times the cells before it."""
    line = "A判定 「高リスク」ｶﾅ x か゚ 葛\U000e0100城"
    found = {round(x / 12.2, 9): text for x, text, _ in rows(rewrite(export(line), title="t"))[0]}
    before = 0
    wide = 0
    for start, character in enumerate(line):
        if cell_len(character) == 2:
            assert found[before].startswith(character), start
            wide += 1
        before += cell_len(character)
    assert wide == 11


def test_narrow_text_keeps_its_length(export):
    """A run of narrow characters says how wide its cells are, whatever font draws it."""
    spans = rows(rewrite(export("判定 DS-920 2.0 の AI"), title="t"))[0]
    lengths = {text: float(attributes["textLength"]) for _, text, attributes in spans if "textLength" in attributes}
    assert lengths == {"DS-920 2.0": pytest.approx(10 * 12.2), "AI": pytest.approx(2 * 12.2)}


def test_a_square_character_in_one_cell_is_made_to_fit(export):
    """Terminals give one cell to signs such as a circled number."""
    (_, one, look), (_, two, _) = rows(rewrite(export("①判"), title="t"))[0]
    assert (one, two) == ("①", "判")
    assert look["style"] == "font-size:12.2px"


def test_the_rows_of_the_screen_stand_in_the_description(export):
    """A search in the file finds a question, and a screen reader reads it."""
    lines = ("┌─ B 業務の性格 ─┐", "│ 出力は、国民の権利や義務に関わる  │", "", "  1 ( ) そのまま判断に使う")
    svg = rewrite(export(*lines), title="高リスク判定")
    root, _ = parts(svg)
    assert root.find(f"{SVG}desc").text == "\n".join(lines)
    assert root.find(f"{SVG}title").text == "高リスク判定"
    assert "出力は、国民の権利や義務に関わる" in svg


def test_text_runs_on_in_a_row(export):
    """A viewer's search goes from character to character of one element, past changes of style."""
    marked = Text.assemble("出力は、", ("国民", "bold"), "の権利 DS-920 を")
    assert text_rows(rewrite(export(marked, "二行目"), title="t")) == ["出力は、国民の権利 DS-920 を", "二行目"]


def test_columns_are_apart_when_a_row_is_copied(export):
    """Borders and empty cells between two texts become one space."""
    svg = rewrite(export(Text.assemble("│", " 業務 ", "│", " 見立て", "  │")), title="t")
    assert text_rows(svg) == ["業務 見立て"]


def test_nothing_comes_from_outside(export):
    """No address but the name of the SVG language, no import, and fonts as data."""
    svg = rewrite(export(Text.assemble("判定 AI ", ("太字 bold", "bold"))), title="題")
    assert re.findall(r"\w+://[^\"' ]*", svg) == ["http://www.w3.org/2000/svg"]
    assert {source[:10] for source in re.findall(r"url\((.*?)\)", svg)} == {"data:font/"}
    assert not re.search(r"href|@import|local\(|<image|<script|<!", svg)


def test_the_fonts_have_every_character_that_is_drawn(export):
    """What is shown does not depend on the fonts of a machine."""
    marked = Text.assemble("判定 AI「」", ("太字 bold", "bold"))
    fonts = embedded(rewrite(export(marked), title="題名 T"))
    characters = {face: {chr(code) for code in font.getBestCmap()} for face, font in fonts.items()}
    assert characters == {
        ("Fira Code", "400"): {*" AIT"},
        ("Fira Code", "700"): {*" bold"},
        ("Noto Sans JP", "400 700"): {*" 判定「」太字題名"},
    }


def test_the_same_screen_gives_the_same_bytes(export):
    """In this process, in another one with another seed of hashes, and whatever id Rich chose."""
    exported = export(Text.assemble("判定 AI ", ("太字 bold", "bold #aa0000"), ("下線", "underline")), "┌─┐ ①😀")
    svg = rewrite(exported, title="題")
    assert rewrite(re.sub(r"terminal-\d+", "terminal-7", exported), title="題") == svg
    code = (
        "import sys; from wizard.capture.svg import rewrite;"
        "sys.stdout.buffer.write(rewrite(sys.stdin.buffer.read().decode(), title='題').encode())"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "7", "PYTHONUTF8": "1"}
    again = subprocess.run(
        [sys.executable, "-c", code], input=exported.encode(), capture_output=True, check=True, env=environment
    )
    assert again.stdout == svg.encode()


def test_hostile_text_is_text(export):
    """Markup in answers or in the title is shown and does nothing."""
    svg = rewrite(export(HOSTILE, columns=60), title=HOSTILE + "\x1b[31m\n")
    root, _ = parts(svg)
    kinds = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert kinds <= {"svg", "title", "desc", "metadata", "style", "rect", "g", "path", "text", "tspan"}
    assert text_rows(svg) == [HOSTILE]
    assert "\x1b" not in svg


def test_a_character_without_a_font_becomes_a_frame(export):
    """It is not drawn with whatever a machine has, but it can still be found."""
    svg = rewrite(export("判😀定"), title="t")
    _, screen = parts(svg)
    frames = [rect for rect in screen.findall(f"{SVG}rect") if rect.get("fill") == "none"]
    assert len(frames) == 1
    assert 24.4 < float(frames[0].get("x")) < 2 * 24.4
    assert next(look for _, text, look in rows(svg)[0] if text == "😀")["style"] == "fill:none"
    assert text_rows(svg) == ["判😀定"]


def test_what_takes_no_cell_is_not_drawn(export):
    """A mark that has nothing to stand on is in the description only."""
    svg = rewrite(export("\u0651", "判"), title="t")
    root, _ = parts(svg)
    assert text_rows(svg) == ["判"]
    assert root.find(f"{SVG}desc").text == "\u0651\n判"


def test_lines_are_drawn_and_not_written(export):
    """Boxes are shapes: text alone is selected and copied."""
    svg = rewrite(export("┌─判─┐", "█▒"), title="t")
    assert text_rows(svg) == ["判"]
    _, screen = parts(svg)
    assert len(screen.findall(f"{SVG}path")) == 3


def test_underlines_are_as_long_as_the_text(export):
    """Wide and narrow characters share one line."""
    _, screen = parts(rewrite(export(Text.assemble("a", ("下線 ab", "underline"))), title="t"))
    (line,) = screen.findall(f"{SVG}rect")
    assert (float(line.get("x")), float(line.get("width"))) == (12.2, pytest.approx(7 * 12.2))


def test_backgrounds_lie_under_their_cells(export):
    """A marked choice keeps its colour; the colour of most cells is the sheet itself."""
    svg = rewrite(export(Text.assemble("ab", ("判定", "on #00aa00")), columns=20, background="#ffffff"), title="t")
    root, screen = parts(svg)
    assert root.find(f"{SVG}rect").get("fill") == "#ffffff"
    (path,) = screen.findall(f"{SVG}path")
    assert (path.get("fill"), path.get("d")) == ("#00aa00", "M24.4,0H73.2V24.4H24.4Z")


def test_a_title_wider_than_the_screen_is_cut(export):
    """The bar shows what fits; the whole title is in the file."""
    root, _ = parts(rewrite(export("x", columns=10), title="とても長い題名です"))
    shown = "".join(root.find(f"{SVG}g[@class='bar']").itertext()).strip()
    assert shown == "とても長い"
    assert root.find(f"{SVG}title").text == "とても長い題名です"


async def test_a_screenshot_of_textual_is_understood():
    """What Textual exports has the markup that is expected."""

    class Form(App[None]):
        def compose(self):
            yield Static("出力は、判断に使われますか。", markup=False)

    app = Form()
    async with app.run_test(size=(40, 12)):
        svg = rewrite(app.export_screenshot(), title="題")
    root, _ = parts(svg)
    assert "出力は、判断に使われますか。" in root.find(f"{SVG}desc").text
    assert root.get("viewBox") == "0 0 512.4 341.6"


def test_other_markup_is_refused():
    """Only what Rich exports is rewritten."""
    with pytest.raises(CaptureError):
        rewrite('<svg xmlns="http://www.w3.org/2000/svg"/>', title="t")

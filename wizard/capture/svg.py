"""Draws a screen as an SVG that needs nothing from outside: every character in its column, its fonts inside."""

from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from itertools import groupby
from typing import Final

from wizard.capture import fonts, shapes
from wizard.capture.fonts import JAPANESE, LATIN
from wizard.capture.grid import CELL, LINE, px
from wizard.capture.pieces import JAPANESE_SIZE, LATIN_SIZE, Piece, pieces
from wizard.capture.richsvg import Grapheme, Run, Screen, Style, graphemes, read
from wizard.text.breaking import wrap
from wizard.text.clean import one_line

_MARGIN: Final = CELL
_BAR: Final = 3 * CELL  # like the margin a multiple of a cell, so that in a PNG cells begin on whole pixels

_FAMILIES: Final = {
    LATIN: "'Fira Code','Cascadia Mono',Consolas,Menlo,monospace",
    JAPANESE: "'Noto Sans JP','BIZ UDGothic','Yu Gothic','Hiragino Sans',sans-serif",
}
_CREDIT: Final = "Parts of the fonts Fira Code and Noto Sans JP are included under the SIL Open Font License 1.1."


def rewrite(exported: str, *, title: str, caption: str = "") -> str:
    """A self-contained SVG of the screen that `App.export_screenshot()` returned as `exported`.

    Text stays text: each wide character has a `<tspan>` at `x = 12.2 px * column`, and `<desc>` holds the rows of the
    screen as they are. `title` (one line) is shown above the screen, cut to its width; `caption` below it, wrapped.
    What no font has becomes an empty frame. The same input gives the same bytes.

    Raises:
        CaptureError: `exported` is not the markup that Rich writes, or has characters that XML does not allow.
        MissingFontError: a font is not installed.
    """
    title, screen = one_line(title), read(exported)
    backdrop = _backdrop(screen)
    quiet = Style(_readable_on(backdrop))
    above = _centred(title, screen.columns, quiet)
    lines = wrap(one_line(caption), screen.columns) if caption else []
    below = [Run(row, 0, tuple(graphemes(line)), quiet) for row, line in enumerate(lines)]
    bar, rows = list(pieces(above)), [piece for run in screen.runs for piece in pieces(run)]
    foot = [piece for run in below for piece in pieces(run)]
    looks = dict.fromkeys(_look(piece.style) for piece in (*bar, *rows, *foot))
    names = {look: f"s{number}" for number, look in enumerate(looks)}
    bottom = screen.rows * LINE + _BAR + _MARGIN
    width, height = screen.columns * CELL + 2 * _MARGIN, bottom + len(below) * LINE + (_MARGIN if below else 0)
    size = f'width="{px(width)}" height="{px(height)}"'
    plain = escape("\n".join(screen.lines()), quote=False)
    parts = (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {px(width)} {px(height)}"'
        ' role="img" aria-labelledby="title" aria-describedby="screen">',
        f'<title id="title">{escape(title, quote=False)}</title>',
        f'<desc id="screen" xml:space="preserve">{plain}</desc>',
        f"<metadata>{_CREDIT}</metadata>",
        "<style>",
        *_faces((*bar, *rows, *foot)),
        *_rules(names),
        "</style>",
        shapes.frame(width, height, backdrop),
        f'<g class="bar" transform="translate({px(_MARGIN)},{px((_BAR - LINE) / 2)})">',
        *shapes.boxes([above]),
        *_text(bar, names),
        "</g>",
        f'<g class="screen" transform="translate({px(_MARGIN)},{px(_BAR)})">',
        *shapes.backgrounds(screen.fills, but=backdrop),
        *shapes.boxes(screen.runs),
        *_text(rows, names),
        *shapes.strokes(screen.runs),
        "</g>",
        f'<g class="caption" transform="translate({px(_MARGIN)},{px(bottom)})">',
        *shapes.boxes(below),
        *_text(foot, names),
        "</g>",
        "</svg>",
    )
    return "\n".join(parts) + "\n"


def _backdrop(screen: Screen) -> str:
    """The colour that most of the screen has, so that the frame looks like a part of it."""
    area: Counter[str] = Counter()
    for fill in screen.fills:
        area[fill.colour] += fill.cells
    return area.most_common(1)[0][0]


def _readable_on(colour: str) -> str:
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return "#d0d4d8" if 0.299 * red + 0.587 * green + 0.114 * blue < 128 else "#30343a"


def _centred(title: str, columns: int, style: Style) -> Run:
    shown: list[Grapheme] = []
    room = columns
    for grapheme in graphemes(title):
        if grapheme.cells > room:
            break
        shown.append(grapheme)
        room -= grapheme.cells
    return Run(0, room // 2, tuple(shown), style)


def _faces(drawn: Iterable[Piece]) -> Iterator[str]:
    """The parts of the fonts that are needed. The Japanese one has one weight; `_span` makes it heavier."""
    needed: dict[tuple[fonts.Font, bool], set[str]] = {}
    for piece in drawn:
        if piece.font:
            needed.setdefault((piece.font, piece.font.variable and piece.style.bold), set()).update(piece.text)
    for (font, bold), characters in sorted(needed.items(), key=lambda item: (item[0][0].family, item[0][1])):
        data = b64encode(fonts.subset(font, "".join(sorted(characters)), bold)).decode("ascii")
        weight = ("700" if bold else "400") if font.variable else "400 700"
        source = f"url(data:font/{font.format};base64,{data})"
        yield f"@font-face{{font-family:'{font.family}';font-weight:{weight};src:{source}}}"


def _look(style: Style) -> str:
    return f"fill:{style.ink}{';font-weight:bold' if style.bold else ''}"


def _rules(names: Mapping[str, str]) -> Iterator[str]:
    # Synthetic bold, slant and ligatures are off: renderers differ in them.
    yield (
        f"text{{font-family:{_FAMILIES[LATIN]};font-size:{px(LATIN_SIZE)}px;white-space:pre;font-synthesis:none;"
        "font-variant-ligatures:none;stroke-width:0.7px}"
    )
    yield f".w{{font-family:{_FAMILIES[JAPANESE]};font-size:{px(JAPANESE_SIZE)}px}}"
    for look, name in names.items():
        yield f".{name}{{{look}}}"


def _text(drawn: Iterable[Piece], names: Mapping[str, str]) -> Iterator[str]:
    """One element a row, so that a search runs on from piece to piece. Empty cells are a space when text is copied."""
    for row, together in groupby(drawn, lambda piece: piece.row):
        spans, reached = "", 0
        for piece in together:
            if piece.font is None:
                yield shapes.missing(row, piece.column, piece.cells, piece.style.ink)
            spans += " " * (spans != "" and piece.column > reached) + _span(piece, names[_look(piece.style)])
            reached = piece.column + piece.cells
        yield f'<text xml:space="preserve" y="{px(row * LINE + shapes.BASELINE)}">{spans}</text>'


def _span(piece: Piece, name: str) -> str:
    attributes = {"class": name if piece.font is LATIN else f"w {name}", "x": px(piece.column * CELL)}
    if piece.font is LATIN:
        attributes["textLength"] = px(piece.cells * CELL)
    if piece.indent:
        attributes["dx"] = px(piece.indent)
    if piece.font is None:
        attributes["style"] = "fill:none"
    elif piece.size < (LATIN_SIZE if piece.font is LATIN else JAPANESE_SIZE):
        attributes["style"] = f"font-size:{px(piece.size)}px"
    if piece.font is JAPANESE and piece.style.bold:
        attributes["stroke"] = piece.style.ink
    written = "".join(f' {key}="{value}"' for key, value in attributes.items())
    return f"<tspan{written}>{escape(piece.text, quote=False)}</tspan>"

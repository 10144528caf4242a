"""Draws the map of a questionnaire as an SVG that needs nothing from outside: its fonts are inside."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from functools import lru_cache
from html import escape
from typing import Final

from wizard.audit.map.cards import Face, Line
from wizard.audit.map.flow import Flow
from wizard.audit.map.lanes import Way
from wizard.audit.map.placing import Box, Placed, place
from wizard.capture import fonts
from wizard.capture.fonts import JAPANESE, LATIN, Font
from wizard.capture.grid import px
from wizard.text.width import graphemes

_INK: Final = "#1c2127"
_QUIET: Final = "#5f6b76"
_PAPER: Final = "#ffffff"
_TURN: Final = 6.0  # radius of the turns of a line
_ARROW: Final = 7.0
_STACKS: Final = {
    JAPANESE: "'Noto Sans JP','BIZ UDGothic','Yu Gothic','Hiragino Sans',sans-serif",
    LATIN: "'Fira Code','Cascadia Mono',Consolas,Menlo,monospace",
}
_CREDIT: Final = "Parts of the fonts Fira Code and Noto Sans JP are included under the SIL Open Font License 1.1."
_LOOKS: Final = {
    "title": f"fill:{_INK};stroke:{_INK};stroke-width:.7px",
    "strong": f"fill:{_INK};stroke:{_INK};stroke-width:.6px",
    "plain": f"fill:{_INK}",
    "quiet": f"fill:{_QUIET}",
    "condition": "fill:#33508a",
    "number": f"fill:{_QUIET};stroke:{_QUIET};stroke-width:.5px",
    "id": f"fill:{_QUIET}",
}
_BOXES: Final = {
    "band": "fill:#f4f6f8;stroke:#d4dae0",
    "question": "fill:#ffffff;stroke:#b8c2cc",
    "value": "fill:#f5f0fc;stroke:#8b6fc0;stroke-dasharray:4 3",
    "outcome": "fill:#ffffff;stroke:#b8c2cc",
}
_TONES: Final = {"stop": "#b3261e", "caution": "#c77700", "clear": "#1e7b34", "neutral": "#5f6b76"}


def draw(flow: Flow) -> str:
    """A self-contained SVG of the map; the same map gives the same bytes. Text stays text.

    Raises:
        MissingFontError: a font is not installed.
    """
    placed = place(flow, measure)
    return "\n".join(_parts(placed)) + "\n"


def undrawn(flow: Flow) -> tuple[str, ...]:
    """What a picture of the map cannot show because no font has it. Raises MissingFontError."""
    lines = (line.text for line in _all_lines(place(flow, measure)))
    return fonts.uncovered("\n".join(lines))


def measure(text: str, size: float, face: Face) -> float:
    """How wide a text is in px, as `draw` sets it."""
    return size * sum(_advance(piece, font) for piece, font in _runs(text, face))


def _parts(placed: Placed) -> Iterator[str]:
    width, height = px(placed.width), px(placed.height)
    flow = placed.flow
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
        f' role="img" lang="{flow.language}" aria-labelledby="title" aria-describedby="about">'
    )
    yield f'<title id="title">{escape(flow.title, quote=False)}</title>'
    yield f'<desc id="about">{escape(flow.legend, quote=False)}</desc>'
    yield f"<metadata>{_CREDIT}</metadata>"
    yield "<style>"
    yield from _faces(placed)
    yield f"text{{font-family:{_STACKS[JAPANESE]};white-space:pre;font-synthesis:none;font-kerning:none}}"
    yield f".mono{{font-family:{_STACKS[LATIN]};font-variant-ligatures:none}}"
    yield from (f".{look}{{{style}}}" for look, style in _LOOKS.items())
    yield from (f".b-{kind}{{{style}}}" for kind, style in _BOXES.items())
    yield "</style>"
    yield f'<rect width="{width}" height="{height}" fill="{_PAPER}"/>'
    yield from (_text(line, 0.0, 0.0) for line in placed.heading)
    yield from (_rect(box, 10.0) for box in placed.bands)
    for way in sorted(placed.ways, key=lambda one: -one.lane):
        yield from _way(way, placed.lane_x[way.lane])
    for box in placed.bands:
        yield from _lines(box)
    for box in placed.boxes:
        yield _rect(box, 16.0 if box.kind == "value" else 6.0)
        if box.tone:
            bar = f'x="{px(box.x)}" y="{px(box.y)}" width="6" height="{px(box.height)}" rx="3"'
            yield f'<rect {bar} fill="{_TONES[box.tone]}"/>'
        yield from _lines(box)
    yield "</svg>"


def _rect(box: Box, radius: float) -> str:
    return (
        f'<rect class="b-{box.kind}" x="{px(box.x)}" y="{px(box.y)}" width="{px(box.width)}"'
        f' height="{px(box.height)}" rx="{px(radius)}"/>'
    )


def _lines(box: Box) -> Iterator[str]:
    yield from (_text(line, box.x, box.y) for line in box.lines)


def _text(line: Line, x: float, y: float) -> str:
    face = _face(line)
    begin = line.x - measure(line.text, line.size, face) if line.right else line.x
    spans = "".join(_span(text, font, face) for text, font in _runs(line.text, face))
    place = f'x="{px(x + begin)}" y="{px(y + line.y)}" font-size="{px(line.size)}"'
    kind = f"{line.look} mono" if face == "mono" else line.look
    return f'<text xml:space="preserve" class="{kind}" {place}>{spans}</text>'


def _face(line: Line) -> Face:
    return "mono" if line.look == "id" else "text"


def _span(text: str, font: Font | None, face: Face) -> str:
    said = escape(text, quote=False)
    if font is None or font is (LATIN if face == "mono" else JAPANESE):
        return said
    return f'<tspan style="font-family:{escape(_STACKS[font])}">{said}</tspan>'


@lru_cache(maxsize=65536)  # lines are measured again and again while they are broken
def _runs(text: str, face: Face) -> tuple[tuple[str, Font | None], ...]:
    """The text in pieces of one font; None where no font has it."""
    runs: list[tuple[str, Font | None]] = []
    for grapheme, _ in graphemes(text):
        # two cells ask for the Japanese font first, which also has the letters of a proportional text
        font = fonts.font_for(grapheme, 1 if face == "mono" else 2)
        if runs and runs[-1][1] is font:
            runs[-1] = (runs[-1][0] + grapheme, font)
        else:
            runs.append((grapheme, font))
    return tuple(runs)


def _advance(text: str, font: Font | None) -> float:
    if font is None:
        return float(len(text))
    return sum(fonts.advance(grapheme, font) for grapheme, _ in graphemes(text))


def _way(way: Way, lane: float) -> Iterator[str]:
    """The line down its lane, a turn into each card, and an arrow where it arrives."""
    last = way.arrivals[-1]
    trunk = (
        f"M{px(way.x)},{px(way.y)}H{px(lane + _TURN)}Q{px(lane)},{px(way.y)} {px(lane)},{px(way.y + _TURN)}"
        f"V{px(last.y - _TURN)}"
    )
    turns = "".join(
        f"M{px(lane)},{px(one.y - _TURN)}Q{px(lane)},{px(one.y)} {px(lane + _TURN)},{px(one.y)}H{px(one.x - _ARROW)}"
        for one in way.arrivals
    )
    path = f'd="{trunk}{turns}" fill="none"'
    yield f'<path {path} stroke="{_PAPER}" stroke-width="4.5" stroke-opacity=".85"/>'
    yield f'<path {path} stroke="{way.colour}" stroke-width="1.8"/>'
    yield f'<circle cx="{px(way.x)}" cy="{px(way.y)}" r="3.4" fill="{way.colour}"/>'
    for one in way.arrivals:
        yield (f'<path d="M{px(one.x)},{px(one.y)}l{px(-_ARROW - 1)},-3.8v7.6z" fill="{way.colour}"/>')


def _faces(placed: Placed) -> Iterator[str]:
    needed: dict[Font, set[str]] = {}
    for line in _all_lines(placed):
        for text, font in _runs(line.text, _face(line)):
            if font is not None:
                needed.setdefault(font, set()).update(text)
    for font, characters in sorted(needed.items(), key=lambda item: item[0].family):
        data = b64encode(fonts.subset(font, "".join(sorted(characters)))).decode("ascii")
        source = f"url(data:font/{font.format};base64,{data})"
        yield f"@font-face{{font-family:'{font.family}';font-weight:400 700;src:{source}}}"


def _all_lines(placed: Placed) -> Iterable[Line]:
    yield from placed.heading
    for box in (*placed.bands, *placed.boxes):
        yield from box.lines

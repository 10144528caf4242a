"""Rasterises a picture with the fonts inside it: the same pixels on every machine."""

import re
import tempfile
from base64 import b64decode
from pathlib import Path
from typing import Final

from wizard.capture.errors import CaptureError
from wizard.capture.grid import CELL

PIXELS: Final = 20
"""Pixels in the width of a cell unless the caller says otherwise: 80 columns and margins are 1640 pixels wide."""

_FACE: Final = re.compile(r"@font-face\{[^{}]*url\(data:font/(ttf|otf);base64,([A-Za-z0-9+/=]+)\)\}\n")
_SIZE: Final = re.compile(r'width="([0-9.]+)" height="([0-9.]+)"')


def render(svg: str, *, cell: int = PIXELS) -> bytes:
    """A PNG of an SVG that `svg.rewrite` made. A cell of the screen becomes `cell` x `2 * cell` pixels.

    Raises:
        CaptureError: the SVG has text and no fonts, it cannot be drawn, or it is not one of ours.
    """
    with tempfile.TemporaryDirectory() as folder:
        fonts = _unpack(svg, Path(folder))
        bare = _FACE.sub("", svg)
        # Where resvg cannot use the fonts, it leaves the text out and says nothing.
        thumbnail = _sized(bare, 1)
        if "<text" in svg and _draw(thumbnail, fonts) == _draw(thumbnail, []):
            raise CaptureError("the SVG brings no fonts along that can be used: its text would be left out")
        return _draw(_sized(bare, cell), fonts)


def _sized(svg: str, cell: int) -> str:
    """The SVG with a size in whole pixels: resvg's own rounding would stretch the picture."""
    size = _SIZE.search(svg)
    if size is None:
        raise CaptureError("the SVG does not say how large it is")
    width, height = (max(1, round(float(length) / CELL * cell)) for length in size.groups())
    return _SIZE.sub(f'width="{width}" height="{height}"', svg, count=1)


def _unpack(svg: str, folder: Path) -> list[str]:
    files = []
    for number, (kind, data) in enumerate(_FACE.findall(svg)):
        file = folder / f"{number}.{kind}"
        try:
            file.write_bytes(b64decode(data))
        except ValueError:
            raise CaptureError("a font inside the SVG is damaged") from None
        files.append(str(file))
    return files


def _draw(svg: str, fonts: list[str]) -> bytes:
    import resvg_py

    try:
        return resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=fonts)
    except ValueError as error:
        raise CaptureError(f"the SVG cannot be drawn: {error}") from None

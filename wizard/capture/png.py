"""Rasterises a picture with the fonts inside it: the same pixels on every machine."""

import re
import tempfile
from base64 import b64decode
from pathlib import Path
from typing import Final

from wizard.capture.errors import CaptureError, PartMissing
from wizard.capture.grid import CELL

PIXELS: Final = 20
"""Pixels in the width of a cell unless the caller says otherwise: 80 columns and margins are 1640 pixels wide."""

_FACE: Final = re.compile(r"@font-face\{[^{}]*url\(data:font/(ttf|otf);base64,([A-Za-z0-9+/=]+)\)\}\n")
_SIZE: Final = re.compile(r'width="([0-9.]+)" height="([0-9.]+)"')


def render(svg: str, *, cell: int = PIXELS) -> bytes:
    """A PNG of an SVG that `svg.rewrite` made. A cell of the screen becomes `cell` x `2 * cell` pixels.

    Raises:
        CaptureError: the SVG has text and no fonts, it cannot be drawn, or it is not one of ours.
        PartMissing: resvg_py is not installed.
    """
    size = _SIZE.search(svg)
    if size is None:
        raise CaptureError("the SVG does not say how large it is")
    width, height = (round(float(length) / CELL * cell) for length in size.groups())
    bare = _FACE.sub("", _SIZE.sub(f'width="{width}" height="{height}"', svg, count=1))
    with tempfile.TemporaryDirectory() as folder:
        files = _unpack(svg, Path(folder))
        picture = _draw(bare, files)
        # Where resvg cannot use a font, it leaves the text out and says nothing.
        if "<text" in svg and picture == _draw(bare, []):
            raise CaptureError("the text of the SVG was left out: it brings no fonts that can be used")
    return picture


def _unpack(svg: str, folder: Path) -> list[str]:
    files = []
    for number, (kind, data) in enumerate(_FACE.findall(svg)):
        file = folder / f"{number}.{kind}"
        file.write_bytes(b64decode(data))
        files.append(str(file))
    return files


def _draw(svg: str, fonts: list[str]) -> bytes:
    try:
        import resvg_py
    except ImportError:
        raise PartMissing("resvg-py") from None
    try:
        return resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=fonts)
    except ValueError as error:
        raise CaptureError(f"the SVG cannot be drawn: {error}") from None

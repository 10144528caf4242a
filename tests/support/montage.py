"""Many pictures on one sheet."""

import struct
from base64 import b64encode
from collections.abc import Sequence

GAP = 12
WIDTH = 560
"""Pixels in the width of each picture on the sheet."""


def montage(rows: Sequence[Sequence[bytes]]) -> bytes:
    """A PNG of PNG pictures in rows, all equally wide; each row is as high as its highest picture."""
    import resvg_py

    parts, top = [], GAP
    for row in rows:
        heights = [_height(picture) for picture in row]
        for column, (picture, height) in enumerate(zip(row, heights, strict=True)):
            data = b64encode(picture).decode("ascii")
            left = GAP + column * (WIDTH + GAP)
            place = f'x="{left}" y="{top}" width="{WIDTH}" height="{height}"'
            parts.append(f'<image {place} href="data:image/png;base64,{data}"/>')
        top += max(heights) + GAP
    width = GAP + max(map(len, rows)) * (WIDTH + GAP)
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{top}">'
    ground = f'<rect width="{width}" height="{top}" fill="#808080"/>'
    return resvg_py.svg_to_bytes(svg_string="\n".join([head, ground, *parts, "</svg>"]), skip_system_fonts=True)


def _height(picture: bytes) -> int:
    """How high a picture is at the width that it gets; its size stands at the same place in every PNG."""
    width, height = struct.unpack(">II", picture[16:24])
    return round(height * WIDTH / width)

"""Screens as Rich exports them, and pictures as pixels."""

import io
import struct
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest
from rich.console import Console
from rich.segment import Segment, Segments
from rich.style import Style
from rich.text import Text

Export = Callable[..., str]


@pytest.fixture(scope="session")
def export() -> Export:
    """`export(line, …, columns=40, background=…)`: a screen with these lines, as `App.export_screenshot()` gives it."""
    return _export


@dataclass(frozen=True)
class Pixels:
    """A decoded PNG: rows of (red, green, blue, alpha)."""

    width: int
    height: int
    rows: Sequence[Sequence[tuple[int, ...]]]

    def colours(self, left: int, top: int, width: int, height: int) -> set[tuple[int, ...]]:
        return {pixel for row in self.rows[top : top + height] for pixel in row[left : left + width]}


@pytest.fixture(scope="session")
def pixels() -> Callable[[bytes], Pixels]:
    return _decode


def _export(*lines: str | Text, columns: int = 40, background: str = "#102030") -> str:
    console = Console(width=columns, file=io.StringIO(), force_terminal=True, color_system="truecolor", record=True)
    shown: list[Segment] = []
    for line in lines:
        cells = list((line if isinstance(line, Text) else Text(line)).render(console, end=""))
        cells = Segment.adjust_line_length(cells, columns)
        shown += [*Segment.apply_style(cells, Style.parse(f"#e0e0e0 on {background}")), Segment.line()]
    console.print(Segments(shown), end="")
    return console.export_svg(title="exported")


def _decode(png: bytes) -> Pixels:
    """The few lines of PNG that are needed: eight bits, RGBA, not interlaced."""
    data, place = b"", 8
    while place < len(png):
        length, kind = struct.unpack(">I4s", png[place : place + 8])
        body = png[place + 8 : place + 8 + length]
        if kind == b"IHDR":
            width, height, depth, colour, *_, interlaced = struct.unpack(">IIBBBBB", body)
            assert (depth, colour, interlaced) == (8, 6, 0)
        data += body if kind == b"IDAT" else b""
        place += length + 12
    stride, raw = width * 4, zlib.decompress(data)
    rows: list[list[tuple[int, ...]]] = []
    before = bytearray(stride)
    for start in range(0, len(raw), stride + 1):
        line = bytearray(raw[start + 1 : start + 1 + stride])
        _unfilter(raw[start], line, before)
        rows.append([tuple(line[at : at + 4]) for at in range(0, stride, 4)])
        before = line
    return Pixels(width, height, rows)


def _unfilter(kind: int, line: bytearray, above: bytearray) -> None:
    for at in range(len(line)):
        left, upper, corner = (line[at - 4], above[at], above[at - 4]) if at >= 4 else (0, above[at], 0)
        distances = [(abs(left + upper - corner - one), one) for one in (left, upper, corner)]
        nearest = min(distances, key=lambda pair: pair[0])[1]
        line[at] = (line[at] + (0, left, upper, (left + upper) // 2, nearest)[kind]) & 255

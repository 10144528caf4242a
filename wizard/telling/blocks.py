"""Text as blocks that are laid out for a width. Nothing here draws, so what a screen says can be tested without one."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from wizard.frozen import frozen, replace
from wizard.text.breaking import wrap
from wizard.text.clean import clean
from wizard.text.spans import Span, spans_in_lines
from wizard.text.width import cell_width

Look = Literal["plain", "strong", "muted", "accent", "title", "alarm", "good"]


@frozen
class Block:
    """A paragraph. `mark` stands before its first line, further lines are indented as much; `above` are empty lines.

    `found` are parts of the text that are shown as found: underlined.
    """

    text: str
    look: Look = "plain"
    indent: int = 0
    mark: str = ""
    above: int = 0
    found: tuple[Span, ...] = ()


class Line(NamedTuple):
    """One line of at most the width asked for; `found` are the parts of it that are underlined."""

    text: str
    look: Look
    found: tuple[Span, ...] = ()


GAP = Block("")


def lay_out(blocks: Iterable[Block], cells: int) -> list[Line]:
    """The lines of the blocks. Without control characters: nothing said by anybody steers the terminal."""
    lines: list[Line] = []
    for block in blocks:
        if lines:
            lines += [Line("", "plain")] * block.above
        lines += _wrapped(block, cells)
    return lines


def _wrapped(block: Block, cells: int) -> list[Line]:
    indent = min(block.indent, max(cells // 3, 0))
    text = clean(block.text)
    texts = wrap(text, cells, indent=indent + cell_width(block.mark))
    known = text == block.text  # what had to be cleaned has its parts elsewhere
    found = spans_in_lines(text, texts, block.found) if block.found and known else ((),) * len(texts)
    lines = [Line(line, block.look, spans) for line, spans in zip(texts, found, strict=True)]
    if block.mark and lines:
        first = " " * indent + block.mark + texts[0].lstrip(" ")
        by = len(first) - len(texts[0])
        lines[0] = Line(first, block.look, tuple((start + by, end + by) for start, end in found[0]))
    return lines


def inside(blocks: Iterable[Block], indent: int) -> list[Block]:
    """The blocks moved to the right."""
    return [replace(block, indent=block.indent + indent) for block in blocks]


def pair(label: str, text: str, width: int, look: Look = "plain", indent: int = 0) -> Block:
    """A label in a column of `width` cells, and the text beside it."""
    return Block(text, look, indent, mark=label + " " * max(width - cell_width(label), 1))

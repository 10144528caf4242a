"""Text as blocks that are laid out for a width. Nothing here draws, so what a screen says can be tested without one."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from wizard.frozen import frozen, replace
from wizard.text.breaking import wrap
from wizard.text.clean import clean
from wizard.text.width import cell_width

Look = Literal["plain", "strong", "muted", "accent", "title", "alarm", "good"]


@frozen
class Block:
    """A paragraph. `mark` stands before its first line, further lines are indented as much; `above` are empty lines."""

    text: str
    look: Look = "plain"
    indent: int = 0
    mark: str = ""
    above: int = 0


class Line(NamedTuple):
    """One line of at most the width asked for."""

    text: str
    look: Look


GAP = Block("")


def lay_out(blocks: Iterable[Block], cells: int) -> list[Line]:
    """The lines of the blocks. Without control characters: nothing said by anybody steers the terminal."""
    lines: list[Line] = []
    for block in blocks:
        if lines:
            lines += [Line("", "plain")] * block.above
        lines += [Line(text, block.look) for text in _wrapped(block, cells)]
    return lines


def _wrapped(block: Block, cells: int) -> list[str]:
    indent = min(block.indent, max(cells // 3, 0))
    texts = wrap(clean(block.text), cells, indent=indent + cell_width(block.mark))
    if block.mark and texts:
        texts[0] = " " * indent + block.mark + texts[0].lstrip(" ")
    return texts


def inside(blocks: Iterable[Block], indent: int) -> list[Block]:
    """The blocks moved to the right."""
    return [replace(block, indent=block.indent + indent) for block in blocks]


def pair(label: str, text: str, width: int, look: Look = "plain", indent: int = 0) -> Block:
    """A label in a column of `width` cells, and the text beside it."""
    return Block(text, look, indent, mark=label + " " * max(width - cell_width(label), 1))

"""What a page is made of, before anybody draws it."""

from wizard.frozen import frozen
from wizard.summary.layout import Line


@frozen
class Box:
    """Lines in a frame, `heading` in its upper edge; `tone` is that of an outcome, "" for the head of the page."""

    heading: str
    lines: tuple[Line, ...]
    tone: str


@frozen
class Grid:
    """A table. `widths` are the cells of its columns, without what stands between them."""

    header: tuple[str, ...]
    rows: tuple[tuple[tuple[Line, ...], ...], ...]
    widths: tuple[int, ...]


@frozen
class Lines:
    """Lines as they stand."""

    lines: tuple[Line, ...]


Block = Box | Grid | Lines

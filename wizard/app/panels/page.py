"""Text to read: blocks, wrapped after the Japanese rules, as high as they need."""

from collections.abc import Iterable

from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from wizard.app.panels.looks import strip_of
from wizard.telling.blocks import Block, Line, lay_out


class Page(Widget):
    """Shows blocks. An empty page takes no room."""

    DEFAULT_CSS = "Page { width: 1fr; height: auto; }"

    def __init__(self, blocks: Iterable[Block] = (), *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._blocks = tuple(blocks)
        self._lines: list[Line] = []
        self._laid_out_for = -1
        self.display = bool(self._blocks)

    @property
    def blocks(self) -> tuple[Block, ...]:
        return self._blocks

    def show(self, blocks: Iterable[Block]) -> None:
        """Show other blocks."""
        blocks = tuple(blocks)
        if blocks != self._blocks:
            self._blocks = blocks
            self._laid_out_for = -1
            self.display = bool(blocks)  # each widget on the screen takes time with every frame, an empty one too
            self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._for(width))

    def render_line(self, y: int) -> Strip:
        width = self.content_size.width
        lines = self._for(width)
        if y >= len(lines):
            return Strip.blank(width, self.rich_style)
        return strip_of(self, lines[y], width)

    def _for(self, width: int) -> list[Line]:
        if self._laid_out_for != width:
            self._lines = lay_out(self._blocks, width) if width > 0 else []
            self._laid_out_for = width
        return self._lines

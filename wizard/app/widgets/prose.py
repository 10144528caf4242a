"""Text for reading: broken into lines after the Japanese rules, at the width it is given, and never cut."""

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from wizard.text.breaking import wrap
from wizard.text.clean import clean
from wizard.text.width import cell_width


class Prose(Widget):
    """Plain text that flows into the width it gets and is as high as it needs.

    Whatever the text holds is shown as it is: no markup, no links, no control codes. An empty text takes no line,
    unless the style gives the widget a least height.
    """

    DEFAULT_CSS = """
    Prose {
        width: 1fr;
        height: auto;
        text-wrap: nowrap;
    }
    """

    def __init__(self, text: str = "", *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._text = clean(text)

    @property
    def text(self) -> str:
        return self._text

    def update(self, text: str) -> None:
        """Show another text."""
        cleaned = clean(text)
        if cleaned != self._text:
            before = self._needs()
            self._text = cleaned
            # Layout is slow, and a line that counts characters changes with every key.
            self.refresh(layout=self._needs() != before)

    def lines(self, width: int) -> list[str]:
        """The lines at a width of so many cells."""
        return wrap(self._text, width) if self._text else []

    def get_content_width(self, container: Size, viewport: Size) -> int:
        return self._widest()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self.lines(width))

    def render(self) -> Content:
        return Content("\n".join(self.lines(self.content_size.width)))

    def _needs(self) -> tuple[int, int]:
        """How wide, where that depends on the text, and how high it has to be."""
        width = self.styles.width
        widest = self._widest() if width is not None and width.is_auto else 0
        return widest, len(self.lines(self.content_size.width))

    def _widest(self) -> int:
        return max(cell_width(line) for line in self._text.split("\n"))

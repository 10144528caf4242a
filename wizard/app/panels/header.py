"""The line at the top: what is asked, about which system, in which language, and whether it is saved."""

from rich.segment import Segment
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from wizard.app.panels.looks import strip_of, style_of
from wizard.app.words import WORDS
from wizard.frozen import frozen, replace
from wizard.telling.blocks import Block, Line, lay_out
from wizard.text.clean import one_line
from wizard.text.languages import LANGUAGES
from wizard.text.width import cell_width

_GAP = 2


@frozen
class Headline:
    """What the header says, in the language of the screen."""

    title: str
    edition: str = ""
    system: str = ""
    saved: str = ""
    language: str = "ja"


class Header(Widget):
    """One line where it fits; else the name of the system goes to lines of its own. Nothing is cut."""

    DEFAULT_CSS = "Header { width: 1fr; height: auto; padding: 0 1; background: $panel; }"

    class LanguageAsked(Message):
        """The mouse was on the languages."""

    def __init__(self) -> None:
        super().__init__()
        self._headline = Headline("")

    def show(self, headline: Headline) -> None:
        """Show other words."""
        headline = replace(headline, title=one_line(headline.title), system=one_line(headline.system))
        if headline != self._headline:
            self._headline = headline
            self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return 1 + len(self._below(width))

    def render_line(self, y: int) -> Strip:
        width = self.content_size.width
        if y == 0:
            return self._first(width)
        below = self._below(width)
        return strip_of(self, below[y - 1], width) if y <= len(below) else Strip.blank(width, self.rich_style)

    def _right(self) -> list[tuple[str, bool]]:
        """Pieces at the right, and whether each is strong."""
        shown = self._headline.language
        pieces: list[tuple[str, bool]] = []
        for number, language in enumerate(LANGUAGES):
            pieces += [(" | ", False)] if number else []
            pieces.append((WORDS.say(language, language), language == shown))
        if self._headline.saved:
            pieces.append((" " * _GAP + self._headline.saved, False))
        return pieces

    def _middle(self, width: int) -> list[tuple[str, bool]]:
        """What fits between the title and the right: the edition, then the system."""
        room = width - cell_width(self._headline.title) - sum(cell_width(text) for text, _ in self._right())
        pieces: list[tuple[str, bool]] = []
        for text in (self._headline.edition, self._headline.system):
            if text and cell_width(text) + 2 * _GAP <= room:
                pieces.append((" " * _GAP + text, False))
                room -= cell_width(text) + _GAP
            elif text:
                break
        return pieces

    def _below(self, width: int) -> list[Line]:
        """What does not fit on the first line."""
        shown = len(self._middle(width))
        rest = [text for text in (self._headline.edition, self._headline.system) if text][shown:]
        return lay_out([Block("  ".join(rest), "muted")], width) if rest and width > 0 else []

    def _first(self, width: int) -> Strip:
        plain, strong, muted = (style_of(self, look) for look in ("plain", "strong", "muted"))
        middle, right = self._middle(width), self._right()
        used = cell_width(self._headline.title) + sum(cell_width(text) for text, _ in (*middle, *right))
        segments = [Segment(self._headline.title, strong)]
        segments += [Segment(text, muted) for text, _ in middle]
        segments.append(Segment(" " * max(width - used, 0), plain))
        segments += [Segment(text, strong if bold else muted) for text, bold in right]
        return Strip(segments).adjust_cell_length(width, plain)

    def on_click(self, event: events.Click) -> None:
        right = self._right()
        languages = sum(cell_width(text) for text, _ in right[: 2 * len(LANGUAGES) - 1])
        start = self.content_size.width - sum(cell_width(text) for text, _ in right)
        x, y = event.get_content_offset(self) or (0, -1)
        if y == 0 and start <= x < start + languages:
            self.post_message(self.LanguageAsked())

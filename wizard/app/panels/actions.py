"""What else can be done with a question: one line of words, each of which can be reached by Tab or the mouse."""

from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from wizard.app.panels.looks import style_of
from wizard.app.panels.words import WORDS
from wizard.interview.walk import Interview
from wizard.text.width import cell_width

_GAP = 2


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that can be done, in words."""

    id: str
    words: str

    @property
    def cells(self) -> int:
        return cell_width(self.words) + 4


def deeds(interview: Interview, id: str, language: str) -> list[Deed]:
    """What can be done with a question at the moment, in the order of the line."""
    question = interview.question(id)
    if not question.kind.asks:
        return []
    ids = []
    if any(soft.question.id == id for soft in interview.soft_checks):
        ids.append("explain")
    ids.append("later")
    if question.may_be_not_applicable:
        ids.append("not-applicable")
    ids.append("comment")
    if interview.said(id) is not None:
        ids.append("clear")
    return [Deed(one, WORDS.say(f"do-{one}", language)) for one in ids]


class Actions(Widget, can_focus=True):
    """The words, each in brackets; Left and Right go from one to the next, Enter does it."""

    DEFAULT_CSS = "Actions { width: 1fr; height: auto; margin: 0; }"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(-1)", show=False),
        Binding("right", "move(1)", show=False),
        Binding("enter,space", "do", show=False),
    ]

    class Asked(Message):
        """One of them was chosen; `id` says which."""

        def __init__(self, id: str) -> None:
            super().__init__()
            self.id = id

    def __init__(self) -> None:
        super().__init__()
        self._deeds: list[Deed] = []
        self._at = 0

    def show(self, interview: Interview, id: str, language: str) -> None:
        self._deeds = deeds(interview, id, language)
        self._at = min(self._at, max(len(self._deeds) - 1, 0))
        self.refresh(layout=True)

    def _rows(self, width: int) -> list[list[int]]:
        rows: list[list[int]] = [[]]
        used = 0
        for number, deed in enumerate(self._deeds):
            if rows[-1] and used + _GAP + deed.cells > width:
                rows.append([])
                used = 0
            used += deed.cells + (_GAP if rows[-1] else 0)
            rows[-1].append(number)
        return rows

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._rows(width)) if self._deeds else 0

    def render_line(self, y: int) -> Strip:
        width = self.content_size.width
        rows = self._rows(width)
        plain = style_of(self, "plain")
        segments: list[Segment] = []
        for number in rows[y] if y < len(rows) else ():
            here = self.has_focus and number == self._at
            segments += [Segment(" " * _GAP, plain)] if segments else []
            words = self._deeds[number].words
            segments.append(Segment(f"[>{words}<]" if here else f"[ {words} ]", self._style(here)))
        return Strip(segments).adjust_cell_length(width, plain)

    def _style(self, here: bool):  # type: ignore[no-untyped-def]
        return style_of(self, "plain" if here else "muted", chosen=here)

    def on_focus(self) -> None:
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()

    def action_move(self, by: int) -> None:
        if self._deeds:
            self._at = (self._at + by) % len(self._deeds)
            self.refresh()

    def action_do(self) -> None:
        if self._deeds:
            self.post_message(self.Asked(self._deeds[self._at].id))

    def on_click(self, event: events.Click) -> None:
        x = event.x
        rows = self._rows(self.content_size.width)
        for number in rows[event.y] if 0 <= event.y < len(rows) else ():
            if 0 <= x < self._deeds[number].cells:
                self._at = number
                self.action_do()
                return
            x -= self._deeds[number].cells + _GAP

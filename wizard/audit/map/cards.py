"""Cards and headings of the map, with the text that is on them."""

from collections.abc import Callable, Iterator
from typing import Final, Literal

from wizard.audit.map.flow import Band, Node
from wizard.audit.map.words import WORDS
from wizard.frozen import frozen
from wizard.text.breaking import may_break
from wizard.text.width import graphemes

Face = Literal["text", "mono"]
Measure = Callable[[str, float, Face], float]
"""How wide a text is, in px, in a size in px and a face."""

Look = Literal["title", "strong", "plain", "quiet", "condition", "number", "id"]

PADDING: Final = 14.0
NUMBER: Final = 34.0
"""Room for the number before the text of a card."""

SIDE: Final = 178.0
"""Room for id and kind at the right of a card."""

_SIZES: Final[dict[Look, float]] = {
    "title": 17.0, "strong": 15.5, "plain": 15.0, "quiet": 12.5, "condition": 12.5, "number": 15.0, "id": 11.5,
}  # fmt: skip
_LEADING: Final = 1.45


@frozen
class Line:
    """A line of text; (x, y) is where its baseline begins, or ends where it is `right`, in px from its card."""

    x: float
    y: float
    text: str
    size: float
    look: Look
    right: bool = False


@frozen
class Card:
    """What stands in a box of this height, in px."""

    lines: tuple[Line, ...]
    height: float


def wrapped(text: str, width: float, size: float, measure: Measure, face: Face = "text") -> list[str]:
    """The text in lines not wider than `width` px, broken as Japanese and English are; a word too long is cut."""
    lines, line, allowed = [], "", 0
    for piece, _ in graphemes(text.replace("\n", " ")):
        if line and may_break(line[-1], piece):
            allowed = len(line)
        if line and piece != " " and measure(line + piece, size, face) > width:
            end = allowed or len(line)
            lines.append(line[:end].rstrip())
            line, allowed = line[end:].lstrip(), 0
        line += piece
    return [*lines, line.rstrip()] if line.strip() or not lines else lines


def question_card(node: Node, width: float, language: str, measure: Measure) -> Card:
    """Condition, number and text, and what is special about options; at the right id and kind."""
    stack = _Stack(width, measure)
    stack.beside((node.id, "id"), (node.detail, "quiet"))
    if node.condition:
        stack.add(WORDS.say("when", language, condition=node.condition), "condition")
    stack.add(node.text, "plain", number=node.label)
    for note in node.notes:
        stack.add(note, "quiet", indent=NUMBER)
    return stack.card()


def value_card(node: Node, width: float, language: str, measure: Measure) -> Card:
    """What the value is called, and how it is calculated."""
    stack = _Stack(width, measure)
    stack.beside((node.id, "id"))
    if node.text != node.id:
        stack.add(node.text, "plain")
    stack.add(WORDS.say("means", language, condition=node.condition), "condition")
    return stack.card()


def outcome_card(node: Node, width: float, language: str, measure: Measure) -> Card:
    """What the outcome is called, and when it holds."""
    stack = _Stack(width, measure)
    stack.beside((node.id, "id"))
    stack.add(node.text, "strong", number=node.label)
    stack.add(WORDS.say("when", language, condition=node.condition), "condition", indent=NUMBER)
    return stack.card()


def heading_card(band: Band, width: float, language: str, measure: Measure) -> Card:
    """The title of a section, and its condition."""
    stack = _Stack(width, measure)
    stack.add(band.title, "title")
    if band.condition:
        stack.add(WORDS.say("when", language, condition=band.condition), "condition")
    return stack.card()


class _Stack:
    """Lines of text from top to bottom; those beside the id and kind of a card leave them room."""

    def __init__(self, width: float, measure: Measure) -> None:
        self._width = width
        self._measure = measure
        self._lines: list[Line] = []
        self._y = PADDING * 0.7
        self._beside = 0.0

    def beside(self, *texts: tuple[str, Look]) -> None:
        """Short texts at the right of the first lines; a long one is set smaller."""
        y = self._y
        for text, look in texts:
            size = _SIZES[look]
            wide = self._measure(text, size, "mono" if look == "id" else "text")
            fitting = size * min(1.0, (SIDE - PADDING) / wide) if wide else size
            self._lines.append(Line(self._width - PADDING, y + size * 1.2, text, fitting, look, right=True))
            y += size * _LEADING
        self._beside = y

    def add(self, text: str, look: Look, *, number: str = "", indent: float = 0.0) -> None:
        size = _SIZES[look]
        left = PADDING + (NUMBER if number else indent)
        room = self._width - left - PADDING - (SIDE if self._y < self._beside else 0.0)
        for count, line in enumerate(wrapped(text, room, size, self._measure)):
            base = self._y + size * 1.1
            if number and count == 0:
                self._lines.append(Line(PADDING, base, number, _SIZES["number"], "number"))
            self._lines.append(Line(left, base, line, size, look))
            self._y += size * _LEADING

    def card(self) -> Card:
        return Card(tuple(self._lines), max(self._y, self._beside) + PADDING * 0.7)


def lines_of(text: str, look: Look, width: float, measure: Measure) -> Iterator[tuple[str, float]]:
    """The lines of a text that stands by itself, and their size."""
    for line in wrapped(text, width, _SIZES[look], measure):
        yield line, _SIZES[look]

"""A list of entries that each show several lines of question and answer, with keys for what can be done with them."""

from dataclasses import dataclass
from typing import ClassVar, Final

from textual.events import Key
from textual.message import Message

from wizard.app.widgets.characters import character_of
from wizard.app.widgets.choice_list import ChoiceList
from wizard.app.widgets.choice_row import ChoiceRow, Entry, Line
from wizard.frozen import frozen
from wizard.summary.layout import flow
from wizard.text.clean import one_line

_KEYS: Final = {"delete": "remove", "shift+up": "up", "shift+down": "down"}
_LETTERS: Final = {"r": "remove", "u": "up", "d": "down"}


@frozen
class Card(Entry):
    """An entry with lines below its label, each a mark ("" for none), a question and its answer.

    `hint` stands behind the label while the caret is there.
    """

    lines: tuple[tuple[str, str, str], ...] = ()
    hint: str = ""


class CardRow(ChoiceRow):
    """A card: the label, then every line with its mark, its question and its answer."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"card--mark", "card--question"}
    DEFAULT_CSS = """
    CardRow {
        .card--mark { color: $text-accent; text-style: bold; }
        .card--question { color: $text-muted; }
    }
    """

    def mark(self, *, chosen: bool, caret: bool) -> None:
        moved = caret != self._caret
        super().mark(chosen=chosen, caret=caret)
        if moved and isinstance(self.entry, Card) and self.entry.hint:
            self.draw_anew(layout=True)

    def above(self, room: int) -> list[Line]:
        if not (self._caret and isinstance(self.entry, Card) and self.entry.hint):
            return super().above(room)
        pieces = [(one_line(self.entry.label), self.label_style), (f"   {self.entry.hint}", "choice--help")]
        return flow(pieces, room)

    def below(self, room: int) -> list[Line]:
        rows = super().below(room)
        for mark, question, answer in self.entry.lines if isinstance(self.entry, Card) else ():
            pieces = [(one_line(question), "card--question"), ("  " + one_line(answer), "")]
            if mark:
                pieces.insert(0, (f"{mark} ", "card--mark"))
            rows += flow(pieces, room, hanging=2)
        return rows


class EntryList(ChoiceList):
    """A list in which the entry under the caret can also be taken away or moved."""

    ROW = CardRow

    @dataclass
    class Asked(Message):
        """A key asked for something to be done with an entry: `remove`, `up` or `down`."""

        deed: str
        entry_id: str

    def on_key(self, event: Key) -> None:
        deed = _KEYS.get(event.key) or _LETTERS.get(character_of(event))
        if deed:
            event.stop()
            self.post_message(self.Asked(deed, self.at))

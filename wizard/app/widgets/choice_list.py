"""A list to choose from, by arrows, by number or by mouse; what is chosen can be told without colour."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.events import Key
from textual.message import Message
from textual.widget import Widget

from wizard.app.widgets.backdrop import Backdrop
from wizard.app.widgets.characters import character_of
from wizard.app.widgets.choice_row import ChoiceRow, Entry, Marks


class ChoiceList(VerticalGroup, Backdrop, can_focus=True):
    """Entries below one another, with a caret on one of them.

    It says which entry was picked and leaves to its parent what that means; the parent sets what is chosen.
    At the ends, Up and Down are left to what scrolls around the list.
    """

    ROW: ClassVar[type[ChoiceRow]] = ChoiceRow

    @dataclass
    class Moved(Message):
        """The caret went to an entry."""

        entry_id: str

    @dataclass
    class Picked(Message):
        """Space, its number or the mouse picked an entry."""

        entry_id: str

    @dataclass
    class Entered(Message):
        """Enter was pressed on an entry."""

        entry_id: str

    def __init__(self, marks: Marks, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._marks = marks
        self._rows: list[ChoiceRow] = []
        self._place = 0
        self._chosen: frozenset[str] = frozenset()
        self._gone = False
        self._names: tuple[str, ...] = ()

    @property
    def gone(self) -> bool:
        """Whether the caret was moved by a person since it was last set."""
        return self._gone

    @property
    def chosen(self) -> frozenset[str]:
        """The ids that are marked; those of entries that are not shown at the moment among them."""
        return self._chosen

    @property
    def at(self) -> str:
        """The id of the entry under the caret, "" where there is none."""
        return self._rows[self._place].entry.id if self._rows else ""

    def compose(self) -> ComposeResult:
        yield from self._rows

    def set_entries(self, entries: Collection[Entry]) -> None:
        """Show other entries, or the same in other words. The caret stays with its entry, if that stays."""
        under_caret = self.at
        surplus = self._rows[len(entries) :]
        del self._rows[len(entries) :]
        for row, entry in zip(self._rows, entries, strict=False):
            row.set_entry(entry)
        added = [self.ROW(entry, self._marks, place) for place, entry in enumerate(entries)][len(self._rows) :]
        self._rows += added
        self.set_names(self._names)
        if added and self.is_attached:
            self.mount_all(added)
        if surplus:
            self.remove_children(surplus)
        self.move_to(under_caret)

    def set_names(self, names: tuple[str, ...]) -> None:
        """Underline these terms where they stand in an entry."""
        self._names = names
        for row in self._rows:
            row.set_names(names)

    def choose(self, ids: Collection[str], *, move: bool = False) -> None:
        """Mark these entries and no others; `move` also sets the caret on the first of them."""
        self._chosen = frozenset(ids)
        self._gone = self._gone and not move
        first = next((row.entry.id for row in self._rows if row.entry.id in self._chosen), None)
        if move and first is not None:
            self.move_to(first)
        self._mark()

    def move_to(self, entry_id: str) -> None:
        """Set the caret on this entry if it is there, and post nothing."""
        ids = [row.entry.id for row in self._rows]
        self._place = ids.index(entry_id) if entry_id in ids else min(self._place, max(len(ids) - 1, 0))
        self._mark()

    def _mark(self) -> None:
        for place, row in enumerate(self._rows):
            row.mark(chosen=row.entry.id in self._chosen, caret=place == self._place and self.has_focus)

    def go(self, place: int) -> None:
        """Set the caret on the entry at this place and bring all of it into view."""
        self._place, self._gone = place, True
        self._mark()
        self.reveal()
        self._post(self.Moved)

    def reveal(self) -> None:
        """Bring all of the entry under the caret into view."""
        if self._rows and not _is_seen(self._rows[self._place]):
            self._rows[self._place].scroll_visible(animate=False)

    def on_key(self, event: Key) -> None:
        # Not bindings: those run in the app, and a quick Down and Space could then be told after the key that leaves.
        place = self._place_for(event)
        typed = character_of(event)
        if place is not None:
            event.stop()
            self.go(place)
        elif typed == " " or event.key == "enter":
            event.stop()
            self._post(self.Picked if typed == " " else self.Entered)
        else:
            for place, row in enumerate(self._rows):
                if typed and typed in row.entry.keys:
                    event.stop()
                    self.go(place)
                    self._post(self.Picked)

    def _place_for(self, event: Key) -> int | None:
        """Where the caret goes, or None where the key does not move it."""
        last = len(self._rows) - 1
        places = {"up": self._place - 1, "down": self._place + 1, "home": 0, "end": last}
        place = places.get(event.key, -1)
        return place if 0 <= place <= last else None

    def _post(self, message: type[Moved] | type[Picked] | type[Entered]) -> None:
        if self._rows:
            self.post_message(message(self.at))

    def watch_has_focus(self, has_focus: bool) -> None:
        super().watch_has_focus(has_focus)
        self._mark()

    @on(ChoiceRow.Clicked)
    def _clicked(self, event: ChoiceRow.Clicked) -> None:
        event.stop()
        self.focus()
        self.go(event.place)
        self._post(self.Picked)


def _is_seen(row: ChoiceRow) -> bool:
    """Whether all of it is in view; asking Textual to scroll there costs as much as drawing it."""
    around = (one for one in row.ancestors if isinstance(one, Widget) and one.is_scrollable)
    return bool(row.region) and all(one.content_region.contains_region(row.region) for one in around)

"""The files that are evidence for the answer to a question: one field to add one, and a list to take one away."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from threading import Event

from textual.widget import Widget

from wizard.app.aside import aside
from wizard.app.panels.listing import Listing
from wizard.app.panels.page import Page
from wizard.app.screens.fields import Labelled
from wizard.app.screens.overlay import Overlay
from wizard.host.digest import Digest, digest, typed_path
from wizard.host.files import FileProblem
from wizard.interview.said import Evidence
from wizard.sitting.attaching import attach
from wizard.sitting.sitting import Sitting
from wizard.telling.blocks import Block
from wizard.telling.evidence_words import WORDS
from wizard.telling.items import Item
from wizard.telling.vouching import evidence_words
from wizard.text.clean import one_line


class EvidenceScreen(Overlay[None]):
    """Adds and takes away evidence at the question of the sitting; every change is kept at once.

    A file is read aside, so that a large one does not stop the app; closing the window ends the reading.
    """

    DEFAULT_CSS = """
    EvidenceScreen .about { margin: 0 0 1 0; }
    EvidenceScreen Listing { height: auto; background: $surface; }
    """
    SHOWN = ("enter", "escape")

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._about, self._list = Page(classes="about"), Listing()
        self._field = Labelled("evidence-path", partial(WORDS.say, "path"), partial(WORDS.say, "path-hint"), long=True)
        self._news = ("", "")  # a key of the words and a name; or the key of a problem

    @property
    def _evidence(self) -> tuple[Evidence, ...]:
        return self._sitting.interview.evidence.get(self._sitting.at, ())

    def body(self) -> Iterable[Widget]:
        yield self._about
        yield self._field
        yield self._list

    def on_mount(self) -> None:
        self.relabel()
        self.set_focus(self._field.field)

    def title_words(self) -> str:
        return WORDS.say("evidence", self.language)

    def tell(self) -> None:
        key, name = self._news
        news = [Block(WORDS.say(key, self.language, name=name), "accent", above=1)] if name else []
        self._about.show([Block(WORDS.say("evidence-about", self.language), "muted"), *news])
        why = WORDS.say(key, self.language) if key and not name else ""
        self._field.tell(self.language, WORDS.say("problem", self.language, why=why) if why else "")
        self._list.show(evidence_items(self._evidence, self.language))
        self._list.display = bool(self._evidence)

    def _say(self, key: str, name: str = "") -> None:
        self._news = key, name
        self.tell()

    # adding

    def on_labelled_entered(self, event: Labelled.Entered) -> None:
        event.stop()
        if not self._field.text:
            self.dismiss(None)
            return
        path = typed_path(self._field.text)
        self._say("reading", one_line(path.name) or "?")
        self.run_worker(self._read(path, self._field.text), exclusive=True)

    async def _read(self, path: Path, typed: str) -> None:
        stop = Event()
        try:
            found = await aside(partial(digest, path, stopped=stop.is_set))
            if self._field.text == typed:
                self._field.write("")
            self._add(found)
        except FileProblem as problem:
            why = f"why-{problem.kind}"
            self._say(why if why in WORDS else "why-unusable")
        finally:
            stop.set()  # nobody waits for it any more

    def on_labelled_changed(self, event: Labelled.Changed) -> None:
        event.stop()
        self._say("")

    def _add(self, found: Digest) -> None:
        new, is_new = attach(self._sitting, found)
        if is_new:
            self.wizard.tell_saved()
        self._say("added" if is_new else "already", new.name)

    # taking away

    def on_listing_chosen(self, event: Listing.Chosen) -> None:
        event.stop()
        number = int(event.id)
        self._sitting.attach(one for index, one in enumerate(self._evidence) if index != number)
        self.wizard.tell_saved()
        self._say("")
        if not self._evidence:
            self.set_focus(self._field.field)


def evidence_items(evidence: Iterable[Evidence], language: str) -> list[Item]:
    """A heading, and for each file an item that takes it away when it is chosen."""
    remove = f"[ {WORDS.say('remove', language)} ] "
    items = [Item((Block(WORDS.say("attached", language), "title"),))]
    for number, one in enumerate(evidence):
        items.append(Item((Block(evidence_words(one, language), mark=remove),), str(number)))
    return items

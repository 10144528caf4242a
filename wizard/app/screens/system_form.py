"""Which system is assessed: asked once before the first question."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import ClassVar, Final

from textual import on
from textual.events import Key
from textual.widget import Widget

from wizard.app.panels.page import Page
from wizard.app.screens.fields import Labelled
from wizard.app.screens.overlay import Overlay
from wizard.app.screens.words import WORDS
from wizard.app.widgets.choice_list import ChoiceList
from wizard.app.widgets.choice_row import ONE, Entry
from wizard.questionnaire.definition import Questionnaire
from wizard.record.content import System
from wizard.record.file import Kept
from wizard.sitting.naming import is_system_id, known_systems, suggested_id, system_named
from wizard.telling.asking_words import WORDS as ASKING
from wizard.telling.blocks import Block
from wizard.text.folding import fold
from wizard.text.languages import pick

MOST_KNOWN: Final = 3
"""Systems that are offered at a time; what is typed as the name narrows them down."""


class SystemForm(Overlay[System | None]):
    """Asks for name, id and office, before the interview begins. An id is suggested until one is typed.

    Systems that have files are offered below the name, since the facts of a system are carried by its id.
    """

    DEFAULT_CSS = """
    SystemForm .about { margin: 0 0 1 0; }
    SystemForm #known { margin: 0 0 1 2; }
    """
    AUTO_FOCUS = ""
    SHOWN: ClassVar[tuple[str, ...]] = ("enter", "escape")

    def __init__(self, questionnaire: Questionnaire, kept: Sequence[Kept]) -> None:
        super().__init__()
        self._questionnaire = questionnaire
        self._known = known_systems(one.system for one in kept)
        self._suggested = True
        self._about, self._offered = Page(classes="about"), Page(id="offered")
        self._list = ChoiceList(ONE, id="known")
        self.name_field, self.id_field, self.office_field = (
            Labelled(
                f"system-{part}",
                partial(ASKING.say, f"system-{part}"),
                partial(ASKING.say, f"system-{part}-hint"),
            )
            for part in ("name", "id", "office")
        )

    def body(self) -> Iterable[Widget]:
        return (self._about, self.name_field, self._offered, self._list, self.id_field, self.office_field)

    def on_mount(self) -> None:
        self.id_field.write(suggested_id("", self._known))
        self.office_field.write(self.wizard.office)
        self.relabel()
        self.set_focus(self.name_field.field, scroll_visible=False)

    def title_words(self) -> str:
        return ASKING.say("new-system", self.language)

    def tell(self) -> None:
        words = f"{pick(self._questionnaire.title, self.language)}  {WORDS.say('form-does', self.language)}"
        self._about.show([Block(words, "muted")])
        for field in (self.name_field, self.id_field, self.office_field):
            field.tell(self.language)
        self._tell_known()

    def _tell_known(self) -> None:
        """Which systems can be taken, and whether the id is that of one."""
        known = self._known.get(self.id_field.text)
        words = ASKING.say("known-system", self.language, name=known.name or known.id) if known else ""
        self.id_field.tell(self.language, words)
        wanted = fold(self.name_field.text)
        found = [one for one in self._known.values() if wanted in fold(f"{one.name} {one.id}")][:MOST_KNOWN]
        self._list.set_entries([Entry(one.id, f"{one.name}  {one.id}".strip()) for one in found])
        self._list.choose([self.id_field.text])
        self._list.display = bool(found)
        self._offered.show([Block(ASKING.say("known-systems", self.language), "muted", 2)] if found else [])

    def on_labelled_changed(self, event: Labelled.Changed) -> None:
        event.stop()
        if event.labelled is self.name_field and self._suggested:
            same = system_named(self.name_field.text, self._known)
            self.id_field.write(same.id if same else suggested_id(self.name_field.text, self._known))
        elif event.labelled is self.id_field:
            self._suggested = False
            known = self._known.get(self.id_field.text)
            if known is not None and not self.name_field.text:
                self.name_field.write(known.name)
        self._tell_known()

    @on(ChoiceList.Picked)
    @on(ChoiceList.Entered)
    def _take(self, event: ChoiceList.Picked | ChoiceList.Entered) -> None:
        """Fill in what is known of a system."""
        event.stop()
        system = self._known[event.entry_id]
        self._suggested = False
        self.name_field.write(system.name or system.id)
        self.id_field.write(system.id)
        self.office_field.write(system.office or self.office_field.text)
        self._tell_known()
        self.set_focus(self.office_field.field)

    def on_key(self, event: Key) -> None:
        """Down and Up lead from field to field and through the list; within it the list hears them itself."""
        name, listed, id, office = self.name_field.field, self._list, self.id_field.field, self.office_field.field
        ways: dict[tuple[Widget | None, str], Widget] = {
            (name, "down"): listed if listed.display else id,
            (listed, "up"): name,
            (listed, "down"): id,
            (id, "up"): listed if listed.display else name,
            (id, "down"): office,
            (office, "up"): id,
        }
        to = ways.get((self.focused, event.key))
        if to is not None:
            event.stop()
            self.set_focus(to)

    def on_labelled_entered(self, event: Labelled.Entered) -> None:
        event.stop()
        if event.labelled is self.name_field:
            self.set_focus(self.id_field.field)
        elif event.labelled is self.id_field:
            self.set_focus(self.office_field.field)
        elif not self.name_field.text:
            self._refuse(self.name_field, "need-name")
        elif not is_system_id(self.id_field.text):
            self._refuse(self.id_field, "bad-id")
        else:
            self.dismiss(System(self.id_field.text, self.name_field.text, self.office_field.text))

    def _refuse(self, field: Labelled, why: str) -> None:
        field.tell(self.language, ASKING.say(why, self.language))
        self.set_focus(field.field)

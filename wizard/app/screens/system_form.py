"""Which system is assessed: asked once before the first question."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import ClassVar

from textual.containers import VerticalScroll
from textual.widget import Widget

from wizard.app.panels.page import Page
from wizard.app.screens.fields import Labelled
from wizard.app.screens.overlay import Overlay
from wizard.app.screens.words import WORDS
from wizard.questionnaire.definition import Questionnaire
from wizard.record.content import System
from wizard.record.file import Kept
from wizard.sitting.naming import is_system_id, suggested_id
from wizard.telling.asking_words import WORDS as ASKING
from wizard.telling.blocks import Block
from wizard.text.languages import pick


class SystemForm(Overlay[System | None]):
    """Asks for name, id and office, before the interview begins. An id is suggested until one is typed."""

    DEFAULT_CSS = """
    SystemForm .fields { height: auto; max-height: 1fr; scrollbar-size-vertical: 1; }
    SystemForm .about { margin: 0 0 1 0; }
    """
    SHOWN: ClassVar[tuple[str, ...]] = ("enter", "escape")

    def __init__(self, questionnaire: Questionnaire, kept: Sequence[Kept]) -> None:
        super().__init__()
        self._questionnaire = questionnaire
        self._known = {one.system.id: one.system for one in reversed(kept) if one.system.id}
        self._suggested = True
        self._about = Page(classes="about")
        self.name_field, self.id_field, self.office_field = (
            Labelled(
                f"system-{part}",
                partial(ASKING.say, f"system-{part}"),
                partial(ASKING.say, f"system-{part}-hint"),
            )
            for part in ("name", "id", "office")
        )

    def body(self) -> Iterable[Widget]:
        yield self._about
        yield VerticalScroll(self.name_field, self.id_field, self.office_field, classes="fields", can_focus=False)

    def on_mount(self) -> None:
        self.id_field.write(suggested_id("", self._known))
        self.office_field.write(self.wizard.office)
        self.relabel()
        self.set_focus(self.name_field.field)

    def title_words(self) -> str:
        return ASKING.say("new-system", self.language)

    def tell(self) -> None:
        words = f"{pick(self._questionnaire.title, self.language)}  {WORDS.say('form-does', self.language)}"
        self._about.show([Block(words, "muted")])
        for field in (self.name_field, self.id_field, self.office_field):
            field.tell(self.language)
        self._tell_known()

    def _tell_known(self) -> None:
        known = self._known.get(self.id_field.text)
        words = ASKING.say("known-system", self.language, name=known.name or known.id) if known else ""
        self.id_field.tell(self.language, words)

    def on_labelled_changed(self, event: Labelled.Changed) -> None:
        event.stop()
        if event.labelled is self.name_field and self._suggested:
            self.id_field.write(suggested_id(self.name_field.text, self._known))
        elif event.labelled is self.id_field:
            self._suggested = False
            known = self._known.get(self.id_field.text)
            if known is not None and not self.name_field.text:
                self.name_field.write(known.name)
        self._tell_known()

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

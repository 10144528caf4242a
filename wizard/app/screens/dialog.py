"""Dialogs with one or two fields: Enter goes to the next field and, in the last one, is the answer; Escape is none."""

from collections.abc import Iterable
from functools import partial
from typing import ClassVar

from textual.widget import Widget

from wizard.app.panels.page import Page
from wizard.app.screens.fields import Labelled
from wizard.app.screens.overlay import Overlay
from wizard.frozen import frozen
from wizard.telling.asking_words import WORDS
from wizard.telling.blocks import Block


@frozen
class Form:
    """What a dialog asks: keys of the table of words, and what stands in the fields at first."""

    title: str
    fields: tuple[tuple[str, str], ...]
    """For each field the key of its label, and its text."""
    about: str = ""
    required: str = ""
    """What to say when the first field is empty; "" where it may be."""


def later_form(note: str, whom: str) -> Form:
    """Put a question off: what has to be found out, and whom to ask."""
    return Form("later", (("later-note", note), ("later-whom", whom)), "later-about")


def not_applicable_form(reason: str) -> Form:
    """Why a question makes no sense."""
    return Form("not-applicable", (("reason", reason),), "not-applicable-about", "reason-needed")


def comment_form(text: str) -> Form:
    """A note beside a question."""
    return Form("comment", (("comment", text),), "comment-about")


def explain_form(reason: str) -> Form:
    """Why an answer stands although a soft check is broken."""
    return Form("explain", (("reason", reason),), "", "reason-needed")


class Dialog(Overlay[tuple[str, ...] | None]):
    """Asks for the texts of a form; the result is these texts, or None where it was closed."""

    DEFAULT_CSS = """
    Dialog .about { margin: 0 0 1 0; }
    """
    SHOWN: ClassVar[tuple[str, ...]] = ("enter", "escape")

    def __init__(self, form: Form, text: dict[str, str] | None = None) -> None:
        """`text` says, by language, what the dialog is about, where the form itself does not."""
        super().__init__()
        self._form = form
        self._text = text or {}
        self._about = Page(classes="about")
        self._fields = [
            Labelled(f"field-{number}", partial(WORDS.say, key), long=True)
            for number, (key, _) in enumerate(form.fields)
        ]

    def body(self) -> Iterable[Widget]:
        yield self._about
        yield from self._fields

    def on_mount(self) -> None:
        for field, (_, text) in zip(self._fields, self._form.fields, strict=True):
            field.write(text)
        self.relabel()
        self.set_focus(self._fields[0].field)

    def title_words(self) -> str:
        return WORDS.say(self._form.title, self.language)

    def tell(self) -> None:
        about = WORDS.say(self._form.about, self.language) if self._form.about else self._text.get(self.language, "")
        self._about.show([Block(about, "muted")] if about else [])
        for field in self._fields:
            field.tell(self.language)

    def on_labelled_entered(self, event: Labelled.Entered) -> None:
        event.stop()
        number = self._fields.index(event.labelled)
        if number + 1 < len(self._fields):
            self.set_focus(self._fields[number + 1].field)
        elif self._form.required and not self._fields[0].text:
            self._fields[0].tell(self.language, WORDS.say(self._form.required, self.language))
            self.set_focus(self._fields[0].field)
        else:
            self.dismiss(tuple(field.text for field in self._fields))

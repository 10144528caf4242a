"""What the widgets with a field to write in have in common."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.events import DescendantBlur
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, TextArea

from wizard.app.kinds.base import AnswerWidget
from wizard.app.kinds.status import Status
from wizard.app.widgets.caret_row import CaretRow
from wizard.app.widgets.fields import LongField, ShortField
from wizard.questionnaire.definition import Option, Question, Value
from wizard.questionnaire.kinds import Refused


class WrittenAnswer(AnswerWidget):
    """A field, and below it what the text in it means or what is wrong with it. Every change is told.

    A kind says which field (`field`), how an answer is written in it (`text_of`), and what to say of an answer
    (`echo`) and of an empty field (`hint`).
    """

    def __init__(self, question: Question, options: Sequence[Option], language: str) -> None:
        super().__init__(question, options, language)
        self.field = self.make_field()
        self.caret_row = CaretRow(self.field)
        self.status = Status(language)
        self._told = ""  # what stood in the field when it was last told, or shown from outside
        self._judge()

    def compose(self) -> ComposeResult:
        yield self.caret_row
        yield self.status

    @property
    def focus_target(self) -> Widget:
        return self.field

    def make_field(self) -> ShortField | LongField:
        raise NotImplementedError

    def text_of(self, value: Value) -> str:
        """The answer as it stands in the field; reading it gives the answer again."""
        return str(value)

    def echo(self, value: Value) -> str:
        """What to say of an answer."""
        return self.question.kind.show(self.question, value, self.language)

    def hint(self) -> str:
        """What to say of an empty field."""
        return ""

    def show(self, value: Value | None, typed: str = "") -> None:
        wanted = typed or ("" if value is None else self.text_of(value))
        same = self.field.written == wanted if typed or value is None else self._judge() == value
        if not same:
            with self.prevent(Input.Changed, TextArea.Changed):
                self.field.write(wanted)
        self._told = self.field.written
        if isinstance(self._judge(), Refused):
            self.status.insist()

    @property
    def meant(self) -> Value | None:
        judged = self._judge()
        return None if isinstance(judged, Refused) else judged

    def set_language(self, language: str) -> None:
        self.language = language
        insisting = self.status.has_class("-insists")
        self.status.set_language(language)
        self._judge()
        if insisting:
            self.status.insist()

    def _judge(self) -> Value | Refused | None:
        """The answer that the field holds, why it holds none, or None where it is empty; said below the field."""
        if not self.field.written.strip():
            self.status.say(self.hint())
            return None
        try:
            value = self.question.kind.read(self.question, self.field.written)
        except Refused as refused:
            self.status.refuse(refused)
            return refused
        self.status.say(self.echo(value))
        return value

    @on(Input.Changed)
    @on(TextArea.Changed)
    def _changed(self, event: Message) -> None:
        event.stop()
        if self.field.written == self._told:  # keys that came together are told together
            return
        self._told = self.field.written
        self._reveal()
        match self._judge():
            case None:
                self.cleared()
            case Refused() as refused:
                self.typed(self.field.written, refused.say(self.language))
            case value:
                self.answered(value)

    def _reveal(self) -> None:
        """Bring the field into view where a low screen shows nearly nothing of it."""
        around = next((one for one in self.ancestors if isinstance(one, Widget) and one.is_scrollable), None)
        if around is not None:
            seen = around.content_region.intersection(self.field.region).height
            if seen < min(self.field.size.height, 2):
                self.field.scroll_visible(animate=False)

    @on(Input.Submitted)
    @on(LongField.Submitted)
    def _submitted(self, event: Message) -> None:
        event.stop()
        if self.status.refused:
            self.status.insist()
        else:
            self.confirmed()

    def on_descendant_blur(self, event: DescendantBlur) -> None:
        self.status.insist()

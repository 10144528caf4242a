"""Free text: one line, or paragraphs."""

from typing import cast

from wizard.app.kinds.words import WORDS
from wizard.app.kinds.written import WrittenAnswer
from wizard.app.widgets.fields import LongField
from wizard.questionnaire.definition import Value
from wizard.questionnaire.kinds.text import Line


class LineAnswer(WrittenAnswer):
    """One line, which flows on below where it is long. Enter goes on."""

    def make_field(self) -> LongField:
        return LongField()

    def echo(self, value: Value) -> str:
        """How long the text is, where the questionnaire says how long it may be."""
        limit = self.question.settings.max_length
        return WORDS.say("length", self.language, count=len(str(value)), limit=limit) if limit else self.hint()


class ParagraphAnswer(LineAnswer):
    """Paragraphs. Enter begins a new line; Ctrl+Enter goes on."""

    def make_field(self) -> LongField:
        return LongField(several=True)

    def echo(self, value: Value) -> str:
        limit = self.question.settings.max_length or cast("Line", self.question.kind).longest
        length = WORDS.say("length", self.language, count=len(str(value)), limit=limit)
        return f"{length}  {self.hint()}"

    def hint(self) -> str:
        return WORDS.say("lines", self.language)


WIDGETS = {"text": LineAnswer, "paragraph": ParagraphAnswer}

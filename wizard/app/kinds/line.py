"""Free text on one line."""

from wizard.app.kinds.words import WORDS
from wizard.app.kinds.written import WrittenAnswer
from wizard.app.widgets.fields import LongField
from wizard.questionnaire.definition import Value


class LineAnswer(WrittenAnswer):
    """One line, which flows on below where it is long. Enter goes on."""

    def make_field(self) -> LongField:
        return LongField()

    def echo(self, value: Value) -> str:
        """How long the text is, where the questionnaire says how long it may be."""
        limit = self.question.settings.max_length
        return WORDS.say("length", self.language, count=len(str(value)), limit=limit) if limit else self.hint()


WIDGETS = {"text": LineAnswer}

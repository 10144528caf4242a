"""Free text of several lines, which can also be written in an editor."""

from typing import cast

from wizard.app.kinds.aided import AidedAnswer
from wizard.app.kinds.words import WORDS
from wizard.app.widgets.fields import LongField
from wizard.questionnaire.definition import Value
from wizard.questionnaire.kinds.text import Line


class ParagraphAnswer(AidedAnswer):
    """Paragraphs. Enter begins a new line; Ctrl+Enter goes on."""

    AID = "editor"

    def make_field(self) -> LongField:
        return LongField(several=True)

    def echo(self, value: Value) -> str:
        limit = self.question.settings.max_length or cast("Line", self.question.kind).longest
        length = WORDS.say("length", self.language, count=len(str(value)), limit=limit)
        return f"{length}  {self.hint()}"

    def hint(self) -> str:
        return WORDS.say("lines", self.language)

    def aid(self) -> None:
        """Write the text in the editor that the environment names; say so where that cannot be done."""
        from wizard.app.editing import written_in_editor
        from wizard.host.editor import EditorProblem

        self.field.focus()
        try:
            text = written_in_editor(self.app, self.field.written)
        except EditorProblem as problem:
            self.status.say(WORDS.say(f"editor-{problem.kind}", self.language))
            return
        if text != self.field.written:
            self.field.write(text)


WIDGETS = {"paragraph": ParagraphAnswer}

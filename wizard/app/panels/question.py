"""The question that is worked on: its words, the place for the answer, how it stands, and what helps to answer it."""

from wizard.app.keys import COMMANDS
from wizard.app.kinds import AnswerWidget, widget_for
from wizard.app.panels.asking import AskingPanel
from wizard.app.room import is_high, is_wide
from wizard.interview.said import Answer
from wizard.sitting.sitting import Sitting
from wizard.telling.glossary import term_line
from wizard.telling.question import above_blocks, deeds, help_blocks, state_blocks


class QuestionPanel(AskingPanel):
    """Shows the question at which the sitting is."""

    def __init__(self, sitting: Sitting, language: str) -> None:
        self._sitting = sitting
        super().__init__(language)

    def tell(self, *, options: bool = True) -> None:
        """Show what has changed around the answer."""
        interview, id = self._sitting.interview, self._sitting.at
        if options:
            self.answer.set_options(interview.options(id))
        self._tell()

    def show_said(self) -> None:
        """Put what was said into the answer's place, where something else than the person changed it."""
        said = self._sitting.said
        value = said.value if isinstance(said, Answer) else None
        self.answer.show(value, self._sitting.typed_here)

    def _new_answer(self) -> AnswerWidget:
        interview, question = self._sitting.interview, self._sitting.question
        answer = widget_for(question.kind.name)(question, interview.options(question.id), self._language)
        answer.attend(interview)
        self.answer = answer
        self.show_said()
        return answer

    def _tell(self) -> None:
        interview, id = self._sitting.interview, self._sitting.at
        # Where there is room, the outline beside the question says how far it is.
        terms = term_line(interview.questionnaire, interview.question(id), self._language, COMMANDS["help"].label)
        high = is_high(self)
        above = above_blocks(interview, id, self._language, progress=not is_wide(self))
        self._above.show([*above, *terms] if high else above)
        self._state.show(state_blocks(interview, id, self._language))
        self._actions.show(deeds(interview, id, self._language))
        help = help_blocks(interview, id, self._language)
        self._help.show(help if high else [*help, *terms])

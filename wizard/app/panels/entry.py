"""One question of an entry of a repeating group: its words, the place for the answer, how it stands, and its help."""

from wizard.app.keys import COMMANDS
from wizard.app.kinds import AnswerWidget, widget_for
from wizard.app.panels.asking import AskingPanel
from wizard.sitting.at_entry import AtEntry
from wizard.telling.entry import above_entry_blocks, entry_deeds, entry_state_blocks
from wizard.telling.glossary import term_line
from wizard.telling.question import help_of


class EntryPanel(AskingPanel):
    """Shows one question of the entry after another."""

    def __init__(self, at: AtEntry, language: str) -> None:
        self._at = at
        super().__init__(language)

    def tell(self) -> None:
        """Show what has changed around the answer."""
        self.answer.set_options(self._at.options)
        self._tell()

    def show_said(self) -> None:
        """Put what was said into the answer's place, where something else than the person changed it."""
        self.answer.show(self._at.value, self._at.typed)

    def _new_answer(self) -> AnswerWidget:
        question = self._at.question
        answer = widget_for(question.kind.name)(question, self._at.options, self._language)
        answer.attend(self._at.sitting.interview)
        answer.show(self._at.value, self._at.typed)
        return answer

    def _tell(self) -> None:
        self._above.show(above_entry_blocks(self._at, self._language))
        self._state.show(entry_state_blocks(self._at, self._language))
        self._actions.show(entry_deeds(self._at, self._language))
        questionnaire = self._at.sitting.questionnaire
        question, press = self._at.question, COMMANDS["help"].label
        terms = term_line(questionnaire, question, self._language, press)
        self._help.show([*help_of(questionnaire, question, self._language), *terms])

"""What the widgets with a list to choose from have in common."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.widget import Widget

from wizard.app.kinds.base import AnswerWidget
from wizard.app.kinds.words import WORDS
from wizard.app.widgets.choice_list import ChoiceList
from wizard.app.widgets.choice_row import ONE, Entry, Marks
from wizard.interview.walk import Interview
from wizard.questionnaire.definition import Option, Question, Titled
from wizard.telling.glossary import names_of, terms_of_question
from wizard.text.languages import pick


class ListAnswer(AnswerWidget):
    """A list of options. A kind says in `picked` and `entered` what picking an entry and Enter on it mean."""

    MARKS: Marks = ONE

    def __init__(self, question: Question, options: Sequence[Option], language: str) -> None:
        super().__init__(question, options, language)
        self._options = tuple(options)
        self._terms: tuple[Titled, ...] = ()
        self.choice_list = ChoiceList(self.MARKS)
        self._refill()

    def compose(self) -> ComposeResult:
        yield self.choice_list

    @property
    def focus_target(self) -> Widget:
        return self.choice_list

    def attend(self, interview: Interview) -> None:
        self._terms = terms_of_question(interview.questionnaire, self.question)
        self._refill()

    def entries(self) -> list[Entry]:
        """The options in words, the first nine with their number as a key."""
        return [
            Entry(
                option.id,
                self._label(option),
                pick(option.help, self.language),
                str(number) if number <= 9 else "",
            )
            for number, option in enumerate(self._options, start=1)
        ]

    def picked(self, entry_id: str) -> None:
        raise NotImplementedError

    def entered(self, entry_id: str) -> None:
        raise NotImplementedError

    def set_language(self, language: str) -> None:
        self.language = language
        self._refill()

    def set_options(self, options: Sequence[Option]) -> None:
        self._options = tuple(options)
        self._refill()

    def _label(self, option: Option) -> str:
        label = pick(option.text, self.language)
        return WORDS.say("alone", self.language, label=label) if option.exclusive else label

    def _refill(self) -> None:
        self.choice_list.set_entries(self.entries())
        self.choice_list.set_names(names_of(self._terms, self.language))

    @on(ChoiceList.Moved)
    def _moved(self, event: ChoiceList.Moved) -> None:
        event.stop()  # nobody above has a use for it, and every widget on the way takes time before the next frame

    @on(ChoiceList.Picked)
    def _picked(self, event: ChoiceList.Picked) -> None:
        event.stop()
        self.picked(event.entry_id)

    @on(ChoiceList.Entered)
    def _entered(self, event: ChoiceList.Entered) -> None:
        event.stop()
        self.entered(event.entry_id)

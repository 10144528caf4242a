"""The question that is worked on: its words, the place for the answer, how it stands, and what helps to answer it."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from wizard.app.keys import COMMANDS
from wizard.app.kinds import AnswerWidget, widget_for
from wizard.app.panels.actions import Actions
from wizard.app.panels.page import Page
from wizard.app.room import is_high, is_wide
from wizard.interview.said import Answer
from wizard.sitting.sitting import Sitting
from wizard.telling.glossary import term_line
from wizard.telling.question import above_blocks, deeds, help_blocks, state_blocks


class QuestionPanel(VerticalScroll, can_focus=False):
    """Shows one question after another; `turn_to` is the only way to another one."""

    DEFAULT_CSS = """
    QuestionPanel { scrollbar-size-vertical: 1; padding: 1 2; }
    QuestionPanel AnswerWidget { margin: 1 0; }
    QuestionPanel .help { margin-top: 1; }
    """

    def __init__(self, sitting: Sitting, language: str) -> None:
        super().__init__()
        self._sitting = sitting
        self._language = language
        self._above, self._state, self._help = Page(), Page(), Page(classes="help")
        self._actions = Actions()
        self.answer = self._new_answer()

    def compose(self) -> ComposeResult:
        yield self._above
        yield self.answer
        yield self._state
        yield self._actions
        yield self._help

    async def turn_to(self) -> None:
        """Show the question at which the sitting is, with what was said or typed."""
        old, self.answer = self.answer, self._new_answer()
        with self.app.batch_update():
            await self.mount(self.answer, before=old)
            self.screen.set_focus(self.answer.focus_target, scroll_visible=False)
            await old.remove()
            self._actions.to_first()
            self._tell()
            self.scroll_home(animate=False)

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

    def set_language(self, language: str) -> None:
        self._language = language
        self.answer.set_language(language)
        self._tell()

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

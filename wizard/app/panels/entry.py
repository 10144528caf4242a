"""One question of an entry of a repeating group: its words, the place for the answer, how it stands, and its help."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from wizard.app.keys import COMMANDS
from wizard.app.kinds import AnswerWidget, widget_for
from wizard.app.panels.actions import Actions
from wizard.app.panels.page import Page
from wizard.sitting.at_entry import AtEntry
from wizard.telling.entry import above_entry_blocks, entry_deeds, entry_state_blocks
from wizard.telling.glossary import term_line
from wizard.telling.question import help_of


class EntryPanel(VerticalScroll, can_focus=False):
    """Shows one question of the entry after another; `turn_to` is the only way to another one."""

    DEFAULT_CSS = """
    EntryPanel { scrollbar-size-vertical: 1; padding: 1 2; }
    EntryPanel AnswerWidget { margin: 1 0; }
    EntryPanel .help { margin-top: 1; }
    """

    def __init__(self, at: AtEntry, language: str) -> None:
        super().__init__()
        self._at, self._language = at, language
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
        """Show the question of the entry that is worked on now, with what was said or typed."""
        old, self.answer = self.answer, self._new_answer()
        with self.app.batch_update():
            await self.mount(self.answer, before=old)
            self.screen.set_focus(self.answer.focus_target, scroll_visible=False)
            await old.remove()
            self._actions.to_first()
            self._tell()
            self.scroll_home(animate=False)

    def tell(self) -> None:
        """Show what has changed around the answer."""
        self.answer.set_options(self._at.options)
        self._tell()

    def show_said(self) -> None:
        """Put what was said into the answer's place, where something else than the person changed it."""
        self.answer.show(self._at.value, self._at.typed)

    def set_language(self, language: str) -> None:
        self._language = language
        self.answer.set_language(language)
        self._tell()

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

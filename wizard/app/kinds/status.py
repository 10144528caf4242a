"""The line below a field: what its answer means, what is wrong with it, or else how to fill it in."""

from wizard.app.kinds.words import WORDS
from wizard.app.widgets.prose import Prose
from wizard.questionnaire.kinds import Refused


class Status(Prose):
    """What is wrong is said quietly while the person is still writing, and with a `!` once they want to go on."""

    DEFAULT_CSS = """
    Status {
        color: $text-muted;
        margin: 0 0 0 2;
        min-height: 1;
        &.-insists { color: $text-error; text-style: bold; }
    }
    """

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._plain = ""
        self._refused: Refused | None = None

    @property
    def refused(self) -> bool:
        return self._refused is not None

    def say(self, words: str) -> None:
        """Show words, and that nothing is wrong."""
        self._plain = words
        self.refuse(None)

    def refuse(self, refused: Refused | None) -> None:
        """Show quietly what is wrong, or with None that nothing is."""
        self._refused = refused
        self.remove_class("-insists")
        self._speak()

    def insist(self) -> None:
        """Make what is wrong, if anything is, stand out."""
        self.set_class(self.refused, "-insists")
        self._speak()

    def set_language(self, language: str) -> None:
        self._language = language
        self._speak()

    def _speak(self) -> None:
        message = self._refused.say(self._language) if self._refused else self._plain
        insists = self.has_class("-insists")
        self.update(WORDS.say("refused", self._language, message=message) if insists else message)

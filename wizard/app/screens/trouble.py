"""What is wrong with a file that was to be opened."""

from collections.abc import Callable

from wizard.app.screens.overlay import ReadingOverlay
from wizard.app.screens.words import WORDS
from wizard.host.files import FileProblem
from wizard.telling.blocks import Block
from wizard.text.problem import Problems


class TroubleScreen(ReadingOverlay):
    """Shows the problems found, each with its place and what to do."""

    def __init__(self, trouble: Problems | FileProblem) -> None:
        super().__init__()
        self._say = _saying(trouble)

    def title_words(self) -> str:
        return WORDS.say("trouble", self.language)

    def tell(self) -> None:
        self.page.show([Block(words, mark="- ", above=1) for words in self._say(self.language)])


def _saying(trouble: Problems | FileProblem) -> Callable[[str], list[str]]:
    if isinstance(trouble, Problems):
        return lambda language: [problem.say(language) for problem in trouble.problems]
    return lambda language: [WORDS.say("unreadable", language, path=trouble.path)]

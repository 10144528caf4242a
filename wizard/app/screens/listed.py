"""A screen that is one list about an interview: a heading, the list, and an id that was chosen."""

from collections.abc import Iterable

from textual.widget import Widget

from wizard.app.panels.header import Headline
from wizard.app.panels.listing import Listing
from wizard.app.screens.base import WizardScreen
from wizard.sitting.sitting import Sitting
from wizard.telling.items import Item
from wizard.text.languages import pick


class ListedScreen(WizardScreen[str | None]):
    """The result is the id of the question to go to, or None. A subclass gives `heading` and `items`."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting

    def heading(self) -> str:
        """What the list is called."""
        raise NotImplementedError

    def items(self) -> list[Item]:
        raise NotImplementedError

    def body(self) -> Iterable[Widget]:
        self._list = Listing()
        yield self._list

    def headline(self) -> Headline:
        title = pick(self._sitting.questionnaire.title, self.language)
        system = self._sitting.assessment.system
        return Headline(f"{title} - {self.heading()}", "", system.name or system.id, self.saved(), self.language)

    def on_mount(self) -> None:
        super().on_mount()
        self.set_focus(self._list)

    def tell(self) -> None:
        self._list.show(self.items())

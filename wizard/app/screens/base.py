"""What every screen has: header, footer, a line for what went wrong, and words that can change their language."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, ClassVar, TypeVar, cast

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen
from textual.widget import Widget

from wizard.app.keys import COMMANDS, EVERYWHERE, bindings
from wizard.app.panels.footer import Footer
from wizard.app.panels.header import Header, Headline
from wizard.app.panels.page import Page
from wizard.app.room import BREAKPOINTS
from wizard.app.widgets.backdrop import Backdrop
from wizard.telling.blocks import Block
from wizard.telling.items import Deed
from wizard.telling.saving import problem_blocks, saved_words

if TYPE_CHECKING:
    from wizard.app.app import WizardApp

Result = TypeVar("Result")


class WizardScreen(Screen[Result], Backdrop):
    """A screen between header and footer. A subclass gives `body`, `headline` and `tell`."""

    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    AUTO_FOCUS: ClassVar[str | None] = None
    SHOWN: ClassVar[tuple[str, ...]] = ("help", "language", "quit")
    """The commands in the footer; ids of the key map."""
    MORE: ClassVar[tuple[str, ...]] = ()
    """The commands that are not in the footer."""
    BINDINGS: ClassVar[list[BindingType]] = bindings(("commands",))

    def __init__(self) -> None:
        super().__init__()
        self.header, self.alert, self.footer = Header(), Page(id="alert"), Footer()

    @property
    def wizard(self) -> "WizardApp":
        return cast("WizardApp", self.app)

    @property
    def language(self) -> str:
        return self.wizard.language

    def compose(self) -> ComposeResult:
        yield self.header
        yield from self.body()
        yield self.alert
        yield self.footer

    def on_mount(self) -> None:
        self.relabel()

    def relabel(self) -> None:
        """Say everything in the language of the app; what is chosen, typed and focused stays."""
        self.tell_saved()
        self.footer.show(self.SHOWN, self.language)
        self.tell()

    def tell_saved(self) -> None:
        """Show whether all is on disk."""
        self.header.show(self.headline())
        sitting = self.wizard.sitting
        problem = sitting.keeper.problem if sitting is not None else None
        self.alert.show(problem_blocks(problem, self.language))

    def saved(self) -> str:
        sitting = self.wizard.sitting
        return saved_words(sitting.keeper, self.language) if sitting is not None else ""

    @property
    def busy(self) -> bool:
        """Whether something that follows from the last key is not shown yet."""
        return False

    def body(self) -> Iterable[Widget]:
        """The widgets between header and footer."""
        raise NotImplementedError

    def headline(self) -> Headline:
        """What the header says."""
        raise NotImplementedError

    def tell(self) -> None:
        """Show everything of the body in the language of the screen."""

    def settle(self, then: Callable[[], object]) -> None:
        """Do `then` once every key that was pressed up to now has had its effect."""
        then()

    def help(self) -> list[Block]:
        """What the help says above the keys."""
        return []

    # all that can be done here

    def commands(self) -> list[str]:
        """The ids of the commands that count on this screen."""
        ids = {*self.SHOWN, *self.MORE, *EVERYWHERE}
        return [id for id in COMMANDS if id in ids]

    def deeds(self) -> list[Deed]:
        """What can be done besides the commands."""
        return []

    def do_deed(self, id: str) -> None:
        """Do one of `deeds`."""

    def action_commands(self) -> None:
        self.settle(self._show_commands)

    def _show_commands(self) -> None:
        from wizard.app.screens.commands import CommandsScreen

        self.app.push_screen(CommandsScreen(self), self._do)

    async def _do(self, id: str | None) -> None:
        if id in COMMANDS:
            await self.app.run_action(f"simulate_key('{COMMANDS[id].key}')")
        elif id is not None:
            self.do_deed(id)

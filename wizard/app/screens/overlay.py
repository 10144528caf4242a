"""Windows over a screen, which Escape closes."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, TypeVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widget import Widget

from wizard.app.panels.footer import Footer
from wizard.app.panels.page import Page
from wizard.telling.blocks import Block

if TYPE_CHECKING:
    from wizard.app.app import WizardApp

Result = TypeVar("Result")


class Overlay(ModalScreen[Result]):
    """A window with a title, a body and the keys that count in it. Escape closes it without a result."""

    DEFAULT_CSS = """
    Overlay { align: center middle; background: $background 60%; }
    Overlay > .window {
        width: 100%; max-width: 96; height: auto; max-height: 100%;
        background: $surface; border: round $accent; padding: 0 1;
        overflow-y: auto; scrollbar-size-vertical: 1;
    }
    Overlay > .window > .title { margin: 0 0 1 0; }
    Overlay Footer { dock: bottom; background: $surface; margin: 1 0 0 0; padding: 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", show=False)]
    SHOWN: ClassVar[tuple[str, ...]] = ("escape",)

    def __init__(self) -> None:
        super().__init__()
        self.heading, self.footer = Page(classes="title"), Footer()

    @property
    def wizard(self) -> "WizardApp":
        return cast("WizardApp", self.app)

    @property
    def language(self) -> str:
        return self.wizard.language

    def compose(self) -> ComposeResult:
        with Vertical(classes="window"):
            yield self.heading
            yield from self.body()
            yield self.footer

    def on_mount(self) -> None:
        self.relabel()

    def relabel(self) -> None:
        """Say everything in the language of the app; what is typed and focused stays."""
        self.heading.show([Block(self.title_words(), "title")])
        self.footer.show(self.SHOWN, self.language)
        self.tell()

    def action_close(self) -> None:
        self.dismiss(None)

    def body(self) -> Iterable[Widget]:
        """The widgets below the title."""
        raise NotImplementedError

    def title_words(self) -> str:
        raise NotImplementedError

    def tell(self) -> None:
        """Show everything of the body in the language of the app."""


class ReadingOverlay(Overlay[None]):
    """A window of text to read, moved by the arrow and page keys."""

    DEFAULT_CSS = """
    ReadingOverlay > .window { height: 100%; }
    ReadingOverlay .text { height: 1fr; scrollbar-size-vertical: 1; }
    """

    def body(self) -> Iterable[Widget]:
        self.page = Page()
        scroll = VerticalScroll(self.page, classes="text")
        self.call_after_refresh(scroll.focus)
        yield scroll

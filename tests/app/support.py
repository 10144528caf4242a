"""What the tests of the app share: a small questionnaire, a clock that stands still, and a driver."""

from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from textual.events import Paste
from textual.pilot import Pilot

from wizard.app.app import WizardApp
from wizard.capture.richsvg import read
from wizard.record.assessment import Assessment
from wizard.sitting.left import Left

FOLDER = Path(__file__).parent / "questionnaires"
QUESTIONNAIRE = "test-1.0/small"
NOW = datetime(2026, 11, 22, 14, 2, tzinfo=UTC)
SIZES = [(80, 24), (120, 40)]
LANGUAGES = ["ja", "en"]

DONE: Mapping[str, object] = {"audience": "staff", "users": 20, "daily": 5}


@dataclass
class Driven:
    """A running app, and what the tests do with it."""

    app: WizardApp
    pilot: Pilot[Left]

    async def press(self, *keys: str) -> None:
        for key in keys:
            await self.pilot.press(key)
            await self.pilot.pause()

    async def type(self, text: str) -> None:
        """Type text into what has the focus."""
        await self.pilot.press(*({" ": "space"}.get(character, character) for character in text))
        await self.pilot.pause()

    async def paste(self, text: str) -> None:
        """Put text into what has the focus at once, as a terminal does with what is pasted."""
        self.app.post_message(Paste(text))
        await self.pilot.pause()
        await self.pilot.pause()

    @property
    def lines(self) -> list[str]:
        """The rows of the screen."""
        return read(self.app.export_screenshot()).lines()

    @property
    def text(self) -> str:
        """The screen as one text."""
        return "\n".join(self.lines)

    @property
    def at(self) -> str:
        """The id of the question that is shown."""
        assert self.app.sitting is not None
        return self.app.sitting.at


Drive = Callable[..., AbstractAsyncContextManager[Driven]]
"""Runs the app: `async with drive(start, language=..., size=...) as driven`."""

Make = Callable[..., Assessment]
"""Makes an assessment of the small questionnaire with the answers given."""

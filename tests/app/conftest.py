"""The app over a small questionnaire, with a clock that stands still and files in a folder of the test."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from wizard.app.app import WizardApp
from wizard.app.left import Left
from wizard.capture.richsvg import read
from wizard.questionnaire.catalogue import Catalogue
from wizard.record.assessment import Assessment
from wizard.record.content import System
from wizard.record.file import begin

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


@pytest.fixture
def catalogue() -> Catalogue:
    return Catalogue([Path(__file__).parent / "questionnaires"])


@pytest.fixture
def assessment(catalogue: Catalogue, tmp_path: Path) -> Callable[..., Assessment]:
    """Makes an assessment of the small questionnaire with the answers given."""

    def make(answers: Mapping[str, object] | None = None) -> Assessment:
        system = System("bot", "Enquiry bot", "General affairs")
        made = begin(catalogue.get(QUESTIONNAIRE), system, tmp_path, NOW.date(), NOW)
        for id, value in (answers or {}).items():
            made.interview.answer(id, value)
        return made

    return make


@pytest.fixture
def drive(catalogue: Catalogue, tmp_path: Path) -> Drive:
    """Runs the app: `async with drive(start, language=…, size=…) as driven`."""

    @asynccontextmanager
    async def driving(
        start: Any = None, *, language: str = "en", size: tuple[int, int] = (80, 24), **more: Any
    ) -> AsyncIterator[Driven]:
        app = WizardApp(catalogue, tmp_path, language, start=start, clock=lambda: NOW, **more)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            yield Driven(app, pilot)

    return driving


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    return request.param  # type: ignore[no-any-return]

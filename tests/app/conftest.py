"""The app over a small questionnaire, with a clock that stands still and files in a folder of the test."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.app.settling import settle
from tests.app.support import FOLDER, LANGUAGES, NOW, QUESTIONNAIRE, SIZES, Drive, Driven, Make
from wizard.app.app import WizardApp
from wizard.app.preferences import Preferences
from wizard.host.settings import Settings
from wizard.questionnaire.catalogue import Catalogue
from wizard.record.assessment import Assessment
from wizard.record.content import System
from wizard.record.file import begin


@pytest.fixture(autouse=True)
def _settling(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pilots go on as soon as the app has nothing left to do."""
    monkeypatch.setattr("textual.app.wait_for_idle", settle)
    monkeypatch.setattr("textual.pilot.wait_for_idle", settle)


@pytest.fixture
def catalogue() -> Catalogue:
    return Catalogue([FOLDER])


@pytest.fixture
def assessment(catalogue: Catalogue, tmp_path: Path) -> Make:
    """Makes an assessment of the small questionnaire with the answers given."""

    def make(answers: Mapping[str, object] | None = None, system: str = "bot") -> Assessment:
        named = System(system, "Enquiry bot", "General affairs")
        made = begin(catalogue.get(QUESTIONNAIRE), named, tmp_path, NOW.date(), NOW)
        for id, value in (answers or {}).items():
            made.interview.answer(id, value)
        return made

    return make


@pytest.fixture
def drive(catalogue: Catalogue, tmp_path: Path) -> Drive:
    """Runs the app: `async with drive(start, language=…, size=…) as driven`."""

    @asynccontextmanager
    async def driving(
        start: Any = None, *, language: str = "en", size: tuple[int, int] = (80, 24), office: str = "", **more: Any
    ) -> AsyncIterator[Driven]:
        more.setdefault("preferences", Preferences(Settings(office=office)))
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

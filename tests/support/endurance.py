"""A long interview in the app: answer after answer, question after question, and from one language to the other."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from textual.pilot import Pilot

from tests.support.tour import NOW
from wizard.app.app import WizardApp
from wizard.app.screens.interview import InterviewScreen
from wizard.questionnaire.catalogue import Catalogue
from wizard.record.content import System
from wizard.record.file import begin
from wizard.sitting.left import Left

NAME = "ds920-2.0/high-risk"
ANSWERED, PASSED, LAST = "phase", "tasks", "use_purpose"
"""The question that is answered again and again, one to which it goes in between, and where all work ends."""


@dataclass(frozen=True)
class Interviewed:
    """A running interview and what keeps it busy."""

    app: WizardApp
    pilot: Pilot[Left]

    async def work(self, answers: int, languages: int) -> None:
        """Give so many answers, each with a step to another question and back, and change the language so often."""
        screen = self.app.screen
        assert isinstance(screen, InterviewScreen)
        for number in range(answers):
            await screen.go_to(ANSWERED)
            options = screen.sitting.interview.options(ANSWERED)
            screen.answer.answered(options[number % 2].id)
            await self.pilot.pause()
            await screen.go_to(PASSED)
            await self.pilot.pause()
        for _ in range(languages):
            self.app.action_language()
            await self.pilot.pause()
        await screen.go_to(LAST)
        await self.pilot.pause()


@asynccontextmanager
async def interviewed(folder: Path) -> AsyncIterator[Interviewed]:
    """The app with an interview that is kept in the folder."""
    catalogue = Catalogue()
    start = begin(catalogue.get(NAME), System("long", "Long"), folder, NOW.date(), NOW)
    app = WizardApp(catalogue, folder, "en", start=start, clock=lambda: NOW)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        yield Interviewed(app, pilot)

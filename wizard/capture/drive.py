"""Drives the running app through saved answers and takes a picture of every screen on the way."""

from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input, TextArea

from wizard.app.app import WizardApp
from wizard.app.screens.base import WizardScreen
from wizard.app.screens.interview import InterviewScreen
from wizard.app.screens.summary import SummaryScreen
from wizard.capture.errors import CaptureError
from wizard.frozen import frozen
from wizard.interview import Interview, start
from wizard.questionnaire.catalogue import Catalogue
from wizard.record.assessment import Assessment
from wizard.text.languages import pick

_MOMENT = 0.005  # seconds
_FARTHEST = 60  # pages of one screen: a stop for a screen that never ends


@frozen
class Shot:
    """One screen: `name` is fit for a file (number, then question or screen), `exported` is Textual's own SVG.

    `title` and `caption`, the notice of the guideline, are for above and below it.
    """

    name: str
    title: str
    caption: str
    exported: str


class MemoryStore:
    """Keeps an assessment nowhere: pictures leave no files behind but themselves."""

    path: Path | None = Path("draft.toml")  # so that the screens show when it was saved

    def save(self, draft: bytes) -> None:
        """Nothing is kept."""

    def finish(self, record: bytes) -> Path:
        """Nothing is kept."""
        return Path("record.toml")

    def close(self) -> None:
        """Nothing was opened."""


def shots(assessment: Assessment, catalogue: Catalogue, language: str, size: tuple[int, int]) -> list[Shot]:
    """A picture of each question of the route as it is answered, then of the review, then of the summary.

    `size` is in columns and rows. The summary is left out where answers are missing. The assessment is read, not
    changed, and the same assessment gives the same pictures. Raises CaptureError where the app did not get through.
    """
    driver = _Driver(assessment, catalogue, language)
    app = driver.app
    app.run(headless=True, size=size, auto_pilot=driver.drive)
    if driver.failure is not None:
        raise driver.failure
    if app.left.crash is not None:
        raise CaptureError(f"the app ended with {app.left.crash.kind} at {app.left.crash.place}")
    return driver.shots


class _Driver:
    def __init__(self, assessment: Assessment, catalogue: Catalogue, language: str) -> None:
        self.shots: list[Shot] = []
        self.failure: Exception | None = None
        self._opened = assessment
        self._goal = assessment.interview
        fresh = start(assessment.questionnaire, assessment.date)
        self._walked = Assessment(assessment.head, fresh, MemoryStore())
        moment = assessment.head.finished or assessment.head.started or _morning(assessment)
        self._title = " - ".join(
            part for part in (pick(assessment.questionnaire.title, language), assessment.system.name) if part
        )
        self.app = WizardApp(catalogue, Path(), language, start=self._walked, clock=lambda: moment)

    async def drive(self, pilot: Pilot[Any]) -> None:
        try:
            await self._walk(pilot)
        except Exception as problem:  # told by `shots`; the app itself would only end
            self.failure = problem
        finally:
            self.app.exit()

    async def _walk(self, pilot: Pilot[Any]) -> None:
        screen = await self._settled(pilot)
        while isinstance(screen, InterviewScreen):
            _say(self._goal, screen)
            await self._settled(pilot)
            self._take(screen.sitting.at)
            await screen.go_on()
            screen = await self._settled(pilot)
        await self._pages(pilot, "review")
        if self._walked.interview.obstacles:
            return
        # the file as it was opened: whether it is sealed is not for a picture to make up
        await self.app.switch_screen(SummaryScreen(self._opened))
        await self._settled(pilot)
        await self._pages(pilot, "summary")

    async def _settled(self, pilot: Pilot[Any]) -> Screen[Any]:
        """The screen once everything is worked out and drawn, with cursors that do not blink."""
        await pilot.pause()
        while isinstance(self.app.screen, WizardScreen) and self.app.screen.busy:
            await pilot.pause(_MOMENT)
        await self.app.workers.wait_for_complete()
        for field in self.app.screen.query("Input, TextArea"):
            if isinstance(field, Input | TextArea):
                field.cursor_blink = False
        await pilot.pause()
        return self.app.screen

    async def _pages(self, pilot: Pilot[Any], name: str) -> None:
        """Pictures of a screen from top to bottom, as one pages through it."""
        for number in range(1, _FARTHEST + 1):
            self._take(name if number == 1 else f"{name}-{number}")
            before = self.shots[-1].exported
            await pilot.press("pagedown")
            await self._settled(pilot)
            if self.app.export_screenshot() == before:
                return

    def _take(self, name: str) -> None:
        number = len(self.shots) + 1
        notice = pick(self._goal.questionnaire.guideline.notice, self.app.language)
        self.shots.append(Shot(f"{number:02d}-{name}", self._title, notice, self.app.export_screenshot()))


def _say(goal: Interview, screen: InterviewScreen) -> None:
    """Say of the question on the screen what the goal says of it, the way its widget would."""
    id = screen.sitting.at
    said = goal.said(id)
    if id in goal.notes:
        screen.sitting.interview.comment(id, goal.notes[id])
    screen.sitting.interview.attach(id, goal.evidence.get(id, ()))
    for soft in goal.soft_checks:
        if soft.question.id == id and soft.reason:
            screen.sitting.interview.override(soft.check.id, soft.reason)
    if said is not None:
        screen.sitting.interview.restore(id, said)
        screen.sitting.keep()
    screen.said()


def _morning(assessment: Assessment) -> datetime:
    return datetime.combine(assessment.date, time(9, 0), UTC)

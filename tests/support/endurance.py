"""A long interview in the app: answer after answer, and from one language to the other."""

import gc
import tracemalloc
from collections.abc import Sequence
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


@dataclass(frozen=True)
class Load:
    """So many answers, each with a step to the next question, and so many changes of the language."""

    answers: int
    languages: int


async def memory(folder: Path, warm_up: Load, rounds: Sequence[Load]) -> list[int]:
    """Bytes that Python holds after each round more than after the warm-up."""
    catalogue = Catalogue()
    start = begin(catalogue.get(NAME), System("long", "Long"), folder, NOW.date(), NOW)
    app = WizardApp(catalogue, folder, "en", start=start, clock=lambda: NOW)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await _work(app, pilot, warm_up)
        tracemalloc.start()
        try:
            await _work(app, pilot, warm_up)  # what is traced is only what is allocated from now on
            held = [_held()]
            for load in rounds:
                await _work(app, pilot, load)
                held.append(_held())
        finally:
            tracemalloc.stop()
    return [one - held[0] for one in held[1:]]


async def _work(app: WizardApp, pilot: Pilot[Left], load: Load) -> None:
    screen = app.screen
    assert isinstance(screen, InterviewScreen)
    for number in range(load.answers):
        interview = screen.sitting.interview
        question = screen.sitting.question
        if question.kind.chooses:
            option = interview.options(question.id)[number % len(interview.options(question.id))].id
            value = (option,) if question.kind.name == "choices" else option
            screen.answer.answered(value)
        await pilot.pause()
        route = interview.route
        await screen.go_to(route[(route.index(screen.sitting.at) + 1) % len(route)])
        await pilot.pause()
    for _ in range(load.languages):
        app.action_language()
        await pilot.pause()


def _held() -> int:
    gc.collect()
    return tracemalloc.get_traced_memory()[0]

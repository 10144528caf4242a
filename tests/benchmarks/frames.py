"""Until the first frame stands on the screen, and from a key press to the next, against bare Textual apps."""

import os
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.rows import Row, skipped
from tests.benchmarks.terminal import running
from tests.benchmarks.timing import WIZARD, spread, times, written
from tests.benchmarks.workshop import Workshop
from wizard.app.screens.words import WORDS
from wizard.questionnaire.catalogue import Catalogue
from wizard.questionnaire.definition import Questionnaire

NAME = "ds920-2.0/high-risk"
TRIES = 9
PRESSES = 30
DOWN, UP = b"\x1b[B", b"\x1b[A"

_BARE = """
import sys
from textual.app import App, ComposeResult
from textual.widgets import {widget}

class Bare(App[None]):
    def compose(self) -> ComposeResult:
        yield {widget}(*sys.argv[1:])

Bare().run()
"""


def rows(workshop: Workshop) -> Iterator[Row]:
    if os.name != "posix":
        yield skipped("first frame, and from key press to frame", "no pseudo-terminal here")
        return
    questionnaire = Catalogue().get(NAME)
    yield from _first_frames(workshop, questionnaire.title["en"])
    yield _key_presses(workshop, questionnaire)


def _first_frames(workshop: Workshop, title: str) -> Iterator[Row]:
    programs = {
        ("-c", _BARE.format(widget="Label"), title): title,
        ("-c", WIZARD, "--lang", "en"): title,
        ("-c", WIZARD, "--lang", "en", "run", NAME): WORDS.say("new-system", "en"),
    }
    taken: list[list[float]] = [[] for _ in programs]
    for number in range(TRIES + 1):
        for (arguments, awaited), seconds in zip(programs.items(), taken, strict=True):
            with running(workshop, *arguments) as terminal:
                painted = terminal.until(awaited)
            if number:  # byte code is compiled in the first round
                seconds.append(painted)
    bare, home, run = (spread(seconds).median for seconds in taken)
    against = f"bare Textual app, {written(bare)}"
    yield Row("first frame of home", written(home), against, times(home, bare), "1.6 x")
    yield Row("first frame of run", written(run), against, times(run, bare), "2 x")


def _key_presses(workshop: Workshop, questionnaire: Questionnaire) -> Row:
    """An arrow key in a list of options: ours in an interview, and a list alone."""
    question = next(one for one in questionnaire.questions if one.kind.name == "choice" and not one.when)
    options = [option.text["en"] for option in question.options]
    draft = _draft(workshop, question.id)
    ours = _presses(workshop, question.text["en"][:20], "-c", WIZARD, "--lang", "en", "open", str(draft))
    bare = _presses(workshop, options[0][:20], "-c", _BARE.format(widget="OptionList"), *options)
    return Row("from key press to frame", written(ours), f"bare OptionList, {written(bare)}", times(ours, bare))


def _draft(workshop: Workshop, at: str) -> Path:
    path = workshop.folder / "here.draft.toml"
    head = f'format = 1\nquestionnaire = "{NAME}"\nstatus = "draft"\ndate = 2026-11-22\nat = "{at}"\n'
    path.write_text(f'{head}[system]\nid = "made-up"\nname = "Made up"\n', "utf-8")
    return path


def _presses(workshop: Workshop, awaited: str, *arguments: str) -> float:
    with running(workshop, *arguments) as terminal:
        terminal.until(awaited)
        terminal.settle()
        taken = []
        for number in range(PRESSES):
            taken.append(terminal.press(UP if number % 2 else DOWN))
            terminal.settle()
    return spread(taken).median

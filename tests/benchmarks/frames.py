"""Until the first frame stands on the screen, against a bare Textual app."""

import os
from collections.abc import Iterator

from tests.benchmarks.rows import Row, skipped
from tests.benchmarks.terminal import running
from tests.benchmarks.timing import WIZARD, spread, times, written
from tests.benchmarks.workshop import Workshop
from wizard.questionnaire.catalogue import Catalogue
from wizard.telling.asking_words import WORDS

NAME = "ds920-2.0/high-risk"
TRIES = 9

BARE = """
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
        yield skipped("first frame", "no pseudo-terminal here")
        return
    yield from _first_frames(workshop, Catalogue().get(NAME).title["en"])


def _first_frames(workshop: Workshop, title: str) -> Iterator[Row]:
    programs = {
        ("-c", BARE.format(widget="Label"), title): title,
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

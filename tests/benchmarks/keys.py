"""From a key press to the repainted screen, against a bare OptionList, on a large questionnaire and a huge one."""

import os
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks import generated
from tests.benchmarks.frames import BARE
from tests.benchmarks.rows import Row, skipped
from tests.benchmarks.terminal import Terminal, running
from tests.benchmarks.timing import WIZARD, spread, times, written
from tests.benchmarks.workshop import Workshop
from wizard.questionnaire.catalogue import Catalogue
from wizard.questionnaire.definition import Questionnaire

DOWN, UP = b"\x1b[B", b"\x1b[A"
Keys = tuple[bytes, bytes]
ROUNDS, PRESSES = 5, 8
QUESTIONS = 2_000
MUST = "2 x"


def rows(workshop: Workshop) -> Iterator[Row]:
    if os.name != "posix":
        yield skipped("from key press to frame", "no pseudo-terminal here")
        return
    catalogue = Catalogue()
    largest = max(map(catalogue.get, catalogue.entries), key=lambda one: len(one.questions))
    path = generated.write(workshop.edition, "sheet", generated.sheet(QUESTIONS), generated.SHEET_TABLES)
    for questionnaire in (largest, workshop.loaded(path)):
        yield from _rows(workshop, questionnaire)


def _rows(workshop: Workshop, questionnaire: Questionnaire) -> Iterator[Row]:
    """An arrow key, and then a number that answers, at the first choice that is asked in any case."""
    question = next(one for one in questionnaire.questions if one.kind.name == "choice" and not one.when)
    options = [option.text["en"] for option in question.options]
    draft = _draft(workshop, questionnaire.name, question.id)
    ours = ("-c", WIZARD, "--lang", "en", "--questionnaires", str(workshop.questionnaires), "open", str(draft))
    with (
        running(workshop, "-c", BARE.format(widget="OptionList"), *options) as bare,
        running(workshop, *ours) as terminal,
    ):
        bare.until(options[0][:20])
        terminal.until(question.text["en"][:20])
        for work, keys in (("arrow key", (DOWN, UP)), ("answer", (b"1", b"2"))):
            yield _compared(f"{work} to frame, {len(questionnaire.questions):,} questions", terminal, keys, bare)


def _compared(work: str, terminal: Terminal, keys: Keys, bare: Terminal) -> Row:
    """Rounds of presses here and there in turn: a machine that is slower for a while is so for both."""
    taken: dict[Terminal, list[float]] = {terminal: [], bare: []}
    for _ in range(ROUNDS):
        taken[bare] += _presses(bare, (DOWN, UP))
        taken[terminal] += _presses(terminal, keys)
    ours, theirs = (spread(taken[one]).median for one in (terminal, bare))
    against = f"arrow key in a bare OptionList, {written(theirs)}"
    return Row(work, written(ours), against, times(ours, theirs), MUST)


def _draft(workshop: Workshop, name: str, at: str) -> Path:
    path = workshop.folder / "here.draft.toml"
    head = f'format = 1\nquestionnaire = "{name}"\nstatus = "draft"\ndate = 2026-11-22\nat = "{at}"\n'
    path.write_text(f'{head}[system]\nid = "made-up"\nname = "Made up"\n', "utf-8")
    return path


def _presses(terminal: Terminal, keys: Keys) -> list[float]:
    terminal.settle()
    taken = []
    for number in range(PRESSES):
        taken.append(terminal.press(keys[number % 2]))
        terminal.settle()
    return taken

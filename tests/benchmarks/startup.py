"""Whole processes: how long until a command has done its work, as multiples of a bare interpreter."""

from collections.abc import Callable, Iterator
from pathlib import Path

from tests.benchmarks import generated
from tests.benchmarks.rows import Row
from tests.benchmarks.timing import PASS, in_turns, python, times, wizard, written
from tests.benchmarks.workshop import ROOT, Workshop

TRIES = 15
BARE = "python -c pass"


def rows(workshop: Workshop) -> Iterator[Row]:
    home = workshop.home
    example = ROOT / "questionnaires" / "examples" / "citizens-chatbot.toml"
    made = _sheet_with_answers(workshop)
    yield _row(home, "wizard --version", lambda: wizard(home, "--version"), "4 x")
    yield _first_replay(workshop, example)
    yield _row(home, "replay of one record, again", _replay(workshop, example), "10 x")
    yield _row(home, "replay of one record, 300 questions", _replay(workshop, made), "")


def _row(home: Path, work: str, ours: Callable[[], None], must: str) -> Row:
    ours()  # byte code is compiled once
    mine, bare = in_turns(TRIES, ours, lambda: python(home, *PASS))
    return Row(work, written(mine.median), f"{BARE}, {written(bare.median)}", times(mine.median, bare.median), must)


def _first_replay(workshop: Workshop, example: Path) -> Row:
    """Each try finds an empty cache folder."""
    homes = (workshop.made(f"home-{number}") for number in range(TRIES + 1))

    def ours() -> None:
        fresh = next(homes)
        wizard(fresh, "replay", str(example), "-o", str(fresh / "out"))

    return _row(workshop.home, "replay of one record, first", ours, "25 x")


def _replay(workshop: Workshop, path: Path) -> Callable[[], None]:
    arguments = [
        "--questionnaires",
        str(workshop.questionnaires),
        "replay",
        str(path),
        "-o",
        str(workshop.folder / "out"),
    ]
    return lambda: wizard(workshop.home, *arguments)


def _sheet_with_answers(workshop: Workshop) -> Path:
    generated.write(workshop.edition, "short", generated.short(300))
    path = workshop.folder / "short-1.toml"
    path.write_text(generated.answers_file("short", generated.short_answers(300, 1)), "utf-8")
    return path

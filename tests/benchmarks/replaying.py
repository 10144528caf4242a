"""A thousand records in one go: how many a second, and whether memory grows with their number."""

from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from tests.benchmarks import generated
from tests.benchmarks.rows import Row, skipped
from tests.benchmarks.timing import WIZARD, largest_memory, mebibytes, written
from tests.benchmarks.workshop import Workshop

MANY, FEW = 1_000, 100
ANSWERS = 300


def rows(workshop: Workshop) -> Iterator[Row]:
    generated.write(workshop.edition, "many", generated.short(ANSWERS))
    files = list(_files(workshop))
    work = f"replay of {MANY:,} records of {ANSWERS} answers"
    try:
        few, few_memory = _replayed(workshop, files[:FEW])
        many, many_memory = _replayed(workshop, files)
    except AttributeError:
        yield skipped(work, "this system does not tell the memory of a process")
        return
    each = (many - few) / (MANY - FEW)
    yield Row(f"{work}, a second and core", f"{1 / each:.0f}", f"{written(each)} each", "", "100")
    growth = mebibytes(many_memory - few_memory)
    yield Row(f"{work}, growth of memory", growth, f"{FEW} records, {mebibytes(few_memory)}", "", "flat")


def _files(workshop: Workshop) -> Iterator[Path]:
    folder = workshop.made("many")
    for number in range(MANY):
        path = folder / f"record-{number}.toml"
        path.write_text(generated.answers_file("many", generated.short_answers(ANSWERS, number)), "utf-8")
        yield path


def _replayed(workshop: Workshop, files: list[Path]) -> tuple[float, int]:
    """Seconds and bytes of one process on one core that replays the files, writing included."""
    arguments = ["--questionnaires", str(workshop.questionnaires), "--quiet", "replay", *map(str, files)]
    output = workshop.folder / f"replayed-{len(files)}"
    started = perf_counter()
    memory = largest_memory(workshop.home, "-c", WIZARD, *arguments, "-o", str(output), "--jobs", "1")
    return perf_counter() - started, memory

"""Loading and checking a questionnaire file, against a mere reader of TOML."""

import tomllib
from collections.abc import Iterator

import tomli

from tests.benchmarks import generated
from tests.benchmarks.rows import Row
from tests.benchmarks.timing import in_turns, times, written
from tests.benchmarks.workshop import Workshop

TRIES = 9


def rows(workshop: Workshop) -> Iterator[Row]:
    path = generated.write(workshop.edition, "sheet", generated.sheet(300), generated.SHEET_TABLES)
    text = path.read_text("utf-8")
    ours, plain, compiled = in_turns(
        TRIES, lambda: workshop.loaded(path), lambda: tomllib.loads(text), lambda: tomli.loads(text)
    )
    work = f"load and check 300 questions, {len(text.encode()) / 1000:.0f} kB"
    yield Row(work, written(ours.median), f"tomllib, {written(plain.median)}", times(ours.median, plain.median), "3 x")
    yield Row(work, written(ours.median), f"tomli, {written(compiled.median)}", times(ours.median, compiled.median))

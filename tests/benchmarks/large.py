"""Ten thousand questions: cost follows what changed and not the size, and memory stays small."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from time import perf_counter

from tests.benchmarks import generated
from tests.benchmarks.answering import read_all
from tests.benchmarks.rows import Row, skipped
from tests.benchmarks.timing import Spread, in_turns, largest_memory, mebibytes, spread, times, written
from tests.benchmarks.workshop import Workshop
from wizard.interview import Interview, start

LARGE, SMALL = 10_000, 100
STEPS = 90

_INTERVIEW = """
import sys
from datetime import date
from pathlib import Path
from wizard.interview import start
from wizard.questionnaire.catalogue import Catalogue

interview = start(Catalogue([Path(sys.argv[1])]).load_path(Path(sys.argv[2])), date(2026, 11, 22))
for question in interview.questionnaire.questions:
    interview.answer(question.id, True)
assert interview.progress.left == 0
"""


def rows(workshop: Workshop) -> Iterator[Row]:
    yield _chain(workshop)
    yield from _star(workshop)
    yield _memory(workshop)


def _interview(
    workshop: Workshop, name: str, questions: Callable[[int], Iterable[generated.Table]], size: int
) -> Interview:
    return start(workshop.loaded(generated.write(workshop.edition, f"{name}-{size}", questions(size))))


def _chain(workshop: Workshop) -> Row:
    large, small = (chain_steps(workshop, size) for size in (LARGE, SMALL))
    against = f"chain of {SMALL}, {written(small.median)}"
    return Row(
        f"one step in a chain of {LARGE:,}", written(large.median), against, times(large.median, small.median), "50 us"
    )


def chain_steps(workshop: Workshop, size: int, reading: bool = False) -> Spread:
    """Seconds of one step: a yes, and the next question is asked."""
    return _steps(_interview(workshop, "chain", generated.chain, size), reading)


def _steps(interview: Interview, reading: bool = False) -> Spread:
    taken = []
    for number in range(STEPS):
        started = perf_counter()
        interview.answer(f"q{number}", True)
        if reading:
            read_all(interview)
        taken.append(perf_counter() - started)
    return spread(taken)


def _star(workshop: Workshop) -> Iterator[Row]:
    large, small = (_interview(workshop, "star", generated.star, size) for size in (LARGE, SMALL))
    all_on, few_on = in_turns(5, lambda: _flip(large), lambda: _flip(small))
    each, each_small = all_on.median / 2 / LARGE, few_on.median / 2 / SMALL
    against = f"star of {SMALL}, {written(each_small)}"
    yield Row(
        f"hub of a star of {LARGE:,}, a question changed", written(each), against, times(each, each_small), "5 us"
    )
    for interview in (large, small):
        interview.answer("q0", True)
    leaf, small_leaf = _steps(large), _steps(small)
    against = f"star of {SMALL}, {written(small_leaf.median)}"
    yield Row(f"one leaf of a star of {LARGE:,}", written(leaf.median), against, times(leaf.median, small_leaf.median))


def _flip(interview: Interview) -> None:
    interview.answer("q0", True)
    interview.answer("q0", False)


def _memory(workshop: Workshop) -> Row:
    work = f"memory of an interview over {LARGE:,} yes-no questions, whole process"
    path: Path = generated.write(workshop.edition, f"yes-no-{LARGE}", generated.yes_no(LARGE))
    try:
        ours = largest_memory(workshop.home, "-c", _INTERVIEW, str(workshop.questionnaires), str(path))
        bare = largest_memory(workshop.home, "-c", "pass")
    except AttributeError:
        return skipped(work, "this system does not tell the memory of a process")
    return Row(work, mebibytes(ours), f"python -c pass, {mebibytes(bare)}", times(ours, bare), "120 MB")

"""One answer on Canada's questionnaire of 299 entries: what follows from it, worked out and read."""

from collections.abc import Iterator
from time import perf_counter

from tests.benchmarks.rows import Row, skipped
from tests.benchmarks.timing import Spread, spread, times, written
from tests.benchmarks.workshop import Workshop
from tests.peers.aia import VARIABLE, Given, Walk, peers_folder, read_walks
from tests.peers.naive import outline
from tests.peers.walking import Translated
from wizard.interview import Interview, start

WORK = "one answer, 299 entries"


def rows(workshop: Workshop) -> Iterator[Row]:
    folder, aia = peers_folder(), workshop.aia
    if folder is None or aia is None:
        yield skipped(WORK, f"{VARIABLE} names no folder with the questionnaire")
        return
    walks = read_walks(folder)
    walked(aia, walks, reading=True)  # warm
    alone, everything, naive = walked(aia, walks, False), walked(aia, walks, True), _recomputed(aia, walks[:10])
    against = f"all anew, naively, {written(naive.median)}"
    yield Row(f"{WORK}, all read", written(everything.median), against, times(everything.median, naive.median), "50 us")
    yield Row(f"{WORK}, all read, 95 of 100", written(everything.p95))
    yield Row(f"{WORK}, nothing read", written(alone.median), against, times(alone.median, naive.median))
    yield Row(f"{WORK}, nothing read, 95 of 100", written(alone.p95))


def walked(aia: Translated, walks: tuple[Walk, ...], reading: bool) -> Spread:
    """Seconds of each edit, with or without reading what follows."""
    taken = []
    for walk in walks:
        interview = start(aia.questionnaire)
        for original, given in walk.edits:
            id, started = aia.ours[original], perf_counter()
            if given is None:
                interview.clear(id)
            else:
                interview.answer(id, given)
            if reading:
                read_all(interview)
            taken.append(perf_counter() - started)
    return spread(taken)


def read_all(interview: Interview) -> tuple[object, ...]:
    """Read what a screen could show after an answer."""
    return (
        interview.route,
        interview.states,
        interview.values,
        [interview.score_so_far(scale.id) for scale in interview.questionnaire.scales],
        interview.bounds,
        interview.outcome,
        interview.obligations,
        interview.possible_obligations,
        interview.progress,
    )


def _recomputed(aia: Translated, walks: tuple[Walk, ...]) -> Spread:
    taken = []
    for walk in walks:
        answers: dict[str, Given] = {}
        for original, given in walk.edits:
            started = perf_counter()
            answers.pop(original, None)
            if given is not None:
                answers[original] = given
            outline(aia.entries, answers)
            taken.append(perf_counter() - started)
    return spread(taken)

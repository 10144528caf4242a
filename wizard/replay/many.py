"""Many files replayed, on as many cores as there are when it is worth it."""

import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from wizard.questionnaire.catalogue import Catalogue
from wizard.replay.one import Options, Replayed, replay

WORTH_A_PROCESS = 32  # files: starting another process costs about as much as replaying these
MOST_PROCESSES = 61  # more than these Windows cannot wait for


def replay_all(
    paths: Sequence[Path], catalogue: Callable[[], Catalogue], options: Options, jobs: int | None = None
) -> Iterator[Replayed]:
    """Replay each file; results come in the order of `paths`. `catalogue` must be picklable where `jobs` is over 1."""
    workers = min(jobs or _worthwhile(len(paths)), len(paths), MOST_PROCESSES)
    if workers <= 1:
        own = catalogue()
        for path in paths:
            yield replay(path, own, options)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(workers, initializer=_prepare, initargs=(catalogue,)) as pool:
        yield from pool.map(partial(_replay_here, options=options), paths, chunksize=8)


def _worthwhile(count: int) -> int:
    return max(1, min(os.cpu_count() or 1, count // WORTH_A_PROCESS))


_here: list[Catalogue] = []  # one for each worker process, loaded once


def _prepare(catalogue: Callable[[], Catalogue]) -> None:
    _here[:] = [catalogue()]


def _replay_here(path: Path, options: Options) -> Replayed:
    return replay(path, _here[0], options)

"""Proofs about several questionnaires, in processes of their own while the rest is checked."""

import os
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from wizard.audit.cases.walked import cases_beside, examples, interviews, walk
from wizard.audit.proof import Proved, prove
from wizard.audit.sheet import with_editions
from wizard.questionnaire.catalogue import Catalogue, read_bytes
from wizard.questionnaire.source import read_source
from wizard.text.problem import Problems

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

SECONDS = 20
"""Most that is spent on one questionnaire, where nothing else is said."""
NOTHING = Proved(())


class Proving:
    """The proofs of one run. `seconds` is the most that one questionnaire may take; with 0 nothing is proved.

    To be used in a `with`: at its end no process is left.
    """

    def __init__(self, seconds: int = 0) -> None:
        self._seconds = seconds
        self._pool: ProcessPoolExecutor | None = None
        self._begun: dict[Path, Future[Proved]] = {}

    def __enter__(self) -> "Proving":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)

    def begin(self, paths: Iterable[Path]) -> None:
        """Begin with the proofs of these questionnaires; where it is one alone they are made when asked for."""
        files = list(paths)
        workers = min(os.cpu_count() or 1, len(files))
        if not self._seconds or workers < 2:
            return
        from concurrent.futures import ProcessPoolExecutor

        self._pool = ProcessPoolExecutor(workers)
        # the longest first, so that no process is left alone with it at the end
        for path in sorted(files, key=lambda path: -path.stat().st_size):
            self._begun[path] = self._pool.submit(prove_file, path, self._seconds)

    def proved(self, path: Path) -> Proved:
        """What the proofs of a questionnaire found."""
        if not self._seconds:
            return NOTHING
        begun = self._begun.get(path)
        return begun.result() if begun is not None else prove_file(path, self._seconds)


def prove_file(path: Path, seconds: int) -> Proved:
    """What proofs find in a questionnaire; nothing where it does not load."""
    catalogue = with_editions([path], Catalogue())
    try:
        questionnaire = catalogue.load_path(path)
        source = read_source(read_bytes(path), str(path))
    except Problems:
        return NOTHING
    walked = partial(walk, catalogue=catalogue)
    at_hand = interviews((*cases_beside(path), *examples(questionnaire)), questionnaire, walked)
    return prove(questionnaire, source, seconds, at_hand)

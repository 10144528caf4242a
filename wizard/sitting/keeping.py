"""Whether what was said is on disk: writes the draft after every change, and remembers when that failed."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from wizard.host.files import FileProblem


class Savable(Protocol):
    """What can write itself to disk."""

    def save(self) -> object:
        """Raises FileProblem."""


class Keeper:
    """Saves one assessment. `saved` is when that last worked, `problem` why it did not the last time."""

    def __init__(self, assessment: Savable, clock: Callable[[], datetime]) -> None:
        self._assessment = assessment
        self._clock = clock
        self.saved: datetime | None = None
        self.problem: FileProblem | None = None

    def save(self) -> bool:
        """Try to write; whether it worked. The answers stay in memory either way."""
        try:
            self._assessment.save()
        except FileProblem as problem:
            self.problem = problem
            return False
        self.problem = None
        self.saved = self._clock()
        return True

    def retry(self) -> bool:
        """Try again where the last time failed; whether all is on disk now."""
        return self.problem is None or self.save()

"""Undo and redo: what was said of a question before, put back as it was. Kept as long as the sitting, never on disk."""

from collections import deque
from collections.abc import Callable, Mapping
from typing import Final, Literal

from wizard.frozen import frozen, replace
from wizard.interview.checking import Explained
from wizard.interview.said import Evidence, Said
from wizard.sitting.half_typed import Texts

Deed = Literal["answer", "clear", "later", "not-applicable", "blank", "comment", "evidence", "explain", "entry"]

MOST_STEPS: Final = 200
"""So many can be undone; an answer may be 100,000 characters long."""


@frozen
class Kept:
    """All that is said and typed of one question at one moment, and the reasons given for soft checks."""

    said: Said | None
    note: str
    evidence: tuple[Evidence, ...]
    typed: str
    within: Texts
    reasons: Mapping[str, Explained]


@frozen
class Step:
    """Something that was said: what, where, and what was kept before it.

    `index` (from 0) and `inner` say where within a repeating group; -1 and "" for elsewhere. Steps that are `typing`
    in the same place without a break are one.
    """

    deed: Deed
    question: str
    before: Kept
    index: int = -1
    inner: str = ""
    typing: bool = False

    @property
    def place(self) -> tuple[str, int, str]:
        return self.question, self.index, self.inner


class History:
    """What can be undone and redone, the latest last. Saying something new forgets what could be redone."""

    def __init__(self) -> None:
        self._done: deque[Step] = deque(maxlen=MOST_STEPS)
        self._undone: list[Step] = []
        self._typing = False

    @property
    def last(self) -> Step | None:
        """What would be undone."""
        return self._done[-1] if self._done else None

    def note(self, step: Step) -> None:
        """Something was said."""
        self._undone.clear()
        last = self.last
        goes_on = step.typing and self._typing and last is not None and last.place == step.place
        if not goes_on:
            self._done.append(step)
        self._typing = step.typing

    def pause(self) -> None:
        """What is typed from now on is another step."""
        self._typing = False

    def forget_last(self) -> None:
        """What was said last was nothing worth going back to."""
        self._done.pop()
        self.pause()

    def undo(self, swap: Callable[[Step], Kept]) -> Step | None:
        """Take the last step back, or None where there is none. `swap` puts back what it kept and gives what was."""
        return _move(self._done, self._undone, swap, self.pause)

    def redo(self, swap: Callable[[Step], Kept]) -> Step | None:
        """Do again what was taken back last, or None where there is nothing."""
        return _move(self._undone, self._done, swap, self.pause)


def _move(
    of: deque[Step] | list[Step], to: deque[Step] | list[Step], swap: Callable[[Step], Kept], pause: Callable[[], None]
) -> Step | None:
    pause()
    if not of:
        return None
    step = of.pop()
    to.append(replace(step, before=swap(step)))
    return step

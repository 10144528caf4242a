"""One assessment as it is worked on: the interview, whose it is, and the file that keeps it."""

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

from wizard.frozen import replace
from wizard.interview import Interview
from wizard.questionnaire.definition import Question, Questionnaire
from wizard.record.content import HalfTyped, Head, System
from wizard.record.write import draft_bytes, record_bytes
from wizard.text.clean import one_line

if TYPE_CHECKING:
    from wizard.record.register import PassedOver

__all__ = ["Assessment", "NotReady", "Store", "System"]


class NotReady(Exception):
    """It cannot be finished yet; `questions` are those that stand in the way."""

    def __init__(self, questions: tuple[Question, ...]) -> None:
        super().__init__(f"{len(questions)} questions stand in the way")
        self.questions = questions


class Store(Protocol):
    """Where an assessment is kept. Both raise host.files.FileProblem, and then nothing has changed."""

    @property
    def path(self) -> Path | None:
        """The draft's file, or the record once it is finished; None before the first save."""

    def save(self, draft: bytes) -> None:
        """Keep a draft."""

    def finish(self, record: bytes) -> Path:
        """Keep the record in the draft's place, and tell its path."""

    def close(self) -> None:
        """Let others open it."""


class Assessment:
    """An interview with its head and its place. `finished` ones are read and never changed.

    `at` is the id of the question that is worked on, kept in the draft so that it resumes exactly there; `typed` holds,
    by question, text that is no answer yet and is kept in the draft, too, and `typed_within` such text of the entries
    of repeating groups. `passed_over` are files that could not be
    used when answers were looked for that may be carried.
    """

    def __init__(
        self,
        head: Head,
        interview: Interview,
        store: Store,
        finished: bool = False,
        at: str = "",
        typed: Mapping[str, HalfTyped] = MappingProxyType({}),
        passed_over: "tuple[PassedOver, ...]" = (),
    ) -> None:
        self.head = head
        self.interview = interview
        self.finished = finished
        self.at = at
        self.typed = {id: half for id, half in typed.items() if isinstance(half, str)}
        self.typed_within = {id: half for id, half in typed.items() if not isinstance(half, str)}
        self.passed_over = passed_over
        self._store = store
        self._saved: bytes | None = None

    @property
    def questionnaire(self) -> Questionnaire:
        return self.interview.questionnaire

    @property
    def system(self) -> System:
        return self.head.system

    @property
    def date(self) -> date:
        return self.head.date

    @property
    def half_typed(self) -> dict[str, HalfTyped]:
        """All text that is no answer yet."""
        return {**self.typed, **self.typed_within}

    @property
    def path(self) -> Path | None:
        return self._store.path

    @property
    def people(self) -> dict[str, str]:
        return dict(self.head.people)

    def name_people(self, people: dict[str, str]) -> None:
        """Note the names of those who take part, by role."""
        cleaned = {role: one_line(name).strip() for role, name in people.items()}
        self.head = replace(self.head, people={role: name for role, name in cleaned.items() if name})

    def save(self) -> bool:
        """Keep the draft; False where it was kept already. Raises FileProblem, and then nothing is lost from memory."""
        if self.finished:
            return False
        draft = draft_bytes(self.head, self.interview, self.at, self.half_typed)
        if draft == self._saved:
            return False
        self._store.save(draft)
        self._saved = draft
        return True

    def finish(self, now: datetime | None) -> Path:
        """Seal it: the record is written, then the draft removed. `now` is the time of finishing, None for unknown.

        Raises NotReady where something stands in the way, FileProblem where it cannot be written; then it goes on
        as a draft. What is finished already stays as it is.
        """
        if self.finished and self.path is not None:
            return self.path
        obstacles = self.interview.obstacles
        if obstacles:
            raise NotReady(obstacles)
        ready = self.interview.copy()
        ready.finish()
        head = replace(self.head, finished=now)
        path = self._store.finish(record_bytes(head, ready))
        self.head, self.interview, self.finished = head, ready, True
        return path

    def close(self) -> None:
        """Let go of the file."""
        self._store.close()

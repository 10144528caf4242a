"""What a sitting keeps in mind: what is typed and no answer, what can be taken back, and whether all is on disk."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from wizard.interview.said import Said
from wizard.interview.walk import Interview
from wizard.questionnaire.definition import Single
from wizard.sitting.half_typed import HalfTyped
from wizard.sitting.keeping import Keeper
from wizard.sitting.undoing import Deed, History, Kept, Step

if TYPE_CHECKING:
    from wizard.record.assessment import Assessment


class Remembering:
    """An assessment that is worked on. `typed` keeps, by question, text that is not an answer yet."""

    def __init__(self, assessment: "Assessment", clock: Callable[[], datetime]) -> None:
        self.assessment = assessment
        self.keeper = Keeper(assessment, clock)
        if assessment.path is not None:
            self.keeper.saved = clock()
        self.typed = assessment.typed
        within = assessment.typed_within
        self.typed_within = HalfTyped.within((entries, within.get(id, ())) for id, entries in self._entered())
        self.history = History()
        self._changed = False

    @property
    def interview(self) -> Interview:
        return self.assessment.interview

    @property
    def at(self) -> str:
        """The id of the question that is worked on."""
        return self.assessment.at

    @property
    def said(self) -> Said | None:
        return self.interview.said(self.at)

    def keep(self) -> bool:
        """Save; whether all is on disk. An interview that was only looked at leaves no file behind."""
        if self.assessment.path is None and not self._changed:
            return True
        within = {id: self.typed_within.among(entries) for id, entries in self._entered()}
        self.assessment.typed_within = {id: texts for id, texts in within.items() if texts}
        return self.keeper.save()

    def note(self, deed: Deed, say: Callable[[], None], typing: bool = False, index: int = -1, inner: str = "") -> None:
        """Say something of the question that can be undone, unless it changes nothing. Raises what `say` raises."""
        before = self._kept(self.at)
        say()
        if self._kept(self.at) != before:
            self.history.note(Step(deed, self.at, before, index, inner, typing))
        self._changed = True

    def undo(self) -> Step | None:
        """Take back what was said last, and go to its question; what it was, None where there is nothing."""
        return self._saved(self.history.undo(self.put_back))

    def redo(self) -> Step | None:
        """Say again what was taken back last, and go to its question; what it was, None where there is nothing."""
        return self._saved(self.history.redo(self.put_back))

    def put_back(self, step: Step) -> Kept:
        """Have again what was kept before a step, and go to its question; what is kept now."""
        now, then, id = self._kept(step.question), step.before, step.question
        self.interview.restore(id, then.said)
        self.interview.comment(id, then.note)
        self.interview.attach(id, then.evidence)
        self.interview.restore_reasons(then.reasons)
        self.typed_within.put_back(then.within)
        self.typed.pop(id, None)
        if then.typed:
            self.typed[id] = then.typed
        self.assessment.at = id
        self._changed = True
        return now

    def _entered(self) -> Iterator[tuple[str, tuple[Mapping[str, Single], ...]]]:
        """The entries of every repeating group."""
        for question in self.interview.questionnaire.questions:
            if question.inner:
                yield question.id, self.interview.entries(question.id).entries

    def _saved(self, step: Step | None) -> Step | None:
        if step is not None:
            self.keep()
        return step

    def _kept(self, id: str) -> Kept:
        interview = self.interview
        note, evidence = interview.notes.get(id, ""), interview.evidence.get(id, ())
        typed, within = self.typed.get(id, ""), self.typed_within.kept()
        return Kept(interview.said(id), note, evidence, typed, within, interview.reasons)

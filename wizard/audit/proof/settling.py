"""Settling goals: by answers that are at hand, and by the solver for what is left."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from wizard.audit.proof.asking import Asker, Unknown, Upto
from wizard.audit.proof.encoding import Encoding
from wizard.audit.proof.goal import Goal, Shown
from wizard.audit.proof.logic import Truth, all_of
from wizard.audit.proof.replaying import Replayer, Unwritable, is_complete
from wizard.frozen import frozen
from wizard.interview import Interview

_MOST_TRIALS = 30


class Disagreement(AssertionError):
    """The solver and the interview do not mean the same by a questionnaire: an error of this program."""


class Verdict(Enum):
    """What came of a goal."""

    REACHED = "reached"
    NEVER = "never"
    """There are no such answers."""
    OUT_OF_TIME = "out-of-time"
    ROUGH = "rough"
    """It rests on numbers that the solver knows only roughly."""
    BEYOND = "beyond"
    """There are none while groups have no more entries than were looked at."""

    @property
    def decided(self) -> bool:
        return self in (Verdict.REACHED, Verdict.NEVER)


@frozen(eq=False)
class Found:
    """What came of asking for answers, and the finished interview that shows them."""

    verdict: Verdict
    interview: Interview | None = None


@dataclass(slots=True, eq=False)
class Prover:
    """Settles goals of one questionnaire; every interview that is found on the way settles all that it shows."""

    encoding: Encoding
    asker: Asker
    replayer: Replayer
    verdicts: dict[Goal, Verdict] = field(default_factory=dict)

    def settle(self, goals: Iterable[Goal], interviews: Iterable[Interview]) -> None:
        """Settle goals; `interviews` are complete ones that are at hand."""
        open_goals = list(goals)
        for interview in interviews:
            open_goals = self._harvested(open_goals, interview)
        while open_goals:
            goal, *open_goals = open_goals
            found = self.find(goal.formula, goal.shown, goal.upto)
            self.verdicts[goal] = found.verdict
            if found.interview is not None and goal.upto is None:
                open_goals = self._harvested(open_goals, found.interview)

    def _harvested(self, goals: list[Goal], interview: Interview) -> list[Goal]:
        left = []
        for goal in goals:
            if not goal.breaks and goal.shown(interview):
                self.verdicts[goal] = Verdict.REACHED
            else:
                left.append(goal)
        return left

    def find(self, formula: Truth, shown: Shown, upto: Upto | None = None, sure: bool = True) -> Found:
        """Complete answers for which a formula holds and that show it in an interview.

        They need be complete only as far as `upto`. If the formula is not `sure` to say what is shown, answers that do
        not show it leave it undecided. Raises Disagreement otherwise.
        """
        try:
            for _ in range(_MOST_TRIALS):
                model = self.asker.model(formula, upto)
                if model is None:
                    return Found(self._never(formula, upto))
                interview = self._tried(model, upto) or self._tried_on_a_grid(formula, upto)
                if interview is not None and shown(interview) and (upto or is_complete(interview)):
                    return Found(Verdict.REACHED, interview)
                if sure and not self.encoding.is_rough:
                    raise Disagreement(f"{self.encoding.questionnaire.name}: {formula}")
                if not self.asker.refine(model):
                    break
        except Unknown:
            return Found(Verdict.OUT_OF_TIME)
        return Found(Verdict.ROUGH)

    def _never(self, formula: Truth, upto: Upto | None) -> Verdict:
        """There are no such answers; but if groups could have more entries, there might be."""
        if not self.encoding.beyond or formula is False:
            return Verdict.NEVER
        try:
            return Verdict.NEVER if self.asker.model(formula, upto, beyond=True) is None else Verdict.BEYOND
        except Unknown:
            return Verdict.BEYOND

    def _tried(self, model: Any, upto: Upto | None) -> Interview | None:
        try:
            return self.replayer.replayed(self.replayer.reader(model), upto.question if upto else None)
        except Unwritable:
            return None

    def _tried_on_a_grid(self, formula: Truth, upto: Upto | None) -> Interview | None:
        """The same with numbers that can be written, where a model has others."""
        model = self.asker.model(all_of((formula, self.encoding.on_a_grid())), upto)
        return self._tried(model, upto) if model is not None else None

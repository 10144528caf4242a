"""Asking the solver, each question with a share of the time; and correcting what it knows only roughly by trial."""

from collections.abc import Callable
from fractions import Fraction
from time import monotonic
from typing import Any

import z3

from wizard.audit.proof.amounts import compared, exactly
from wizard.audit.proof.encoding import Encoding, Guard
from wizard.audit.proof.logic import Truth, all_of, implied, opposite
from wizard.audit.proof.quantities import rational
from wizard.audit.proof.scene import Loose
from wizard.frozen import frozen
from wizard.questionnaire.definition import Check, Question

_LEAST_SHARE = 0.05
_AT_RANDOM = 5


class Unknown(Exception):
    """The solver did not decide in its share of time."""


class Shares:
    """Seconds for several proofs: each may take a few times what is left for it on average."""

    def __init__(self, seconds: float) -> None:
        self._end = monotonic() + seconds
        self._left = 1
        self._times = 1

    def among(self, proofs: int, times: int) -> None:
        """What is left is for so many proofs, each of which may take so many times its average."""
        self._left, self._times = proofs, times

    def next(self) -> float:
        """The share of the next proof, in seconds. Raises Unknown when nothing is left."""
        left = self._end - monotonic()
        if left <= 0:
            raise Unknown
        share = min(left, max(_LEAST_SHARE, self._times * left / max(self._left, 1)))
        self._left -= 1
        return share


@frozen
class Upto:
    """Answers are to be right only as far as a question, and may break one of its checks, `broken`."""

    question: Question
    position: tuple[int, int]
    broken: Check | None = None

    def frees(self, key: Check | Question, guard: Guard) -> bool:
        return key is self.broken or guard.position > self.position


class Asker:
    """Asks for models of an encoding in which something is so."""

    def __init__(self, encoding: Encoding, shares: Shares) -> None:
        self._encoding = encoding
        self._shares = shares
        self._solver = z3.SimpleSolver()
        self._solver.set("random_seed", 1)
        # at random, so that each model shows other things, and few are needed to have seen everything
        self._solver.set("phase_selection", _AT_RANDOM)
        self._told = 0

    def model(self, formula: Truth, upto: Upto | None = None, beyond: bool = False) -> Any | None:
        """A model in which it is so, None where there is none.

        Answers need be right only as far as `upto`. With `beyond`, groups may have more entries than are looked at:
        then only that there is no model says something. Raises Unknown.
        """
        if formula is False:
            return None
        seconds = self._shares.next()
        self._tell()
        solver = self._solver
        solver.push()
        try:
            if formula is not True:
                solver.add(formula)
            solver.set("timeout", max(int(seconds * 1000), 1))
            found = self._checked(self._assumed(upto, beyond))
            return solver.model() if found == z3.sat else None
        finally:
            solver.pop()

    def _checked(self, assumed: list[Truth]) -> Any:
        """What the solver says, which is never that it does not know. Raises Unknown."""
        try:
            found = self._solver.check(*assumed)
        except z3.Z3Exception as error:
            if "canceled" not in str(error):
                raise
            raise Unknown from None  # time was up just as it began: it says so in this way
        if found == z3.unknown:
            raise Unknown
        return found

    def _tell(self) -> None:
        told = self._encoding.scene.told
        for fact in told[self._told :]:
            self._solver.add(fact)
        self._told = len(told)

    def _assumed(self, upto: Upto | None, beyond: bool) -> list[Truth]:
        guards = self._encoding.guards.items()
        assumed = [guard.truth for key, guard in guards if upto is None or not upto.frees(key, guard)]
        if not beyond:
            assumed += [opposite(more) for more in self._encoding.beyond.values()]
        return assumed

    def refine(self, model: Any, twin: Callable[[Any], Any] | None = None) -> bool:
        """Tell the exact results of what is known only roughly, for the numbers of a model; whether any was new.

        With `twin` (see `leaning`) also for those in the other world.
        """
        worlds = [_itself, twin] if twin else [_itself]
        learned = [self._refined(model, loose, world) for world in worlds for loose in self._encoding.scene.loose]
        return any(learned)

    def _refined(self, model: Any, loose: Loose, world: Callable[[Any], Any]) -> bool:
        values = [_value(model, world(argument.expression())) for argument in loose.arguments]
        result = loose.work_out(*values)
        if result is None or _value(model, world(loose.result.term)) == result:
            return False
        pairs = zip(loose.arguments, values, strict=True)
        same = all_of(compared("==", argument, exactly(value)) for argument, value in pairs)
        self._encoding.scene.tell(implied(same, loose.result.compared("==", result)))
        return True


def _itself(expression: Any) -> Any:
    return expression


def _value(model: Any, expression: Any) -> Fraction:
    found = model.eval(expression, model_completion=True)
    value = Fraction(found.as_long()) if z3.is_int_value(found) else rational(found)
    if value is None:
        raise Unknown  # an irrational number is no answer
    return value

"""Answers that are options, as the solver sees them: a truth for each option, that it is chosen."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

import z3

from wizard.audit.proof import amounts
from wizard.audit.proof.amounts import Linear
from wizard.audit.proof.logic import Truth, all_of, any_of, at_most_one, fresh, implied, opposite, reaches, same
from wizard.audit.proof.raw import Raw, Variable
from wizard.audit.proof.reader import Reader, Twin
from wizard.audit.proof.scene import Scene
from wizard.audit.proof.shapes import Options
from wizard.questionnaire.definition import Question


class _RawOptions(Raw):
    def __init__(self, question: Question, name: str, scene: Scene, inner: bool = False) -> None:
        super().__init__(question, name, scene, inner)
        self.chosen: dict[int, Truth] = {one.bit: fresh(f"{name} = {one.id}") for one in question.options}

    def shape(self, has: Truth) -> Options:
        return Options(has, {bit: all_of((has, chosen)) for bit, chosen in self.chosen.items()})

    def points(self, has: Truth) -> Linear:
        given = (
            amounts.of_truth(all_of((has, self.chosen[one.bit])), Fraction(one.points)) for one in self.question.options
        )
        return amounts.plus(*given)

    def variables(self) -> Iterator[Variable]:
        yield from ((chosen, z3.Bool) for chosen in self.chosen.values())

    def _leaning(self) -> list[Truth]:
        """Whether each option is chosen, those that `lean` names, from milder to riskier."""
        named = (self.question.option(id) for id in self.question.lean)
        return [self.chosen[option.bit] for option in named if option]


class RawChoice(_RawOptions):
    """One option."""

    def __init__(self, question: Question, name: str, scene: Scene, inner: bool = False) -> None:
        super().__init__(question, name, scene, inner)
        options = list(self.chosen.values())
        scene.tell(any_of(options))
        scene.tell(at_most_one(options))

    def read(self, reader: Reader) -> object:
        return next(one.id for one in self.question.options if reader.is_true(self.chosen[one.bit]))

    def riskier(self, twin: Twin) -> Truth:
        leaning = self._leaning()
        later = [any_of(map(twin, leaning[number + 1 :])) for number in range(len(leaning))]
        return any_of(all_of(pair) for pair in zip(leaning, later, strict=True))


class RawChoices(_RawOptions):
    """Several options, or an exclusive one alone."""

    def __init__(self, question: Question, name: str, scene: Scene, inner: bool = False) -> None:
        super().__init__(question, name, scene, inner)
        alone = [self.chosen[one.bit] for one in question.options if one.exclusive]
        together = [self.chosen[one.bit] for one in question.options if not one.exclusive]
        scene.tell(any_of((*alone, *together)))
        scene.tell(at_most_one(alone))
        for one in alone:
            scene.tell(implied(one, all_of(map(opposite, together))))
        least, most = question.settings.least or 1, question.settings.most or len(together)
        scene.tell(any_of((*alone, _at_least(together, least))))
        scene.tell(opposite(_at_least(together, most + 1)))

    def read(self, reader: Reader) -> object:
        return [one.id for one in self.question.options if reader.is_true(self.chosen[one.bit])]

    def riskier(self, twin: Twin) -> Truth:
        """One option more, riskier than all that are chosen; or it is put in the place of an exclusive one."""
        every, leaning = list(self.chosen.values()), self._leaning()
        ways = []
        for number, added in enumerate(leaning):
            others = [one for one in every if one is not added]
            milder = [opposite(one) for one in leaning[number:]]
            kept = all_of(same(one, twin(one)) for one in others)
            ways.append(all_of((*milder, twin(added), any_of((kept, self._exclusive_one_replaced(twin, added))))))
        return any_of(ways)

    def _exclusive_one_replaced(self, twin: Twin, added: Truth) -> Truth:
        alone = [self.chosen[one.bit] for one in self.question.options if one.exclusive]
        others = (opposite(twin(one)) for one in self.chosen.values() if one is not added)
        return all_of((any_of(alone), *others))


def _at_least(truths: Sequence[Truth], least: int) -> Truth:
    return reaches(((one, Fraction(1)) for one in truths), Fraction(least))

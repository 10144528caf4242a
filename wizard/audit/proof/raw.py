"""What is said of one question, as the solver sees it: always something legal, whether the question applies or not."""

from collections.abc import Callable, Iterator
from typing import Any

from wizard.audit.proof.amounts import Linear
from wizard.audit.proof.logic import Truth, all_of, any_of, fresh, opposite
from wizard.audit.proof.reader import Reader, Twin
from wizard.audit.proof.scene import Scene
from wizard.audit.proof.shapes import Shape
from wizard.questionnaire.definition import Question

Variable = tuple[Any, Callable[[str], Any]]
"""A variable of the solver, and what makes another one of the same sort."""


class Raw:
    """What is said of one question. `given` is false where it is left blank, or marked as not applicable."""

    def __init__(self, question: Question, name: str, scene: Scene, inner: bool = False) -> None:
        self.question = question
        self.name = name
        self.blank: Truth = fresh(f"{name} blank") if question.optional else False
        self.not_applicable: Truth = (
            fresh(f"{name} not applicable") if question.may_be_not_applicable and not inner else False
        )
        scene.tell(opposite(all_of((self.blank, self.not_applicable))))
        self.given = opposite(any_of((self.blank, self.not_applicable)))

    def shape(self, has: Truth) -> Shape:
        """What the answer is for conditions, where it has a value."""
        raise NotImplementedError

    def read(self, reader: Reader) -> object | None:
        """The answer in a model as it stands in a TOML file; None where the model's is none that can be written."""
        raise NotImplementedError

    def points(self, has: Truth) -> Linear:
        """The points of the answer, 0 without one."""
        return Linear()

    def variables(self) -> Iterator[Variable]:
        """All that the answer itself consists of."""
        return iter(())

    def riskier(self, twin: Twin) -> Truth:
        """Whether the answer in the other world is riskier, as `lean` of the question says."""
        return False

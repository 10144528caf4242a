"""Reading answers out of a model of the solver."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import z3

from wizard.audit.proof.logic import Truth

Twin = Callable[[Any], Any]
"""Gives an expression in another world, where one answer is another."""

UNREAD = "text"
"""Stands for a text that no condition looks at."""

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Reader:
    """Reads answers out of a model, in the world that `twin` leads to.

    `day` is that to which dates keep as near as they can. Two readers of one model share their `texts`.
    """

    def __init__(self, model: Any, day: date, twin: Twin | None = None, texts: dict[str, str] | None = None) -> None:
        self.day = day
        self.texts = {} if texts is None else texts
        self._model = model
        self._twin = twin

    def value(self, expression: Any) -> Any:
        """What an expression is in the model."""
        return self._model.eval(self._twin(expression) if self._twin else expression, model_completion=True)

    def is_true(self, truth: Truth) -> bool:
        return truth if isinstance(truth, bool) else z3.is_true(self.value(truth))

    def text(self, term: Any, quotes: Mapping[str, Any], longest: int) -> str:
        """The text itself, or one that no condition mentions: the same for the same."""
        found = self.value(term)
        for text, quote in quotes.items():
            if self.value(quote).eq(found):
                return text
        key = str(found)
        if key not in self.texts:
            taken = {*quotes, *self.texts.values()}
            stems = (UNREAD, *_LETTERS) if longest >= 2 * len(UNREAD) else tuple(_LETTERS)
            numbered = (f"{stem}{number or ''}" for number in range(len(taken) + 1) for stem in stems)
            self.texts[key] = next(one for one in numbered if one not in taken)
        return self.texts[key]

"""One option out of several: a list with a mark on the chosen one."""

from wizard.app.kinds.listed import ListAnswer
from wizard.questionnaire.definition import Value


class ChoiceAnswer(ListAnswer):
    """Space, a number or the mouse chooses. Enter chooses the entry that the caret was moved to, else it goes on.

    So Enter pressed once too often never answers a question that nobody has read, nor replaces what was put off.
    """

    def show(self, value: Value | None, typed: str = "") -> None:
        self.choice_list.choose([] if value is None else [self.entry_of(value)], move=True)

    def entry_of(self, value: Value) -> str:
        """The id of the entry that stands for an answer."""
        return str(value)

    def value_of(self, entry_id: str) -> Value:
        """The answer that an entry stands for."""
        return entry_id

    def picked(self, entry_id: str) -> None:
        if entry_id not in self.choice_list.chosen:
            self.choice_list.choose([entry_id])
            self.answered(self.value_of(entry_id))

    def entered(self, entry_id: str) -> None:
        if entry_id in self.choice_list.chosen or not self.choice_list.gone:
            self.confirmed()
        else:
            self.picked(entry_id)


WIDGETS = {"choice": ChoiceAnswer}

"""One option out of several: a list with a mark on the chosen one."""

from wizard.app.kinds.listed import ListAnswer
from wizard.questionnaire.definition import Value


class ChoiceAnswer(ListAnswer):
    """Space, a number or the mouse chooses; Enter chooses too, and on what is chosen goes on."""

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
        if entry_id in self.choice_list.chosen:
            self.confirmed()
        else:
            self.picked(entry_id)


WIDGETS = {"choice": ChoiceAnswer}

"""Yes or no: a list of two, also chosen by `y` and `n`."""

from wizard.app.kinds.choice import ChoiceAnswer
from wizard.app.widgets.choice_row import Entry
from wizard.questionnaire.definition import Value

_KEYS = {"yes": "1y", "no": "2n"}


class YesNoAnswer(ChoiceAnswer):
    """A list with the entries yes and no."""

    def entries(self) -> list[Entry]:
        shown = self.question.kind.show
        return [
            Entry(entry_id, shown(self.question, self.value_of(entry_id), self.language), keys=keys)
            for entry_id, keys in _KEYS.items()
        ]

    def entry_of(self, value: Value) -> str:
        return "yes" if value else "no"

    def value_of(self, entry_id: str) -> Value:
        return entry_id == "yes"


WIDGETS = {"yes-no": YesNoAnswer}

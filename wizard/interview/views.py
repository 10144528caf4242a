"""What is so at one moment, looked up only where it is read."""

from collections.abc import Iterator, Mapping

from wizard.interview.said import State
from wizard.questionnaire.definition import Questionnaire

_STATES = tuple(State)


class States(Mapping[str, State]):
    """The state of every question by id, in order, as it was when this was made."""

    __slots__ = ("_questionnaire", "_states")

    def __init__(self, questionnaire: Questionnaire, states: bytes) -> None:
        self._questionnaire = questionnaire
        self._states = states

    def __getitem__(self, id: str) -> State:
        return _STATES[self._states[self._questionnaire.by_id[id].number]]

    def __iter__(self) -> Iterator[str]:
        return iter(self._questionnaire.by_id)

    def __len__(self) -> int:
        return len(self._states)

    def __repr__(self) -> str:
        return repr({id: state.name for id, state in self.items()})

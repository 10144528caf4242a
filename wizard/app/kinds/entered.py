"""What is entered in a repeating group, and what it becomes when an entry is added, taken away or moved."""

from collections.abc import Mapping

from wizard.frozen import frozen, replace
from wizard.interview.said import State
from wizard.interview.walk import Interview
from wizard.questionnaire.definition import Group, Question, Single

Entry = Mapping[str, Single]


@frozen
class Entered:
    """The value of a group. For each entry `ids` has an id that stays with it, `states` those of its questions.

    The states are guessed until `judged` has asked the interview, which must have been told of the value first.
    Entries that stay are the same objects as before.
    """

    group: Question
    value: Group
    ids: tuple[str, ...] = ()
    states: tuple[Mapping[str, State], ...] = ()

    @property
    def full(self) -> bool:
        """As many entries as there can be."""
        most = self.group.settings.most
        return most is not None and len(self.ids) >= most

    def judged(self, interview: Interview | None) -> "Entered":
        """The same with the states as the interview knows them."""
        if interview is None or interview.entries(self.group.id) != self.value:
            return self
        return replace(self, states=interview.entry_states(self.group.id))

    def became(self, value: Group, ids: tuple[str, ...]) -> "Entered":
        """Another value."""
        return Entered(self.group, value, ids, tuple(self._guessed(entry) for entry in value.entries))

    def with_new(self, id: str) -> "Entered":
        """An empty entry more, at the end; then these are not all any more."""
        value = Group((*self.value.entries, {}), complete=False)
        return Entered(self.group, value, (*self.ids, id), (*self.states, self._guessed({})))

    def without(self, id: str) -> "Entered":
        """An entry less. They stay all that there are, unless too few are left."""
        kept = [place for place, one in enumerate(self.ids) if one != id]
        enough = len(kept) >= (self.group.settings.least or 0)
        return self._ordered(kept, complete=self.value.complete and enough)

    def moved(self, id: str, by: int) -> "Entered":
        """An entry so many places further down, as far as that goes."""
        order = list(range(len(self.ids)))
        place = self.ids.index(id)
        order.insert(max(place + by, 0), order.pop(place))
        return self._ordered(order, complete=self.value.complete)

    def said_all(self, complete: bool) -> "Entered":
        """These are all the entries, or there may be more."""
        return replace(self, value=Group(self.value.entries, complete))

    def _ordered(self, places: list[int], *, complete: bool) -> "Entered":
        return Entered(
            self.group,
            Group(tuple(self.value.entries[place] for place in places), complete),
            tuple(self.ids[place] for place in places),
            tuple(self.states[place] for place in places),
        )

    def _guessed(self, entry: Entry) -> Mapping[str, State]:
        return {one.id: State.ANSWERED if one.id in entry else State.OPEN for one in self.group.inner}

"""Terms that look into a repeating group, for the solver: entry by entry, with the entry's slots where terms look.

Only so many entries are looked at one by one. Of those beyond, nothing is known: whatever a term can say because of
them, it may say.
"""

from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import TypeVar, cast

import z3

from wizard.audit.proof import amounts
from wizard.audit.proof.amounts import Atom, Linear
from wizard.audit.proof.logic import Truth, all_of, any_of, implied, opposite
from wizard.audit.proof.scene import Scene
from wizard.audit.proof.shapes import Entries, Number
from wizard.questionnaire import terms

_Part = TypeVar("_Part")


def any_entry(term: terms.AnyEntry, scene: Scene, part: Callable[[], Truth]) -> Truth:
    """The part holds in one of the entries, or in all of them."""
    group = _entries(term.row, scene)
    found = list(_each(group, scene, part))
    if term.every:
        beyond = opposite(_beyond(term.row, group, scene, opposite(found[0][1]))) if found else True
        return all_of((*(implied(*pair) for pair in found), implied(group.more, beyond)))
    beyond = _beyond(term.row, group, scene, found[0][1]) if found else False
    return any_of((*(all_of(pair) for pair in found), all_of((group.more, beyond))))


def _beyond(row: terms.Row, group: Entries, scene: Scene, part: Truth) -> Truth:
    """Whether the part, here that of the first entry, holds in an entry that is not looked at: it may."""
    if group.more is False or isinstance(part, bool):
        return part
    return scene.helper("entry beyond", z3.Bool, (row.group, part))[0]


def how_many_entries(term: terms.HowManyEntries, scene: Scene, part: Callable[[], Truth]) -> Number:
    group = _entries(term.row, scene)
    found = list(_each(group, scene, part))
    count = amounts.plus(*(amounts.of_truth(all_of(pair)) for pair in found))
    if group.more is False:
        return Number(True, count)
    least = Fraction(0 if term.part is not None else 1)
    variable, _ = scene.helper("entries beyond", z3.Int, (term.row.group, term.part is None, found[0][1]))
    beyond = Atom(variable, True, least)
    scene.tell(beyond.compared(">=", least))
    return Number(True, amounts.plus(count, amounts.where(group.more, amounts.of_atom(beyond))))


def total_of_entries(term: terms.TotalOfEntries, scene: Scene, part: Callable[[], Number]) -> Number:
    group = _entries(term.row, scene)
    total = Linear()
    found = list(_each(group, scene, part))
    for present, amount in found:
        total = amounts.plus(total, amounts.where(all_of((present, amount.has)), amount.value))
    if group.more is not False:
        first = found[0][1]
        variable, _ = scene.helper("sum beyond", z3.Real, (term.row.group, first.has, first.value.expression()))
        beyond = Atom(variable, False)
        total = amounts.plus(total, amounts.where(group.more, amounts.of_atom(beyond)))
    return Number(True, total)


def _entries(row: terms.Row, scene: Scene) -> Entries:
    return cast("Entries", scene.slots[row.group])


def _each(group: Entries, scene: Scene, part: Callable[[], _Part]) -> Iterator[tuple[Truth, _Part]]:
    """Whether each entry is there, and what the part is in it; terms may nest, so slots are put back."""
    for entry in group.entries:
        before = {slot: scene.slots[slot] for slot in entry.slots if slot in scene.slots}
        scene.slots.update(entry.slots)
        found = part()
        scene.slots.update(before)
        yield entry.present, found

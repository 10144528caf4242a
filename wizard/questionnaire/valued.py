"""Calculated values: each stands just after the last question it looks at, wherever it is written."""

from wizard.questionnaire import resolve
from wizard.questionnaire.definition import Calculated
from wizard.questionnaire.grammar import ConditionError, Name, Node, parse
from wizard.questionnaire.names import Names
from wizard.questionnaire.resolve import Named, Scope
from wizard.questionnaire.source import Source
from wizard.text.problem import Problem

_BEFORE_ALL = 2_000_000_000


def calculated(
    source: Source, names: Names, problems: list[Problem]
) -> tuple[dict[str, Named], tuple[Calculated, ...]]:
    """The values in an order in which each uses only those before it; and all names, theirs included.

    What is wrong is added to `problems`: a condition that cannot be read, unknown names, a circle.
    """
    trees: dict[str, tuple[int, Node]] = {}
    for index, table in enumerate(source.data.get("value", ())):
        try:
            trees[table["id"]] = index, parse(table["is"])
        except ConditionError as error:
            problems.append(source.condition_problem(error, ("value", index, "is")))
    known: dict[str, Named] = dict(names.named)
    found: list[Calculated] = []
    for id in _sorted(trees, source, problems):
        index, tree = trees[id]
        table = source.data["value"][index]
        try:
            term, kind = resolve.value(tree, Scope(known, _BEFORE_ALL, names.today_slot))
        except ConditionError as error:
            problems.append(source.condition_problem(error, ("value", index, "is")))
            continue
        after = max((known[name].position for name in resolve.names_in(tree) if name in known), default=-1)
        slot = names.value_slots[index]
        known[id] = Named(id, kind, slot, after)
        found.append(Calculated(id, term, kind, slot, after, table.get("title", {}), table["is"]))
    return known, tuple(found)


def _sorted(trees: dict[str, tuple[int, Node]], source: Source, problems: list[Problem]) -> list[str]:
    """The ids in an order in which each comes after those it uses; those in a circle are left out and noted."""
    waiting = {id: resolve.names_in(tree) & trees.keys() for id, (_, tree) in trees.items()}
    done: list[str] = []
    while waiting:
        ready = [id for id, uses in waiting.items() if uses.isdisjoint(waiting)]
        if not ready:
            break
        done += ready
        for id in ready:
            del waiting[id]
    for id, uses in waiting.items():
        index, tree = trees[id]
        at = _first_mention(tree, uses & waiting.keys())
        error = ConditionError(resolve.WORDS, "own-circle", at, found=f'"{id}"')
        problems.append(source.condition_problem(error, ("value", index, "is")))
    return done


def _first_mention(node: Node, ids: set[str]) -> int:
    if isinstance(node, Name):
        return node.at
    parts: tuple[Node, ...] = getattr(node, "arguments", ()) or getattr(node, "operands", ())
    for part in parts:
        if resolve.names_in(part) & ids:
            return _first_mention(part, ids)
    return 0

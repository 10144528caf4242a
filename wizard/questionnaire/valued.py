"""Calculated values: each stands just after the last question it looks at, wherever it is written."""

from collections.abc import Mapping

from wizard.questionnaire import resolve
from wizard.questionnaire.definition import Calculated
from wizard.questionnaire.grammar import Call, ConditionError, Name, Node, Operation, parse
from wizard.questionnaire.names import Names
from wizard.questionnaire.resolve_words import WORDS
from wizard.questionnaire.scope import LeansOnWrong, Named, Scope
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
    known: dict[str, Named] = dict(names.named)
    for index, table in enumerate(source.data.get("value", ())):
        known.setdefault(table["id"], Named(table["id"], "wrong", -1, -1))  # until it is found to be right
        try:
            trees[table["id"]] = index, parse(table["is"])
        except ConditionError as error:
            problems.append(source.condition_problem(error, ("value", index, "is")))
    found: list[Calculated] = []
    for id in _sorted(trees, names.named, source, problems):
        index, tree = trees[id]
        table = source.data["value"][index]
        try:
            term, kind = resolve.value(tree, Scope(known, _BEFORE_ALL, names.today_slot))
        except LeansOnWrong:
            continue
        except ConditionError as error:
            problems.append(source.condition_problem(error, ("value", index, "is")))
            continue
        after = max((known[name].position for name in _names_in(tree, known) if name in known), default=-1)
        slot = names.value_slots[index]
        known[id] = Named(id, kind, slot, after)
        found.append(Calculated(id, term, kind, slot, after, table.get("title", {}), table["is"]))
    return known, tuple(found)


def _sorted(
    trees: dict[str, tuple[int, Node]], known: Mapping[str, Named], source: Source, problems: list[Problem]
) -> list[str]:
    """The ids in an order in which each comes after those it uses. Those in a circle and those that use them are left
    out; the former are noted."""
    waiting = {id: _names_in(tree, known) & trees.keys() for id, (_, tree) in trees.items()}
    done: list[str] = []
    while waiting:
        ready = [id for id, uses in waiting.items() if uses.isdisjoint(waiting)]
        if not ready:
            break
        done += ready
        for id in ready:
            del waiting[id]
    for id in waiting:
        back = {used for used in waiting[id] if id in _reached(used, waiting)}
        if not back:
            continue
        index, tree = trees[id]
        at = _first_mention(tree, back, known)
        error = ConditionError(WORDS, "own-circle", at, found=f'"{id}"')
        problems.append(source.condition_problem(error, ("value", index, "is")))
    return done


def _reached(id: str, uses: Mapping[str, set[str]]) -> set[str]:
    """A value and all that it uses, directly or not, as far as `uses` tells."""
    reached: set[str] = set()
    pending = [id]
    while pending:
        one = pending.pop()
        if one in uses and one not in reached:
            reached.add(one)
            pending += uses[one]
    return reached


def _names_in(node: Node, known: Mapping[str, Named]) -> set[str]:
    """Every name that a tree mentions, but those of the questions of a group that it looks into."""
    match node:
        case Name(id, _):
            return {id}
        case Call(_, arguments, _):
            names = {name for argument in arguments for name in _names_in(argument, known)}
            group = known.get(arguments[0].id) if arguments and isinstance(arguments[0], Name) else None
            return names - (group.inner or {}).keys() if group is not None else names
        case Operation(_, operands, _):
            return {name for operand in operands for name in _names_in(operand, known)}
    return set()


def _first_mention(node: Node, ids: set[str], known: Mapping[str, Named]) -> int:
    if isinstance(node, Name):
        return node.at
    parts: tuple[Node, ...] = getattr(node, "arguments", ()) or getattr(node, "operands", ())
    for part in parts:
        if _names_in(part, known) & ids:
            return _first_mention(part, ids, known)
    return 0

"""The names that the conditions of a questionnaire mention."""

from collections.abc import Iterator

from wizard.audit.rules.implied import Implied
from wizard.audit.rules.placed import conditions
from wizard.audit.sheet import Sheet
from wizard.questionnaire.grammar import Call, Name, Node, Operation, parse


def names_used(sheet: Sheet) -> frozenset[str]:
    """Every name that a condition or value mentions."""
    trees = [place.tree for place in conditions(sheet, Implied(sheet))]
    trees += [parse(check.source) for asked in sheet.asked for check in asked.question.checks]
    return frozenset(name for tree in trees for name in _names(tree))


def _names(node: Node) -> Iterator[str]:
    match node:
        case Name(id):
            yield id
        case Call(_, parts) | Operation(_, parts):
            for part in parts:
                yield from _names(part)

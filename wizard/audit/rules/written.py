"""A condition written out again from its tree: always in the same way, so that equal conditions have equal text."""

from datetime import date

from wizard.questionnaire.grammar import COMPARISONS, Call, ListOf, Literal, Name, Node, Operation

_TIGHTNESS = {
    **dict.fromkeys(COMPARISONS, 4),
    "or": 1, "and": 2, "not": 3, "+": 5, "-": 5, "*": 6, "/": 6, "neg": 7,
}  # fmt: skip
_HIGHEST = 8


def written(node: Node) -> str:
    """The text of a condition, with as few parentheses as it needs."""
    match node:
        case Literal(value):
            return _literal(value)
        case ListOf(items):
            return f"[{', '.join(_literal(item.value) for item in items)}]"
        case Name(id):
            return id
        case Call(function, arguments):
            return f"{function}({', '.join(written(one) for one in arguments)})"
        case Operation(operator, operands):
            return _operation(operator, operands)


def _operation(operator: str, operands: tuple[Node, ...]) -> str:
    own = _TIGHTNESS[operator]
    if operator == "not":
        return f"not {_within(operands[0], own)}"
    if operator == "neg":
        return f"-{_within(operands[0], own)}"
    first, *others = operands
    # comparisons do not chain, and a - (b - c) is not a - b - c
    return f" {operator} ".join([_within(first, own + (own == 4)), *(_within(one, own + 1) for one in others)])


def _within(node: Node, least: int) -> str:
    tightness = _TIGHTNESS[node.operator] if isinstance(node, Operation) else _HIGHEST
    return written(node) if tightness >= least else f"({written(node)})"


def _literal(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return f'"{value}"'
        case date():
            return f'date("{value.isoformat()}")'
    return str(value)

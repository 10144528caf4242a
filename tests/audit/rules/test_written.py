"""A condition written out from its tree means the same, and is always written in the same way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.audit.rules.written import written
from wizard.questionnaire.grammar import COMPARISONS, Call, Literal, Name, Node, Operation, parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(a  or b)and c", "(a or b) and c"),
        ("not(a and b)", "not (a and b)"),
        ("not (a == 1)", "not a == 1"),
        ("a - (b - c) - d", "a - (b - c) - d"),
        ("-(a + b) * 2", "-(a + b) * 2"),
        ("((a)) in [ 1,2 ]", "a in [1, 2]"),
        ('x == date("2026-04-01") and true', 'x == date("2026-04-01") and true'),
        ("(a == b) == (c == d)", "(a == b) == (c == d)"),
        ("count( a , b)>=1.50", "count(a, b) >= 1.50"),
    ],
)
def test_parentheses_stand_where_they_are_needed(text: str, expected: str) -> None:
    assert written(parse(text)) == expected


def _trees() -> st.SearchStrategy[Node]:
    leaf: st.SearchStrategy[Node] = st.one_of(
        st.sampled_from(["a", "b"]).map(lambda id: Name(id, 0)),
        st.integers(0, 9).map(lambda value: Literal(value, 0)),
        st.sampled_from(["x", "y z"]).map(lambda value: Literal(value, 0)),
    )

    def grown(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
        pair = st.tuples(inner, inner)
        binary = st.sampled_from([*COMPARISONS, "+", "-", "*", "/"])
        return st.one_of(
            st.tuples(st.sampled_from(["not", "neg"]), inner).map(lambda one: Operation(one[0], (one[1],), 0)),
            st.tuples(binary, pair).map(lambda one: Operation(one[0], one[1], 0)),
            st.tuples(st.sampled_from(["and", "or"]), st.lists(inner, min_size=2, max_size=3)).map(
                lambda one: Operation(one[0], tuple(one[1]), 0)
            ),
            pair.map(lambda both: Call("min", both, 0)),
        )

    return st.recursive(leaf, grown, max_leaves=8)


def _shape(node: Node) -> object:
    """The tree without places; what is joined by the same and, or from the left is flat, as the parser makes it."""
    match node:
        case Operation("and" | "or" as operator, operands):
            first, *others = operands
            joined = first.operands if isinstance(first, Operation) and first.operator == operator else (first,)
            if len(joined) > 1:
                return _shape(Operation(operator, (*joined, *others), 0))
            return (operator, *map(_shape, operands))
        case Operation(operator, operands):
            return (operator, *map(_shape, operands))
        case Call(function, arguments):
            return (function, *map(_shape, arguments))
        case Name(id):
            return ("name", id)
        case Literal(value):
            return ("literal", value)
    raise AssertionError(node)


@given(_trees())
def test_what_is_written_is_read_as_the_same_tree(tree: Node) -> None:
    assert _shape(parse(written(tree))) == _shape(tree)

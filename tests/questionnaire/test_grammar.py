"""Conditions are read as they look, and whatever cannot be read is told with its place and a remedy."""

import ast
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from random import Random
from typing import Any

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from wizard.questionnaire.grammar import (
    DEEPEST,
    FUNCTIONS,
    LONGEST,
    Call,
    ConditionError,
    ListOf,
    Literal,
    Name,
    Node,
    Operation,
    parse,
)
from wizard.text.languages import LANGUAGES
from wizard.text.problem import say

SIGNS = {
    ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.In: "in",
    ast.NotIn: "not in", ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.And: "and", ast.Or: "or",
    ast.Not: "not", ast.USub: "neg",
}  # fmt: skip
PIECES = [
    "and", "or", "not", "in", "(", ")", "[", "]", ",", "+", "-", "*", "/", "<", "<=", "==", "!=", ">", ">=", "a",
    "count", "if", "date", "today", "true", "outcome", "1", "2.5", '"x"', '"', "\n", " ", "=", "!", "&", "１", "　",
    "“", "\x00", "\\", "'", ".", "1e9", "_", "問", "\ud800",
]  # fmt: skip


def refused(condition: str) -> ConditionError:
    with pytest.raises(ConditionError) as caught:
        parse(condition)
    return caught.value


def said(error: ConditionError, language: str) -> str:
    return say(error.words, error.key, language, error.fields)


def shape(node: Node) -> Any:
    """A tree without places."""
    match node:
        case Literal(value, _):
            return float(value) if isinstance(value, Decimal) else value
        case ListOf(items, _):
            return [shape(item) for item in items]
        case Name(id, _):
            return ("name", id)
        case Call(function, arguments, _):
            return (function, *(shape(one) for one in arguments))
        case Operation(sign, operands, _):
            return (sign, *(shape(one) for one in operands))


def shape_in_python(node: ast.expr) -> Any:
    """The same for Python's own tree."""
    match node:
        case ast.Constant(value):
            return value
        case ast.List(items):
            return [-item.operand.value if isinstance(item, ast.UnaryOp) else item.value for item in items]  # type: ignore[attr-defined]
        case ast.Name(id):
            return {"true": True, "false": False}.get(id, ("name", id))
        case ast.Call(ast.Name(function), arguments):
            return (function, *(shape_in_python(one) for one in arguments))
        case ast.BoolOp(sign, operands):
            return (SIGNS[type(sign)], *(shape_in_python(one) for one in operands))
        case ast.BinOp(left, sign, right):
            return (SIGNS[type(sign)], shape_in_python(left), shape_in_python(right))
        case ast.UnaryOp(sign, operand):
            return (SIGNS[type(sign)], shape_in_python(operand))
        case ast.Compare(left, [sign], [right]):
            return (SIGNS[type(sign)], shape_in_python(left), shape_in_python(right))
    raise AssertionError(ast.dump(node))


class Writer:
    """Writes random conditions, with no more parentheses than it takes, or with some more."""

    def __init__(self, random: Random) -> None:
        self.random = random

    def either(self, depth: int) -> str:
        return self.joined(" or ", lambda: self.joined(" and ", lambda: self.negation(depth)))

    def negation(self, depth: int) -> str:
        return "not " * (self.random.random() < 0.2) + self.comparison(depth)

    def comparison(self, depth: int) -> str:
        if self.random.random() < 0.4:
            return self.terms(depth)
        if self.random.random() < 0.2:
            return f"{self.terms(depth)}{self.random.choice([' in ', ' not in '])}{self.listed()}"
        sign = self.random.choice(["==", "!=", "<", "<=", ">", ">="])
        return f"{self.terms(depth)}{self.space()}{sign}{self.space()}{self.terms(depth)}"

    def terms(self, depth: int) -> str:
        return self.joined("+-", lambda: self.joined("*/", lambda: self.operand(depth)))

    def operand(self, depth: int) -> str:
        random = self.random
        sign = random.choice(["", "", "", "", "-", "- -"])
        if depth and random.random() < 0.3:
            return f"{sign}({self.space()}{self.either(depth - 1)}{self.space()})"
        if depth and random.random() < 0.2:
            function = random.choice(sorted(FUNCTIONS - {"if"}))
            arguments = ", ".join(self.either(depth - 1) for _ in range(random.randint(0, 3)))
            return f"{sign}{function}({arguments})"
        return sign + random.choice(["a", "b1", "users_2", "0", "12", "2.5", '"x"', '"あ (or) "', "true", "false"])

    def listed(self) -> str:
        items = [self.random.choice(["1", "-1", "2.5", '"x"']) for _ in range(self.random.randint(0, 3))]
        return f"[{', '.join(items)}{',' * (bool(items) and self.random.random() < 0.2)}]"

    def joined(self, signs: str, part: Callable[[], str]) -> str:
        text = part()
        while self.random.random() < 0.25:
            sign = signs if signs.startswith(" ") else self.space() + self.random.choice(signs) + self.space()
            text += sign + part()
        return text

    def space(self) -> str:
        return self.random.choice(["", " ", "  ", "\t"])


@given(st.integers(0, 2**32 - 1))
def test_trees_are_those_of_python_where_both_languages_agree(seed: int) -> None:
    condition = Writer(Random(seed)).either(2)
    assume(len(condition) <= LONGEST)
    tree = ast.parse(f"({condition})", mode="eval").body
    assert shape(parse(condition)) == shape_in_python(tree)


@pytest.mark.parametrize(
    ("condition", "tree"),
    [
        ("a or b and not c == 1", ("or", "a", ("and", "b", ("not", ("==", "c", 1))))),
        ("not a in [1]", ("not", ("in", "a", [1]))),
        ("a + 1 < b * 2", ("<", ("+", "a", 1), ("*", "b", 2))),
        ("a - b - c", ("-", ("-", "a", "b"), "c")),
        ("a / b * c", ("*", ("/", "a", "b"), "c")),
        ("-a * b", ("*", ("neg", "a"), "b")),
        ("not not a", ("not", ("not", "a"))),
        ("(a or b) and c", ("and", ("or", "a", "b"), "c")),
        ("a or b or c", ("or", "a", "b", "c")),
        ("if(a, 1, 2)", ("if", "a", 1, 2)),
        ("today", "today"),
    ],
)
def test_precedence_is_that_of_the_rules(condition: str, tree: Any) -> None:
    def named(shaped: Any) -> Any:
        if isinstance(shaped, tuple):
            return shaped[1] if shaped[0] == "name" else (shaped[0], *map(named, shaped[1:]))
        return shaped

    assert named(shape(parse(condition))) == tree


@pytest.mark.parametrize(
    ("condition", "value"),
    [
        ("12", 12),
        ("2.50", Decimal("2.50")),
        ("9" * 28, int("9" * 28)),
        ('"日本語 \\ \' [x]"', "日本語 \\ ' [x]"),
        ('""', ""),
        ("true", True),
        ("false", False),
        ('date("2028-02-29")', date(2028, 2, 29)),
    ],
)
def test_literals_are_exact(condition: str, value: object) -> None:
    literal = parse(condition)
    assert isinstance(literal, Literal)
    assert (literal.value, type(literal.value)) == (value, type(value))


def test_a_negative_number_in_a_list_is_a_literal() -> None:
    tree = parse("a in [-1, -2.5, 3,]")
    assert isinstance(tree, Operation)
    assert isinstance(tree.operands[1], ListOf)
    assert [item.value for item in tree.operands[1].items] == [-1, Decimal("-2.5"), 3]


def test_line_breaks_and_indents_are_blanks() -> None:
    assert shape(parse("\n  a == 1\r\n\tand b\n")) == shape(parse("a == 1 and b"))


def test_columns_count_characters_and_not_bytes() -> None:
    tree = parse('text == "日本語" and users > 1')
    assert isinstance(tree, Operation)
    second = tree.operands[1]
    assert isinstance(second, Operation)
    assert second.operands[0].at == 18


@pytest.mark.parametrize(
    ("condition", "key", "at"),
    [
        ("", "empty", 0),
        (" \n\t", "empty", 0),
        ("a b", "unexpected", 2),
        ("a and", "unexpected", 5),
        ("and a", "unexpected", 0),
        ("a == not b", "unexpected", 5),
        ("a not b", "unexpected", 2),
        ("a not", "unexpected", 2),
        ("(a", "unexpected", 2),
        ("a)", "unexpected", 1),
        ("a in [1", "unexpected", 7),
        ("a in [1 2]", "unexpected", 8),
        ('"x" "y"', "unexpected", 4),
        ("count(a", "unexpected", 7),
        ("count(a b)", "unexpected", 8),
        ("in", "unexpected", 0),
        ("()", "unexpected", 1),
        ("a.b", "unexpected", 1),
        ("1if a", "unexpected", 0),
        ("1e5", "unexpected", 0),
        ("1_000", "unexpected", 0),
        ("問 == 1", "unexpected", 0),
        ("a == \x00", "unexpected", 5),
        ("a == \ud800", "unexpected", 5),
        ("+a", "unexpected", 0),
        ("1 < a < 5", "no-chain", 6),
        ("a == b == c", "no-chain", 7),
        ("a in b not in c", "no-chain", 7),
        ('a == "x', "open-text", 5),
        ('a == "x\ny"', "open-text", 5),
        ('date("2026-02-30")', "bad-date", 0),
        ('a < date("2026-4-1")', "bad-date", 4),
        ('date("20260401")', "bad-date", 0),
        ('date("2026-W14-3")', "bad-date", 0),
        ('date("２０２６-04-01")', "bad-date", 0),
        ("date(2026)", "bad-date", 0),
        ("date(", "bad-date", 0),
        ("9" * 29, "bad-number", 0),
        ("0." + "0" * 28, "bad-number", 0),
        ("scor(a)", "unknown-function", 0),
        ("a(1)", "unknown-function", 0),
        ("outcome(1)", "unknown-function", 0),
        ("a in [b]", "list-literals", 5),
        ("a in [true]", "list-literals", 5),
        ("a in [1 + 1]", "unexpected", 8),
        ("a in [[1]]", "list-literals", 5),
        ("a in [-b]", "list-literals", 5),
        ('a in [-"x"]', "list-literals", 5),
    ],
)
def test_what_cannot_be_read_is_told_at_its_character(condition: str, key: str, at: int) -> None:
    error = refused(condition)
    assert (error.key, error.at) == (key, at)


@pytest.mark.parametrize(
    ("condition", "written", "instead"),
    [
        ("a = 1", "=", "=="),
        ("a ＝ 1", "＝", "=="),
        ("a & b", "&", "and"),
        ("a | b", "|", "or"),
        ("!a", "!", "not"),
        ("a == 'x'", "'", '"'),
        ("a == “x”", "“", '"'),
        ("（a）", "（", "("),
        ("a　and b", "　", "(space)"),
        ("a ≧ 1", "≧", ">="),
        ("a > ５", "５", "5"),
        ("a ≠ 1", "≠", "!="),
    ],
)
def test_habits_and_full_width_forms_are_answered_with_what_to_write(
    condition: str, written: str, instead: str
) -> None:
    error = refused(condition)
    assert error.at == condition.index(written)
    for language in LANGUAGES:
        assert written in said(error, language)
        assert instead in said(error, language)


def test_an_unknown_function_comes_with_a_suggestion() -> None:
    assert '"score"' in said(refused("scor(a)"), "en")
    assert '"has_any"' in said(refused("hasany(a)"), "ja")


@pytest.mark.parametrize(
    "nested",
    [
        lambda depth: "(" * depth + "a" + ")" * depth,
        lambda depth: "not " * depth + "a",
        lambda depth: "-" * depth + "1",
        lambda depth: "count(" * depth + "a" + ")" * depth,
        lambda depth: "1" + "+1" * depth,
        lambda depth: "1" + "*1" * depth,
        lambda depth: "a in [" + "-" * depth + "1]",
    ],
)
def test_nesting_ends_at_fifty_levels(nested: Callable[[int], str]) -> None:
    parse(nested(DEEPEST)) if "[" not in nested(1) else parse(nested(1))
    assert refused(nested(DEEPEST + 1)).key == "too-deep"


def test_depth_counts_what_nests_and_not_what_stands_side_by_side() -> None:
    assert parse(" and ".join(["(not (a))"] * 100))


def test_a_condition_has_at_most_two_thousand_characters() -> None:
    assert parse("a".ljust(LONGEST))
    assert refused("a".ljust(LONGEST + 1)).key == "too-long"


@given(st.text(max_size=60) | st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join))
@example("(" * 2000)
@example("not " * 500)
@example("[" * 2000)
@example('"' * 1999)
@example("if(" * 600)
def test_no_text_makes_the_parser_do_anything_but_read_or_refuse(condition: str) -> None:
    result: Node | ConditionError
    try:
        result = parse(condition)
    except ConditionError as error:
        result = error
        message = [said(error, language) for language in LANGUAGES]
    assert 0 <= result.at <= len(condition)
    assert not isinstance(result, ConditionError) or all(message)

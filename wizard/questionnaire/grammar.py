"""The condition language, from text to an untyped tree.

Loosest to tightest: `or`, `and`, `not`, one comparison (no chains), `+ -`, `* /`, unary `-`, then literal, name, call,
parentheses. Columns count characters of the condition from 0. The tree is data: nothing is ever run as Python.
"""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal

from wizard.frozen import frozen
from wizard.text.numerals import DIGITS
from wizard.text.problem import Near, Phrased, near
from wizard.text.words import Words

LONGEST = 2000
DEEPEST = 50

COMPARISONS = ("==", "!=", "<=", ">=", "<", ">", "in", "not in")
RESERVED = frozenset({"and", "or", "not", "in", "true", "false", "date", "today", "outcome"})
FUNCTIONS = frozenset(
    "answered applies count has_any has_all score score_max sum min max round if days years any all".split()
)

WORDS = Words(
    {
        "too-long": {
            "ja": "条件が {count} 字あります。{most} 字までです。計算値 [[value]] に分けてください。",
            "en": "the condition has {count} characters, {most} are allowed; split it with a [[value]]",
        },
        "too-deep": {
            "ja": "かっこや not の入れ子、続く計算は {most} 段までです。計算値 [[value]] に分けてください。",
            "en": "parentheses, not and chains of + - * / go at most {most} deep; split the condition with a [[value]]",
        },
        "empty": {
            "ja": "条件が空です。条件を書くか、この行を消してください。",
            "en": "the condition is empty; write one or remove the line",
        },
        "unexpected": {
            "ja": "ここに {found} は書けません。{expected}を書いてください。",
            "en": "{found} cannot stand here; expected {expected}",
        },
        "write": {"ja": "{found} ではなく {instead} と書いてください。", "en": "write {instead} instead of {found}"},
        "no-chain": {
            "ja": "比較は続けて書けません。and でつないでください（例: 1 <= x and x <= 5）。",
            "en": "comparisons do not chain; join them with and (for example 1 <= x and x <= 5)",
        },
        "open-text": {
            "ja": '文字列が閉じていません。" で閉じてください。',
            "en": 'the text is not closed; end it with "',
        },
        "bad-date": {
            "ja": '日付は date("2026-04-01") の形で、実在する日を書いてください。',
            "en": 'write a real day in the form date("2026-04-01")',
        },
        "bad-number": {"ja": "数は {most} 桁までです。", "en": "a number has at most {most} digits"},
        "unknown-function": {
            "ja": "{found} という関数はありません{near}。",
            "en": "there is no function {found}{near}",
        },
        "list-literals": {
            "ja": "一覧 [..] には文字列・数・日付だけを書いてください。",
            "en": "a list [..] holds only texts, numbers and dates",
        },
        "token-end": {"ja": "条件の終わり", "en": "the end of the condition"},
        "token-character": {"ja": "文字 U+{code}", "en": "the character U+{code}"},
        "token-text": {"ja": "文字列", "en": "a text"},
        "expect-operand": {
            "ja": '問や計算値の id、数、"文字列"、かっこのどれか',
            "en": 'the id of a question or value, a number, a "text" or a parenthesis',
        },
        "expect-end": {"ja": "and か or、または条件の終わり", "en": "and, or, or the end of the condition"},
        "expect-close": {"ja": "「{close}」", "en": '"{close}"'},
    }
)


class ConditionError(Exception):
    """The condition cannot be read or used: a key of a `Words` table, its fields, and the character where."""

    def __init__(self, words: Words, key: str, at: int, **fields: object) -> None:
        super().__init__(key)
        self.words = words
        self.key = key
        self.at = at
        self.fields = fields


def _phrase(key: str, **fields: object) -> Phrased:
    return Phrased(WORDS, key, **fields)


@frozen
class Literal:
    value: bool | int | Decimal | str | date
    at: int


@frozen
class ListOf:
    items: tuple[Literal, ...]
    at: int


@frozen
class Name:
    id: str
    at: int


@frozen
class Call:
    function: str
    arguments: tuple["Node", ...]
    at: int


@frozen
class Operation:
    """`operator` is one of `or and not neg + - * /` or a comparison; `neg` and `not` have one operand."""

    operator: str
    operands: tuple["Node", ...]
    at: int


Node = Literal | ListOf | Name | Call | Operation
_Part = Callable[[], Node]

_TOKEN = re.compile(
    r"""(?P<number>[0-9]+(?:\.[0-9]+)?(?![\w.]))
      | (?P<name>[A-Za-z_][A-Za-z0-9_]*)
      | "(?P<text>[^"\n]*)"
      | (?P<sign>==|!=|<=|>=|[<>+\-*/()\[\],])""",
    re.VERBOSE,
)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_BLANK = re.compile(r"[ \t\r\n]*")
# what people type out of habit, or what a word processor makes of it
_INSTEAD = {
    "“": '"', "”": '"', "„": '"', "＂": '"', "'": '"', "‘": '"', "’": '"', "＝": "==", "=": "==",
    "！": "not", "!": "not", "&": "and", "＆": "and", "|": "or", "｜": "or", "　": "(space)", "（": "(", "）": ")",
    "，": ",", "、": ",", "＜": "<", "＞": ">",
    "≠": "!=", "≦": "<=", "≤": "<=", "≧": ">=", "≥": ">=", "×": "*", "÷": "/", "－": "-",
    **dict(zip("０１２３４５６７８９", "0123456789", strict=True)),
}  # fmt: skip


@frozen
class _Token:
    kind: str  # number, name, text, sign, end
    text: str
    at: int


def parse(condition: str) -> Node:
    """The tree of a condition.

    Raises ConditionError with the first thing that is wrong and the character where it stands.
    """
    if len(condition) > LONGEST:
        raise ConditionError(WORDS, "too-long", LONGEST, count=len(condition), most=LONGEST)
    tokens = _tokens(condition)
    if len(tokens) == 1:
        raise ConditionError(WORDS, "empty", 0)
    return _Parser(tokens).whole()


def _tokens(condition: str) -> list[_Token]:
    tokens = []
    at = _end(_BLANK.match(condition, 0))
    while at < len(condition):
        found = _TOKEN.match(condition, at)
        if found is None:
            raise _stray(condition, at)
        kind = found.lastgroup or ""
        tokens.append(_Token(kind, found[kind], at))
        at = _end(_BLANK.match(condition, found.end()))
    tokens.append(_Token("end", "", at))
    return tokens


def _end(match: re.Match[str] | None) -> int:
    return match.end() if match else 0


def _stray(condition: str, at: int) -> ConditionError:
    character = condition[at]
    if character == '"':
        return ConditionError(WORDS, "open-text", at)
    if character in _INSTEAD:
        return ConditionError(WORDS, "write", at, found=character, instead=_INSTEAD[character])
    code = _phrase("token-character", code=f"{ord(character):04X}")
    return ConditionError(WORDS, "unexpected", at, found=code, expected=_phrase("expect-operand"))


class _Parser:
    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens = tokens
        self._next = 0
        self._depth = 0

    def whole(self) -> Node:
        node = self._either()
        if self._token.kind != "end":
            raise self._unexpected(_phrase("expect-end"))
        return node

    @property
    def _token(self) -> _Token:
        return self._tokens[self._next]

    def _take(self) -> _Token:
        token = self._token
        self._next += 1
        return token

    def _sees(self, *texts: str) -> bool:
        return self._token.kind in ("name", "sign") and self._token.text in texts

    def _unexpected(self, expected: Phrased) -> ConditionError:
        token = self._token
        found: object = f'"{token.text}"'
        if token.kind == "end":
            found = _phrase("token-end")
        elif token.kind == "text":
            found = _phrase("token-text")
        return ConditionError(WORDS, "unexpected", token.at, found=found, expected=expected)

    def _deeper(self, at: int) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise ConditionError(WORDS, "too-deep", at, most=DEEPEST)

    def _either(self) -> Node:
        return self._joined("or", self._both)

    def _both(self) -> Node:
        return self._joined("and", self._negation)

    def _joined(self, word: str, part: _Part) -> Node:
        first = part()
        if not self._sees(word):
            return first
        at = self._token.at
        operands = [first]
        while self._sees(word):
            self._take()
            operands.append(part())
        return Operation(word, tuple(operands), at)

    def _negation(self) -> Node:
        if not self._sees("not"):
            return self._comparison()
        at = self._take().at
        self._deeper(at)
        node = Operation("not", (self._negation(),), at)
        self._depth -= 1
        return node

    def _comparison(self) -> Node:
        left = self._terms()
        operator = self._comparison_sign()
        if operator is None:
            return left
        at = self._take().at
        if operator == "not in":
            self._take()
        right = self._terms()
        if self._comparison_sign() is not None:
            raise ConditionError(WORDS, "no-chain", self._token.at)
        return Operation(operator, (left, right), at)

    def _comparison_sign(self) -> str | None:
        if self._sees("not"):
            after = self._tokens[self._next + 1]
            return "not in" if after.kind == "name" and after.text == "in" else None
        return self._token.text if self._sees(*COMPARISONS) else None

    def _terms(self) -> Node:
        return self._chained(("+", "-"), self._factors)

    def _factors(self) -> Node:
        return self._chained(("*", "/"), self._signed)

    def _chained(self, signs: tuple[str, ...], part: _Part) -> Node:
        node = part()
        links = 0
        while self._sees(*signs):
            operator = self._take()
            links += 1
            self._deeper(operator.at)
            node = Operation(operator.text, (node, part()), operator.at)
        self._depth -= links
        return node

    def _signed(self) -> Node:
        if not self._sees("-"):
            return self._operand()
        at = self._take().at
        self._deeper(at)
        node = Operation("neg", (self._signed(),), at)
        self._depth -= 1
        return node

    def _operand(self) -> Node:
        token = self._token
        match token.kind:
            case "number":
                return self._number()
            case "text":
                self._take()
                return Literal(token.text, token.at)
            case "name":
                return self._named()
        if self._sees("("):
            self._take()
            self._deeper(token.at)
            node = self._either()
            self._close(")")
            self._depth -= 1
            return node
        if self._sees("["):
            return self._list()
        raise self._unexpected(_phrase("expect-operand"))

    def _close(self, sign: str) -> None:
        if not self._sees(sign):
            raise self._unexpected(_phrase("expect-close", close=sign))
        self._take()

    def _number(self) -> Literal:
        token = self._take()
        if sum(character.isdigit() for character in token.text) > DIGITS:
            raise ConditionError(WORDS, "bad-number", token.at, most=DIGITS)
        return Literal(Decimal(token.text) if "." in token.text else int(token.text), token.at)

    def _named(self) -> Node:
        token = self._token
        if token.text in ("and", "or", "in", "not"):
            raise self._unexpected(_phrase("expect-operand"))
        self._take()
        if token.text in ("true", "false"):
            return Literal(token.text == "true", token.at)
        if token.text == "date":
            return self._date(token.at)
        if self._sees("("):
            return self._call(token)
        return Name(token.text, token.at)

    def _date(self, at: int) -> Literal:
        self._close("(")
        token = self._token
        self._take()
        try:
            day = date.fromisoformat(token.text if token.kind == "text" and _DAY.fullmatch(token.text) else "")
        except ValueError:
            raise ConditionError(WORDS, "bad-date", at) from None
        self._close(")")
        return Literal(day, at)

    def _call(self, name: _Token) -> Call:
        if name.text != "today" and name.text not in FUNCTIONS:
            known: Near = near(name.text, FUNCTIONS)
            raise ConditionError(WORDS, "unknown-function", name.at, found=f'"{name.text}"', near=known)
        self._take()
        self._deeper(name.at)
        arguments = self._items(")", self._either)
        self._depth -= 1
        return Call(name.text, tuple(arguments), name.at)

    def _list(self) -> ListOf:
        at = self._take().at
        self._deeper(at)
        items = self._items("]", self._signed)
        self._depth -= 1
        literals = [_folded(item) for item in items]
        if not all(isinstance(item, Literal) and not isinstance(item.value, bool) for item in literals):
            raise ConditionError(WORDS, "list-literals", at)
        return ListOf(tuple(item for item in literals if isinstance(item, Literal)), at)

    def _items(self, close: str, part: _Part) -> list[Node]:
        items: list[Node] = []
        while not self._sees(close):
            items.append(part())
            if not self._sees(","):
                break
            self._take()
        self._close(close)
        return items


def _folded(node: Node) -> Node:
    """A negative number in a list is a literal, too."""
    if isinstance(node, Operation) and node.operator == "neg" and isinstance(node.operands[0], Literal):
        value = node.operands[0].value
        if isinstance(value, int | Decimal) and not isinstance(value, bool):
            return Literal(-value, node.at)
    return node

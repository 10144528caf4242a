"""One TOML file as it came: its text, its data, its hash, and the place of anything in it."""

import codecs
import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

import tomli

from wizard.frozen import frozen
from wizard.questionnaire.grammar import ConditionError
from wizard.questionnaire.locate import Locator, Path, Place, inside, nesting_depth, syntax_place
from wizard.questionnaire.possible import DIGITS, has_few_digits
from wizard.sha256 import hex_digest
from wizard.text.clean import hostile
from wizard.text.problem import Problem, Problems, found
from wizard.text.words import Words

MOST_BYTES = 5_000_000
DEEPEST = 100

WORDS = Words(
    {
        "too-large": {
            "ja": "ファイルが大きすぎます（{most} バイトまで）。中身を確かめ、必要なら --max-size を指定してください。",
            "en": "the file is too large (at most {most} bytes); look at what is in it, or give --max-size",
        },
        "not-utf8": {
            "ja": "UTF-8 ではないバイトがあります。UTF-8 で保存し直してください。",
            "en": "there is a byte that is not UTF-8; save the file as UTF-8",
        },
        "too-deep": {
            "ja": "入れ子が {most} 段より深くなっています。このようなファイルは読み込みません。",
            "en": "tables and lists nest deeper than {most}; such a file is not read",
        },
        "syntax": {
            "ja": "TOML として読めません。かっこ、引用符、= の書き方を確かめてください。（{detail}）",
            "en": "this is not valid TOML; look at brackets, quotes and = here ({detail})",
        },
        "hostile": {
            "ja": "画面に出せない文字 U+{code} があります。消してください。",
            "en": "there is a character that must not reach a screen, U+{code}; remove it",
        },
        "huge-number": {
            "ja": "数は {most} 桁までです。",
            "en": "a number has at most {most} digits",
        },
    }
)


# longer ones make Python's own conversion refuse
_LONG_NUMBER = re.compile(r"[0-9][0-9_]{4000,}")


@frozen
class Source:
    """A TOML file that could be parsed. `sha256` is over the text with LF line ends and without BOM."""

    name: str
    text: str
    data: Mapping[str, Any]
    sha256: str
    locator: Locator

    def problem(
        self, words: Words, key: str, path: Path, *, question: str = "", at_key: bool = False, **fields: object
    ) -> Problem:
        """What is wrong at a path; the question is the one that the path leads through, if it is not given."""
        place = self.locator.key(path) if at_key else self.locator.value(path)
        asked = question or self._question_at(path)
        return Problem(words, key, fields, self.name, place.line, place.column, asked)

    def _question_at(self, path: Path) -> str:
        """The id of the question that a path of a questionnaire leads through, "" for none."""
        at: Any = self.data
        before: str | int = ""
        ids: list[str] = []
        for step in path:
            try:
                at = at[step]
            except (KeyError, IndexError, TypeError):
                break
            if before == "question" and isinstance(at, dict):
                ids.append(found(at.get("id")).id)
            before = step
        return ".".join(id for id in ids if id)

    def condition_problem(self, error: ConditionError, path: Path, question: str = "") -> Problem:
        """What is wrong inside a condition, at its very character."""
        place = inside(self.locator.value(path), self.text, error.at)
        return Problem(error.words, error.key, error.fields, self.name, place.line, place.column, question)


def read_source(data: bytes, name: str, most_bytes: int = MOST_BYTES) -> Source:
    """Parse the bytes of a TOML file.

    Raises Problems: too large, not UTF-8, nested too deep, not TOML, numbers of too many digits, or characters that
    must not reach a screen.
    """
    if len(data) > most_bytes:
        raise Problems([Problem(WORDS, "too-large", {"most": most_bytes}, name)])
    text = _decoded(data, name)
    deep = nesting_depth(text, DEEPEST)
    if deep is not None:
        raise _refused(name, deep, "too-deep", most=DEEPEST)
    try:
        parsed = tomli.loads(text, parse_float=Decimal)
    except tomli.TOMLDecodeError as error:
        raise _refused(name, syntax_place(error), "syntax", detail=_detail(error)) from None
    except (ValueError, RecursionError, ArithmeticError):
        raise _refused(name, _long_number(text), "huge-number", most=DIGITS) from None
    source = Source(name, text, parsed, hex_digest(text.encode("utf-8")), Locator(text))
    bad = list(_unfit(source, parsed, ()))
    if bad:
        raise Problems(bad)
    return source


def _decoded(data: bytes, name: str) -> str:
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8").replace("\r\n", "\n")
        place = Place(before.count("\n") + 1, len(before) - before.rfind("\n"))
        raise _refused(name, place, "not-utf8") from None
    return text.replace("\r\n", "\n")


def _refused(name: str, place: Place, key: str, **fields: object) -> Problems:
    return Problems([Problem(WORDS, key, fields, name, place.line, place.column)])


def _detail(error: tomli.TOMLDecodeError) -> str:
    """What tomli says, without anything quoted from the file."""
    said = str(getattr(error, "msg", "")) or str(error).split(" (at ")[0]
    return said.split("'")[0].split('"')[0].rstrip(" :(")


def _long_number(text: str) -> Place:
    found = _LONG_NUMBER.search(text)
    before = text[: found.start()] if found else ""
    return Place(before.count("\n") + 1, len(before) - before.rfind("\n"))


def _unfit(source: Source, value: object, path: Path) -> Iterable[Problem]:
    """What nothing should have to deal with: hostile characters, and numbers that would fill the memory if written."""
    match value:
        case str():
            for offset, _ in hostile(value)[:1]:
                yield source.problem(WORDS, "hostile", path, code=f"{ord(value[offset]):04X}")
        case dict():
            for key, one in value.items():
                for offset, _ in hostile(key)[:1]:
                    place = (*path, key)
                    yield source.problem(WORDS, "hostile", place, at_key=True, code=f"{ord(key[offset]):04X}")
                yield from _unfit(source, one, (*path, key))
        case list():
            for index, one in enumerate(value):
                yield from _unfit(source, one, (*path, index))
        case int() | Decimal():
            if not has_few_digits(value):
                yield source.problem(WORDS, "huge-number", path, most=DIGITS)

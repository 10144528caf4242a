"""One TOML file as it came: its text, its data, its hash, and the place of anything in it."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import tomli

from wizard.questionnaire.grammar import ConditionError
from wizard.questionnaire.locate import Locator, Path, Place, inside, nesting_depth, syntax_place
from wizard.text.clean import hostile
from wizard.text.problem import Problem, Problems
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
    }
)


@dataclass(frozen=True, slots=True)
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
        place = self.locator.key(path) if at_key else self.locator.value(path)
        return Problem(words, key, fields, self.name, place.line, place.column, question)

    def condition_problem(self, error: ConditionError, path: Path, question: str = "") -> Problem:
        """What is wrong inside a condition, at its very character."""
        place = inside(self.locator.value(path), self.text, error.at)
        return Problem(error.words, error.key, error.fields, self.name, place.line, place.column, question)


def read_source(data: bytes, name: str, most_bytes: int = MOST_BYTES) -> Source:
    """Parse the bytes of a TOML file.

    Raises Problems: too large, not UTF-8, nested too deep, not TOML, or with characters that must not reach a screen.
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
    except (ValueError, RecursionError, OverflowError):  # such as a number of ten thousand digits
        raise _refused(name, Place(1, 1), "syntax", detail="value") from None
    source = Source(name, text, parsed, hashlib.sha256(text.encode("utf-8")).hexdigest(), Locator(text))
    bad = [source.problem(WORDS, "hostile", path, code=code) for path, code in _hostile(parsed, ())]
    if bad:
        raise Problems(bad)
    return source


def _decoded(data: bytes, name: str) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig", errors="replace").replace("\r\n", "\n")
        place = Place(before.count("\n") + 1, len(before) - before.rfind("\n"))
        raise _refused(name, place, "not-utf8") from None
    return text.replace("\r\n", "\n")


def _refused(name: str, place: Place, key: str, **fields: object) -> Problems:
    return Problems([Problem(WORDS, key, fields, name, place.line, place.column)])


def _detail(error: tomli.TOMLDecodeError) -> str:
    """What tomli says, without anything quoted from the file."""
    said = str(getattr(error, "msg", "")) or str(error).split(" (at ")[0]
    return said.split("'")[0].split('"')[0].strip().rstrip(":")


def _hostile(value: object, path: Path) -> Iterable[tuple[Path, str]]:
    if isinstance(value, str):
        for offset, _ in hostile(value)[:1]:
            yield path, f"{ord(value[offset]):04X}"
    elif isinstance(value, dict):
        for key, one in value.items():
            for offset, _ in hostile(key)[:1]:
                yield (*path, key), f"{ord(key[offset]):04X}"
            yield from _hostile(one, (*path, key))
    elif isinstance(value, list):
        for index, one in enumerate(value):
            yield from _hostile(one, (*path, index))

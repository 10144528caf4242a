"""Characters that terminals draw in different widths (East Asian Width "A"), in any text of a file."""

import unicodedata
from collections.abc import Iterator, Mapping

from wizard.audit.finding import Finding
from wizard.audit.rule import Rule
from wizard.questionnaire.locate import Path, Place
from wizard.questionnaire.source import Source
from wizard.text.problem import Problem
from wizard.text.words import Words

RULE = Rule(
    "ambiguous-width",
    "warning",
    {
        "ja": "全角にも半角にもなる文字は、端末によって幅が変わり、枠や表がずれます。",
        "en": "Terminals draw such a character one or two cells wide, so frames and tables come apart.",
    },
    {
        "ja": "幅の決まった文字に替えてください（例: 丸数字は (1)、矢印は >、三点リーダーは「など」）。",
        "en": "Use a character of settled width, such as (1) for a circled number, > for an arrow, - for a dash.",
    },
)
WORDS = Words(
    {
        "ambiguous": {
            "ja": "幅の決まらない文字 U+{code}（{name}）があります。",
            "en": "there is a character of ambiguous width, U+{code} ({name})",
        }
    }
)


def ambiguous_widths(source: Source) -> Iterator[Finding]:
    """Each character of ambiguous width once a text, where it first stands in the text."""
    for path, text in _texts(source.data, ()):
        for character in dict.fromkeys(text):
            if unicodedata.east_asian_width(character) == "A":
                place = _place(source, path, character)
                question = source.problem(WORDS, "ambiguous", path).question
                fields = {"code": f"{ord(character):04X}", "name": unicodedata.name(character, "?").lower()}
                problem = Problem(WORDS, "ambiguous", fields, source.name, place.line, place.column, question)
                yield Finding(RULE.id, problem, RULE.level)


def _texts(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for key, one in value.items():
            yield from _texts(one, (*path, key))
    elif isinstance(value, list):
        for index, one in enumerate(value):
            yield from _texts(one, (*path, index))


def _place(source: Source, path: Path, character: str) -> Place:
    """Where a character of a text stands; that of the text where it is written as an escape."""
    start = source.locator.value(path)
    lines = source.text.split("\n")
    column = lines[start.line - 1].find(character, start.column - 1)
    if column >= 0:
        return Place(start.line, column + 1)
    following = range(start.line, start.line + _value_of(source, path).count("\n") + 1)
    for number in following:
        if number < len(lines) and character in lines[number]:
            return Place(number + 1, lines[number].index(character) + 1)
    return start


def _value_of(source: Source, path: Path) -> str:
    value: object = source.data
    for step in path:
        value = value[step]  # type: ignore[index]  # a key of a table or an index of a list, in turn
    return str(value)

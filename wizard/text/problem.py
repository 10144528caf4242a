"""What is wrong with an input: where, what is expected, what to do. One form for every floor.

A problem names the file, the line and the question; of what was found it tells the kind and the length, and
repeats it only if it looks like an id. The text of an answer is never repeated.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal

from wizard.frozen import field, frozen
from wizard.text.languages import pick
from wizard.text.words import Words

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,63}")

WORDS = Words(
    {
        "at-question": {"ja": "問 {question}: ", "en": "question {question}: "},
        "did-you-mean": {"ja": "（{near} ではありませんか）", "en": " (did you mean {near}?)"},
        "more": {"ja": "ほかに {count} 件あります。", "en": "{count} more problems are not shown."},
        "found-text": {"ja": "{count} 字の文字列", "en": "text of {count} characters"},
        "found-yes-no": {"ja": "true または false", "en": "true or false"},
        "found-integer": {"ja": "整数", "en": "a whole number"},
        "found-number": {"ja": "小数", "en": "a decimal number"},
        "found-date": {"ja": "日付", "en": "a date"},
        "found-time": {"ja": "日時", "en": "a date with a time"},
        "found-list": {"ja": "{count} 件の一覧", "en": "a list of {count}"},
        "found-table": {"ja": "表", "en": "a table"},
        "found-nothing": {"ja": "なし", "en": "nothing"},
    }
)


@frozen
class Found:
    """What was found where something else is expected; it keeps no text that could be an answer."""

    kind: str
    count: int = 0
    id: str = ""

    def say(self, language: str) -> str:
        return f'"{self.id}"' if self.id else WORDS.say(f"found-{self.kind}", language, **self._fields())

    def _fields(self) -> dict[str, object]:
        return {"count": self.count} if self.kind in ("text", "list") else {}


def found(value: object) -> Found:
    """Tell kind and length of `value`; repeat it only if it looks like an id."""
    match value:
        case bool():
            return Found("yes-no")
        case str():
            return Found("text", len(value), value if _ID.fullmatch(value) else "")
        case int():
            return Found("integer")
        case float() | Decimal():
            return Found("number")
        case datetime():
            return Found("time")
        case date():
            return Found("date")
        case list() | tuple():
            return Found("list", len(value))
        case dict():
            return Found("table")
    return Found("nothing")


@frozen
class Near:
    """Known ids that look like the one that was found; told as a suggestion, or not at all."""

    ids: tuple[str, ...]

    def say(self, language: str) -> str:
        if not self.ids:
            return ""
        return WORDS.say("did-you-mean", language, near=", ".join(f'"{one}"' for one in self.ids))


def near(name: str, known: Iterable[str]) -> Near:
    """The (at most two) known ids nearest to `name`."""
    import difflib  # slow to load, and needed only where something is wrong

    return Near(tuple(difflib.get_close_matches(name, list(known), n=2, cutoff=0.6)))


class Phrased:
    """A part of a message that is itself worded, and said in the language of the message."""

    __slots__ = ("_fields", "_words", "key")

    def __init__(self, words: Words, key: str, **fields: object) -> None:
        self._words = words
        self.key = key
        self._fields = fields

    def say(self, language: str) -> str:
        return say(self._words, self.key, language, self._fields)


def say(words: Words, key: str, language: str, fields: Mapping[str, object]) -> str:
    """A message whose fields may themselves have words in several languages."""
    return words.say(key, language, **{name: _said(value, language) for name, value in fields.items()})


def _said(value: object, language: str) -> object:
    if isinstance(value, Mapping):
        return pick(value, language)
    speak = getattr(value, "say", None)
    return speak(language) if speak else value


@frozen
class Problem:
    """One thing that is wrong. `line` and `column` count characters from 1; 0 means no place in a file."""

    words: Words = field(repr=False, compare=False)
    key: str
    fields: Mapping[str, object] = field(default_factory=dict)
    file: str = ""
    line: int = 0
    column: int = 0
    question: str = ""

    def say(self, language: str) -> str:
        """One line: `file:line:column: question id: what is wrong, what is expected, what to do`."""
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part)
        asked = WORDS.say("at-question", language, question=self.question) if self.question else ""
        return f"{place}: {asked}{self.message(language)}" if place else asked + self.message(language)

    def message(self, language: str) -> str:
        return say(self.words, self.key, language, self.fields)


class Problems(Exception):
    """An input cannot be used. Carries every problem found, in the order of the file."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: (problem.file, problem.line, problem.column)))
        super().__init__("; ".join(problem.key for problem in self.problems))

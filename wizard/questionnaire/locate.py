"""Where the keys and values of a TOML file stand, so that every message can name a line and a column.

The readers of TOML keep no positions. This index is built beside them, on text that tomli has accepted, and so
never judges the text itself. Only `nesting_depth` looks at text before tomli does.

A path is what leads to a value in the parsed data: keys as text, entries of arrays as numbers from 0, for example
`("section", 0, "question", 3, "kind")`. Lines end at line feeds, as in TOML.
"""

import re
from bisect import bisect_right
from collections.abc import KeysView
from functools import cached_property

import tomli

from wizard.frozen import frozen

Path = tuple[str | int, ...]

# Every repetition is possessive: no text, however hostile, makes the search go back. An unclosed string reaches to
# the end of what it could cover, so it is looked at once only.
_SPACE = r"[ \t]*+"
_STRING = (
    r'"""(?:[^"\\]++|\\.|"(?!""))*+"{0,5}+'
    r"|'''(?:[^']++|'(?!''))*+'{0,5}+"
    r'|"(?:[^"\\\n]++|\\[^\n])*+"?+'
    r"|'[^'\n]*+'?+"
)
_PART = rf"(?:[A-Za-z0-9_-]++|{_STRING})"
_KEY = rf"{_PART}(?:{_SPACE}\.{_SPACE}{_PART})*+"

_KEY_PART = re.compile(_PART, re.DOTALL)
# these are compiled only where there is something to locate: that is after a problem
_UP_TO_VALUE = rf"{_SPACE}{_KEY}{_SPACE}=?+{_SPACE}"
_BETWEEN = r"(?:[ \t\n,]++|#[^\n]*+)*+"
# The only blank within a plain value stands between a date and its time.
_SCALAR = rf"{_STRING}|[^\s,\]}}#]++(?: [0-9][^\s,\]}}#]*+)?+"
_STEP = re.compile(
    rf"#[^\n]*+|(?P<key>{_KEY})(?P<equals>{_SPACE}=)?+|(?P<opening>[\[{{])|(?P<closing>[\]}}])", re.DOTALL
)


@frozen
class Place:
    """A character of a file: line and column from 1, both counted in characters."""

    line: int
    column: int


class Locator:
    """The places of all keys and values of a text that tomli has accepted; the text is scanned at the first question.

    A table or an entry that a header opens has its value at the header's first bracket. A table that only a longer
    key implies, such as `title` in `title.ja = "…"`, has its value at its key. An entry of an array has its key at
    its value. A path that is not in the file has the place of its nearest known ancestor, at worst line 1.
    """

    def __init__(self, text: str) -> None:
        # As tomli does it; neither lines nor columns change.
        self._text = text.replace("\r\n", "\n")

    def key(self, path: Path) -> Place:
        """The place of the last key of a path."""
        return _place(self._line_starts, self._nearest(path)[0])

    def value(self, path: Path) -> Place:
        """The place at which the value of a path begins."""
        return _place(self._line_starts, self._nearest(path)[1])

    def paths(self) -> KeysView[Path]:
        """Every path in the file, the empty one included, which stands for the whole file."""
        return self._offsets.keys()

    def _nearest(self, path: Path) -> tuple[int, int]:
        while path not in self._offsets:
            path = path[:-1]
        return self._offsets[path]

    @cached_property
    def _offsets(self) -> dict[Path, tuple[int, int]]:
        return _Scan(self._text).run()

    @cached_property
    def _line_starts(self) -> list[int]:
        return _line_starts(self._text)


class _Scan:
    """One walk over a text; collects for every path the offsets of its key and of its value."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._offsets: dict[Path, tuple[int, int]] = {(): (0, 0)}
        self._latest: dict[Path, int] = {}
        self._up_to_value, self._between, self._scalar = (
            re.compile(pattern, re.DOTALL) for pattern in (_UP_TO_VALUE, _BETWEEN, _SCALAR)
        )

    def run(self) -> dict[Path, tuple[int, int]]:
        text, at = self._text, 0
        around: list[tuple[Path, bool]] = [((), False)]  # what is open here: its path, and whether it is an array
        while (at := _past(self._between, text, at)) < len(text):
            path, is_array = around[-1]
            if text[at] in "]}":
                around.pop()
                at += 1
            elif text[at] == "[" and len(around) == 1:
                path, at = self._header(at)
                around = [(path, False)]
            else:
                key_at = at
                if is_array:
                    path = self._next_entry(path)
                else:
                    path, key_at, at = self._key(path, at)
                self._offsets[path] = (key_at, at)
                if text[at] in "[{":
                    around.append((path, text[at] == "["))
                    at += 1
                else:
                    at = _past(self._scalar, text, at)
        return self._offsets

    def _header(self, start: int) -> tuple[Path, int]:
        """Open the table of a header; gives its path and the offset after the header."""
        is_entry = self._text.startswith("[[", start)
        path, key_at, end = self._key((), start + 1 + is_entry)
        if is_entry:
            self._offsets.setdefault(path, (key_at, start))
            path = self._next_entry(path)
            self._offsets[path] = (start, start)
        else:
            # A header of its own says more than a longer one before it that implied the table.
            self._offsets[path] = (key_at, start)
        return path, self._text.index("]", end) + 1 + is_entry

    def _key(self, table: Path, start: int) -> tuple[Path, int, int]:
        """Read a dotted key within a table; gives its path, the offset of its last part and that of its value."""
        end = _past(self._up_to_value, self._text, start)
        *above, last = _KEY_PART.finditer(self._text, start, end)
        for part in above:
            table = (*table, _name(part[0]))
            self._offsets.setdefault(table, (part.start(), part.start()))
            if table in self._latest:
                table = (*table, self._latest[table])
        return (*table, _name(last[0])), last.start(), end

    def _next_entry(self, array: Path) -> Path:
        self._latest[array] = self._latest.get(array, -1) + 1
        return (*array, self._latest[array])


def nesting_depth(text: str, limit: int) -> Place | None:
    """The first place at which more than `limit` tables and arrays lie in each other, or None if there is none.

    For text that nobody has parsed yet: a parser may recurse, this does not. It counts the parts of a header, the
    parts but the last of a dotted key, and open brackets; an array of tables counts once, with its table. The place
    is that of the bracket or of the whole key. In text that is not TOML it may miss what stands after the first
    error, where a parser stops.
    """
    depth = 0
    opened: list[int] = []  # levels that each open bracket added
    above: int | None = None  # tables that the key of the coming value implies; None where no value is due
    in_header = False
    for step in _STEP.finditer(text):
        kind = step.lastgroup
        reached = depth
        if kind == "equals":
            above = _count_parts(step["key"]) - 1
            reached += above
        elif kind == "key":
            if in_header:
                reached = depth = _count_parts(step["key"])
            above = None
        elif kind == "opening":
            if above is None and not opened:
                in_header = True
                continue
            opened.append(1 + (above or 0))
            reached = depth = depth + opened[-1]
            above = None
        elif kind == "closing":
            in_header = False
            if opened:
                depth -= opened.pop()
        if reached > limit:
            return _place(_line_starts(text), step.start())
    return None


def syntax_place(error: tomli.TOMLDecodeError) -> Place:
    """The place at which tomli gave up."""
    return Place(error.lineno, error.colno)


def inside(place: Place, text: str, offset: int) -> Place:
    """The place of a character inside a value of text, for example of a mistake in a condition.

    `place` is where the value begins in the file's `text`, `offset` counts characters of the value from 0. Only in
    '…' does the file show the characters one by one; for all other strings this is the place of the value.
    """
    line = text.split("\n", place.line)[place.line - 1]
    value = line[place.column - 1 :]
    if value.startswith("'") and not value.startswith("'''"):
        return Place(place.line, place.column + 1 + offset)
    return place


def _name(part: str) -> str:
    """What a part of a key says, without its quotes."""
    if part[0] == '"' and "\\" in part:
        name: str = tomli.loads(f"name = {part}")["name"]
        return name
    return part[1:-1] if part[0] in "\"'" else part


def _count_parts(key: str) -> int:
    if '"' in key or "'" in key:
        return sum(1 for _ in _KEY_PART.finditer(key))
    return key.count(".") + 1


def _past(pattern: re.Pattern[str], text: str, start: int) -> int:
    match = pattern.match(text, start)
    if match is None:
        raise ValueError(f"not TOML at offset {start}")
    return match.end()


def _line_starts(text: str) -> list[int]:
    return [0, *(feed.end() for feed in re.finditer("\n", text))]


def _place(line_starts: list[int], offset: int) -> Place:
    line = bisect_right(line_starts, offset)
    return Place(line, offset - line_starts[line - 1] + 1)

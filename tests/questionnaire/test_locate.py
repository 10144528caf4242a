"""The places that the index names are those where the parser found the same keys and values."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time
from random import Random
from typing import Any

import pytest
import tomli
import tomli_w
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from wizard.questionnaire.locate import Locator, Path, Place, inside, nesting_depth, syntax_place

Table = dict[str, Any]

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
TEXTS = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("\"\"\"'''\\\n\t.#[]{}=, あ"), max_size=8)
KEYS = st.sampled_from(["a", "b", "ja", "1", "-", "a.b", "", "'", 'q"\\', "#x", "問", "\x1b\n"]) | TEXTS
PLAIN = (
    TEXTS
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False)
    | st.dates()
    | st.datetimes(timezones=st.none() | st.just(UTC))
    | st.times()
)


def tables(values: st.SearchStrategy[Any], at_least: int = 0) -> st.SearchStrategy[Table]:
    return st.dictionaries(KEYS, values, min_size=at_least, max_size=4)


ARRAYS = st.recursive(PLAIN, lambda inner: st.lists(inner, max_size=3), max_leaves=6)
NO_TABLES_IN_ARRAYS = tables(st.recursive(ARRAYS, tables, max_leaves=8))
DOCUMENTS = (
    tables(st.recursive(PLAIN, lambda inner: st.lists(inner, max_size=3) | tables(inner), max_leaves=12))
    | tables(tables(ARRAYS) | st.lists(tables(PLAIN | st.lists(tables(PLAIN), min_size=1)), min_size=1), at_least=1)
    | NO_TABLES_IN_ARRAYS
)
RANDOMS = st.randoms(use_true_random=False)


def may_be_headed(value: Any) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and {type(one) for one in value} == {dict})


class OddWriter:
    """Writes data as TOML and takes any of the ways that TOML has for each thing."""

    def __init__(self, random: Random) -> None:
        self.random = random

    def document(self, data: Table) -> str:
        text = "".join(self.sections((), data, ""))
        text = text[:-1] if self.coin() else text
        return text.replace("\n", "\r\n") if self.coin() else text

    def coin(self) -> bool:
        return self.random.random() < 0.5

    def space(self) -> str:
        return self.random.choice(["", "", " ", "\t "])

    def gap(self) -> str:
        return self.random.choice(["", "", " ", "\n\t", "\n  # ] } \" ''' [\n", "# あ\n"])

    def line_end(self) -> str:
        return self.space() + self.random.choice(["\n", "\n", "\n\n \n", "# [x] = '''\n"])

    def sections(self, path: tuple[str, ...], table: Table, header: str) -> list[str]:
        """A table under its header; sub-tables stand behind it, or before it where that is allowed."""
        below = {key: value for key, value in table.items() if may_be_headed(value) and self.coin()}
        entries = self.entries({key: value for key, value in table.items() if key not in below})
        own = header + "".join(self.space() + self.entry(*entry) + self.line_end() for entry in entries)
        behind = [part for key, value in below.items() for part in self.headed((*path, key), value)]
        if header.startswith("[[") or not path:
            return [own, *behind]
        if below and not entries and self.coin():
            return behind
        return [*behind, own] if self.coin() else [own, *behind]

    def headed(self, path: tuple[str, ...], value: Any) -> Iterator[str]:
        opening, closing = ("[[", "]]") if isinstance(value, list) else ("[", "]")
        for table in value if isinstance(value, list) else [value]:
            header = opening + self.space() + self.key(path) + self.space() + closing + self.line_end()
            yield from self.sections(path, table, header)

    def entries(self, table: Table) -> list[tuple[tuple[str, ...], Any]]:
        """The entries of a table, some of its tables being taken apart into dotted keys, in any order."""
        entries: list[tuple[tuple[str, ...], Any]] = []
        for key, value in table.items():
            if isinstance(value, dict) and value and self.coin():
                entries += [((key, *below), inner) for below, inner in self.entries(value)]
            else:
                entries.append(((key,), value))
        self.random.shuffle(entries)
        return entries

    def entry(self, path: tuple[str, ...], value: Any) -> str:
        return f"{self.key(path)}{self.space()}={self.space()}{self.value(value)}"

    def key(self, path: tuple[str, ...]) -> str:
        written = ""
        for part in path:
            bare = re.fullmatch("[A-Za-z0-9_-]+", part) and self.coin()
            dot = self.space() + "." + self.space() if written else ""
            written += dot + (part if bare else self.string(part, lines=False))
        return written

    def value(self, value: Any) -> str:
        match value:
            case str():
                return self.string(value, lines=True)
            case bool():
                return str(value).lower()
            case int():
                return f"{value:#x}" if value >= 0 and self.coin() else f"{value:+}"
            case datetime():
                return value.isoformat(self.random.choice("T t"))
            case date() | time():
                return value.isoformat()
            case list():
                return self.bracketed("[", [self.value(one) for one in value], "]")
            case dict():
                return self.bracketed("{", [self.entry(*entry) for entry in self.entries(value)], "}")
        return repr(value)

    def bracketed(self, opening: str, items: list[str], closing: str) -> str:
        inner = ",".join(self.gap() + item + self.gap() for item in items)
        return opening + inner + ("," if items and self.coin() else "") + self.gap() + closing

    def string(self, text: str, *, lines: bool) -> str:
        forms = ['"' + "".join(map(self.letter, text)) + '"']
        plain = not CONTROL.search(text)
        if plain and "\n" not in text and "'" not in text:
            forms.append(f"'{text}'")
        if lines:
            # a line feed right after the opening quotes is not part of the text
            start = "\n" if text.startswith("\n") or self.coin() else ""
            forms.append(f'"""{start}{self.many_lines(text)}"""')
            if plain and "'''" not in text:
                forms.append(f"'''{start}{text}'''")
        return self.random.choice(forms)

    def letter(self, letter: str) -> str:
        if letter in '"\\\n\t' and self.coin():
            return {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}[letter]
        if letter in '"\\\n' or CONTROL.match(letter) or self.random.random() < 0.2:
            return f"\\u{ord(letter):04x}" if ord(letter) < 0x10000 else f"\\U{ord(letter):08X}"
        return letter

    def many_lines(self, text: str) -> str:
        written = ""
        for letter in text:
            if letter not in " \t\n" and self.random.random() < 0.1:
                written += "\\ \n\n  "
            raw = letter == "\n" or (letter == '"' and not written.endswith('""'))
            written += letter if raw and self.coin() else self.letter(letter)
        return written


def paths(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    yield path, value
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in entries:
        yield from paths(inner, (*path, key))


def depth(value: Table) -> int:
    """How many tables and arrays lie in each other within a table, itself not counted."""
    return max(len(path) - (not isinstance(inner, dict | list)) for path, inner in paths(value))


def offset(text: str, place: Place) -> int:
    return sum(len(line) + 1 for line in text.split("\n")[: place.line - 1]) + place.column - 1


def readings(text: str, start: int, before: str = "", after: str = "") -> Iterator[Table]:
    """What the parser makes of the pieces from `start` to before anything that could be the end."""
    for end in re.finditer(r"[\s.,=\]}#]|\Z", text[start:]):
        try:
            yield tomli.loads(before + text[start : start + end.start()] + after)
        except tomli.TOMLDecodeError:
            continue


def opened_by(header: str) -> Path:
    """The path that a header opens, an array of tables without its number."""
    inner: Any = tomli.loads(header)
    path: tuple[str, ...] = ()
    while isinstance(inner, dict) and inner:
        [(key, inner)] = inner.items()
        path = (*path, key)
    return path


def assert_located(text: str) -> None:
    found = dict(paths(tomli.loads(text)))
    locator = Locator(text)
    assert set(locator.paths()) == set(found)
    del found[()]
    for path, value in found.items():
        key_at, value_at = offset(text, locator.key(path)), offset(text, locator.value(path))
        assert isinstance(path[-1], str) or key_at == value_at
        if isinstance(path[-1], str):
            assert next(readings(text, key_at, after=" = 1")) == {path[-1]: 1}
        if key_at > value_at or (isinstance(value, dict) and text[value_at] == "["):
            header = text[value_at:].replace("\r", "").partition("\n")[0]
            assert opened_by(header) == tuple(part for part in path if isinstance(part, str))
        elif key_at == value_at and isinstance(path[-1], str):
            assert isinstance(value, dict), "only a table has no text of its own"
        else:
            assert {"x": value} in readings(text, value_at, before="x = ")


@settings(deadline=None)
@given(DOCUMENTS, st.booleans())
def test_places_in_what_tomli_w_writes(data: Table, multiline: bool) -> None:
    assert_located(tomli_w.dumps(data, multiline_strings=multiline))


@settings(deadline=None)
@given(DOCUMENTS, RANDOMS)
def test_places_in_oddly_written_files(data: Table, random: Random) -> None:
    text = OddWriter(random).document(data)
    assert tomli.loads(text) == data
    assert_located(text)


HEADERS = ["[a]", "[[a]]", "[a.b]", "[[a.b]]", "[a.b.c]", "[b.a]", "[[b.a.b]]", "b.c = 1", "a = [{}, {a.b = []}]"]


@settings(deadline=None)
@given(st.lists(st.sampled_from(HEADERS), max_size=7))
def test_places_under_headers_in_any_order(statements: list[str]) -> None:
    text = "\n".join(statements)
    try:
        tomli.loads(text)
    except tomli.TOMLDecodeError:
        assume(False)
    assert_located(text)


TRAPS = r"""# [comment] = "'''
    [t.u]
"dotted.key" . "a\u0062" = 1979-05-27 07:32:00 # a date with a blank
[t]
date = 1979-05-27
[[list]]
title.ja = "あ[" # "
title.en = '''it''s
['''''
quotes = XXX\\XXX""
[[list]]
[[list.inner]]
rows = [ # ]
	[1, 2], [{a.b = '}', "c" = [3]}],
  1979-05-27 07:32:00,
]
[list.inner.deep]
x = 1
[[list.inner]]
y = { a = 1, b.c = "]" }""".replace("XXX", '"""')


@pytest.mark.parametrize("text", [TRAPS, TRAPS.replace("\n", "\r\n")], ids=["LF", "CRLF"])
@pytest.mark.parametrize(
    ("path", "key", "value"),
    [
        (("t",), (4, 2), (4, 1)),
        (("t", "u"), (2, 8), (2, 5)),
        (("t", "u", "dotted.key", "ab"), (3, 16), (3, 28)),
        (("list",), (6, 3), (6, 1)),
        (("list", 0, "title", "ja"), (7, 7), (7, 12)),
        (("list", 1), (11, 1), (11, 1)),
        (("list", 1, "inner", 0, "rows", 1, 0, "a", "b"), (14, 14), (14, 18)),
        (("list", 1, "inner", 0, "deep", "x"), (18, 1), (18, 5)),
        (("list", 1, "inner", 1, "y", "b", "c"), (20, 16), (20, 20)),
    ],
)
def test_places_in_a_file_full_of_traps(text: str, path: Path, key: tuple[int, int], value: tuple[int, int]) -> None:
    assert_located(text)
    assert (Locator(text).key(path), Locator(text).value(path)) == (Place(*key), Place(*value))


@pytest.mark.parametrize(
    ("path", "known"),
    [
        (("list", 0, "missing"), ("list", 0)),
        (("list", 7, "title", "ja"), ("list",)),
        (("nowhere", 1), ()),
        (("list", 1, "inner", 0, "rows", 1, 0, "a", "z", 3), ("list", 1, "inner", 0, "rows", 1, 0, "a")),
    ],
)
def test_an_unknown_path_has_the_place_of_its_nearest_ancestor(path: Path, known: Path) -> None:
    locator = Locator(TRAPS)
    assert (locator.key(path), locator.value(path)) == (locator.key(known), locator.value(known))
    assert locator.key(()) == Place(1, 1)


def test_only_a_line_feed_ends_a_line_and_columns_count_characters() -> None:
    assert Locator('a = "\u2028\u0085"\n\t"問𠮷" = 1').value(("問𠮷",)) == Place(2, 9)


def arrays(levels: int) -> str:
    return "[" * levels + "]" * levels


@pytest.mark.parametrize(
    "written",
    [
        lambda n: f"x = {arrays(n)}",
        lambda n: "x = [" + "\n[ # [\n" * (n - 1) + "1.5" + "]" * n,
        lambda n: "x = " + "{a.'b.c' = " * (n // 2) + arrays(n % 2) + "1" * (1 - n % 2) + "}" * (n // 2),
        lambda n: "'.' . " * n + '"." = 1',
        lambda n: "[[" + "a . " * (n - 1) + "a]]",
        lambda n: "[a.b.c]\n" + "a." * (n - 3) + "a = 1",
        lambda n: f"[a.b]\nc.d = {arrays(n - 3)}",
        lambda n: f"[a]\nb = [[[]], []]\n[[c]]\nd = {{a.b = 1, c = {arrays(n - 2)}}}",
    ],
)
def test_nesting_may_reach_the_limit_and_no_further(written: Callable[[int], str]) -> None:
    assert tomli.loads(written(100))
    assert nesting_depth(written(100), 100) is None
    assert nesting_depth(written(101), 100) is not None


@settings(deadline=None)
@given(NO_TABLES_IN_ARRAYS, RANDOMS)
def test_the_depth_is_that_of_the_parsed_data(data: Table, random: Random) -> None:
    text = OddWriter(random).document(data)
    assert nesting_depth(text, depth(data)) is None
    assert depth(data) == 0 or nesting_depth(text, depth(data) - 1)


@settings(deadline=None)
@given(DOCUMENTS, RANDOMS)
def test_arrays_of_tables_at_most_double_the_depth(data: Table, random: Random) -> None:
    text = OddWriter(random).document(data)
    assert depth(data) == 0 or nesting_depth(text, (depth(data) - 1) // 2)


@pytest.mark.parametrize(
    ("text", "limit", "place"),
    [
        ("x = [\r\n[\n [", 2, Place(3, 2)),
        ('あ = 1\n"あ" = [[{', 2, Place(2, 9)),
        ("[a]\n[ b.c.d ]", 2, Place(2, 3)),
        ("x = " + "[" * 1_000_000, 100, Place(1, 105)),
        ("x = " + "[[]," * 1_000_000, 100, Place(1, 402)),
        ("x = " + "{a=" * 1_000_000, 100, Place(1, 305)),
        ("a." * 1_000_000 + "a = 1", 100, Place(1, 1)),
        ("[" + "'a' . " * 1_000_000 + "a]", 100, Place(1, 2)),
    ],
    ids=range(8),
)
def test_the_first_place_beyond_the_limit_is_told(text: str, limit: int, place: Place) -> None:
    assert nesting_depth(text, limit) == place


@pytest.mark.parametrize(
    "text",
    [
        "x = '[[[\\' # [[[{{{ a.b.c.d = 1",
        r'x = "[[[\"[[[" # [[[',
        'x = """[[[\n[[["[[[""[[[\\"""[[[\n"""""',
        "x = '''[[[\n\\'[[[''[[['''''",
        "x = [1.5, -0.25e+3, 1979-05-27 07:32:00.5]\n'a.b.c' = 1",
        "[[a]]\nx = []\n" * 9,
        'x = """[[[',
    ],
)
def test_what_only_looks_like_nesting_is_not_counted(text: str) -> None:
    assert nesting_depth(text, 2) is None


def test_the_place_of_a_mistake_in_syntax() -> None:
    with pytest.raises(tomli.TOMLDecodeError) as caught:
        tomli.loads('a = "あ"\r\nbb = ?')
    assert syntax_place(caught.value) == Place(2, 6)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="'"), min_size=1), st.data())
def test_a_character_of_a_literal_string_has_its_own_place(condition: str, data: st.DataObject) -> None:
    text = f"[a]\r\nwhen = '{condition}' # '"
    at = data.draw(st.integers(0, len(condition) - 1))
    place = inside(Locator(text).value(("a", "when")), text, at)
    assert text[offset(text, place)] == condition[at]


@pytest.mark.parametrize("value", ['"abc"', '"""abc"""', "'''abc'''", '"""\nabc"""', "['abc']"])
def test_a_character_of_any_other_value_has_the_place_of_the_value(value: str) -> None:
    text = f"x = 1\nwhen = {value}\n"
    assert inside(Locator(text).value(("when",)), text, 1) == Place(2, 8)

"""A file is refused before anything trusts it, always with the line; what it says does not depend on line ends."""

import codecs
import hashlib
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.questionnaire.source import DEEPEST, Source, read_source
from wizard.text.languages import LANGUAGES
from wizard.text.problem import Problem, Problems

TEXT = 'title = "題"\n[a]\nb = 1.50\n'


def problems(data: bytes | str, most_bytes: int = 5_000_000) -> list[Problem]:
    with pytest.raises(Problems) as caught:
        read_source(data.encode("utf-8") if isinstance(data, str) else data, "f.toml", most_bytes)
    for problem in caught.value.problems:
        assert problem.file == "f.toml"
        assert problem.say("ja") != problem.say("en")
    return list(caught.value.problems)


def places(data: bytes | str) -> list[tuple[str, int, int]]:
    return [(problem.key, problem.line, problem.column) for problem in problems(data)]


def test_a_file_is_read_with_exact_numbers() -> None:
    source = read_source(TEXT.encode("utf-8"), "f.toml")
    assert source.data == {"title": "題", "a": {"b": Decimal("1.50")}}
    assert str(source.data["a"]["b"]) == "1.50"


def test_the_hash_is_over_lf_and_without_byte_order_mark() -> None:
    plain = TEXT.encode("utf-8")
    variants = [
        plain,
        codecs.BOM_UTF8 + plain,
        plain.replace(b"\n", b"\r\n"),
        codecs.BOM_UTF8 + plain.replace(b"\n", b"\r\n"),
    ]
    sources = [read_source(one, "f.toml") for one in variants]
    assert {source.sha256 for source in sources} == {hashlib.sha256(plain).hexdigest()}
    assert {source.text for source in sources} == {TEXT}


def test_what_is_written_otherwise_has_another_hash() -> None:
    first, second = (read_source(text.encode("utf-8"), "f.toml") for text in (TEXT, TEXT + "\n"))
    assert first.data == second.data
    assert first.sha256 != second.sha256


@pytest.mark.parametrize("before", [b"", codecs.BOM_UTF8, b"# \xe9\xa1\x8c\n", codecs.BOM_UTF8 + b"# \xe9\xa1\x8c\r\n"])
def test_a_byte_that_is_not_utf8_is_told_at_its_character(before: bytes) -> None:
    line = 1 + before.count(b"\n")
    assert places(before + b'a = "\xe9\xa1\x8c\xff"\n') == [("not-utf8", line, 7)]


def test_a_file_cut_within_a_character_is_told_at_its_end() -> None:
    assert places('a = "題"'.encode()[:-2]) == [("not-utf8", 1, 6)]


def test_a_file_of_the_largest_size_is_read_and_one_byte_more_is_not() -> None:
    data = b"a = 1\n".ljust(100, b"#")
    assert read_source(data, "f.toml", 100).data == {"a": 1}
    assert [problem.key for problem in problems(data + b"#", 100)] == ["too-large"]


def test_a_file_over_five_megabytes_is_refused_unread() -> None:
    assert [problem.key for problem in problems(b"\xff" * 5_000_001)] == ["too-large"]


@pytest.mark.parametrize(
    "nested",
    [
        lambda depth: "a = " + "[" * depth + "]" * depth,
        lambda depth: "a = " + "{b = " * depth + "1" + "}" * depth,
        lambda depth: ".".join(["a"] * (depth + 1)) + " = 1",
        lambda depth: f"[{'.'.join(['a'] * depth)}]",
    ],
    ids=["arrays", "inline tables", "dotted key", "header"],
)
def test_nesting_deeper_than_a_hundred_is_refused_with_the_line(nested: object) -> None:
    assert callable(nested)
    read_source(("\n" + nested(DEEPEST)).encode(), "f.toml")
    (problem,) = problems("\n" + nested(DEEPEST + 1))
    assert (problem.key, problem.line) == ("too-deep", 2)
    assert problems("\n" + nested(100_000))[0].key == "too-deep"


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a = 1\nb 2\n", 2, 3),
        ('a = "題\n', 1, 7),
        ("a = 1\r\n\r\nb = [1\r\n", 4, 1),
        ("a = 1\na = 2\n", 2, 6),
        ("[a]\n[a]\n", 2, 3),
        ("a = 2026-02-30\n", 1, 5),
        ("a = nil\n", 1, 5),
        ("a = 1\rb = 2", 1, 6),
        ('a = "\x01"', 1, 6),
        ("a = 1_\n", 1, 6),
    ],
)
def test_what_is_not_toml_is_told_where_the_parser_gave_up(text: str, line: int, column: int) -> None:
    (problem,) = problems(text)
    assert (problem.key, problem.line) == ("syntax", line)
    assert abs(problem.column - column) <= 1


@pytest.mark.parametrize(
    "number",
    [
        "9" * 29,
        "-" + "9" * 29,
        "9" * 5000,
        "9_" * 4999 + "9",
        "0x" + "f" * 5000,
        "1e28",
        "1e999999999",
        "1e-28",
        "1e-999999999",
    ],
    ids=lambda number: number[:8],
)
def test_a_number_with_too_many_digits_is_refused_with_its_line(number: str) -> None:
    assert places(f"a = 1\nb = {number}\n") == [("huge-number", 2, 5)]


def test_numbers_of_twenty_eight_digits_are_kept_exactly() -> None:
    source = read_source(f"a = {'9' * 28}\nb = 0.{'3' * 27}\nc = 1e27\nd = inf\n".encode(), "f.toml")
    assert source.data["a"] == int("9" * 28)
    assert str(source.data["b"]) == "0." + "3" * 27
    assert source.data["c"] == 10**27


def test_characters_that_steer_a_screen_are_refused_wherever_they_stand() -> None:
    text = 'a = "\\u001b[2J"\n"\\u202e" = 1\nb = ["x", "\u200b"]\n[c]\nd = { e = "\\u0085" }\n'
    assert places(text) == [("hostile", 1, 5), ("hostile", 2, 1), ("hostile", 3, 11), ("hostile", 5, 11)]


def test_the_code_of_a_hostile_character_is_told_and_not_the_character() -> None:
    (problem,) = problems('a = "\\u202Eabc"')
    for language in LANGUAGES:
        assert "U+202E" in problem.say(language)
        assert "\u202e" not in problem.say(language)
        assert "abc" not in problem.say(language)


@pytest.mark.parametrize(
    "text",
    ['秘密 = "ひみつ', 'a = "ひみつ" x', '"ひみつ" = 1\n"ひみつ" = 2', "[ひみつ", 'a = {"ひみつ" = 1, "ひみつ" = 2}'],
)
def test_nothing_of_the_file_is_repeated(text: str) -> None:
    for problem in problems(text):
        for language in LANGUAGES:
            assert "ひみつ" not in problem.say(language)
            assert "秘密" not in problem.say(language)


@given(st.binary(max_size=200) | st.text(max_size=100).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    result: Source | Problems
    try:
        result = read_source(data, "f.toml")
    except Problems as found:
        result = found
    assert result.problems if isinstance(result, Problems) else result.sha256


QUESTIONNAIRE = b"""
[[section]]
[[section.question]]
id = "first"
when = 'a and'
[[section.question]]
id = "secret words"
[[section.question.question]]
id = "inner"
text.ja = "x"
"""


def test_a_problem_names_the_question_that_its_place_belongs_to() -> None:
    source = read_source(QUESTIONNAIRE, "f.toml")
    words, key = problems("a =")[0].words, "not-utf8"
    paths = [("section", 0, "question", 0, "when"), ("section", 0, "question", 0, "nowhere"), ("section", 0), ()]
    assert [source.problem(words, key, path).question for path in paths] == ["first", "first", "", ""]
    assert source.problem(words, key, ("section", 0, "question", 1, "id")).question == ""
    assert source.problem(words, key, ("section", 0, "question", 1, "question", 0, "text", "ja")).question == "inner"

"""A problem says where, what and what to do, in both languages, and nothing of what somebody answered."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.text.languages import DEFAULT, LANGUAGES, pick
from wizard.text.problem import Phrased, Problem, Problems, found, near, say
from wizard.text.words import Words

WORDS = Words(
    {
        "bad": {"ja": "{what}は使えません{near}。", "en": "{what} cannot be used{near}"},
        "plain": {"ja": "だめです。", "en": "no good"},
        "part": {"ja": "部分 {number}", "en": "part {number}"},
    }
)


def test_a_problem_names_file_line_column_and_question() -> None:
    problem = Problem(WORDS, "plain", {}, "a.toml", 3, 7, "users")
    assert problem.say("en") == "a.toml:3:7: question users: no good"
    assert problem.say("ja") == "a.toml:3:7: 問 users: だめです。"
    assert problem.message("en") == "no good"


def test_what_is_not_known_of_the_place_is_left_out() -> None:
    assert Problem(WORDS, "plain").say("en") == "no good"
    assert Problem(WORDS, "plain", {}, "a.toml").say("en") == "a.toml: no good"
    assert Problem(WORDS, "plain", {}, question="users").say("en") == "question users: no good"


def test_fields_are_said_in_the_language_of_the_message() -> None:
    what = Phrased(WORDS, "part", number=found([1, 2]))
    problem = Problem(WORDS, "bad", {"what": what, "near": near("user", ["users", "audience"])})
    assert problem.say("en") == 'part a list of 2 cannot be used (did you mean "users"?)'
    assert problem.say("ja") == '部分 2 件の一覧は使えません（"users" ではありませんか）。'
    assert say(WORDS, "bad", "ja", {"what": {"ja": "名", "en": "name"}, "near": near("x", [])}) == "名は使えません。"


def test_problems_are_in_the_order_of_their_files() -> None:
    several = [Problem(WORDS, "plain", {}, file, line, 1) for file, line in (("b", 1), ("a", 9), ("a", 2))]
    problems = Problems(several)
    assert [(one.file, one.line) for one in problems.problems] == [("a", 2), ("a", 9), ("b", 1)]
    assert str(problems) == "plain; plain; plain"


@pytest.mark.parametrize(
    ("value", "kind", "en"),
    [
        (True, "yes-no", "true or false"),
        (3, "integer", "a whole number"),
        (Decimal("1.5"), "number", "a decimal number"),
        (1.5, "number", "a decimal number"),
        (date(2026, 1, 1), "date", "a date"),
        (datetime(2026, 1, 1, tzinfo=UTC), "time", "a date with a time"),
        ([1, 2], "list", "a list of 2"),
        ((), "list", "a list of 0"),
        ({"a": 1}, "table", "a table"),
        (None, "nothing", "nothing"),
        ("山田 太郎", "text", "text of 5 characters"),
        ("", "text", "text of 0 characters"),
        ("class-1.2_b", "text", '"class-1.2_b"'),
    ],
)
def test_of_what_was_found_kind_and_length_are_told(value: object, kind: str, en: str) -> None:
    assert (found(value).kind, found(value).say("en")) == (kind, en)
    assert found(value).say("ja") != found(value).say("en") or kind == "text"


@given(st.text())
def test_text_is_repeated_only_where_it_could_be_an_id(text: str) -> None:
    for language in LANGUAGES:
        told = found(text).say(language)
        if told != f'"{text}"':
            assert str(len(text)) in told
        else:
            assert text.isascii()
            assert text.replace("-", "x").replace("_", "x").replace(".", "x").isalnum()
            assert len(text) <= 64


@pytest.mark.parametrize("id", ["a" * 65, "-a", "a b", "a\n", "\x1b", "あ", "a'", "a/b", '"'])
def test_what_could_be_more_than_an_id_is_not_repeated(id: str) -> None:
    assert id not in found(id).say("en")


def test_at_most_two_near_ids_are_suggested() -> None:
    suggested = near("users", ["audience", "user", "usersx", "users_"]).ids
    assert len(suggested) == 2
    assert "audience" not in suggested
    assert near("users", ["audience"]).say("en") == ""


def test_words_are_picked_by_language_or_else_the_first() -> None:
    assert DEFAULT in LANGUAGES
    assert pick({"ja": "a", "en": "b"}, "en") == "b"
    assert pick({"ja": "a", "en": "b"}, "de") == "a"
    assert pick({}, "ja") == ""

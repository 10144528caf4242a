"""Every kind takes just what is an answer, says what it wants otherwise, and gives each answer one exact form."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import chain, combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.making import choice, choices, integer, option, question, sheet, yes_no
from wizard.questionnaire.definition import Group, Question
from wizard.questionnaire.kinds import Refused, kind_named, kinds
from wizard.questionnaire.possible import (
    EITHER,
    FALSE,
    INFINITY,
    NO_TEXT,
    NONE_CHOSEN,
    NOTHING,
    TRUE,
    Chosen,
    Range,
    Wording,
    is_known,
    or_nothing,
)
from wizard.text.languages import LANGUAGES

ALL = -1  # as a set of options: every one


def asked(table: dict[str, Any]) -> Question:
    return sheet(table).questions[0]


YES_NO = asked(yes_no("q", points=3))
CHOICE = asked(choice("q", option("a", points=1), option("b", points=5), option("c-2")))
CHOICES = asked(choices("q", "a", "b", "c", option("none", exclusive=True)))
SOME = asked(choices("q", "a", "b", "c", "d", least=2, most=3))
INTEGER = asked(integer("q", -5, 200_000_000, unit={"ja": "人", "en": "people"}))
NUMBER = asked(question("q", "number", min=Decimal("0.5"), max=100, unit={"ja": "円", "en": "yen"}))
FREE = asked(question("q", "number"))
DAY = asked(question("q", "date", min=date(2025, 4, 1), max=date(2040, 3, 31)))
LINE = asked(question("q", "text", max_length=5))
PARAGRAPH = asked(question("q", "paragraph"))
NOTE = asked(question("q", "note"))
GROUP = asked(question("q", "group", question=[yes_no("cloud"), integer("staff", 0)], most=2))


def refusal(question: Question, raw: object, typed: bool = False) -> str:
    with pytest.raises(Refused) as caught:
        question.kind.read(question, str(raw)) if typed else question.kind.accept(question, raw)
    assert caught.value.say("ja") != caught.value.say("en")
    return caught.value.key


def test_there_is_one_kind_for_each_name() -> None:
    names = "choice choices date group integer note number paragraph text yes-no"
    assert list(kinds()) == names.split()
    assert all(kind_named(name).name == name for name in kinds())
    with pytest.raises(KeyError):
        kind_named("textarea")


@pytest.mark.parametrize(
    ("question", "raw", "value"),
    [
        (YES_NO, True, True),
        (YES_NO, False, False),
        (CHOICE, "c-2", "c-2"),
        (CHOICES, ["c", "a"], ("a", "c")),
        (CHOICES, ("b",), ("b",)),
        (CHOICES, ["none"], ("none",)),
        (SOME, ["d", "a", "b"], ("a", "b", "d")),
        (INTEGER, 0, 0),
        (INTEGER, -5, -5),
        (FREE, 3, 3),
        (FREE, Decimal("2.50"), Decimal("2.5")),
        (FREE, Decimal("3.00"), 3),
        (FREE, Decimal("-0.0"), 0),
        (FREE, Decimal("1E+3"), 1000),
        (FREE, 0.1, Decimal("0.1")),
        (FREE, 5.0, 5),
        (FREE, 10**28 - 1, 10**28 - 1),
        (FREE, Decimal("1e-27"), Decimal("1e-27")),
        (DAY, date(2026, 4, 1), date(2026, 4, 1)),
        (LINE, "五文字まで", "五文字まで"),
        (LINE, "a\u200bb", "ab"),
        (PARAGRAPH, "1行\r\n2行", "1行\n2行"),
        (GROUP, [], Group(())),
        (GROUP, [{"staff": 3, "cloud": True}, {}], Group(({"cloud": True, "staff": 3}, {}))),
    ],
)
def test_an_answer_of_a_file_gets_its_exact_form(question: Question, raw: object, value: object) -> None:
    accepted = question.kind.accept(question, raw)
    assert (accepted, type(accepted)) == (value, type(value))
    assert question.kind.accept(question, accepted) == accepted


@pytest.mark.parametrize(
    ("question", "raw", "key"),
    [
        (YES_NO, 1, "expected"),
        (YES_NO, "true", "expected"),
        (YES_NO, None, "expected"),
        (CHOICE, "d", "no-option"),
        (CHOICE, "A", "no-option"),
        (CHOICE, "", "no-option"),
        (CHOICE, 1, "expected"),
        (CHOICE, ["a"], "expected"),
        (CHOICES, "a", "expected"),
        (CHOICES, [], "none"),
        (CHOICES, [1], "expected"),
        (CHOICES, ["a", "a"], "twice"),
        (CHOICES, ["a", "x"], "no-option"),
        (CHOICES, ["a", "none"], "exclusive"),
        (SOME, ["a"], "too-few"),
        (SOME, ["a", "b", "c", "d"], "too-many"),
        (INTEGER, True, "expected"),
        (INTEGER, Decimal(5), "expected"),
        (INTEGER, 5.0, "expected"),
        (INTEGER, "5", "expected"),
        (INTEGER, -6, "too-small"),
        (INTEGER, 200_000_001, "too-large"),
        (INTEGER, 10**28, "too-many-digits"),
        pytest.param(INTEGER, -(10**5000), "too-many-digits", id="a number that Python does not write"),
        (NUMBER, False, "expected"),
        (NUMBER, "1", "expected"),
        (NUMBER, Decimal("0.4"), "too-small"),
        (NUMBER, Decimal("100.1"), "too-large"),
        (FREE, Decimal("NaN"), "expected"),
        (FREE, Decimal("sNaN"), "expected"),
        (FREE, Decimal("Infinity"), "expected"),
        (FREE, float("-inf"), "expected"),
        (FREE, 10**28, "too-many-digits"),
        (FREE, Decimal("1e999999999"), "too-many-digits"),
        (FREE, Decimal("1e-999999999"), "too-many-digits"),
        (FREE, Decimal("0." + "3" * 28), "too-many-digits"),
        (DAY, datetime(2026, 4, 1, tzinfo=UTC), "expected"),
        (DAY, "2026-04-01", "expected"),
        (DAY, date(2025, 3, 31), "too-small"),
        (DAY, date(2040, 4, 1), "too-large"),
        (LINE, 5, "expected"),
        (LINE, " \u3000", "blank"),
        (LINE, "\u200b", "blank"),
        (LINE, "六文字ですよ", "too-long"),
        (LINE, "a\nb", "one-line"),
        (LINE, "a\u2028b", "one-line"),
        (LINE, "a\tb", "one-line"),
        (PARAGRAPH, "\n\n", "blank"),
        (PARAGRAPH, "a" * 10_001, "too-long"),
        (NOTE, "", "asks-nothing"),
        (GROUP, {}, "expected"),
        (GROUP, [3], "expected"),
        (GROUP, [{}, {}, {}], "too-many"),
        (GROUP, [{"cloud": 1}], "several"),
        (GROUP, [{"clod": True}], "several"),
    ],
)
def test_what_is_no_answer_is_refused_with_the_reason(question: Question, raw: object, key: str) -> None:
    assert refusal(question, raw) == key


@pytest.mark.parametrize(
    ("question", "typed", "value"),
    [
        (YES_NO, "1", True),
        (YES_NO, " ｙ ", True),
        (YES_NO, "YES", True),
        (YES_NO, "はい", True),
        (YES_NO, "２", False),
        (YES_NO, "いいえ", False),
        (CHOICE, "1", "a"),
        (CHOICE, "３", "c-2"),
        (CHOICE, " b ", "b"),
        (CHOICES, "3, 1", ("a", "c")),
        (CHOICES, "１、２", ("a", "b")),
        (CHOICES, "1　1 a", ("a",)),
        (CHOICES, "none", ("none",)),
        (INTEGER, "１２，３４５", 12345),
        (INTEGER, "5万人", 50_000),
        (INTEGER, "50,000 people", 50_000),
        (INTEGER, "1億2,000万", 120_000_000),
        (INTEGER, "−３", -3),
        (INTEGER, "3.0", 3),
        (NUMBER, "１．５", Decimal("1.5")),
        (NUMBER, "2.50 円", Decimal("2.5")),
        (NUMBER, "3.00", 3),
        (DAY, "令和8年4月1日", date(2026, 4, 1)),
        (DAY, "Ｒ８．４．１", date(2026, 4, 1)),
        (DAY, "2026/4/1", date(2026, 4, 1)),
        (LINE, "  a\nb ", "a b"),
        (PARAGRAPH, "\n1\n\n2\n", "1\n\n2"),
    ],
)
def test_typed_text_is_read_as_people_write(question: Question, typed: str, value: object) -> None:
    read = question.kind.read(question, typed)
    assert (read, type(read)) == (value, type(value))


@pytest.mark.parametrize(
    ("question", "typed", "key"),
    [
        (YES_NO, "maybe", "typed"),
        (YES_NO, "", "typed"),
        (CHOICE, "0", "no-number"),
        (CHOICE, "4", "no-number"),
        (CHOICE, "", "no-number"),
        (CHOICES, "", "none"),
        (CHOICES, "1 5", "no-number"),
        (CHOICES, "1 4", "exclusive"),
        (SOME, "1", "too-few"),
        (INTEGER, "", "unreadable"),
        (INTEGER, "1.5", "unreadable"),
        (INTEGER, "12,34", "unreadable"),
        (INTEGER, "1e3", "unreadable"),
        (INTEGER, "2億1人", "too-large"),
        (INTEGER, "9" * 29, "unreadable"),
        (NUMBER, "inf", "unreadable"),
        (NUMBER, "NaN", "unreadable"),
        (NUMBER, "0", "too-small"),
        (DAY, "2026-02-30", "unreadable"),
        (DAY, "昭和64年4月1日", "unreadable"),
        (DAY, "2024-04-01", "too-small"),
        (LINE, "\u3000", "blank"),
        (LINE, "六文字ですよ", "too-long"),
        (PARAGRAPH, " \n ", "blank"),
        (NOTE, "x", "asks-nothing"),
        (GROUP, "1", "by-entry"),
    ],
)
def test_typed_text_that_is_no_answer_is_refused_with_the_reason(question: Question, typed: str, key: str) -> None:
    assert refusal(question, typed, typed=True) == key


@pytest.mark.parametrize(
    ("question", "value", "ja", "en"),
    [
        (YES_NO, True, "はい", "Yes"),
        (YES_NO, False, "いいえ", "No"),
        (CHOICE, "a", "a。", "a"),
        (CHOICES, ("a", "c"), "a。、c。", "a; c"),
        (INTEGER, 12345, "12,345人", "12,345 people"),
        (FREE, Decimal("1234.5"), "1,234.5", "1,234.5"),
        (DAY, date(2026, 4, 1), "令和8年4月1日（2026-04-01）", "2026-04-01"),
        (LINE, "[b]x[/b]", "[b]x[/b]", "[b]x[/b]"),
    ],
)
def test_an_answer_is_shown_as_people_read_it(question: Question, value: Any, ja: str, en: str) -> None:
    assert (question.kind.show(question, value, "ja"), question.kind.show(question, value, "en")) == (ja, en)


@pytest.mark.parametrize(
    ("question", "value", "written"),
    [
        (YES_NO, True, True),
        (CHOICE, "a", "a"),
        (CHOICES, ("a", "c"), ["a", "c"]),
        (INTEGER, 5, 5),
        (FREE, Decimal("2.5"), Decimal("2.5")),
        (DAY, date(2026, 4, 1), date(2026, 4, 1)),
        (LINE, "x", "x"),
    ],
)
def test_an_answer_is_written_so_that_it_is_accepted_again(question: Question, value: Any, written: object) -> None:
    assert question.kind.write(value) == written
    assert question.kind.accept(question, written) == value


@pytest.mark.parametrize(
    ("question", "every"),
    [
        (YES_NO, EITHER),
        (CHOICE, 2 | 4 | 8),
        (CHOICES, Chosen(0, 2 | 4 | 8 | 16, 1, 3)),
        (SOME, Chosen(0, 2 | 4 | 8 | 16, 2, 3)),
        (INTEGER, Range(-5, 200_000_000)),
        (NUMBER, Range(Decimal("0.5"), 100)),
        (FREE, Range(-INFINITY, INFINITY)),
        (DAY, Range(date(2025, 4, 1).toordinal(), date(2040, 3, 31).toordinal())),
        (LINE, Wording(None)),
        (NOTE, NO_TEXT),
    ],
)
def test_everything_that_can_be_answered(question: Question, every: object) -> None:
    allowed = sum(option.bit for option in question.options)
    assert question.kind.open(question, allowed) == every


@pytest.mark.parametrize(
    ("question", "allowed", "every"),
    [
        (CHOICE, 2 | 8, 2 | 8),
        (CHOICE, 0, NOTHING),
        (CHOICES, 2 | 16, Chosen(0, 2 | 16, 1, 1)),
        (CHOICES, 16, Chosen(0, 16, 1, 1)),
        (CHOICES, 0, NONE_CHOSEN),
        (SOME, 2 | 4, Chosen(0, 2 | 4, 2, 2)),
    ],
)
def test_options_that_do_not_apply_cannot_be_answered(question: Question, allowed: int, every: object) -> None:
    assert question.kind.open(question, allowed) == every


@pytest.mark.parametrize(
    ("question", "value", "known"),
    [
        (YES_NO, True, TRUE),
        (YES_NO, False, FALSE),
        (CHOICE, "b", 4),
        (CHOICES, ("a", "c"), Chosen(2 | 8, 2 | 8, 2, 2)),
        (INTEGER, 7, Range(7, 7)),
        (DAY, date(2026, 4, 1), Range(date(2026, 4, 1).toordinal(), date(2026, 4, 1).toordinal())),
        (LINE, "x", Wording("x")),
    ],
)
def test_an_answer_is_known_exactly(question: Question, value: Any, known: Any) -> None:
    assert question.kind.known(question, value) == known
    assert is_known(known)
    assert not is_known(or_nothing(known))


@pytest.mark.parametrize(
    ("question", "value", "applying", "still"),
    [
        (CHOICE, "a", 2, "a"),
        (CHOICE, "a", 4, None),
        (CHOICES, ("a", "c"), 2 | 16, ("a",)),
        (CHOICES, ("a", "c"), 4, None),
        (CHOICES, ("none",), 16, ("none",)),
        (SOME, ("a", "b", "c"), 2 | 4, ("a", "b")),
        (SOME, ("a", "b"), 2, None),
        (INTEGER, 5, 0, 5),
        (LINE, "x", 0, "x"),
    ],
)
def test_what_still_counts_must_be_an_answer_of_its_own(
    question: Question, value: Any, applying: int, still: object
) -> None:
    assert question.kind.still(question, value, applying) == still


@pytest.mark.parametrize(
    ("question", "possible", "points"),
    [
        (YES_NO, TRUE, (3, 3)),
        (YES_NO, FALSE, (0, 0)),
        (YES_NO, EITHER, (0, 3)),
        (YES_NO, TRUE | NOTHING, (0, 3)),
        (YES_NO, NOTHING, (0, 0)),
        (asked(yes_no("q", points=-3)), EITHER, (-3, 0)),
        (CHOICE, 2 | 4, (1, 5)),
        (CHOICE, 4, (5, 5)),
        (CHOICE, 4 | NOTHING, (0, 5)),
        (CHOICE, NOTHING, (0, 0)),
        (INTEGER, Range(1, 5), (0, 0)),
    ],
)
def test_points_of_what_is_possible(question: Question, possible: Any, points: tuple[int, int]) -> None:
    assert question.kind.points(question, possible) == points


def selections(question: Question) -> Iterator[tuple[str, ...]]:
    """Everything that can be chosen together."""
    every = [option.id for option in question.options]
    for some in chain.from_iterable(combinations(every, count) for count in range(len(every) + 1)):
        try:
            question.kind.accept(question, some)
        except Refused:
            continue
        yield some


@given(
    points=st.lists(st.integers(-3, 3), min_size=2, max_size=5),
    alone=st.lists(st.integers(-3, 3), max_size=2),
    least=st.none() | st.integers(1, 3),
    most=st.none() | st.integers(1, 5),
    applying=st.integers(0, 127),
)
def test_points_of_several_choices_reach_from_the_worst_to_the_best_selection(
    points: list[int], alone: list[int], least: int | None, most: int | None, applying: int
) -> None:
    if least and most and least > most:
        least, most = most, least
    options = [option(f"o{number}", points=one) for number, one in enumerate(points)]
    options += [option(f"x{number}", points=one, exclusive=True) for number, one in enumerate(alone)]
    least = least and min(least, len(points))
    several = asked(choices("q", *options, least=least, most=most))
    applying &= sum(one.bit for one in several.options) >> 1
    applying <<= 1
    allowed = {one.id for one in several.options if one.bit & applying}
    totals = [
        sum(int(one.points) for one in several.options if one.id in some)
        for some in selections(several)
        if allowed.issuperset(some)
    ]
    if totals:
        low, high = several.kind.points(several, several.kind.open(several, applying))
        assert low <= min(totals)
        assert max(totals) <= high
        if not alone:
            assert (low, high) == (min(totals), max(totals))


@given(st.integers(-(10**28), 10**28) | st.decimals(allow_nan=False, allow_infinity=False))
def test_every_number_is_refused_or_read_again_from_what_is_shown(number: int | Decimal) -> None:
    try:
        accepted = FREE.kind.accept(FREE, number)
    except Refused:
        return
    assert accepted == number
    for language in LANGUAGES:
        assert FREE.kind.read(FREE, FREE.kind.show(FREE, accepted, language)) == accepted


@given(st.dates(date(2025, 4, 1), date(2040, 3, 31)))
def test_every_day_is_read_again_from_what_is_shown_in_english(day: date) -> None:
    assert DAY.kind.read(DAY, DAY.kind.show(DAY, day, "en")) == day


SECRET = "山田 太郎 090-0000-0000"


@pytest.mark.parametrize("question", [YES_NO, CHOICE, CHOICES, INTEGER, NUMBER, DAY, LINE, NOTE, GROUP])
@pytest.mark.parametrize("say", ["accept", "read"])
def test_no_refusal_repeats_the_text_that_was_given(question: Question, say: str) -> None:
    door: Callable[[Question, Any], object] = getattr(question.kind, say)
    for raw in (SECRET, [SECRET], [{SECRET: SECRET}]) if say == "accept" else (SECRET,):
        with pytest.raises(Refused) as caught:
            door(question, raw)
        for _, refused in caught.value.parts:
            for language in LANGUAGES:
                assert "山田" not in refused.say(language)
                assert "090" not in refused.say(language)

"""Looking for text without regard to width, case and kind of kana."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.text.folding import fold, spans_of

WRITTEN = st.text(st.sampled_from("aAＡbß ｶｶﾞガがカﾞ゙㈱株式ヶゖi\u0130\u0301é\n生成"), max_size=12)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ＡＩ", "ai"),
        ("ｶﾞｲﾄﾞ", "ガイド"),
        ("ガイド", "がいど"),
        ("カ\u3099イト\u3099", "がいど"),
        ("㈱", "(株)"),
        ("Straße", "STRASSE"),
        ("ヽヾ", "ゝゞ"),
        ("５万", "5万"),
        ("a\nb\tc", "A B\u3000C"),
    ],
)
def test_these_are_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("は", "ば"), ("つ", "っ"), ("国民", "國民"), ("o", "0")])
def test_these_are_not(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.one_of(WRITTEN, st.text(max_size=12)))
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "needle", "found"),
    [
        ("生成ＡＩと生成AI", "ai", ["ＡＩ", "AI"]),
        ("ｶﾞｲﾄﾞを見る", "ガイド", ["ｶﾞｲﾄﾞ"]),
        ("㈱北", "株", ["㈱"]),
        ("aaaa", "aa", ["aaaa"]),
        ("何もない", "ある", []),
        ("何もない", "", []),
    ],
)
def test_what_is_found_is_a_part_of_the_text_as_it_is_written(text: str, needle: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in spans_of(text, [fold(needle)])] == found


@given(WRITTEN, WRITTEN)
def test_spans_stand_in_order_apart_and_hold_what_was_wanted(text: str, needle: str) -> None:
    spans = spans_of(text, [fold(needle)])
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before[1] < after[0] for before, after in itertools.pairwise(spans))
    assert all(fold(needle) in fold(text[start:end]) for start, end in spans)

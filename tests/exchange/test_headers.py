"""Headings, in Japanese and English."""

import pytest

from wizard.exchange.headers import Heading, heading, languages_of


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("番号", "number"), ("No.", "number"), ("№", "number"), ("項番", "number"), ("整理番号", "number"),
        ("区分", "category"), ("カテゴリ", "category"), ("大分類", "category"), ("Category", "category"),
        ("確認事項", "item"), ("確 認\n事 項", "item"), ("要件", "item"), ("Requirement", "item"),
        ("Check item", "item"),        ("契約で定める事項", "item"), ("ＩＴＥＭ", "item"),
        ("解説", "explanation"), ("補足", "explanation"), ("備考", "explanation"), ("Guidance", "explanation"),
        ("適用条件", "condition"), ("Applies when", "condition"),
        ("選択肢", "choices"), ("回答（はい・いいえ）", "choices"), ("Answers", "choices"),
    ],
)  # fmt: skip
def test_a_heading_tells_what_its_column_holds(text: str, role: str) -> None:
    found = heading(text)
    assert found is not None
    assert found.role == role


@pytest.mark.parametrize("text", ["", "担当課", "次の事項を確認してから契約すること。以下はその事項", "Office"])
def test_other_texts_are_no_headings(text: str) -> None:
    assert heading(text) is None


def test_the_language_may_stand_in_brackets() -> None:
    assert heading("質問（英語）") == Heading("item", "en", "ja")
    assert heading("Question (Japanese)") == Heading("item", "ja", "en")
    assert heading("質問（必須）") == Heading("item", "", "ja")


def test_headings_of_one_role_in_two_scripts_are_two_languages() -> None:
    both = {1: Heading("item", "", "ja"), 2: Heading("item", "", "en"), 3: Heading("explanation", "", "ja")}
    assert languages_of(both, "ja") == {1: ("item", "ja"), 2: ("item", "en"), 3: ("explanation", "ja")}


def test_an_english_heading_over_japanese_items_says_nothing_of_their_language() -> None:
    assert languages_of({1: Heading("item", "", "en")}, "ja") == {1: ("item", "ja")}

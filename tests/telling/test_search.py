"""Search in questions, options, help, answers and notes."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.grouped import NAME as GROUPS
from tests.support.grouped import catalogue_in
from wizard.interview import Interview, start
from wizard.questionnaire.catalogue import Catalogue
from wizard.telling.search import Search, words_of
from wizard.telling.search_items import MOST_SHOWN, excerpt, search_items
from wizard.text.folding import fold

SMALL = Catalogue([Path(__file__).parents[1] / "app" / "questionnaires"]).get("test-1.0/small")
SHIPPED = Catalogue().get("ds920-2.0/high-risk")
SYLLABLES = list("aieoAI１1 　。ーはガがｶ情報国民のを（")


def _interview() -> Interview:
    interview = start(SMALL)
    interview.answer("audience", "public")
    interview.answer("purpose", "Enquiries about ﾍﾟﾝｼｮﾝ")
    interview.comment("users", "以前は 50 人")
    return interview


def _ids(needle: str, language: str = "ja") -> list[str]:
    return [one.question.id for one in Search(_interview(), language).find(needle)]


@pytest.mark.parametrize(
    ("needle", "language", "found"),
    [
        ("だれ", "ja", ["audience"]),
        ("ダレ", "ja", ["audience"]),
        ("国民", "ja", ["audience"]),
        ("WHO", "en", ["audience"]),
        ("ペンション", "ja", ["purpose"]),
        ("ぺんしょん", "ja", ["purpose"]),
        ("５０", "ja", ["users"]),
        ("選んでください", "ja", ["audience"]),
        ("損なわない", "ja", ["harm"]),
        ("ninety", "en", []),
    ],
)
def test_it_finds_question_option_answer_note_and_help_however_they_are_typed(
    needle: str, language: str, found: list[str]
) -> None:
    assert _ids(needle, language) == found


def test_every_word_has_to_occur_anywhere_in_the_question() -> None:
    assert _ids("使い 1日") == ["daily"]
    assert _ids("使い　お金") == []


def test_what_is_not_on_the_route_comes_last_and_cannot_be_chosen() -> None:
    interview = start(SMALL)
    interview.answer("audience", "staff")
    found = Search(interview, "en").find("t")
    assert [one.applies for one in found] == sorted((one.applies for one in found), reverse=True)
    items = search_items(Search(interview, "en"), "harm")
    assert [item.id for item in items] == ["", "", ""]
    assert "Not asked at present" in items[1].blocks[1].text


def test_what_is_asked_and_answered_within_a_group_is_found_at_the_group(tmp_path: Path) -> None:
    interview = start(catalogue_in(tmp_path).get(GROUPS))
    group = next(one for one in interview.questionnaire.questions if one.inner)
    interview.add_entry(group.id)
    interview.answer_in_entry(group.id, 0, "name", "Kita Systems")
    [found] = Search(interview, "en").find("kita")
    assert found.question.id == group.id
    assert "Kita Systems" in found.places[0].text


@pytest.mark.parametrize("needle", ["", " ", "\u3000\t\n", "\u200b"])
def test_an_empty_needle_finds_nothing(needle: str) -> None:
    assert Search(_interview(), "ja").find(needle) == ()
    assert search_items(Search(_interview(), "ja"), needle) == []


@settings(max_examples=60)
@given(st.lists(st.sampled_from(SYLLABLES), max_size=4).map("".join), st.sampled_from(["ja", "en"]))
def test_every_place_found_holds_a_word_and_together_they_hold_all(needle: str, language: str) -> None:
    words = set(words_of(needle))
    for one in Search(start(SHIPPED), language).find(needle):
        assert words
        held = [{word for word in words if word in fold(place.text)} for place in one.places]
        assert all(held)
        assert set().union(*held) == words


@settings(max_examples=60)
@given(st.lists(st.sampled_from(SYLLABLES), max_size=3).map("".join), st.sampled_from(["ja", "en"]))
def test_what_is_marked_folds_to_what_was_looked_for(needle: str, language: str) -> None:
    words = words_of(needle)
    for item in search_items(Search(start(SHIPPED), language), needle):
        for block in item.blocks:
            for start_, end in block.found:
                assert any(word in fold(block.text[start_:end]) for word in words)


def test_of_very_many_only_the_first_are_shown_and_the_others_counted() -> None:
    items = search_items(Search(start(SHIPPED), "ja"), "。")
    assert len([item for item in items if len(item.blocks) > 1]) <= MOST_SHOWN + 1
    assert "ほかに" in items[-1].blocks[0].text


def test_an_excerpt_of_a_long_text_keeps_the_word_and_says_that_it_is_cut() -> None:
    text = "あ" * 500 + "国民" + "い" * 500 + "。終わり。"
    shown = excerpt(text, ("国民",))
    assert "国民" in shown
    assert len(shown) < 130
    assert shown.startswith("...")
    assert shown.endswith("...")
    assert excerpt(text, ("終わり",)) == "終わり。"

"""Widths are those that Rich draws with, and cutting never parts what is drawn as one."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from wizard.text.width import cell_width, cut_to_width, fit, graphemes, pad

EMOJI = [
    "👩\u200d💻",
    "👨\u200d👩\u200d👧",
    "❤\ufe0f",
    "1\ufe0f\u20e3",
    "👍🏽",
    "🇯🇵",
    "🏴\u200d☠\ufe0f",
    "☀\ufe0f",
    "✅",
    "⭐",
]
texts = st.text(st.one_of(st.sampled_from("aB1 あ漢ﾊﾟか\u3099。「\u200d\ufe0f葛\U000e0100☀👩💻🏽🇯🇵"), st.characters()))


def test_every_assigned_character_is_as_wide_as_rich_draws_it() -> None:
    assigned = (chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) not in ("Cn", "Cs", "Cc"))
    assert [hex(ord(one)) for one in assigned if cell_width(one) != cell_len(one)] == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plain ASCII",
        "高リスク判定（DS-920 2.0）",
        "ﾃﾞｼﾞﾀﾙ庁　㈱",
        "葛\U000e0100城市・辻\ufe00",
        "e\u0301 か\u3099",
        "①※○×→…—│●■✓“”",
        "한국어 각",
        *EMOJI,
    ],
)
def test_usual_text_is_as_wide_as_rich_draws_it(text: str) -> None:
    assert cell_width(text) == cell_len(text)


@given(st.text(st.characters(exclude_categories=("Cn", "Cs", "Cc"), exclude_characters="\ufe0f")))
def test_any_text_is_as_wide_as_rich_draws_it(text: str) -> None:
    assert cell_width(text) == cell_len(text)


@given(texts)
def test_graphemes_joined_are_the_text_and_their_cells_its_width(text: str) -> None:
    pieces = graphemes(text)
    assert "".join(piece for piece, _ in pieces) == text
    assert sum(cells for _, cells in pieces) == cell_width(text)


@pytest.mark.parametrize("emoji", [*EMOJI, "葛\U000e0100", "か\u3099"])
def test_what_is_drawn_as_one_is_one_grapheme(emoji: str) -> None:
    assert graphemes(emoji + "a" + emoji) == [(emoji, 2), ("a", 1), (emoji, 2)]


def test_four_regional_letters_are_two_flags() -> None:
    assert graphemes("🇯🇵🇫🇷") == [("🇯🇵", 2), ("🇫🇷", 2)]


@given(texts, st.integers(0, 20))
def test_a_cut_text_fits_and_is_the_text_or_its_beginning(text: str, cells: int) -> None:
    short = cut_to_width(text, cells, "..")
    assert cell_width(short) <= cells
    assert short == text or text.startswith(short.removesuffix("..")) or set(short) <= {"."}


@pytest.mark.parametrize(
    ("cells", "short"), [(8, "高リスク"), (7, "高リ..."), (6, "高..."), (3, "..."), (2, ".."), (0, "")]
)
def test_a_wide_character_that_does_not_fit_is_left_out(cells: int, short: str) -> None:
    assert cut_to_width("高リスク", cells) == short


def test_padding_fills_up_to_cells_and_never_cuts() -> None:
    assert pad("高", 4) == "高  "
    assert pad("高", 4, "right") == "  高"
    assert pad("高リスク", 4) == "高リスク"


@given(st.text("aあ漢1"), st.integers(0, 12))
def test_a_fitted_text_has_exactly_the_cells(text: str, cells: int) -> None:
    assert cell_width(fit(text, cells)) == cells

"""Lines fit, lose nothing, and begin and end as Japanese lines may."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.text.breaking import wrap
from wizard.text.width import cell_width

ALPHABET = "aB12 \u3000あ漢っーァ。、（）「」…,.(%￥ﾊﾟ\n\t葛\U000e0100か\u3099👩\u200d💻🇯🇵"
texts = st.text(ALPHABET, max_size=60)
SPACES = str.maketrans("", "", " \u3000\n\t")


@given(texts, st.integers(2, 20), st.integers(0, 5), st.integers(0, 5))
def test_no_line_is_too_wide(text: str, cells: int, indent: int, hanging: int) -> None:
    assert all(cell_width(line) <= cells for line in wrap(text, cells, indent=indent, hanging=hanging))


@given(texts, st.integers(-1, 20), st.integers(0, 5))
def test_no_character_is_lost_or_moved(text: str, cells: int, hanging: int) -> None:
    assert "".join(wrap(text, cells, hanging=hanging)).translate(SPACES) == text.translate(SPACES)


@given(texts, st.integers(2, 20))
def test_only_spaces_at_breaks_fall_away(text: str, cells: int) -> None:
    rest = text.replace("\t", " ")
    for line in wrap(text, cells):
        fallen, _, rest = rest.partition(line) if line else ("", "", rest)
        assert fallen.strip() == ""
    assert rest.strip() == ""


@given(texts, st.integers(2, 20))
def test_wrapped_lines_need_no_more_wrapping(text: str, cells: int) -> None:
    lines = wrap(text, cells)
    assert wrap("\n".join(lines), cells) == lines


sentences = st.lists(
    st.sampled_from(
        ["出力は、", "「判断」", "（案）", "ちょっと", "データー", "人々", "A4", "50,000人", "50%", "￥300", "です。"]
    ),
    min_size=1,
).map("".join)


@given(sentences, st.integers(12, 30))
def test_no_line_starts_or_ends_with_what_may_not(text: str, cells: int) -> None:
    lines = wrap(text, cells)
    assert not any(line[0] in "、。」）ょっー々,%" for line in lines[1:])
    assert not any(line[-1] in "「（￥" for line in lines[:-1])


@given(st.lists(st.sampled_from(["word", "50,000", "DS-920", "it's", "(a)", "漢字", "かな"])), st.integers(8, 30))
def test_words_and_numbers_stay_whole(words: list[str], cells: int) -> None:
    lines = wrap(" ".join(words), cells)
    latin = [word for word in words if word.isascii()]
    assert [part for line in lines for part in line.split() if part.isascii()] == latin


@pytest.mark.parametrize(
    ("text", "cells", "lines"),
    [
        ("", 10, [""]),
        ("短い", 10, ["短い"]),
        ("使われますか。", 12, ["使われます", "か。"]),
        ("検査（例）", 6, ["検査", "（例）"]),
        ("生成AIシステム", 6, ["生成AI", "システ", "ム"]),
        ("ちょっと待って", 6, ["ちょっ", "と待っ", "て"]),
        ("one two  three", 7, ["one two", "three"]),
        ("a\n\nb", 10, ["a", "", "b"]),
        ("　字下げした文", 8, ["　字下げ", "した文"]),
        ("https://example.jp/a", 8, ["https://", "example.", "jp/a"]),
        ("了解……です", 5, ["了解", "……で", "す"]),
        ("。。。。", 4, ["。。", "。。"]),
        ("ﾃﾞｰﾀを", 4, ["ﾃﾞｰﾀ", "を"]),
        ("a\tb", 10, ["a b"]),
    ],
)
def test_breaks_fall_where_a_reader_expects_them(text: str, cells: int, lines: list[str]) -> None:
    assert wrap(text, cells) == lines


def test_margins_stand_before_every_line_but_not_before_an_empty_one() -> None:
    assert wrap("一二三四\n\n五", 8, indent=2, hanging=2) == ["  一二三", "    四", "", "    五"]


def test_margins_give_way_where_too_little_is_left() -> None:
    assert wrap("一二", 4, indent=10) == ["  一", "  二"]


@pytest.mark.parametrize("cells", [1, 0, -3])
def test_less_than_a_wide_character_gives_one_character_a_line(cells: int) -> None:
    assert wrap("漢字", cells) == ["漢", "字"]

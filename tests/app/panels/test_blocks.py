"""How blocks become lines."""

from hypothesis import given
from hypothesis import strategies as st

from wizard.telling.blocks import Block, Line, lay_out, pair
from wizard.text.width import cell_width


def test_a_mark_stands_before_the_first_line_and_the_others_are_indented_as_much() -> None:
    assert lay_out([Block("aa bb", indent=1, mark="- ")], 6) == [Line(" - aa", "plain"), Line("   bb", "plain")]


def test_empty_lines_above_the_first_block_fall_away() -> None:
    assert lay_out([Block("a", above=2), Block("b", above=1)], 10) == [
        Line("a", "plain"),
        Line("", "plain"),
        Line("b", "plain"),
    ]


def test_a_pair_has_its_text_in_a_column() -> None:
    assert lay_out([pair("根拠", "aa bb", 6)], 9) == [Line("根拠  aa", "plain"), Line("      bb", "plain")]


def test_control_characters_are_taken_out() -> None:
    assert lay_out([Block("a\x1b[31mb\u202e")], 20) == [Line("a[31mb", "plain")]


@given(
    st.text(max_size=60),
    st.integers(min_value=12, max_value=40),
    st.integers(min_value=0, max_value=8),
    st.sampled_from(["", "- ", "[x] "]),
)
def test_no_line_is_wider_than_asked_for(text: str, cells: int, indent: int, mark: str) -> None:
    for line in lay_out([Block(text, indent=indent, mark=mark)], cells):
        assert cell_width(line.text) <= cells

"""Parts of a text and where they are in its lines."""

from hypothesis import given
from hypothesis import strategies as st

from wizard.text.breaking import wrap
from wizard.text.spans import merged, parts_of, spans_in_lines

TEXT = st.text(st.sampled_from("ab 、。「」あい漢字AI\n\t\u3000(x)"), max_size=60)
SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 12)), max_size=4)


def test_spans_that_touch_become_one() -> None:
    assert merged([(4, 6), (0, 2), (2, 3), (5, 9)]) == ((0, 3), (4, 9))


def test_a_span_goes_on_in_the_next_line() -> None:
    text = "国民の権利と義務"
    lines = wrap(text, 8, indent=2)
    assert lines == ["  国民の", "  権利と", "  義務"]
    assert spans_in_lines(text, lines, [(3, 7)]) == ((), ((2, 5),), ((2, 3),))


@given(TEXT, SPANS, st.integers(2, 20), st.integers(0, 6))
def test_of_the_marked_characters_only_white_space_is_lost(
    text: str, pairs: list[tuple[int, int]], cells: int, indent: int
) -> None:
    spans = merged((min(start, len(text)), min(start + length, len(text))) for start, length in pairs)
    lines = wrap(text, cells, indent=indent)
    shown = "".join(
        part
        for line, here in zip(lines, spans_in_lines(text, lines, spans), strict=True)
        for part, marked in parts_of(line, here)
        if marked
    )
    wanted = "".join(text[start:end] for start, end in spans)
    assert "".join(shown.split()) == "".join(wanted.split())


@given(TEXT, SPANS)
def test_parts_joined_are_the_line(text: str, pairs: list[tuple[int, int]]) -> None:
    spans = merged((min(start, len(text)), min(start + length, len(text))) for start, length in pairs)
    assert "".join(part for part, _ in parts_of(text, spans)) == text

"""Nothing that could steer, hide or turn around passes; everything that names need does."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.text.clean import clean, hostile, one_line

NASTY = "\x00\x07\x1b\x7f\x9b\x85\r\n\t\u00ad\u034f\u200b\u200c\u200d\u200e\u202e\u2028\u2029\u2066\ufe0f\ufeff\ufff9"
NASTY += "\ud800\udfff\ufdd0\uffff\U0001ffff\U000e0041\U000e0100か\u3099\uf900\ufa19Å\u212b"
texts = st.text(st.one_of(st.sampled_from(NASTY), st.characters()))


@given(texts)
def test_cleaning_what_is_clean_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(texts)
def test_nothing_hostile_is_left(text: str) -> None:
    assert hostile(clean(text)) == ()


@given(texts)
def test_no_control_is_left_but_tab_and_line_end(text: str) -> None:
    left = {character for character in clean(text) if unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp")}
    assert left <= {"\t", "\n"}


@given(texts)
def test_what_is_removed_is_exactly_what_is_hostile(text: str) -> None:
    offsets = {offset for offset, kind in hostile(text) if kind != "line-separator"}
    kept = "".join(character for offset, character in enumerate(text) if offset not in offsets)
    assert clean(kept) == clean(text) or "\r" in text


@given(
    st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E) | st.sampled_from("あア漢々ー。、「」（）０Ａﾊﾟ\n\t"))
)
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert clean(text) is text


@pytest.mark.parametrize(
    "name",
    [
        "\ufa19田",  # an ideograph that NFC would turn into another
        "\U0002f81a",
        "㈱デジタル",
        "葛\U000e0100城市",
        "辻\ufe00",
        "👩\u200d💻",
        "👨\u200d👩\u200d👧",
        "❤\ufe0f",
        "\ue000",  # gaiji
        "ﾃﾞｼﾞﾀﾙ庁",
        "１２３　４５",
        "한국어 ไทย العربية",
    ],
)
def test_what_names_need_stays(name: str) -> None:
    assert clean(name) == name
    assert hostile(name) == ()


@pytest.mark.parametrize(
    ("dirty", "cleaned", "kinds"),
    [
        ("a\x1b]52;c;AAAA\x07b", "a]52;c;AAAAb", ["control", "control"]),
        ("a\x9b31mb", "a31mb", ["control"]),
        ("a\x7fb\x85", "ab", ["control", "control"]),
        ("a\u200bb\ufeff", "ab", ["invisible", "invisible"]),
        ("a\U000e0041\U000e007f", "a", ["invisible", "invisible"]),
        ("a\u202eb\u2066c", "abc", ["direction", "direction"]),
        ("a\u2028b\u2029c", "a\nb\nc", ["line-separator", "line-separator"]),
        ("a\ud83d", "a", ["surrogate"]),
        ("a\ufffe\U0010ffff\ufdef", "a", ["noncharacter"] * 3),
    ],
)
def test_each_kind_is_named_and_removed(dirty: str, cleaned: str, kinds: list[str]) -> None:
    assert clean(dirty) == cleaned
    assert [kind for _, kind in hostile(dirty)] == kinds


@pytest.mark.parametrize(
    ("written", "cleaned"), [("a\r\nb\rc\n", "a\nb\nc\n"), ("か\u3099", "が"), ("A\u030a", "Å"), ("\u212b", "Å")]
)
def test_line_ends_and_composition_are_made_one_and_are_not_hostile(written: str, cleaned: str) -> None:
    assert clean(written) == cleaned
    assert hostile(written) == ()


def test_hostile_characters_are_told_by_their_offset() -> None:
    assert hostile("名\u200b前\x1b") == ((1, "invisible"), (3, "control"))


def test_one_line_has_one_line() -> None:
    assert one_line("問合せ\r\n\tチャット\u2028ボット \x1b") == "問合せ チャット ボット "
    assert one_line("one line") == "one line"

"""Two fonts from packages draw what Japanese offices write, and what they cannot draw is known."""

import io
from dataclasses import replace

import pytest
from fontTools.ttLib import TTFont

from wizard.capture.errors import MissingFontError
from wizard.capture.fonts import JAPANESE, LATIN, advance, font_for, subset, uncovered


def jis_x_0208():
    for row in (*range(0x21, 0x29), *range(0x30, 0x75)):
        for cell in range(0x21, 0x7F):
            try:
                yield bytes((row | 0x80, cell | 0x80)).decode("euc_jp")
            except UnicodeDecodeError:
                continue


def test_all_of_jis_x_0208_but_one_sign_is_covered():
    """Kanji of levels 1 and 2, kana, full-width letters and signs; U+2252 is in no edition of Noto Sans JP."""
    text = "".join(jis_x_0208())
    assert len(text) == 6879
    assert uncovered(text) == ("≒",)


@pytest.mark.parametrize(
    "text", ["髙﨑𠮷神福侮", "㈱①Ⅲ㍻㋿", "ｱｲｳﾞ", "葛\U000e0100城", "か\u309a", "é e\u0301 ñ ü", "→×…—“”✓●■"]
)
def test_names_and_signs_that_offices_use_are_covered(text):
    """Variants found in names, with or without a variation selector, vendor characters, half-width kana, accents."""
    assert uncovered(text) == ()


def test_what_no_font_has_is_listed_once_and_in_order():
    """An emoji of several code points is one character."""
    assert uncovered("判定👩‍👧\n한 x 👩‍👧 ⭘ 한") == ("👩‍👧", "한", "⭘")


def test_wide_characters_are_japanese_and_narrow_ones_latin_where_both_fonts_have_them():
    """The brackets that Fira Code has are narrow."""
    assert font_for("「", 2) is JAPANESE
    assert font_for("A", 1) is LATIN
    assert font_for("─", 1) is LATIN
    assert font_for("ｱ", 1) is JAPANESE
    assert font_for("😀", 2) is None
    assert (advance("漢", JAPANESE), advance("ｱ", JAPANESE), advance("A", LATIN)) == (1.0, 0.5, 0.6)


@pytest.mark.parametrize(("font", "text"), [(LATIN, "Ab1"), (JAPANESE, "判定「」")])
def test_a_subset_has_what_was_asked_for_and_no_more(font, text):
    """The file is a font of the same family with these characters and the space."""
    cut = TTFont(io.BytesIO(subset(font, text)))
    assert {*cut.getBestCmap()} == {*map(ord, text + " ")}
    assert str(cut["name"].getDebugName(1)) == font.family


def test_a_weight_is_picked_from_the_variable_font():
    """Regular and bold are files of their own that need no variation."""
    regular, bold = (TTFont(io.BytesIO(subset(LATIN, "A", heavy))) for heavy in (False, True))
    assert (regular["OS/2"].usWeightClass, bold["OS/2"].usWeightClass) == (400, 700)
    assert "fvar" not in regular
    assert "fvar" not in bold


def test_a_subset_has_no_ligatures():
    """An arrow typed as two characters stays two characters in two cells."""
    cut = TTFont(io.BytesIO(subset(LATIN, "-=>!w")))
    assert not {record.FeatureTag for record in cut["GSUB"].table.FeatureList.FeatureRecord} & {"calt", "liga"}


@pytest.mark.parametrize("change", [{"package": "no_such_fonts"}, {"file": "gone.otf"}])
def test_a_font_that_is_not_there_is_named(change):
    """The error says which package to install."""
    with pytest.raises(MissingFontError, match="pylopdf-fonts-jp") as caught:
        subset(replace(JAPANESE, **change), "判")
    assert "pylopdf-fonts-jp" in caught.value.say("ja")

"""What the text of a cell is."""

import pytest

from wizard.exchange.tidy import choices, is_yes_no, line, paragraph


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("はい\nいいえ", ("はい", "いいえ")),
        ("・はい\n・いいえ\n", ("はい", "いいえ")),
        ("はい・いいえ", ("はい", "いいえ")),
        ("満たす、一部、満たさない", ("満たす", "一部", "満たさない")),
        ("Yes / No", ("Yes", "No")),
        ("□有 □無", ("有", "無")),
        ("1. データ・モデル\n2. 契約", ("データ・モデル", "契約")),
        ("(1)はい／(2)いいえ", ("はい", "いいえ")),
        ("はい\u3000いいえ", ("はい", "いいえ")),
        ("はい、はい", ()),
        ("□", ()),
        ("はい", ()),
        ("", ()),
    ],
)
def test_a_list_of_choices_is_taken_apart(text: str, expected: tuple[str, ...]) -> None:
    assert choices(text) == expected


def test_a_line_end_within_japanese_parts_no_words_and_within_english_does() -> None:
    assert line("後から\n追える") == "後から追える"
    assert line("kept \n and traced") == "kept and traced"


def test_a_paragraph_keeps_its_lines_and_loses_spaces_at_their_ends() -> None:
    assert paragraph("\n一\u3000\r\n\n二\t三 \n") == "一\n\n二 三"


@pytest.mark.parametrize("pair", [("はい", "いいえ"), ("YES", "no"), ("○", "×")])
def test_a_yes_and_a_no_are_known(pair: tuple[str, str]) -> None:
    assert is_yes_no(pair)
    assert not is_yes_no((pair[1], pair[0]))

"""What the panels say of carried answers, of evidence, and of how strongly an item is asked for."""

import pytest

from tests.app.support import Make
from tests.support.making import DAY, choice, sheet, table, yes_no
from wizard.interview import Evidence, start
from wizard.telling.blocks import Block, lay_out
from wizard.telling.outline import outline_items
from wizard.telling.question import deeds, help_blocks, state_blocks

FILE = Evidence("契約書 [b].pdf", 12_345, "0123456789abcdef" * 4)


def _lines(blocks: list[Block]) -> list[str]:
    return [line.text for line in lay_out(blocks, 200)]


def test_below_a_carried_answer_stands_where_it_comes_from_until_it_is_changed(assessment: Make, language: str) -> None:
    interview = assessment().interview
    interview.carry("audience", "public", "2026-10-01-before")
    assert _lines(state_blocks(interview, "audience", language)) == [
        {
            "ja": "[c] 前の記録（2026-10-01-before）から引き継いだ答えです。変えられます。",
            "en": "[c] Carried from an earlier record (2026-10-01-before). It may be changed.",
        }[language]
    ]
    interview.answer("audience", "staff")
    assert state_blocks(interview, "audience", language) == []


def test_the_outline_marks_what_is_carried_and_a_problem_first(assessment: Make) -> None:
    interview = assessment().interview
    interview.carry("audience", "staff", "before")
    interview.carry("users", 600, "before")
    lines = [line.text for item in outline_items(interview, "daily", "en") for line in lay_out(item.blocks, 60)]
    assert "  [c] Who uses it?" in lines
    assert "  [!] How many use it?" in lines


def test_evidence_is_told_by_name_size_and_the_beginning_of_its_hash(assessment: Make, language: str) -> None:
    interview = assessment().interview
    interview.attach("audience", [FILE])
    assert _lines(state_blocks(interview, "audience", language)) == [
        {
            "ja": "資料: 契約書 [b].pdf（12,345 バイト、SHA-256 0123456789ab...）",
            "en": "Evidence: 契約書 [b].pdf (12,345 bytes, SHA-256 0123456789ab...)",
        }[language]
    ]


def test_evidence_can_be_added_wherever_something_is_asked(assessment: Make) -> None:
    assert "evidence" in [deed.id for deed in deeds(assessment().interview, "audience", "en")]


@pytest.mark.parametrize(
    ("language", "expected"),
    [("ja", ["[必須] ", "[推奨] ", "[任意] ", ""]), ("en", ["[required] ", "[recommended] ", "[optional] ", ""])],
)
def test_beside_the_source_stands_how_strongly_an_item_is_asked_for(language: str, expected: list[str]) -> None:
    strengths = [
        table(is_="required", when='use == "rights"'),
        table(is_="recommended", when='use == "staff"'),
        table(is_="optional", when='use == "play"'),
    ]
    questionnaire = sheet(choice("use", "rights", "staff", "play", "none"), yes_no("log", strength=strengths))
    words = {
        "ja": ("根拠    ", "頁（この質問票で補ったもの）"),
        "en": ("Source  ", "Page (added by this questionnaire)"),
    }
    label, grounds = words[language]
    told = []
    for use in ("rights", "staff", "play", "none"):
        interview = start(questionnaire, DAY)
        interview.answer("use", use)
        told += _lines(help_blocks(interview, "log", language))
    assert told == [f"{label}{strength}{grounds}" for strength in expected]

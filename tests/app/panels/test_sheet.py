"""A summary as lines on the screen."""

import pytest

from tests.app.support import LANGUAGES, Make
from wizard.app.panels.sheet import sheet_lines
from wizard.summary.layout import DRAWN, width_of
from wizard.summary.model import summary_of
from wizard.summary.page import Page


def _lines(assessment: Make, language: str, width: int) -> list[str]:
    made = assessment({"audience": "public", "users": 20, "daily": 5, "harm": ["money"], "purpose": "[/]"})
    made.interview.finish()
    lines = sheet_lines(Page(summary_of(made, language), width, DRAWN).blocks(), width)
    assert all(width_of(line) <= width for line in lines)
    return ["".join(text for text, _ in line) for line in lines]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [40, 76, 100])
def test_everything_is_there_and_fits(assessment: Make, language: str, width: int) -> None:
    text = "".join(_lines(assessment, language, width)).replace(" ", "").lower()
    expected = {
        "ja": ["小さな質問票", "注意が要る", "上司に知らせる", "企画者", "これは試験用です"],
        "en": ["asmallquestionnaire", "needscare", "tellyoursuperior", "planner", "thisisfortests"],
    }
    for words in [*expected[language], "[/]", "enquirybot"]:
        assert words in text


def test_frames_are_closed_at_the_right(assessment: Make) -> None:
    lines = _lines(assessment, "ja", 76)
    assert lines[0].startswith("┌")
    assert lines[0].endswith("┐")
    assert any(line.startswith("├") and line.endswith("┤") for line in lines)

"""What a summary says of carried answers, of evidence, and of how strongly items are asked for."""

import json
from pathlib import Path

import pytest

from tests.support.making import DAY, choice, sheet, table, yes_no
from wizard.interview import Evidence, start
from wizard.record.assessment import Assessment
from wizard.record.content import Head, System
from wizard.record.file import FileStore
from wizard.summary.formats import Layout, render
from wizard.summary.model import summary_of
from wizard.summary.parts import AnswerLine

FILE = Evidence("契約書 [b].pdf", 12_345, "0123456789abcdef" * 4)
OTHER = Evidence("minutes.txt", 0, "f" * 64)
STRENGTHS = [table(is_="required", when='use == "public"'), table(is_="recommended")]


def assessed(use: str = "public") -> Assessment:
    questionnaire = sheet(choice("use", "public", "staff"), yes_no("log", strength=STRENGTHS), yes_no("plain"))
    walked = start(questionnaire, DAY)
    walked.carry("use", use, "2026-10-01-before")
    walked.answer("log", True)
    walked.attach("log", [FILE, OTHER])
    walked.attach("plain", [OTHER])
    return Assessment(Head("ed/small", DAY, System("bot"), "1.0.0"), walked, FileStore(Path("nowhere"), "small"))


def answers(assessment: Assessment, language: str) -> dict[str, AnswerLine]:
    return {one.id: one for section in summary_of(assessment, language).sections for one in section.answers}


def page(assessment: Assessment, language: str, width: int) -> str:
    return render("terminal", [summary_of(assessment, language)], Layout(width=width)).decode()


def test_an_answer_says_which_record_it_comes_from() -> None:
    told = answers(assessed(), "en")
    assert [told[id].carried for id in ("use", "log", "plain")] == ["2026-10-01-before", "", ""]


def test_evidence_is_told_in_its_order_also_of_what_is_still_open() -> None:
    told = answers(assessed(), "ja")
    assert [(one.name, one.size, one.size_shown, one.sha256) for one in told["log"].evidence] == [
        ("契約書 [b].pdf", 12_345, "12,345", "0123456789ab"),
        ("minutes.txt", 0, "0", "f" * 12),
    ]
    assert [one.name for one in told["plain"].evidence] == ["minutes.txt"]
    assert told["use"].evidence == ()


@pytest.mark.parametrize(
    ("use", "language", "expected"),
    [
        ("public", "ja", ("required", "必須")),
        ("public", "en", ("required", "required")),
        ("staff", "ja", ("recommended", "推奨")),
        ("staff", "en", ("recommended", "recommended")),
    ],
)
def test_an_item_says_how_strongly_it_is_asked_for(use: str, language: str, expected: tuple[str, str]) -> None:
    told = answers(assessed(use), language)
    assert (told["log"].strength, told["log"].strength_title) == expected
    assert (told["plain"].strength, told["plain"].strength_title) == ("", "")


@pytest.mark.parametrize("width", [60, 80, 120])
def test_the_page_shows_all_of_it_beside_the_answers(width: int) -> None:
    japanese, english = page(assessed(), "ja", width), page(assessed(), "en", width)
    for words in (
        "引継  前の記録 2026-10-01-before",
        "資料  契約書 [b].pdf（12,345バイト、SHA-256",
        "資料  minutes.txt（0バイト、SHA-256 ffffffffffff...）",
        "必須、独自整理 [1]",
    ):
        assert words in japanese
    for words in (
        "From  an earlier record, 2026-10-01-before",
        "File  minutes.txt (0 bytes, SHA-256 ffffffffffff...)",
        "required, our own derivation [1]",
    ):
        assert words in english


def test_as_data_it_is_all_there() -> None:
    written = json.loads(render("json", [summary_of(assessed(), "en")]))
    use, log, plain = written["en"]["sections"][0]["answers"]
    assert (use["carried"], log["strength"], plain["strength"]) == ("2026-10-01-before", "required", "")
    assert log["evidence"][0] == {
        "name": "契約書 [b].pdf",
        "size": 12_345,
        "size_shown": "12,345",
        "sha256": "0123456789ab",
    }


def test_no_name_of_a_file_or_record_steers_the_terminal() -> None:
    assessment = assessed()
    assessment.interview.attach("log", [Evidence("a\x1b[31m\nb.pdf", 1, "0" * 64)])
    told = answers(assessment, "en")
    assert told["log"].evidence[0].name == "a[31m b.pdf"
    assert "\x1b" not in page(assessment, "en", 80)

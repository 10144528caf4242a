"""How a summary shows which principles of the guideline are served."""

from pathlib import Path

import pytest

from tests.support.making import DAY, choice, integer, sheet, yes_no
from wizard.interview import start
from wizard.record.assessment import Assessment
from wizard.record.content import Head, System
from wizard.record.file import FileStore
from wizard.summary.formats import Layout, render
from wizard.summary.model import summary_of
from wizard.summary.parts import PrincipleLine, Tally

LEVELS = ("met", "planned", "not-met")


def assessed() -> Assessment:
    questionnaire = sheet(
        yes_no("agent"),
        choice("log", *LEVELS, principle=["safety", "privacy"]),
        choice("stop", *LEVELS, principle=["safety"], when="agent"),
        choice("test", *LEVELS, principle=["safety"], not_applicable=True),
        choice("masking", *LEVELS, principle=["safety"]),
        choice("later", *LEVELS, principle=["safety"]),
        integer("copies", principle=["privacy"]),
    )
    walked = start(questionnaire, DAY)
    for id, value in {"agent": False, "log": "planned", "stop": "met", "masking": "met", "copies": 3}.items():
        walked.answer(id, value)
    walked.mark_not_applicable("test", "no tests are made")
    walked.defer("later")
    return Assessment(Head("ed/small", DAY, System("bot"), "1.0.0"), walked, FileStore(Path("nowhere"), "small"))


def test_the_items_of_the_route_are_counted_by_answer_in_the_order_of_the_options_and_then_by_state() -> None:
    safety, fairness, privacy = summary_of(assessed(), "en").principles
    tallies = (Tally("met", 1), Tally("planned", 1), Tally("Not applicable", 1), Tally("Not known yet", 1))
    assert safety == PrincipleLine("safety", "safety", 4, tallies)
    assert fairness == PrincipleLine("fairness", "fairness", 0, ())
    assert privacy == PrincipleLine("privacy", "privacy", 2, (Tally("planned", 1), Tally("Answered", 1)))


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("en", ["safety    items: 4 (met 1; planned 1; Not applicable 1; Not known yet 1)", "fairness  no item asked"]),
        (
            "ja",
            ["原則 safety    4項目（met。 1、planned。 1、該当なし 1、確認中 1）", "原則 fairness  当たる項目なし"],
        ),
    ],
)
def test_the_page_shows_each_principle_with_its_items(language: str, lines: list[str]) -> None:
    page = render("terminal", [summary_of(assessed(), language)], Layout(width=100)).decode()
    for line in lines:
        assert line in page


def test_without_principles_nothing_is_said_of_them() -> None:
    walked = start(sheet(yes_no("agent")), DAY)
    plain = Assessment(Head("ed/small", DAY, System("bot"), "1.0.0"), walked, FileStore(Path("nowhere"), "small"))
    assert summary_of(plain, "en").principles == ()
    assert "Principles" not in render("terminal", [summary_of(plain, "en")], Layout(width=100)).decode()

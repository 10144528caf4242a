"""Which items of a check sheet a summary lists as not settled, and what it folds together."""

from pathlib import Path

import pytest

from tests.support.making import DAY, Table, choice, sheet, table, yes_no
from wizard.frozen import replace
from wizard.interview import start
from wizard.record.assessment import Assessment
from wizard.record.content import Head, System
from wizard.record.file import FileStore
from wizard.summary.formats import Layout, render
from wizard.summary.model import summary_of
from wizard.summary.page import MOST_FAILING
from wizard.summary.parts import Finding, ReasonLine, Summary
from wizard.summary.phrases import MOST_PARTS

REQUIRED = [table(is_="required")]


def item(id: str, strength: list[Table] = REQUIRED, **keys: object) -> Table:
    levels = ("met", "planned", "not-met")
    return choice(id, *levels, lean=list(levels), strength=strength, not_applicable=True, **keys)


def assessed() -> Assessment:
    questionnaire = sheet(
        item("advice", [table(is_="recommended")]),
        item("log"),
        item("stop"),
        item("test"),
        item("spare", [table(is_="optional")]),
        item("mask"),
        yes_no("free"),
    )
    walked = start(questionnaire, DAY)
    for id, value in {"advice": "planned", "log": "met", "stop": "not-met", "spare": "not-met", "free": False}.items():
        walked.answer(id, value)
    walked.mark_not_applicable("test", "there is nothing to test")
    return Assessment(Head("ed/small", DAY, System("bot"), "1.0.0"), walked, FileStore(Path("nowhere"), "small"))


def page(summary: Summary) -> str:
    return render("terminal", [summary], Layout(width=100)).decode()


def test_what_is_not_settled_is_listed_with_required_items_first() -> None:
    left = summary_of(assessed(), "en").items
    assert [(one.id, one.strength, one.said) for one in left] == [
        ("stop", "required", "not-met"),
        ("mask", "required", "Not answered yet"),
        ("advice", "recommended", "planned"),
    ]


@pytest.mark.parametrize(
    ("language", "line"), [("en", '[required] Q3     stop "not-met"'), ("ja", "[必須] 問3  stop。「not-met。」")]
)
def test_the_page_lists_them(language: str, line: str) -> None:
    assert line in page(summary_of(assessed(), language))


def test_of_many_answers_under_one_reason_the_page_tells_how_many() -> None:
    summary = summary_of(assessed(), "en")
    leaves = tuple(ReasonLine("question", f"q{n}", f"leaf {n}", "said", "met", n) for n in range(1, MOST_PARTS + 2))
    few = replace(summary, reasons=(ReasonLine("value", "v", "few", "holds", parts=leaves[:MOST_PARTS]),))
    many = replace(summary, reasons=(ReasonLine("value", "v", "many", "holds", parts=leaves),))
    assert "leaf 1" in page(few)
    assert "leaf 1" not in page(many)
    assert f"{MOST_PARTS + 1} answers (wizard explain lists them all)" in page(many)


def test_of_many_values_that_do_not_hold_the_page_tells_how_many() -> None:
    summary = summary_of(assessed(), "en")
    findings = tuple(Finding(f"v{n}", f"value {n}", "fails") for n in range(MOST_FAILING + 1))
    assert "value 3" in page(replace(summary, findings=findings[:-1]))
    told = page(replace(summary, findings=(*findings, Finding("w", "weighty", "holds"))))
    assert "value 3" not in told
    assert "[Yes]  weighty" in told
    assert f"Found not to hold: {MOST_FAILING + 1}" in told


@pytest.mark.parametrize(
    ("weighty", "each", "standing"),
    [
        (True, True, "not-asked"),  # each is checked; how well was never asked
        (True, False, "fails"),
        (False, None, "not-asked"),
    ],
)
def test_what_is_false_only_since_it_was_not_asked_is_not_said_to_fail(
    weighty: bool, each: bool | None, standing: str
) -> None:
    questionnaire = sheet(
        yes_no("weighty"),
        yes_no("each", when="weighty"),
        choice("depth", "deep", "shallow", when="each and not weighty"),
        values={"judged": 'each and depth == "deep"'},
    )
    walked = start(questionnaire, DAY)
    walked.answer("weighty", weighty)
    if each is not None:
        walked.answer("each", each)
    walked.finish()
    kept = Assessment(Head("ed/small", DAY, System("bot"), "1.0.0"), walked, FileStore(Path("nowhere"), "small"))
    assert [one.standing for one in summary_of(kept, "en").findings] == [standing]

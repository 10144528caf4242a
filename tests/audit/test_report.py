"""How findings are told: one line each, the answers that prove it, and each rule once."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from wizard.audit import report
from wizard.audit.check import Checked
from wizard.audit.finding import Finding
from wizard.audit.rules import all_rules
from wizard.text.languages import LANGUAGES
from wizard.text.problem import Problem
from wizard.text.words import Words

WORDS = Words({"told": {"ja": "誤り\x1b[31mです", "en": "wrong\nhere"}})
PROBLEM = Problem(WORDS, "told", {}, "a.toml", 3, 8, "who")
PROOF: dict[str, object] = {
    "who": "staff",
    "data": ["personal"],
    "day": date(2026, 4, 1),
    "fee": Decimal("1.50"),
    "sure": True,
}
PROOF |= {"list": [{"name": "a", "sure": False}], "today": date(2026, 11, 22)}
FOUND = Checked(
    Path("a.toml"),
    (
        Finding("riskier-but-milder", PROBLEM, "error", PROOF, {"who": "public", "sure": True}),
        Finding("riskier-but-milder", PROBLEM, "error"),
        Finding("no-cases", Problem(WORDS, "told", {}, "a.toml"), "warning"),
    ),
    remarks=(Problem(WORDS, "told", {}, "a.toml", 9, 1),),
)


def test_a_proof_is_shown_as_answers_that_can_be_pasted_into_a_file() -> None:
    said = list(report.lines([FOUND], "done", "en"))
    assert said[:10] == [
        "a.toml:3:8: riskier-but-milder: question who: wrong here",
        "    these answers show it:",
        '        who = "staff"',
        '        data = ["personal"]',
        "        day = 2026-04-01",
        "        fee = 1.50",
        "        sure = true",
        '        list = [{ name = "a", sure = false }]',
        "        # today = 2026-11-22",
        "    compared with these, all else the same:",
    ]
    assert said[10] == '        who = "public"'


def test_each_rule_is_explained_once_with_how_often_it_was_broken() -> None:
    said = list(report.lines([FOUND, FOUND], "off", "en"))
    assert [line for line in said if line.endswith("found)")] == [
        "riskier-but-milder (error, 4 found)",
        "no-cases (warning, 2 found)",
    ]
    assert said[-1] == "files checked: 2, errors: 4, warnings: 2; routing not proved"
    assert "a.toml:9:1: remark: wrong here" in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_that_is_said_steers_the_terminal(language: str) -> None:
    assert all(line.isprintable() or not line for line in report.lines([FOUND], "done", language))


def test_as_data_a_finding_has_everything_in_types_that_json_has() -> None:
    data = json.loads(json.dumps(report.as_data([FOUND], "done", "en")))
    (file,) = data["files"]
    assert file["findings"][0]["proof"] == {**PROOF, "day": "2026-04-01", "fee": "1.50", "today": "2026-11-22"}
    assert file["findings"][0]["proof_without"] == {"who": "public", "sure": True}
    assert file["findings"][0]["why"] == all_rules()["riskier-but-milder"].why["en"]
    assert file["remarks"] == [{"line": 9, "question": "", "message": "wrong\nhere"}]
    assert (data["errors"], data["warnings"], data["proofs"]) == (2, 1, "done")

"""`wizard check`: what is said of questionnaires and cases, and with which exit code."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.record.small import COMPLETE, GOLDEN
from tests.support.edition import edition
from tests.support.making import file_data, yes_no
from wizard.audit.proof import available
from wizard.audit.rules import all_rules
from wizard.text.languages import LANGUAGES

WRONG = COMPLETE + '[expect]\noutcome = "care"\nobligations = []\n'


@pytest.fixture(autouse=True)
def _without_solver(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wizard.cli.commands.check.available", lambda: False)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_ships_has_no_finding(language: str, run: Run) -> None:
    ran = run("check", "--no-proofs", "--strict", "--lang", language)
    assert (ran.code, ran.err, len(ran.out.splitlines())) == (0, "", 1), ran.out


def test_findings_are_told_with_place_and_rule_and_each_rule_once(wizard: Run, tmp_path: Path) -> None:
    (tmp_path / "good.toml").write_text(COMPLETE + '[expect]\noutcome = "clear"\n')
    (tmp_path / "wrong.toml").write_text(WRONG)
    ran = wizard("check", "--no-proofs", tmp_path)
    rule = all_rules()["case-unexpected"]
    first, second, *rest = ran.out.splitlines()
    assert (ran.code, ran.err) == (1, "")
    assert first == f'{tmp_path / "wrong.toml"}:12:11: case-unexpected: the outcome is "clear", expect says "care"'
    assert second.startswith(f"{tmp_path / 'wrong.toml'}:13:15: case-unexpected: obligations: ")
    assert rest == [
        "",
        "case-unexpected (error, 2 found)",
        f"    why: {rule.why['en']}",
        f"    to mend: {rule.mend['en']}",
        "",
        "files checked: 2, errors: 2, warnings: 0; routing not proved",
    ]


def test_a_file_that_does_not_load_says_that_no_more_was_checked(wizard: Run, tmp_path: Path) -> None:
    (tmp_path / "x.toml").write_text("a = ")
    ran = wizard("check", "--no-proofs", tmp_path)
    assert ran.code == 1
    assert ran.out.splitlines()[1] == (
        f"{tmp_path / 'x.toml'}: it does not load, so routing and cases were not checked; mend the above first"
    )


def test_as_data_every_file_and_finding_is_there(wizard: Run, tmp_path: Path) -> None:
    (tmp_path / "wrong.toml").write_text(COMPLETE.replace('"staff"', '"stuff"'))
    ran = wizard("check", "--no-proofs", "--format", "json", tmp_path, GOLDEN / "questionnaires" / "rules-1.0")
    assert (ran.code, ran.err) == (1, "")
    said = json.loads(ran.out)
    wrong, guideline, small = said["files"]
    (finding,) = wrong["findings"]
    assert finding["message"].startswith("there is no option")
    rule = all_rules()["case-answers"]
    assert {**finding, "message": ""} == {
        "rule": "case-answers",
        "level": "error",
        "file": str(tmp_path / "wrong.toml"),
        "line": 8,
        "column": 12,
        "question": "audience",
        "message": "",
        "why": rule.why["en"],
        "mend": rule.mend["en"],
        "proof": {},
        "proof_without": {},
    }
    assert (Path(guideline["file"]).name, guideline["findings"], guideline["stopped"]) == ("guideline.toml", [], False)
    levels = [one["level"] for file in said["files"] for one in file["findings"]]
    assert (said["errors"], said["warnings"]) == (levels.count("error"), levels.count("warning"))
    assert {one["rule"] for one in small["findings"]} >= {"no-cases", "empty-help", "unguarded-negation"}
    assert said["proofs"] == "off"


def test_warnings_alone_are_no_failure_unless_asked_for(wizard: Run, tmp_path: Path) -> None:
    text = (GOLDEN / "questionnaires" / "rules-1.0" / "guideline.toml").read_text("utf-8")
    folder = tmp_path / "rules-1.0"
    folder.mkdir()
    (folder / "guideline.toml").write_text(text.replace('notice.ja = "', 'notice.ja = "\u203b'), "utf-8")
    assert wizard("check", "--no-proofs", folder).code == 0
    assert wizard("check", "--no-proofs", "--strict", folder).code == 1


def test_what_cannot_be_looked_at_is_another_matter_than_what_is_wrong(wizard: Run, tmp_path: Path) -> None:
    assert wizard("check", tmp_path).code == 3
    assert wizard("check", tmp_path / "missing.toml").code == 3
    (tmp_path / "x.toml").write_text("a = ")
    assert wizard("check", tmp_path).code == 1


def test_without_the_solver_it_says_once_how_to_install_it(wizard: Run, tmp_path: Path) -> None:
    (tmp_path / "good.toml").write_text(COMPLETE + '[expect]\noutcome = "clear"\n')
    ran = wizard("check", tmp_path)
    assert ran.code == 0
    assert ran.err == 'note: routing was not proved: z3 is not installed; to install it: pip install "wizard[check]"\n'
    assert wizard("check", "--quiet", tmp_path).err == ""
    assert wizard("check", "--no-proofs", tmp_path).err == ""


@pytest.mark.skipif(not available(), reason="needs the solver")
def test_a_finding_of_a_proof_comes_with_answers_that_show_it(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wizard.cli.commands.check.available", lambda: True)
    edition(tmp_path, **{id: file_data(yes_no("a"), outcomes={"yes": "a"}) for id in ("x", "y")})
    ran = run("check", tmp_path / "questionnaires", "--seconds", "10")
    told = ran.out.splitlines()
    for id in ("x", "y"):
        path = tmp_path / "questionnaires" / "ed" / f"{id}.toml"
        first = next(n for n, line in enumerate(told) if line.startswith(f"{path}:") and ": no-outcome: " in line)
        assert told[first + 1 : first + 3] == ["    these answers show it:", "        a = false"]
    assert (ran.code, told[-1]) == (1, told[-1].partition(";")[0] + "; routing proved")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_can_be_listed(language: str, run: Run) -> None:
    out = run("check", "--rules", "--lang", language).out
    assert [line.split(" ")[0] for line in out.splitlines() if line and line[0] != " "] == list(all_rules())
    as_data = json.loads(run("check", "--rules", "--format", "json", "--lang", language).out)
    assert [one["rule"] for one in as_data] == list(all_rules())
    assert all(one["why"] in out and one["mend"] in out for one in as_data)

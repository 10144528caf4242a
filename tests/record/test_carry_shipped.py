"""What ships works together: records of the earlier edition are carried to the later one, and reports are filled."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from wizard.interview import Answer, State
from wizard.questionnaire.catalogue import Catalogue, shipped_folder
from wizard.record.carry import Filed
from wizard.record.content import System
from wizard.record.file import begin, open_file, questionnaire_of
from wizard.record.renewal import Renewal, newest, renewed
from wizard.replay.one import DONE, Options, replay

OLD_CASES = sorted((shipped_folder() / "ds920-1.0" / "cases").rglob("*.toml"))
EXAMPLES = ("citizens-chatbot", "minutes-summary", "early-plan")
DAY = date(2027, 3, 1)


@cache
def catalogue() -> Catalogue:
    return Catalogue()


@cache
def carried_on(case: Path) -> Renewal:
    opened = open_file(case)
    old = questionnaire_of(opened, catalogue())
    assert opened.content.date is not None
    filed = Filed(case.stem, case, opened.content)
    return renewed(filed, old, newest(catalogue(), old), opened.content.date)


def test_there_are_cases_of_the_earlier_edition() -> None:
    assert OLD_CASES


@pytest.mark.parametrize("case", OLD_CASES, ids=lambda path: f"{path.parent.name}/{path.stem}")
class TestEarlierEdition:
    def test_it_is_carried_to_the_edition_that_is_in_force(self, case: Path) -> None:
        assert carried_on(case).interview.questionnaire.edition == "ds920-2.0"

    def test_only_new_and_changed_questions_remain(self, case: Path) -> None:
        """Nothing that was answered, and that is still asked with the same meaning, is asked again."""
        content = open_file(case).content
        left = {one.question for one in carried_on(case).left if one.why != "reason"}
        lost = {one.question for one in carried_on(case).lost}
        assert left.isdisjoint(content.answers.keys() - lost)

    def test_what_is_carried_is_what_was_answered(self, case: Path) -> None:
        found, said = carried_on(case), open_file(case).content.answers
        assert found.carried
        for id in found.carried:
            question, answer = found.interview.question(id), found.interview.said(id)
            assert isinstance(answer, Answer)
            assert answer.value == question.kind.accept(question, said[id])


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with records of some examples that ship."""
    for name in EXAMPLES:
        result = replay(shipped_folder() / "examples" / f"{name}.toml", catalogue(), Options())
        assert result.code == DONE
        assert result.result is not None
        (tmp_path / f"{name}.toml").write_bytes(result.result)
        system = open_file(tmp_path / f"{name}.toml").content.system
        (tmp_path / "data" / system.id).mkdir(parents=True)
        (tmp_path / f"{name}.toml").rename(tmp_path / "data" / system.id / "2026-12-01-high-risk.toml")
    return tmp_path / "data"


def test_the_periodic_report_is_filled_from_the_records_of_the_systems(data: Path) -> None:
    questionnaire = catalogue().get("ds920-2.0/periodic-report")
    walked = begin(questionnaire, System("sho", "Ministry"), data, DAY, None, catalogue()).interview
    entries = walked.entries("rep_systems").entries
    assert [one.get("rep_risk") for one in entries] == ["no-indication", None, "possibly-high-risk"]
    for entry in entries:
        assert {"rep_name", "rep_office", "rep_assessed", "rep_audience", "rep_users"} <= entry.keys()
    for states in walked.entry_states("rep_systems"):
        assert states["rep_stage"] == State.OPEN, "how things stand now no record tells"
    assert walked.state("rep_systems") == State.OPEN


def test_answers_of_the_last_periodic_report_are_not_carried_into_the_next(data: Path) -> None:
    questionnaire = catalogue().get("ds920-2.0/periodic-report")
    case = shipped_folder() / "ds920-2.0" / "cases" / "periodic-report" / "first-report-ready.toml"
    result = replay(case, catalogue(), Options())
    assert result.result is not None
    (data / "kaku-sho").mkdir()
    (data / "kaku-sho" / "last.toml").write_bytes(result.result)
    walked = begin(questionnaire, System("kaku-sho"), data, DAY, None, catalogue()).interview
    assert set(walked.carried) == {"rep_systems"}
    assert len(walked.entries("rep_systems").entries) == len(EXAMPLES)

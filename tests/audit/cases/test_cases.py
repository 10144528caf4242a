"""Cases of a questionnaire: what they must expect, and what none of them covers."""

from pathlib import Path
from typing import Any

import tomli_w

from tests.support.edition import edition
from tests.support.making import Table, choice, choices, file_data, option, question, section, yes_no
from wizard.audit.check import check
from wizard.audit.finding import Finding
from wizard.questionnaire.catalogue import Catalogue

OUTCOMES = {"high": "risky", "low": "not risky", "unsure": None}


def sheet(*questions: Table, **keys: Any) -> Table:
    return file_data(*questions, yes_no("risky"), outcomes=OUTCOMES, **keys)


def case(folder: Path, name: str, answers: dict[str, Any], expect: dict[str, Any] | None = None, **keys: Any) -> Path:
    """A case of the questionnaire `a`; it expects what it gives unless something else is said."""
    path = folder / "questionnaires" / "ed" / "cases" / "a" / f"{name}.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    data: dict[str, Any] = {"questionnaire": "ed/a", "date": "DAY", "system": {"id": "s"}, **keys, "answers": answers}
    if expect is not None:
        data["expect"] = expect
    path.write_text(tomli_w.dumps(data).replace('"DAY"', "2026-11-22"), "utf-8")
    return path


def found(folder: Path) -> list[Finding]:
    path = folder / "questionnaires" / "ed" / "a.toml"
    return [one for checked in check([path], Catalogue()) for one in checked.findings]


def uncovered(folder: Path) -> list[str]:
    return [
        f"{one.problem.question}: {one.problem.message('en')}" if one.problem.question else one.problem.message("en")
        for one in found(folder)
        if one.rule.startswith(("uncovered", "no-cases"))
    ]


def rules(folder: Path) -> list[str]:
    return [one.rule for one in found(folder) if one.rule.startswith(("case", "no-expect"))]


def test_a_questionnaire_without_cases_is_told_just_that(tmp_path: Path) -> None:
    edition(tmp_path, a=sheet())
    assert uncovered(tmp_path) == ["there are no cases of a; put answers files with an [expect] into cases/a"]


def test_answers_outcomes_and_obligations_that_no_case_has_are_told(tmp_path: Path) -> None:
    edition(tmp_path, a=sheet(choice("who", "staff", "public"), obligations={"report": 'outcome == "high"'}))
    case(tmp_path, "one", {"who": "staff", "risky": False})
    assert uncovered(tmp_path) == [
        'who: no case chooses option "public"', "risky: no case answers yes", 'no case has the outcome "high"',
        'no case has the outcome "unsure"', 'no case leads to obligation "report"',
    ]  # fmt: skip
    case(tmp_path, "two", {"who": "public", "risky": True})
    case(tmp_path, "three", {"who": "public"}, deferred={"risky": "ask"})
    assert uncovered(tmp_path) == []


def test_conditions_are_covered_on_both_sides_where_they_are_asked(tmp_path: Path) -> None:
    """A section that is not asked says nothing of the conditions of its questions."""
    varied = choice("how", "mail", option("phone", when="risky"))
    edition(
        tmp_path,
        a=file_data(
            section("first", yes_no("risky"), varied),
            section("second", yes_no("more", when='how == "mail"'), when="risky"),
            outcomes=OUTCOMES,
        ),
    )
    case(tmp_path, "one", {"risky": False, "how": "mail"})
    assert uncovered(tmp_path) == [
        "risky: no case answers yes", "how: no case chooses option \"phone\"",
        'how: in no case is the condition of option "phone" true', "in no case is this condition of a section true",
        "more: no case answers yes", "more: no case answers no",
        "more: in no case is this condition of a question true",
        "more: in no case is this condition of a question false", 'no case has the outcome "high"',
        'no case has the outcome "unsure"',
    ]  # fmt: skip
    case(tmp_path, "two", {"risky": True, "how": "mail", "more": True})
    case(tmp_path, "three", {"risky": True, "how": "mail", "more": False})
    case(tmp_path, "four", {"risky": True, "how": "phone"})
    assert uncovered(tmp_path) == ['no case has the outcome "unsure"']


def test_each_strength_of_an_item_is_covered(tmp_path: Path) -> None:
    strength = [{"is": "required", "when": "hard"}, {"is": "optional"}]
    edition(tmp_path, a=file_data(yes_no("hard"), choice("item", "met", "not-met", strength=strength)))
    case(tmp_path, "one", {"hard": False, "item": "met"})
    case(tmp_path, "two", {"hard": False, "item": "not-met"})
    assert uncovered(tmp_path) == [
        "hard: no case answers yes",
        'item: no case gives this item the strength "required"',
    ]
    case(tmp_path, "three", {"hard": True, "item": "not-met"})
    assert uncovered(tmp_path) == []


def test_what_is_chosen_several_at_once_and_within_entries_counts(tmp_path: Path) -> None:
    inner = [yes_no("abroad"), choice("where", "eu", option("us", when='"secret" in data'), when="abroad")]
    group = question("vendor", "group", question=inner, entry={"ja": "者", "en": "vendor"})
    edition(tmp_path, a=file_data(choices("data", "personal", "secret", option("none", exclusive=True)), group))
    case(tmp_path, "one", {"data": ["personal", "secret"], "vendor": [{"abroad": True, "where": "us"}]})
    assert uncovered(tmp_path) == [
        'data: no case chooses option "none"', "vendor.abroad: no case answers no",
        'vendor.where: no case chooses option "eu"',
        'vendor.where: in no case is the condition of option "us" false',
        "vendor.where: in no case is this condition of a question false",
    ]  # fmt: skip


def test_an_option_of_a_shared_list_is_told_where_the_question_names_the_list(tmp_path: Path) -> None:
    listed = [{"id": "fulfilment", "option": [option("met"), option("not-met")]}]
    items = [question(id, "choice", options="fulfilment") for id in ("one", "two")]
    edition(tmp_path, a=file_data(*items, options=listed))
    case(tmp_path, "one", {"one": "met", "two": "not-met"})
    lines = (tmp_path / "questionnaires" / "ed" / "a.toml").read_text("utf-8").splitlines()
    told = [one for one in found(tmp_path) if one.rule == "uncovered-option"]
    assert [(one.problem.question, lines[one.problem.line - 1]) for one in told] == [
        ("one", 'options = "fulfilment"'), ("two", 'options = "fulfilment"'),
    ]  # fmt: skip


def test_a_case_states_outcome_obligations_and_route(tmp_path: Path) -> None:
    edition(tmp_path, a=sheet())
    path = case(tmp_path, "one", {"risky": True}, {"outcome": "high"})
    assert rules(tmp_path) == ["no-expect", "no-expect"]
    case(tmp_path, "one", {"risky": True}, {"outcome": "high", "obligations": [], "route": ["risky"]})
    assert rules(tmp_path) == []
    case(tmp_path, "one", {"risky": True}, {"outcome": "low", "obligations": ["x"], "route": []})
    assert rules(tmp_path) == ["case-unexpected"] * 3
    path.write_text(path.read_text("utf-8").replace("risky = true", "risky = 3"), "utf-8")
    assert rules(tmp_path) == ["case-answers"]


def test_a_case_that_stands_among_those_of_another_questionnaire_is_told(tmp_path: Path) -> None:
    edition(tmp_path, a=sheet(), b=sheet())
    expect = {"outcome": "high", "obligations": [], "route": ["risky"]}
    case(tmp_path, "one", {"risky": True}, expect, questionnaire="ed/b")
    assert rules(tmp_path) == ["case-elsewhere"]


def test_answers_that_are_checked_along_with_it_count_as_cases(tmp_path: Path) -> None:
    among = edition(tmp_path, a=sheet())
    for number, risky in enumerate((True, False)):
        path = case(tmp_path, f"{number}", {"risky": risky})
        path.rename(tmp_path / path.name)
    files = [tmp_path / "questionnaires" / "ed" / "a.toml", tmp_path / "0.toml", tmp_path / "1.toml"]
    told = [one.problem.message("en") for checked in check(files, among) for one in checked.findings]
    assert 'no case has the outcome "unsure"' in told
    assert "no case answers yes" not in told


def test_a_case_is_walked_on_the_questionnaire_of_its_own_folder(tmp_path: Path) -> None:
    """The catalogue does not know the folder."""
    edition(tmp_path, a=sheet())
    path = case(tmp_path, "one", {"risky": True}, {"outcome": "high", "obligations": [], "route": ["risky"]})
    (checked,) = check([path], Catalogue())
    assert checked.findings == ()


def test_what_keeps_a_questionnaire_from_loading_is_not_told_again_of_its_cases(tmp_path: Path) -> None:
    edition(tmp_path, a=sheet(yes_no("late", when="risky")))
    path = case(tmp_path, "one", {"risky": True})
    assert [one.rule for one in found(tmp_path)] == ["forward-reference"]
    assert [one.rule for checked in check([path], Catalogue()) for one in checked.findings] == ["forward-reference"]

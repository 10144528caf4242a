"""Within an edition one id is one fact: what is planted otherwise is found, with the place in both files."""

from pathlib import Path
from typing import Any

import pytest

from tests.support.edition import edition
from tests.support.making import Table, choice, choices, file_data, integer, option, question, table, yes_no
from wizard.audit.check import check
from wizard.questionnaire.catalogue import Catalogue
from wizard.text.problem import Problem

VENDOR = question(
    "vendor",
    "group",
    question=[yes_no("abroad"), choice("size", "small", "large")],
    entry={"ja": "事業者", "en": "vendor"},
)
FACTS = [
    choice("audience", "staff", option("public", meaning=1)),
    choices("data", "personal", option("none", exclusive=True)),
    integer("users", 0, 9, unit={"ja": "人", "en": "people"}),
    VENDOR,
]
PLACE = "questionnaires/ed"


def changed(number: int, **keys: Any) -> list[Table]:
    """The facts, one of them with other keys."""
    return [{**one, **table(**keys)} if index == number else one for index, one in enumerate(FACTS)]


def within(number: int, **keys: Any) -> Table:
    """The group, one of its questions with other keys."""
    return {"question": [{**one, **keys} if index == number else one for index, one in enumerate(VENDOR["question"])]}


def found(folder: Path, *paths: str) -> list[Problem]:
    starts = [folder / PLACE / path for path in paths] if paths else [folder / PLACE]
    checked = check(starts, Catalogue())
    return [one.problem for file in checked for one in file.findings if one.level == "error"]


def line(problem: Problem) -> str:
    """The line of the file at which a problem is told."""
    return Path(problem.file).read_text("utf-8").splitlines()[problem.line - 1]


def other_line(problem: Problem) -> str:
    """The line of the other file that it names."""
    file, _, number = str(problem.fields["other"]).rpartition(":")
    return Path(file).read_text("utf-8").splitlines()[int(number) - 1]


def test_the_same_facts_may_stand_in_another_order_with_other_help_and_conditions(tmp_path: Path) -> None:
    reworded = [{**one, "help": {"ja": "手引き", "en": "Help"}} for one in reversed(FACTS)]
    reworded[-1] = {**reworded[-1], "optional": True, "when": "own"}
    edition(tmp_path, a=file_data(*FACTS), b=file_data(yes_no("own"), *reworded))
    assert found(tmp_path) == []


@pytest.mark.parametrize(
    ("planted", "what", "here", "there"),
    [
        (changed(2, kind="number"), "the kind is", 'kind = "number"', 'kind = "integer"'),
        (changed(0, text={"ja": "だれ", "en": "audience"}), "the words (ja) are", 'ja = "だれ"', 'ja = "audience。"'),
        (changed(0, meaning=2), "the number of the meaning is", "meaning = 2", 'id = "audience"'),
        (changed(2, unit={"ja": "人", "en": "staff"}), "the unit (en) is", 'en = "staff"', 'en = "people"'),
        (
            changed(0, option=[option("staff"), option("firms")]),
            "the options are",
            "option = [",
            "option = [",
        ),
        (
            changed(0, option=[option("public"), option("staff")]),
            "the options are",
            "option = [",
            "option = [",
        ),
        (
            changed(0, option=[option("staff"), option("public", meaning=2)]),
            'the number of the meaning of option "public" is',
            "meaning = 2",
            "meaning = 1",
        ),
        (
            changed(1, option=[option("personal"), option("none")]),
            'exclusive of option "none" is',
            '{ id = "none"',
            "exclusive = true",
        ),
        (
            changed(
                1, option=[{**option("personal"), "text": {"ja": "個人", "en": "personal"}}, FACTS[1]["option"][1]]
            ),
            'the words of option "personal" (ja) are',
            'ja = "個人"',
            'ja = "personal。"',
        ),
        (changed(3, question=[yes_no("abroad")]), "the questions of an entry are", "[[section", "[[section"),
        (
            changed(3, **within(0, text={"ja": "国外", "en": "abroad"})),
            "the words (ja) are",
            'ja = "国外"',
            'ja = "abroad。"',
        ),
        (changed(3, **within(0, kind="date")), "the kind is", 'kind = "date"', 'kind = "yes-no"'),
    ],
)
def test_a_planted_difference_is_told_with_the_line_in_both_files(
    planted: list[Table], what: str, here: str, there: str, tmp_path: Path
) -> None:
    edition(tmp_path, a=file_data(*FACTS), b=file_data(*planted))
    (problem,) = found(tmp_path)
    assert (problem.key, Path(problem.file).name) == ("unlike-fact", "b.toml")
    assert here in line(problem)
    assert there in other_line(problem)
    assert f"{what} not as in {tmp_path / PLACE / 'a.toml'}:" in problem.say("en")
    assert str(tmp_path / PLACE / "a.toml") in problem.say("ja")


def test_a_unit_that_only_one_of_them_has_is_told(tmp_path: Path) -> None:
    edition(tmp_path, a=file_data(*FACTS), b=file_data(integer("users", 0, 9)))
    assert [(line(one), other_line(one)) for one in found(tmp_path)] == [
        ('id = "users"', 'ja = "人"'),
        ('id = "users"', 'en = "people"'),
    ]


def test_shared_lists_of_options_are_compared_too(tmp_path: Path) -> None:
    listed = [table(id="who", option=[option("staff"), option("firms")])]
    asked = {**{key: one for key, one in FACTS[0].items() if key != "option"}, "options": "who"}
    edition(tmp_path, a=file_data(*FACTS), b=file_data(asked, options=listed))
    (problem,) = found(tmp_path)
    assert line(problem) == 'options = "who"'


def test_of_three_that_differ_each_is_told_once_against_the_first(tmp_path: Path) -> None:
    texts = [{"ja": "同じ", "en": one} for one in ("a", "b", "c")]
    edition(tmp_path, **{text["en"]: file_data({**yes_no("fact"), "text": text}) for text in texts})
    told = [(Path(one.file).name, line(one), other_line(one)) for one in found(tmp_path)]
    assert told == [("b.toml", 'en = "b"', 'en = "a"'), ("c.toml", 'en = "c"', 'en = "a"')]


@pytest.mark.parametrize(
    ("checked", "told"),
    [(["a.toml"], ["a.toml"]), (["b.toml"], ["b.toml"]), (["a.toml", "b.toml"], ["b.toml"])],
)
def test_a_file_that_is_checked_alone_is_held_against_the_others(
    checked: list[str], told: list[str], tmp_path: Path
) -> None:
    edition(tmp_path, a=file_data(*FACTS), b=file_data(*changed(0, meaning=2)))
    assert [Path(one.file).name for one in found(tmp_path, *checked)] == told


def test_an_added_questionnaire_is_held_against_those_of_the_same_edition_elsewhere(tmp_path: Path) -> None:
    edition(tmp_path / "one", a=file_data(*FACTS))
    edition(tmp_path / "two", b=file_data(*changed(0, meaning=2)))
    path = tmp_path / "two" / PLACE / "b.toml"
    for catalogue, rules in ((Catalogue([tmp_path / "one" / "questionnaires"]), ["unlike-fact"]), (Catalogue(), [])):
        (checked,) = check([path], catalogue)
        assert [one.rule for one in checked.findings if one.level == "error"] == rules


def test_an_earlier_version_and_another_edition_may_ask_otherwise(tmp_path: Path) -> None:
    edition(tmp_path, a=file_data(*FACTS), b=file_data(*changed(0, meaning=2)))
    folder = tmp_path / PLACE
    (folder / "old").mkdir()
    (folder / "b.toml").rename(folder / "old" / "b-0.1.0.toml")
    assert found(tmp_path) == []


def test_a_questionnaire_that_does_not_load_hides_nothing_of_the_others(tmp_path: Path) -> None:
    edition(tmp_path, a=file_data(*FACTS), b=file_data(*FACTS), c=file_data(*changed(0, meaning=2)))
    (tmp_path / PLACE / "a.toml").write_text("id = ")
    assert [(one.key, Path(one.file).name) for one in found(tmp_path)] == [
        ("syntax", "a.toml"),
        ("unlike-fact", "c.toml"),
    ]


class TestFrom:
    FIRST = file_data(yes_no("risky"), outcomes={"high": "risky", "low": "not risky", "unsure": None})

    def test_an_outcome_may_be_carried_from_any_questionnaire_of_the_edition(self, tmp_path: Path) -> None:
        judged = choice("judged", "high", "low", "not-yet", from_="a:outcome")
        edition(tmp_path, a=self.FIRST, b=file_data(judged))
        assert found(tmp_path) == []

    def test_a_questionnaire_may_ask_for_its_own_outcome_of_last_time(self, tmp_path: Path) -> None:
        last = choice("last", "yes", "no", from_="a:outcome")
        edition(tmp_path, a=file_data(last, yes_no("good"), outcomes={"yes": "good", "no": "not good"}))
        assert found(tmp_path) == []

    def test_a_questionnaire_that_is_not_there_is_told(self, tmp_path: Path) -> None:
        edition(tmp_path, high_risk=self.FIRST, b=file_data(choice("judged", "high", "low", from_="high-rsk:outcome")))
        (tmp_path / PLACE / "high_risk.toml").rename(tmp_path / PLACE / "high-risk.toml")
        text = (tmp_path / PLACE / "high-risk.toml").read_text("utf-8")
        (tmp_path / PLACE / "high-risk.toml").write_text(text.replace('"high_risk"', '"high-risk"'), "utf-8")
        (problem,) = found(tmp_path)
        assert (problem.key, problem.question) == ("from-unknown", "judged")
        assert line(problem) == 'from = "high-rsk:outcome"'
        assert 'did you mean "high-risk"?' in problem.say("en")

    def test_an_outcome_that_has_no_option_is_told(self, tmp_path: Path) -> None:
        edition(tmp_path, a=self.FIRST, b=file_data(choice("judged", "high", "middle", from_="a:outcome")))
        (problem,) = found(tmp_path)
        assert (problem.key, problem.fields["outcome"]) == ("from-outcome", '"low"')

    @pytest.mark.parametrize(
        ("inner", "key"),
        [
            (choice("audience", "staff", "public", from_="fact:audience"), ""),
            (choice("own", "staff", "public", "not-known", from_="fact:audience"), ""),
            (choice("own", "staff", "public", from_="fact:audienc"), "from-fact"),
            (choice("own", "staff", "firms", from_="fact:audience"), "from-option"),
            (yes_no("own", from_="fact:audience"), "from-kind"),
            (choice("own", "high", "low", from_="a:outcome"), ""),
            (choice("own", "high", "middle", from_="a:outcome"), "from-outcome"),
            (question("own", "date", from_="a:date"), ""),
            (question("own", "date", from_="c:date"), "from-unknown"),
            (question("own", "text", from_="system:name"), ""),
        ],
    )
    def test_what_an_entry_for_a_system_is_filled_from_is_looked_up(
        self, inner: Table, key: str, tmp_path: Path
    ) -> None:
        systems = question("systems", "group", from_="systems", question=[inner], entry={"ja": "者", "en": "system"})
        first = file_data(
            choice("audience", "staff", "public"), yes_no("risky"), outcomes={"high": "risky", "low": "not risky"}
        )
        edition(tmp_path, a=first, b=file_data(systems))
        assert [(one.key, one.question) for one in found(tmp_path, "b.toml")] == (
            [(key, f"systems.{inner['id']}")] if key else []
        )

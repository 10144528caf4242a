"""Conditions in words, and what they look at."""

import pytest

from tests.record.small import small
from tests.support.making import choice, choices, file_data, integer, loaded, option, yes_no
from wizard.audit.map.conditions import Link, Speaker
from wizard.questionnaire.catalogue import Catalogue
from wizard.questionnaire.definition import Questionnaire


def sheet() -> Questionnaire:
    data = file_data(
        choice("who", option("staff"), option("public")),
        choices("tasks", option("write"), option("act")),
        yes_no("ask"),
        integer("users"),
        values={"many": "users >= 10", "plain": "many and ask"},
        outcomes={"good": "plain", "bad": "not plain"},
    )
    data["value"][0]["title"] = {"ja": "多い", "en": "Many"}
    del data["value"][1]["title"]
    return loaded(data)


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        ("ask", 'Q3 is "yes"'),
        ("not ask", 'Q3 is "no"'),
        ("ask == true", 'Q3 is "yes"'),
        ('who == "public"', 'Q1 is "public"'),
        ('who != "public"', 'Q1 is not "public"'),
        ('not (who == "public")', 'Q1 is not "public"'),
        ('who in ["staff", "public"]', 'Q1 is "staff" / "public"'),
        ('who not in ["staff"]', 'Q1 is not "staff"'),
        ('"act" in tasks', 'Q2 includes "act"'),
        ('"act" not in tasks', 'Q2 does not include "act"'),
        ('has_any(tasks, ["write", "act"])', 'Q2 includes any of "write" / "act"'),
        ('has_all(tasks, ["write", "act"])', 'Q2 includes all of "write" / "act"'),
        ("count(tasks) > 1", "how many are chosen in Q2 > 1"),
        ("count(ask, many) == 2", 'how many hold of (Q3 is "yes", "Many") is 2'),
        ("users >= 10 and not many", 'Q4 >= 10 and not "Many"'),
        ("many or (ask and plain)", '"Many" or (Q3 is "yes" and "plain")'),
        ("(many or ask) and plain", '("Many" or Q3 is "yes") and "plain"'),
        ("not (many or ask)", 'not ("Many" or Q3 is "yes")'),
        ("users + 1 > 2 * users", "(Q4 + 1) > (2 * Q4)"),
        ("-users < 0", "(-Q4) < 0"),
        ("applies(ask) and answered(who)", "Q3 is asked and Q1 is answered"),
        ("min(users, 3) == 3", "min(Q4, 3) is 3"),
    ],
)
def test_a_condition_reads_as_a_phrase(condition: str, words: str) -> None:
    assert Speaker(sheet(), "en").words(condition) == words


@pytest.mark.parametrize(
    ("condition", "links"),
    [
        ("ask", [("ask", "yes")]),
        ("not ask", [("ask", "no")]),
        ('who == "public" and "act" in tasks', [("who", "public"), ("tasks", "act")]),
        ('not (who == "public")', [("who", "not public")]),
        ('who in ["staff", "public"]', [("who", "staff / public")]),
        ("many and not plain", [("many", "holds"), ("plain", "does not hold")]),
        ("users >= 10", [("users", ">= 10")]),
        ("not (users >= 10)", [("users", "< 10")]),
        ("users > count(tasks)", [("users", "as answered"), ("tasks", "as answered")]),
        ("ask or (not ask and many)", [("ask", "yes, no"), ("many", "holds")]),
    ],
)
def test_what_a_condition_looks_at_is_named_with_the_answer(condition: str, links: list[tuple[str, str]]) -> None:
    assert Speaker(sheet(), "en").links(condition) == tuple(Link(*one) for one in links)


def test_groups_and_scores_are_named() -> None:
    speaker = Speaker(small(), "en")
    assert speaker.words('any(vendor, place == "abroad")') == 'for some entry of Q10 "Where is it" is "Abroad"'
    assert speaker.words("score(exposure) >= 3") == 'points of "Exposure" >= 3'
    assert [one.source for one in speaker.links("sum(vendor, fee) > 1")] == ["vendor"]


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("name", [entry.name for entry in Catalogue()])
def test_every_condition_that_ships_can_be_said_without_ids(name: str, language: str) -> None:
    questionnaire = Catalogue().get(name)
    speaker = Speaker(questionnaire, language)
    conditions = [one.when for one in (*questionnaire.sections, *questionnaire.questions, *questionnaire.outcomes)]
    titled = {one.id for one in questionnaire.values if not one.title}
    ids = {one.id for one in (*questionnaire.questions, *questionnaire.values) if "_" in one.id} - titled
    for condition in [*filter(None, conditions), *(one.source for one in questionnaire.values)]:
        words = speaker.words(condition)
        assert words
        assert [id for id in ids if id in words] == []

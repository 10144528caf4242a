"""Negated comparisons about questions that may have no value are found, unless something guards them."""

from pathlib import Path

import pytest
import tomli_w

from tests.support.making import (
    GUIDELINE,
    Table,
    choice,
    choices,
    file_data,
    integer,
    option,
    question,
    section,
    yes_no,
)
from wizard.audit.rules.negation import unguarded_negations
from wizard.audit.sheet import Sheet
from wizard.questionnaire.load import load
from wizard.questionnaire.source import read_source

BASE = (
    section("first", choice("audience", "staff", "public"), yes_no("own"), integer("seats", optional=True)),
    section(
        "second",
        choice("channel", "phone", "web", "other", when='audience == "public"'),
        yes_no("notice", when='audience == "public"'),
        choices("data", "personal", option("none", exclusive=True), when="notice"),
        choice("item", "met", "planned", "not-met", not_applicable=True),
        yes_no("done", not_applicable=True),
        when="own",
    ),
    section("third", yes_no("after", when="own"), when="own"),
)


def found(*sections: Table, **keys: object) -> list[tuple[str, str]]:
    """For each finding the word at its place, and what to write instead."""
    source = read_source(tomli_w.dumps(file_data(*(sections or BASE), **keys)).encode(), "small.toml")
    sheet = Sheet(Path("small.toml"), source, load(source, GUIDELINE))
    return [
        (
            str(finding.problem.fields["id"]).strip('"'),
            str(finding.problem.fields["instead"]),
        )
        for finding in unguarded_negations(sheet)
    ]


def in_value(condition: str) -> list[tuple[str, str]]:
    return found(values={"v": condition})


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ('channel != "web"', [("channel", 'applies(channel) and channel != "web"')]),
        ('channel not in ["web", "other"]', [("channel", 'applies(channel) and channel not in ["web", "other"]')]),
        ("not notice", [("notice", "applies(notice) and not notice")]),
        ('"none" not in data', [("data", 'applies(data) and "none" not in data')]),
        ('not has_any(data, ["none"])', [("data", 'applies(data) and not has_any(data, ["none"])')]),
        ('not (channel == "web")', [("channel", 'applies(channel) and not channel == "web"')]),
        ("seats != 3", [("seats", "answered(seats) and seats != 3")]),
        ('item != "met"', [("item", 'item in ["planned", "not-met"]')]),
        ("not done", [("done", "done == false")]),
        ('own and channel != "web"', [("channel", 'applies(channel) and channel != "web"')]),
        ('own or channel != "web"', [("channel", 'applies(channel) and channel != "web"')]),
        ('if(channel != "web", true, own)', [("channel", 'applies(channel) and channel != "web"')]),
        ("count(not notice, own) >= 1", [("notice", "applies(notice) and not notice")]),
        (
            'not (channel == "web" or notice)',
            [
                ("channel", 'applies(channel) and not (channel == "web" or notice)'),
                ("notice", 'applies(notice) and not (channel == "web" or notice)'),
            ],
        ),
    ],
)
def test_a_negation_without_a_guard_is_found_with_what_to_write(condition: str, expected: list[str]) -> None:
    assert in_value(condition) == expected


@pytest.mark.parametrize(
    "condition",
    [
        'audience != "public"',  # always asked
        "not own",
        'channel == "web"',
        'not (channel != "web")',
        'applies(channel) and channel != "web"',
        'channel != "web" and applies(channel)',
        "answered(seats) and seats != 3",
        'not applies(channel) or channel != "web"',
        'not (applies(channel) and channel == "web") and applies(channel)',
        'notice and channel != "web"',  # both are asked under the same condition
        'channel == "other" and not notice',
        '"personal" in data and not (channel == "web")',
        'own and audience == "public" and channel != "web"',  # the conditions of section and question themselves
        'if(applies(channel), channel != "web", false)',
        'item in ["planned", "not-met"]',
        "done == false",
        "seats < 3 or seats > 3",
    ],
)
def test_a_negation_that_is_guarded_or_needs_no_guard_is_not_found(condition: str) -> None:
    assert in_value(condition) == []


def test_the_conditions_of_the_place_itself_guard() -> None:
    third = section("third", yes_no("after", when='channel != "web"'), when='own and audience == "public"')
    assert found(*BASE[:2], third) == []
    assert [id for id, _ in found(*BASE[:2], {**third, "when": "own"})] == ["channel"]


def test_the_condition_of_an_option_or_strength_is_read_where_its_question_is_asked() -> None:
    varied = option("late", when="not notice")
    strength = [{"is": "required", "when": 'channel != "web"'}, {"is": "optional"}]
    asked = choice("after", "soon", varied, when='channel in ["web", "phone"]', strength=strength)
    assert found(*BASE[:2], section("third", asked)) == []
    assert [id for id, _ in found(*BASE[:2], section("third", {**asked, "when": "own"}))] == ["notice", "channel"]


def test_what_a_value_or_an_outcome_implies_counts_and_its_negation_is_its_author_s_word() -> None:
    values = {"web": 'channel == "web"', "quiet": "web and not notice", "off": "not web"}
    assert (
        found(
            values=values,
            outcomes={"yes": "web", "no": "not web"},
            obligations={"o": 'outcome == "yes" and not notice'},
        )
        == []
    )
    assert [id for id, _ in found(obligations={"o": "not notice"})] == ["notice"]


def test_within_a_group_names_are_those_of_the_entry() -> None:
    inner = [yes_no("abroad"), choice("country", "eu", "us", when="abroad")]
    group = question("vendor", "group", question=inner, entry={"ja": "事業者", "en": "vendor"})
    assert found(group, values={"v": 'any(vendor, abroad and country != "eu")'}) == []
    assert found(group, values={"v": 'any(vendor, country != "eu")'}) == [
        ("country", 'applies(country) and country != "eu"')
    ]


def test_a_check_may_let_pass_what_was_not_asked() -> None:
    must = {"id": "c", "must": 'channel != "web" or after', "level": "soft", "text": {"ja": "確認。", "en": "check"}}
    assert found(*BASE[:2], section("third", yes_no("after", check=[must]))) == []

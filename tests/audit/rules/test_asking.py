"""Questions without help, without a way out or without a principle, and what nothing uses."""

from pathlib import Path
from typing import Any

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
    table,
    yes_no,
)
from wizard.audit.rules.asking import empty_help, no_principle, no_way_out, unused
from wizard.audit.sheet import Sheet
from wizard.questionnaire.load import load
from wizard.questionnaire.source import read_source

HELP = {"ja": "手引き", "en": "Help"}
NONE = option("none", exclusive=True)


def sheet(*questions: Table, **keys: Any) -> Sheet:
    source = read_source(tomli_w.dumps(file_data(*questions, **keys)).encode(), "small.toml")
    return Sheet(Path("small.toml"), source, load(source, GUIDELINE))


def test_a_question_needs_help_in_every_language_and_a_note_needs_none() -> None:
    blank = yes_no("b", help={"ja": "手引き", "en": " "})
    group = question("g", "group", question=[yes_no("x")], entry=HELP, help=HELP)
    found = list(empty_help(sheet(question("n", "note"), yes_no("a"), blank, yes_no("c", help=HELP), group)))
    assert [(one.problem.key, one.problem.question) for one in found] == [
        ("no-help", "a"), ("blank-help", "b"), ("no-help", "g.x"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "key"),
    [
        (choices("q", "a", "b"), "no-none"),
        (choices("q", "a", NONE), ""),
        (choices("q", "a", "other"), ""),
        (choices("q", "a", "b", least=1), ""),
        (choices("q", "a", "b", optional=True), ""),
        (choices("q", "a", "b", not_applicable=True), ""),
        (choice("q", "a", "b"), ""),
        (choice("q", option("a", when="first"), option("b", when="not first")), "all-conditional"),
        (choice("q", option("a", when="first"), "b"), ""),
        (choices("q", option("a", when="first"), option("none", exclusive=True, when="not first")), "all-conditional"),
    ],
)
def test_a_way_out_is_an_option_that_is_true_when_no_other_is(asked: Table, key: str) -> None:
    assert [one.problem.key for one in no_way_out(sheet(yes_no("first"), asked))] == ([key] if key else [])


def test_an_item_with_strengths_names_a_principle() -> None:
    strength = [{"is": "required"}]
    found = no_principle(sheet(yes_no("a", strength=strength), yes_no("b")))
    assert [one.problem.question for one in found] == ["a"]


def test_lists_scales_and_values_that_nothing_uses_are_told() -> None:
    shared = question("q", "choice", options="used")
    lists = [table(id=id, option=[option("a"), option("b")]) for id in ("used", "idle")]
    scales = [{"id": id, "title": HELP} for id in ("points", "dust")]
    counted = integer("n", 0, 9)
    must = {"id": "c", "must": "seen_by_check or n > 1", "level": "soft", "text": HELP}
    data = file_data(
        shared, yes_no("first", scale=["points"]), counted, yes_no("last", check=[must]), options=lists, scale=scales
    )
    data["value"] = [
        {"id": "shown", "is": "n > 2", "title": HELP},
        {"id": "lost", "is": "n > 3"},
        {"id": "seen_by_check", "is": "first"},
        {"id": "inner", "is": "n * 2"},
        {"id": "outer", "is": "inner > 3", "title": HELP},
    ]
    source = read_source(tomli_w.dumps(data).encode(), "small.toml")
    found = unused(Sheet(Path("small.toml"), source, load(source, GUIDELINE)))
    assert [(one.problem.key, one.problem.fields["id"]) for one in found] == [
        ("unused-list", '"idle"'), ("unused-scale", '"dust"'), ("unused-value", '"lost"'),
    ]  # fmt: skip

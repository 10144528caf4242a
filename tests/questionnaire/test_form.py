"""What does not fit the format is told in words, at the nearest place that there is, and without repeating it."""

from dataclasses import replace
from functools import cache
from random import Random

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from tests.questionnaire.test_shape import RECORD, read_schema, spoiled
from tests.support.making import problems_of
from tests.support.sheets import sheet_of
from wizard.questionnaire.form import EXPECTED, check_form
from wizard.questionnaire.source import Source, read_source
from wizard.text.languages import LANGUAGES
from wizard.text.problem import Problems

MODELS = {
    "schema.json": "wizard.questionnaire.model:Questionnaire",
    "answers.schema.json": "wizard.record.model:AnswersFile",
}
SECRET = "山田 太郎は反対した。"


@cache
def sources() -> dict[str, list[Source]]:
    several = {"schema.json": [sheet_of(seed).data for seed in range(10)], "answers.schema.json": [RECORD]}
    return {
        name: [read_source(tomli_w.dumps(data).encode("utf-8"), "f.toml") for data in every]
        for name, every in several.items()
    }


@given(st.integers(0, 2**32 - 1), st.sampled_from(sorted(MODELS)))
def test_every_misfit_is_told_in_words_with_a_place(seed: int, name: str) -> None:
    random = Random(seed)
    source = random.choice(sources()[name])
    spoilt = replace(source, data=spoiled(dict(source.data), random))
    try:
        check_form(spoilt, read_schema(name), MODELS[name])
    except Problems as found:
        problems = found.problems
    else:
        return
    assert problems
    for problem in problems:
        assert (problem.file, problem.line > 0) == ("f.toml", True)
        for language in LANGUAGES:
            assert problem.say(language)
        assert getattr(problem.fields.get("expected"), "key", "") != "other"


def test_no_two_problems_are_about_the_same_place() -> None:
    for seed in range(60):
        source = sources()["schema.json"][seed % 10]
        try:
            check_form(
                replace(source, data=spoiled(dict(source.data), Random(seed))),
                read_schema("schema.json"),
                MODELS["schema.json"],
            )
        except Problems as found:
            told = [problem.message("en") + str((problem.line, problem.column)) for problem in found.problems]
            assert len(told) == len(set(told))


HEAD = """\
id = "small"
edition = "ed"
version = "0.1.0"
languages = ["ja", "en"]
title = { ja = "小", en = "small" }
[[section]]
id = "s"
title = { ja = "一", en = "one" }
[[section.question]]
id = "q"
text = { ja = "問", en = "question" }
reference = ["page"]
basis = "derived"
"""


@pytest.mark.parametrize(
    ("lines", "line", "column", "en"),
    [
        ('kind = "yes-no"\npoints = "x"', 15, 10, 'expected a number, found "x"'),
        ('kind = "yes-no"\nlean = 5', 15, 8, "expected a list or a text, found a whole number"),
        ('kind = "yes-no"\nlean = [5]', 15, 9, "expected a text, found a whole number"),
        ('kind = "date"\nmin = "2026-01-01"', 15, 7, "expected a date such as 2026-04-01, without quotes"),
        ('kind = "choce"', 14, 8, 'found "choce"'),
        ('kind = "text"\nmaxlength = 5', 15, 1, 'did you mean "max-length"?'),
        ('kind = "text"\nmin = 5', 15, 1, 'there is no key "min" here'),
        ('kind = "text"\nhelp.ja = ""', 15, 11, "expected a text that is not empty"),
        ('kind = "choice"\noption = []', 9, 1, "at least two options are needed"),
        ('kind = "integer"\nmin = 1.5', 15, 7, "expected a whole number, found a decimal number"),
        ('kind = "group"', 9, 1, "question is missing; add it"),
        ('kind = "group"\nquestion = []', 15, 12, "expected a list with at least one entry"),
        (
            'kind = "group"\n[[section.question.question]]\nid = "inner"\nkind = "text"\nmax-length = 0',
            18,
            14,
            "at least 1",
        ),
    ],
)
def test_the_place_is_that_of_the_misfit(lines: str, line: int, column: int, en: str) -> None:
    found = problems_of(HEAD + lines)
    told = [problem for problem in found if en in problem.message("en")]
    assert [(problem.line, abs(problem.column - column) <= 2) for problem in told] == [(line, True)]
    assert told[0].question in ("q", "q.inner")


def test_nothing_that_is_not_an_id_is_repeated() -> None:
    data = RECORD | {"deferred": {"q1": SECRET, "q2": [SECRET]}, "notes": {"q1": [SECRET]}, SECRET: 1, "at": SECRET}
    source = read_source(tomli_w.dumps(data).encode("utf-8"), "f.toml")
    with pytest.raises(Problems) as caught:
        check_form(source, read_schema("answers.schema.json"), MODELS["answers.schema.json"])
    assert len(caught.value.problems) >= 4
    for problem in caught.value.problems:
        for language in LANGUAGES:
            assert "山田" not in problem.say(language)


def test_expectations_are_worded_in_both_languages() -> None:
    assert len(EXPECTED) > 10
    for key in EXPECTED:
        entry = EXPECTED.entry(key)
        assert entry["ja"] != entry["en"] or "{" in entry["ja"]


def test_thousands_of_misfits_are_told_in_one_go() -> None:
    found = problems_of(HEAD + 'kind = "text"\n' + "".join(f"x{number} = 1\n" for number in range(3000)))
    assert len(found) == 3000

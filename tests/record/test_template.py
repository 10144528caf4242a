"""The template of an answers file is valid, holds every question, and works once it is filled in."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import tomli
import tomli_w

from tests.record.small import DAY, GOLDEN, altered, catalogue, opened, small
from wizard.questionnaire.catalogue import shipped_folder
from wizard.questionnaire.definition import Questionnaire
from wizard.record.read import interview_of
from wizard.record.template import template
from wizard.text.languages import LANGUAGES, pick
from wizard.text.width import cell_width

EXAMPLES = [*sorted((shipped_folder() / "examples").glob("*.toml")), *sorted((GOLDEN / "answers").glob("*.toml"))]
TABLES = ("people", "notes", "deferred", "not-applicable", "overrides")

in_both_languages = pytest.mark.parametrize("language", LANGUAGES)


def filled_in(text: str, example: Mapping[str, Any]) -> str:
    """A template in which a person has put the answers of an example where it asks for them."""
    for id, value in example["answers"].items():
        is_group = isinstance(value, list) and isinstance(value[0], dict)
        text = with_entries(text, id, value) if is_group else with_line(text, f"# {id} = ", line(id, value))
    for table in TABLES:
        for id, value in example.get(table, {}).items():
            header = next(one for one in text.splitlines() if one.startswith(f"[{table}]"))
            text = text.replace(header, f"{header}\n{line(id, value)}")
    return with_line(text, "date = ", f"date = {example['date']}")


def with_line(text: str, beginning: str, new: str) -> str:
    """A text in which the one line that begins so is another."""
    lines = text.splitlines()
    (found,) = (number for number, one in enumerate(lines) if one.startswith(beginning))
    return "\n".join((*lines[:found], new, *lines[found + 1 :], ""))


def with_entries(text: str, id: str, entries: list[dict[str, Any]]) -> str:
    """A template in which the block of a repeating group stands once for each entry."""
    header = f"# [[answers.{id}]]\n"
    before, _, rest = text.partition(header)
    block, _, after = rest.partition("\n\n")
    for entry in entries:
        filled = block
        for key, value in entry.items():
            filled = with_line(filled, f"# {key} = ", line(key, value))
        before += f"[[answers.{id}]]\n{filled}\n"
    return f"{before}\n{after}"


def line(key: str, value: object) -> str:
    return f"{key} = {tomli_w.dumps({'x': [value]}).partition(' = ')[2].strip()[1:-1].strip().rstrip(',')}"


@in_both_languages
@pytest.mark.parametrize(
    "questionnaire", [small(), *(catalogue().get(one.name) for one in catalogue())], ids=lambda one: one.name
)
class TestEvery:
    def test_it_is_a_valid_answers_file_without_answers(self, questionnaire: Questionnaire, language: str) -> None:
        content = opened(template(questionnaire, language, DAY)).content
        assert (content.questionnaire, content.version) == (questionnaire.name, questionnaire.version)
        assert (content.date, content.answers) == (DAY, {})
        assert interview_of(opened(template(questionnaire, language, DAY)), questionnaire, DAY).notes == {}

    def test_every_question_and_option_stands_in_it(self, questionnaire: Questionnaire, language: str) -> None:
        text = template(questionnaire, language, DAY)
        lines = text.splitlines()
        unbroken = re.sub(r"\n#? *", "", text)
        for question in questionnaire.questions:
            asked = f"# [[answers.{question.id}]]" if question.inner else f"# {question.id} = "
            assert sum(line.startswith(asked) for line in lines) == question.kind.asks, question.id
            assert re.sub(r"\s", "", pick(question.text, language)) in re.sub(r"\s", "", unbroken), question.id
            assert [option.id for option in question.options if f'#   - "{option.id}" ' not in text] == []

    def test_no_line_is_wider_than_a_hundred_columns_but_for_addresses(
        self, questionnaire: Questionnaire, language: str
    ) -> None:
        lines = template(questionnaire, language, DAY).splitlines()
        assert [one for one in lines if cell_width(one) > 100 and "://" not in one and "[" not in one] == []


@in_both_languages
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_filled_in_as_an_example_it_gives_the_outcome_of_the_example(example: Path, language: str) -> None:
    data = tomli.loads(example.read_text("utf-8"))
    questionnaire = catalogue().get(data["questionnaire"])
    walked = interview_of(
        opened(filled_in(template(questionnaire, language, date(2000, 1, 1)), data)), questionnaire, data["date"]
    )
    direct = interview_of(opened(example.read_bytes()), questionnaire, data["date"])
    assert walked.states == direct.states
    assert walked.obstacles == ()
    walked.finish()
    direct.finish()
    assert walked.outcome is not None
    assert walked.outcome == direct.outcome


@in_both_languages
def test_words_with_line_ends_stay_inside_their_comments(language: str, tmp_path: Path) -> None:
    hostile = '"x\\npersonal = true"'
    questionnaire = altered(
        tmp_path,
        ('unit.ja = "人"\nunit.en = "people"', f"unit.ja = {hostile}\nunit.en = {hostile}"),
        ('title.ja = "使い方"\ntitle.en = "Use"', f"title.ja = {hostile}\ntitle.en = {hostile}"),
        ('text.ja = "職員"\ntext.en = "Staff"', f"text.ja = {hostile}\ntext.en = {hostile}"),
    ).get("rules-1.0/small")
    assert opened(template(questionnaire, language, DAY)).content.answers == {}

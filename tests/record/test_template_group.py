"""A template in which a question is a repeating group."""

import re
from pathlib import Path

import pytest
import tomli

from tests.record.small import DAY, opened
from tests.support.grouped import ANSWERS, NAME, QUESTIONNAIRE, catalogue_in
from wizard.questionnaire.definition import Questionnaire
from wizard.record.read import interview_of
from wizard.record.template import template
from wizard.text.languages import LANGUAGES

HEADER = "# [[answers.vendor]]\n"

pytestmark = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture
def questionnaire(tmp_path: Path) -> Questionnaire:
    return catalogue_in(tmp_path).get(NAME)


def test_it_is_valid_and_says_nothing_as_it_stands(questionnaire: Questionnaire, language: str) -> None:
    assert opened(template(questionnaire, language, DAY)).content.answers == {}


def test_the_group_stands_after_the_plain_answers_with_its_questions_below_it(
    questionnaire: Questionnaire, language: str
) -> None:
    text = template(questionnaire, language, DAY)
    assert text.count(HEADER) == 1
    plain, block = text.split(HEADER)
    block = block.partition("\n[")[0]
    assert [id for id in ("open_abroad", "reason") if f"\n# {id} = " in plain] == ["open_abroad", "reason"]
    ids = [line.split(" ")[1] for line in block.splitlines() if re.match(r"# [a-z_]+ = ", line)]
    assert ids == ["name", "place", "staff", "remark"]
    assert '#   - "abroad" ' in block
    assert 'place == "abroad"' in block


def test_where_the_group_is_asked_it_says_where_it_is_written(questionnaire: Questionnaire, language: str) -> None:
    text = template(questionnaire, language, DAY)
    asked = {"ja": "# どの事業者が関わりますか。", "en": "# Which vendors take part?"}[language]
    first = text.index(asked)
    assert text.index("open_abroad = ") < first < text.index("reason = ")
    assert "[[answers.vendor]]" in text[first : text.index("reason = ")]


def test_it_says_how_many_entries_there_may_be(questionnaire: Questionnaire, language: str) -> None:
    text = template(questionnaire, language, DAY)
    expected = {"ja": ("1 件以上を書きます。", "3 件まで書けます。"), "en": ("at least 1 of them", "at most 3 of them")}
    for words in expected[language]:
        assert words in text


def test_filled_in_for_two_entries_it_gives_the_same_as_answers_written_by_hand(
    questionnaire: Questionnaire, language: str
) -> None:
    before, block = template(questionnaire, language, DAY).split(HEADER)
    block, gap, tables = block.partition("\n\n[")
    given = tomli.loads(ANSWERS)["answers"]
    written = before.replace("# open_abroad = true / false", "open_abroad = true")
    written = written.replace('# reason = ""', f'reason = "{given["reason"]}"')
    for entry in given["vendor"]:
        lines = block
        for key, value in entry.items():
            shown = f'"{value}"' if isinstance(value, str) else value
            lines = re.sub(rf"^# {key} = .*$", f"{key} = {shown}", lines, flags=re.MULTILINE)
        written += f"[[answers.vendor]]\n{lines}\n"
    filled = interview_of(opened(written + gap + tables), questionnaire, DAY)
    direct = interview_of(opened(ANSWERS), questionnaire, DAY)
    assert filled.entries("vendor") == direct.entries("vendor")
    assert filled.states == direct.states
    assert filled.outcome is not None
    assert filled.outcome == direct.outcome


def test_a_group_without_a_name_for_its_entries_is_named_by_its_question(tmp_path: Path, language: str) -> None:
    catalogue = catalogue_in(tmp_path)
    path = tmp_path / "grouped" / "groups-1.0" / "vendors.toml"
    path.write_text(QUESTIONNAIRE.replace('entry.ja = "事業者"\nentry.en = "Vendor"\n', ""), "utf-8")
    text = template(catalogue.get(NAME), language, DAY)
    assert {"ja": "（どの事業者が関わりますか。）", "en": "(Which vendors take part?)"}[language] in text


def test_words_with_line_ends_in_a_group_stay_inside_their_comments(tmp_path: Path, language: str) -> None:
    catalogue = catalogue_in(tmp_path)
    hostile = '"x\\nopen_abroad = true"'
    text = QUESTIONNAIRE
    for words in ('"事業者"', '"Vendor"', '"どこにありますか。"', '"Where is it?"', '"国外"', '"Abroad"'):
        text = text.replace(words, hostile)
    (tmp_path / "grouped" / "groups-1.0" / "vendors.toml").write_text(text, "utf-8")
    assert opened(template(catalogue.get(NAME), language, DAY)).content.answers == {}

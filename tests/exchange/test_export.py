"""Sheets for review: everything is in them, nothing is a formula, and what is imported again is the same."""

import io
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.exchange.sheets import imported, loaded
from tests.record.small import GOLDEN, small
from tests.support.making import choice, file_data, option, question, yes_no
from tests.support.making import loaded as sheet_of
from wizard.exchange.delimited import read_csv
from wizard.exchange.export import book_of, csv_of
from wizard.exchange.review import review
from wizard.exchange.written import Wanted
from wizard.questionnaire.catalogue import Catalogue
from wizard.questionnaire.definition import Question, Questionnaire

WANTED = Wanted("annex", "ed-1", {"ja": "点検", "en": "Check"}, basis="derived")
HIGH_RISK = "ds920-2.0/high-risk"


def opened(data: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data))


def as_item(question: Question) -> tuple[object, ...]:
    options = tuple((one.id, dict(one.text)) for one in question.options)
    help = {language: text.strip() for language, text in question.help.items()}
    return question.id, question.kind.name, dict(question.text), help, options


def items_of(questionnaire: Questionnaire) -> list[object]:
    """Questions by section, as far as a sheet tells them; a group is not told by one."""
    return [
        (dict(section.title), [as_item(one) for one in section.questions if not one.inner])
        for section in questionnaire.sections
    ]


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("format", ["xlsx", "csv"])
@pytest.mark.parametrize("name", [HIGH_RISK, "rules-1.0/small"])
def test_what_is_exported_and_imported_again_is_the_same(name: str, format: str, language: str, tmp_path: Path) -> None:
    questionnaire = Catalogue([GOLDEN / "questionnaires"]).get(name)
    data = (csv_of if format == "csv" else book_of)(questionnaire, language)
    again = loaded(imported(data, f"annex.{format}", WANTED), tmp_path)
    assert items_of(again) == items_of(questionnaire)


def test_both_languages_stand_side_by_side() -> None:
    sheet = opened(book_of(small(), "en"))["Questions"]
    headings = [cell.value for cell in sheet[1]]
    place = headings.index("Question (Japanese)")
    assert headings[place + 1] == "Question (English)"
    row = [cell.value for cell in sheet[3]]
    assert row[place : place + 2] == ["だれが使いますか。", "Who uses it?"]
    assert row[headings.index("Options (English)")] == "staff: Staff\nfirms: Firms\npublic: The public"


def test_there_is_a_sheet_for_each_part_and_a_row_for_each_entry() -> None:
    questionnaire = small()
    tables = {table.name: table for table in review(questionnaire, "en")}
    assert list(tables) == ["About", "Questions", "Values", "Outcomes", "Obligations"]
    inner = sum(len(one.inner) for one in questionnaire.questions)
    assert len(tables["Questions"].rows) == len(questionnaire.questions) + inner
    assert len(tables["Outcomes"].rows) == len(questionnaire.outcomes)
    assert len(tables["Obligations"].rows) == len(questionnaire.obligations)
    assert all(len(row) == len(table.columns) for table in tables.values() for row in table.rows)


def test_every_word_of_the_questionnaire_is_in_the_workbook() -> None:
    questionnaire = Catalogue().get(HIGH_RISK)
    book = opened(book_of(questionnaire, "ja"))
    cells = {str(cell.value) for sheet in book for row in sheet for cell in row if cell.value is not None}
    written = "\n".join(cells)
    for one in (*questionnaire.questions, *questionnaire.obligations):
        assert {*one.text.values(), *one.help.values()} <= cells
        assert not one.when or one.when in cells
        for offered in getattr(one, "options", ()):
            assert all(text in written for text in offered.text.values())
    for outcome in questionnaire.outcomes:
        assert {*outcome.title.values(), *outcome.because.values()} <= cells


def test_the_sheets_are_ready_to_be_read_and_printed() -> None:
    for sheet in opened(book_of(small(), "ja")):
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref.startswith("A1:")
        assert sheet.page_setup.orientation == "landscape"
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.print_title_rows == "$1:$1"
        assert all(cell.alignment.wrap_text for row in sheet.iter_rows() for cell in row)
        assert all(sheet.column_dimensions[cell.column_letter].width >= 6 for cell in sheet[1])


def hostile() -> Questionnaire:
    """A questionnaire whose every text is what a spreadsheet program would like to calculate."""
    data = file_data(
        choice("pick", option("one"), option("two"), when="ask"), yes_no("ask"), outcomes={"good": "ask"}
    )  # fmt: skip
    data["section"][0]["question"].reverse()
    for one in data["section"][0]["question"]:
        one["text"] = {"ja": "=1+1", "en": "@SUM(A1)"}
        one["help"] = {"ja": "+81", "en": "-1"}
    data["section"][0]["title"] = {"ja": "＝1", "en": "_x0041_"}
    data["outcome"][0]["title"] = {"ja": "#N/A", "en": "TRUE"}
    data["title"] = {"ja": "=cmd|' /C calc'!A0", "en": "=1"}
    return sheet_of(data)


def test_no_text_in_a_workbook_is_a_formula() -> None:
    book = opened(book_of(hostile(), "ja"))
    cells = [cell for sheet in book for row in sheet for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s", "n"}
    for cell in cells:
        assert cell.quotePrefix == (str(cell.value)[0] in "=+-@＝"), cell.value


def test_no_field_of_a_csv_file_begins_like_a_formula() -> None:
    text = csv_of(hostile(), "ja").decode("utf-8-sig")
    fields = [field for line in text.splitlines() for field in line.strip('"').split('","')]
    assert [field for field in fields if field[:1] in ("=", "+", "-", "@")] == []
    assert "'=1+1" in fields


@pytest.mark.parametrize("format", ["xlsx", "csv"])
def test_texts_like_formulas_come_back_as_they_were(format: str, tmp_path: Path) -> None:
    data = (csv_of if format == "csv" else book_of)(hostile(), "ja")
    again = loaded(imported(data, f"annex.{format}", WANTED), tmp_path)
    assert items_of(again) == items_of(hostile())


def test_the_same_questionnaire_gives_the_same_bytes() -> None:
    one, other = book_of(small(), "ja"), book_of(small(), "ja")
    assert one == other
    parts = zipfile.ZipFile(io.BytesIO(one)).infolist()
    assert {(part.date_time, part.compress_type) for part in parts} == {((1980, 1, 1, 0, 0, 0), zipfile.ZIP_STORED)}
    assert csv_of(small(), "ja") == csv_of(small(), "ja")


def test_a_questionnaire_in_one_language_has_one_column_for_it() -> None:
    data = file_data(yes_no("ask"))
    for table in (data, data["section"][0], data["section"][0]["question"][0]):
        for key in ("title", "text"):
            if key in table:
                table[key] = {"ja": "何か"}
    headings = read_csv(csv_of(sheet_of({**data, "languages": ["ja"]}), "ja"), "a.csv").rows[0]
    assert [one for one in headings if "（" in one] == [
        "区分（日本語）",
        "質問（日本語）",
        "選択肢（日本語）",
        "説明（日本語）",
    ]


def test_what_an_answer_must_be_is_told() -> None:
    sheet = sheet_of(
        file_data(question("age", "integer", min=1, max=9, unit={"ja": "人", "en": "people"}, optional=True))
    )
    rows = read_csv(csv_of(sheet, "en"), "a.csv").rows
    assert rows[1][rows[0].index("Rules of the answer")] == "may be left blank\nat least 1 people\nat most 9 people"

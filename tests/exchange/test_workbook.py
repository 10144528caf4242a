"""Excel workbooks: what people do in them, and what should not get in."""

import io
import zipfile
from datetime import date, datetime
from typing import Any

import pytest

from tests.exchange.sheets import imported, questions, workbook
from wizard.exchange.extra import MissingExtra
from wizard.exchange.reading import read_sheets
from wizard.exchange.workbook import escaped, text_of
from wizard.text.problem import Problems

ROWS = [["番号", "区分", "項目", "説明"], [1, "安全", "ログを残すか", "x"], [2, None, "権限は最小か", None]]


def problems_of(data: bytes, name: str = "annex.xlsx", **asked: Any) -> list[str]:
    with pytest.raises(Problems) as found:
        imported(data, name, **asked)
    return [problem.say("en") for problem in found.value.problems]


def repack(data: bytes, **parts: bytes) -> bytes:
    """The workbook with other content in parts of it, by the end of their name."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            content = next((one for end, one in parts.items() if info.filename.endswith(f"{end}.xml")), None)
            new.writestr(info.filename, old.read(info) if content is None else content)
    return file.getvalue()


def test_items_are_read_from_the_only_sheet_that_has_them() -> None:
    data = workbook(表紙=[["点検の手引き"], ["読んでください"]], 項目表=ROWS)
    assert [one["id"] for one in questions(data, "annex.xlsx")] == ["annex_1", "annex_2"]


def test_of_several_sheets_one_must_be_named() -> None:
    data = workbook(調達=ROWS, 契約=[["項目"], ["契約で定めるか"]])
    assert problems_of(data) == [
        "annex.xlsx: several sheets hold items (調達, 契約); choose one with --sheet",
    ]
    assert len(questions(data, "annex.xlsx", sheet="契約")) == 1
    assert problems_of(data, sheet="運用") == ["annex.xlsx: there is no sheet 運用 (present: 調達, 契約)"]


def test_a_hidden_sheet_is_read_only_if_it_is_named() -> None:
    def hide(book: Any, _: Any) -> None:
        book["控え"].sheet_state = "hidden"

    data = workbook(hide, 調達=ROWS, 控え=[["項目"], ["古い項目"]])
    result = imported(data, "annex.xlsx")
    assert result.questions == 2
    assert "hidden-sheets" in [note.key for note in result.notes]
    assert len(questions(data, "annex.xlsx", sheet="控え")) == 1


def test_merged_cells_fill_categories_headings_and_rows_of_one_item() -> None:
    rows = [
        ["区分", "項目", None, "説明"],
        ["甲", "1", "残すか", "一"],
        [None, None, None, "二"],
        [None, "2", "消すか", "三"],
        ["乙の節", None, None, None],
        [None, "3", "直すか", "四"],
    ]

    def merge(_: Any, sheet: Any) -> None:
        for area in ("A2:A4", "B1:C1", "B2:B3", "C2:C3", "A5:D5"):
            sheet.merge_cells(area)

    result = imported(workbook(merge, 表=rows), "annex.xlsx")
    assert [(one["text"]["ja"], one["help"]["ja"]) for one in questions(workbook(merge, 表=rows), "annex.xlsx")] == [
        ("1 残すか", "一\n二"), ("2 消すか", "三"), ("3 直すか", "四"),
    ]  # fmt: skip
    assert result.sections == 2


def test_a_formula_without_a_saved_value_is_told_only_where_it_matters() -> None:
    rows = [["項目", "説明", "数"], ["=A9", "=B9", "=1+1"], ["残すか", "", ""]]
    assert [one[:14] for one in problems_of(workbook(表=rows))] == ["annex.xlsx: 表!", "annex.xlsx: 表!"]
    assert "表!A2: the value of this formula is not saved" in problems_of(workbook(表=rows))[0]
    assert len(questions(workbook(表=[["項目", "数"], ["残すか", "=1+1"]]), "annex.xlsx")) == 1


def test_a_saved_value_of_a_formula_is_read() -> None:
    sheet = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        b'<row r="1"><c r="A1" t="inlineStr"><is><t>Item</t></is></c></row>'
        b'<row r="2"><c r="A2" t="str"><f>"Are logs "&amp;"kept?"</f><v>Are logs kept?</v></c></row>'
        b"</sheetData></worksheet>"
    )
    (question,) = questions(repack(workbook(表=ROWS), sheet1=sheet), "annex.xlsx")
    assert question["text"] == {"en": "Are logs kept?"}


def test_a_number_that_became_a_date_is_told() -> None:
    rows = [["番号", "項目"], [date(2026, 1, 2), "残すか"], ["1-3", "消すか"]]
    result = imported(workbook(表=rows), "annex.xlsx")
    (told,) = [note for note in result.notes if note.key == "day-as-number"]
    assert "表!A2" in told.say("en")


def test_hidden_rows_are_read_and_told() -> None:
    def hide(_: Any, sheet: Any) -> None:
        sheet.row_dimensions[3].hidden = True

    result = imported(workbook(hide, 表=ROWS), "annex.xlsx")
    assert result.questions == 2
    assert "hidden-rows" in [note.key for note in result.notes]


@pytest.mark.parametrize("formula", ['"はい,いいえ,検討中"', "選択!$A$1:$A$3"])
def test_drop_down_lists_are_choices(formula: str) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation

    def offer(_: Any, sheet: Any) -> None:
        rule = DataValidation(type="list", formula1=formula)
        sheet.add_data_validation(rule)
        rule.add("B2:B1048576")

    data = workbook(offer, 表=[["項目", "回答"], ["残すか", None]], 選択=[["はい"], ["いいえ"], ["検討中"]])
    (question,) = questions(data, "annex.xlsx")
    assert [one["text"]["ja"] for one in question["option"]] == ["はい", "いいえ", "検討中"]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""), (True, "TRUE"), (1.0, "1"), (0.5, "0.5"), (12, "12"), ("a\r\nb", "a\nb"),
        (date(2026, 4, 1), "2026-04-01"), (datetime(2026, 4, 1), "2026-04-01"),  # noqa: DTZ001
        (datetime(2026, 4, 1, 9, 5), "2026-04-01 09:05"),  # noqa: DTZ001
        ("a_x000D_b", "a\nb"), ("_xD800_", ""),
    ],
)  # fmt: skip
def test_values_become_text(value: object, text: str) -> None:
    assert text_of(value) == text


def test_what_looks_like_an_escape_is_read_as_it_was_written() -> None:
    assert text_of(escaped("_x0041_")) == "_x0041_"


def test_a_cell_at_the_far_end_costs_nothing() -> None:
    data = workbook(lambda _, sheet: sheet.cell(1_048_576, 16_384, "x"), 表=ROWS)
    result = imported(data, "annex.xlsx")
    assert result.questions == 2
    assert {"rows-cut", "columns-cut"} <= {note.key for note in result.notes}


def test_an_empty_workbook_has_no_items() -> None:
    assert len(problems_of(workbook(表=[]))) == 1


def swollen() -> bytes:
    return repack(workbook(表=ROWS), theme1=b" " * 40_000_000)


def entities() -> bytes:
    text = '<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY a "aaaa">]><sst>&a;</sst>'
    return repack(workbook(表=ROWS), theme1=text.encode())


def wide_entities() -> bytes:
    return repack(workbook(表=ROWS), theme1='<!DOCTYPE sst [<!ENTITY a "a">]><sst/>'.encode("utf-16"))


def lying() -> bytes:
    """A part that is larger than the package says."""
    data = bytearray(repack(workbook(表=ROWS), theme1=b"<sst>" + b" " * 100_000 + b"</sst>"))
    place = data.rindex(b"PK\x01\x02", 0, data.rindex(b"xl/theme/theme1.xml"))
    data[place + 24 : place + 28] = (10).to_bytes(4, "little")
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (swollen(), "unpacks to more than"),
        (entities(), "document type declaration"),
        (wide_entities(), "document type declaration"),
        (lying(), "cannot be read as a workbook"),
        (b"PK\x03\x04 and no more", "cannot be read as a workbook"),
        (workbook(表=ROWS)[:2000], "cannot be read as a workbook"),
        (repack(workbook(表=ROWS), workbook=b"<workbook/>"), "cannot be read as a workbook"),
        (repack(workbook(表=ROWS), sheet1=b"<worksheet><"), "cannot be read as a workbook"),
        (b"\xd0\xcf\x11\xe0 an old one", "an old workbook"),
        ("項目\r\n".encode(), "cannot be read as a workbook"),
        (b"", "cannot be read as a workbook"),
    ],
    ids=["swollen", "entities", "wide", "lying", "no-zip", "cut", "no-sheets", "broken", "old", "csv", "empty"],
)
def test_what_is_no_honest_workbook_is_refused(data: bytes, said: str) -> None:
    (problem,) = problems_of(data)
    assert problem.startswith("annex.xlsx: ")
    assert said in problem


@pytest.mark.parametrize(("name", "said"), [("a.ods", "no sheet"), ("a.xls", "old workbook"), ("a", "no sheet")])
def test_other_files_are_refused_by_their_name(name: str, said: str) -> None:
    (problem,) = problems_of(b"", name)
    assert said in problem


def test_a_file_over_the_limit_is_not_looked_into() -> None:
    with pytest.raises(Problems) as found:
        read_sheets(b"a" * 11, "a.csv", most_bytes=10)
    assert found.value.problems[0].key == "too-large"


def test_without_openpyxl_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    data = workbook(表=ROWS)
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(MissingExtra) as missing:
        imported(data, "annex.xlsx")
    assert (missing.value.extra, missing.value.needs) == ("sheets", "openpyxl")

"""Sheets made for tests: CSV from rows, workbooks from rows with what Excel can do to them."""

import io
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import tomli

from wizard.exchange.guideline import guideline_text
from wizard.exchange.layout import Asked
from wizard.exchange.making import import_sheet
from wizard.exchange.written import Imported, Wanted
from wizard.questionnaire.catalogue import Catalogue
from wizard.questionnaire.definition import Questionnaire

Rows = Sequence[Sequence[object]]
WANTED = Wanted("annex", "ed-1", basis="derived")


def csv_text(rows: Rows) -> str:
    return "".join(",".join(f'"{cell}"' for cell in row) + "\r\n" for row in rows)


def csv_data(rows: Rows, encoding: str = "utf-8") -> bytes:
    return csv_text(rows).encode(encoding)


def workbook(change: Callable[[Any, Any], None] | None = None, **sheets: Rows) -> bytes:
    """A workbook with these sheets; `change` gets the workbook and its first sheet before it is saved."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    if change:
        change(book, book.worksheets[0])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def imported(data: bytes | Rows, name: str = "annex.csv", wanted: Wanted = WANTED, **asked: Any) -> Imported:
    """What comes of a sheet; rows stand for a CSV file with these rows."""
    written_in = asked.pop("written_in", "")
    content = data if isinstance(data, bytes) else csv_data(data)
    return import_sheet(content, name, wanted, Asked(**asked), written_in)


def made(data: bytes | Rows, name: str = "annex.csv", wanted: Wanted = WANTED, **asked: Any) -> dict[str, Any]:
    """The questionnaire that comes of a sheet, as data."""
    return tomli.loads(imported(data, name, wanted, **asked).text)


def questions(data: bytes | Rows, name: str = "annex.csv", **asked: Any) -> list[dict[str, Any]]:
    return [one for section in made(data, name, **asked)["section"] for one in section["question"]]


def loaded(result: Imported, folder: Path) -> Questionnaire:
    """The questionnaire loaded as a file of an edition. Raises Problems."""
    edition = folder / "ed-1"
    edition.mkdir(exist_ok=True)
    (edition / "guideline.toml").write_text(guideline_text("ed-1", ("ja", "en"), ["sheet"]), "utf-8")
    path = edition / "annex.toml"
    path.write_text(result.text, "utf-8")
    return Catalogue([folder]).load_path(path)

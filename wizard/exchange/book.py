"""Tables as an Excel workbook to be read, filtered, commented on and printed."""

import io
import zipfile
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from wizard.exchange.extra import openpyxl
from wizard.exchange.grid import MOST_CHARACTERS, letters
from wizard.exchange.package import repacked
from wizard.exchange.review import Column, Row, Table
from wizard.exchange.workbook import escaped
from wizard.text.clean import clean
from wizard.text.width import cell_width

_MADE: Final = datetime(2000, 1, 1)  # noqa: DTZ001  a workbook knows no zones; the same questionnaire, the same bytes
_LINE: Final = 15.0  # points
_HIGHEST: Final = 409.0  # points: the limit of spreadsheet programs


def book_bytes(tables: Sequence[Table], title: str, page: str) -> bytes:
    """The workbook, one sheet a table; `page` is the footer, with &P and &N. Text is never a formula.

    The same tables give the same bytes under the same version of openpyxl. Raises MissingExtra: it is not there.
    """
    book = openpyxl().Workbook()
    book.remove(book.active)
    for table in tables:
        _fill(book.create_sheet(clean(table.name)), table, page)
    book.properties.creator = "wizard"
    book.properties.title = clean(title)
    book.properties.created = _MADE
    file = io.BytesIO()
    _save(book, file)
    return repacked(file.getvalue())


def _save(book: Any, file: io.BytesIO) -> None:
    """As `Workbook.save`, which would write the time of day."""
    writer = openpyxl("openpyxl.writer.excel").ExcelWriter(book, zipfile.ZipFile(file, "w"))
    book.properties.modified = _MADE
    writer.save()


def _fill(sheet: Any, table: Table, page: str) -> None:
    styles = openpyxl("openpyxl.styles")
    wrapped = styles.Alignment(wrap_text=True, vertical="top")
    heading = styles.Font(bold=True, color="FFFFFF")
    shade = styles.PatternFill("solid", fgColor="1F4E79")
    edge = styles.Side(style="thin", color="BFBFBF")
    frame = styles.Border(left=edge, right=edge, top=edge, bottom=edge)
    for column, one in enumerate(table.columns, 1):
        cell = _put(sheet, 1, column, one.heading)
        cell.font, cell.fill, cell.alignment, cell.border = heading, shade, wrapped, frame
        sheet.column_dimensions[letters(column)].width = one.width
    for row, values in enumerate(table.rows, 2):
        for column, value in enumerate(values, 1):
            cell = _put(sheet, row, column, value)
            cell.alignment, cell.border = wrapped, frame
        sheet.row_dimensions[row].height = _height(values, table.columns)
    _page(sheet, table, page)


def _put(sheet: Any, row: int, column: int, value: str | int) -> Any:
    cell = sheet.cell(row, column)
    if isinstance(value, int):
        cell.value = value
        return cell
    cell.value = escaped(clean(value))[:MOST_CHARACTERS] or None
    if cell.value is not None:
        # a program that edits the cell keeps the text for text; without this "=1+1" would be written as a formula
        cell.data_type = "s"
        cell.quotePrefix = cell.value[0] in "=+-@'＝＋－＠"
    return cell


def _height(values: Row, columns: Sequence[Column]) -> float:
    """High enough for the longest cell: a program does not always see to that by itself."""
    lines = max(
        sum(max(1, -(-cell_width(one) // max(column.width - 2, 1))) for one in str(value).split("\n"))
        for value, column in zip(values, columns, strict=True)
    )
    return min(_LINE * lines + 3, _HIGHEST)


def _page(sheet: Any, table: Table, page: str) -> None:
    last = letters(len(table.columns))
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{last}{len(table.rows) + 1}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A3 if len(table.columns) > 6 else sheet.PAPERSIZE_A4
    sheet.sheet_properties.pageSetUpPr = openpyxl("openpyxl.worksheet.properties").PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.print_title_rows = "1:1"
    sheet.oddFooter.center.text = page

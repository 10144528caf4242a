"""The sheets of an Excel workbook, read with openpyxl."""

import io
import re
import warnings
from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import islice
from typing import Any, Final

from wizard.exchange.extra import openpyxl
from wizard.exchange.grid import Cell, Grid
from wizard.exchange.package import check_package
from wizard.exchange.words import WORDS
from wizard.text.clean import clean
from wizard.text.problem import Problem, Problems

MOST_ROWS: Final = 3_000
MOST_COLUMNS: Final = 64

_MOST_OFFERED: Final = 100
_MOST_LISTS: Final = MOST_ROWS * MOST_COLUMNS  # cells with a drop-down list
_RANGE: Final = re.compile(
    r"(?:(?:'(?P<quoted>[^']+)'|(?P<plain>[^!'\"]+))!)?(?P<area>\$?[A-Z]{1,3}\$?[0-9]{1,5}:\$?[A-Z]{1,3}\$?[0-9]{1,5})"
)
_ESCAPE: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")  # how a workbook writes characters that XML has not


def read_workbook(data: bytes, name: str, most_bytes: int) -> tuple[Grid, ...]:
    """Every sheet of a workbook, hidden ones too. Values of formulas are those that were saved.

    Raises Problems: it is damaged, locked or swollen. Raises MissingExtra: openpyxl is not there.
    """
    openpyxl()
    check_package(data, name, most_bytes)
    try:
        book = _opened(data, values=True)
        written = _opened(data, values=False)
        grids = tuple(_grid(book[sheet], written[sheet], name) for sheet in _sheets(book))
    except Exception:  # openpyxl raises whatever its way through a damaged file happens to meet
        grids = ()
    if not grids:
        raise Problems([Problem(WORDS, "broken-workbook", {}, name)])
    return grids


def text_of(value: object) -> str:
    """The value of a cell as text: dates in ISO 8601, whole numbers without a point."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).upper()
        case float() if value.is_integer():
            return str(int(value))
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case datetime():
            return value.isoformat(" ", "minutes")
        case str():
            return clean(_ESCAPE.sub(lambda found: chr(int(found[1], 16)), value))
    return clean(str(value))


def escaped(text: str) -> str:
    """The text as a workbook writes it: what looks like an escape is escaped, so that it is read as it was."""
    return _ESCAPE.sub(lambda found: f"_x005F_{found[0][1:]}", text)


def _opened(data: bytes, *, values: bool) -> Any:
    with warnings.catch_warnings():  # of parts that are not read anyway
        warnings.simplefilter("ignore")
        return openpyxl().load_workbook(io.BytesIO(data), data_only=values, keep_links=False)


def _sheets(book: Any) -> Iterator[str]:
    for sheet in book.worksheets:  # unlike `sheetnames` without sheets that are charts
        yield sheet.title


def _grid(sheet: Any, written: Any, file: str) -> Grid:
    last_row, last_column = min(sheet.max_row, MOST_ROWS), min(sheet.max_column, MOST_COLUMNS)
    rows, no_value, days = [], set[Cell](), set[Cell]()
    both = zip(_values(sheet, last_row, last_column), _values(written, last_row, last_column), strict=True)
    for number, (values, formulas) in enumerate(both, 1):
        rows.append([text_of(value) for value in values])
        for column, (value, formula) in enumerate(zip(values, formulas, strict=True), 1):
            if value is None and formula is not None:
                no_value.add((number, column))
            elif isinstance(value, date | time):
                days.add((number, column))
    return Grid(
        file,
        clean(sheet.title),
        rows,
        hidden=sheet.sheet_state != "visible",
        spans={
            (area.min_row, area.min_col): area.max_col - area.min_col + 1
            for area in sheet.merged_cells.ranges
            if area.max_col > area.min_col
        },
        no_value=frozenset(no_value),
        days=frozenset(days),
        hidden_rows=tuple(sorted(row for row, look in sheet.row_dimensions.items() if look.hidden and row <= last_row)),
        choices=dict(islice(_lists(sheet, last_row), _MOST_LISTS)),
        cut_at=MOST_ROWS if sheet.max_row > MOST_ROWS else 0,
        cut_columns=MOST_COLUMNS if sheet.max_column > MOST_COLUMNS else 0,
    )


def _values(sheet: Any, last_row: int, last_column: int) -> Iterator[tuple[Any, ...]]:
    if last_row and last_column:
        yield from sheet.iter_rows(max_row=last_row, max_col=last_column, values_only=True)


def _lists(sheet: Any, last_row: int) -> Iterator[tuple[Cell, tuple[str, ...]]]:
    """What drop-down lists offer: those whose entries are written out, or stand in cells of the workbook."""
    for rule in sheet.data_validations.dataValidation:
        offered = _offered(sheet, rule.formula1 or "") if rule.type == "list" else ()
        for area in rule.sqref.ranges if offered else ():
            for row in range(area.min_row, min(area.max_row, last_row) + 1):
                for column in range(area.min_col, min(area.max_col, MOST_COLUMNS) + 1):
                    yield (row, column), offered


def _offered(sheet: Any, formula: str) -> tuple[str, ...]:
    if formula.startswith('"'):
        return tuple(clean(one).strip() for one in formula.strip('"').split(",") if one.strip())
    match = _RANGE.fullmatch(formula)
    title = (match["quoted"] or match["plain"] or sheet.title) if match else ""
    if match is None or title not in sheet.parent.sheetnames:
        return ()
    utilities = openpyxl("openpyxl.utils")
    left, top, _, bottom = utilities.range_boundaries(match["area"].replace("$", ""))
    last = min(bottom, top + _MOST_OFFERED - 1)
    column = sheet.parent[title].iter_rows(top, last, left, left, values_only=True)
    return tuple(text for (value,) in column if (text := text_of(value).strip()))

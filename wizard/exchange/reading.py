"""From a file to the sheet in it that is wanted."""

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from wizard.exchange.delimited import read_csv
from wizard.exchange.grid import MOST_CHARACTERS, Grid
from wizard.exchange.words import WORDS
from wizard.exchange.workbook import read_workbook
from wizard.text.clean import one_line
from wizard.text.problem import Problem, Problems

MOST_BYTES = 5_000_000


def read_sheets(data: bytes, name: str, most_bytes: int = MOST_BYTES) -> Sequence[Grid]:
    """The sheets in the bytes of a file; `name` is its path and tells the format.

    Raises:
        Problems: the file is too large, or not what its name says.
        MissingExtra: openpyxl is needed and not there.
    """
    if len(data) > most_bytes:
        raise Problems([Problem(WORDS, "too-large", {"most": most_bytes}, name)])
    grids = _grids(data, name, most_bytes)
    long = [problem for grid in grids for problem in _long(grid)]
    if long:
        raise Problems(long)
    return grids


def named_sheet(grids: Sequence[Grid], title: str) -> Grid:
    """The sheet with this name. Raises Problems."""
    for grid in grids:
        if one_line(grid.sheet).strip() == one_line(title).strip():
            return grid
    raise Problems([grids[0].problem("no-such-sheet", name=one_line(title), present=names(grids))])


def names(grids: Sequence[Grid]) -> str:
    return ", ".join(one_line(grid.sheet) for grid in grids)


def _grids(data: bytes, name: str, most_bytes: int) -> Sequence[Grid]:
    match PurePath(name).suffix.lower():
        case ".csv":
            return (read_csv(data, name),)
        case ".xlsx" | ".xlsm":
            return read_workbook(data, name, most_bytes)
        case ".xls":
            raise Problems([Problem(WORDS, "old-format", {}, name)])
    raise Problems([Problem(WORDS, "not-a-sheet", {}, name)])


def _long(grid: Grid) -> Iterator[Problem]:
    for number, row in enumerate(grid.rows, 1):
        for column, text in enumerate(row, 1):
            if len(text) > MOST_CHARACTERS:
                yield grid.problem_at("long-cell", number, column, count=len(text), most=MOST_CHARACTERS)

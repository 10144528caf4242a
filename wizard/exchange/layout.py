"""Where in a sheet the items stand: the row of the headings, and what each column holds."""

from collections.abc import Mapping, Sequence
from typing import Final

from wizard.exchange.grid import Grid, column_of, letters, listed
from wizard.exchange.headers import Heading, Role, heading, same_heading, script
from wizard.exchange.reading import named_sheet, names
from wizard.exchange.tidy import line
from wizard.frozen import frozen
from wizard.text.problem import Phrased, Problem, Problems
from wizard.text.width import cut_to_width

_SEARCHED: Final = 60  # rows in which headings are looked for
_SHOWN: Final = 24  # cells of a heading in a message


@frozen
class Layout:
    """A sheet, the row of its headings, what they say by column, and what else was noticed."""

    grid: Grid
    row: int
    headings: Mapping[int, Heading]
    notes: tuple[Problem, ...] = ()

    @property
    def title(self) -> str:
        """What stands above the headings, first of all."""
        for row in self.grid.rows[: self.row - 1]:
            for text in row:
                if line(text):
                    return line(text)
        return ""

    def is_heading_again(self, row: int) -> bool:
        """Whether the headings are repeated in a row, as on every printed page."""
        return all(same_heading(self.grid.text(row, one), self.grid.text(self.row, one)) for one in self.headings)


@frozen
class Asked:
    """What a person says of a sheet: its name, the row of headings (0: to be found), and names of columns.

    `columns` are such as `("item", "", "確認事項")` or `("item", "en", "C")`: what a column holds, its language where
    that has to be said, and its heading or letters.
    """

    sheet: str = ""
    header: int = 0
    columns: tuple[tuple[Role, str, str], ...] = ()


def find_layout(grids: Sequence[Grid], asked: Asked) -> Layout:
    """The sheet that is meant, or the only visible one that has a column of items.

    Raises Problems: there is no such sheet, more than one or none with items, or no column with a heading asked for.
    """
    if asked.sheet:
        return _layout(named_sheet(grids, asked.sheet), asked)
    visible = [grid for grid in grids if not grid.hidden] or list(grids)
    if len(visible) == 1:
        found = [_layout(visible[0], asked)]
    else:
        found = [one for grid in visible if (one := _try(grid, asked))]
    if not found:
        raise Problems(_no_header(grid, asked) for grid in visible)
    if len(found) > 1:
        present = names([one.grid for one in found])
        raise Problems([grids[0].problem("several-sheets", present=present)])
    hidden = [grid for grid in grids if grid.hidden and grid not in visible]
    notes = [grids[0].problem("hidden-sheets", names=names(hidden))] if hidden else []
    return Layout(found[0].grid, found[0].row, found[0].headings, (*found[0].notes, *notes))


def _try(grid: Grid, asked: Asked) -> Layout | None:
    try:
        return _layout(grid, asked)
    except Problems:
        return None


def _layout(grid: Grid, asked: Asked) -> Layout:
    rows = range(1, min(len(grid.rows), _SEARCHED) + 1)
    if asked.header:
        rows = range(asked.header, asked.header + 1)
    found = {row: _headings(grid, row, asked) for row in rows}
    usable = {row: one for row, one in found.items() if any(heading.role == "item" for heading in one.values())}
    if not usable:
        raise Problems([_no_header(grid, asked)])
    best = max(usable, key=lambda row: (len({one.role for one in usable[row].values()}), -row))
    missing = [
        grid.problem_at("no-such-column", best, 0, name=f'"{_short(name)}"', seen=_seen(grid, best))
        for _, _, name in asked.columns
        if _column(grid, best, name) == 0
    ]
    if missing:
        raise Problems(missing)
    layout = Layout(grid, best, usable[best])
    return Layout(grid, best, usable[best], tuple(_others(layout, usable)))


def _headings(grid: Grid, row: int, asked: Asked) -> Mapping[int, Heading]:
    named: dict[int, Heading] = {}
    for role, language, name in asked.columns:
        column = _column(grid, row, name)
        if column:
            named[column] = Heading(role, language, script(grid.text(row, column)))
    taken = {one.role for one in named.values()}
    for column in range(1, grid.columns + 1):
        found = heading(grid.text(row, column))
        if found and column not in named and found.role not in taken:
            named[column] = found
    return dict(sorted(named.items()))


def _column(grid: Grid, row: int, name: str) -> int:
    """The column with this heading in a row, or with these letters; 0 for none."""
    for column in range(1, grid.columns + 1):
        text = grid.text(row, column)
        if text and same_heading(text, name):
            return column
    column = column_of(name)
    return column if column <= grid.columns else 0


def _others(layout: Layout, usable: Mapping[int, Mapping[int, Heading]]) -> list[Problem]:
    """Other rows that may be headings: below them may stand another table."""
    grid = layout.grid
    rows = [
        row
        for row, headings in usable.items()
        if row != layout.row and len(headings) > 1 and not layout.is_heading_again(row)
        if 2 * len(headings) >= sum(bool(line(text)) for text in grid.rows[row - 1])
    ]
    return [grid.problem("other-header", places=listed(grid.place(row) for row in rows))] if rows else []


def _no_header(grid: Grid, asked: Asked) -> Problem:
    if asked.header:
        return grid.problem_at("no-header-at", asked.header, 0, seen=_seen(grid, asked.header))
    filled = [sum(0 < len(line(text)) <= _SHOWN for text in row) for row in grid.rows[:_SEARCHED]] or [0]
    likely = filled.index(max(filled)) + 1
    return grid.problem_at("no-header", likely, 0, seen=_seen(grid, likely))


def _seen(grid: Grid, row: int) -> Phrased | str:
    """The headings of a row, with the letters of their columns."""
    texts = grid.rows[row - 1] if 0 < row <= len(grid.rows) else ()
    return listed(f"{letters(column)} {_short(text)}" for column, text in enumerate(texts, 1) if line(text)) or "-"


def _short(text: str) -> str:
    return cut_to_width(line(text), _SHOWN)

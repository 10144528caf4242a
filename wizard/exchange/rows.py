"""The rows of a sheet that hold an item, with what stands above them as their category."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from wizard.exchange.grid import Cell, Grid, letters, listed
from wizard.exchange.headers import Role, languages_of, mostly
from wizard.exchange.kind_words import kind_read
from wizard.exchange.layout import Layout
from wizard.exchange.tidy import line, paragraph
from wizard.text.problem import Problem, Problems

ERRORS: Final = frozenset("#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #SPILL! #CALC!".split())

Key = tuple[Role, str]
"""A role, and the language for the roles that have one."""


@dataclass(slots=True)
class Row:
    """An item: the row where it begins, its texts, and the categories it stands under, from wide to narrow."""

    number: int
    texts: dict[Key, str]
    category: Mapping[str, tuple[str, ...]]
    offered: tuple[str, ...] = ()

    def text(self, role: Role, language: str = "") -> str:
        return self.texts.get((role, language), "")


@dataclass(slots=True)
class Table:
    """What a sheet holds. `columns` says by role and language which columns it was read from."""

    layout: Layout
    languages: tuple[str, ...]
    columns: Mapping[Key, tuple[int, ...]]
    rows: list[Row] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)

    @property
    def grid(self) -> Grid:
        return self.layout.grid

    def place(self, row: int, role: Role, language: str = "") -> str:
        return self.grid.place(row, next(iter(self.columns.get((role, language), ())), 0))


def read_table(layout: Layout, written_in: str = "") -> Table:
    """The items of a sheet in order. `written_in` is its language; "" leaves it to the words of the items.

    Raises Problems: there is no item at all, or a cell that matters has a formula without a value or with an error.
    """
    columns = _columns(layout, written_in or _language(layout))
    main = next(language for role, language in columns if role == "item")
    languages = tuple(dict.fromkeys(language for role, language in columns if role == "item"))
    table = Table(layout, tuple(sorted(languages, key=("ja", "en").index)) or (main,), columns)
    _refuse_bad_cells(table)
    _fill(table)
    if not table.rows:
        raise Problems([table.grid.problem_at("no-items", layout.row, 0)])
    table.notes += [*layout.notes, *_noticed(table)]
    return table


def _language(layout: Layout) -> str:
    grid = layout.grid
    items = [
        beside
        for column, one in layout.headings.items()
        if one.role == "item"
        for beside in range(column, column + grid.spans.get((layout.row, column), 1))
    ]
    rows = range(layout.row + 1, len(grid.rows) + 1)
    return mostly(line(grid.text(row, column)) for row in rows for column in items)


def _columns(layout: Layout, main: str) -> Mapping[Key, tuple[int, ...]]:
    """The columns of each role and language; a heading that takes several columns has the text of them all."""
    found: dict[Key, list[int]] = {}
    for column, key in languages_of(layout.headings, main).items():
        wide = layout.grid.spans.get((layout.row, column), 1)
        found.setdefault(key, []).extend(range(column, column + wide))
    return {key: tuple(columns) for key, columns in found.items() if key[0] != "kind" or _has_kinds(layout, columns)}


def _has_kinds(layout: Layout, columns: Sequence[int]) -> bool:
    rows = range(layout.row + 1, len(layout.grid.rows) + 1)
    return any(kind_read(layout.grid.text(row, column)) for row in rows for column in columns)


def _refuse_bad_cells(table: Table) -> None:
    grid, used = table.grid, [column for columns in table.columns.values() for column in columns]
    problems = []
    for row in range(table.layout.row + 1, len(grid.rows) + 1):
        for column in sorted(used):
            if (row, column) in grid.no_value:
                problems.append(grid.problem_at("no-value", row, column))
            elif grid.text(row, column) in ERRORS:
                problems.append(grid.problem_at("error-value", row, column))
    if problems:
        raise Problems(problems)


def _fill(table: Table) -> None:
    grid = table.grid
    category: dict[str, list[str]] = {language: [] for language in table.languages}
    left: list[str] = []
    for number in range(table.layout.row + 1, len(grid.rows) + 1):
        if not any(line(text) for text in grid.rows[number - 1]) or table.layout.is_heading_again(number):
            continue
        title = _title_across(table, number)
        if title:
            category = {language: [title] if language == table.languages[0] else [] for language in table.languages}
            continue
        _step_down(table, number, category)
        texts = dict(_texts(table, number))
        if any(role == "item" for role, _ in texts):
            standing = {language: tuple(one for one in levels if one) for language, levels in category.items()}
            table.rows.append(Row(number, texts, standing, _offered(table, number)))
        elif (
            any(role in ("explanation", "choices") for role, _ in texts) and ("number", "") not in texts and table.rows
        ):
            _go_on(table.rows[-1], texts)
        elif texts or not _is_category_only(table, number):
            left.append(grid.place(number))
    if left:
        table.notes.append(grid.problem("left-rows", places=listed(left)))


def _texts(table: Table, number: int) -> Iterator[tuple[Key, str]]:
    """What stands in the columns of the row, but for its categories."""
    for (role, language), columns in table.columns.items():
        cells = [paragraph(table.grid.text(number, column)) for column in columns]
        text = ("\n" if role == "explanation" else " ").join(dict.fromkeys(cell for cell in cells if cell))
        if text and role != "category":
            yield (role, language), text


def _step_down(table: Table, number: int, category: dict[str, list[str]]) -> None:
    """Take over the categories of a row; an empty cell goes on with the one above, as where cells are merged."""
    for (role, language), columns in table.columns.items():
        if role != "category" or language not in category:
            continue
        levels = category[language] = (category[language] + [""] * len(columns))[: len(columns)]
        for depth, column in enumerate(columns):
            text = line(table.grid.text(number, column))
            if text and text != levels[depth]:
                levels[depth:] = [text, *[""] * (len(columns) - depth - 1)]


def _title_across(table: Table, number: int) -> str:
    """The text of a row that is one merged cell across the items: a heading between them."""
    filled = [column for column, text in enumerate(table.grid.rows[number - 1], 1) if line(text)]
    if len(filled) != 1:
        return ""
    items = [column for (role, _), columns in table.columns.items() if role == "item" for column in columns]
    last = filled[0] + table.grid.spans.get((number, filled[0]), 1) - 1
    wide = filled[0] <= min(items) and last > max(items)
    return line(table.grid.text(number, filled[0])) if wide else ""


def _is_category_only(table: Table, number: int) -> bool:
    used = {column for (role, _), columns in table.columns.items() if role == "category" for column in columns}
    return all(column in used for column, text in enumerate(table.grid.rows[number - 1], 1) if line(text))


def _offered(table: Table, number: int) -> tuple[str, ...]:
    columns = [column for (role, _), columns in table.columns.items() if role == "choices" for column in columns]
    return next((one for column in columns if (one := table.grid.choices.get((number, column)))), ())


def _goes_on(texts: Mapping[Key, str]) -> bool:
    """Whether a row without an item belongs to the one above, as where the item is one merged cell."""
    return ("number", "") not in texts and any(role in ("explanation", "choices") for role, _ in texts)


def _go_on(row: Row, texts: Mapping[Key, str]) -> None:
    for key, text in texts.items():
        row.texts[key] = "\n".join(one for one in (row.texts.get(key, ""), text) if one)


def _noticed(table: Table) -> Iterator[Problem]:
    grid, layout = table.grid, table.layout
    if grid.cut_at:
        yield grid.problem_at("rows-cut", grid.cut_at, 0, most=grid.cut_at)
    if grid.cut_columns:
        yield grid.problem_at("columns-cut", layout.row, grid.cut_columns)
    hidden = [str(row) for row in grid.hidden_rows if row > layout.row]
    if hidden:
        yield grid.problem("hidden-rows", sheet=line(grid.sheet), rows=listed(hidden))
    used = {column for columns in table.columns.values() for column in columns}
    left = [
        f"{letters(column)} {line(grid.text(layout.row, column))}"
        for column in range(1, grid.columns + 1)
        if column not in used and any(line(grid.text(row.number, column)) for row in table.rows)
    ]
    if left:
        yield grid.problem("left-columns", columns=listed(left))
    numbers = table.columns.get(("number", ""), ())
    days: list[Cell] = [(row.number, column) for row in table.rows for column in numbers]
    places = [grid.place(*cell) for cell in days if cell in grid.days]
    if places:
        yield grid.problem("day-as-number", places=listed(places))

"""The cells of one sheet, as text."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from wizard.exchange.words import WORDS
from wizard.frozen import field, frozen
from wizard.text.clean import one_line
from wizard.text.problem import Phrased, Problem

MOST_CHARACTERS: Final = 32_767
"""Characters in a cell: the limit of spreadsheet programs."""

_NAMED: Final = 8

Cell = tuple[int, int]
"""Row and column, counted from 1."""


@frozen
class Grid:
    """A sheet: `rows` of cleaned texts, the first is row 1. `sheet` is "" where the file has no sheets.

    `spans` says how many columns a merged cell takes, `no_value` which cells hold a formula whose value is not saved,
    `days` which hold a date, `choices` what the drop-down list of a cell offers. `cut_at` and `cut_columns` are how
    many rows and columns were read where there are more, else 0.
    """

    file: str
    sheet: str
    rows: Sequence[Sequence[str]]
    hidden: bool = False
    spans: Mapping[Cell, int] = field(default_factory=dict)
    no_value: frozenset[Cell] = frozenset()
    days: frozenset[Cell] = frozenset()
    hidden_rows: tuple[int, ...] = ()
    choices: Mapping[Cell, tuple[str, ...]] = field(default_factory=dict)
    cut_at: int = 0
    cut_columns: int = 0

    @property
    def columns(self) -> int:
        return max(map(len, self.rows), default=0)

    def text(self, row: int, column: int) -> str:
        """The text of a cell, "" outside of the sheet."""
        if not (0 < row <= len(self.rows) and 0 < column <= len(self.rows[row - 1])):
            return ""
        return self.rows[row - 1][column - 1]

    def place(self, row: int, column: int = 0) -> str:
        """A cell, or a whole row, as people call it: `調達!B12`."""
        named = f"{letters(column)}{row}" if column else str(row)
        return f"{one_line(self.sheet)}!{named}" if self.sheet else named

    def problem(self, key: str, **fields: object) -> Problem:
        return Problem(WORDS, key, fields, self.file)

    def problem_at(self, key: str, row: int, column: int, **fields: object) -> Problem:
        return self.problem(key, place=self.place(row, column), **fields)


def letters(column: int) -> str:
    """The letters of a column, counted from 1: 27 is AA."""
    name = ""
    while column:
        column, place = divmod(column - 1, 26)
        name = chr(ord("A") + place) + name
    return name


def column_of(name: str) -> int:
    """The column with these letters, 0 where they are none."""
    if not (name.isascii() and name.isalpha() and len(name) <= 3):
        return 0
    column = 0
    for letter in name.upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return column


def listed(places: Iterable[str]) -> Phrased | str:
    """Several places in a message: the first few, and how many more there are."""
    several = tuple(places)
    if len(several) <= _NAMED:
        return ", ".join(several)
    return _Cut(", ".join(several[:_NAMED]), len(several) - _NAMED)


class _Cut(Phrased):
    """A list that is cut short."""

    __slots__ = ("_shown",)

    def __init__(self, shown: str, left: int) -> None:
        super().__init__(WORDS, "and-more", count=left)
        self._shown = shown

    def say(self, language: str) -> str:
        return f"{self._shown}, {super().say(language)}"

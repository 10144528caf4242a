"""Ids for questions, sections and options: those of the sheet, else made of its numbers or English words."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from wizard.exchange.rows import Row, Table
from wizard.exchange.tidy import line
from wizard.questionnaire.grammar import FUNCTIONS, RESERVED
from wizard.text.problem import Problem

_ID: Final = re.compile(r"[a-z][a-z0-9_]{0,63}")
_LONGEST_SLUG: Final = 40


def question_ids(rows: Sequence[Row], table: Table, prefix: str, problems: list[Problem]) -> list[str]:
    """An id for each row: its own, the prefix with its number where all numbers serve, or with its place.

    Ids of the sheet that cannot be used are added to `problems`.
    """
    numbers = [_as_name(row.text("number")) for row in rows]
    unique = len(set(numbers) - {""}) == len([one for one in numbers if one])
    given: dict[str, int] = {}
    for row in rows:
        id = line(row.text("id"))
        if id and (_ID.fullmatch(id) is None or id in RESERVED or id in FUNCTIONS):
            problems.append(table.grid.problem("bad-id", place=table.place(row.number, "id")))
        elif id in given:
            other = table.place(given[id], "id")
            problems.append(table.grid.problem("same-id", place=table.place(row.number, "id"), other=other))
        elif id:
            given[id] = row.number
    taken, ids = set(given), []
    for place, row in enumerate(rows, 1):
        id = line(row.text("id"))
        if not id:
            own = numbers[place - 1] if unique and numbers[place - 1] else str(place)
            id = free_id(f"{prefix}_{own}"[:60], taken)
        taken.add(id)
        ids.append(id)
    return ids


def free_id(id: str, taken: set[str]) -> str:
    """The id, with a number after it where it is taken."""
    number, name = 1, id
    while name in taken:
        number += 1
        name = f"{id}_{number}"
    return name


def _as_name(number: str) -> str:
    """A number such as `(2)-ア`, as far as it can be a part of an id: "" where something is lost."""
    text = unicodedata.normalize("NFKC", line(number)).casefold()
    if not re.fullmatch(r"[\s()\[\].:#a-z0-9_/\-]*", text):
        return ""
    return "_".join(re.findall("[a-z0-9]+", re.sub("^no[. ]*(?=[0-9])", "", text)))


def slug(text: str) -> str:
    """A short id made of English words, "" where there are none or too many."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    made = "-".join(re.findall("[a-z0-9]+", plain))
    return made if plain.isascii() and len(made) <= _LONGEST_SLUG else ""

"""Questions made of the items of a sheet: their ids, kinds, choices and conditions."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from wizard.exchange.grid import listed
from wizard.exchange.headers import Role
from wizard.exchange.ids import free_id, question_ids, slug
from wizard.exchange.kind_words import kind_read
from wizard.exchange.options import Choice, options_of
from wizard.exchange.rows import Row, Table
from wizard.exchange.tidy import is_yes_no, line, paragraph
from wizard.frozen import frozen
from wizard.questionnaire.grammar import FUNCTIONS, RESERVED, ConditionError, parse
from wizard.questionnaire.kinds import kinds
from wizard.text.languages import Text
from wizard.text.problem import Problem, Problems

Answers = Literal["yes-no", "fulfilment"]
"""What an item without choices is answered by."""

_NAMES: Final = re.compile(r'"[^"]*"|([A-Za-z_][A-Za-z0-9_]*)')


@frozen
class Item:
    """A question to be written. `kind` is "" where the shared list of answers is to be used."""

    id: str
    row: int
    number: str
    kind: str
    text: Text
    help: Text
    options: tuple[Choice, ...] = ()
    when: str = ""
    condition_kept: str = ""
    choices_kept: str = ""


@frozen
class Part:
    """A section to be written."""

    id: str
    title: Text
    items: tuple[Item, ...]


@dataclass(slots=True)
class _Kept:
    """Places in the sheet of what could not be used, by what is said about them."""

    places: dict[str, list[str]] = field(default_factory=dict)

    def add(self, key: str, place: str) -> None:
        self.places.setdefault(key, []).append(place)


def parts_of(table: Table, prefix: str, titles: Text, answers: Answers) -> tuple[tuple[Part, ...], list[Problem]]:
    """The sections with their questions, and what had to be kept as a comment or left out.

    A question is named after its number in the sheet if that can be done, else after its place. Raises Problems: ids
    that cannot be used, choices that differ in number between the languages or are missing where the kind needs them.
    """
    kept, problems = _Kept(), list[Problem]()
    rows = [row for row in table.rows if not _is_of_group(row)]
    for row in table.rows:
        if _is_of_group(row):
            kept.add("left-groups", table.grid.place(row.number))
    ids = question_ids(rows, table, prefix, problems)
    items: dict[int, Item] = {}
    for row, id in zip(rows, ids, strict=True):
        items[row.number] = _item(row, id, table, answers, kept, problems, known=set(ids[: len(items)]))
    if problems:
        raise Problems(problems)
    _note_lacking_categories(rows, table, kept)
    notes = [table.grid.problem(key, places=listed(places)) for key, places in kept.places.items() if ":" not in key]
    notes += [
        table.grid.problem(key.partition(":")[0], code=key.partition(":")[2], places=listed(places))
        for key, places in kept.places.items()
        if ":" in key
    ]
    return tuple(_parts(rows, items, table, titles)), notes


def _is_of_group(row: Row) -> bool:
    kind = kind_read(row.text("kind"))
    return kind == "group" or ("." in row.text("id") and bool(kind))


def _item(
    row: Row, id: str, table: Table, answers: Answers, kept: _Kept, problems: list[Problem], known: set[str]
) -> Item:
    kind = kind_read(row.text("kind"))
    options, unread = options_of(row, table, problems)
    if options and not kind:
        texts = [one.text.get(table.languages[0], "") for one in options]
        kind = "yes-no" if is_yes_no(texts) else "choice"
        unread = " / ".join(texts) if kind == "yes-no" and texts not in (["はい", "いいえ"], ["Yes", "No"]) else unread
    elif unread:
        kept.add("choices-kept", table.place(row.number, "choices", table.languages[0]))
    if kind and kinds()[kind].chooses:
        if len(options) < 2:
            place = table.place(row.number, "choices", table.languages[0])
            problems.append(table.grid.problem("lacks-choices", place=place, kind=kind))
    else:
        options = ()
    condition = line(row.text("condition"))
    usable = _is_condition(condition, known)
    if condition and not usable:
        kept.add("condition-kept", table.place(row.number, "condition"))
    _note_lacking(row, table, kept, with_choices=bool(options))
    return Item(
        id=id,
        row=row.number,
        number=line(row.text("number")),
        kind=kind or ("yes-no" if answers == "yes-no" else ""),
        text=_by_language(row, "item", table.languages),
        help=_by_language(row, "explanation", table.languages),
        options=options,
        when=condition if usable else "",
        condition_kept="" if usable else condition,
        choices_kept=unread,
    )


def _note_lacking(row: Row, table: Table, kept: _Kept, *, with_choices: bool) -> None:
    """Tell which texts are there in one language and not in another: the file would not load like that."""
    roles: tuple[Role, ...] = ("item", "explanation", "choices") if with_choices else ("item", "explanation")
    for role in roles:
        said = [one for one in table.languages if row.text(role, one)]
        for language in table.languages if said else ():
            if language not in said:
                column = language if (role, language) in table.columns else said[0]
                kept.add(f"text-lacks-language:{language}", table.place(row.number, role, column))


def _note_lacking_categories(rows: Sequence[Row], table: Table, kept: _Kept) -> None:
    told = set[tuple[tuple[str, ...], ...]]()
    for row in rows:
        levels = tuple(row.category.get(one, ()) for one in table.languages)
        for language, named in zip(table.languages, levels, strict=True) if levels not in told else ():
            if any(levels) and not named:
                kept.add(f"text-lacks-language:{language}", table.grid.place(row.number))
        told.add(levels)


def _by_language(row: Row, role: Literal["item", "explanation"], languages: Sequence[str]) -> Text:
    return {one: text for one in languages if (text := paragraph(row.text(role, one)))}


def _is_condition(text: str, known: set[str]) -> bool:
    """Whether a text is a condition about questions that stand before."""
    try:
        parse(text)
    except ConditionError:
        return False
    names = names_in(text)
    return bool(names) and names <= known


def names_in(condition: str) -> set[str]:
    """The ids that a condition names."""
    return {found[1] for found in _NAMES.finditer(condition) if found[1]} - RESERVED - FUNCTIONS


def _parts(rows: Sequence[Row], items: Mapping[int, Item], table: Table, titles: Text) -> Iterator[Part]:
    """A section for each category, in the order in which they first appear."""
    sections: dict[tuple[tuple[str, ...], ...], list[Row]] = {}
    for row in rows:
        key = tuple(row.category.get(one, ()) for one in table.languages)
        sections.setdefault(key, []).append(row)
    taken = set[str]()
    for number, (key, members) in enumerate(sections.items(), 1):
        named = {one: " - ".join(levels) for one, levels in zip(table.languages, key, strict=True) if levels}
        id = _free_slug(slug(named.get("en", "")), number, taken)
        taken.add(id)
        yield Part(id, named or titles, tuple(items[row.number] for row in members))


def _free_slug(slug: str, number: int, taken: set[str]) -> str:
    return slug if slug and slug not in taken else free_id(f"part-{number}", taken)

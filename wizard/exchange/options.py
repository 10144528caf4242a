"""The options of a question, from the cell or the drop-down list that offers them."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from wizard.exchange.ids import slug
from wizard.exchange.rows import Row, Table
from wizard.exchange.tidy import choices, line
from wizard.frozen import frozen
from wizard.text.languages import Text
from wizard.text.problem import Problem

_NAMED: Final = re.compile(r"(?P<id>[a-z0-9][a-z0-9.-]{0,63}): (?P<text>.+)", re.DOTALL)


@frozen
class Choice:
    id: str
    text: Text


def options_of(row: Row, table: Table, problems: list[Problem]) -> tuple[tuple[Choice, ...], str]:
    """The choices of a row, and the text of its cell if that lists none."""
    main = table.languages[0]
    written = {one: row.text("choices", one) for one in table.languages}
    lists = {one: choices(text) for one, text in written.items() if text}
    if row.offered and not lists.get(main):
        lists = {main: row.offered}
    used = {one: texts for one, texts in lists.items() if texts}
    if not used:
        return (), line(" ".join(written.values()))
    if len({len(texts) for texts in used.values()}) > 1:
        counts = ", ".join(f"{one} {len(texts)}" for one, texts in used.items())
        place = table.place(row.number, "choices", main)
        problems.append(table.grid.problem("unlike-choices", place=place, counts=counts))
        return (), ""
    return _named(used), ""


def _named(lists: Mapping[str, Sequence[str]]) -> tuple[Choice, ...]:
    """The choices with ids: those that the sheet gives, else their English words, else numbers."""
    matches = {one: [_NAMED.fullmatch(text) for text in texts] for one, texts in lists.items()}
    first = next(iter(matches.values()))
    if all(all(found) for found in matches.values()):
        ids = [found["id"] for found in first if found]
        texts = {one: [found["text"] for found in several if found] for one, several in matches.items()}
    else:
        texts = {one: list(several) for one, several in lists.items()}
        ids = [slug(text) for text in texts.get("en", [])]
    if len(set(ids) - {""}) < len(first):
        ids = [f"option-{place}" for place in range(1, len(first) + 1)]
    return tuple(
        Choice(id, {one: line(several[place]) for one, several in texts.items()}) for place, id in enumerate(ids)
    )

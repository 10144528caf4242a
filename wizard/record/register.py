"""The register: every system of a data folder with its finished records and its drafts."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Literal

from wizard.frozen import frozen
from wizard.record.carry import Filed
from wizard.record.content import System


@frozen
class PassedOver:
    """A file of a data folder that counts nowhere.

    `unreadable`: it cannot be read; `seal`: it says that it is finished, and no seal vouches for that; `elsewhere`: it
    is of another system than its folder.
    """

    path: Path
    why: Literal["unreadable", "seal", "elsewhere"]


@frozen
class Shelf:
    """The files of one system. Records are finished and sealed, the newest first; drafts may be answers files."""

    system: System
    records: tuple[Filed, ...]
    drafts: tuple[Filed, ...]

    @property
    def newest(self) -> Mapping[str, Filed]:
        """The newest record of each questionnaire, by its name `edition/id`, in alphabetical order."""
        found: dict[str, Filed] = {}
        for record in self.records:
            found.setdefault(record.content.questionnaire, record)
        return dict(sorted(found.items()))


@frozen
class Register:
    """All shelves of a data folder, in the order of the ids of their systems, and what counts on none of them."""

    shelves: tuple[Shelf, ...]
    passed_over: tuple[PassedOver, ...]


def shelf_of(system_id: str, records: Iterable[Filed], drafts: Iterable[Filed]) -> Shelf:
    """The files of a system in order. Its name and office are the newest that a record gives, else a draft."""
    sorted_records = tuple(sorted(records, key=_age, reverse=True))
    sorted_drafts = tuple(sorted(drafts, key=_age, reverse=True))
    systems = [one.content.system for one in (*sorted_records, *sorted_drafts)]
    name = next((one.name for one in systems if one.name), "")
    office = next((one.office for one in systems if one.office), "")
    return Shelf(System(system_id, name, office), sorted_records, sorted_drafts)


def _age(filed: Filed) -> tuple[date, datetime, str]:
    """What orders files by age: the day, on one day the time at which it was finished, where that is known.

    A time without an offset is taken for one in UTC: here it can only be compared.
    """
    finished = filed.content.finished or datetime(1, 1, 1, tzinfo=UTC)
    aware = finished if finished.tzinfo else finished.replace(tzinfo=UTC)
    return filed.content.date or date.min, aware, filed.name

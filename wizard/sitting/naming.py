"""What a system is called in files: an id that is suggested from its name, and what an id looks like."""

import re
from collections.abc import Iterable, Mapping

from wizard.record.content import SYSTEM_ID, System

_OTHER = re.compile(r"[^a-z0-9]+")


def is_system_id(text: str) -> bool:
    """Whether a system can have this id: it becomes the name of a folder."""
    return re.fullmatch(SYSTEM_ID, text) is not None


def known_systems(systems: Iterable[System]) -> dict[str, System]:
    """By id, each as the newest of its files calls it; `systems` are those of the files, the newest first."""
    known: dict[str, System] = {}
    for one in systems:
        if one.id:
            known.setdefault(one.id, one)
    return known


def system_named(text: str, known: Mapping[str, System]) -> System | None:
    """The system that is known by this id, or else by this name: its facts are carried from its records by its id."""
    return known.get(text) or next((one for one in known.values() if one.name == text), None)


def suggested_id(name: str, taken: Iterable[str]) -> str:
    """An id from the Latin letters and digits of a name; where it has none, `system-1` or the next that is free."""
    slug = _OTHER.sub("-", name.lower()).strip("-")[:40].strip("-")
    if len(slug) >= 3:
        return slug
    used = set(taken)
    return next(f"system-{number}" for number in range(1, len(used) + 2) if f"system-{number}" not in used)

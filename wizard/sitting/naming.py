"""What a system is called in files: an id that is suggested from its name, and what an id looks like."""

import re
from collections.abc import Iterable

from wizard.record.content import SYSTEM_ID

_OTHER = re.compile(r"[^a-z0-9]+")


def is_system_id(text: str) -> bool:
    """Whether a system can have this id: it becomes the name of a folder."""
    return re.fullmatch(SYSTEM_ID, text) is not None


def suggested_id(name: str, taken: Iterable[str]) -> str:
    """An id from the Latin letters and digits of a name; where it has none, `system-1` or the next that is free."""
    slug = _OTHER.sub("-", name.lower()).strip("-")[:40].strip("-")
    if len(slug) >= 3:
        return slug
    used = set(taken)
    return next(f"system-{number}" for number in range(1, len(used) + 2) if f"system-{number}" not in used)

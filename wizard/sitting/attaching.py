"""A file that is found becomes evidence: what a record keeps of it."""

from typing import Final

from wizard.host.digest import Digest
from wizard.interview.said import Evidence
from wizard.sitting.sitting import Sitting
from wizard.text.clean import one_line

LONGEST_NAME: Final = 300
"""Characters of a file's name that a record holds."""


def attach(sitting: Sitting, found: Digest) -> tuple[Evidence, bool]:
    """Keep a file as evidence for the answer at which the sitting is; the second is False where it is there already."""
    new = Evidence(one_line(found.name)[:LONGEST_NAME] or "?", found.size, found.sha256)
    kept = sitting.interview.evidence.get(sitting.at, ())
    if new in kept:
        return new, False
    sitting.attach((*kept, new))
    return new, True

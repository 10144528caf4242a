"""Several editions in a folder of a test: guidelines with the day of decision, and questionnaires given as data."""

from collections.abc import Mapping
from pathlib import Path

import tomli_w

from tests.support.edition import GUIDELINE
from tests.support.making import Table
from wizard.questionnaire.catalogue import Catalogue

DECIDED: Mapping[str, str] = {"g-1.0": "2025-05-27", "g-2.0": "2026-06-12", "g-3.0": "", "h-1.0": "2024-01-01"}
"""The editions, and the day on which each was decided; "" where nobody knows."""


def editions(folder: Path, sheets: Mapping[str, Table]) -> Catalogue:
    """A catalogue with questionnaires by their names `edition/id`; each edition is one of DECIDED."""
    place = folder / "questionnaires"
    for name, data in sheets.items():
        edition, _, id = name.partition("/")
        (place / edition).mkdir(parents=True, exist_ok=True)
        decided = f"decided = {DECIDED[edition]}\n" if DECIDED[edition] else ""
        guideline = GUIDELINE.replace('id = "ed"\n', f'id = "{edition}"\n{decided}')
        (place / edition / "guideline.toml").write_text(guideline, "utf-8")
        (place / edition / f"{id}.toml").write_bytes(tomli_w.dumps({**data, "edition": edition, "id": id}).encode())
    return Catalogue([place])

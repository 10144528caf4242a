"""A whole edition in a folder of a test: a guideline, and questionnaires that are given as data."""

from pathlib import Path

import tomli_w

from tests.support.making import Table
from wizard.questionnaire.catalogue import Catalogue

GUIDELINE = """\
id = "ed"
short = "G"
title.ja = "手引き"
title.en = "Guideline"
notice.ja = "注意"
notice.en = "Notice"

[[source]]
id = "page"
sure = "derived"
title.ja = "頁"
title.en = "Page"

[[role]]
id = "caio"
title.ja = "責任者"
title.en = "Officer"
"""


def edition(folder: Path, **questionnaires: Table) -> Catalogue:
    """A catalogue with the edition `ed`; each questionnaire gets the id by which it is given."""
    place = folder / "questionnaires" / "ed"
    place.mkdir(parents=True, exist_ok=True)
    (place / "guideline.toml").write_text(GUIDELINE, "utf-8")
    for id, data in questionnaires.items():
        (place / f"{id}.toml").write_bytes(tomli_w.dumps({**data, "id": id}).encode())
    return Catalogue([place.parent])

"""A sheet as ministries make them gives the golden questionnaire; it is written anew with `GOLDEN=write`."""

import os
from pathlib import Path

import pytest

from wizard.exchange.making import import_sheet
from wizard.exchange.written import Wanted

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "exchange"


@pytest.mark.parametrize("sheet", sorted(GOLDEN.glob("*.csv")), ids=lambda path: path.stem)
def test_a_sheet_gives_the_golden_questionnaire(sheet: Path) -> None:
    wanted = Wanted(sheet.stem, "rules-1.0", answers="fulfilment")
    given = import_sheet(sheet.read_bytes(), sheet.name, wanted).text.encode("utf-8")
    golden = sheet.with_suffix(".toml")
    if os.environ.get("GOLDEN") == "write":
        golden.write_bytes(given)
    assert given == golden.read_bytes()

"""`wizard register`: the systems of the data folder, their newest outcomes and obligations, and their drafts."""

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.record.small import COMPLETE, HEAD, record
from wizard.frozen import replace
from wizard.record.content import System

OLD, NEW = date(2026, 1, 1), date(2026, 2, 1)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Two systems: one with two records, one with a draft only."""
    folder = tmp_path / "data"
    (folder / "bot").mkdir(parents=True)
    (folder / "aid").mkdir()
    for day in (OLD, NEW):
        head = replace(HEAD, date=day, system=System("bot", "=Bot", "Office"))
        (folder / "bot" / f"{day}-small.toml").write_bytes(record(head=head))
    (folder / "aid" / "x.draft.toml").write_text(f'status = "draft"\n{COMPLETE}'.replace("toiawase-bot", "aid"))
    return folder


def test_each_system_has_its_newest_records_and_its_drafts(data: Path, wizard: Run) -> None:
    ran = wizard("register", "--data", data)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "aid",
        f"  rules-1.0/small  2026-11-22  draft  {data / 'aid' / 'x.draft.toml'}",
        "bot  =Bot  Office",
        f"  rules-1.0/small  2026-02-01  Clear  obligations: 1  {data / 'bot' / '2026-02-01-small.toml'}",
        "    earlier records: 1",
    ]


def test_outcomes_are_in_the_language_that_is_asked_for(data: Path, wizard: Run) -> None:
    shown = wizard("register", "--data", data, "--lang", "ja").out
    assert "  rules-1.0/small  2026-02-01  問題なし  義務 1 件  " in shown


def test_an_outcome_of_a_questionnaire_that_is_not_there_is_shown_by_its_id(data: Path, run: Run) -> None:
    ran = run("register", "--data", data)
    assert (ran.code, ran.err) == (0, "")
    assert "  2026-02-01  clear  " in ran.out


def test_as_data_it_is_the_same_in_every_language(data: Path, wizard: Run) -> None:
    pages = [wizard("register", "--data", data, "--format", "json", "--lang", one).out for one in ("ja", "en")]
    assert pages[0] == pages[1]
    aid, bot = json.loads(pages[0])
    assert (aid["id"], aid["newest"], [one["date"] for one in aid["drafts"]]) == ("aid", [], ["2026-11-22"])
    assert (bot["name"], bot["office"], bot["records"], bot["drafts"]) == ("=Bot", "Office", 2, [])
    (newest,) = bot["newest"]
    assert (newest["questionnaire"], newest["date"], newest["outcome"]) == ("rules-1.0/small", "2026-02-01", "clear")
    assert len(newest["obligations"]) == 1


def test_as_a_table_it_opens_in_a_spreadsheet_and_holds_no_formula(data: Path, wizard: Run, tmp_path: Path) -> None:
    written = tmp_path / "register.csv"
    ran = wizard("register", "--data", data, "--format", "csv", "-o", written)
    assert (ran.code, ran.out) == (0, "")
    content = written.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert [(one["system id"], one["status"], one["outcome"], one["obligations"], one["records"]) for one in rows] == [
        ("aid", "draft", "", "", "0"),
        ("bot", "finished", "Clear", "1", "2"),
    ]
    assert rows[1]["name"] == "'=Bot"


def test_a_table_can_be_piped(data: Path, wizard: Run) -> None:
    piped = wizard("register", "--data", data, "--format", "csv").out
    assert piped.startswith('\ufeff"system id","name",')
    assert "\r" not in piped


@pytest.mark.parametrize(
    ("content", "code", "words"),
    [
        (b"a = ", 3, "it cannot be read and is left out"),
        (record().replace(b'"write"', b'"search"').replace(b"toiawase-bot", b"bot"), 1, "no seal vouches for it"),
        (record(), 1, "it is of another system and is left out"),
    ],
    ids=["broken", "changed", "elsewhere"],
)
def test_a_file_that_cannot_be_used_is_told_and_the_others_are_listed(
    content: bytes, code: int, words: str, data: Path, wizard: Run
) -> None:
    whole = wizard("register", "--data", data).out
    (data / "bot" / "y.toml").write_bytes(content)
    ran = wizard("register", "--data", data)
    assert (ran.code, ran.out) == (code, whole)
    assert ran.err.startswith(f"error: {data / 'bot' / 'y.toml'}: {words}")


@pytest.mark.parametrize(("format", "shown"), [("text", "there are neither records nor drafts in "), ("json", "[]")])
def test_where_there_is_nothing_it_says_so(format: str, shown: str, tmp_path: Path, run: Run) -> None:
    ran = run("register", "--data", tmp_path / "nothing", "--format", format)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(shown)

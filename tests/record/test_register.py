"""The register holds every system of a data folder with its records and drafts, whatever else lies there."""

from datetime import date
from pathlib import Path

import pytest

from tests.record.small import COMPLETE, DAY, HEAD, record
from wizard.frozen import replace
from wizard.record.content import System
from wizard.record.file import read_register
from wizard.record.register import Shelf


def put(data: Path, name: str, content: bytes | str) -> Path:
    path = data / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def sealed(system: str, day: date = DAY, name: str = "", office: str = "") -> bytes:
    return record(head=replace(HEAD, date=day, system=System(system, name, office)))


def only(data: Path) -> Shelf:
    (shelf,) = read_register(data).shelves
    return shelf


def draft(system: str) -> str:
    return f'status = "draft"\n{COMPLETE}'.replace("toiawase-bot", system)


def test_systems_stand_in_the_order_of_their_ids(tmp_path: Path) -> None:
    for id in ("b", "a-1", "a"):
        put(tmp_path, f"{id}/x.toml", sealed(id))
    assert [one.system.id for one in read_register(tmp_path).shelves] == ["a", "a-1", "b"]


def test_records_stand_newest_first_and_drafts_apart(tmp_path: Path) -> None:
    put(tmp_path, "bot/z.toml", sealed("bot", date(2026, 1, 1)))
    put(tmp_path, "bot/a.toml", sealed("bot", date(2026, 2, 1)))
    put(tmp_path, "bot/m.draft.toml", draft("bot"))
    shelf = only(tmp_path)
    assert [one.name for one in shelf.records] == ["a", "z"]
    assert [one.name for one in shelf.drafts] == ["m"]
    assert {name: one.name for name, one in shelf.newest.items()} == {"rules-1.0/small": "a"}


def test_an_answers_file_is_no_record(tmp_path: Path) -> None:
    put(tmp_path, "toiawase-bot/x.toml", COMPLETE)
    shelf = only(tmp_path)
    assert (shelf.records, [one.name for one in shelf.drafts]) == ((), ["x"])


def test_name_and_office_are_the_newest_that_are_given(tmp_path: Path) -> None:
    put(tmp_path, "bot/1.toml", sealed("bot", date(2026, 1, 1), "Old", "Office"))
    put(tmp_path, "bot/2.toml", sealed("bot", date(2026, 2, 1), "New"))
    put(tmp_path, "bot/3.draft.toml", draft("bot"))
    assert only(tmp_path).system == System("bot", "New", "Office")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("a = ", "unreadable"),
        ("format = 99", "unreadable"),
        (b"\xff\xfe", "unreadable"),
        (sealed("bot").replace(b'"write"', b'"search"'), "seal"),
        (f'status = "finished"\n{COMPLETE}'.replace("toiawase-bot", "bot"), "seal"),
        (sealed("other"), "elsewhere"),
    ],
    ids=["not TOML", "newer", "not UTF-8", "changed", "never sealed", "of another system"],
)
def test_what_cannot_be_used_is_passed_over_and_says_why(content: bytes | str, why: str, tmp_path: Path) -> None:
    path = put(tmp_path, "bot/x.toml", content)
    put(tmp_path, "aid/x.toml", sealed("aid"))
    register = read_register(tmp_path)
    assert [one.system.id for one in register.shelves] == ["aid"]
    assert [(one.path, one.why) for one in register.passed_over] == [(path, why)]


def test_what_is_no_file_of_ours_is_not_looked_at(tmp_path: Path) -> None:
    put(tmp_path, "loose.toml", "a = ")
    put(tmp_path, "bot/.hidden.toml", "a = ")
    put(tmp_path, "bot/notes.txt", "a = ")
    (tmp_path / "bot" / "folder.toml").mkdir()
    assert read_register(tmp_path) == read_register(tmp_path / "nothing")

"""The same answers give the same bytes, whatever surrounds them."""

from pathlib import Path

import pytest

from tests.record.small import GOLDEN, QUESTIONNAIRES
from wizard.questionnaire.catalogue import Catalogue
from wizard.replay.one import Options, replay

ANSWERS = GOLDEN / "answers" / "settled.toml"


def recorded(path: Path) -> bytes | None:
    """The record, from a catalogue that is read anew."""
    return replay(path, Catalogue([QUESTIONNAIRES]), Options()).result


@pytest.fixture
def golden() -> bytes:
    return (GOLDEN / "records" / ANSWERS.name).read_bytes()


def test_a_second_time(golden: bytes) -> None:
    assert recorded(ANSWERS) == recorded(ANSWERS) == golden


def test_in_another_folder_and_under_another_name(
    tmp_path: Path, golden: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("別の名前.toml").write_bytes(ANSWERS.read_bytes())
    assert recorded(Path("別の名前.toml")) == golden


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["", "with a byte order mark"])
def test_as_an_editor_of_windows_saves_it(mark: bytes, tmp_path: Path, golden: bytes) -> None:
    copy = tmp_path / "copy.toml"
    copy.write_bytes(mark + ANSWERS.read_bytes().replace(b"\n", b"\r\n"))
    assert recorded(copy) == golden


def test_with_a_questionnaire_that_has_the_line_ends_of_windows(tmp_path: Path, golden: bytes) -> None:
    folder = tmp_path / "rules-1.0"
    folder.mkdir()
    for path in (QUESTIONNAIRES / "rules-1.0").iterdir():
        (folder / path.name).write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert replay(ANSWERS, Catalogue([tmp_path]), Options()).result == golden


def test_with_the_answers_in_another_order_and_written_otherwise(tmp_path: Path, golden: bytes) -> None:
    text = ANSWERS.read_text("utf-8")
    other = text.replace("5_0000", "50000").replace("62.50", "6.25e1").replace("notice = true\n", "", 1)
    other = other.replace('tasks = ["search", "write"]', "tasks = [\n  'write', # first\n  'search',\n]\nnotice = true")
    assert other != text
    copy = tmp_path / "copy.toml"
    copy.write_text(other, "utf-8")
    assert recorded(copy) == golden

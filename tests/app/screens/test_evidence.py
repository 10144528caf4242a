"""Behaviour of the window for evidence, as a person sees it."""

import hashlib
import threading
from pathlib import Path

import pytest

from tests.app.support import Drive, Driven, Make
from wizard.app.screens import evidence
from wizard.app.screens.evidence import EvidenceScreen
from wizard.app.screens.interview import InterviewScreen
from wizard.host.digest import Digest
from wizard.interview import Evidence
from wizard.text.width import cell_width

CONTENT = b"we agree"
HASH = hashlib.sha256(CONTENT).hexdigest()
AGREED = Evidence("contract.pdf", len(CONTENT), HASH)


@pytest.fixture
def contract(tmp_path: Path) -> Path:
    path = tmp_path / "contract.pdf"
    path.write_bytes(CONTENT)
    return path


async def opened(driven: Driven) -> None:
    """Press the button of the question."""
    await driven.press("tab", "right", "right", "right", "enter")
    assert isinstance(driven.app.screen, EvidenceScreen)


async def give(driven: Driven, path: object) -> None:
    """Write a path and wait until the file has been read."""
    await driven.paste(str(path))
    await driven.press("enter")
    await driven.app.workers.wait_for_complete()
    await driven.pilot.pause()


async def test_a_file_is_kept_by_name_size_and_hash_and_its_content_is_not(
    drive: Drive, assessment: Make, contract: Path, language: str, size: tuple[int, int]
) -> None:
    made = assessment()
    async with drive(made, language=language, size=size) as driven:
        await opened(driven)
        await give(driven, contract)
        shown = driven.text
        assert {"ja": "付けました: contract.pdf", "en": "Added: contract.pdf"}[language] in shown
        assert {"ja": f"8 バイト、SHA-256 {HASH[:12]}", "en": f"8 bytes, SHA-256 {HASH[:12]}"}[language] in shown
        assert all(cell_width(line) <= size[0] for line in driven.lines)
        await driven.press("enter")
        assert isinstance(driven.app.screen, InterviewScreen)
        assert "contract.pdf" in driven.text
    assert made.interview.evidence == {"audience": (AGREED,)}
    assert made.path is not None
    draft = made.path.read_text("utf-8")
    assert f'sha256 = "{HASH}"' in draft
    assert CONTENT.decode() not in draft


async def test_several_files_stand_in_the_order_in_which_they_came(
    drive: Drive, assessment: Make, contract: Path, tmp_path: Path
) -> None:
    (tmp_path / "a note.txt").touch()
    made = assessment()
    async with drive(made) as driven:
        await opened(driven)
        await give(driven, f"'{contract}'")
        await give(driven, tmp_path / "a note.txt")
        assert [one.name for one in made.interview.evidence["audience"]] == ["contract.pdf", "a note.txt"]


async def test_the_same_file_is_not_kept_twice(drive: Drive, assessment: Make, contract: Path) -> None:
    made = assessment()
    async with drive(made) as driven:
        await opened(driven)
        await give(driven, contract)
        await give(driven, contract)
        assert "This is there already: contract.pdf" in driven.text
        assert made.interview.evidence == {"audience": (AGREED,)}


async def test_a_file_is_taken_away_again(drive: Drive, assessment: Make) -> None:
    made = assessment()
    other = Evidence("other.txt", 1, HASH)
    made.interview.attach("audience", [AGREED, other])
    async with drive(made) as driven:
        await opened(driven)
        assert "[ Remove ] contract.pdf" in driven.text
        await driven.press("tab", "enter")
        assert made.interview.evidence == {"audience": (other,)}
        await driven.press("enter")
        assert made.interview.evidence == {}
        assert "Remove" not in driven.text
        await driven.press("escape")
        assert isinstance(driven.app.screen, InterviewScreen)


@pytest.mark.parametrize(
    ("language", "name", "expected"),
    [
        ("en", "nothing", "! There is no file at this place."),
        ("ja", "nothing", "! この場所にファイルはありません。"),
        ("en", ".", "! This is a folder; please name a file."),
        ("ja", ".", "! フォルダーではなく、ファイルを指定してください。"),
        ("en", "contract.pdf/x", "! A part of the path is no folder."),
    ],
)
async def test_what_cannot_be_read_is_told_in_words_and_what_was_typed_stays(
    drive: Drive, assessment: Make, contract: Path, language: str, name: str, expected: str
) -> None:
    made = assessment()
    path = contract.parent / name
    async with drive(made, language=language) as driven:
        await opened(driven)
        await give(driven, path)
        assert expected in driven.text
        assert made.interview.evidence == {}
        await driven.press("f9", "f9")
        assert expected in driven.text
        await driven.type("x")
        assert expected not in driven.text


async def test_while_a_file_is_read_the_app_hears_keys_and_closing_ends_the_reading(
    drive: Drive, assessment: Make, contract: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = threading.Event()
    ended = threading.Event()

    def endless(path: Path, **given: object) -> Digest:
        stopped = given["stopped"]
        assert callable(stopped)
        asked.set()
        while not stopped():
            threading.Event().wait(0.001)
        ended.set()
        return Digest(path.name, 1, HASH)

    monkeypatch.setattr(evidence, "digest", endless)
    made = assessment()
    async with drive(made) as driven:
        await opened(driven)
        await driven.paste(str(contract))
        await driven.press("enter")
        assert asked.wait(10)
        assert "Reading contract.pdf" in driven.text
        await driven.press("escape")
        assert isinstance(driven.app.screen, InterviewScreen)
        assert ended.wait(10)
    assert made.interview.evidence == {}


async def test_markup_in_a_name_is_shown_as_it_is(drive: Drive, assessment: Make, tmp_path: Path) -> None:
    (tmp_path / "[b]x[ ].pdf").touch()
    async with drive(assessment(), size=(120, 40)) as driven:
        await opened(driven)
        await give(driven, tmp_path / "[b]x[ ].pdf")
        await driven.press("escape", "f8")
        assert "[b]x[ ].pdf" in driven.text

"""Name, size and hash of a file that somebody points at, and the path that they mean."""

import hashlib
import os
import unicodedata
from pathlib import Path

import pytest

from wizard.host.digest import PIECE, Digest, NotFile, Stopped, digest, typed_path
from wizard.host.files import FileProblem, IsFolder, Missing, NoPermission, TooLarge

posix_only = pytest.mark.skipif(os.name == "nt", reason="a file name as on POSIX")


@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, 2 * PIECE + 3])
def test_a_file_is_read_to_its_end(size: int, tmp_path: Path) -> None:
    content = os.urandom(size)
    (tmp_path / "契約書.pdf").write_bytes(content)
    expected = Digest("契約書.pdf", size, hashlib.sha256(content).hexdigest())
    assert digest(tmp_path / "契約書.pdf") == expected


def test_a_file_as_large_as_allowed_is_read_and_no_larger_one(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"12345")
    assert digest(tmp_path / "a", max_bytes=5).size == 5
    with pytest.raises(TooLarge):
        digest(tmp_path / "a", max_bytes=4)


def test_what_is_not_there_and_what_is_a_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(Missing):
        digest(tmp_path / "nothing")
    with pytest.raises(IsFolder):
        digest(tmp_path)
    with pytest.raises(FileProblem):
        digest(Path("a\0b"))


@posix_only
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(NotFile):
        digest(tmp_path / "pipe")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"1")
    (tmp_path / "a").chmod(0)
    with pytest.raises(NoPermission):
        digest(tmp_path / "a")


def test_reading_stops_when_nobody_waits_for_it(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(bytes(3 * PIECE))
    asked = []

    def stopped() -> bool:
        asked.append(True)
        return len(asked) == 2

    with pytest.raises(Stopped):
        digest(tmp_path / "a", stopped=stopped)
    assert len(asked) == 2


@pytest.mark.parametrize("typed", ["{}", "  {} ", "'{}'", '"{}"'])
def test_quotes_and_spaces_around_a_path_do_not_count(typed: str, tmp_path: Path) -> None:
    path = tmp_path / "the contract.pdf"
    path.touch()
    assert typed_path(typed.format(path)) == path


@posix_only
def test_backslashes_that_a_terminal_puts_before_characters_do_not_count(tmp_path: Path) -> None:
    path = tmp_path / "the (new) contract.pdf"
    path.touch()
    assert typed_path(f"{tmp_path}/the\\ \\(new\\)\\ contract.pdf") == path


@posix_only
def test_a_backslash_that_is_part_of_the_name_counts(tmp_path: Path) -> None:
    path = tmp_path / "a\\b"
    path.touch()
    (tmp_path / "ab").touch()
    assert typed_path(str(path)) == path


@posix_only
def test_a_name_whose_marks_stand_apart_is_found(tmp_path: Path) -> None:
    path = tmp_path / unicodedata.normalize("NFD", "ガイド.pdf")
    path.touch()
    assert digest(typed_path(f"{tmp_path}/ガイド.pdf")).size == 0


def test_the_home_folder_may_be_written_short(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert typed_path("~/a.pdf") == tmp_path / "a.pdf"


def test_a_path_at_which_nothing_is_stays_as_it_was_typed(tmp_path: Path) -> None:
    assert typed_path(f"{tmp_path}/a b") == tmp_path / "a b"
    assert typed_path("a\0b") == Path("a\0b")

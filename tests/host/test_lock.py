"""A file that is open elsewhere is told as such, and a lock left behind by the dead is taken over."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from wizard.host.files import Missing
from wizard.host.lock import OpenElsewhere, take_lock


@pytest.fixture(params=["locked by the system", "locked by the lock file", "on a file system without locks"])
def draft(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A draft, under each way in which its lock can be held."""
    if request.param == "locked by the lock file":
        monkeypatch.setitem(sys.modules, "fcntl", None)
    elif os.name == "nt":
        pytest.skip("Windows has no flock")
    if request.param == "on a file system without locks":

        def refuse(*_: object) -> None:
            raise OSError("not supported")

        monkeypatch.setattr("fcntl.flock", refuse)
    return tmp_path / "draft.toml"


def lock_file(draft: Path) -> Path:
    return draft.with_name(".draft.toml.lock")


def dead_process() -> int:
    """The number of a process that has just ended."""
    finished = subprocess.Popen([sys.executable, "-c", ""])
    finished.wait()
    return finished.pid


def own_name(folder: Path) -> str:
    """The name of this machine as a lock file tells it."""
    with take_lock(folder / "other"):
        return (folder / ".other.lock").read_text().split(" ", 1)[1].strip()


def test_a_second_taker_is_told_who_holds_it(draft: Path) -> None:
    with take_lock(draft), pytest.raises(OpenElsewhere) as caught:
        take_lock(draft)
    assert caught.value.holder.pid == os.getpid()
    assert caught.value.kind == "open-elsewhere"


def test_a_released_lock_leaves_nothing_and_can_be_taken_again(draft: Path) -> None:
    lock = take_lock(draft)
    lock.release()
    lock.release()
    assert list(draft.parent.iterdir()) == []
    with take_lock(draft):
        assert lock_file(draft).exists()


def test_a_lock_of_a_dead_process_is_taken_over(draft: Path) -> None:
    name = own_name(draft.parent)
    lock_file(draft).write_text(f"{dead_process()} {name}\n")
    with take_lock(draft):
        assert lock_file(draft).read_text() == f"{os.getpid()} {name}\n"


@pytest.mark.parametrize("left", ["", "rubbish", "-1 here", "99999999999999999999 "])
def test_a_lock_file_that_says_nothing_is_taken_over(draft: Path, left: str) -> None:
    lock_file(draft).write_text(left.replace("here", own_name(draft.parent)))
    with take_lock(draft):
        assert lock_file(draft).read_text().startswith(f"{os.getpid()} ")


def test_force_takes_the_lock_and_its_former_holder_does_not_remove_it(draft: Path) -> None:
    former = take_lock(draft)
    with take_lock(draft, force=True):
        former.release()
        assert lock_file(draft).exists()
        with pytest.raises(OpenElsewhere):
            take_lock(draft)


def test_a_missing_folder_is_told(draft: Path) -> None:
    with pytest.raises(Missing):
        take_lock(draft.parent / "nowhere" / "draft.toml")


@pytest.mark.skipif(os.name == "nt", reason="links as on POSIX")
def test_a_file_with_two_names_has_one_lock(draft: Path) -> None:
    draft.touch()
    link = draft.with_name("link.toml")
    link.symlink_to(draft)
    with take_lock(draft), pytest.raises(OpenElsewhere):
        take_lock(link)


def test_without_system_locks_one_of_another_machine_is_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "fcntl", None)
    lock_file(tmp_path / "draft.toml").write_text("12 other-machine\n")
    with pytest.raises(OpenElsewhere) as caught:
        take_lock(tmp_path / "draft.toml")
    assert (caught.value.holder.pid, caught.value.holder.host) == (12, "other-machine")


def test_without_system_locks_a_live_process_of_somebody_else_is_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    name = own_name(tmp_path)
    monkeypatch.setitem(sys.modules, "fcntl", None)
    monkeypatch.setattr(os, "kill", refuse)
    lock_file(tmp_path / "draft.toml").write_text(f"12 {name}\n")
    with pytest.raises(OpenElsewhere):
        take_lock(tmp_path / "draft.toml")


def test_on_windows_a_lock_file_that_cannot_be_removed_is_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setitem(sys.modules, "fcntl", None)
    monkeypatch.setattr("wizard.host.lock._IS_WINDOWS", True)
    draft = tmp_path / "draft.toml"
    with take_lock(draft):
        pass
    lock_file(draft).write_text("")
    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", refuse)
        with pytest.raises(OpenElsewhere):
            take_lock(draft)
    with take_lock(draft):
        assert lock_file(draft).exists()


@pytest.mark.skipif(os.name == "nt", reason="flock as on POSIX")
def test_a_lock_ends_with_a_process_that_is_killed(tmp_path: Path) -> None:
    draft = tmp_path / "draft.toml"
    program = "import sys, pathlib; from wizard.host.lock import take_lock\n"
    program += "lock = take_lock(pathlib.Path(sys.argv[1])); print('taken', flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", program, str(draft)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "taken\n"
        with pytest.raises(OpenElsewhere) as caught:
            take_lock(draft)
        assert caught.value.holder.pid == other.pid
        other.kill()
    with take_lock(draft):
        assert lock_file(draft).exists()

"""Files are read within a limit and written whole or not at all."""

import errno
import os
import pickle
import stat
from pathlib import Path

import pytest

from wizard.host.files import (
    Exists,
    FileProblem,
    IsFolder,
    Missing,
    NoPermission,
    NoSpace,
    NotFolder,
    TooLarge,
    make_folder,
    read_limited,
    write_result,
    write_safely,
)

posix_only = pytest.mark.skipif(os.name == "nt", reason="permission bits and links as on POSIX")


class TestRead:
    def test_a_file_as_large_as_the_limit_is_read(self, tmp_path: Path) -> None:
        path = tmp_path / "answers.toml"
        path.write_bytes(b"12345")
        assert read_limited(path, 5) == b"12345"

    def test_one_byte_more_is_refused(self, tmp_path: Path) -> None:
        path = tmp_path / "answers.toml"
        path.write_bytes(b"123456")
        with pytest.raises(TooLarge, match="more than 5 bytes"):
            read_limited(path, 5)

    @posix_only
    def test_an_endless_file_is_refused_without_reading_it_all(self) -> None:
        with pytest.raises(TooLarge):
            read_limited(Path("/dev/zero"), 1000)

    @posix_only
    def test_a_pipe_can_be_read(self, tmp_path: Path) -> None:
        source, sink = os.pipe()
        os.write(sink, b"piped")
        os.close(sink)
        try:
            assert read_limited(Path(f"/dev/fd/{source}")) == b"piped"
        finally:
            os.close(source)

    def test_the_reason_is_told_by_class_and_kind(self, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        for path, problem, kind in [
            (tmp_path / "nothing", Missing, "missing"),
            (tmp_path / "file" / "below", NotFolder, "not-folder"),
            (tmp_path, IsFolder, "is-folder"),
            (tmp_path / "null\0name", FileProblem, "unusable"),
        ]:
            with pytest.raises(FileProblem) as caught:
                read_limited(path)
            assert type(caught.value) is problem
            assert (caught.value.kind, caught.value.path) == (kind, path)

    def test_no_permission_is_told(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(*_: object, **__: object) -> None:
            raise PermissionError(errno.EACCES, "Permission denied")

        monkeypatch.setattr(Path, "open", refuse)
        with pytest.raises(NoPermission, match="Permission denied"):
            read_limited(tmp_path / "secret")

    def test_a_folder_is_told_as_such_where_the_system_speaks_of_permission(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(*_: object, **__: object) -> None:
            raise PermissionError(errno.EACCES, "Permission denied")

        monkeypatch.setattr(Path, "open", refuse)
        with pytest.raises(IsFolder):
            read_limited(tmp_path)

    def test_a_problem_comes_whole_out_of_another_process(self) -> None:
        problem = pickle.loads(pickle.dumps(TooLarge(Path("a.toml"), "more than 5 bytes")))
        assert (type(problem), str(problem)) == (TooLarge, "a.toml: more than 5 bytes")


class TestWriteSafely:
    def test_what_is_written_can_be_read_and_nothing_else_is_left(self, tmp_path: Path) -> None:
        path = tmp_path / "記録.toml"
        write_safely(path, b"one\r\n")
        write_safely(path, b"two\n")
        assert path.read_bytes() == b"two\n"
        assert list(tmp_path.iterdir()) == [path]

    @posix_only
    def test_a_new_file_is_private(self, tmp_path: Path) -> None:
        path = tmp_path / "draft.toml"
        write_safely(path, b"")
        assert stat.S_IMODE(path.stat().st_mode) == 0o600

    @posix_only
    def test_a_file_keeps_the_permissions_its_owner_gave_it(self, tmp_path: Path) -> None:
        path = tmp_path / "draft.toml"
        path.touch()
        path.chmod(0o660)
        write_safely(path, b"new")
        assert stat.S_IMODE(path.stat().st_mode) == 0o660

    def test_a_file_is_written_where_permissions_cannot_be_set(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.delattr(os, "fchmod", raising=False)
        path = tmp_path / "draft.toml"
        path.touch()
        write_safely(path, b"new")
        assert path.read_bytes() == b"new"

    @posix_only
    def test_a_link_stays_and_its_target_is_replaced(self, tmp_path: Path) -> None:
        target, link = tmp_path / "folder" / "target.toml", tmp_path / "link.toml"
        target.parent.mkdir()
        target.write_bytes(b"old")
        link.symlink_to(target)
        write_safely(link, b"new")
        assert link.is_symlink()
        assert target.read_bytes() == b"new"
        assert list(target.parent.iterdir()) == [target]

    @posix_only
    def test_a_circle_of_links_is_refused(self, tmp_path: Path) -> None:
        link = tmp_path / "link.toml"
        link.symlink_to(link)
        with pytest.raises(FileProblem):
            write_safely(link, b"new")
        assert link.is_symlink()

    def test_a_file_that_is_read_only_is_not_replaced(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        path = tmp_path / "record.toml"
        path.write_bytes(b"old")
        monkeypatch.setattr(os, "access", lambda *_: False)
        with pytest.raises(NoPermission):
            write_safely(path, b"new")
        assert path.read_bytes() == b"old"

    def test_a_folder_is_not_replaced(self, tmp_path: Path) -> None:
        with pytest.raises(IsFolder):
            write_safely(tmp_path, b"new")

    @posix_only
    def test_a_pipe_stays_a_pipe(self, tmp_path: Path) -> None:
        pipe = tmp_path / "pipe"
        os.mkfifo(pipe)
        source = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
        try:
            write_safely(pipe, b"one")
            assert os.read(source, 10) == b"one"
        finally:
            os.close(source)
        assert list(tmp_path.iterdir()) == [pipe]
        assert stat.S_ISFIFO(pipe.stat().st_mode)

    def test_a_missing_folder_is_told(self, tmp_path: Path) -> None:
        with pytest.raises(Missing):
            write_safely(tmp_path / "nowhere" / "draft.toml", b"new")

    @pytest.mark.parametrize("broken", ["fsync", "replace", "fdopen"])
    def test_a_failure_leaves_the_old_file_and_nothing_beside_it(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str
    ) -> None:
        def fail(*_: object, **__: object) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        path = tmp_path / "draft.toml"
        path.write_bytes(b"old")
        monkeypatch.setattr(os, broken, fail)
        with pytest.raises(NoSpace, match="No space left"):
            write_safely(path, b"new")
        assert path.read_bytes() == b"old"
        assert list(tmp_path.iterdir()) == [path]

    def test_an_interrupt_leaves_the_old_file_and_nothing_beside_it(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def interrupt(*_: object) -> None:
            raise KeyboardInterrupt

        path = tmp_path / "draft.toml"
        path.write_bytes(b"old")
        monkeypatch.setattr(os, "fsync", interrupt)
        with pytest.raises(KeyboardInterrupt):
            write_safely(path, b"new")
        assert path.read_bytes() == b"old"
        assert list(tmp_path.iterdir()) == [path]

    def test_the_content_is_on_disk_before_its_name_and_the_name_before_the_end(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        steps: list[str] = []
        fsync, replace = os.fsync, os.replace

        def noted_fsync(descriptor: int) -> None:
            steps.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "content")
            fsync(descriptor)

        def noted_replace(source: str, target: str) -> None:
            steps.append("rename")
            replace(source, target)

        monkeypatch.setattr(os, "fsync", noted_fsync)
        monkeypatch.setattr(os, "replace", noted_replace)
        write_safely(tmp_path / "draft.toml", b"new")
        assert steps == ["content", "rename", *(["folder"] if os.name != "nt" else [])]

    def test_a_folder_that_cannot_be_synced_is_no_failure(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        fsync = os.fsync

        def files_only(descriptor: int) -> None:
            if stat.S_ISDIR(os.fstat(descriptor).st_mode):
                raise OSError(errno.EINVAL, "Invalid argument")
            fsync(descriptor)

        monkeypatch.setattr(os, "fsync", files_only)
        write_safely(tmp_path / "draft.toml", b"new")
        assert (tmp_path / "draft.toml").read_bytes() == b"new"


class TestWriteResult:
    def test_a_new_result_is_written_and_the_same_left_alone(self, tmp_path: Path) -> None:
        path = tmp_path / "record.toml"
        assert write_result(path, b"one") == "written"
        before = path.stat()
        assert write_result(path, b"one") == "same"
        assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)

    def test_an_empty_result_is_written_too(self, tmp_path: Path) -> None:
        assert write_result(tmp_path / "empty", b"") == "written"
        assert write_result(tmp_path / "empty", b"") == "same"

    @pytest.mark.parametrize("present", [b"two", b"", b"longer than the new one"])
    def test_another_file_is_replaced_only_by_force(self, tmp_path: Path, present: bytes) -> None:
        path = tmp_path / "record.toml"
        path.write_bytes(present)
        with pytest.raises(Exists):
            write_result(path, b"one")
        assert path.read_bytes() == present
        assert write_result(path, b"one", force=True) == "written"
        assert path.read_bytes() == b"one"

    def test_a_folder_is_never_replaced(self, tmp_path: Path) -> None:
        with pytest.raises(IsFolder):
            write_result(tmp_path, b"one", force=True)

    @posix_only
    def test_a_pipe_is_written_to_without_waiting_for_what_it_holds(self) -> None:
        source, sink = os.pipe()
        try:
            assert write_result(Path(f"/dev/fd/{sink}"), b"one") == "written"
            assert os.read(source, 10) == b"one"
        finally:
            os.close(source)
            os.close(sink)


class TestMakeFolder:
    def test_it_is_made_with_those_above_and_may_exist(self, tmp_path: Path) -> None:
        make_folder(tmp_path / "a" / "b")
        make_folder(tmp_path / "a" / "b")
        assert (tmp_path / "a" / "b").is_dir()

    def test_a_file_in_its_place_or_on_the_way_is_told(self, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        for path in (tmp_path / "file", tmp_path / "file" / "below"):
            with pytest.raises(NotFolder):
                make_folder(path)

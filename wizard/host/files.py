"""The one place that reads and writes files: never too much, never half."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import ClassVar, Final, Literal

MAX_BYTES: Final = 5_000_000
"""The largest file that is read unless the caller says otherwise."""

PRIVATE: Final = 0o600
"""Permission bits of what only its owner may read: drafts and records."""


class FileProblem(Exception):
    """A file or folder could not be used as asked. Subclasses say why; `kind` names the reason for tables of words."""

    kind: ClassVar[str] = "unusable"

    def __init__(self, path: Path, detail: str = "") -> None:
        super().__init__(path, detail)
        self.path = path
        self.detail = detail

    def __str__(self) -> str:
        return f"{self.path}: {self.detail or self.kind}"


class Missing(FileProblem):
    """There is nothing at the path, or a folder on the way is missing."""

    kind = "missing"


class IsFolder(FileProblem):
    """A file was expected and a folder is there."""

    kind = "is-folder"


class NotFolder(FileProblem):
    """A folder was expected, at the path or on the way to it, and something else is there."""

    kind = "not-folder"


class NoPermission(FileProblem):
    """The operating system does not allow it."""

    kind = "no-permission"


class TooLarge(FileProblem):
    """The file holds more bytes than the limit."""

    kind = "too-large"


class Exists(FileProblem):
    """Another file with other content is there, and replacing it was not asked for."""

    kind = "exists"


class NoSpace(FileProblem):
    """The disk or the quota is full."""

    kind = "no-space"


_BY_ERROR: Final[dict[int, type[FileProblem]]] = {
    errno.ENOENT: Missing,
    errno.EISDIR: IsFolder,
    errno.ENOTDIR: NotFolder,
    errno.EACCES: NoPermission,
    errno.EPERM: NoPermission,
    errno.EROFS: NoPermission,
    errno.ENOSPC: NoSpace,
    errno.EDQUOT: NoSpace,
}


def read_limited(path: Path, max_bytes: int = MAX_BYTES) -> bytes:
    """The content of the file, which may be a pipe.

    Raises:
        TooLarge: it holds more than `max_bytes`; no more than that is ever read.
        FileProblem: it is missing, a folder, not readable.
    """
    with file_problems(path), path.open("rb") as file:
        data = file.read(max_bytes + 1)
    if len(data) > max_bytes:
        raise TooLarge(path, f"more than {max_bytes} bytes")
    return data


def write_safely(path: Path, data: bytes, mode: int = PRIVATE) -> None:
    """Put `data` at `path` so that at any moment either the old or the new content is there, whole, and on disk.

    A temporary file in the same folder is written, synced and renamed. A symbolic link stays and its target is
    replaced. A new file gets the permission bits `mode` less the umask; a replaced one keeps its own. A pipe or a
    device such as `/dev/stdout` is simply written to.

    Raises:
        FileProblem: it could not be written; the old content is as it was.
    """
    with file_problems(path):
        if _is_stream(path):
            path.write_bytes(data)
            return
        target = Path(os.path.realpath(path))
        _write_and_rename(target, data, mode)
        _sync_folder(target.parent)


def write_result(path: Path, data: bytes, force: bool = False, mode: int = 0o666) -> Literal["written", "same"]:
    """Put a result at `path`, as `write_safely` does; a file with the same bytes is left alone.

    Raises:
        Exists: a file with other bytes is there and `force` is false.
        FileProblem: it could not be written.
    """
    if not _is_stream(path):
        present = _compare(path, data)
        if present == "same":
            return "same"
        if present == "other" and not force:
            raise Exists(path)
    write_safely(path, data, mode)
    return "written"


def make_folder(path: Path, mode: int = 0o777) -> None:
    """Make the folder and those above it; `mode` (less the umask) is for the last one. An existing one stays as it is.

    Raises:
        NotFolder: something else has that name.
        FileProblem: it could not be made.
    """
    with file_problems(path):
        try:
            path.mkdir(mode, parents=True, exist_ok=True)
        except FileExistsError:
            raise NotFolder(path) from None


@contextmanager
def file_problems(path: Path) -> Iterator[None]:
    """Turn the system's errors about `path` into a FileProblem that says what they mean."""
    try:
        yield
    except ValueError as error:  # a null character in the path
        raise FileProblem(path, "not a possible name") from error
    except OSError as error:
        problem = _BY_ERROR.get(error.errno or 0, FileProblem)
        if problem is NoPermission and path.is_dir():  # what Windows says of a folder
            problem = IsFolder
        raise problem(path, error.strerror or "") from error


def _is_stream(path: Path) -> bool:
    """Whether a pipe or a device is there, which renaming would turn into a file."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return False
    return stat.S_ISCHR(mode) or stat.S_ISFIFO(mode)


def _compare(path: Path, data: bytes) -> Literal["same", "other", "missing"]:
    try:
        return "same" if read_limited(path, len(data)) == data else "other"
    except TooLarge:
        return "other"
    except Missing:
        return "missing"


def _write_and_rename(target: Path, data: bytes, mode: int) -> None:
    temporary = target.with_name(f".wizard-{os.getpid()}-{os.urandom(4).hex()}.tmp")
    kept = _permissions(target)
    # O_BINARY exists on Windows only; without it line ends would be translated there.
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
    try:
        with os.fdopen(descriptor, "wb") as file:
            if kept is not None and hasattr(os, "fchmod"):
                os.fchmod(descriptor, kept)
            file.write(data)
            file.flush()
            os.fsync(descriptor)
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def _permissions(target: Path) -> int | None:
    """The permission bits of the file that is there. Renaming would replace even one that is meant to be read only.

    A link that realpath has left is one of a circle.
    """
    try:
        found = os.lstat(target)
    except FileNotFoundError:
        return None
    if stat.S_ISLNK(found.st_mode):
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return stat.S_IMODE(found.st_mode)


def _sync_folder(folder: Path) -> None:
    """Put the new name on disk. The file is whole by now, so a system that cannot sync folders is no failure."""
    if os.name == "nt":
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

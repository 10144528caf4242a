"""A notice that a file is open elsewhere: a lock file beside it that says who holds it.

Where the system locks files itself (`flock` of POSIX) the lock ends with the process that holds it, however that
ended. Elsewhere the lock file is the lock, and one left behind by a process that is gone is taken over.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import ClassVar, Final, Self

from wizard.frozen import frozen
from wizard.host.files import PRIVATE, FileProblem, file_problems

_ATTEMPTS: Final = 5
"""How often to begin again when others take or leave the lock at the same moment."""
_MAX_BYTES: Final = 1000
_IS_WINDOWS = os.name == "nt"  # where an open file cannot be removed


@frozen
class Holder:
    """Who has a file open: a process and the name of its machine; 0 and empty where the lock file does not say."""

    pid: int
    host: str


class OpenElsewhere(FileProblem):
    """Somebody has the file open."""

    kind: ClassVar[str] = "open-elsewhere"

    def __init__(self, path: Path, holder: Holder) -> None:
        super().__init__(path, f"open in process {holder.pid} on {holder.host}")
        self.holder = holder


class TakenOver(FileProblem):
    """Somebody else has taken the file over; whoever had it may not write it any more."""

    kind: ClassVar[str] = "taken-over"


class Lock:
    """The right to write a file, held from `take_lock` until `release` or the end of a `with` block."""

    __slots__ = ("_descriptor", "_place")

    def __init__(self, place: Path, descriptor: int) -> None:
        self._place = place
        self._descriptor: int | None = descriptor

    @property
    def is_held(self) -> bool:
        """Whether nobody has taken it over."""
        return self._descriptor is not None and _is_at(self._place, self._descriptor)

    def release(self) -> None:
        """Give the file free and remove the lock file; a second call does nothing."""
        if self._descriptor is None:
            return
        descriptor, self._descriptor = self._descriptor, None
        own = _is_at(self._place, descriptor)
        if _IS_WINDOWS:
            os.close(descriptor)
        if own:
            with suppress(OSError):
                self._place.unlink()
        if not _IS_WINDOWS:  # closed last: whoever gets the lock then sees that the file has lost its name
            os.close(descriptor)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def take_lock(path: Path, force: bool = False) -> Lock:
    """Take the lock of the file at `path`, which need not exist. With `force` whoever holds it loses it.

    Raises:
        OpenElsewhere: another process, or this one, holds it.
        FileProblem: the lock file cannot be made, as in a folder that is read-only or missing.
    """
    with file_problems(path):
        target = Path(os.path.realpath(path))
        place = target.with_name(f".{target.name}.lock")
        if force:
            place.unlink(missing_ok=True)
        for _ in range(_ATTEMPTS):
            descriptor = _open_locked(path, place)
            if descriptor is not None:
                return Lock(place, descriptor)
    raise OpenElsewhere(path, _holder(place))


def _open_locked(path: Path, place: Path) -> int | None:
    """A descriptor of the lock file that is now ours, or None to try again."""
    lock = _system_lock()
    if lock is None:
        return _create(path, place)
    descriptor = os.open(place, os.O_RDWR | os.O_CREAT, PRIVATE)
    try:
        lock(descriptor)
        if _is_at(place, descriptor):
            _sign(descriptor)
            return descriptor
    except BlockingIOError:
        os.close(descriptor)
        raise OpenElsewhere(path, _holder(place)) from None
    except OSError:  # a file system that does not lock
        os.close(descriptor)
        return _create(path, place)
    os.close(descriptor)
    return None


def _create(path: Path, place: Path) -> int | None:
    """As `_open_locked`, by making the lock file, which only one process can do."""
    for _ in range(2):  # the second time after removing what was left behind
        with suppress(FileExistsError):
            descriptor = os.open(place, os.O_RDWR | os.O_CREAT | os.O_EXCL, PRIVATE)
            _sign(descriptor)
            return descriptor
        holder = _holder(place)
        if not _is_gone(holder):
            raise OpenElsewhere(path, holder)
        try:
            place.unlink(missing_ok=True)
        except PermissionError:
            raise OpenElsewhere(path, holder) from None
    return None


def _system_lock() -> Callable[[int], None] | None:
    """What locks an open file or raises BlockingIOError; None where the system has no such thing."""
    try:
        import fcntl
    except ImportError:
        return None
    return lambda descriptor: fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _is_at(place: Path, descriptor: int) -> bool:
    """Whether the open file still has its name: whoever released the lock in between has removed it."""
    try:
        return os.path.samestat(os.fstat(descriptor), place.stat())
    except FileNotFoundError:
        return False


def _sign(descriptor: int) -> None:
    os.ftruncate(descriptor, 0)
    os.write(descriptor, f"{os.getpid()} {_host()}\n".encode())


def _holder(place: Path) -> Holder:
    with suppress(OSError, ValueError):
        with place.open("rb") as file:
            pid, _, host = file.read(_MAX_BYTES).decode().strip().partition(" ")
        return Holder(int(pid), host)
    return Holder(0, "")


def _is_gone(holder: Holder) -> bool:
    """Whether the holder's process has ended, as far as can be told from here."""
    if holder.host and holder.host != _host():
        return False
    if _IS_WINDOWS:  # asking with signal 0 would interrupt the process; that the file can be removed tells as much
        return True
    try:
        if holder.pid > 0:
            os.kill(holder.pid, 0)
    except (ProcessLookupError, OverflowError):
        return True
    except PermissionError:
        return False
    return holder.pid <= 0


def _host() -> str:
    return os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")

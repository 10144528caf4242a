"""What is kept of a file that somebody points at: its name, its size and its SHA-256, never its content."""

import hashlib
import os
import re
import stat
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Final

from wizard.frozen import frozen
from wizard.host.files import FileProblem, IsFolder, TooLarge, file_problems

MOST_BYTES: Final = 10_000_000_000
"""The largest file that is read unless the caller says otherwise."""

PIECE: Final = 1 << 20
"""Bytes that are read at a time."""


class NotFile(FileProblem):
    """There is neither a file nor a folder but something that may never end, such as a pipe or a device."""

    kind = "not-file"


class Stopped(Exception):
    """The caller did not want to wait any longer."""


@frozen
class Digest:
    """`name` is the last part of the path, `size` counts bytes, `sha256` is in lower-case hexadecimal digits."""

    name: str
    size: int
    sha256: str


def digest(path: Path, max_bytes: int = MOST_BYTES, stopped: Callable[[], bool] = lambda: False) -> Digest:
    """Read a file piece by piece; `stopped` is asked before each whether to give up.

    Raises:
        TooLarge: it holds more than `max_bytes`.
        FileProblem: it is missing, a folder, not readable, or no file.
        Stopped: `stopped` said so.
    """
    with file_problems(path):
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise IsFolder(path)
        if not stat.S_ISREG(found.st_mode):
            raise NotFile(path)
        if found.st_size > max_bytes:
            raise TooLarge(path, f"more than {max_bytes} bytes")
        size, sha256 = 0, hashlib.sha256()
        with path.open("rb") as file:
            while piece := file.read(PIECE):
                size += len(piece)
                if size > max_bytes:  # it has grown since
                    raise TooLarge(path, f"more than {max_bytes} bytes")
                if stopped():
                    raise Stopped
                sha256.update(piece)
    return Digest(path.name, size, sha256.hexdigest())


def typed_path(text: str) -> Path:
    """The path that somebody typed, pasted, or dropped on the terminal, which may put quotes or backslashes into it.

    `~` is the home folder. Of several readings the first at which something is there; names from macOS may have their
    marks apart from the letters, as NFD has them.
    """
    typed = text.strip()
    if len(typed) > 1 and typed[0] == typed[-1] and typed[0] in "'\"":
        typed = typed[1:-1]
    readings = [typed] if os.name == "nt" else [typed, re.sub(r"\\(.)", r"\1", typed)]
    readings += [unicodedata.normalize("NFD", reading) for reading in readings]
    paths = [Path(os.path.expanduser(reading)) for reading in readings]  # noqa: PTH111  Path's own raises without a home
    return next((path for path in paths if os.path.exists(path)), paths[0])  # noqa: PTH110  Path's own raises

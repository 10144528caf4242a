"""A workbook as the package of files that it is: what must hold before anything reads it."""

import io
import re
import zipfile
import zlib
from typing import Final

from wizard.exchange.words import WORDS
from wizard.text.problem import Problem, Problems

SWOLLEN: Final = 6
"""A workbook may unpack to so many times the largest file that is read: 30 MB where 5 MB are allowed."""

_MOST_PARTS: Final = 2_000
_DECLARATION: Final = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_OLD: Final = b"\xd0\xcf\x11\xe0"  # a compound file: .xls, and .xlsx with a password


def check_package(data: bytes, name: str, most_bytes: int) -> None:
    """Refuse what would fill the memory or run away with the XML parser.

    Raises Problems: no zip archive, an old or locked workbook, more than `SWOLLEN * most_bytes` unpacked, a document
    type declaration.
    """
    if data.startswith(_OLD):
        raise _refused(name, "old-format")
    most = SWOLLEN * most_bytes
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            # what a part says of its size is believed only as far as reading it bears it out
            if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > most:
                raise _refused(name, "swollen-workbook", most=most)
            for part in parts:
                with archive.open(part) as file:
                    content = file.read(part.file_size + 1)
                if part.filename.lower().endswith((".xml", ".rels", ".vml")) and _declares(content):
                    raise _refused(name, "declared-entities")
    except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, OSError, EOFError, ValueError):
        raise _refused(name, "broken-workbook") from None


def repacked(data: bytes) -> bytes:
    """The same parts in a package that depends on nothing else: no time, no system, no version of a compressor."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as plain:
        for part in archive.infolist():
            info = zipfile.ZipInfo(part.filename, date_time=(1980, 1, 1, 0, 0, 0))
            info.create_system = 3
            info.external_attr = 0o644 << 16
            plain.writestr(info, archive.read(part))
    return file.getvalue()


def _declares(content: bytes) -> bool:
    return _DECLARATION.search(content.replace(b"\0", b"")) is not None  # also in UTF-16


def _refused(name: str, key: str, **fields: object) -> Problems:
    return Problems([Problem(WORDS, key, fields, name)])

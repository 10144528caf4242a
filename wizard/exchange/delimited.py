"""CSV: UTF-8 or CP932 in, UTF-8 with a byte order mark out, so that Excel shows Japanese."""

import codecs
import csv
import io
import re
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Final

from wizard.exchange.grid import Grid
from wizard.exchange.guard import guarded, unguarded
from wizard.exchange.words import WORDS
from wizard.text.clean import clean
from wizard.text.problem import Problem, Problems

MOST_ROWS: Final = 5_000
MOST_COLUMNS: Final = 256

_NO_CHARACTER: Final = re.compile(rb"[\xfd-\xff]")
"""Bytes that stand for nothing in CP932; Python takes them for private characters."""


def read_csv(data: bytes, name: str) -> Grid:
    """The rows of a CSV file; a file of tabs is read as well. Rows are counted as a spreadsheet program shows them.

    Raises Problems: an encoding that is neither UTF-8 nor CP932, quotation marks that do not fit.
    """
    text = _decoded(data, name)
    first = text.partition("\n")[0]
    separator = "\t" if "\t" in first and "," not in first and '"' not in first else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows, widest = [], 0
    try:
        for row in islice(reader, MOST_ROWS):
            rows.append([clean(unguarded(cell)) for cell in row[:MOST_COLUMNS]])
            widest = max(widest, len(row))
        more = next(reader, None)
    except csv.Error:
        raise Problems([Problem(WORDS, "broken-csv", {"row": reader.line_num}, name)]) from None
    return Grid(
        name,
        "",
        rows,
        cut_at=MOST_ROWS if more else 0,
        cut_columns=MOST_COLUMNS if widest > MOST_COLUMNS else 0,
    )


def csv_bytes(rows: Iterable[Sequence[str]]) -> bytes:
    """A CSV file: UTF-8 with byte order mark, CRLF, every field in quotation marks, no field a formula."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    for row in rows:
        writer.writerow([guarded(cell) for cell in row])
    return codecs.BOM_UTF8 + file.getvalue().encode("utf-8")


def _decoded(data: bytes, name: str) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" in data:
        raise Problems([Problem(WORDS, "wide-encoding", {}, name)])
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        first = error.start
    text, last = _as_cp932(data)
    if text is None:
        row = data.count(b"\n", 0, max(first, last)) + 1  # the text is in that encoding which could be read further
        raise Problems([Problem(WORDS, "wrong-encoding", {"row": row}, name)])
    return text


def _as_cp932(data: bytes) -> tuple[str | None, int]:
    """The text, or None and how far it could be read. EUC-JP would pass for a row of half-width kana."""
    try:
        text = data.decode("cp932")
    except UnicodeDecodeError as error:
        return None, error.start
    stray = _NO_CHARACTER.search(data)
    if stray:
        return None, stray.start()
    try:
        data.decode("euc_jp")
    except UnicodeDecodeError:
        return text, 0
    return None, 0

"""What is printed: one row for each piece of work, as plain text or as a table for the README."""

import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Row:
    """One piece of work. `ratio` is `measured` by what stands in `against`; `must` is what is to be reached."""

    work: str
    measured: str
    against: str = ""
    ratio: str = ""
    must: str = ""


def skipped(work: str, why: str) -> Row:
    """A row for what cannot be measured here."""
    return Row(work, f"skipped: {why}")


_HEAD = Row("work", "measured", "against", "ratio", "must reach")


def machine() -> str:
    """The machine in one line."""
    return (
        f"{platform.system()} {platform.machine()}, {_processor()}, {os.cpu_count()} cores, "
        f"{platform.python_implementation()} {platform.python_version()}"
    )


def _processor() -> str:
    listing = Path("/proc/cpuinfo")
    if listing.is_file():
        for line in listing.read_text("utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or "processor unknown"


def as_markdown(rows: Sequence[Row]) -> str:
    """A table for a README, with the machine named below it."""
    lines = [_joined(row) for row in (_HEAD, *rows)]
    lines.insert(1, "|---|---|---|---|---|")
    return "\n".join([*lines, "", f"Measured on {machine()}."])


def _joined(row: Row) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in _cells(row)) + " |"


def as_text(rows: Sequence[Row]) -> str:
    """The rows in columns."""
    table = [_cells(row) for row in (_HEAD, *rows)]
    widths = [max(len(cells[column]) for cells in table) for column in range(len(table[0]))]
    lines = [
        "  ".join(_padded(cell, most) for cell, most in zip(cells, widths, strict=True)).rstrip() for cells in table
    ]
    return "\n".join([machine(), "", *lines])


def _cells(row: Row) -> tuple[str, ...]:
    return row.work, row.measured, row.against, row.ratio, row.must


def _padded(cell: str, most: int) -> str:
    return cell + " " * (most - len(cell))

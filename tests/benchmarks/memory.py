"""Memory of the app over a long interview: 1,000 answers and 100 changes of the language."""

import asyncio
import gc
import os
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.rows import Row, skipped
from tests.benchmarks.timing import mebibytes, times
from tests.benchmarks.workshop import Workshop
from tests.support.endurance import interviewed

FIRST, REST = (100, 10), (900, 90)
_STATUS = Path("/proc/self/statm")


def rows(workshop: Workshop) -> Iterator[Row]:
    work = "memory of the app after 1,000 answers and 100 languages"
    if not _STATUS.is_file():
        yield skipped(work, "this system does not tell the memory of a process")
        return
    few, many = asyncio.run(_held(workshop.made("long")))
    yield Row(work, mebibytes(many), f"after {FIRST[0]}, {mebibytes(few)}", times(many, few), "1.1 x")


async def _held(folder: Path) -> tuple[int, int]:
    async with interviewed(folder) as interview:
        await interview.work(*FIRST)
        few = _resident()
        await interview.work(*REST)
        return few, _resident()


def _resident() -> int:
    """Bytes that this process holds now."""
    gc.collect()
    return int(_STATUS.read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")

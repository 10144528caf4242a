"""A long interview takes no more memory than a short one."""

import gc
import tracemalloc
from pathlib import Path

from textual.widget import Widget

import wizard
from tests.support.endurance import interviewed

SETTLING, LONG = (8, 2), (10, 2)
"""Answers and changes of the language: until caches are full, and measured."""
OURS = tracemalloc.Filter(True, f"{Path(wizard.__file__).parent}/*")
"""What our own code allocates. Textual's caches are bounded, but take hundreds of answers to fill."""
MOST_BYTES = 2_000
"""Bytes an answer: as much as undoing it and the time of saving it may take."""
MOST_WIDGETS = 12
"""Widgets of one question, which may still wait for being removed."""


def _held() -> tuple[int, int]:
    """Widgets, and bytes of ours."""
    gc.collect()
    bytes_held = sum(trace.size for trace in tracemalloc.take_snapshot().filter_traces([OURS]).traces)
    return sum(isinstance(one, Widget) for one in gc.get_objects()), bytes_held


async def test_answers_and_changes_of_the_language_leave_nothing_behind(tmp_path: Path) -> None:
    async with interviewed(tmp_path) as interview:
        tracemalloc.start()
        try:
            await interview.work(*SETTLING)
            widgets, held = _held()
            await interview.work(*LONG)
            more_widgets, more_held = _held()
        finally:
            tracemalloc.stop()
    assert more_widgets - widgets <= MOST_WIDGETS
    assert more_held - held <= MOST_BYTES * LONG[0]

"""Lanes beside the cards: a line runs down its lane from what a condition looks at to what it decides."""

from collections.abc import Sequence
from typing import Final

from wizard.frozen import frozen

COLOURS: Final = ("#1f6feb", "#b35900", "#1a7f37", "#8250df", "#bf3989", "#0a7ea4", "#8a6d00", "#c4314b")


@frozen
class Arrival:
    """Where a line ends: the left edge of a card or band."""

    x: float
    y: float


@frozen
class Way:
    """A line from a source at (x, y) down a lane to everything that looks at it. Lane 0 is next to the cards."""

    source: str
    x: float
    y: float
    arrivals: tuple[Arrival, ...]
    colour: str
    lane: int = 0

    @property
    def bottom(self) -> float:
        return max(one.y for one in self.arrivals)


def in_lanes(ways: Sequence[Way], apart: float) -> tuple[Way, ...]:
    """The same lines, none on another: short ones next to the cards, ends in one lane at least `apart`."""
    lanes: list[list[tuple[float, float]]] = []
    placed: dict[str, int] = {}
    for way in sorted(ways, key=lambda one: (one.bottom - one.y, one.y)):
        taken = (way.y - apart, way.bottom + apart)
        number = next((number for number, lane in enumerate(lanes) if _is_free(lane, taken)), len(lanes))
        if number == len(lanes):
            lanes.append([])
        lanes[number].append((way.y, way.bottom))
        placed[way.source] = number
    return tuple(Way(one.source, one.x, one.y, one.arrivals, one.colour, placed[one.source]) for one in ways)


def _is_free(lane: Sequence[tuple[float, float]], wanted: tuple[float, float]) -> bool:
    return all(wanted[1] <= top or bottom <= wanted[0] for top, bottom in lane)

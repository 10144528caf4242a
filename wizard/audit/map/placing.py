"""Where everything on the map goes: bands from top to bottom, cards in them, lines in lanes at their left.

Lengths are in px; y grows downwards.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from wizard.audit.map.cards import (
    Card,
    Line,
    Look,
    Measure,
    heading_card,
    lines_of,
    outcome_card,
    question_card,
    value_card,
)
from wizard.audit.map.flow import Band, Flow, Node, sources
from wizard.audit.map.lanes import COLOURS, Arrival, Way, in_lanes
from wizard.frozen import frozen

WIDTH: Final = 860.0
"""Width of a band."""

LANE: Final = 15.0
MARGIN: Final = 36.0
INDENT: Final = 34.0
_INSIDE: Final = 20.0  # from the edge of a band to its cards
_GAP: Final = 10.0  # between cards
_BETWEEN: Final = 26.0  # between bands
_ARRIVES: Final = 17.0  # from the top of a card to the first line that arrives
_STEP: Final = 8.0  # between lines that arrive at one card
_LEAVES: Final = 13.0  # from the bottom of a card to the line that leaves


@frozen
class Box:
    """A rectangle with text. `kind` is that of a band or node, `tone` that of an outcome."""

    id: str
    kind: str
    x: float
    y: float
    width: float
    height: float
    lines: tuple[Line, ...]
    tone: str = ""


@frozen
class Placed:
    """The map, ready to be drawn. Lines of text are placed from the corner of the page, or of their box."""

    flow: Flow
    width: float
    height: float
    heading: tuple[Line, ...]
    bands: tuple[Box, ...]
    boxes: tuple[Box, ...]
    ways: tuple[Way, ...]
    lane_x: tuple[float, ...]


@dataclass(slots=True)
class _Place:
    """A card and its corner, with the left edge of all cards at 0."""

    node: Node | Band
    card: Card
    x: float
    y: float
    width: float


def place(flow: Flow, measure: Measure) -> Placed:
    """Give everything its place. `measure` tells how wide a text is."""
    heading, top = _heading(flow, measure)
    headings, cards, frames = _stack(flow, top, measure)
    ways = in_lanes(_ways(flow, headings, cards), apart=2 * _STEP)
    lanes = max((way.lane for way in ways), default=-1) + 1
    left = MARGIN + (lanes * LANE + _INSIDE if lanes else 0.0)
    bands = tuple(
        Box(one.node.id, "band", left, one.y, WIDTH, height, one.card.lines)
        for one, height in zip(headings, frames, strict=True)
    )
    bottom = max((box.y + box.height for box in bands), default=top)
    return Placed(
        flow,
        left + WIDTH + MARGIN,
        bottom + MARGIN,
        heading,
        bands,
        tuple(_box(one, left) for one in cards.values()),
        tuple(_moved(way, left) for way in ways),
        tuple(left - _INSIDE - LANE * number for number in range(lanes)),
    )


def _heading(flow: Flow, measure: Measure) -> tuple[tuple[Line, ...], float]:
    lines, y = [], MARGIN
    texts: tuple[tuple[str, Look], ...] = (
        (flow.title, "title"), (flow.subtitle, "quiet"), (flow.legend, "quiet"), (flow.notice, "quiet"),
    )  # fmt: skip
    for text, look in texts:
        large = 1.5 if look == "title" else 1.0
        for line, size in lines_of(text, look, WIDTH / large, measure):
            y += size * large * 1.5
            lines.append(Line(MARGIN, y, line, size * large, look))
        y += 4
    return tuple(lines), y + _BETWEEN


def _stack(flow: Flow, top: float, measure: Measure) -> tuple[list[_Place], dict[str, _Place], list[float]]:
    """The headings of the bands, the cards by kind and id, and how high the bands are."""
    headings: list[_Place] = []
    cards: dict[str, _Place] = {}
    frames = []
    y = top
    for band in flow.bands:
        heading = heading_card(band, WIDTH, flow.language, measure)
        headings.append(_Place(band, heading, 0.0, y, WIDTH))
        start, y = y, y + heading.height
        for node in band.nodes:
            x = _INSIDE + INDENT * node.depth
            width = WIDTH - x - _INSIDE
            card = _card(node, width, flow.language, measure)
            cards[f"{node.kind} {node.id}"] = _Place(node, card, x, y, width)
            y += card.height + _GAP
        y += _INSIDE - _GAP
        frames.append(y - start)
        y += _BETWEEN
    return headings, cards, frames


def _card(node: Node, width: float, language: str, measure: Measure) -> Card:
    match node.kind:
        case "question":
            return question_card(node, width, language, measure)
        case "value":
            return value_card(node, width, language, measure)
    return outcome_card(node, width, language, measure)


def _ways(flow: Flow, headings: Sequence[_Place], cards: Mapping[str, _Place]) -> list[Way]:
    """A line for each question or value that decides whether a section, a question or an outcome comes."""
    arrivals: dict[str, list[Arrival]] = {}
    for target in (*headings, *cards.values()):
        if isinstance(target.node, Node) and target.node.kind == "value":
            continue
        for number, link in enumerate(target.node.links):
            y = min(target.y + _ARRIVES + _STEP * number, target.y + target.card.height - _STEP)
            arrivals.setdefault(link.source, []).append(Arrival(target.x, y))
    leaving = [node for id, node in sources(flow).items() if id in arrivals]
    ways = []
    for number, node in enumerate(leaving):
        card = cards[f"{node.kind} {node.id}"]
        y = card.y + card.card.height - _LEAVES
        colour = COLOURS[number % len(COLOURS)]
        ways.append(Way(node.id, card.x, y, tuple(sorted(arrivals[node.id], key=lambda one: one.y)), colour))
    return ways


def _box(one: _Place, left: float) -> Box:
    node = one.node
    kind, tone = (node.kind, node.tone) if isinstance(node, Node) else ("band", "")
    return Box(node.id, kind, left + one.x, one.y, one.width, one.card.height, one.card.lines, tone)


def _moved(way: Way, left: float) -> Way:
    arrivals = tuple(Arrival(left + one.x, one.y) for one in way.arrivals)
    return Way(way.source, left + way.x, way.y, arrivals, way.colour, way.lane)

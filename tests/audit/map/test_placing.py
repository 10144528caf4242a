"""Where everything goes: nothing overlaps, nothing is cut, lines keep apart."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.record.small import small
from wizard.audit.map.cards import wrapped
from wizard.audit.map.flow import flow_of
from wizard.audit.map.lanes import Arrival, Way, in_lanes
from wizard.audit.map.placing import Box, Placed, place
from wizard.questionnaire.catalogue import Catalogue
from wizard.text.width import cell_width

NAMES = [entry.name for entry in Catalogue()]


def measure(text: str, size: float, _face: str) -> float:
    return cell_width(text) * size * 0.55


def placed(name: str = "", language: str = "ja") -> Placed:
    return place(flow_of(Catalogue().get(name) if name else small(), language), measure)


def overlap(one: Box, other: Box) -> bool:
    across = one.x < other.x + other.width and other.x < one.x + one.width
    return across and one.y < other.y + other.height and other.y < one.y + one.height


def inside(one: Box, other: Box) -> bool:
    across = other.x <= one.x and one.x + one.width <= other.x + other.width
    return across and other.y <= one.y and one.y + one.height <= other.y + other.height


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("name", ["", *NAMES])
def test_no_boxes_overlap_and_each_is_in_one_band_on_the_page(name: str, language: str) -> None:
    page = placed(name, language)
    assert not any(overlap(one, other) for one, other in combinations(page.boxes, 2))
    assert not any(overlap(one, other) for one, other in combinations(page.bands, 2))
    assert all(sum(inside(box, band) for band in page.bands) == 1 for box in page.boxes)
    sheet = Box("", "", 0, 0, page.width, page.height, ())
    assert all(inside(band, sheet) for band in page.bands)


def spans(box: Box) -> Iterator[tuple[float, float, float, float]]:
    """The place of each line of text of a box: left, top, right, bottom."""
    for line in box.lines:
        wide = measure(line.text, line.size, "mono" if line.look == "id" else "text")
        left = line.x - wide if line.right else line.x
        yield left, line.y - line.size, left + wide, line.y + 0.2 * line.size


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("name", ["", *NAMES])
def test_all_text_stays_in_its_box_and_none_is_on_another(name: str, language: str) -> None:
    page = placed(name, language)
    for box in (*page.bands, *page.boxes):
        lines = list(spans(box))
        for left, top, right, bottom in lines:
            assert 0 <= left <= right <= box.width + 0.01
            assert top >= 0
            assert bottom <= box.height
        for one, other in combinations(lines, 2):
            beside = one[2] <= other[0] or other[2] <= one[0]
            assert beside or one[3] <= other[1] + 2 or other[3] <= one[1] + 2


@pytest.mark.parametrize("name", ["", *NAMES])
def test_every_condition_has_a_line_that_arrives_at_its_card(name: str) -> None:
    page = placed(name)
    edges = {(box.x, box.y, box.y + box.height) for box in (*page.boxes, *page.bands)}
    arrivals = [one for way in page.ways for one in way.arrivals]
    assert all(any(x == one.x and top < one.y < bottom for x, top, bottom in edges) for one in arrivals)
    wanted = sum(len(band.links) for band in page.flow.bands)
    wanted += sum(len(node.links) for node in page.flow.nodes if node.kind != "value")
    assert len(arrivals) == wanted


def test_all_of_the_text_is_on_the_page() -> None:
    page = placed("ds920-2.0/high-risk", "en")
    boxes = {(box.kind, box.id): "".join(line.text for line in box.lines).replace(" ", "") for box in page.boxes}
    for node in page.flow.nodes:
        assert node.condition.replace(" ", "") in boxes[node.kind, node.id]
        assert node.id in boxes[node.kind, node.id]
        assert node.text == node.id or node.text.replace(" ", "") in boxes[node.kind, node.id]


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 20)), max_size=20))
def test_no_two_lines_share_a_part_of_a_lane(lengths: list[tuple[int, int]]) -> None:
    ways = [
        Way(str(number), 0, top * 10, (Arrival(0, (top + long) * 10),), "")
        for number, (top, long) in enumerate(lengths)
    ]
    for one, other in combinations(in_lanes(ways, apart=5), 2):
        assert one.lane != other.lane or one.bottom + 5 <= other.y or other.bottom + 5 <= one.y


@given(st.text(alphabet=st.sampled_from("あ漢、。（ab 1"), max_size=60), st.integers(60, 200))
def test_wrapped_text_is_whole_and_fits(text: str, width: int) -> None:
    lines = wrapped(text, width, 10, measure)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(measure(line, 10, "text") <= width for line in lines)

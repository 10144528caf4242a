"""The map as a picture that stands by itself."""

import re
from xml.etree import ElementTree

import pytest

from tests.record.small import small
from tests.support.making import file_data, loaded, yes_no
from wizard.audit.map.flow import flow_of
from wizard.capture.mapsvg import draw, measure, undrawn
from wizard.capture.png import render
from wizard.questionnaire.catalogue import Catalogue

SVG = "{http://www.w3.org/2000/svg}"


def texts(drawn: str) -> list[str]:
    return ["".join(one.itertext()) for one in ElementTree.fromstring(drawn).iter(f"{SVG}text")]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_picture_names_nothing_outside_and_brings_its_fonts(language: str) -> None:
    drawn = draw(flow_of(small(), language))
    assert re.findall(r"https?://[^\"< ]+", drawn) == ["http://www.w3.org/2000/svg"]
    assert set(re.findall(r"url\((.{9})", drawn)) == {"data:font"}
    assert render(drawn, cell=4).startswith(b"\x89PNG")


def test_the_same_map_gives_the_same_bytes() -> None:
    assert draw(flow_of(small(), "ja")) == draw(flow_of(small(), "ja"))


def test_text_can_be_searched_and_read_aloud() -> None:
    flow = flow_of(small(), "en")
    root = ElementTree.fromstring(draw(flow))
    assert root.get("lang") == "en"
    assert root.findtext(f"{SVG}title") == flow.title
    written = texts(draw(flow))
    assert all(node.text in written for node in flow.nodes if node.text != node.id)


def test_every_line_of_text_is_on_the_page() -> None:
    root = ElementTree.fromstring(draw(flow_of(Catalogue().get("ds920-2.0/high-risk"), "en")))
    width, height = float(root.get("width", "")), float(root.get("height", ""))
    for one in root.iter(f"{SVG}text"):
        size = float(one.get("font-size", ""))
        face = "mono" if "mono" in one.get("class", "") else "text"
        right = float(one.get("x", "")) + measure("".join(one.itertext()), size, face)
        assert 0 <= float(one.get("x", "")) <= right <= width
        assert 0 < float(one.get("y", "")) < height


def test_markup_in_a_text_stays_text() -> None:
    data = file_data(yes_no("ask"), outcomes={"good": "ask"})
    data["section"][0]["question"][0]["text"] = {"ja": "<b>&amp;</b>", "en": '</text><script>"x"'}
    flow = flow_of(loaded(data), "en")
    assert '</text><script>"x"' in texts(draw(flow))


def test_what_no_font_has_is_named() -> None:
    data = file_data(yes_no("ask"))
    data["section"][0]["question"][0]["text"] = {"ja": "\U0001f600か", "en": "x"}
    assert undrawn(flow_of(loaded(data), "ja")) == ("\U0001f600",)
    assert undrawn(flow_of(small(), "ja")) == ()
    assert "\U0001f600" in draw(flow_of(loaded(data), "ja"))

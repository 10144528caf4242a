"""Every screen on a tour of the app: readable in each theme, in its language, and drawn with what a terminal has."""

import asyncio
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from textual.widget import Widget
from textual.widgets import Input, TextArea

from tests.support.contrast import AAA, SIGNS, contrast
from tests.support.tour import STOPS, Stop, standing_at
from wizard.app.app import WizardApp
from wizard.capture.richsvg import Screen, read

NAMES = set(
    "AI CAIO DS RAG ISMAP SaaS API URL SHA NO_COLOR log FAQ faq toml https Kinds pc "
    "English Ctrl Enter Esc Tab Up Down Space Shift Alt PageUp PageDown wizard list".split()
)
"""Words in Latin letters that Japanese uses: names, keys, commands, and what the tour itself types."""

WORD = re.compile(r"(?<![\w./-])[A-Za-z]{2,}(?![\w./-])")
"""A word in Latin letters that is no part of a path, an address or a hash."""

WITHOUT_ANSWERS = ("first-start", "form", "begin", "number", "text", "note", "finish-hindered", "settings", "trouble")
ONLY_READ = ("why", "help", "summary", "trouble")
JAPANESE = re.compile("[\u3040-\u30ff\u3400-\u9fff]+")

DRAWN = re.compile(r"[─-▟]+")
TEXTUAL = {"Screen", "ScrollBar", "ScrollBarCorner", "ToastRack", "Tooltip", "Horizontal", "Vertical", "VerticalScroll"}
"""Widgets of Textual itself that may be on a screen: none of them has words."""


@dataclass
class Seen:
    """A screen in several looks, and what Textual may show of it besides."""

    name: str
    looks: dict[str, Screen] = field(default_factory=dict)
    classes: set[str] = field(default_factory=set)
    more: set[str] = field(default_factory=set)
    """Tooltips, titles of borders and placeholders in Japanese."""


@pytest.fixture(scope="module", params=STOPS, ids=lambda stop: stop.name)
def seen(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Seen:
    return asyncio.run(_visit(request.param, tmp_path_factory.mktemp("tour")))


async def _visit(stop: Stop, folder: Any) -> Seen:
    seen = Seen(stop.name)
    async with standing_at(stop, folder, "ja", (80, 24)) as (app, pilot):
        widgets = list(app.screen.query("*"))
        seen.classes = {type(one).__name__ for one in widgets if type(one).__module__.startswith("textual.")}
        seen.more = {words for one in widgets for words in _words_beside(one)}
        for look, show in _LOOKS.items():
            show(app)
            await pilot.pause()
            await pilot.pause()
            seen.looks[look] = read(app.export_screenshot())
    return seen


def _words_beside(widget: Widget) -> Iterator[str]:
    for words in (widget.tooltip, widget.border_title, widget.border_subtitle):
        if words:
            yield str(words)
    if isinstance(widget, Input | TextArea):
        yield str(widget.placeholder)


def _without_colours(app: WizardApp) -> None:
    app.no_color = True
    app.show_theme(None)


_LOOKS = {
    "dark": lambda _: None,
    "english": lambda app: app.show_language("en"),
    "light": lambda app: app.show_theme("light"),
    "ascii": lambda app: app.show_borders("ascii"),
    "plain": _without_colours,
}


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_every_text_stands_out_from_what_lies_behind_it(seen: Seen, theme: str) -> None:
    for text, ink, behind in _pairs(seen.looks[theme]):
        least = SIGNS if DRAWN.fullmatch(text) else AAA
        assert contrast(ink, behind) >= least, text


def test_ascii_borders_leave_no_character_that_a_terminal_may_draw_wide(seen: Seen) -> None:
    characters = set("".join(seen.looks["ascii"].lines()))
    odd = {one for one in characters if not one.isascii() and unicodedata.east_asian_width(one) not in "WF"}
    assert not odd


def test_without_colours_there_are_only_those_of_the_terminal(seen: Seen) -> None:
    pairs = {frozenset((ink, behind)) for _, ink, behind in _pairs(seen.looks["plain"])}
    assert len(pairs) == 1


def test_without_colours_it_is_seen_where_one_is(seen: Seen) -> None:
    """A caret or brackets stand there, or the cells are turned round."""
    screen = seen.looks["plain"]
    carets = [line for line in screen.lines() if re.match(r"[ |│]*(\[>.*<\]|> |.*\[[ \d]\d\])", line)]
    turned = len({(ink, behind) for _, ink, behind in _pairs(screen)}) > 1
    cursor = len({fill.colour for fill in screen.fills}) > 1
    assert carets or turned or cursor or seen.name in ONLY_READ


def test_all_words_are_in_the_language_of_the_screen(seen: Seen) -> None:
    words = WORD.findall("\n".join((*seen.looks["dark"].lines(), *seen.more)))
    assert not set(words) - NAMES


def test_all_words_are_in_the_other_language_as_soon_as_it_is_chosen(seen: Seen) -> None:
    """Answers stay as they were given, so only screens without any are looked at."""
    words = JAPANESE.findall("\n".join(seen.looks["english"].lines()))
    assert seen.name not in WITHOUT_ANSWERS or set(words) <= {"日本語"}


def test_of_textual_itself_there_is_nothing_that_has_words(seen: Seen) -> None:
    assert seen.classes <= TEXTUAL


def _pairs(screen: Screen) -> Iterator[tuple[str, str, str]]:
    """Each text, its colour, and the colour behind it."""
    behind = {(fill.row, fill.column + cell): fill.colour for fill in screen.fills for cell in range(fill.cells)}
    for run in screen.runs:
        text = "".join(grapheme.text for grapheme in run.graphemes)
        if text.strip():
            for colour in {behind[run.row, run.column + cell] for cell in range(run.cells)}:
                yield text.strip(), run.style.ink, colour

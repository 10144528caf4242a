"""Prose shows every character it is given, at any width, and nothing else."""

import pytest
from textual.app import App, ComposeResult
from textual.containers import VerticalScroll

from wizard.app.widgets.prose import Prose
from wizard.capture.richsvg import read
from wizard.text.breaking import wrap

JAPANESE = "出力は、国民の権利や義務に関わる判断（処分・給付など）に使われますか。「参考」にするときも含みます。"
ENGLISH = "Is the output used for decisions on rights or duties of citizens (permits, benefits), even as an aid?"


class Page(App[None]):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.prose = Prose(text, id="prose")
        self.after = Prose("end")

    def compose(self) -> ComposeResult:
        with VerticalScroll(can_focus=False):
            yield self.prose
            yield self.after

    def lines(self) -> list[str]:
        """The rows of the screen before the word `end`."""
        rows = list(read(self.export_screenshot()).lines())
        return rows[: rows.index("end")]


@pytest.mark.parametrize("text", [JAPANESE, ENGLISH])
@pytest.mark.parametrize("width", [20, 40, 80])
async def test_text_is_broken_at_the_width_of_the_screen_and_stands_there_whole(text: str, width: int) -> None:
    app = Page(text)
    async with app.run_test(size=(width, 24)):
        assert app.lines() == wrap(text, width)


async def test_text_flows_anew_when_the_screen_changes_its_width() -> None:
    app = Page(JAPANESE)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.resize_terminal(30, 24)
        await pilot.pause()
        assert app.lines() == wrap(JAPANESE, 30)


@pytest.mark.parametrize("text", ["[/", "[@click=app.quit]x[/]", "[b]x[/b] $accent", "a[0] {b} :smile:"])
async def test_what_looks_like_markup_is_shown_as_it_is(text: str) -> None:
    app = Page(text)
    async with app.run_test(size=(80, 24)):
        assert app.lines() == [text]


async def test_control_codes_are_left_out() -> None:
    app = Page("a\x1b]52;c;aGk=\x07b\u202ec")
    async with app.run_test(size=(80, 24)):
        assert app.lines() == ["a]52;c;aGk=bc"]


@pytest.mark.parametrize("text", ["two\nlines", "other", JAPANESE * 2])
async def test_another_text_takes_the_place_it_needs(text: str) -> None:
    app = Page("first")
    async with app.run_test(size=(40, 24)) as pilot:
        app.prose.update(text)
        await pilot.pause()
        assert app.lines() == wrap(text, 40)


async def test_no_text_takes_no_line() -> None:
    app = Page("")
    async with app.run_test(size=(40, 24)):
        assert app.lines() == []


async def test_where_the_width_follows_the_text_it_grows_with_it() -> None:
    app = Page("短い")
    async with app.run_test(size=(40, 24)) as pilot:
        app.prose.styles.width = "auto"
        await pilot.pause()
        assert app.prose.size.width == 4
        app.prose.update("もう少し長い")
        await pilot.pause()
        assert app.prose.size.width == 12

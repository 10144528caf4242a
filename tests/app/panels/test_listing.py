"""A list to choose from: the cursor, scrolling, the mouse."""

import pytest
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from wizard.app.panels.listing import Listing
from wizard.app.themes import DARK, THEMES
from wizard.capture.richsvg import read
from wizard.telling.blocks import Block
from wizard.telling.items import Item


class Choosing(App[None]):
    """Shows two headings with items below them."""

    def __init__(self) -> None:
        super().__init__()
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = DARK
        self.chosen: list[str] = []
        self.items = [Item((Block("First"),)), *_items("a", 3), Item((Block("Second"),)), *_items("b", 20)]

    def compose(self) -> ComposeResult:
        yield Listing()

    def on_mount(self) -> None:
        self.listing.show(self.items)
        self.listing.focus()

    @property
    def listing(self) -> Listing:
        return self.query_one(Listing)

    def on_listing_chosen(self, event: Listing.Chosen) -> None:
        self.chosen.append(event.id)

    @property
    def lines(self) -> tuple[str, ...]:
        return tuple(read(self.export_screenshot()).lines())


def _items(letter: str, count: int) -> list[Item]:
    return [Item((Block(f"item {letter}{number}"),), f"{letter}{number}") for number in range(count)]


async def _pressed(*keys: str) -> tuple[str, list[str], tuple[str, ...]]:
    """The item under the cursor, what was chosen, and the screen, after keys."""
    app = Choosing()
    async with app.run_test(size=(30, 8)) as pilot:
        await _press(pilot, *keys)
        return app.listing.at, app.chosen, app.lines


async def _press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.pause()
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


@pytest.mark.parametrize(
    ("keys", "at"),
    [
        ((), "a0"),
        (("down", "down", "down"), "b0"),  # headings are passed over
        (("down", "up", "up"), "a0"),
        (("end",), "b19"),
        (("end", "down"), "b19"),
        (("end", "home"), "a0"),
        (("pagedown",), "b9"),
        (("pagedown", "pageup"), "a0"),
    ],
)
async def test_keys_move_the_cursor(keys: tuple[str, ...], at: str) -> None:
    found, _, lines = await _pressed(*keys)
    assert found == at
    assert [line.strip("> ") for line in lines if line.startswith(">")] == [f"item {at}"]


async def test_enter_chooses() -> None:
    assert (await _pressed("down", "enter"))[1] == ["a1"]


async def test_a_click_chooses_and_a_heading_cannot_be_chosen() -> None:
    app = Choosing()
    async with app.run_test(size=(30, 8)) as pilot:
        await pilot.pause()
        await pilot.click(Listing, offset=(5, 2))
        await pilot.click(Listing, offset=(5, 0))
        await pilot.pause()
        assert app.chosen == ["a1"]


async def test_the_cursor_stays_with_its_item_when_others_come() -> None:
    app = Choosing()
    async with app.run_test(size=(30, 8)) as pilot:
        await _press(pilot, "down")
        app.listing.show([*_items("c", 3), *app.items])
        await pilot.pause()
        assert app.listing.at == "a1"
        app.listing.show(_items("c", 3))
        assert app.listing.at == "c0"


async def test_long_items_are_wrapped_and_none_is_cut() -> None:
    app = Choosing()
    app.items = [Item((Block("生成AIの利用", indent=2), Block("言葉" * 30)), "x")]
    async with app.run_test(size=(30, 8)) as pilot:
        await pilot.pause()
        assert "".join(line.strip("> ▁▂▃▄▅▆▇█") for line in app.lines).count("言葉") == 30

"""What is laid out is on the screen: as wide and as high as it needs, and all of it can be scrolled to."""

from pathlib import Path

import pytest
from textual.containers import VerticalScroll
from textual.geometry import Size
from textual.widget import Widget

from tests.support.tour import LANGUAGES, STOPS, Stop, standing_at
from wizard.app.panels.entry import EntryPanel
from wizard.app.panels.page import Page
from wizard.app.panels.question import QuestionPanel
from wizard.app.screens.overlay import Overlay
from wizard.app.widgets.choice_row import ChoiceRow
from wizard.app.widgets.prose import Prose

LOOKED_AT = [("ja", (80, 24)), ("en", (40, 12))]
ASKING = [stop for stop in STOPS if stop.name in (
    "begin", "choice", "choices", "yes-no", "integer", "number", "date", "date-refused", "text", "paragraph", "note",
    "put-off", "group", "entry",
)]  # fmt: skip


@pytest.mark.parametrize(("language", "size"), LOOKED_AT, ids=str)
@pytest.mark.parametrize("stop", ASKING, ids=lambda stop: stop.name)
async def test_all_of_a_question_can_be_scrolled_to(
    stop: Stop, language: str, size: tuple[int, int], tmp_path: Path
) -> None:
    async with standing_at(stop, tmp_path, language, size) as (app, pilot):
        panel = next(one for one in app.screen.query(VerticalScroll) if isinstance(one, QuestionPanel | EntryPanel))
        room = panel.scrollable_content_region.width
        drawn = [one for one in panel.query("*") if isinstance(one, Page | Prose | ChoiceRow) and one.display]
        assert drawn
        for widget in drawn:
            assert _needed(widget) <= widget.content_size.height
            assert widget.virtual_region_with_margin.right <= room
        last = panel.children[-1].virtual_region
        assert last.bottom <= panel.virtual_size.height
        for _ in range(panel.virtual_size.height):
            await pilot.press("pagedown")
            if panel.scroll_offset.y == panel.max_scroll_y:
                break
        assert panel.scroll_offset.y == panel.max_scroll_y
        assert panel.max_scroll_y == max(panel.virtual_size.height - panel.scrollable_content_region.height, 0)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("stop", STOPS, ids=lambda stop: stop.name)
async def test_a_window_shows_its_keys_and_above_them_what_has_the_focus(
    stop: Stop, language: str, tmp_path: Path
) -> None:
    async with standing_at(stop, tmp_path, language, (80, 24)) as (app, pilot):
        if not isinstance(app.screen, Overlay):
            return
        keys = app.screen.footer.region
        assert keys.height
        assert app.screen.region.contains_region(keys)
        for widget in app.screen.focus_chain:
            app.screen.set_focus(widget, scroll_visible=False)
            widget.scroll_visible(animate=False, immediate=True)
            await pilot.pause()
            assert min(widget.region.bottom, widget.region.y + 3) <= keys.y
            assert widget.region.y > 0


def _needed(widget: Widget) -> int:
    """How many lines the widget takes at the width that it has."""
    width = widget.content_size.width
    return widget.get_content_height(Size(), Size(), width)


@pytest.mark.parametrize("stop", STOPS, ids=lambda stop: stop.name)
async def test_no_screen_is_too_much_for_a_small_terminal(stop: Stop, tmp_path: Path) -> None:
    async with standing_at(stop, tmp_path, "ja", (40, 12)) as (app, pilot):
        await pilot.resize_terminal(20, 5)
        await pilot.pause()
        assert app.is_running
        assert app.left.crash is None


@pytest.mark.parametrize(
    ("columns", "beside"), [(99, set()), (100, {"outlook"}), (119, {"outlook"}), (120, {"outline", "outlook"})]
)
async def test_what_stands_beside_a_question_goes_by_the_width(columns: int, beside: set[str], tmp_path: Path) -> None:
    stop = next(stop for stop in STOPS if stop.name == "choice")
    async with standing_at(stop, tmp_path, "ja", (columns, 30)) as (app, pilot):
        await pilot.pause()
        shown = {name for name in ("outline", "outlook") if app.screen.query_one(f"#{name}").display}
        assert shown == beside
        assert app.screen.query_one(QuestionPanel).size.width >= 50

"""The list tells which entry was picked, keeps its caret, and shows labels whole."""

from collections.abc import Callable
from typing import Any

from rich.style import Style
from textual.containers import VerticalScroll
from textual.strip import Strip
from textual.widget import Widget

from tests.app.support import Drive, Make
from wizard.app.preferences import Preferences
from wizard.app.widgets.choice_list import ChoiceList
from wizard.app.widgets.choice_row import ONE, ChoiceRow, Entry
from wizard.app.widgets.prose import Prose
from wizard.host.settings import Settings

Bare = Callable[[ChoiceList], Any]

LONG = "国民の権利や義務に関わる判断（処分、給付など）の参考にする"


def listed(*ids: str) -> list[Entry]:
    return [Entry(entry_id, f"label {entry_id}", keys=str(number)) for number, entry_id in enumerate(ids, start=1)]


def made(*entries: Entry) -> ChoiceList:
    choices = ChoiceList(ONE)
    choices.set_entries(entries)
    return choices


async def test_the_caret_shows_without_colour_which_entry_has_the_focus(bare: Bare) -> None:
    app = bare(made(*listed("a", "b")))
    async with app.run_test(size=(40, 10)) as pilot:
        app.screen.set_focus(None)
        await pilot.pause()
        assert app.lines() == ["  1 ( ) label a", "  2 ( ) label b"]
        app.widget.focus()
        await pilot.press("down")
        assert app.lines() == ["  1 ( ) label a", "> 2 ( ) label b"]


async def test_labels_and_help_are_indented_behind_the_mark_and_lose_nothing(bare: Bare) -> None:
    app = bare(made(Entry("a", LONG, "The output is one of several things that staff look at.", "1")))
    async with app.run_test(size=(30, 12)):
        lines = app.lines()
        assert lines[0].startswith("> 1 ( ) 国民")
        assert all(line.startswith(" " * 8) for line in lines[1:])
        assert "".join(line[8:] for line in lines if not line.isascii()) == LONG
        assert " ".join(line[8:] for line in lines if line.isascii()).endswith("several things that staff look at.")


async def test_labels_flow_anew_when_the_screen_changes_its_width(bare: Bare) -> None:
    app = bare(made(Entry("a", LONG, keys="1")))
    async with app.run_test(size=(30, 12)) as pilot:
        assert len(app.lines()) == 3
        await pilot.resize_terminal(80, 12)
        await pilot.pause()
        assert app.lines() == [f"> 1 ( ) {LONG}"]


async def test_the_caret_stays_with_its_entry_when_others_come_and_go(bare: Bare) -> None:
    app = bare(made(*listed("a", "b")))
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.press("down")
        app.widget.set_entries(listed("x", "a", "y", "b"))
        await pilot.pause()
        assert app.lines() == ["  1 ( ) label x", "  2 ( ) label a", "  3 ( ) label y", "> 4 ( ) label b"]
        app.widget.set_entries(listed("x", "y"))
        await pilot.pause()
        assert app.lines() == ["  1 ( ) label x", "> 2 ( ) label y"]


async def test_home_and_end_go_to_the_first_and_the_last_entry(bare: Bare) -> None:
    app = bare(made(*listed("a", "b", "c")))
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.press("end")
        assert app.lines()[2].startswith(">")
        await pilot.press("home")
        assert app.lines()[0].startswith(">")


async def test_the_entry_under_the_caret_is_in_view_and_beyond_the_ends_the_page_scrolls(bare: Bare) -> None:
    app = bare(made(*listed(*"abcdefghi")))
    async with app.run_test(size=(40, 4)) as pilot:
        page = app.query_one(VerticalScroll)
        await page.mount(Prose("above\nabove"), before=app.widget)
        await page.mount(Prose("below\nbelow"))
        await pilot.pause()
        await pilot.press("end")
        await pilot.pause()
        assert app.lines()[-1].startswith("> 9 ( ) label i")
        await pilot.press("down", "down")
        await pilot.pause()
        assert page.scroll_y == page.max_scroll_y
        await pilot.press("home", "up", "up")
        await pilot.pause()
        assert page.scroll_y == 0


async def test_an_empty_list_answers_no_key(bare: Bare) -> None:
    app = bare(made())
    async with app.run_test(size=(40, 4)) as pilot:
        await pilot.press("space", "enter", "up", "end", "1")
        assert app.lines() == []


async def test_a_row_says_whether_it_is_chosen_in_its_style_too(bare: Bare) -> None:
    app = bare(made(*listed("a", "b")))
    async with app.run_test(size=(40, 4)) as pilot:
        app.widget.choose(["b"], move=True)
        await pilot.pause()
        assert [row.chosen for row in app.query(ChoiceRow)] == [False, True]
        assert app.lines() == ["  1 ( ) label a", "> 2 (*) label b"]


async def test_the_mouse_can_select_the_text_of_an_entry(bare: Bare) -> None:
    app = bare(made(*listed("a", "b")))
    async with app.run_test(size=(40, 4)) as pilot:
        rows = list(app.query(ChoiceRow))
        plain = rows[0].render_line(0)
        await pilot.mouse_down(rows[0], offset=(8, 0))
        await pilot.hover(rows[0], offset=(12, 0))
        await pilot.mouse_up(rows[0], offset=(12, 0))
        assert app.screen.get_selected_text() == "label"
        assert rows[0].render_line(0).text.rstrip() == plain.text.rstrip()
        assert rows[0].render_line(0) != plain


async def test_what_the_mouse_has_selected_is_turned_round_in_the_colours_of_the_terminal(
    drive: Drive, assessment: Make
) -> None:
    async with drive(assessment(), preferences=Preferences(Settings(theme="terminal"))) as driven:
        row = driven.app.screen.query(ChoiceRow).first()
        await driven.pilot.mouse_down(row, offset=(8, 0))
        await driven.pilot.hover(row, offset=(10, 0))
        await driven.pilot.pause()
        assert any(style is not None and style.reverse for _, style, _ in row.render_line(0))


async def test_a_row_is_drawn_as_textual_would_draw_it(bare: Bare) -> None:
    entries = [Entry("a", LONG, "A 手引き of two words that is long enough.", "1"), Entry("b", "label b", keys="2")]
    app = bare(made(*entries))
    async with app.run_test(size=(30, 12)):
        app.widget.set_names(("手引き", "権利"))
        app.widget.choose(["b"])
        for row in app.query(ChoiceRow):
            drawn = [row.render_line(y) for y in range(row.size.height)]
            general = [Widget.render_line(row, y) for y in range(row.size.height)]
            assert [_cells(strip) for strip in drawn] == [_cells(strip) for strip in general]


def _cells(strip: Strip) -> list[tuple[str, str]]:
    """Every character with what is seen of its style, as far as the text goes."""
    written = [(sign, str((style or Style()).clear_meta_and_links())) for text, style, _ in strip for sign in text]
    return written[: len(strip.text.rstrip())]

"""The contact sheet: a picture of every screen in every look, and one sheet of them all."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.contact import looks, main
from tests.support.montage import GAP, WIDTH, montage
from tests.support.tour import STOPS


def test_every_language_theme_and_size_is_looked_at_once() -> None:
    names = [look.name for look in looks()]
    assert len(set(names)) == len(names) == 2 * 2 * 3


def test_no_screen_has_the_name_of_another() -> None:
    assert len({stop.name for stop in STOPS}) == len(STOPS)


def test_the_command_makes_a_picture_a_look_and_a_sheet(tmp_path: Path) -> None:
    main([str(tmp_path), "--screen", "trouble", "--look", "ja-dark-80x24", "--look", "en-light-80x24"])
    found = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert sorted(found) == ["contact.png", "trouble-en-light-80x24.png", "trouble-ja-dark-80x24.png"]
    assert len(set(found.values())) == 3


def test_the_sheet_shows_rows_of_pictures_of_one_width(tmp_path: Path, pixels: Callable[[bytes], Any]) -> None:
    main([str(tmp_path), "--screen", "trouble", "--look", "ja-dark-80x24"])
    picture = (tmp_path / "trouble-ja-dark-80x24.png").read_bytes()
    shown, sheet = pixels(picture), pixels(montage([[picture, picture], [picture]]))
    height = round(shown.height * WIDTH / shown.width)
    assert sheet.width == 3 * GAP + 2 * WIDTH
    assert sheet.height == 3 * GAP + 2 * height

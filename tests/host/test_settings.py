"""Settings come back as they were written, and a damaged file never stops anybody."""

import tomllib
from pathlib import Path

import pytest

from wizard.host.files import MAX_BYTES, IsFolder, TooLarge
from wizard.host.settings import Note, Settings, change_settings, load_settings, save_settings


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "new" / "settings.toml"
    settings = Settings(language="ja", theme="paper", borders="ascii", folder="/data", office='総務課 "係"')
    save_settings(path, settings)
    assert load_settings(path) == (settings, ())


def test_a_missing_file_is_no_settings_and_no_note(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "settings.toml") == (Settings(), ())


def test_unknown_keys_are_told_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('language = "en"\nfuture = 1\n[more]\nx = [1, 2]\n')
    settings, notes = load_settings(path)
    assert notes == (Note("unknown-key", "future"), Note("unknown-key", "more"))
    save_settings(path, Settings(theme="dark", unknown=settings.unknown))
    assert tomllib.loads(path.read_text()) == {"theme": "dark", "future": 1, "more": {"x": [1, 2]}}


def test_a_value_of_a_wrong_kind_is_told_and_left_out(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('language = "en"\ntheme = 3\n')
    assert load_settings(path) == (Settings(language="en"), (Note("wrong-kind", "theme"),))


@pytest.mark.parametrize("damaged", [b"language = ", b"\xff\xfe", b"x = " + b"[" * 5000])
def test_a_damaged_file_gives_defaults_and_is_put_aside_when_saving(tmp_path: Path, damaged: bytes) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(damaged)
    assert load_settings(path) == (Settings(), (Note("broken"),))
    save_settings(path, Settings(language="en"))
    assert (tmp_path / "settings.toml.broken").read_bytes() == damaged
    assert load_settings(path) == (Settings(language="en"), ())


def test_a_file_from_a_windows_editor_is_understood(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(b'\xef\xbb\xbflanguage = "ja"\r\n')
    assert load_settings(path) == (Settings(language="ja"), ())


def test_what_cannot_be_read_is_told_and_not_written_over(tmp_path: Path) -> None:
    assert load_settings(tmp_path) == (Settings(), (Note("unreadable"),))
    with pytest.raises(IsFolder):
        save_settings(tmp_path, Settings())


def test_a_change_leaves_what_else_stands_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('language = "en"\noffice = "A"\nfuture = 1\n')
    change_settings(path, {"office": None, "theme": "light"})
    assert tomllib.loads(path.read_text()) == {"language": "en", "theme": "light", "future": 1}


def test_a_change_makes_the_file(tmp_path: Path) -> None:
    change_settings(tmp_path / "new" / "settings.toml", {"language": "ja"})
    assert load_settings(tmp_path / "new" / "settings.toml") == (Settings(language="ja"), ())


def test_a_change_never_replaces_what_cannot_be_read(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(b"#" * (MAX_BYTES + 1))
    with pytest.raises(TooLarge):
        change_settings(path, {"language": "ja"})
    assert path.stat().st_size == MAX_BYTES + 1

"""Folders are named by option, environment, setting and platform, and none is made by asking."""

import os
import sys
from pathlib import Path

import platformdirs
import pytest

from wizard.host.folders import cache_folder, data_folder, settings_file


def test_an_option_comes_before_the_environment_and_that_before_the_setting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    option, environment, setting = tmp_path / "option", tmp_path / "environment", tmp_path / "setting"
    monkeypatch.setenv("WIZARD_DATA", str(environment))
    assert data_folder(option, setting) == option
    assert data_folder(None, setting) == environment
    monkeypatch.setenv("WIZARD_DATA", "")
    assert data_folder("", str(setting)) == setting
    assert list(tmp_path.iterdir()) == []


def test_without_any_the_platform_says_where(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("WIZARD_DATA", "WIZARD_SETTINGS", "WIZARD_CACHE"):
        monkeypatch.delenv(name, raising=False)
    for path in (data_folder(), settings_file(), cache_folder()):
        assert path.is_absolute()
        assert "wizard" in path.parts
    assert settings_file().name == "settings.toml"


def test_the_environment_names_settings_and_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WIZARD_SETTINGS", str(tmp_path / "mine.toml"))
    monkeypatch.setenv("WIZARD_CACHE", str(tmp_path / "cache"))
    assert (settings_file(), cache_folder()) == (tmp_path / "mine.toml", tmp_path / "cache")


def test_home_is_understood_and_a_relative_path_made_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert data_folder("~/data") == tmp_path / "data"
    assert data_folder("data") == tmp_path / "data"


@pytest.mark.skipif(os.name != "posix" or sys.platform == "darwin", reason="the shortcut is for Linux and the like")
@pytest.mark.parametrize("configured", [None, "", "/etc/elsewhere"])
def test_the_settings_stand_where_platformdirs_says(configured: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """The place is worked out without platformdirs, which is slow to load, and is the same."""
    monkeypatch.delenv("WIZARD_SETTINGS", raising=False)
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    if configured is not None:
        monkeypatch.setenv("XDG_CONFIG_HOME", configured)
    expected = platformdirs.user_config_path("wizard", appauthor=False) / "settings.toml"
    assert settings_file() == expected

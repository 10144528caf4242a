"""Which language is spoken: the option, the setting, the locale, then Japanese, in that order."""

import os
from pathlib import Path

import pytest

from tests.cli.conftest import Run

JA, EN = "高リスク判定", "High-risk assessment"


@pytest.fixture
def settings() -> Path:
    """The file of settings."""
    path = Path(os.environ["WIZARD_SETTINGS"])
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


@pytest.mark.parametrize(
    ("argv", "setting", "locale", "title"),
    [
        ("list", None, "ja_JP.UTF-8", JA),
        ("list", None, "en_US", EN),
        ("list", None, "de_DE.UTF-8", JA),
        ("list", None, "C", JA),
        ("list", None, "", JA),
        ("list", "en", "ja_JP.UTF-8", EN),
        ("list", "ja", "en_US", JA),
        ("list", "de", "en_US", EN),
        ("list --lang ja", "en", "en_US", JA),
        ("--lang=en list", "ja", "ja_JP", EN),
        ("--lang ja list --lang en", None, "", EN),
    ],
)
def test_option_then_setting_then_locale_then_japanese(
    argv: str, setting: str | None, locale: str, title: str, run: Run, settings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if setting:
        settings.write_text(f'language = "{setting}"\n')
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    if locale:
        monkeypatch.setenv("LANG", locale)
    ran = run(*argv.split())
    assert (ran.code, ran.err) == (0, "")
    assert title in ran.out


def test_a_wrong_language_is_told_in_the_one_that_would_be_spoken_without_it(run: Run, settings: Path) -> None:
    settings.write_text('language = "ja"\n')
    assert run("list", "--lang", "de").err.startswith("エラー: ")


@pytest.mark.parametrize("content", [b"\xff\xfe", b"language = ", b"language = 5\n", b"[language]\n"])
def test_damaged_settings_stop_nothing(content: bytes, run: Run, settings: Path) -> None:
    settings.write_bytes(content)
    assert run("list").code == 0


def test_settings_that_cannot_be_opened_stop_nothing(run: Run, settings: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WIZARD_SETTINGS", str(settings.parent))
    assert run("list").code == 0

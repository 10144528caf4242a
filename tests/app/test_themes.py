"""The themes: text that everybody can read."""

import pytest
from textual.color import Color
from textual.theme import Theme

from tests.app.support import DONE, Drive, Make
from tests.support.contrast import AAA, SIGNS, contrast
from wizard.app.preferences import Preferences
from wizard.app.screens.interview import InterviewScreen
from wizard.app.themes import BACKGROUNDS, DARK, LIGHT, NAMES, TERMINAL, TEXTS, THEMES
from wizard.host.settings import Settings
from wizard.host.terminal import theme_guess

COLOURED = [theme for theme in THEMES if not theme.ansi]


def _variables(theme: Theme) -> dict[str, str]:
    """What `App.theme_variables` makes of a theme."""
    return {**theme.to_color_system().generate(), **theme.variables}


@pytest.mark.parametrize("theme", COLOURED, ids=lambda theme: theme.name)
def test_text_stands_out_from_every_background(theme: Theme) -> None:
    variables = _variables(theme)
    for text in TEXTS:
        for background in BACKGROUNDS:
            assert contrast(variables[text], variables[background]) >= AAA, (text, background)


@pytest.mark.parametrize("theme", COLOURED, ids=lambda theme: theme.name)
def test_colours_that_widgets_of_textual_use_for_text_stand_out_too(theme: Theme) -> None:
    variables = _variables(theme)
    texts = [name for name in variables if name.startswith("text-") and "style" not in name]
    assert texts
    for text in texts:
        for background in BACKGROUNDS:
            assert contrast(variables[text], variables[background]) >= AAA, (text, background)


@pytest.mark.parametrize("theme", COLOURED, ids=lambda theme: theme.name)
def test_the_cursor_in_a_text_can_be_read(theme: Theme) -> None:
    variables = _variables(theme)
    assert contrast(variables["input-cursor-foreground"], variables["input-cursor-background"]) >= AAA
    assert contrast(variables["input-selection-foreground"], variables["input-selection-background"]) >= AAA


@pytest.mark.parametrize("theme", COLOURED, ids=lambda theme: theme.name)
def test_borders_and_scroll_bars_stand_out(theme: Theme) -> None:
    variables = _variables(theme)
    for sign in ("line", "border", "border-blurred", "scrollbar", "scrollbar-hover", "scrollbar-active"):
        for background in ("background", "surface"):
            assert contrast(variables[sign], variables[background]) >= SIGNS, (sign, background)


def test_the_third_theme_has_only_colours_of_the_terminal() -> None:
    theme = next(theme for theme in THEMES if theme.name == TERMINAL)
    for name, value in _variables(theme).items():
        if value.startswith("#"):
            raise AssertionError(name)
    named = [theme.primary, theme.background, *(theme.variables[name] for name in ("muted", "alarm", "chosen", "line"))]
    assert all(Color.parse(one or "").ansi is not None for one in named)


@pytest.mark.parametrize("word", NAMES)
async def test_every_theme_can_be_preferred(drive: Drive, assessment: Make, word: str) -> None:
    async with drive(assessment(DONE), preferences=Preferences(Settings(theme=word))) as driven:
        assert driven.app.theme == NAMES[word]
        assert isinstance(driven.app.screen, InterviewScreen)


@pytest.mark.parametrize("word", ["dark", "light", "terminal", None])
async def test_no_color_wins_over_every_theme(
    drive: Drive, assessment: Make, monkeypatch: pytest.MonkeyPatch, word: str | None
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with drive(assessment({"audience": "staff"}), preferences=Preferences(Settings(theme=word))) as driven:
        await driven.press("f2")
        strips = driven.app.screen._compositor.render_strips()
        styles = [segment.style for strip in strips for segment in strip if segment.style is not None]
        assert styles
        for style in styles:
            assert style.color is None or style.color.is_default
            assert style.bgcolor is None or style.bgcolor.is_default


async def test_a_theme_of_the_terminal_writes_colours_that_it_can_change(drive: Drive, assessment: Make) -> None:
    async with drive(assessment(DONE), preferences=Preferences(Settings(theme="terminal"))) as driven:
        strips = driven.app.screen._compositor.render_strips()
        colours = {segment.style.color for strip in strips for segment in strip if segment.style is not None}
        assert all(one is None or one.is_system_defined or one.is_default for one in colours)


@pytest.mark.parametrize(("guess", "name"), [("dark", DARK), ("light", LIGHT), ("terminal", TERMINAL)])
async def test_without_a_preference_the_guess_counts(drive: Drive, guess: str, name: str) -> None:
    async with drive(automatic=guess) as driven:
        assert driven.app.theme == name


@pytest.mark.parametrize(
    ("environment", "guess"),
    [
        ({"TERM": "xterm-256color"}, "dark"),
        ({"TERM": "xterm", "COLORTERM": "truecolor"}, "dark"),
        ({"TERM": "xterm-256color", "COLORFGBG": "0;15"}, "light"),
        ({"TERM": "xterm-256color", "COLORFGBG": "0;default;7"}, "light"),
        ({"TERM": "xterm-256color", "COLORFGBG": "15;0"}, "dark"),
        ({"TERM": "xterm-256color", "COLORFGBG": "default"}, "dark"),
        ({"TERM": "linux"}, "terminal"),
        ({"TERM": "xterm", "COLORFGBG": "0;15"}, "terminal"),
        ({}, "terminal"),
    ],
)
def test_the_guess_follows_the_environment(
    environment: dict[str, str], guess: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wizard.host.terminal._is_windows", lambda: False)
    assert theme_guess(environment) == guess

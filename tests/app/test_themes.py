"""The themes: text that everybody can read."""

import pytest
from textual.color import Color
from textual.theme import Theme

from wizard.app.themes import BACKGROUNDS, TEXTS, THEMES

LEAST = 7.0
"""The contrast that WCAG 2.2 asks for at level AAA."""


def _luminance(colour: Color) -> float:
    """Relative luminance as WCAG 2.2 defines it."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # type: ignore[no-any-return]

    red, green, blue = (linear(part / 255) for part in colour.rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_luminance(Color.parse(one)), _luminance(Color.parse(other))))
    return (high + 0.05) / (low + 0.05)


def _variables(theme: Theme) -> dict[str, str]:
    """What `App.theme_variables` makes of a theme."""
    return {**theme.to_color_system().generate(), **theme.variables}


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_text_stands_out_from_every_background(theme: Theme) -> None:
    variables = _variables(theme)
    for text in TEXTS:
        for background in BACKGROUNDS:
            assert _contrast(variables[text], variables[background]) >= LEAST, (text, background)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_colours_that_widgets_of_textual_use_for_text_stand_out_too(theme: Theme) -> None:
    variables = _variables(theme)
    texts = [name for name in variables if name.startswith("text-") and "style" not in name]
    assert texts
    for text in texts:
        for background in BACKGROUNDS:
            assert _contrast(variables[text], variables[background]) >= LEAST, (text, background)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_the_cursor_in_a_text_can_be_read(theme: Theme) -> None:
    variables = _variables(theme)
    assert _contrast(variables["input-cursor-foreground"], variables["input-cursor-background"]) >= LEAST
    assert _contrast(variables["input-selection-foreground"], variables["input-selection-background"]) >= LEAST

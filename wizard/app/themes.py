"""The themes: dark and light with one accent colour, and one in the sixteen colours of the terminal itself.

In the first two every text stands out from every background it is used on by at least 7:1 (WCAG 2.2, success
criterion 1.4.6). In the third the person's own palette decides; nothing there is told by colour alone.
"""

from collections.abc import Mapping
from typing import Final

from textual.theme import Theme

DARK: Final = "wizard-dark"
LIGHT: Final = "wizard-light"
TERMINAL: Final = "wizard-terminal"

NAMES: Final[Mapping[str, str]] = {"dark": DARK, "light": LIGHT, "terminal": TERMINAL}
"""Themes by what the settings call them."""

TEXTS: Final = ("foreground", "muted", "accent", "alarm", "good")
"""Variables that colour text."""

BACKGROUNDS: Final = ("background", "surface", "panel", "chosen")
"""Variables that lie behind text; `chosen` is the line under the cursor."""


def _theme(
    name: str, dark: bool, colours: Mapping[str, str], variables: Mapping[str, str], ansi: bool = False
) -> Theme:
    colour = colours.__getitem__
    cursor = {"foreground": colour("foreground"), "background": colour("chosen")}
    return Theme(
        name=name,
        dark=dark,
        primary=colour("accent"),
        secondary=colour("accent"),
        accent=colour("accent"),
        warning=colour("alarm"),
        error=colour("alarm"),
        success=colour("good"),
        foreground=colour("foreground"),
        background=colour("background"),
        surface=colour("surface"),
        panel=colour("panel"),
        boost=colour("panel"),
        text_alpha=1.0,
        ansi=ansi,
        variables={
            **{key: colours[key] for key in ("surface", "panel", "muted", "alarm", "good", "chosen", "line")},
            "boost": colour("panel"),
            "text": colour("foreground"),
            "text-muted": colour("muted"),
            "text-disabled": colour("muted"),
            "text-accent": colour("accent"),
            "border": colour("accent"),
            "border-blurred": colour("line"),
            **{
                f"block-cursor{blurred}-{part}": value for blurred in ("", "-blurred") for part, value in cursor.items()
            },
            "block-cursor-text-style": "bold",
            "block-hover-background": colour("panel"),
            "input-cursor-foreground": colour("background"),
            "input-cursor-background": colour("accent"),
            "input-cursor-text-style": "none",
            "input-selection-background": colour("chosen"),
            "input-selection-foreground": colour("foreground"),
            "screen-selection-background": colour("chosen"),
            "screen-selection-foreground": colour("foreground"),
            "scrollbar": colour("line"),
            "scrollbar-hover": colour("accent"),
            "scrollbar-active": colour("accent"),
            "scrollbar-background": colour("background"),
            "scrollbar-background-hover": colour("background"),
            "scrollbar-background-active": colour("background"),
            "scrollbar-corner-color": colour("background"),
            **variables,
        },
    )


_DARK: Final = {
    "foreground": "#e8e6e1",
    "muted": "#c0beb8",
    "accent": "#93caec",
    "alarm": "#f7b7a6",
    "good": "#a9d6a4",
    "background": "#16191d",
    "surface": "#1b1f24",
    "panel": "#21262c",
    "chosen": "#22313d",
    "line": "#6a7580",
}
_LIGHT: Final = {
    "foreground": "#1f2328",
    "muted": "#454a50",
    "accent": "#0b4469",
    "alarm": "#85200c",
    "good": "#1c5022",
    "background": "#fbfaf7",
    "surface": "#f6f4ef",
    "panel": "#eeebe4",
    "chosen": "#dde8ef",
    "line": "#85847e",
}
_TERMINAL: Final = {
    **dict.fromkeys(("foreground", "muted", *BACKGROUNDS), "ansi_default"),
    "accent": "ansi_cyan",
    "alarm": "ansi_red",
    "good": "ansi_green",
    "line": "ansi_bright_black",
}
_PALETTE: Final = {
    "ansi-background": "ansi_default",
    "ansi-foreground": "ansi_default",
    "input-cursor-background": "ansi_default",
    "input-cursor-text-style": "reverse",  # seen in any palette, and without colours
    "block-cursor-text-style": "bold reverse",
}

THEMES: Final = (
    _theme(DARK, True, _DARK, {}),
    _theme(LIGHT, False, _LIGHT, {}),
    _theme(TERMINAL, True, _TERMINAL, _PALETTE, ansi=True),
)

"""The two themes, dark and light: one accent colour, and text that everybody can read.

Every text colour stands out from every background it is used on by at least 7:1 (WCAG 2.2, success criterion 1.4.6).
"""

from typing import Final

from textual.theme import Theme

DARK: Final = "wizard-dark"
LIGHT: Final = "wizard-light"

TEXTS: Final = ("foreground", "muted", "accent", "alarm", "good")
"""Variables that colour text."""

BACKGROUNDS: Final = ("background", "surface", "panel", "chosen")
"""Variables that lie behind text; `chosen` is the line under the cursor."""


def _theme(name: str, dark: bool, colours: dict[str, str]) -> Theme:
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
        variables={
            **{key: colours[key] for key in ("muted", "alarm", "good", "chosen", "line")},
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
            "scrollbar": colour("line"),
            "scrollbar-hover": colour("accent"),
            "scrollbar-active": colour("accent"),
            "scrollbar-background": colour("background"),
            "scrollbar-background-hover": colour("background"),
            "scrollbar-background-active": colour("background"),
            "scrollbar-corner-color": colour("background"),
        },
    )


THEMES: Final = (
    _theme(
        DARK,
        True,
        {
            "foreground": "#e8e6e1",
            "muted": "#c0beb8",
            "accent": "#93caec",
            "alarm": "#f7b7a6",
            "good": "#a9d6a4",
            "background": "#16191d",
            "surface": "#1b1f24",
            "panel": "#21262c",
            "chosen": "#22313d",
            "line": "#4b545e",
        },
    ),
    _theme(
        LIGHT,
        False,
        {
            "foreground": "#1f2328",
            "muted": "#454a50",
            "accent": "#0b4469",
            "alarm": "#85200c",
            "good": "#1c5022",
            "background": "#fbfaf7",
            "surface": "#f6f4ef",
            "panel": "#eeebe4",
            "chosen": "#dde8ef",
            "line": "#a9a8a2",
        },
    ),
)

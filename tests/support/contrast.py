"""How well colours can be told apart, as WCAG 2.2 measures it."""

from textual.color import Color

AAA = 7.0
"""What success criterion 1.4.6 asks for text."""
SIGNS = 3.0
"""What success criterion 1.4.11 asks for borders and other signs."""


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21."""
    low, high = sorted((_luminance(Color.parse(one)), _luminance(Color.parse(other))))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: Color) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(part / 255) for part in colour.rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

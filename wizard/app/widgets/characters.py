"""Characters that count as commands where nothing is written."""

from typing import Final

from textual.events import Key

_FULL_WIDTH: Final = {0xFF01 + place: 0x21 + place for place in range(0x5E)} | {0x3000: " "}


def character_of(event: Key) -> str:
    """The character of a key in lower case, from a Japanese input method the same as from none."""
    return (event.character or "").lower().translate(_FULL_WIDTH)

"""How many terminal cells a text takes: two for wide characters, none for combining ones.

East-Asian *ambiguous* characters count one cell. The numbers are those of Unicode's East Asian Width as far as
Python's own tables go, with what terminals and Rich count otherwise put right.
"""

import unicodedata
from functools import lru_cache
from typing import Final, Literal

_JOINER: Final = "\u200d"
_EMOJI_STYLE: Final = "\ufe0f"
_REGIONAL_A: Final = "\U0001f1e6"
_REGIONAL_Z: Final = "\U0001f1ff"

_NO_CELLS: Final = frozenset({"Mn", "Me", "Mc", "Cf", "Cc", "Zl", "Zp"})
_EMOJI_BASES: Final = frozenset({"So", "Sm", "Po", "Nd"})
_SPECIAL: Final = (
    (0x00AD, 0x00AD, 1),  # soft hyphen
    (0x0600, 0x0605, 1),  # Arabic signs that stand before a number
    (0x06DD, 0x06DD, 1),
    (0x070F, 0x070F, 1),
    (0x0890, 0x0891, 1),
    (0x08E2, 0x08E2, 1),
    (0x110BD, 0x110BD, 1),
    (0x110CD, 0x110CD, 1),
    (0x1160, 0x11FF, 0),  # vowels and finals of Hangul syllables written in parts
    (0xD7B0, 0xD7FF, 0),
    (0x3164, 0x3164, 0),  # Hangul fillers
    (0xFFA0, 0xFFA0, 0),
    (0x2630, 0x2637, 2),  # trigrams and hexagrams: wide since Unicode 16
    (0x268A, 0x268F, 2),
    (0x4DC0, 0x4DFF, 2),
    (0x1D300, 0x1D356, 2),
    (0x1D360, 0x1D376, 2),
    (0x1F3FB, 0x1F3FF, 0),  # skin tones of the emoji before them
)
_WIDE_BLOCKS: Final = ((0x1F300, 0x1FAFF), (0x17000, 0x18DFF), (0x20000, 0x3FFFD))
"""Blocks in which characters too new for Python's tables are wide."""


def cell_width(text: str) -> int:
    """The cells that `text` takes on one line; tabs, line ends and other controls count none."""
    if text.isascii() and text.isprintable():
        return len(text)
    if _JOINER not in text and _EMOJI_STYLE not in text:
        return sum(map(_cells, text))
    return sum(cells for _, cells in graphemes(text))


def graphemes(text: str) -> list[tuple[str, int]]:
    """The text in pieces that are drawn as one and never parted, each with its cells; joined they are the text.

    Combining marks and variation selectors stay with their base, emoji joined by U+200D and flags are one piece.
    """
    pieces: list[tuple[str, int]] = []
    base = ""
    joined = False
    for character in text:
        cells = 0 if joined else _cells(character)
        if pieces and (not cells or _completes_flag(pieces[-1][0], character)):
            if character == _EMOJI_STYLE and not joined and _grows(base):
                cells, base = 1, ""
            pieces[-1] = (pieces[-1][0] + character, pieces[-1][1] + cells)
        else:
            pieces.append((character, cells))
        joined = character == _JOINER and not joined
        if cells and character != _EMOJI_STYLE:
            base = character
    return pieces


def cut_to_width(text: str, cells: int, ellipsis: str = "...") -> str:
    """The text if it fits into `cells`, else as much of it as fits together with `ellipsis`."""
    if cell_width(text) <= cells:
        return text
    room = cells - cell_width(ellipsis)
    if room < 0:
        return cut_to_width(ellipsis, cells, "") if ellipsis else ""
    kept: list[str] = []
    for piece, width in graphemes(text):
        room -= width
        if room < 0:
            break
        kept.append(piece)
    return "".join(kept) + ellipsis


def pad(text: str, cells: int, align: Literal["left", "right"] = "left") -> str:
    """The text filled up with spaces to `cells`; a wider one stays as it is."""
    spaces = " " * (cells - cell_width(text))
    return text + spaces if align == "left" else spaces + text


def fit(text: str, cells: int, ellipsis: str = "...") -> str:
    """The text cut or filled up to exactly `cells`, for columns."""
    return pad(cut_to_width(text, cells, ellipsis), cells)


@lru_cache(maxsize=8192)
def _cells(character: str) -> int:
    code = ord(character)
    for first, last, cells in _SPECIAL:
        if first <= code <= last:
            return cells
    category = unicodedata.category(character)
    if category in _NO_CELLS:
        return 0
    if category == "Cn":  # Python calls some unassigned characters wide that are not
        return 2 if any(first <= code <= last for first, last in _WIDE_BLOCKS) else 1
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _grows(base: str) -> bool:
    """Whether U+FE0F after `base` asks for a wide emoji where a narrow sign would stand."""
    return bool(base) and _cells(base) == 1 and (base == "\u2139" or unicodedata.category(base) in _EMOJI_BASES)


def _completes_flag(piece: str, character: str) -> bool:
    return len(piece) == 1 and _REGIONAL_A <= piece <= _REGIONAL_Z and _REGIONAL_A <= character <= _REGIONAL_Z

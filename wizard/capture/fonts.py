"""The two fonts of a picture, from data packages and never from the system, and the parts of them that it needs.

Fira Code draws narrow characters, Noto Sans JP Japanese (both under the SIL Open Font License 1.1). Together they cover
JIS X 0208 but for one sign (U+2252), the kanji of JIS X 0213 and the vendor extensions found in names; no emoji.
"""

import io
import unicodedata
from functools import lru_cache
from importlib import resources
from typing import Any, Final

from wizard.capture.errors import MissingFontError
from wizard.capture.richsvg import graphemes
from wizard.frozen import frozen

_TAGS: Final = ("ccmp", "mark", "mkmk")  # accents find their place; ligatures, which would leave the cells, do not


@frozen
class Font:
    """A font file in a package. `distribution` is the name that the package is installed by."""

    family: str
    package: str
    file: str
    distribution: str
    format: str
    variable: bool


LATIN: Final = Font("Fira Code", "fontpkg_fira_code", "files/FiraCode[wght].ttf", "fontpkg-fira-code", "ttf", True)
JAPANESE: Final = Font("Noto Sans JP", "pylopdf_fonts_jp", "NotoSansJP-Regular.otf", "pylopdf-fonts-jp", "otf", False)


def font_for(grapheme: str, cells: int) -> Font | None:
    """The font that draws all of `grapheme`: Japanese first where it takes two `cells`, else Latin first.

    Fira Code has narrow corner brackets, hence the order. None: neither font has it.

    Raises:
        MissingFontError: a font is not installed.
    """
    order = (JAPANESE, LATIN) if cells == 2 else (LATIN, JAPANESE)
    drawn = [character for character in grapheme if not _unseen(character)]
    return next((font for font in order if all(ord(character) in _advances(font) for character in drawn)), None)


def advance(grapheme: str, font: Font) -> float:
    """How far `font` moves on after the first character of `grapheme`, in em; 1 for a square Japanese character."""
    return _advances(font).get(ord(grapheme[0]), 0.0)


def uncovered(text: str) -> tuple[str, ...]:
    """What a picture of `text` cannot show because no font has it: graphemes, each once, in order.

    Raises:
        MissingFontError: a font is not installed.
    """
    seen = dict.fromkeys(graphemes(text.replace("\n", "")))
    return tuple(grapheme.text for grapheme in seen if font_for(grapheme.text, grapheme.cells) is None)


@lru_cache(maxsize=16)
def subset(font: Font, characters: str, bold: bool = False) -> bytes:
    """A font file (TrueType or OpenType) with `characters` only; the same input gives the same bytes.

    It is not compressed: that would save a fifth of a picture, but the bytes would depend on the machine's zlib.
    `bold` picks the heavy weight of a variable font and has no effect on another.

    Raises:
        MissingFontError: a font is not installed.
    """
    from fontTools import subset as cutter
    from fontTools.varLib import instancer

    options = cutter.Options(
        layout_features=list(_TAGS), name_IDs=[1, 2, 6], hinting=False, notdef_outline=True, recalc_timestamp=False
    )
    options.drop_tables += ["BASE", "VORG", "vhea", "vmtx", "STAT", "gasp"]
    whole = _open(font)
    one = cutter.Subsetter(options)
    one.populate(text=characters + " ")
    one.subset(whole)
    if font.variable:
        whole = instancer.instantiateVariableFont(whole, {"wght": 700 if bold else 400}, inplace=True)
    whole["name"].setName(font.family, 1, 3, 1, 0x409)
    file = io.BytesIO()
    whole.save(file)
    return file.getvalue()


@lru_cache(maxsize=2)
def _advances(font: Font) -> dict[int, float]:
    """Width of every character that the font has, in em."""
    whole = _open(font)
    em = whole["head"].unitsPerEm
    widths = whole["hmtx"].metrics
    return {code: widths[glyph][0] / em for code, glyph in whole.getBestCmap().items()}


def _open(font: Font) -> Any:
    from fontTools.ttLib import TTFont

    try:
        data = resources.files(font.package).joinpath(font.file).read_bytes()
    except (ImportError, OSError):
        raise MissingFontError(font.distribution) from None
    # Bounds change only where a weight is picked; to leave them and to read lazily halves the time of a subset.
    return TTFont(io.BytesIO(data), lazy=True, recalcBBoxes=font.variable, recalcTimestamp=False)


def _unseen(character: str) -> bool:
    """Joiners, variation selectors and other characters that draw nothing themselves."""
    code = ord(character)
    selector = 0xFE00 <= code <= 0xFE0F or 0xE0100 <= code <= 0xE01EF
    return selector or unicodedata.category(character) in ("Cf", "Cc")

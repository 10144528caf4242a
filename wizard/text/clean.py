"""Cleaning of text from outside: what could steer a terminal, hide, or turn a line around does not get in.

Answers typed or pasted by people are cleaned; questionnaires and replayed files are refused where `hostile` finds
something. What names need stays: ZERO WIDTH JOINER, variation selectors, private-use characters (gaiji).
"""

import re
import unicodedata
from typing import Final, Literal

Kind = Literal["control", "invisible", "direction", "line-separator", "surrogate", "noncharacter"]
"""What a hostile character is: see `hostile`."""

_NONCHARACTERS: Final = "\ufdd0-\ufdef" + "".join(
    chr(plane * 0x10000 + low) for plane in range(0x11) for low in (0xFFFE, 0xFFFF)
)

_CLASSES: Final[dict[Kind, str]] = {
    "control": "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f",
    "invisible": "\u00ad\u034f\u180e\u200b\u200c\u2060-\u2065\ufeff\ufff9-\ufffb\U000e0000-\U000e007f",
    "direction": "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f",
    "line-separator": "\u2028\u2029",
    "surrogate": "\ud800-\udfff",
    "noncharacter": _NONCHARACTERS,
}
_HOSTILE: Final = re.compile(f"[{''.join(_CLASSES.values())}]")

_UNUSUAL: Final = re.compile(
    "[^\t\n\x20-\x7e\u00a0-\u00ac\u00ae-\u00ff\u2010-\u2027\u3000-\u3098\u309b-\u30ff\u4e00-\u9fff\uff01-\uff9f]"
)
"""All but characters that are safe and stay as they are in NFC, whatever other such character stands beside them."""

_COMPATIBILITY_IDEOGRAPH: Final = re.compile("([\uf900-\ufaff\U0002f800-\U0002fa1f])")

_LINE_END: Final = re.compile("\r\n?|[\u2028\u2029]")
_LINE_BREAKS: Final = re.compile("[\t\n]+")


def clean(text: str) -> str:
    """The text without hostile characters, with LF line ends, in Unicode normalisation form C.

    CJK compatibility ideographs (U+F900-FAFF, U+2F800-2FA1F) stay although NFC would replace them: they are
    variants that people have in their names. U+2028 and U+2029 become line ends, since they separate words.
    Cleaning what is clean changes nothing.
    """
    if not _UNUSUAL.search(text):
        return text
    return _normalised(_HOSTILE.sub("", _LINE_END.sub("\n", text)))


def one_line(text: str) -> str:
    """The cleaned text on one line: each run of line ends and tabs becomes one space."""
    return _LINE_BREAKS.sub(" ", clean(text))


def hostile(text: str) -> tuple[tuple[int, Kind], ...]:
    """Where (offset in characters) and what in `text` should not be in a file.

    Kinds: `control` (C0 but tab and line ends, DEL, C1), `invisible` (zero width, tags), `direction` (of writing),
    `line-separator` (U+2028, U+2029), `surrogate` (half of a pair), `noncharacter`. Carriage returns and text that
    is not in NFC are not hostile.
    """
    if not _UNUSUAL.search(text):
        return ()
    return tuple((found.start(), _kind(found.group())) for found in _HOSTILE.finditer(text))


def _kind(character: str) -> Kind:
    return next(kind for kind, members in _CLASSES.items() if re.match(f"[{members}]", character))


def _normalised(text: str) -> str:
    if unicodedata.is_normalized("NFC", text):
        return text
    pieces = _COMPATIBILITY_IDEOGRAPH.split(text)
    pieces[::2] = [unicodedata.normalize("NFC", piece) for piece in pieces[::2]]
    return "".join(pieces)

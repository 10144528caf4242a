"""What the text of a cell is: a line, a paragraph, a list of choices."""

import re
from collections.abc import Iterable
from typing import Final

from wizard.text.clean import clean
from wizard.text.width import cell_width

_SPACES: Final = re.compile("[ \t\u00a0]+|\u3000{2,}")
_BULLET: Final = re.compile(
    r"(?:[・･‣•●○◯〇■□☐☑◆◇▪*\-－‐–—]|[(（]?[0-9０-９]{1,2}[)）.．、]|[(（][ア-ンa-z][)）]|[①-⑳])\s*(?=\S)"
)
_SEPARATORS: Final = (r"\n", "[□☐]", "[/／]", "[、,，;；]", "[・･]", "\\s*\u3000\\s*")
"""From the one that surely parts choices to the one that may also stand within a word; the first that occurs counts."""

YES_NO: Final = frozenset(
    {("はい", "いいえ"), ("yes", "no"), ("有", "無"), ("あり", "なし"), ("○", "×"), ("〇", "×"), ("◯", "×"), ("o", "x")}
)
"""Pairs of choices that are a yes and a no."""


def line(text: str) -> str:
    """The text on one line. A line end within Japanese falls away: there it parts no words."""
    lines = [one for one in paragraph(text).split("\n") if one]
    joined = lines[0] if lines else ""
    for one in lines[1:]:
        apart = cell_width(joined[-1]) < 2 and cell_width(one[0]) < 2
        joined += (" " if apart else "") + one
    return joined


def paragraph(text: str) -> str:
    """The cleaned text with its line ends, without spaces at the ends of lines and in place of a tab."""
    lines = [_SPACES.sub(_space, one).strip(" \u3000") for one in clean(text).split("\n")]
    return "\n".join(lines).strip("\n")


def _space(found: re.Match[str]) -> str:
    return "\u3000" if found[0][0] == "\u3000" else " "


def choices(text: str) -> tuple[str, ...]:
    """The choices that a cell lists, each once, without marks before them; fewer than two are none."""
    body = paragraph(text)
    whole = _BULLET.sub("", body, count=1) if _BULLET.match(body) else body
    for separator in _SEPARATORS:
        parts = [one for one in re.split(separator, whole) if one.strip(" \u3000")]
        if len(parts) > 1:
            return _tidied(parts)
    return ()


def is_yes_no(several: Iterable[str]) -> bool:
    """Whether these choices are a yes and a no, in this order."""
    return tuple(one.casefold() for one in several) in YES_NO


def _tidied(parts: Iterable[str]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for part in parts:
        one = part.strip(" \u3000")
        mark = _BULLET.match(one)
        found[(one[mark.end() :] if mark else one).strip(" \u3000")] = None
    found.pop("", None)
    return tuple(found) if len(found) > 1 else ()

"""Text as it is compared when somebody looks for it: width, case and the kind of kana make no difference."""

from collections.abc import Iterable
from itertools import accumulate
from typing import Final
from unicodedata import combining, normalize

from wizard.text.spans import Span, merged

_HIRAGANA: Final = {code: code - 0x60 for code in (*range(0x30A1, 0x30F7), 0x30FD, 0x30FE)}
_FOLDED: Final = {**_HIRAGANA, ord("\n"): " ", ord("\t"): " "}
_HALF_WIDTH_VOICING: Final = "\uff9e\uff9f"
"""Stand behind a half-width kana and become one with it, though Unicode does not call them combining."""


def fold(text: str) -> str:
    """The text in one width (NFKC), without difference of case, in hiragana, on one line. Folding again changes
    nothing."""
    if text.isascii():
        return text.lower().translate(_FOLDED)
    # Small letters of some characters have a compatible form of their own, so that once is not enough.
    return normalize("NFKC", normalize("NFKC", text).casefold()).translate(_FOLDED)


def spans_of(text: str, folded: Iterable[str]) -> tuple[Span, ...]:
    """Where in `text` anything stands that folds to one of `folded`, in order and without overlap.

    A part of a character counts as all of it: in `㈱` the whole is found by `株`.
    """
    wanted = [one for one in folded if one]
    if not wanted:
        return ()
    pieces = _pieces(text)
    parts = [fold(piece) for piece in pieces]
    joined = "".join(parts)
    owners = [number for number, part in enumerate(parts) for _ in part]
    starts = [0, *accumulate(map(len, pieces))]
    found = [
        (starts[owners[at]], starts[owners[at + len(one) - 1] + 1]) for one in wanted for at in _all_places(joined, one)
    ]
    return merged(found)


def _pieces(text: str) -> list[str]:
    """The text in pieces that fold each for itself: a character with the marks that belong to it."""
    pieces: list[str] = []
    for character in text:
        if pieces and (combining(character) or character in _HALF_WIDTH_VOICING):
            pieces[-1] += character
        else:
            pieces.append(character)
    return pieces


def _all_places(text: str, one: str) -> Iterable[int]:
    at = text.find(one)
    while at >= 0:
        yield at
        at = text.find(one, at + len(one))

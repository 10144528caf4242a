"""Blocks as they are told aloud: without the marks that only help an eye that runs down a column."""

import re
from typing import Final

from wizard.frozen import replace
from wizard.telling.blocks import Block

_BOX: Final = re.compile(r"\[[x!?c> -]\] +|! (?! )")
_OURS: Final = ("alarm", "muted")
"""Looks of sentences of our own; in all other blocks the text may be what somebody answered, and stays as it is."""


def spoken(block: Block) -> Block:
    """The same words without boxes such as `[x]`; a `>` before a reason becomes the hyphen of any list."""
    mark = _BOX.sub("", block.mark).replace("> ", "- ")
    return replace(block, mark=mark, text=unmarked(block.text) if block.look in _OURS else block.text)


def unmarked(text: str) -> str:
    """A sentence of ours without the mark before it."""
    found = _BOX.match(text)
    return text[found.end() :] if found else text


def labelled(block: Block) -> Block:
    """A block of two columns as one sentence: the label, a colon, the text."""
    return replace(block, mark=f"{block.mark.rstrip()}: ") if block.mark.strip() else block

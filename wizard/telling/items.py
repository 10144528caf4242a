"""What can be chosen: the items of a list, between them headings and remarks, and what can be done with a question."""

from wizard.frozen import frozen
from wizard.telling.blocks import Block


@frozen
class Item:
    """An item with an id can be chosen; one without is a heading or a remark."""

    blocks: tuple[Block, ...]
    id: str = ""


@frozen
class Deed:
    """Something that can be done, in words."""

    id: str
    words: str

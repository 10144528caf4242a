"""The commands of a screen as a list to choose from, narrowed down by what is typed."""

from collections.abc import Iterable, Sequence
from typing import Final

from wizard.app.keys import COMMANDS, Command
from wizard.app.words import WORDS
from wizard.frozen import frozen
from wizard.telling.blocks import Block
from wizard.telling.items import Deed, Item
from wizard.telling.search import words_of
from wizard.text.folding import fold, spans_of
from wizard.text.width import cell_width

KEY_CELLS: Final = 19
"""As wide as the keys of any command and a gap."""


@frozen
class Offered:
    """A command or a deed: how it is called, what it does, and its keys; "" where there is nothing to say."""

    id: str
    words: str
    does: str = ""
    keys: str = ""


def offered(ids: Iterable[str], deeds: Iterable[Deed], language: str) -> list[Offered]:
    """The commands with these ids in the order of the key map, then those deeds that no command does."""
    wanted = set(ids)
    commands = [command for command in COMMANDS.values() if command.id in wanted]
    found = [
        Offered(one.id, WORDS.say(one.id, language), WORDS.say(f"{one.id}-does", language), keys_of(one))
        for one in commands
    ]
    return found + [Offered(deed.id, deed.words) for deed in deeds if deed.id not in wanted]


def keys_of(command: Command) -> str:
    """Both keys of a command, as they are written."""
    return f"{command.label} / {command.second_label}"


def offered_items(every: Sequence[Offered], typed: str, language: str) -> list[Item]:
    """Those in which every word that is typed occurs, also in what they do and in their keys; first those called so."""
    words = words_of(typed)
    fitting = [one for one in every if _has_all(words, one)]
    named = [one for one in fitting if all(word in fold(one.words) for word in words)]
    items = [_item(one, words) for one in dict.fromkeys((*named, *fitting))]
    return items or [Item((Block(WORDS.say("no-command", language), "muted"),))]


def _has_all(words: tuple[str, ...], one: Offered) -> bool:
    text = fold("\n".join((one.words, one.does, one.keys)))
    return all(word in text for word in words)


def _item(one: Offered, words: tuple[str, ...]) -> Item:
    mark = one.keys + " " * (KEY_CELLS - cell_width(one.keys))
    blocks = [Block(one.words, "strong", mark=mark, found=spans_of(one.words, words))]
    if one.does:
        blocks.append(Block(one.does, "muted", KEY_CELLS, found=spans_of(one.does, words)))
    return Item(tuple(blocks), one.id)

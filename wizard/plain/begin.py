"""Whose system it is: name, id and office, asked before the first question."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from wizard.plain.lines import Lines
from wizard.plain.words import WORDS
from wizard.record.content import System
from wizard.sitting.naming import is_system_id, known_systems, suggested_id, system_named
from wizard.telling.asking_words import WORDS as ASKING
from wizard.telling.blocks import Block
from wizard.text.clean import one_line

LONGEST_NAME: Final = 300
"""Characters of a name, an id or an office."""

MOST_KNOWN: Final = 9
"""Systems that are offered by number."""

_PARTS: Final = ("name", "id", "office")


def ask_system(lines: Lines, known: Iterable[System], office: str) -> System:
    """The system that is to be assessed; `known` are those with files, the newest first, `office` is proposed.

    Raises EndOfInput.
    """
    systems = known_systems(known)
    offered = list(systems.values())[:MOST_KNOWN]
    said = {"name": "", "id": "", "office": office}
    lines.tell([Block(ASKING.say("new-system", lines.language), "title")])
    _offer(lines, offered, len(systems))
    at = 0
    while at < len(_PARTS):
        part = _PARTS[at]
        text = _line(lines, part, said[part])
        if text is None:
            at = max(at - 1, 0)
            continue
        said[part] = text
        if part == "name":
            same = _numbered(text, offered) or system_named(text, systems)
            said["name"] = (same.name or same.id) if same else text
            said["id"] = same.id if same else suggested_id(text, systems)
        elif part == "id" and text in systems:
            words = ASKING.say("known-system", lines.language, name=systems[text].name or text)
            lines.tell([Block(words, "accent")])
            said["office"] = systems[text].office or said["office"]
        at += 1
    return System(said["id"], said["name"], said["office"])


def _offer(lines: Lines, offered: Sequence[System], count: int) -> None:
    """Tell the systems that there are, so that nobody has to know by heart what they are called."""
    if not offered:
        return
    lines.tell([Block(ASKING.say("known-systems-numbered", lines.language), "muted")])
    for number, one in enumerate(offered, start=1):
        before = WORDS.say("option", lines.language, number=number)
        lines.tell([Block(f"{one.name}  {one.id}".strip(), indent=2, mark=before)])
    if count > len(offered):
        lines.tell([Block(ASKING.say("known-more", lines.language, count=count - len(offered)), "muted", 2)])


def _numbered(text: str, offered: Sequence[System]) -> System | None:
    number = int(text) if text.isdecimal() else 0
    return offered[number - 1] if 0 < number <= len(offered) else None


def _line(lines: Lines, part: str, kept: str) -> str | None:
    """One line; an empty one means `kept`. None to go back to the part before."""
    label = ASKING.say(f"system-{part}", lines.language)
    asked = WORDS.say("ask-or-keep" if kept else "ask", lines.language, label=label, text=kept)
    lines.tell([Block(asked), Block(ASKING.say(f"system-{part}-hint", lines.language), "muted", 2)])
    wrong: dict[str, Callable[[str], str]] = {
        "name": lambda text: "" if text else "need-name",
        "id": lambda text: "" if is_system_id(text) else "bad-id",
    }
    while True:
        typed = lines.ask()
        text = one_line(typed.text).strip() or kept
        found = wrong[part](text) if part in wrong else ""
        if typed.command == "<":
            return None
        if typed.command:
            lines.say("no-command-here")
        elif len(text) > LONGEST_NAME:
            lines.say("too-long", count=len(text), most=LONGEST_NAME)
        elif found:
            lines.tell([Block(ASKING.say(found, lines.language), "alarm")])
        else:
            return text

"""A repeating group in lines: a list of its entries, and each of them opened, added, taken away or moved."""

from typing import TYPE_CHECKING

from wizard.interview.said import State
from wizard.plain.asking import refuse
from wizard.plain.entry import ask_entry
from wizard.plain.words import WORDS
from wizard.questionnaire.definition import Group, Question
from wizard.questionnaire.kinds import Refused
from wizard.telling.blocks import Block
from wizard.telling.entries import entry_lines, entry_title, group_gaps, group_problems, how_many_entries
from wizard.text.numerals import parse_integer

if TYPE_CHECKING:
    from wizard.plain.talk import Talk

_AGAIN, _REMOVE, _UP, _DOWN = range(1, 5)


def ask_entries(talk: "Talk", group: Question) -> str:
    """Until these are all the entries, or the group is left; where to go then. Raises EndOfInput."""
    from wizard.plain.talk import NEXT

    talk.lines.tell([Block(how_many_entries(group, talk.language), "muted")])
    _tell_entries(talk, group)
    while True:
        talk.tell_saving()
        entries = talk.interview.entries(group.id).entries
        language = talk.language
        typed = talk.lines.ask()
        if typed.command:
            where = talk.obey(typed.command)
            if where:
                return where
            if talk.language != language:
                _tell_entries(talk, group)
            continue
        number = parse_integer(typed.text)
        if not typed.text.strip():
            if _all_there(talk, group) and talk.after_answer(group) == NEXT:
                return NEXT
        elif number == 0:
            _add(talk, group)
        elif number is not None and 1 <= number <= len(entries):
            _open(talk, group, number - 1)
        elif entries:
            talk.lines.say("no-such-entry", most=len(entries))
        else:
            talk.lines.say("no-entry-yet")


def _tell_entries(talk: "Talk", group: Question) -> None:
    for index in range(len(talk.interview.entries(group.id).entries)):
        _tell_entry(talk, group, index)
    _tell_count(talk, group)


def _tell_entry(talk: "Talk", group: Question, index: int) -> None:
    """One entry with its answers."""
    interview, language = talk.interview, talk.language
    entry, states = interview.entries(group.id).entries[index], interview.entry_states(group.id)[index]
    answers = entry_lines(group, entry, states, language)
    said = [Block(WORDS.say("inner", language, question=one.question, answer=one.answer), indent=2) for one in answers]
    talk.lines.tell([Block(entry_title(group, index + 1, language), "strong"), *said])


def _tell_count(talk: "Talk", group: Question) -> None:
    """How many entries there are, and what can be done now."""
    count = len(talk.interview.entries(group.id).entries)
    talk.lines.say("entries-so-far" if count else "no-entries", count=count)
    talk.lines.say("entries" if count else "entries-none")


def _all_there(talk: "Talk", group: Question) -> bool:
    """Say that the list is complete; whether nothing is missing in it."""
    try:
        talk.sitting.answer(Group(talk.interview.entries(group.id).entries, complete=True))
    except Refused as refused:
        refuse(talk.lines, refused)
        return False
    wrong = [*group_problems(talk.interview, group, talk.language), *group_gaps(talk.interview, group, talk.language)]
    if talk.interview.state(group.id) in (State.OPEN, State.INVALID):
        talk.lines.tell(Block(words, "alarm") for words in wrong)
        return False
    return True


def _add(talk: "Talk", group: Question) -> None:
    before = talk.interview.entries(group.id)
    try:
        talk.sitting.answer(Group((*before.entries, {}), complete=False))
    except Refused as refused:
        refuse(talk.lines, refused)
        return
    ask_entry(talk, len(before.entries), before)
    _tell_count(talk, group)


def _open(talk: "Talk", group: Question, index: int) -> None:
    """Answer an entry anew, take it away or move it. Raises EndOfInput."""
    _tell_entry(talk, group, index)
    talk.lines.menu([WORDS.say(f"entry-{what}", talk.language) for what in ("again", "remove", "up", "down")])
    talk.lines.say("entry-deeds")
    chosen = talk.lines.pick(_DOWN)
    entries = list(talk.interview.entries(group.id).entries)
    title = entry_title(group, index + 1, talk.language)
    if chosen == _AGAIN:
        ask_entry(talk, index, None)
    elif chosen == _REMOVE:
        entries.pop(index)
        talk.sitting.answer(Group(tuple(entries), complete=False))
        talk.lines.say("entry-removed", entry=title)
    elif chosen is not None:
        to = min(max(index + (-1 if chosen == _UP else 1), 0), len(entries) - 1)
        entries.insert(to, entries.pop(index))
        talk.sitting.answer(Group(tuple(entries), complete=False))
        talk.lines.say("entry-moved", entry=title, number=to + 1)
    _tell_count(talk, group)

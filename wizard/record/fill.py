"""Repeating groups that get an entry for each system, filled from what its finished records say.

What no record tells stays open, and so does the group: only a person can say that the list is complete.
"""

from collections.abc import Sequence
from typing import Any, cast

from wizard.frozen import frozen
from wizard.interview import Interview
from wizard.questionnaire.definition import Group, Origin, Question, Questionnaire, Single
from wizard.questionnaire.kinds import Refused
from wizard.record.carry import Filed, MadeOn, Telling, not_at_hand
from wizard.record.content import System
from wizard.record.register import Shelf

MOST_NAMED = 8
"""As many records as are named as the source of a filled group; of any further ones only the number is told."""


@frozen
class _Entry:
    answers: dict[str, Single]
    sources: tuple[str, ...]


def is_filled(questionnaire: Questionnaire) -> bool:
    """Whether it has a group that gets an entry for each system."""
    return any(question.is_of_systems for question in questionnaire.questions)


def fill(interview: Interview, shelves: Sequence[Shelf], own: System, made_on: MadeOn = not_at_hand) -> tuple[str, ...]:
    """Fill the groups of systems, an entry a system in the order of their ids; the ids of the groups that were filled.

    The same records count as are carried (see `carry_over`). Left out are the system `own`, whose assessment this is,
    and records of this questionnaire: a report on systems is none of the systems that it reports on.
    """
    telling = Telling(interview.questionnaire, made_on)
    filled = []
    for question in interview.questionnaire.questions:
        if not question.is_of_systems:
            continue
        others = sorted((one for one in shelves if one.system.id != own.id), key=lambda one: one.system.id)
        entries = [entry for shelf in others if (entry := _entry(question, shelf, interview, telling)) is not None]
        if entries and _carried(interview, question, entries):
            filled.append(question.id)
    return tuple(filled)


def _carried(interview: Interview, group: Question, entries: list[_Entry]) -> bool:
    named = list(dict.fromkeys(source for entry in entries for source in entry.sources))
    more = [f"+{len(named) - MOST_NAMED}"] if len(named) > MOST_NAMED else []
    value = Group(tuple(entry.answers for entry in entries), complete=False)
    try:
        interview.carry(group.id, value, ", ".join(named[:MOST_NAMED] + more))
    except Refused:  # more systems than the group may have entries: a part of them would pass for all
        return False
    return True


def _entry(group: Question, shelf: Shelf, interview: Interview, telling: Telling) -> _Entry | None:
    """What is known of a system; None for one without a record that counts."""
    own = interview.questionnaire.id
    records = telling.counting(one for one in shelf.records if one.content.questionnaire.partition("/")[2] != own)
    if not records:
        return None
    answers: dict[str, Single] = {}
    sources = {records[0].name: None}
    for question in group.inner:
        told = _told(question, shelf.system, records, telling) if question.origin is not None else None
        if told is None:
            continue
        try:
            answers[question.id] = cast("Single", question.kind.accept(question, told[0]))
        except Refused:
            continue
        sources[told[1].name] = None
    return _Entry(answers, tuple(f"{shelf.system.id}/{name}" for name in sources))


def _told(question: Question, system: System, records: tuple[Filed, ...], telling: Telling) -> tuple[Any, Filed] | None:
    """What is known of a system as an answer to a question, and which record says so."""
    match question.origin:
        case Origin("system", "name"):
            return system.name or system.id, records[0]
        case Origin("system", part):
            said = system.office if part == "office" else system.id
            return (said, records[0]) if said else None
        case Origin("fact", id):
            return telling.fact(id, question, records)
        case Origin(of, "outcome"):
            return telling.outcome(of, records)
        case Origin(of, "date"):
            newest = next(telling.of_questionnaire(of, records), None)
            return (newest.content.date, newest) if newest is not None and newest.content.date else None
    return None

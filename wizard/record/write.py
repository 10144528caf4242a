"""From an interview to the bytes of a draft or record: the same interview and head give the same bytes everywhere."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from types import MappingProxyType
from typing import Any, TypeGuard

import tomli_w

from wizard.interview import Answer, Blank, Deferred, Interview, NotApplicable, State
from wizard.interview.explain import answers_named, why_obligation, why_outcome
from wizard.questionnaire.definition import Group, Question
from wizard.record.content import FORMAT, HalfTyped, Head
from wizard.record.seal import sealed
from wizard.text.clean import clean, one_line

LONGEST_TYPED = 100_000  # characters of a text that is no answer: what is longer was pasted by mistake


class _Plain(Decimal):
    """A decimal that is never written with an exponent."""

    def __str__(self) -> str:
        return format(Decimal(self), "f")


class _Moment(datetime):
    """A time that is written with a T between day and hour."""

    def __str__(self) -> str:
        return self.isoformat()


def draft_bytes(
    head: Head, interview: Interview, at: str = "", typed: Mapping[str, HalfTyped] = MappingProxyType({})
) -> bytes:
    """A draft: everything said, what does not apply under `[set-aside]`, and what is `typed` and no answer yet.

    `at` is the question to go on with.
    """
    questions = interview.questionnaire.questions
    answers: dict[str, object] = {}
    set_aside: dict[str, object] = {}
    blank: list[str] = []
    for question in questions:
        said = interview.said(question.id)
        if isinstance(said, Answer):
            applies = interview.state(question.id) != State.DOES_NOT_APPLY
            (answers if applies else set_aside)[question.id] = _written(question, said.value)
        elif isinstance(said, Blank):
            blank.append(question.id)
    table = _head(head, interview, "draft")
    if at:
        table["at"] = at
    if blank:
        table["blank"] = blank
    incomplete = [one.id for one in questions if one.inner and _may_grow(interview, one)]
    if incomplete:
        table["incomplete"] = incomplete
    _tables(table, head, interview, answers, questions)
    if set_aside:
        table["set-aside"] = set_aside
    half = {one.id: _half(typed[one.id]) for one in questions if typed.get(one.id)}
    if half:
        table["typed"] = half
    return _dumped(table)


def _half(typed: HalfTyped) -> object:
    if isinstance(typed, str):
        return clean(typed)[:LONGEST_TYPED]
    return [{id: _half(text) for id, text in within.items()} for within in typed]


def record_bytes(head: Head, interview: Interview) -> bytes:
    """A finished and sealed record: only what counts. The interview must be finished."""
    kept = [question for question in interview.questionnaire.questions if _counts(interview, question)]
    answers: dict[str, object] = {}
    for question in kept:
        said = interview.said(question.id)
        if isinstance(said, Answer):
            counting = interview.answer_of(question.id)
            answers[question.id] = _written(question, said.value if counting is None else counting)
    table = _head(head, interview, "finished")
    # a blank follows from finishing, unless a deferred answer leaves it open whether the question applies
    blank = [one.id for one in kept if _is_blank(interview, one) and interview.state(one.id) == State.WAITING]
    if blank:
        table["blank"] = blank
    _tables(table, head, interview, answers, kept)
    outcome = interview.outcome
    if outcome is not None:
        why = why_outcome(interview, outcome.id)
        table["outcome"] = {"id": outcome.id, "reasons": list(answers_named(why.parts + why.above, interview))}
    obligations = []
    for obligation in interview.obligations:
        reasons = answers_named(why_obligation(interview, obligation.id).parts, interview)
        obligations.append({"id": obligation.id, **({"reasons": list(reasons)} if reasons else {})})
    if obligations:
        table["obligation"] = obligations
    return sealed(_dumped(table))


def _counts(interview: Interview, question: Question) -> bool:
    return interview.state(question.id) not in (State.DOES_NOT_APPLY, State.OPEN, State.INVALID)


def _is_blank(interview: Interview, question: Question) -> bool:
    return isinstance(interview.said(question.id), Blank)


def _may_grow(interview: Interview, group: Question) -> bool:
    """Something is entered in a repeating group, and nobody has said that it is all."""
    return isinstance(interview.said(group.id), Answer) and not interview.entries(group.id).complete


def _written(question: Question, value: Any) -> object:
    if isinstance(value, Group):
        return [
            {one.id: _written(one, entry[one.id]) for one in question.inner if one.id in entry}
            for entry in value.entries
        ]
    return _plain(question.kind.write(value))


def _plain(written: object) -> object:
    return _Plain(written) if isinstance(written, Decimal) else written


def _moment(time: datetime) -> datetime:
    """The time in whole seconds."""
    return _Moment.combine(time.date(), time.timetz().replace(microsecond=0))


def _head(head: Head, interview: Interview, status: str) -> dict[str, object]:
    questionnaire = interview.questionnaire
    table: dict[str, object] = {
        "format": FORMAT,
        "questionnaire": head.questionnaire,
        "version": questionnaire.version,
        "sha256": questionnaire.sha256,
        "status": status,
        "date": head.date,
        "tool": head.tool,
    }
    if head.started is not None:
        table["started"] = _moment(head.started)
    if head.finished is not None and status == "finished":
        table["finished"] = _moment(head.finished)
    if head.replaces:
        table["replaces"] = head.replaces
    return table


def _tables(
    table: dict[str, object],
    head: Head,
    interview: Interview,
    answers: Mapping[str, object],
    kept: list[Question] | tuple[Question, ...],
) -> None:
    system = {"id": head.system.id, "name": head.system.name, "office": head.system.office}
    table["system"] = {key: text for key, text in system.items() if text}
    said = {question.id: one for question in kept if (one := interview.said(question.id)) is not None}
    several: dict[str, Mapping[str, object]] = {
        "people": {role: head.people[role] for role in sorted(head.people) if head.people[role]},
        "answers": answers,
        "notes": {question.id: interview.notes[question.id] for question in kept if question.id in interview.notes},
        "deferred": {id: _deferral(one) for id, one in said.items() if isinstance(one, Deferred)},
        "not-applicable": {id: one.reason for id, one in said.items() if isinstance(one, NotApplicable)},
        "overrides": {
            soft.check.id: {"reason": soft.reason, "values": _values_behind(interview, soft.check.id)}
            for soft in interview.soft_checks
            if soft.reason
        },
        "evidence": {
            question.id: [
                {"name": one_line(one.name) or "?", "size": one.size, "sha256": one.sha256}
                for one in interview.evidence[question.id]
            ]
            for question in kept
            if question.id in interview.evidence
        },
        "carried": {id: one.carried for id, one in said.items() if isinstance(one, Answer) and one.carried},
        "strength": {
            question.id: level for question in kept if question.strengths and (level := interview.strength(question.id))
        },
    }
    table.update((name, one) for name, one in several.items() if one or name == "answers")


def _deferral(said: Deferred) -> object:
    return {"note": said.note, "whom": said.whom} if said.whom else said.note


def _values_behind(interview: Interview, check_id: str) -> Mapping[str, object]:
    return {id: _plain(value) for id, value in interview.values_behind(check_id).items()}


def _dumped(table: Mapping[str, object]) -> bytes:
    """The file: plain keys, then table after table; within a table groups stand last, entry by entry."""
    pieces = [_toml({key: value for key, value in table.items() if not _is_table(value)})]
    for key, value in table.items():
        if isinstance(value, Mapping):
            groups = {id: one for id, one in value.items() if _is_group(one)}
            plain = {id: one for id, one in value.items() if id not in groups}
            if plain or not groups:
                pieces.append(_toml({key: plain}))
            pieces += [_entry(f"{key}.{id}", entry) for id, entries in groups.items() for entry in entries]
        elif _is_group(value):
            pieces += [_entry(key, entry) for entry in value]
    return "\n".join(pieces).encode("utf-8")


def _is_group(value: object) -> TypeGuard[list[Mapping[str, object]]]:
    return isinstance(value, list) and bool(value) and all(isinstance(one, Mapping) for one in value)


def _is_table(value: object) -> bool:
    return isinstance(value, Mapping) or _is_group(value)


def _entry(name: str, entry: Mapping[str, object]) -> str:
    return f"[[{name}]]\n{_toml(entry)}"


def _toml(table: Mapping[str, object]) -> str:
    return tomli_w.dumps(table, multiline_strings=True)

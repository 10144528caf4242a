"""From the bytes of an answers file, draft or record to its content, and from content to an interview."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from wizard.frozen import frozen
from wizard.interview import Interview, State, start
from wizard.interview.said import Answer, Evidence, Said
from wizard.questionnaire import shape
from wizard.questionnaire.definition import Group, Question, Questionnaire
from wizard.questionnaire.form import check_form
from wizard.questionnaire.kinds import Refused
from wizard.questionnaire.locate import Path
from wizard.questionnaire.source import MOST_BYTES, Source, read_source
from wizard.record.content import FORMAT, Content, Deferral, Expect, Override, System
from wizard.record.seal import seal_fits
from wizard.record.words import WORDS
from wizard.text.clean import one_line
from wizard.text.problem import Phrased, Problem, Problems, found, near


@frozen
class Opened:
    """A file and what it says. `source` tells where anything stands."""

    source: Source
    content: Content


def read(data: bytes, name: str, schema: shape.Schema, most_bytes: int = MOST_BYTES) -> Opened:
    """The content of a file whose form is right.

    Raises Problems: not TOML, a newer format, keys that are unknown or of the wrong form.
    """
    source = read_source(data, name, most_bytes)
    version = source.data.get("format", FORMAT)
    if isinstance(version, int) and version > FORMAT:
        raise Problems([source.problem(WORDS, "newer-format", ("format",), found=version)])
    check_form(source, schema, "wizard.record.model:AnswersFile")
    return Opened(source, _content(source, data))


def _content(source: Source, raw: bytes) -> Content:
    data = source.data
    fits = "seal" in data and seal_fits(raw, source)
    system = data["system"]
    expect = data.get("expect")
    return Content(
        questionnaire=data["questionnaire"],
        date=data.get("date"),
        system=System(system["id"], one_line(system.get("name", "")), one_line(system.get("office", ""))),
        status=data.get("status", ""),
        version=data.get("version", ""),
        sha256=data.get("sha256", ""),
        tool=data.get("tool", ""),
        started=data.get("started"),
        finished=data.get("finished"),
        replaces=data.get("replaces", ""),
        at=data.get("at", ""),
        people={role: one_line(name) for role, name in data.get("people", {}).items()},
        answers=data.get("answers", {}),
        notes=data.get("notes", {}),
        deferred={id: _deferral(one) for id, one in data.get("deferred", {}).items()},
        not_applicable=data.get("not-applicable", {}),
        overrides={id: _override(one) for id, one in data.get("overrides", {}).items()},
        evidence={id: _evidence(one) for id, one in data.get("evidence", {}).items()},
        carried={id: one_line(one) for id, one in data.get("carried", {}).items()},
        strengths=data.get("strength", {}),
        set_aside=data.get("set-aside", {}),
        typed=data.get("typed", {}),
        blank=tuple(data.get("blank", ())),
        incomplete=tuple(data.get("incomplete", ())),
        outcome=data.get("outcome", {}).get("id", ""),
        reasons=tuple(data.get("outcome", {}).get("reasons", ())),
        obligations=tuple(one["id"] for one in data.get("obligation", ())),
        expect=None if expect is None else _expect(expect),
        sealed=fits,
        broken_seal="seal" in data and not fits,
    )


def _evidence(said: Sequence[Mapping[str, Any]]) -> tuple[Evidence, ...]:
    return tuple(Evidence(one_line(one["name"]), one["size"], one["sha256"]) for one in said)


def _deferral(said: Any) -> Deferral:
    return Deferral(said) if isinstance(said, str) else Deferral(said.get("note", ""), said.get("whom", ""))


def _override(said: Any) -> Override:
    return Override(said) if isinstance(said, str) else Override(said["reason"], said.get("values"))


def _expect(said: Mapping[str, Any]) -> Expect:
    def listed(key: str) -> tuple[str, ...] | None:
        return tuple(said[key]) if key in said else None

    return Expect(said.get("outcome"), listed("obligations"), listed("route"), said.get("values"))


def interview_of(opened: Opened, questionnaire: Questionnaire, day: date) -> Interview:
    """The interview that the content leads to, every answer said.

    In a draft, answers that do not apply are set aside; elsewhere they are problems. Whether it is complete is not
    judged here. Raises Problems: unknown questions, options, roles and checks, values of the wrong type.
    """
    reader = _Reader(opened, questionnaire, day)
    interview = reader.interview()
    if reader.problems:
        raise Problems(reader.problems)
    return interview


class _Reader:
    def __init__(self, opened: Opened, questionnaire: Questionnaire, day: date) -> None:
        self.problems: list[Problem] = []
        self._source = opened.source
        self._content = opened.content
        self._questionnaire = questionnaire
        self._interview = start(questionnaire, day)
        self._place: dict[str, str] = {}  # question id -> the table in which it is said

    def interview(self) -> Interview:
        content, interview = self._content, self._interview
        draft = content.status == "draft"
        if draft:
            self._each("set-aside", content.set_aside, interview.answer)
        self._each("answers", content.answers, interview.answer)
        self._each("deferred", content.deferred, lambda id, one: interview.defer(id, one.note, one.whom))
        self._each("not-applicable", content.not_applicable, interview.mark_not_applicable)
        self._each("blank", dict.fromkeys(content.blank), lambda id, _: interview.leave_blank(id))
        for id, text in content.notes.items():
            if self._question(id, ("notes", id)):
                interview.comment(id, text)
        for id, evidence in content.evidence.items():
            if self._question(id, ("evidence", id)):
                interview.attach(id, evidence)
        for id, source in content.carried.items():
            self._carried(id, source)
        for id in content.strengths:  # they follow from the answers, so that is all there is to judge here
            self._question(id, ("strength", id))
        self._overrides()
        self._people()
        if not draft and not self.problems:
            self._only_what_applies()
        return interview

    def _each(self, table: str, said: Mapping[str, Any], say: Callable[[str, Any], object]) -> None:
        for id, value in said.items():
            path: Path = (table, id) if table != "blank" else (table,)
            question = self._question(id, path)
            if question is None:
                continue
            first = self._place.setdefault(id, table)
            if first != table:
                self._note("said-twice", path, id, first=f"[{first}]", second=f"[{table}]")
                continue
            try:
                say(id, self._growing(question, value))
            except Refused as refused:
                for inside, why in refused.parts:
                    phrased = Phrased(why.words, why.key, **why.fields)
                    self._note("refused", (*path, *inside), place_within(id, inside), why=phrased)

    def _growing(self, question: Question, value: Any) -> Any:
        """A group of a draft that may still get entries."""
        if question.id not in self._content.incomplete or not question.inner or not isinstance(value, list):
            return value
        accepted = question.kind.accept(question, value)
        return Group(accepted.entries, complete=False) if isinstance(accepted, Group) else value

    def _carried(self, id: str, source: str) -> None:
        question = self._question(id, ("carried", id))
        said = self._interview.said(id) if question else None
        if isinstance(said, Answer):
            self._interview.restore(id, Answer(said.value, source))
        elif question is not None and not self.problems:
            self._note("carried-nothing", ("carried", id), id, at_key=True)

    def _question(self, id: str, path: Path) -> Question | None:
        question = self._questionnaire.by_id.get(id)
        if question is None:
            self._note("unknown-question", path, at_key=True, found=found(id), near=near(id, self._questionnaire.by_id))
        return question

    def _overrides(self) -> None:
        checks = {
            check.id
            for question in self._questionnaire.questions
            for owner in (question, *question.inner)
            for check in owner.checks
            if not check.hard
        }
        for id, override in self._content.overrides.items():
            if id not in checks:
                path = ("overrides", id)
                self._note("unknown-check", path, at_key=True, found=found(id), near=near(id, checks))
            elif override.values is None or override.values == self._interview.values_behind(id):
                self._interview.override(id, override.reason)

    def _people(self) -> None:
        roles = self._questionnaire.guideline.roles
        for id in self._content.people:
            if id not in roles:
                self._note("unknown-role", ("people", id), at_key=True, found=found(id), near=near(id, roles))

    def _only_what_applies(self) -> None:
        for id, table in self._place.items():
            question = self._questionnaire.by_id[id]
            state = self._interview.state(id)
            path: Path = (table, id) if table != "blank" else (table,)
            if state == State.DOES_NOT_APPLY:
                self._note("does-not-apply", path, id, at_key=True)
            elif question.inner:
                self._only_what_applies_within(question)
            elif state == State.OPEN or self._partly_gone(question):
                self._note("option-gone", path, id)

    def _only_what_applies_within(self, group: Question) -> None:
        entries = self._interview.entries(group.id).entries
        for index, (entry, states) in enumerate(zip(entries, self._interview.entry_states(group.id), strict=True)):
            for id in entry:
                path, place = ("answers", group.id, index, id), place_within(group.id, (index, id))
                if states[id] == State.DOES_NOT_APPLY:
                    self._note("does-not-apply", path, place, at_key=True)
                elif states[id] == State.OPEN:
                    self._note("option-gone", path, place)

    def _partly_gone(self, question: Question) -> bool:
        said: Said | None = self._interview.said(question.id)
        counting = self._interview.answer_of(question.id)
        return isinstance(said, Answer) and counting is not None and counting != said.value

    def _note(self, key: str, path: Path, question: str = "", at_key: bool = False, **fields: object) -> None:
        place = self._source.locator.key(path) if at_key else self._source.locator.value(path)
        self.problems.append(Problem(WORDS, key, fields, self._source.name, place.line, place.column, question))


def place_within(id: str, inside: tuple[str | int, ...]) -> str:
    """A question within a group as it is written: `vendor[2].country`, entries counted from 1."""
    written = id
    for step in inside:
        written += f"[{step + 1}]" if isinstance(step, int) else f".{step}"
    return written

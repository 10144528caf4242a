"""Talking in lines from a script: what was written, and what is left on disk."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tests.support.making import DAY
from wizard.interview import Answer, Deferred, Interview, NotApplicable, start
from wizard.plain.lines import Lines
from wizard.plain.mode import talk_through
from wizard.questionnaire.definition import Group, Question, Questionnaire, Single, Value
from wizard.record.assessment import Assessment
from wizard.record.content import Head, System
from wizard.record.file import FileStore
from wizard.sitting.left import Left

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Talked:
    """What came of a script."""

    out: str
    left: Left
    assessment: Assessment

    @property
    def interview(self) -> Interview:
        return self.assessment.interview


def scripted(
    lines: Iterable[str], written: list[str], language: str = "en", columns: int = 80, prompt: str = "> "
) -> Lines:
    """Lines that are typed from a script; what is written is added to `written`."""
    typed: Iterator[str] = iter([f"{line}\n" for line in lines])
    made = Lines(lambda: next(typed, ""), written.append, lambda: columns, prompt)
    made.language = language
    return made


def assessment_in(questionnaire: Questionnaire, folder: Path) -> Assessment:
    head = Head("ed/small", DAY, System("bot", "Bot"), "1.0.0")
    return Assessment(head, start(questionnaire, DAY), FileStore(folder, "small"))


def talk(questionnaire: Questionnaire, folder: Path, *lines: str, language: str = "en") -> Talked:
    """Talk through a new assessment with these lines."""
    return talk_on(assessment_in(questionnaire, folder), *lines, language=language)


def talk_on(assessment: Assessment, *lines: str, language: str = "en") -> Talked:
    """Go on with an assessment."""
    written: list[str] = []
    left = talk_through(assessment, scripted(lines, written, language), lambda: NOW)
    return Talked("".join(written), left, assessment)


def lines_for(goal: Interview, people: Iterable[str]) -> list[str]:
    """What somebody types who answers as `goal` is answered, and then seals the record."""
    walk = start(goal.questionnaire, goal.today)
    lines: list[str] = []
    for id in goal.route:
        question = goal.question(id)
        if question.kind.asks:
            lines += _lines_of(question, goal, walk)
    return [*lines, "1", *people, "1"]


def _lines_of(question: Question, goal: Interview, walk: Interview) -> list[str]:
    id, said = question.id, goal.said(question.id)
    if isinstance(said, Answer) and not question.inner:
        visible = [option.id for option in walk.options(id)]
        walk.answer(id, question.kind.write(said.value))
        reasons = [goal_soft.reason for goal_soft in goal.soft_checks if goal_soft.question.id == id]
        answer = _typed(question, said.value, visible)
    else:
        reasons = []
        match said:
            case Answer(Group(entries)):
                walk.answer(id, said.value)
                answer = [one for entry in entries for one in ["0", *_entry(question, entry, walk)]] + [""]
            case Deferred(what, whom):
                walk.defer(id, what, whom)
                answer = ["-", what, whom]
            case NotApplicable(reason):
                walk.mark_not_applicable(id, reason)
                answer = ["+", "3", reason]
            case _:
                walk.leave_blank(id)
                answer = [""]
    note = ["+", "1", goal.notes[id]] if id in goal.notes else []
    return [*note, *answer, *reasons]


def _entry(group: Question, entry: Mapping[str, Single], walk: Interview) -> list[str]:
    place = next(at for at, one in enumerate(walk.entries(group.id).entries) if one == entry)
    states = walk.entry_states(group.id)[place]
    lines: list[str] = []
    for inner in group.inner:
        if not (states[inner.id].applies and inner.kind.asks):
            continue
        visible = [option.id for option in walk.entry_options(group.id, place, inner.id)]
        lines += _typed(inner, entry[inner.id], visible) if inner.id in entry else [""]
    return lines


def _typed(question: Question, value: Value, visible: list[str]) -> list[str]:
    match question.kind.name, value:
        case "choice", str():
            return [str(visible.index(value) + 1)]
        case "choices", tuple():
            return [" ".join(str(visible.index(one) + 1) for one in value)]
        case "yes-no", bool():
            return ["1" if value else "2"]
        case "paragraph", str():
            return [*(line or "\\" for line in value.split("\n")), ""]
    return [str(value)]

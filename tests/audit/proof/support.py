"""Questionnaires given as data, proved through the front door."""

import json
import re
from collections.abc import Iterable

import tomli_w

from tests.support import making
from tests.support.making import Table
from wizard.audit.finding import Finding
from wizard.audit.proof import Proved, prove
from wizard.interview import Interview, start
from wizard.questionnaire.source import read_source

SECONDS = 30


def proved(data: Table, seconds: float = SECONDS, interviews: Iterable[Interview] = ()) -> Proved:
    """What is proved of the questionnaire of a file."""
    source = read_source(tomli_w.dumps(data).encode(), "small.toml")
    return prove(making.loaded(data), source, seconds, interviews)


def rules(data: Table) -> list[tuple[str, str]]:
    """What is found in a file: its rule, and the condition or id at its place."""
    lines = tomli_w.dumps(data).splitlines()
    return [(one.rule, _text_at(lines[one.problem.line - 1][one.problem.column - 1 :])) for one in proved(data)]


def _text_at(line: str) -> str:
    found = re.match(r'"(?:[^"\\]|\\.)*"', line)
    return str(json.loads(found[0])) if found else line


def only(data: Table) -> Finding:
    """The one finding about a file."""
    (finding,) = proved(data)
    return finding


def answered(data: Table, answers: dict[str, object]) -> Interview:
    """A finished interview with the answers of a proof."""
    given = dict(answers)
    day = given.pop("today", making.DAY)
    skipped = given.pop("not-applicable", {})
    interview = start(making.loaded(data), day)  # type: ignore[arg-type]
    for id, value in given.items():
        interview.answer(id, value)
    for id in skipped:  # type: ignore[attr-defined]
        interview.mark_not_applicable(id, "because")
    interview.finish()
    return interview

"""A small questionnaire with every kind of question, answers to it, and short ways to bytes and back."""

from datetime import date
from functools import cache
from pathlib import Path

from wizard.interview import Interview, start
from wizard.questionnaire import shape
from wizard.questionnaire.catalogue import Catalogue, shipped_folder
from wizard.questionnaire.definition import Questionnaire
from wizard.record.content import Head, System
from wizard.record.read import Opened, interview_of, read
from wizard.record.write import record_bytes

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "record"
QUESTIONNAIRES = GOLDEN / "questionnaires"
NAME = "rules-1.0/small"
DAY = date(2026, 11, 22)
HEAD = Head(NAME, DAY, System("toiawase-bot"), "0.1.0")

COMPLETE = """\
questionnaire = "rules-1.0/small"
date = 2026-11-22

[system]
id = "toiawase-bot"

[answers]
audience = "staff"
tasks = ["write"]
personal = false
"""
"""The shortest complete answers file; its outcome is `clear`."""
ROUTE = ("intro", "audience", "tasks", "start_day", "personal", "contact", "vendor")
"""The route of these answers."""


@cache
def catalogue() -> Catalogue:
    return Catalogue([QUESTIONNAIRES])


def small() -> Questionnaire:
    return catalogue().get(NAME)


def begun() -> Interview:
    """An interview with nothing said."""
    return start(small(), DAY)


def opened(data: bytes | str) -> Opened:
    """What a file with these bytes says."""
    return read(data.encode() if isinstance(data, str) else data, "answers.toml", _schema())


def interview(data: bytes | str) -> Interview:
    """The interview that a file with these bytes leads to."""
    return interview_of(opened(data), small(), DAY)


def record(text: str = COMPLETE, head: Head = HEAD) -> bytes:
    """The record that an answers file gives."""
    walked = interview(text)
    walked.finish()
    return record_bytes(head, walked)


@cache
def _schema() -> shape.Schema:
    return shape.parse_schema((shipped_folder() / "answers.schema.json").read_text("utf-8"))


def altered(folder: Path, *replaced: tuple[str, str]) -> Catalogue:
    """A catalogue with another small questionnaire: each pair is a text of its file, and what replaces it."""
    edition = folder / "questionnaires" / "rules-1.0"
    edition.mkdir(parents=True, exist_ok=True)
    text = (QUESTIONNAIRES / "rules-1.0" / "small.toml").read_text("utf-8")
    for old, new in replaced:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    (edition / "small.toml").write_text(text, "utf-8")
    (edition / "guideline.toml").write_bytes((QUESTIONNAIRES / "rules-1.0" / "guideline.toml").read_bytes())
    return Catalogue([edition.parent])

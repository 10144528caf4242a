"""The shipped questionnaires read aloud: each question once, in whole sentences, and nothing that is only drawn."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.plain.script import lines_for, scripted
from wizard.plain.mode import talk_through
from wizard.plain.words import WORDS
from wizard.questionnaire.catalogue import Catalogue, shipped_folder
from wizard.record.file import FileStore, assessment_of, begin, open_file, questionnaire_of
from wizard.text.languages import pick

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
EXAMPLES = sorted((shipped_folder() / "examples").glob("*.toml"))
WIDE = 1_000_000
DRAWN = re.compile(r"\[[x!?c> -]\]|[=_*#|+-]{2,}|[\u2500-\u27bf]|\S {2,}\S")
"""Boxes, rules, frames, and columns."""


def told(path: Path, folder: Path, language: str, *first: str) -> tuple[str, list[str]]:
    """All that is told to somebody who answers as the example does, `first` of all typing these; and the questions."""
    opened = open_file(path)
    goal = assessment_of(opened, questionnaire_of(opened, Catalogue()), None, FileStore(folder, "goal"))
    by_hand = goal.interview.copy()
    by_hand.finish()
    written: list[str] = []
    assessment = begin(goal.questionnaire, goal.system, folder, goal.date, NOW)
    script = [*first, *lines_for(by_hand, [goal.people.get(role, "") for role in goal.questionnaire.people])]
    left = talk_through(assessment, scripted(script, written, language, WIDE, ""), lambda: NOW)
    assert left.finished is not None, "".join(written)[-2000:]
    asked = [by_hand.question(id) for id in by_hand.route if by_hand.question(id).kind.asks]
    return "".join(written), [pick(question.text, language) for question in asked]


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("path", EXAMPLES, ids=[path.stem for path in EXAMPLES])
def test_each_question_is_told_once_and_nothing_is_drawn(path: Path, language: str, tmp_path: Path) -> None:
    out, questions = told(path, tmp_path, language)
    lines = out.splitlines()
    for number, question in enumerate(questions, start=1):
        mark = WORDS.say("question", language, number=number)
        assert lines.count(mark + question) == 1, question
    drawn = [line for line in lines if DRAWN.search(line) and not re.match(r"  [^\w\s]  ", line)]
    assert drawn == []


@pytest.mark.parametrize("language", ["ja", "en"])
def test_help_reasons_and_the_review_are_told_without_marks(language: str, tmp_path: Path) -> None:
    path = next(path for path in EXAMPLES if "high-risk" in path.stem or path is EXAMPLES[0])
    out, _ = told(path, tmp_path, language, "?", "!", "=", ":", "", "/", "AI", "")
    drawn = [line for line in out.splitlines() if DRAWN.search(line) and not re.match(r"  [^\w\s]  ", line)]
    assert drawn == []

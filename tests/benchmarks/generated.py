"""Questionnaires and answers made up for measuring, in any size, in the folder that they are loaded from."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import tomli_w

EDITION = "generated"

Table = dict[str, Any]
_NAMED = "Made up for measuring"


def _words(text: str) -> Table:
    return {"ja": f"{text}（和文）", "en": text}


def write_guideline(folder: Path) -> Path:
    """Make the edition in a folder of questionnaires; gives the edition's own folder."""
    edition = folder / EDITION
    edition.mkdir(parents=True)
    guideline = {
        "id": EDITION,
        "title": _words(_NAMED),
        "short": "G",
        "notice": _words(_NAMED),
        "source": [{"id": "here", "title": _words("Here"), "sure": "derived"}],
        "role": [{"id": "planner", "title": _words("Planner")}],
    }
    (edition / "guideline.toml").write_text(tomli_w.dumps(guideline), "utf-8")
    return edition


def write(edition: Path, id: str, questions: Iterable[Table], tables: Mapping[str, Any] | None = None) -> Path:
    """Write a questionnaire of sections of 20 questions; gives its file."""
    asked = list(questions)
    sections = [
        {"id": f"s{first // 20}", "title": _words(f"Section {first // 20}"), "question": asked[first : first + 20]}
        for first in range(0, len(asked), 20)
    ]
    head = {"id": id, "edition": EDITION, "version": "1.0.0", "languages": ["ja", "en"], "title": _words(_NAMED)}
    path = edition / f"{id}.toml"
    path.write_text(tomli_w.dumps({**head, **(tables or {}), "section": sections}), "utf-8")
    return path


def yes_no(count: int) -> Iterator[Table]:
    """Yes-no questions of one line, which all apply."""
    for number in range(count):
        yield _question(number, "yes-no")


def chain(count: int) -> Iterator[Table]:
    """Yes-no questions, each asked after a yes to the one before."""
    for number in range(count):
        yield _question(number, "yes-no", when=f"q{number - 1}" if number else "")


def star(count: int) -> Iterator[Table]:
    """Yes-no questions that are all asked after a yes to the first."""
    for number in range(count):
        yield _question(number, "yes-no", when="q0" if number else "")


def short(count: int) -> Iterator[Table]:
    """Questions with short answers, one in four of each: yes-no, choice, whole number, text."""
    kinds = ("yes-no", "choice", "integer", "text")
    for number in range(count):
        yield _question(number, kinds[number % 4], help="Look at the plan of the system.")


def short_answers(count: int, seed: int) -> Table:
    """Answers to `short`, different for each seed."""
    values = (
        lambda number: (number + seed) % 3 == 0,
        lambda number: f"option-{(number + seed) % 4}",
        lambda number: number * 7 + seed,
        lambda number: f"Answer {number} of {seed}",
    )
    return {f"q{number}": values[number % 4](number) for number in range(count)}


def sheet(count: int) -> Iterator[Table]:
    """Questions as in a real assessment: two thirds with a condition, points, help and several lines of text."""
    for number in range(count):
        kind = "choices" if number % 5 == 4 else "choice" if number % 2 else "yes-no"
        when = f'q{number - 1} == "option-1" or q{number - 1} == "option-2"' if number % 10 in (2, 4) else ""
        if number % 10 in (5, 6, 7):
            when = f'"option-1" in q{number // 10 * 10 - 6} and not q0' if number > 10 else "q0"
        more = {"scale": ["exposure"]} if kind != "yes-no" else {}
        yield _question(
            number, kind, when=when, help=" ".join(["What the plan of the system says counts."] * 4), **more
        )


SHEET_TABLES: Mapping[str, Any] = {
    "scale": [{"id": "exposure", "title": _words("Exposure")}],
    "value": [{"id": "exposed", "is": "score(exposure) >= 0.5 * score_max(exposure)"}],
    "outcome": [
        {"id": "high", "title": _words("High"), "because": _words("Many points."), "when": "exposed"},
        {"id": "low", "title": _words("Low"), "because": _words("Few points."), "when": "not exposed"},
    ],
}


def answers_file(questionnaire: str, answers: Table) -> str:
    """TOML text of a file that `replay` takes."""
    answered = tomli_w.dumps({"system": {"id": "made-up"}, "answers": answers})
    return f'questionnaire = "{EDITION}/{questionnaire}"\ndate = 2026-11-22\n{answered}'


def _question(number: int, kind: str, when: str = "", help: str = "", **more: Any) -> Table:
    question: Table = {
        "id": f"q{number}",
        "kind": kind,
        "text": _words(f"Does number {number} hold?"),
        "reference": ["here"],
        "basis": "derived",
        **({"when": when} if when else {}),
        **({"help": _words(help)} if help else {}),
        **more,
    }
    if kind in ("choice", "choices"):
        question["option"] = [
            {"id": f"option-{one}", "text": _words(f"Option {one} of {number}"), "points": one} for one in range(4)
        ]
    return question

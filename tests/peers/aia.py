"""Canada's Algorithmic Impact Assessment and walks through it, as other engines know them.

The data are not part of this project: the folder that holds them is named by the environment variable WIZARD_PEERS.
Source: canada-ca/aia-eia-js (MIT), reduced to what an engine needs.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

VARIABLE = "WIZARD_PEERS"
QUESTIONNAIRE = "aia-v1.0.0.json"
WALKS = "aia-v1.0.0-walks.jsonl"

SINGLE = frozenset({"radiogroup", "dropdown"})
SEVERAL = frozenset({"checkbox"})

Condition = list[Any]
"""`["=", question, value]`, `["contains", question, value or values]`, `["and" | "or", condition, ...]`."""

Given = str | list[str]


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. `points` are those of its choices; `score` is what they count for: risk, mitigation, none or ""."""

    id: str
    page: str
    type: str
    visible_if: Condition | None
    points: Mapping[str, Decimal]
    score: str


@dataclass(frozen=True, slots=True)
class Score:
    """Points of risk and of mitigation, the total that follows, and the impact level from 1 to 4."""

    raw: Decimal
    mit: Decimal
    total: Decimal
    level: int


@dataclass(frozen=True, slots=True)
class Walk:
    """Edits in order (None clears an answer), and what holds after the last one."""

    case: int
    edits: tuple[tuple[str, Given | None], ...]
    answers: Mapping[str, Given]
    route: tuple[str, ...]
    score: Score


def peers_folder() -> Path | None:
    """The folder with the data, None where WIZARD_PEERS does not name one."""
    named = os.environ.get(VARIABLE, "")
    folder = Path(named)
    return folder if named and (folder / QUESTIONNAIRE).is_file() else None


def read_entries(folder: Path) -> tuple[Entry, ...]:
    """The entries of the questionnaire, in order."""
    data = json.loads((folder / QUESTIONNAIRE).read_text("utf-8"), parse_float=Decimal)
    return tuple(
        Entry(
            id=one["id"],
            page=one["page"],
            type=one["type"],
            visible_if=one["visible_if"],
            points={choice["value"]: Decimal(choice["points"]) for choice in one.get("choices", ())},
            score=one.get("score", ""),
        )
        for one in data["questions"]
    )


def read_walks(folder: Path) -> tuple[Walk, ...]:
    """The walks, in order."""
    lines = (folder / WALKS).read_text("utf-8").splitlines()
    return tuple(_walk(json.loads(line, parse_float=Decimal)) for line in lines)


def _walk(one: Mapping[str, Any]) -> Walk:
    score = one["score"]
    return Walk(
        case=one["case"],
        edits=tuple((id, given) for id, given in one["edits"]),
        answers=one["answers"],
        route=tuple(one["route"]),
        score=Score(Decimal(score["raw"]), Decimal(score["mit"]), Decimal(score["total"]), score["level"]),
    )

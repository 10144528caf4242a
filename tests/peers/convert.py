"""Canada's questionnaire in our format: TOML text of a questionnaire and of the guideline file beside it.

The data hold no words, so ids stand in for texts. They do not say what is required, so every question may be left
blank: a finished interview then scores what has been answered, as the original does at every moment.
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from typing import Any

import tomli_w

from tests.peers.aia import SEVERAL, SINGLE, Condition, Entry

EDITION = "canada"
ID = "aia"
NAME = f"{EDITION}/{ID}"

_KINDS = {
    "radiogroup": "choice", "dropdown": "choice", "checkbox": "choices",
    "text": "text", "comment": "paragraph", "html": "note",
}  # fmt: skip
_SCALES = {"risk": "raw", "mitigation": "mit"}

_TOTAL = "if(score(mit) >= 0.8 * (score_max(mit) / 2), round(0.85 * score(raw)), score(raw))"
_BANDS = {
    "level-1": "total <= 0.25 * score_max(raw)",
    "level-2": "total > 0.25 * score_max(raw) and total <= 0.5 * score_max(raw)",
    "level-3": "total > 0.5 * score_max(raw) and total <= 0.75 * score_max(raw)",
    "level-4": "total > 0.75 * score_max(raw)",
}


def our_ids(entries: Iterable[Entry]) -> tuple[str, ...]:
    """An id of ours for each entry: small letters, digits and underscores; one that comes again gets a number."""
    taken: list[str] = []
    for entry in entries:
        plain = entry.id.lower().replace("-", "_")
        again = sum(1 for id in taken if id == plain or id.startswith(f"{plain}__"))
        taken.append(f"{plain}__{again + 1}" if again else plain)
    return tuple(taken)


def add_to(folder: Path, entries: Sequence[Entry]) -> None:
    """Write the edition into a folder of questionnaires."""
    edition = folder / EDITION
    edition.mkdir(parents=True)
    (edition / "guideline.toml").write_text(guideline_toml(), "utf-8")
    (edition / f"{ID}.toml").write_text(questionnaire_toml(entries), "utf-8")


def guideline_toml() -> str:
    return tomli_w.dumps(
        {
            "id": EDITION,
            "title": _words("Algorithmic Impact Assessment"),
            "short": "AIA",
            "notice": _words("For tests only"),
            "source": [{"id": "aia", "title": _words("aia-eia-js"), "sure": "official-page"}],
            "role": [{"id": "owner", "title": _words("Owner of the project")}],
        }
    )


def questionnaire_toml(entries: Sequence[Entry]) -> str:
    ids = our_ids(entries)
    conditions = _Conditions(entries, ids)
    sections = []
    for page, on_page in groupby(zip(entries, ids, strict=True), lambda pair: pair[0].page):
        questions = [_question(entry, id, conditions) for entry, id in on_page]
        sections.append({"id": page.lower(), "title": _words(page), "question": questions})
    data = {
        "id": ID,
        "edition": EDITION,
        "version": "1.0.0",
        "languages": ["en"],
        "title": _words("Algorithmic Impact Assessment"),
        "scale": [{"id": scale, "title": _words(said)} for said, scale in _SCALES.items()],
        "section": sections,
        "value": [{"id": "total", "is": _TOTAL}],
        "outcome": [
            {"id": id, "title": _words(id), "because": _words("The total lies in this band."), "when": band}
            for id, band in _BANDS.items()
        ],
        "obligation": [_obligation("peer-review", 'outcome in ["level-2", "level-3", "level-4"]'),
                       _obligation("approval", 'outcome == "level-4"')],
    }  # fmt: skip
    return tomli_w.dumps(data)


def _words(text: str) -> dict[str, str]:
    return {"en": text}


def _obligation(id: str, when: str) -> dict[str, Any]:
    return {"id": id, "when": when, "who": "owner", "text": _words(id), "due": _words("before production")}


def _question(entry: Entry, id: str, conditions: "_Conditions") -> dict[str, Any]:
    question: dict[str, Any] = {
        "id": id,
        "kind": _KINDS[entry.type],
        "text": _words(entry.id),
        "reference": ["aia"],
        "basis": "official",
    }
    if entry.visible_if is not None:
        question["when"] = conditions.written(entry.visible_if)
    if entry.type != "html":
        question["optional"] = True
    if entry.score in _SCALES:
        question["scale"] = [_SCALES[entry.score]]
    if entry.points:
        question["option"] = [
            {"id": value, "text": _words(value), "points": _plain(points)} for value, points in entry.points.items()
        ]
    return question


def _plain(points: Decimal) -> int | Decimal:
    return int(points) if points == points.to_integral_value() else points


class _Conditions:
    """Writes conditions of the original in our language."""

    def __init__(self, entries: Sequence[Entry], ids: Sequence[str]) -> None:
        self._entries: Mapping[str, tuple[Entry, str]] = {
            entry.id: (entry, id) for entry, id in zip(entries, ids, strict=True)
        }

    def written(self, condition: Condition) -> str:
        operator, *operands = condition
        if operator in ("and", "or"):
            return f" {operator} ".join(self._operand(one) for one in operands)
        entry, id = self._entries[operands[0]]
        if operator == "=":
            return f'{id} == "{operands[1]}"'
        values = operands[1] if isinstance(operands[1], list) else [operands[1]]
        if entry.type in SEVERAL:
            return f"has_all({id}, {_listed(values)})"
        if entry.type not in SINGLE:
            raise ValueError(f"contains on an entry of type {entry.type}")
        # the original looks for a substring here: "item2" is in "item2-0"
        return f"{id} in {_listed(option for option in entry.points if all(value in option for value in values))}"

    def _operand(self, condition: Condition) -> str:
        written = self.written(condition)
        return f"({written})" if condition[0] in ("and", "or") else written


def _listed(values: Iterable[str]) -> str:
    return "[" + ", ".join(f'"{value}"' for value in values) + "]"

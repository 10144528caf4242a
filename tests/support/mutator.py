"""Copies of the questionnaires that ship with one defect planted in each, at a random place whose line is known.

A planter knows one rule: from a copy and a source of chance it makes the text with a defect and says at which line
the rule is broken, or gives None where the copy has no place for it. Planters stand in `tests.support.planters`.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pathlib import Path as File
from random import Random
from typing import Any

import tomli

from wizard.audit.proof import RULES as PROOFS
from wizard.questionnaire.catalogue import GUIDELINE, Catalogue, shipped_folder
from wizard.questionnaire.locate import Locator, Path


@dataclass(frozen=True)
class Planted:
    """A defect: in which file of the edition, the new text, and the line from 1 (0: the file as a whole).

    `cases` says whether the cases of the questionnaire are copied too; `file` is a path within the edition's folder,
    the questionnaire itself where it is empty. `gone` are files that the copy lacks.
    """

    text: str
    line: int
    file: str = ""
    cases: bool = False
    gone: tuple[str, ...] = ()
    raw: bytes = b""

    @property
    def said(self) -> str:
        """The line at which the defect is to be told."""
        return f"{self.line}: {self.text.splitlines()[self.line - 1]}" if self.text and self.line else str(self.line)


@dataclass(frozen=True)
class Copy:
    """The text of a questionnaire that ships, its data, and the places of everything in it."""

    edition: str
    id: str
    text: str
    lines: list[str] = field(repr=False)
    data: dict[str, Any] = field(repr=False)
    locator: Locator = field(repr=False)

    def line(self, path: Path, at_key: bool = False) -> int:
        """The index in `lines` of what a path leads to."""
        place = self.locator.key(path) if at_key else self.locator.value(path)
        return place.line - 1

    def at(self, path: Path) -> Any:
        found: Any = self.data
        for step in path:
            found = found[step]
        return found

    def with_line(self, number: int, text: str) -> str:
        return "\n".join([*self.lines[:number], text, *self.lines[number + 1 :]])

    def without(self, *numbers: int) -> str:
        return "\n".join(line for number, line in enumerate(self.lines) if number not in numbers)

    def after(self, number: int, *texts: str) -> str:
        return "\n".join([*self.lines[: number + 1], *texts, *self.lines[number + 1 :]])

    def questions(self) -> Iterator[tuple[Path, dict[str, Any]]]:
        """Every question but those within groups, with its path, in order."""
        for number, section in enumerate(self.data["section"]):
            for index, question in enumerate(section["question"]):
                yield ("section", number, "question", index), question

    def conditions(self) -> list[tuple[Path, str]]:
        """The conditions that stand on one line in single quotes."""
        found = []
        for path in self.locator.paths():
            if path and path[-1] in ("when", "must", "is") and "strength" not in path[-2:-1]:
                text = self.at(path)
                if isinstance(text, str) and f"'{text}'" in self.lines[self.line(path)]:
                    found.append((path, text))
        return found

    def ids(self) -> list[str]:
        return [question["id"] for _, question in self.questions()]


Planter = Callable[[Copy, Random], Planted | None]
PLANTERS: dict[str, list[Planter]] = {}


def plants(rule: str) -> Callable[[Planter], Planter]:
    """Marks a planter of defects that break a rule."""

    def marked(planter: Planter) -> Planter:
        PLANTERS.setdefault(rule, []).append(planter)
        return planter

    return marked


def planters() -> dict[str, list[Planter]]:
    """All planters by the rule that they break."""
    for name in ("form", "conditions", "asking", "casework", "routing"):
        import_module(f"tests.support.planters.{name}")
    return PLANTERS


@cache
def copies() -> tuple[Copy, ...]:
    """Every questionnaire that ships."""
    found = []
    for entry in Catalogue([]):
        text = entry.path.read_text("utf-8")
        found.append(Copy(entry.edition, entry.id, text, text.split("\n"), tomli.loads(text), Locator(text)))
    return tuple(found)


def plant(rule: str, seed: int) -> tuple[Copy, Planted]:
    """A defect that breaks the rule, in a questionnaire and at a place that the seed chooses."""
    chance = Random(f"{rule} {seed}")
    # proofs take time that grows with the questionnaire, so small ones have their turn more often
    among = sorted(copies(), key=lambda copy: chance.random() * (len(copy.text) if rule in PROOFS else 1))
    ways = list(planters()[rule])
    chance.shuffle(ways)
    for copy in among:
        for planter in ways:
            planted = planter(copy, chance)
            if planted is not None:
                return copy, planted
    raise AssertionError(f"no questionnaire has a place for {rule}")


def write(copy: Copy, planted: Planted, folder: File) -> File:
    """Put the edition with the defect into a folder; gives the file that has the defect."""
    shipped = shipped_folder() / copy.edition
    edition = folder / copy.edition
    sheet = f"{copy.id}.toml"
    files = {GUIDELINE: (shipped / GUIDELINE).read_bytes(), sheet: copy.text.encode()}
    if planted.cases:
        for path in (shipped / "cases" / copy.id).glob("*.toml"):
            files[f"cases/{copy.id}/{path.name}"] = path.read_bytes()
    files[planted.file or sheet] = planted.raw or planted.text.encode()
    for name, data in files.items():
        if name not in planted.gone:
            (edition / name).parent.mkdir(parents=True, exist_ok=True)
            (edition / name).write_bytes(data)
    return edition / (planted.file or sheet)


def is_plain(line: str) -> bool:
    """Whether a line holds a key with its whole value."""
    return bool(re.fullmatch(r"[\w.-]+ = (\"[^\"\\]*\"|'[^']*'|\[[^\]]*\]|[\w.:-]+)", line))

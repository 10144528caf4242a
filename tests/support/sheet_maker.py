"""How random questionnaires are made: first questions and values, then conditions that use what stands before them."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from tests.support import making
from tests.support.making import Table

FIRST_DAY = date(2026, 1, 1)
OPERATORS = ("==", "!=", "<", "<=", ">", ">=")
KINDS = "yes-no yes-no choice choice choice choices choices integer integer number date text note group".split()
SHARED = ("low", "middle", "high")


@dataclass(frozen=True)
class Known:
    """A name that conditions may use, once question number `position` is passed."""

    id: str
    type: str
    position: int
    options: Sequence[str] = ()
    shared: bool = False
    asked: bool = True
    inner: Sequence["Known"] = ()


_TYPES = {"integer": "number"}


def _known(question: Table, position: int) -> Known:
    ids = [one["id"] for one in question.get("option", ())]
    kind: str = question["kind"]
    return Known(question["id"], _TYPES.get(kind, kind), position, ids)


class Maker:
    def __init__(self, random: Random, small: bool, hard_checks: bool) -> None:
        self._random = random
        self._small = small
        self._hard_checks = hard_checks
        self._known: list[Known] = []
        self._before = 0
        self._outcomes: list[str] = []

    def data(self) -> Table:
        random = self._random
        count = random.randint(2, 4) if self._small else random.randint(3, 9)
        questions = [self._question(number) for number in range(count)]
        for scale in ("risk", "cost"):
            on_it = [number for number, one in enumerate(questions) if scale in one.get("scale", ())]
            if on_it:
                self._known.append(Known(scale, "scale", on_it[-1], asked=False))
        self._before = count
        values = dict(self._value(number, count) for number in range(random.randint(0, 3)))
        for number, question in enumerate(questions):
            self._conditions_of(question, number)
        cuts = sorted(random.sample(range(1, count), min(count - 1, random.randint(0, 2))))
        sections = [
            self._section(start, questions[start:end]) for start, end in zip([0, *cuts], [*cuts, count], strict=True)
        ]
        self._before = count
        outcomes: dict[str, str | None] = {f"o{number}": self._truth(2) for number in range(random.randint(1, 3))}
        if self._maybe(0.5):
            outcomes["rest"] = "true"
        self._outcomes = list(outcomes)
        if self._maybe(0.6):
            outcomes["unsettled"] = None
            self._outcomes.append("unsettled")
        obligations = {f"b{number}": self._truth(2) for number in range(random.randint(0, 3))}
        data = making.file_data(*sections, values=values, outcomes=outcomes, obligations=obligations)
        shared = [making.option(id, points=random.choice([None, 1, 2])) for id in SHARED]
        return data | {"options": [making.table(id="shared", option=shared)]}

    def _maybe(self, chance: float) -> bool:
        return self._random.random() < chance

    # questions

    def _question(self, number: int) -> Table:
        random = self._random
        kind = random.choice(KINDS) if number else "yes-no"
        id = f"q{number}"
        keys: dict[str, Any] = {}
        options: list[Table] = []
        shared = False
        if kind in ("choice", "choices"):
            shared = self._maybe(0.25)
            keys = {"options": "shared"} if shared else {}
            options = [] if shared else self._options(kind)
        elif kind in ("integer", "number", "date"):
            keys = self._limits(kind)
        elif kind == "group":
            keys = self._group()
        if kind in ("choice", "choices", "yes-no"):
            keys["scale"] = [scale for scale in ("risk", "cost") if self._maybe(0.4)] or None
            if kind == "yes-no" and keys["scale"]:
                keys["points"] = random.choice([1, 3, -2, Decimal("0.5")])
        if kind == "choices" and not shared and not any(one.get("exclusive") for one in options):
            keys |= {"least": random.choice([None, None, 2]), "most": random.choice([None, None, len(options) - 1])}
            if keys["least"] and keys["most"] and keys["most"] < keys["least"]:
                keys["most"] = None
        if kind != "note":
            keys["optional"] = self._maybe(0.2) or None
            keys["not_applicable"] = self._maybe(0.1) or None
        ids = SHARED if shared else [one["id"] for one in options]
        if kind != "note":
            inner = [_known(one, -1) for one in keys.get("question", ())]
            self._known.append(Known(id, _TYPES.get(kind, kind), number, ids, shared, inner=inner))
        return making.question(id, kind, option=options or None, **keys)

    def _group(self) -> dict[str, Any]:
        """The keys of a repeating group, with its questions."""
        random = self._random
        inner = [making.yes_no("in_a", optional=self._maybe(0.3) or None)]
        if not self._small:
            more = [
                making.choice("in_b", *self._options("choice"), optional=self._maybe(0.3) or None),
                making.integer("in_c", random.choice([0, 0, -2, None]), 4),
                making.choices("in_d", "o-0", "o-1"),
                making.question("in_e", "text"),
            ]
            inner += random.sample(more, random.randint(0, 2))
        return {"question": inner, "most": 2 if self._small else random.choice([None, 2, 3])}

    def _options(self, kind: str) -> list[Table]:
        random = self._random
        count = random.randint(2, 3 if self._small else 4)
        options = [making.option(f"o-{n}", points=random.choice([None, None, 1, 2, -1])) for n in range(count)]
        if kind == "choices" and self._maybe(0.4):
            options.append(making.option("none", exclusive=True, points=random.choice([None, 5, -5])))
        return options

    def _limits(self, kind: str) -> dict[str, Any]:
        if kind == "date":
            keys: dict[str, Any] = {"min": FIRST_DAY, "max": FIRST_DAY + timedelta(days=self._random.randint(1, 900))}
        else:
            low = self._random.randint(-2, 2)
            keys = {"min": low, "max": low + self._random.randint(0, 2 if self._small else 6)}
        if not self._small:
            keys = {key: limit for key, limit in keys.items() if self._maybe(0.8)}
        return keys

    def _conditions_of(self, question: Table, number: int) -> None:
        self._before = number
        if number and self._maybe(0.5):
            question["when"] = self._truth(2)
        for index, inner in enumerate(question.get("question", ())):
            with self._within([_known(one, -1) for one in question["question"][:index]]):
                self._conditions_inside(inner)
        plain = "least" not in question and "most" not in question
        for option in question.get("option", ()) if number and plain else ():
            if self._maybe(0.15):
                option["when"] = self._truth(1)
        if question["kind"] == "note" or not self._maybe(0.25):
            return
        own = next(one for one in self._known if one.id == question["id"])
        level = "hard" if self._hard_checks and self._maybe(0.6) else "soft"
        must = f"not ({self._atom_of(own)})"
        if number and self._maybe(0.6):
            must += f" or {self._truth(0)}"
        question["check"] = [making.check(f"c-{number}", must, level)]

    def _conditions_inside(self, question: Table) -> None:
        if self._names() and self._maybe(0.4):
            question["when"] = self._truth(1)
        for option in question.get("option", ()) if self._names() else ():
            if self._maybe(0.15):
                option["when"] = self._truth(0)
        if self._hard_checks and self._maybe(0.2):
            must = f"not ({self._atom_of(_known(question, -1))})"
            question["check"] = [making.check(f"c-{self._before}-{question['id'][-1]}", must)]

    @contextmanager
    def _within(self, inner: Sequence[Known]) -> Iterator[None]:
        """Let conditions use the questions of a group."""
        outside = self._known
        self._known = [*outside, *inner]
        yield
        self._known = outside

    def _section(self, start: int, questions: list[Table]) -> Table:
        self._before = start
        when = self._truth(1) if start and self._maybe(0.5) else None
        return making.section(f"s-{start}", *questions, when=when)

    def _value(self, number: int, count: int) -> tuple[str, str]:
        self._before = self._random.randint(1, count)
        type = self._random.choice(["yes-no", "yes-no", "number", "number", "date"])
        text = {"yes-no": self._truth, "number": self._number, "date": self._day}[type](2)
        used = [one.position for one in self._known if one.id in text]  # no id is part of another
        id = f"v{number}"
        self._known.append(Known(id, type, max(used, default=-1), asked=False))
        return id, text

    # conditions

    def _names(self, *types: str) -> list[Known]:
        return [one for one in self._known if one.position < self._before and (one.type in types or not types)]

    def _truth(self, depth: int) -> str:
        random = self._random
        if depth == 0 or self._maybe(0.25):
            return self._atom()
        parts = [self._truth(depth - 1) for _ in range(random.randint(2, 3))]
        match random.randrange(9):
            case 0 | 1:
                return f"({' and '.join(parts)})"
            case 2 | 3:
                return f"({' or '.join(parts)})"
            case 4 | 5:
                return f"not ({parts[0]})"
            case 6:
                return f"count({', '.join(parts)}) {random.choice(OPERATORS)} {random.randint(0, len(parts))}"
            case 7:
                return f"if({parts[0]}, {parts[1]}, {parts[-1]})"
        return f"({parts[0]}) {random.choice(['==', '!='])} ({parts[1]})"

    def _atom(self) -> str:
        names = self._names()
        if self._outcomes and self._maybe(0.6):
            ids = self._random.sample(self._outcomes, min(2, len(self._outcomes)))
            listed = ", ".join(f'"{id}"' for id in ids)
            return self._random.choice(
                [
                    f'outcome == "{ids[0]}"',
                    f'outcome != "{ids[0]}"',
                    f"outcome in [{listed}]",
                    f"outcome not in [{listed}]",
                ]
            )
        if not names or self._maybe(0.15):
            return f"{self._number(1)} {self._random.choice(OPERATORS)} {self._number(1)}"
        return self._atom_of(self._random.choice(names))

    def _atom_of(self, known: Known) -> str:
        random, id = self._random, known.id
        if known.asked and self._maybe(0.1):
            return f"{random.choice(['answered', 'applies'])}({id})"
        operator = random.choice(OPERATORS)
        option = random.choice(known.options) if known.options else ""
        some = random.sample(known.options, random.randint(1, len(known.options))) if known.options else []
        listed = ", ".join(f'"{one}"' for one in some)
        match known.type:
            case "yes-no":
                return random.choice([id, f"not {id}", f"{id} == true", f"{id} != false"])
            case "choice":
                others = [one.id for one in self._names("choice") if one.shared and known.shared]
                alike = [f"{id} == {random.choice(others)}"] if others else []
                forms = [f'{id} == "{option}"', f'"{option}" != {id}', f"{id} in [{listed}]", f"{id} not in [{listed}]"]
                return random.choice(forms + alike)
            case "choices":
                together = [one for one in some if one != "none"] or [option]
                every = ", ".join(f'"{one}"' for one in together)
                return random.choice(
                    [
                        f'"{option}" in {id}',
                        f'"{option}" not in {id}',
                        f"has_any({id}, [{listed}])",
                        f"has_all({id}, [{every}])",
                        f"count({id}) {operator} {random.randint(0, 3)}",
                    ]
                )
            case "number":
                numbers = f"{random.randint(-2, 4)}, {random.choice(['1', '2.5'])}"
                return random.choice([f"{id} {operator} {self._number(1)}", f"{id} in [{numbers}]", f"{id} < {id}"])
            case "date":
                return random.choice([f"{id} {operator} {self._day(1)}", f"years({id}, today) >= 1", f"{id} <= today"])
            case "scale":
                return f"score({id}) {operator} {random.randint(-1, 4)}"
            case "group":
                return self._atom_of_group(known)
        return f'{id} {random.choice(["==", "!="])} "{random.choice("xy")}"'

    def _atom_of_group(self, group: Known) -> str:
        random, id, operator = self._random, group.id, self._random.choice(OPERATORS)
        with self._within(group.inner):
            inside = self._atom_of(random.choice(group.inner))
            if self._maybe(0.3):
                inside = f"{inside} {random.choice(['and', 'or'])} {self._atom_of(random.choice(self._names()))}"
            amounts = [one.id for one in group.inner if one.type == "number"] + ["2", "-1"]
            amount = random.choice([random.choice(amounts), f"{random.choice(amounts)} + 1"])
        forms = [f"any({id}, {inside})", f"all({id}, {inside})", f"count({id}) {operator} {random.randint(0, 2)}"]
        forms += [f"count({id}, {inside}) {operator} {random.randint(0, 2)}", f"sum({id}, {amount}) {operator} 3"]
        return random.choice(forms)

    def _number(self, depth: int) -> str:
        random = self._random
        numbers, scales = self._names("number"), self._names("scale")
        leaves = [str(random.randint(0, 5)), "2.5", "-1"]
        leaves += [one.id for one in numbers] * 3
        leaves += [f"score({one.id})" for one in scales] + [f"score_max({one.id})" for one in scales]
        leaves += [f"count({one.id})" for one in self._names("choices")]
        if depth == 0 or self._maybe(0.3):
            return random.choice(leaves)
        parts = [self._number(depth - 1) for _ in range(3)]
        match random.randrange(9):
            case 0 | 1:
                return f"({parts[0]} {random.choice('+-*')} {parts[1]})"
            case 2:
                return f"({parts[0]} / {random.choice(['2', '4', '5', '0', f'if({self._atom_inside()}, 0, 2)'])})"
            case 3:
                return f"sum({', '.join(parts)})"
            case 4:
                return f"{random.choice(['min', 'max'])}({', '.join(parts)})"
            case 5:
                return f"round({parts[0]}{random.choice(['', ', 1'])})"
            case 6:
                return f"if({self._atom_inside()}, {parts[0]}, {parts[1]})"
            case 7:
                return f"{random.choice(['days', 'years'])}({self._day(0)}, {self._day(0)})"
        return f"-({parts[0]})"

    def _atom_inside(self) -> str:
        names = self._names()
        return self._atom_of(self._random.choice(names)) if names else "true"

    def _day(self, depth: int) -> str:
        random = self._random
        leaves = ["today", 'date("2026-11-22")', 'date("2024-02-29")', 'date("9999-12-01")']
        leaves += [one.id for one in self._names("date")] * 3
        if depth == 0 or self._maybe(0.4):
            return random.choice(leaves)
        first, second = self._day(depth - 1), self._day(depth - 1)
        match random.randrange(4):
            case 0:
                return f"{random.choice(['min', 'max'])}({first}, {second})"
            case 1:
                return f"if({self._atom_inside()}, {first}, {second})"
        return f"({first} {random.choice('+-')} {self._number(0)})"

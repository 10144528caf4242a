"""The schemas are those of the models, and the fast check never lets through what a model refuses."""

import copy
import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from decimal import Decimal
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from tests.support.sheets import sheet_of
from wizard.questionnaire import shape
from wizard.questionnaire.catalogue import GUIDELINE, shipped_folder
from wizard.questionnaire.model import Guideline, Questionnaire
from wizard.questionnaire.schema import schema_text
from wizard.record.model import AnswersFile

MODELS: dict[str, type[BaseModel]] = {
    "schema.json": Questionnaire,
    "guideline.schema.json": Guideline,
    "answers.schema.json": AnswersFile,
}
ODD: list[Any] = [
    None, True, False, 0, 1, -1, 3, 10**40, 200_000, Decimal("1.5"), Decimal("nan"), Decimal("inf"), Decimal("1e400"),
    2.5, "", "x", "ja", "choice", "group", "A b", "a\n", "q0", "0.1.0", "１.０.０", "hard", "record", "stop", "true",
    "https://example.jp", "https://a b", "ed/small", "f" * 64, "あ" * 101_000, date(2026, 1, 1), time(1, 2),
    datetime(2026, 1, 1, tzinfo=UTC), [], {}, [[]], [{}], [1], ["x"], ["x", 1], {"ja": "x"}, {"ja": ""}, {"ja": 1},
    {"JA": "x"}, {"jap": "x"}, {"ja": "x", "en": "y"}, {"id": "x"}, {"x y": 1}, {"note": "x"}, {"reason": "x", "z": 1},
]  # fmt: skip


@pytest.mark.parametrize("name", MODELS)
def test_the_schema_that_ships_is_made_from_the_model(name: str) -> None:
    assert (shipped_folder() / name).read_text("utf-8") == schema_text(MODELS[name])


@cache
def read_schema(name: str) -> shape.Schema:
    return shape.parse_schema((shipped_folder() / name).read_text("utf-8"))


def shipped() -> list[tuple[str, Path]]:
    """Every file that ships, with the name of its schema."""
    found = []
    for path in sorted(shipped_folder().rglob("*.toml")):
        if path.name == GUIDELINE:
            found.append(("guideline.schema.json", path))
        elif "questionnaire" in tomli.loads(path.read_text("utf-8")):
            found.append(("answers.schema.json", path))
        else:
            found.append(("schema.json", path))
    return found


@cache
def data_of(path: Path) -> dict[str, Any]:
    return tomli.loads(path.read_text("utf-8"), parse_float=Decimal)


@pytest.mark.parametrize(("name", "path"), shipped(), ids=lambda one: one.name if isinstance(one, Path) else "")
def test_every_file_that_ships_fits(name: str, path: Path) -> None:
    assert shape.fits(data_of(path), read_schema(name))
    MODELS[name].model_validate(data_of(path))


@given(st.integers(0, 2**32 - 1))
def test_every_random_questionnaire_fits(seed: int) -> None:
    assert shape.fits(sheet_of(seed).data, read_schema("schema.json"))


RECORD: dict[str, Any] = tomli.loads(
    """
    format = 1
    questionnaire = "ed/small"
    version = "0.1.0"
    sha256 = "0000000000000000000000000000000000000000000000000000000000000000"
    status = "draft"
    date = 2026-11-22
    tool = "1.0.0"
    started = 2026-11-22T10:00:00+09:00
    at = "q0"
    blank = ["q1"]
    system = { id = "bot", name = "Bot" }
    people = { caio = "A B" }
    answers = { q0 = "x", q2 = ["x"], q3 = 1.5 }
    notes = { q0 = "note" }
    deferred = { q4 = "later", q5 = { note = "later", whom = "B" } }
    not-applicable = { q6 = "because" }
    overrides = { c-0 = "because", c-1 = { reason = "because", values = { q0 = "x" } } }
    set-aside = { q7 = true }
    expect = { outcome = "o", obligations = ["b"], route = ["q0"], values = { v = 1 } }
    outcome = { id = "o", reasons = ["q0"] }
    obligation = [{ id = "b", agreed = 2026-11-22 }]
    seal = { sha256 = "0000000000000000000000000000000000000000000000000000000000000000" }
    """,
    parse_float=Decimal,
)


def spoiled(data: dict[str, Any], random: Random) -> dict[str, Any]:
    """The data with some keys taken away, renamed, doubled or given another value."""
    data = copy.deepcopy(data)
    for _ in range(random.choice([1, 1, 1, 2, 4])):
        tables = list(nested(data))
        table = random.choice(tables)
        if isinstance(table, list):
            _spoil_list(table, random)
        elif table:
            _spoil_table(table, random)
    return data


def _spoil_list(entries: list[Any], random: Random) -> None:
    place = random.randrange(len(entries) + 1)
    if place < len(entries) and random.random() < 0.6:
        entries[place] = copy.deepcopy(random.choice(ODD))
    elif random.random() < 0.5:
        entries.insert(place, copy.deepcopy(random.choice(ODD)))
    else:
        entries.clear()


def _spoil_table(table: dict[str, Any], random: Random) -> None:
    key = random.choice(list(table))
    match random.randrange(5):
        case 0:
            del table[key]
        case 1:
            names = [
                "x",
                "id",
                "kind",
                "when",
                "points",
                "min",
                "most",
                "option",
                "options",
                key + "s",
                key.upper(),
                "A b",
            ]
            table[random.choice(names)] = table.pop(key)
        case 2:
            table[random.choice(["unit", "max-length", "exclusive", "unsettled", "purpose", "lean"])] = table[key]
        case _:
            table[key] = copy.deepcopy(random.choice(ODD))


def nested(value: Any) -> Iterator[Any]:
    if isinstance(value, dict | list):
        yield value
        for one in value.values() if isinstance(value, dict) else value:
            yield from nested(one)


def accepts(model: type[BaseModel], data: Any) -> bool:
    try:
        model.model_validate(data)
    except ValidationError:
        return False
    return True


@given(st.integers(0, 2**32 - 1), st.sampled_from([*shipped(), ("schema.json", None), ("answers.schema.json", None)]))
def test_what_a_model_refuses_does_not_fit(seed: int, file: tuple[str, Path | None]) -> None:
    name, path = file
    random = Random(seed)
    made = sheet_of(seed % 50).data if name == "schema.json" else RECORD
    data = made if path is None else data_of(path)
    for _ in range(10):
        tried = spoiled(data, random)
        if shape.fits(tried, read_schema(name)):
            assert accepts(MODELS[name], tried)


def test_spoiling_spoils() -> None:
    """So that the test above does not pass for want of spoiled files."""
    tried = [spoiled(RECORD, Random(seed)) for seed in range(200)]
    fitting = sum(shape.fits(one, read_schema("answers.schema.json")) for one in tried)
    assert 10 < fitting < 150
    assert sum(accepts(AnswersFile, one) for one in tried) >= fitting


@pytest.mark.parametrize(
    ("schema", "data", "fit"),
    [
        ({"type": "string", "pattern": "^a$"}, "a", True),
        ({"type": "string", "pattern": "^a$"}, "a\n", False),
        ({"type": "integer", "minimum": 1}, True, False),
        ({"type": "number"}, Decimal("NaN"), False),
        ({"type": "string", "format": "date"}, datetime(2026, 1, 1, tzinfo=UTC), False),
        ({"type": "string", "format": "email"}, "a@b", False),
        ({"type": "string", "maxItems": 1}, "a", False),
        ({"type": "nothing"}, "a", False),
        ({"const": True}, 1, False),
        ({"oneOf": [{"type": "string"}]}, "a", False),
        ({"items": {"type": "string"}, "type": "array"}, ("a",), False),
    ],
)
def test_in_doubt_nothing_fits(schema: Any, data: object, fit: bool) -> None:
    assert shape.fits(data, schema) is fit


def test_schemas_are_plain_json_with_one_line_end() -> None:
    for name in MODELS:
        text = (shipped_folder() / name).read_text("utf-8")
        assert text.endswith("}\n")
        assert json.loads(text)["$schema"].endswith("2020-12/schema")

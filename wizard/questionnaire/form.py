"""Is a file of the right form: which keys are unknown or missing, which values are not what the format wants."""

import importlib
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from wizard.questionnaire import shape
from wizard.questionnaire.locate import Path
from wizard.questionnaire.source import Source
from wizard.text.problem import Phrased, Problem, Problems, found, near
from wizard.text.words import Words

WORDS = Words(
    {
        "unknown-key": {
            "ja": "{found} というキーはありません{near}。",
            "en": "there is no key {found} here{near}",
        },
        "missing-key": {"ja": "{name} がありません。書き足してください。", "en": "{name} is missing; add it"},
        "no-fit": {
            "ja": "{found}ではなく、{expected}を書いてください。",
            "en": "expected {expected}, found {found}",
        },
    }
)


def check_form(source: Source, schema: shape.Schema, model_name: str) -> None:
    """Hold a file against its format. Raises Problems with every key that is unknown, missing or of the wrong form.

    `model_name` is the model, as `module:class`; it is loaded only for a file that does not fit the schema.
    """
    if shape.fits(source.data, schema):
        return
    from pydantic import ValidationError

    module, _, name = model_name.partition(":")
    model = getattr(importlib.import_module(module), name)
    try:
        model.model_validate(source.data)
    except ValidationError as error:
        raise Problems(_problems(source, error.errors(include_url=False), model)) from None


def _problems(source: Source, errors: Iterable[Any], model: Any) -> Iterable[Problem]:
    unfit: dict[Path, list[Phrased]] = {}
    for error in errors:
        path = _path(source.data, error["loc"])
        kind = error["type"]
        last = str(error["loc"][-1]) if error["loc"] else ""
        if kind == "extra_forbidden":
            known = near(last, _keys_beside(source.data, path, model))
            yield source.problem(WORDS, "unknown-key", path, at_key=True, found=found(last), near=known)
        elif kind in ("missing", "union_tag_not_found"):
            name = last if kind == "missing" else "kind"
            yield source.problem(WORDS, "missing-key", path, at_key=True, name=name)
        else:
            place = (*path, "kind") if kind == "union_tag_invalid" else path
            unfit.setdefault(place, []).append(_expected(error))
    for path, expected in unfit.items():
        # where one alternative of several goes deeper, what the others want is beside the point
        if not any(path == other[: len(path)] for other in unfit if other != path):
            value = found(_at(source.data, path))
            yield source.problem(WORDS, "no-fit", path, found=value, expected=_either(expected))


def _either(expected: Sequence[Phrased]) -> Phrased:
    """One of several things that are wanted. A whole number is a number."""
    keys = [one.key for one in expected]
    first, *others = (one for one in expected if one.key != "integer" or "number" not in keys)
    for other in others:
        first = Phrased(EXPECTED, "either", first=first, other=other)
    return first


def _path(data: object, location: Iterable[str | int]) -> Path:
    """The path in the file; the model adds names of kinds and of alternatives to it, which are passed over."""
    path: list[str | int] = []
    at = data
    steps = list(location)
    for number, step in enumerate(steps):
        if isinstance(at, dict) and steps[number - 2 : number - 1] == ["question"] and step == at.get("kind"):
            continue  # the kind of a question tells which model it is; a text question also has a key of that name
        if (isinstance(at, dict) and isinstance(step, str) and step in at) or (
            isinstance(at, list) and isinstance(step, int) and step < len(at)
        ):
            at = at[step]  # type: ignore[index]  # a key of a table or an index of a list, as was just seen
        elif number == len(steps) - 1 and isinstance(at, dict):
            path.append(step)  # a key that is missing
            break
        else:
            continue
        path.append(step)
    return tuple(path)


def _at(data: object, path: Path) -> object:
    for step in path:
        try:
            data = data[step]  # type: ignore[index]
        except (KeyError, IndexError, TypeError):
            return None
    return data


def _keys_beside(data: object, path: Path, model: Any) -> set[str]:
    """Every key that the format has anywhere and that the table lacks: a good enough stock for suggestions."""
    table = _at(data, path[:-1])
    keys = _keys(model)
    return set(keys - table.keys()) if isinstance(table, dict) else set(keys)


@cache
def _keys(model: Any) -> frozenset[str]:
    keys: set[str] = set()
    pending = [model.model_json_schema(by_alias=True)]
    while pending:
        one = pending.pop()
        if isinstance(one, dict):
            keys |= set(one.get("properties", ()))
            pending += one.values()
        elif isinstance(one, list):
            pending += one
    return frozenset(keys)


def _expected(error: Any) -> Phrased:
    """What the format wants at a place, in words."""
    key = _EXPECTED.get(error["type"])
    if key is None:
        return Phrased(EXPECTED, "other", code=error["type"])
    context = error.get("ctx", {})
    return Phrased(EXPECTED, key, **{name: _listed(context.get(name, "")) for name in EXPECTED.fields(key)})


def _listed(said: object) -> object:
    """The model says 'a', 'b' or 'c'; that is no Japanese."""
    return said.replace(" or ", ", ").replace("'", "").replace("True", "true") if isinstance(said, str) else said


EXPECTED = Words(
    {
        "text": {"ja": "文字列", "en": "a text"},
        "table": {"ja": "表", "en": "a table"},
        "list": {"ja": "一覧", "en": "a list"},
        "yes-no": {"ja": "true か false", "en": "true or false"},
        "integer": {"ja": "整数", "en": "a whole number"},
        "number": {"ja": "数", "en": "a number"},
        "date": {"ja": "日付（例: 2026-04-01、引用符なし）", "en": "a date such as 2026-04-01, without quotes"},
        "time": {
            "ja": "日時（例: 2026-04-01T09:00:00+09:00、引用符なし）",
            "en": "a time such as 2026-04-01T09:00:00+09:00, without quotes",
        },
        "short-text": {"ja": "{max_length} 字までの文字列", "en": "a text of at most {max_length} characters"},
        "some-text": {"ja": "空でない文字列", "en": "a text that is not empty"},
        "some-list": {"ja": "1件以上の一覧", "en": "a list with at least one entry"},
        "pattern": {"ja": "形 {pattern} に合う文字列", "en": "a text of the form {pattern}"},
        "one-of": {"ja": "{expected} のどれか", "en": "one of {expected}"},
        "kind": {"ja": "kind として {expected_tags} のどれか", "en": "a kind out of {expected_tags}"},
        "at-least": {"ja": "{ge} 以上の数", "en": "a number of at least {ge}"},
        "at-most": {"ja": "{le} 以下の数", "en": "a number of at most {le}"},
        "either": {"ja": "{first}または{other}", "en": "{first} or {other}"},
        "other": {"ja": "書式に合う値（{code}）", "en": "a value that fits the format ({code})"},
    }
)
_EXPECTED = {
    "string_type": "text", "model_type": "table", "dict_type": "table", "model_attributes_type": "table",
    "list_type": "list", "bool_type": "yes-no", "int_type": "integer", "int_from_float": "integer",
    "decimal_type": "number", "is_instance_of": "number", "finite_number": "number", "date_type": "date",
    "datetime_type": "time", "string_too_short": "some-text", "string_too_long": "short-text",
    "too_short": "some-list", "string_pattern_mismatch": "pattern", "literal_error": "one-of",
    "union_tag_invalid": "kind", "greater_than_equal": "at-least", "less_than_equal": "at-most",
}  # fmt: skip

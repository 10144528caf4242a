"""Does data fit a JSON Schema? A quick yes or no, for the schemas that our own models make.

The models say in detail what is wrong, but cost much at start-up. So every file is first held against the schema
made from them; only one that does not fit goes through the models. This knows just the words that those schemas
use and says *no* to any other, which costs time and never correctness.
"""

import json
import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any

Schema = Mapping[str, Any]

_KNOWN = frozenset(
    """$defs $id $ref $schema additionalProperties anyOf const description discriminator enum format items maximum
    maxLength minItems minLength minimum oneOf pattern patternProperties properties propertyNames required
    type""".split()
)


def parse_schema(text: str) -> Schema:
    loaded: Schema = json.loads(text)
    return loaded


def fits(data: object, schema: Schema) -> bool:
    """Whether `data`, as read from TOML, is what `schema` (of a model of ours) describes."""
    return _Check(schema.get("$defs", {})).fits(data, schema)


class _Check:
    def __init__(self, definitions: Mapping[str, Schema]) -> None:
        self._definitions = definitions

    def fits(self, data: object, schema: Schema) -> bool:
        reference = schema.get("$ref")
        if reference is not None:
            return self.fits(data, self._definitions[reference.removeprefix("#/$defs/")])
        if not _KNOWN.issuperset(schema):
            return False
        if "anyOf" in schema:
            return any(self.fits(data, one) for one in schema["anyOf"])
        if "oneOf" in schema:
            return self._one(data, schema)
        if "const" in schema:
            return type(data) is type(schema["const"]) and data == schema["const"]
        if "enum" in schema:
            return isinstance(data, str) and data in schema["enum"]
        match schema.get("type"):
            case "string":
                return _text_fits(data, schema)
            case "object":
                return isinstance(data, dict) and self._table_fits(data, schema)
            case "array":
                return isinstance(data, list) and self._list_fits(data, schema)
            case "boolean":
                return isinstance(data, bool)
            case "integer":
                return isinstance(data, int) and not isinstance(data, bool) and _within(data, schema)
            case "number":
                return isinstance(data, int | Decimal) and not isinstance(data, bool) and Decimal(data).is_finite()
            case None:
                return True
        return False

    def _one(self, data: object, schema: Schema) -> bool:
        discriminator = schema.get("discriminator")
        if discriminator is None or not isinstance(data, dict):
            return False
        said = data.get(discriminator["propertyName"])
        reference = discriminator["mapping"].get(said) if isinstance(said, str) else None
        return reference is not None and self.fits(data, {"$ref": reference})

    def _table_fits(self, data: dict[str, object], schema: Schema) -> bool:
        properties: Mapping[str, Schema] = schema.get("properties", {})
        if any(key not in data for key in schema.get("required", ())):
            return False
        names, others = schema.get("propertyNames"), schema.get("additionalProperties", True)
        patterns: Mapping[str, Schema] = schema.get("patternProperties", {})
        for key, value in data.items():
            own = properties.get(key)
            if own is None:
                own = next((one for pattern, one in patterns.items() if _pattern(pattern).search(key)), None)
            if own is None:
                if others is False or (names is not None and not self.fits(key, {"type": "string", **names})):
                    return False
                own = others if isinstance(others, dict) else {}
            if not self.fits(value, own):
                return False
        return True

    def _list_fits(self, data: list[object], schema: Schema) -> bool:
        items = schema.get("items", {})
        return len(data) >= schema.get("minItems", 0) and all(self.fits(item, items) for item in data)


def _within(data: int, schema: Schema) -> bool:
    return bool(schema.get("minimum", data) <= data <= schema.get("maximum", data))


def _text_fits(data: object, schema: Schema) -> bool:
    match schema.get("format"):
        case "date":
            return isinstance(data, date) and not isinstance(data, datetime)
        case "date-time":
            return isinstance(data, datetime)
        case None:
            pass
        case _:
            return False
    if not isinstance(data, str) or not schema.get("minLength", 0) <= len(data) <= schema.get("maxLength", len(data)):
        return False
    return "pattern" not in schema or _pattern(schema["pattern"]).search(data) is not None


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    # in a JSON Schema `$` is the very end, in Python also the place before a last line end
    return re.compile(pattern.removesuffix("$") + r"\Z" if pattern.endswith("$") else pattern)

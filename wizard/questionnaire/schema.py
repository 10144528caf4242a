"""JSON Schemas for editors and for the fast check, made from the models."""

import json
from typing import Any

from pydantic import BaseModel

DIALECT = "https://json-schema.org/draft/2020-12/schema"  # the name of the dialect; nothing is fetched


def schema_text(model: type[BaseModel]) -> str:
    """The schema of a model as the text of a file: sorted keys, LF, a line end at the end."""
    schema = {"$schema": DIALECT, **_tidied(model.model_json_schema(by_alias=True))}
    return json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _tidied(schema: Any) -> Any:
    """TOML has no null: a key that may be left out is just not required. Titles repeat the key and go."""
    if isinstance(schema, list):
        return [_tidied(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    choices = [one for one in schema.get("anyOf", ()) if one != {"type": "null"}]
    if len(choices) == 1:
        rest = {key: value for key, value in schema.items() if key not in ("anyOf", "default")}
        return _tidied({**choices[0], **rest})
    tidied: dict[str, Any] = {}
    for key, value in schema.items():
        if key in ("properties", "$defs", "patternProperties"):
            tidied[key] = {name: _tidied(one) for name, one in value.items()}
        elif not (key == "title" and isinstance(value, str)) and key != "default":
            tidied[key] = _tidied(value)
    if choices:
        tidied["anyOf"] = [_tidied(one) for one in choices]
    if "patternProperties" in tidied:
        tidied["additionalProperties"] = False
    return tidied

"""The kinds of answer. A kind is one module in this folder that ends in `KIND = ...`; nothing else lists them."""

import importlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from wizard.questionnaire.kinds.base import Kind, Refused

__all__ = ["Kind", "Refused", "kind_named", "kinds"]


@cache
def kinds() -> Mapping[str, Kind]:
    """Every kind by its name, in the order of the names."""
    found: dict[str, Kind] = {}
    for name in _modules():
        kind = getattr(importlib.import_module(f"{__name__}.{name}"), "KIND", None)
        for one in kind if isinstance(kind, tuple) else (kind,):
            if isinstance(one, Kind):
                found[one.name] = one
    return MappingProxyType(dict(sorted(found.items())))


def _modules() -> list[str]:
    """The modules in this folder, as source or as byte code alone. (`pkgutil` would load `inspect` for it.)"""
    files = (file for folder in __path__ for file in Path(folder).iterdir() if file.suffix in (".py", ".pyc"))
    return sorted({file.stem for file in files} - {"__init__"})


def kind_named(name: str) -> Kind:
    """The kind called `name`. Raises KeyError."""
    return kinds()[name]

"""The kinds of answer. A kind is one module in this folder that ends in `KIND = ...`; nothing else lists them."""

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from wizard.questionnaire.kinds.base import Kind, Refused

__all__ = ["Kind", "Refused", "kind_named", "kinds"]


@cache
def kinds() -> Mapping[str, Kind]:
    """Every kind by its name, in the order of the names."""
    found: dict[str, Kind] = {}
    for module in pkgutil.iter_modules(__path__):
        kind = getattr(importlib.import_module(f"{__name__}.{module.name}"), "KIND", None)
        for one in kind if isinstance(kind, tuple) else (kind,):
            if isinstance(one, Kind):
                found[one.name] = one
    return MappingProxyType(dict(sorted(found.items())))


def kind_named(name: str) -> Kind:
    """The kind called `name`. Raises KeyError."""
    return kinds()[name]

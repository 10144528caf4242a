"""The widgets that ask: one a kind of answer. A module in this folder that ends in `WIDGETS = ...` adds its own."""

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from wizard.app.kinds.base import AnswerWidget

__all__ = ["AnswerWidget", "widget_for", "widgets"]


@cache
def widgets() -> Mapping[str, type[AnswerWidget]]:
    """Every widget by the name of its kind, in the order of the names."""
    found: dict[str, type[AnswerWidget]] = {}
    for module in pkgutil.iter_modules(__path__):
        found |= getattr(importlib.import_module(f"{__name__}.{module.name}"), "WIDGETS", {})
    return MappingProxyType(dict(sorted(found.items())))


def widget_for(kind_name: str) -> type[AnswerWidget]:
    """The widget for answers of this kind. Raises KeyError."""
    return widgets()[kind_name]

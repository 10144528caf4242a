"""What comes with an extra of the package, and may therefore be missing."""

from importlib import import_module
from types import ModuleType


class MissingExtra(Exception):
    """An extra is not installed. `extra` is its name, `needs` the distribution that it brings."""

    def __init__(self, extra: str, needs: str) -> None:
        super().__init__(extra)
        self.extra = extra
        self.needs = needs


def openpyxl(module: str = "openpyxl") -> ModuleType:
    """A module of openpyxl, loaded when it is first needed. Raises MissingExtra."""
    try:
        return import_module(module)
    except ImportError:
        raise MissingExtra("sheets", "openpyxl") from None

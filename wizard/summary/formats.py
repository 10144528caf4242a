"""Which formats a summary can be had in. Each is one module, imported when it is first asked for.

A module of a format has one function, `pages(summaries, layout) -> bytes`: the summaries are of one assessment, a
language each, and text is UTF-8 with LF line ends.
"""

from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Final, Protocol, cast

from wizard.frozen import frozen
from wizard.summary.parts import Summary

FORMATS: Final[Mapping[str, str]] = {
    "terminal": "wizard.summary.terminal",
    "json": "wizard.summary.as_json",
}
"""The module of every format, by its name."""


@frozen
class Layout:
    """How a summary is laid out where a format leaves a choice: cells a line, colours, drawing in ASCII only."""

    width: int = 80
    color: bool = False
    ascii_only: bool = False


class Format(Protocol):
    """The module of a format."""

    def pages(self, summaries: Sequence[Summary], layout: Layout) -> bytes: ...


def render(format: str, summaries: Sequence[Summary], layout: Layout = Layout()) -> bytes:
    """The summaries in a format, byte for byte the same for the same input. Raises KeyError for an unknown format."""
    module = cast("Format", import_module(FORMATS[format]))
    return module.pages(summaries, layout)

"""The map as Mermaid text, for documents and pull requests."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from wizard.audit.map.flow import Band, Flow, Node, sources
from wizard.audit.map.words import WORDS
from wizard.text.clean import one_line
from wizard.text.width import cut_to_width

LONGEST_LABEL: Final = 120
"""Cells of a condition beside a line; a longer one is cut."""

# numbered entities instead of what Mermaid, its Markdown or HTML would read
_SPECIAL: Final = re.compile(r"[\"#<>&`*_\\\[\]~$%:]|(?<=\d)[.)](?=\s)|^[-+]")
_MARKS: Final = {"question": "q", "value": "v", "outcome": "o"}
_SHAPES: Final = {"question": ("[", "]"), "value": ("{{", "}}"), "outcome": ("([", "])")}
_CLASSES: Final = (
    "classDef value fill:#f3eefb,stroke:#7b5ea7",
    "classDef stop fill:#fbe9e7,stroke:#b3261e",
    "classDef caution fill:#fff4e0,stroke:#b26a00",
    "classDef clear fill:#e6f4ea,stroke:#1e7b34",
    "classDef neutral fill:#eef1f4,stroke:#5f6b76",
)


def mermaid(flow: Flow) -> str:
    """A flowchart: a subgraph for each section, plain lines in the order of asking, dotted ones for conditions."""
    return "\n".join(_lines(flow)) + "\n"


def escaped(text: str) -> str:
    """The text as it can stand in quotation marks within a flowchart."""
    return _SPECIAL.sub(lambda found: f"#{ord(found[0])};", one_line(text).strip())


def _lines(flow: Flow) -> Iterator[str]:
    yield "---"
    yield f'title: "{_front(flow.title)}"'
    yield "---"
    yield "flowchart TD"
    for band in flow.bands:
        yield from _band(band, flow.language)
    yield from _order(flow)
    known = sources(flow)
    for band in flow.bands:
        for link in band.links:
            yield _line(known[link.source], f"s_{_safe(band.id)}", link.label)
        for node in band.nodes:
            for link in node.links:
                if link.source in known:
                    yield _line(known[link.source], _key(node), "" if node.kind == "value" else link.label)
    yield from (f"  {one}" for one in _CLASSES)


def _band(band: Band, language: str) -> Iterator[str]:
    title = "<br/>".join(escaped(_cut(one)) for one in (band.title, _when(band.condition, language)) if one)
    yield f'  subgraph s_{_safe(band.id)}["{title}"]'
    yield "    direction TB"
    for node in band.nodes:
        opening, closing = _SHAPES[node.kind]
        mark = f":::{node.tone or 'value'}" if node.kind != "question" else ""
        yield f'    {_key(node)}{opening}"{_label(node, language)}"{closing}{mark}'
    yield "  end"


def _label(node: Node, language: str) -> str:
    match node.kind:
        case "question":
            parts = [f"{node.label} {node.text}", _when(node.condition, language), *node.notes]
        case "value":
            parts = [node.text, f"= {node.condition}"]
        case _:
            parts = [node.text, node.condition]
    return "<br/>".join(escaped(_cut(one)) for one in parts if one)


def _when(condition: str, language: str) -> str:
    return WORDS.say("when", language, condition=condition) if condition else ""


def _order(flow: Flow) -> Iterator[str]:
    """Lines from each question to the next, through all sections, and on to the outcomes."""
    asked = [node for node in flow.nodes if node.kind == "question"]
    for before, after in pairwise(asked):
        yield f"  {_key(before)} --> {_key(after)}"
    if asked and flow.bands[-1].kind == "outcomes":
        yield f"  {_key(asked[-1])} --> s_outcomes"


def _line(source: Node, target: str, label: str) -> str:
    said = f'|"{escaped(_cut(label))}"|' if label else ""
    return f"  {_key(source)} -.->{said} {target}"


def _key(node: Node) -> str:
    """An id with a mark before it: `end` and other words of Mermaid are no ids."""
    return f"{_MARKS[node.kind]}_{_safe(node.id)}"


def _safe(id: str) -> str:
    return re.sub(r"[^a-z0-9_]", lambda found: f"_{ord(found[0]):x}_", id)


def _cut(text: str) -> str:
    return cut_to_width(one_line(text), LONGEST_LABEL)


def _front(text: str) -> str:
    return one_line(text).replace("\\", "\\\\").replace('"', '\\"')

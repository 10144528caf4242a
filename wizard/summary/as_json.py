"""The summary as JSON for scripts: an object with one summary a language, keys sorted, sources named by id."""

import json
from collections.abc import Sequence
from dataclasses import fields, is_dataclass

from wizard.summary.formats import Layout
from wizard.summary.parts import Grounds, Summary


def pages(summaries: Sequence[Summary], layout: Layout) -> bytes:  # noqa: ARG001  one form for all formats
    """One JSON text in UTF-8; the same summaries give the same bytes."""
    plain = {summary.language: _plain(summary) for summary in summaries}
    return (json.dumps(plain, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode("utf-8")


def _plain(part: object) -> object:
    match part:
        case Grounds(basis, title, sources):
            return {"basis": basis, "basis_title": title, "sources": [source.id for source in sources]}
        case tuple():
            return [_plain(one) for one in part]
    if is_dataclass(part):
        return {field.name: _plain(getattr(part, field.name)) for field in fields(part)}
    return part

"""survey-core, which many official questionnaires run on: the same answers, through npm and node."""

import json
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tests.benchmarks import answering, large
from tests.benchmarks.rows import Row, skipped
from tests.benchmarks.timing import Failed, Spread, finished, spread, times, written
from tests.benchmarks.workshop import Workshop
from tests.peers.aia import Condition, Entry, peers_folder, read_walks

PACKAGE = "survey-core@3"
WALKS = 10
CHAIN = 1_000
SCRIPT = Path(__file__).with_name("survey.mjs")

_TYPES = {"text": "text", "comment": "comment", "html": "html", "radiogroup": "radiogroup", "dropdown": "dropdown"}


def rows(workshop: Workshop) -> Iterator[Row]:
    work = "one answer in survey-core"
    if not workshop.peers:
        yield skipped(work, "--peers was not given")
        return
    if shutil.which("npm") is None or shutil.which("node") is None:
        yield skipped(work, "no node here")
        return
    folder = workshop.made("survey")
    try:
        finished(["npm", "install", "--prefix", folder, "--no-audit", "--no-fund", "--silent", PACKAGE], workshop.home)
    except Failed:
        yield skipped(work, f"{PACKAGE} could not be installed")
        return
    yield from _on_canada(workshop, folder)
    yield _on_a_chain(workshop, folder)


def _version(folder: Path) -> str:
    installed = json.loads((folder / "node_modules" / "survey-core" / "package.json").read_text("utf-8"))
    return f"survey-core {installed['version']}"


def _on_canada(workshop: Workshop, folder: Path) -> Iterator[Row]:
    peers, aia = peers_folder(), workshop.aia
    if peers is None or aia is None:
        return
    walks = read_walks(peers)[:WALKS]
    theirs = _measured(workshop, folder, _model(aia.entries), [walk.edits for walk in walks], _points(aia.entries))
    answering.walked(aia, walks, reading=True)  # warm
    ours = answering.walked(aia, walks, reading=True)
    yield _row("one answer, 299 entries, all read", ours, _version(folder), theirs)


def _on_a_chain(workshop: Workshop, folder: Path) -> Row:
    elements = [
        {"type": "boolean", "name": f"q{number}", **({"visibleIf": f"{{q{number - 1}}} = true"} if number else {})}
        for number in range(CHAIN)
    ]
    edits = [(f"q{number}", True) for number in range(large.STEPS)]
    theirs = _measured(workshop, folder, {"elements": elements}, [edits], {})
    ours = large.chain_steps(workshop, CHAIN, reading=True)
    return _row(f"one step in a chain of {CHAIN:,}, all read", ours, _version(folder), theirs)


def _row(work: str, ours: Spread, peer: str, theirs: Spread) -> Row:
    against = f"{peer}, {written(theirs.median)}"
    return Row(work, written(ours.median), against, times(ours.median, theirs.median))


def _measured(
    workshop: Workshop, folder: Path, model: Mapping[str, Any], walks: Any, points: Mapping[str, Any]
) -> Spread:
    """Seconds of each answer there."""
    given = folder / "given.json"
    given.write_text(json.dumps({"model": model, "walks": walks, "points": points}), "utf-8")
    printed = finished(["node", SCRIPT, folder, given], workshop.home)
    return spread([one / 1e6 for one in json.loads(printed)])


def _model(entries: tuple[Entry, ...]) -> dict[str, Any]:
    return {"elements": [_element(entry, number) for number, entry in enumerate(entries)]}


def _element(entry: Entry, number: int) -> dict[str, Any]:
    return {
        "type": _TYPES.get(entry.type, "checkbox"),
        "name": f"{entry.id}-{number}" if entry.type == "html" else entry.id,
        **({"choices": list(entry.points)} if entry.points else {}),
        **({"visibleIf": _expression(entry.visible_if)} if entry.visible_if is not None else {}),
    }


def _expression(condition: Condition) -> str:
    operator, *operands = condition
    if operator in ("and", "or"):
        return f" {operator} ".join(f"({_expression(one)})" for one in operands)
    values = operands[1] if isinstance(operands[1], list) else [operands[1]]
    sign = "=" if operator == "=" else "contains"
    return " and ".join(f"{{{operands[0]}}} {sign} '{value}'" for value in values)


def _points(entries: tuple[Entry, ...]) -> dict[str, dict[str, float]]:
    scored = (entry for entry in entries if entry.score in ("risk", "mitigation"))
    return {entry.id: {value: float(points) for value, points in entry.points.items()} for entry in scored}

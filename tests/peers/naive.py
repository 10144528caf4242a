"""The original's rules by the shortest way: everything worked out anew, and what is hidden never counts.

It shares nothing with our engine, nor with the translation of conditions.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from tests.peers.aia import SEVERAL, SINGLE, Condition, Entry, Given, Score


@dataclass(frozen=True, slots=True)
class Outline:
    """What holds for some answers: the indexes of the entries shown, the answers that count, the score."""

    shown: tuple[int, ...]
    answers: Mapping[str, Given]
    score: Score


def outline(entries: Iterable[Entry], given: Mapping[str, Given]) -> Outline:
    """Go through the entries once, in order."""
    entries = tuple(entries)
    shown: list[int] = []
    counting: dict[str, Given] = {}
    for index, entry in enumerate(entries):
        if entry.visible_if is None or _holds(entry.visible_if, counting):
            shown.append(index)
            if entry.id in given:
                counting[entry.id] = given[entry.id]
    return Outline(tuple(shown), counting, _score(entries, counting))


def _holds(condition: Condition, counting: Mapping[str, Given]) -> bool:
    operator, *operands = condition
    if operator == "and":
        return all(_holds(one, counting) for one in operands)
    if operator == "or":
        return any(_holds(one, counting) for one in operands)
    answer, value = counting.get(operands[0]), operands[1]
    if operator == "=":
        return bool(answer == value)
    values = value if isinstance(value, list) else [value]
    return answer is not None and all(one in answer for one in values)  # in a text: a substring; in a list: a member


def _score(entries: tuple[Entry, ...], counting: Mapping[str, Given]) -> Score:
    raw, mit = _points(entries, "risk", counting), _points(entries, "mitigation", counting)
    most_raw, most_mit = _most(entries, "risk"), _most(entries, "mitigation")
    total = raw
    if mit >= Decimal("0.8") * most_mit / 2:
        total = (Decimal("0.85") * raw).quantize(Decimal(1), ROUND_HALF_UP)
    level = 1 + sum(total > most_raw * Decimal(share) for share in ("0.25", "0.5", "0.75"))
    return Score(raw, mit, total, level)


def _points(entries: tuple[Entry, ...], score: str, counting: Mapping[str, Given]) -> Decimal:
    total = Decimal(0)
    for entry in entries:
        if entry.score == score and entry.id in counting:
            answer = counting[entry.id]
            chosen = [answer] if isinstance(answer, str) else answer
            total += sum((entry.points[value] for value in chosen), Decimal(0))
    return total


def _most(entries: tuple[Entry, ...], score: str) -> Decimal:
    """The most that all questions together can give, shown or not."""
    total = Decimal(0)
    for entry in entries:
        if entry.score == score and entry.type in SINGLE:
            total += max(entry.points.values())
        elif entry.score == score and entry.type in SEVERAL:
            total += sum(entry.points.values(), Decimal(0))
    return total

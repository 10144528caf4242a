"""What stands elsewhere in a new order of things."""

from bisect import bisect_left
from collections.abc import Sequence


def moved(old: Sequence[str], new: Sequence[str]) -> tuple[str, ...]:
    """As few ids as can be, in their new order, without which those in both stand in the same order."""
    place = {id: number for number, id in enumerate(old)}
    common = [id for id in new if id in place]
    ends: list[int] = []  # for each length, the smallest place at which a run in the old order of that length can end
    links: list[tuple[int, int]] = []  # for each id: the length of the run that it ends, and where the run came from
    at: list[int] = []  # for each length, the id that ends the run
    for number, id in enumerate(common):
        length = bisect_left(ends, place[id])
        ends[length : length + 1] = [place[id]]
        at[length : length + 1] = [number]
        links.append((length, at[length - 1] if length else -1))
    kept = set[str]()
    number = at[-1] if at else -1
    while number >= 0:
        kept.add(common[number])
        number = links[number][1]
    return tuple(id for id in common if id not in kept)

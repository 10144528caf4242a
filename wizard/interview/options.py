"""Which options, and which sets of them, are worth telling apart."""

from collections.abc import Iterator
from itertools import combinations

from wizard.interview.uses import Uses
from wizard.questionnaire.definition import Option, Question

_MOST_FREE_OPTIONS = 8  # 255 ways to choose; with more, options are tried alone and added or taken away one by one

Ids = tuple[str, ...]


def sets_worth_trying(
    question: Question, offered: list[Option], uses: Uses, current: Ids
) -> tuple[tuple[Ids, ...], bool]:
    """Sets of options to choose, and whether every set that makes a difference is among them; the nearest first.

    Options that nothing looks at stay as in `current` where they can.
    """
    together = [option for option in offered if not option.exclusive]
    masks = uses.options.get(question.slot, frozenset())
    if question.slot in uses.otherwise or any(option.points for option in together):
        unseen: list[str] = []
        classes: list[Ids] = [(option.id,) for option in together]
    else:
        unseen = [option.id for option in together if not any(option.bit & mask for mask in masks)]
        classes = [ids for ids in told_apart(question, together, uses) if ids[0] not in unseen]
    exact = len(classes) <= _MOST_FREE_OPTIONS
    tried: dict[Ids, None] = {}
    for chosen in _subsets(classes) if exact else _few_subsets(classes, current):
        ids = _filled(question, chosen, unseen, current)
        if ids:
            tried[ids] = None
    tried |= {(option.id,): None for option in offered if option.exclusive}
    nearest_first = sorted(tried, key=lambda ids: len(set(ids) ^ set(current)))
    by_sight: dict[object, Ids] = {}
    for ids in nearest_first:
        by_sight.setdefault(_seen_of(question, ids, uses), ids)
    return tuple(by_sight.values()), exact


def _seen_of(question: Question, ids: Ids, uses: Uses) -> object:
    """All that conditions and scales see of several choices."""
    options = [option for option in question.options if option.id in ids]
    masks = frozenset(mask for mask in uses.options.get(question.slot, ()) if any(mask & one.bit for one in options))
    count = len(options) if question.slot in uses.otherwise else 0
    return masks, count, sum(option.points for option in options)


def told_apart(question: Question, options: list[Option], uses: Uses) -> list[Ids]:
    """The options in sets of which nothing tells one from the other."""
    if question.slot in uses.otherwise:
        return [(option.id,) for option in options]
    masks = uses.options.get(question.slot, frozenset())
    alike: dict[object, list[str]] = {}
    for option in options:
        seen_by = frozenset(mask for mask in masks if mask & option.bit)
        alike.setdefault((seen_by, option.points), []).append(option.id)
    return [tuple(ids) for ids in alike.values()]


def _subsets(classes: list[Ids]) -> Iterator[list[Ids]]:
    for count in range(len(classes) + 1):
        yield from (list(some) for some in combinations(classes, count))


def _few_subsets(classes: list[Ids], current: Ids) -> Iterator[list[Ids]]:
    """None, each alone, all, and those of now with one more or one less."""
    now = [ids for ids in classes if set(ids) & set(current)]
    yield from ([], *([ids] for ids in classes), classes)
    for one in classes:
        yield [ids for ids in classes if (ids in now) != (ids is one)]


def _filled(question: Question, chosen: list[Ids], unseen: list[str], current: Ids) -> Ids:
    """Options of each chosen class, and as many more as the question asks for; empty where that cannot be."""
    least, most = question.settings.least or 1, question.settings.most or len(question.options)
    ids = [next((id for id in alike if id in current), alike[0]) for alike in chosen]
    if len(ids) > most:
        return ()
    spare = [id for alike in chosen for id in alike if id not in ids] + unseen
    kept = [id for id in spare if id in current]
    ids += kept[: most - len(ids)]
    more = [id for id in spare if id not in kept]
    ids += more[: max(0, least - len(ids))]
    return tuple(option.id for option in question.options if option.id in ids) if len(ids) >= least else ()

"""Random questionnaires that load, and random answers to them.

A sheet follows from its seed alone, so a failing example is found again by its seed.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from itertools import combinations, product
from random import Random
from typing import Any

from hypothesis import strategies as st

from tests.support import making
from tests.support.making import Table
from tests.support.sheet_maker import FIRST_DAY, Maker
from wizard.interview import Interview
from wizard.questionnaire.definition import Question, Questionnaire


class Sheet:
    """A random questionnaire, as the data of its file and loaded."""

    def __init__(self, seed: int, small: bool, data: Table) -> None:
        self.seed = seed
        self.small = small
        self.data = data
        self.questionnaire: Questionnaire = making.loaded(data)

    def __repr__(self) -> str:
        return f"sheet_of({self.seed}, small={self.small})"


def sheets(*, small: bool = False, hard_checks: bool = True) -> st.SearchStrategy[Sheet]:
    """Random questionnaires; a small one has few questions, each with few answers, so that all can be tried."""
    return st.integers(0, 2**32 - 1).map(lambda seed: sheet_of(seed, small=small, hard_checks=hard_checks))


@lru_cache(maxsize=64)
def sheet_of(seed: int, *, small: bool = False, hard_checks: bool = True) -> Sheet:
    data = Maker(Random(seed), small, hard_checks).data()
    return Sheet(seed, small, data)


def every_answer(interview: Interview, question: Question) -> Iterator[object]:
    """Every answer to a question of a small sheet that can be given at this moment; texts stand for all texts."""
    options = list(interview.options(question.id))
    settings = question.settings
    match question.kind.name:
        case "yes-no":
            yield from (True, False)
        case "choice":
            yield from (option.id for option in options)
        case "choices":
            together = [option.id for option in options if not option.exclusive]
            for count in range(settings.least or 1, min(settings.most or len(together), len(together)) + 1):
                yield from (list(some) for some in combinations(together, count))
            yield from ([option.id] for option in options if option.exclusive)
        case "integer":
            assert isinstance(settings.min, int)
            assert isinstance(settings.max, int)
            yield from range(settings.min, settings.max + 1)
        case "number":
            yield from (settings.min, settings.max)
        case "date":
            assert isinstance(settings.min, date)
            assert isinstance(settings.max, date)
            yield from (settings.min, settings.min + (settings.max - settings.min) / 2, settings.max)
        case "text":
            yield from ("x", "y", "other")
        case "group":
            yield from _every_way_on(interview, question)


def _every_way_on(interview: Interview, group: Question) -> Iterator[list[dict[str, object]]]:
    """Every complete list that begins with what is entered."""
    entered = interview.entries(group.id)
    most = len(entered.entries) if entered.complete else group.settings.most or 2
    fresh = list(_every_entry(group, {}))
    begun = [list(_every_entry(group, dict(entry))) for entry in entered.entries]
    for more in range(most - len(begun) + 1):
        for entries in product(*begun, *[fresh] * more):
            yield list(entries)


def _every_entry(group: Question, entry: dict[str, object]) -> Iterator[dict[str, object]]:
    """An entry with each open question, all of them yes-no, answered each way."""
    missing = [one for one in group.inner if one.id not in entry]
    for answers in product(*([True, False] + [None] * one.optional for one in missing)):
        given = {one.id: answer for one, answer in zip(missing, answers, strict=True) if answer is not None}
        yield entry | given


def say_something(interview: Interview, random: Random) -> str:
    """Answer, clear, defer or pass some question at random; gives its id."""
    question = random.choice([one for one in interview.questionnaire.questions if one.kind.asks])
    ways = ["answer"] * 8 + ["clear", "defer"]
    ways += ["blank"] * 2 * question.optional + ["not-applicable"] * 2 * question.may_be_not_applicable
    match random.choice(ways):
        case "answer":
            interview.answer(question.id, random_answer(question, random))
            if question.inner and random.random() < 0.4:
                interview.complete(question.id, complete=False)
        case "clear":
            interview.clear(question.id)
        case "defer":
            interview.defer(question.id, "later")
        case "blank":
            interview.leave_blank(question.id)
        case _:
            interview.mark_not_applicable(question.id, "because")
    return question.id


def random_answer(question: Question, random: Random) -> object:
    """An answer that the kind of a question accepts, whether all its options apply or not."""
    settings = question.settings
    match question.kind.name:
        case "yes-no":
            return random.random() < 0.5
        case "choice":
            return random.choice(question.options).id
        case "choices":
            alone = [option.id for option in question.options if option.exclusive]
            together = [option.id for option in question.options if not option.exclusive]
            if alone and random.random() < 0.3:
                return [random.choice(alone)]
            count = random.randint(settings.least or 1, min(settings.most or len(together), len(together)))
            return random.sample(together, count)
        case "integer":
            return random.randint(_or(settings.min, -3), _or(settings.max, 9))
        case "number":
            return Decimal(random.randint(2 * _or(settings.min, -3), 2 * _or(settings.max, 9))) / 2
        case "date":
            first = settings.min if isinstance(settings.min, date) else FIRST_DAY
            last = settings.max if isinstance(settings.max, date) else FIRST_DAY + timedelta(days=1000)
            return first + timedelta(days=random.randint(0, (last - first).days))
        case "group":
            return [_random_entry(question, random) for _ in range(random.randint(0, settings.most or 3))]
    return random.choice(["x", "y", "other"])


def _random_entry(group: Question, random: Random) -> dict[str, object]:
    return {one.id: random_answer(one, random) for one in group.inner if random.random() < 0.8}


def _or(limit: Any, otherwise: int) -> int:
    return otherwise if limit is None else int(limit)

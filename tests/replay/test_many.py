"""Many files: each is judged alone, in the order in which they were named, however many processes do it."""

from functools import partial
from pathlib import Path

import pytest

from tests.record.small import COMPLETE, GOLDEN, QUESTIONNAIRES, catalogue
from wizard.questionnaire.catalogue import Catalogue
from wizard.replay.many import MOST_PROCESSES, WORTH_A_PROCESS, replay_all
from wizard.replay.one import Options, Replayed

MADE_ANYWHERE = partial(Catalogue, (QUESTIONNAIRES,))
"""What makes the catalogue, also in another process."""


@pytest.fixture
def mixed(tmp_path: Path) -> list[Path]:
    """Files of every kind: good, incomplete, with each sort of problem, and missing."""
    texts = [
        COMPLETE,
        "a = ",
        COMPLETE.replace('"staff"', '"stuff"').replace("false", "0") + "usres = 1\n",  # refused by kinds
        COMPLETE + "start_day = 2026-01-01\n",
        COMPLETE + "[notes]\npersonal = 1\n",
        COMPLETE + "[expect]\noutcome = 'care'\n",
    ]
    for number, text in enumerate(texts):
        (tmp_path / f"{number}.toml").write_text(text)
    return [*(tmp_path / f"{number}.toml" for number in range(len(texts) + 1)), *sorted((GOLDEN / "answers").iterdir())]


def told(results: list[Replayed]) -> list[tuple[object, ...]]:
    return [
        (one.path, one.code, one.result, one.outcome, [problem.say("ja") for problem in (*one.problems, *one.notes)])
        for one in results
    ]


def test_two_processes_say_the_same_as_one(mixed: list[Path]) -> None:
    one = list(replay_all(mixed, MADE_ANYWHERE, Options(), jobs=1))
    two = list(replay_all(mixed, MADE_ANYWHERE, Options(), jobs=2))
    assert [result.path for result in one] == mixed
    assert {result.code for result in one} == {0, 1, 3}
    assert told(two) == told(one)


def test_few_files_are_not_worth_another_process(mixed: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("concurrent.futures.ProcessPoolExecutor", None)
    assert len(mixed) < WORTH_A_PROCESS
    assert len(list(replay_all(mixed, catalogue, Options()))) == len(mixed)


def test_never_are_there_more_processes_than_files_or_than_a_system_can_wait_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    class Pool:
        def __init__(self, workers: int, **_: object) -> None:
            asked.append(workers)

        def __enter__(self) -> "Pool":
            return self

        def __exit__(self, *_: object) -> None:
            pass

        def map(self, *_: object, **__: object) -> list[Replayed]:
            return []

    monkeypatch.setattr("concurrent.futures.ProcessPoolExecutor", Pool)
    paths = [tmp_path / str(number) for number in range(100)]
    for count in (3, 100):
        list(replay_all(paths[:count], catalogue, Options(), jobs=1000))
    assert asked == [3, MOST_PROCESSES]

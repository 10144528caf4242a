"""Whatever is in a file, replay says what is wrong with it and never fails itself."""

from datetime import datetime, time
from pathlib import Path
from typing import Any

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from tests.record.small import COMPLETE, DAY, GOLDEN, NAME, catalogue, small
from wizard.replay.one import DIFFERS, DONE, UNUSABLE, Options, replay

EXAMPLES = [path.read_bytes() for folder in ("answers", "records") for path in sorted((GOLDEN / folder).iterdir())]
IDS = st.sampled_from([*small().by_id, "start-ahead", "share-is-small", "planner", "caio", "outcome", "id", "x"])
LEAVES = (
    st.booleans()
    | st.integers(-(10**30), 10**30)
    | st.floats()
    | st.decimals(allow_nan=False, allow_infinity=False)
    | st.dates()
    | st.just(datetime(2026, 1, 1, 1, 1))  # noqa: DTZ001  a TOML file may have such a time
    | st.just(time(1, 1))
    | st.text(max_size=5)
    | st.sampled_from(["staff", "public", "write", "act", "care", "latest", "abroad", "0" * 64, "1.2.0"])
)
VALUES = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(IDS, inner, max_size=3), max_leaves=6
)
KEYS = """format version sha256 status date tool started finished replaces at blank incomplete system people
    answers notes deferred not-applicable overrides evidence carried strength set-aside expect outcome obligation
    seal""".split()
HEAD: dict[str, object] = {"questionnaire": NAME, "date": DAY, "system": {"id": "s"}}
NEARLY: dict[str, st.SearchStrategy[Any]] = {
    "format": st.just(1),
    "version": st.just("1.2.0"),
    "status": st.sampled_from(["draft", "finished"]),
    "at": IDS,
    "blank": st.lists(IDS, max_size=3),
    "incomplete": st.lists(IDS, max_size=3),
    **{
        key: st.dictionaries(IDS, VALUES, max_size=4)
        for key in ("people", "answers", "notes", "deferred", "not-applicable", "set-aside", "carried")
    },
    "overrides": st.dictionaries(
        IDS,
        st.text() | st.fixed_dictionaries({"reason": st.text()}, optional={"values": st.dictionaries(IDS, VALUES)}),
        max_size=2,
    ),
    "expect": st.fixed_dictionaries(
        {},
        optional={
            "outcome": IDS,
            "route": st.lists(IDS),
            "obligations": st.lists(IDS),
            "values": st.dictionaries(IDS, VALUES),
        },
    ),
}
"""What each key should hold, or nearly so."""


def judged(path: Path, data: bytes, *, allow_incomplete: bool = False) -> int:
    path.write_bytes(data)
    result = replay(path, catalogue(), Options(allow_incomplete=allow_incomplete))
    for problem in (*result.problems, *result.notes):
        assert problem.say("ja").isprintable()
        assert problem.say("en").isprintable()
    assert (result.code != DONE) <= bool(result.problems)
    return result.code


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("hostile") / "x.toml"


@given(
    st.fixed_dictionaries({}, optional=NEARLY),
    st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=2),
    st.booleans(),
)
def test_any_data(path: Path, nearly: dict[str, Any], odd: dict[str, Any], allow_incomplete: bool) -> None:
    data = tomli_w.dumps({**HEAD, **nearly, **odd}).encode("utf-8", "surrogatepass")
    assert judged(path, data, allow_incomplete=allow_incomplete) in (DONE, DIFFERS, UNUSABLE)


@given(
    st.sampled_from(EXAMPLES), st.lists(st.tuples(st.integers(0, 2000), st.binary(max_size=3)), min_size=1, max_size=4)
)
def test_any_change_to_the_bytes_of_a_file(path: Path, data: bytes, changes: list[tuple[int, bytes]]) -> None:
    for at, replaced in changes:
        data = data[:at] + replaced + data[at + 1 :]
    assert judged(path, data) in (DONE, DIFFERS, UNUSABLE)


@given(
    st.integers(0, len(COMPLETE)),
    st.sampled_from(
        ["[", "]", "{", "}", '"', "'", '"""', "\\", "=", ".", "#", "\n", "\r", "\0", "\ufeff", "[[", "[seal]"]
    ),
)
def test_any_mark_of_toml_anywhere(path: Path, at: int, mark: str) -> None:
    assert judged(path, (COMPLETE[:at] + mark + COMPLETE[at:]).encode()) in (DONE, DIFFERS, UNUSABLE)

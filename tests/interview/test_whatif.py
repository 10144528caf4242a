"""What would change the outcome, held against trying everything."""

import pytest

from tests.interview import brute
from tests.interview.drawn import drawn
from wizard.interview.whatif import what_would_change

MANY = 100_000


@pytest.mark.parametrize("tens", range(20))
def test_it_finds_what_trying_everything_finds(tens: int) -> None:
    for seed in range(tens * 10, tens * 10 + 10):
        interview = drawn(seed)
        if interview.outcome is None:
            continue
        found = what_would_change(interview, 3, MANY)
        sets = {
            one.outcome: frozenset(frozenset(way.questions) for way in one.ways) for one in found.others if 0 < one.size <= 3
        }
        assert found.changes == 3
        assert sets == brute.smallest_sets(interview, 3), seed

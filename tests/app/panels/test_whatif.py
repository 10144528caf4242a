"""What would change the outcome, in words."""

import pytest

from tests.app.support import DONE, Make
from wizard.interview.whatif import Change, Other, Way, WhatIf
from wizard.telling.blocks import lay_out
from wizard.telling.whatif import whatif_blocks

AUDIENCE, HARM = Change("audience", "public"), Change("harm", ("money",), new=True)


def _lines(make: Make, found: WhatIf | None, language: str = "en") -> list[str]:
    return [line.text for line in lay_out(whatif_blocks(make(DONE).interview, found, language), 78)]


def _found(*ways: Way, exact: bool = True) -> WhatIf:
    return WhatIf((Other("risky", ways),), 3, 100, exact)


def test_an_outcome_that_no_change_leads_to_is_said_to_be_so(assessment: Make) -> None:
    lines = _lines(assessment, WhatIf((Other("risky", (), impossible=True),), 3, 1, True))
    assert lines[:3] == [
        "What would change it",
        " > Needs care",
        "   No change of the answers that can be changed leads there.",
    ]


def test_an_outcome_that_was_not_reached_says_how_many_changes_it_takes(assessment: Make) -> None:
    lines = _lines(assessment, WhatIf((Other("risky", (), least=4),), 3, 1, True))
    assert "   No way was found. At least 4 answers would have to be others." in lines


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (0, " The search was cut short; there may be other ways."),
        (1, " Every change of one answer was looked at."),
        (3, " Every change of up to 3 answers was looked at."),
    ],
)
def test_it_says_how_far_it_looked(assessment: Make, changes: int, words: str) -> None:
    assert _lines(assessment, WhatIf((Other("risky", (), least=4),), changes, 1, True))[-1] == words


def test_it_says_where_only_some_answers_were_tried(assessment: Make) -> None:
    assert _lines(assessment, _found(exact=False))[-1] == " Of some questions not every possible answer was tried."


def test_answers_that_do_as_well_stand_beside_each_other(assessment: Make) -> None:
    way = Way(("audience",), ((Change("audience", "public"),), (Change("audience", "staff"),)))
    assert "   - Who uses it? -> Citizens, or Staff" in _lines(assessment, _found(way))


def test_of_many_answers_some_are_named_and_the_others_counted(assessment: Make) -> None:
    way = Way(("remark",), tuple((Change("remark", f"text {number}"),) for number in range(6)))
    assert "   - Any remark? -> text 0, or text 1, or text 2, or text 3 (2 more)" in _lines(assessment, _found(way))


def test_a_number_stands_for_others_like_it(assessment: Make) -> None:
    way = Way(("daily",), ((Change("daily", 901),), (Change("daily", 1000),)))
    assert "   - How many use it in a day? -> such as 901" in _lines(assessment, _found(way))


def test_answers_that_depend_on_each_other_stand_apart(assessment: Make) -> None:
    other = Change("harm", ("none",), new=True)
    way = Way(("audience", "harm"), ((AUDIENCE, HARM), (Change("audience", "staff"), other)))
    lines = _lines(assessment, _found(way))
    first = lines.index("   - Who uses it? -> Citizens")
    assert lines[first : first + 4] == [
        "   - Who uses it? -> Citizens",
        "     + What can errors harm? (a new question) -> Money",
        "   - Who uses it? -> Staff",
        "     + What can errors harm? (a new question) -> Nothing",
    ]


def test_of_many_ways_some_are_shown_and_the_others_counted(assessment: Make) -> None:
    ways = tuple(Way((id,), ((Change(id, value),),)) for id, value in [*DONE.items(), *DONE.items()])
    assert "   and 1 more" in _lines(assessment, _found(*ways))


@pytest.mark.parametrize("language", ["ja", "en"])
def test_hostile_text_in_a_change_steers_nothing(assessment: Make, language: str) -> None:
    way = Way(("remark",), ((Change("remark", "\x1b[2J[/"),),))
    assert not any("\x1b" in line for line in _lines(assessment, _found(way), language))


def test_nothing_is_said_where_there_is_no_other_outcome(assessment: Make) -> None:
    assert _lines(assessment, WhatIf((), 0, 0, True)) == []

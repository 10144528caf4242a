"""Which commands stand in the footer, and how many rows they take."""

import pytest

from tests.app.support import LANGUAGES
from wizard.app.keys import COMMANDS
from wizard.app.panels.footer import Hint, rows_of
from wizard.app.screens.interview import InterviewScreen
from wizard.app.words import WORDS


def _widths(rows: list[list[Hint]]) -> list[int]:
    return [sum(hint.cells for hint in row) + 2 * (len(row) - 1) for row in rows]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("cells", "most_rows"), [(78, 2), (98, 2), (118, 2)])
def test_all_commands_of_the_interview_fit(language: str, cells: int, most_rows: int) -> None:
    rows = rows_of(InterviewScreen.SHOWN, language, cells, most_rows)
    assert len(rows) <= most_rows
    assert max(_widths(rows)) <= cells
    assert [hint.press for row in rows for hint in row] == [COMMANDS[id].key for id in InterviewScreen.SHOWN]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("cells", "most_rows"), [(78, 2), (98, 2), (118, 2)])
def test_the_second_keys_are_shown_where_there_is_room(language: str, cells: int, most_rows: int) -> None:
    [[first, *_], *_] = rows_of(InterviewScreen.SHOWN, language, cells, most_rows)
    assert first == Hint("F1/^G", WORDS.say("help", language), "f1")


def test_without_room_the_second_keys_go_first() -> None:
    [row] = rows_of(("help", "quit"), "en", 20, 1)
    assert [hint.keys for hint in row] == ["F1", "F10"]


def test_where_nothing_helps_there_are_more_rows() -> None:
    assert len(rows_of(("help", "language", "quit"), "en", 10, 1)) == 3

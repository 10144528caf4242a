"""The progress bar: on a terminal, for many things, and gone before anything else is written."""

import io

import pytest

from wizard.cli.progress import WORTH_A_BAR, bar, with_progress

MANY = range(WORTH_A_BAR)


class Screen(io.StringIO):
    """A stream that says it is a terminal, and shows what is left in its lines."""

    def isatty(self) -> bool:
        return True

    @property
    def shown(self) -> list[str]:
        lines = []
        for line in self.getvalue().split("\n"):
            cells: list[str] = []
            for written in line.split("\r"):
                cells[: len(written)] = written
            lines.append("".join(cells).rstrip())
        return lines


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Screen:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "80")
    return Screen()


def test_everything_comes_in_order_whether_there_is_a_bar_or_not(screen: Screen) -> None:
    assert list(with_progress(MANY, len(MANY), False, screen)) == list(MANY)
    assert list(with_progress(MANY, len(MANY), True, screen)) == list(MANY)


def test_a_bar_is_drawn_after_each_and_wiped_at_the_end(screen: Screen) -> None:
    for _ in with_progress(MANY, len(MANY), False, screen):
        pass
    assert all(bar(done, len(MANY)) in screen.getvalue() for done in range(len(MANY) + 1))
    assert screen.shown == [""]


def test_what_is_written_between_stands_in_lines_of_its_own(screen: Screen) -> None:
    for thing in with_progress(MANY, len(MANY), False, screen):
        print(f"thing {thing}", file=screen)
    assert screen.shown == [*(f"thing {thing}" for thing in MANY), ""]


def test_the_bar_is_wiped_when_it_is_interrupted(screen: Screen) -> None:
    things = with_progress(MANY, len(MANY), False, screen)
    next(things)
    next(things)
    with pytest.raises(KeyboardInterrupt):
        things.throw(KeyboardInterrupt)  # type: ignore[attr-defined]
    assert screen.shown == [""]


def test_few_things_need_no_bar(screen: Screen) -> None:
    few = range(WORTH_A_BAR - 1)
    assert list(with_progress(few, len(few), False, screen)) == list(few)
    assert screen.getvalue() == ""


def test_there_is_none_when_quiet(screen: Screen) -> None:
    assert list(with_progress(MANY, len(MANY), True, screen)) == list(MANY)
    assert screen.getvalue() == ""


def test_there_is_none_in_a_pipe() -> None:
    pipe = io.StringIO()
    assert list(with_progress(MANY, len(MANY), False, pipe)) == list(MANY)
    assert pipe.getvalue() == ""


def test_there_is_none_on_a_dumb_terminal(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    assert list(with_progress(MANY, len(MANY), False, screen)) == list(MANY)
    assert screen.getvalue() == ""


def test_there_is_none_where_it_does_not_fit(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    assert list(with_progress(MANY, len(MANY), False, screen)) == list(MANY)
    assert screen.getvalue() == ""


def test_the_bar_fills_up_and_counts() -> None:
    assert bar(0, 40) == "[" + "-" * 30 + "] 0/40"
    assert bar(20, 40) == "[" + "#" * 15 + "-" * 15 + "] 20/40"
    assert bar(40, 40) == "[" + "#" * 30 + "] 40/40"

"""Whose system it is: three lines before the first question."""

import pytest

from tests.plain.script import scripted
from wizard.plain.begin import ask_system
from wizard.plain.lines import EndOfInput
from wizard.record.content import System

KNOWN = [System("chat", "Enquiry chat", "General Affairs")]


def asked(*lines: str, office: str = "") -> tuple[System, str]:
    written: list[str] = []
    return ask_system(scripted(lines, written), KNOWN, office), "".join(written)


def test_an_empty_line_takes_the_id_that_is_proposed_and_the_office_of_the_settings() -> None:
    assert asked("Minutes", "", "", office="Archive")[0] == System("minutes", "Minutes", "Archive")
    assert asked("議事録", "", "総務課")[0] == System("system-1", "議事録", "総務課")


def test_a_name_is_needed_and_an_id_that_is_none_is_asked_for_again() -> None:
    system, out = asked("", " ", "Minutes", "Not An Id", "minutes-2", "")
    assert system == System("minutes-2", "Minutes", "")
    assert out.count("Please give a name") == 2
    assert out.count("lower-case letters, digits and hyphens, beginning") == 1
    assert out.count("\nName:") == 1


@pytest.mark.parametrize("name", ["chat", "Enquiry chat"])
def test_a_system_that_is_known_is_named_by_its_name_or_its_id(name: str) -> None:
    system, out = asked(name, "", "", office="Archive")
    assert system == KNOWN[0]
    assert "There are records of a system with this id already (Enquiry chat)" in out


def test_a_system_that_is_known_is_taken_by_its_number() -> None:
    system, out = asked("1", "", "", office="Archive")
    assert system == KNOWN[0]
    assert "Systems with records (a number takes one)\n  1. Enquiry chat  chat\n" in out
    assert asked("2", "two", "")[0] == System("two", "2", "")


def test_a_system_without_a_name_goes_by_its_id() -> None:
    written: list[str] = []
    assert ask_system(scripted(["1", "", ""], written), [System("chat")], "") == System("chat", "chat")


def test_of_many_systems_the_newest_are_told_and_all_are_known() -> None:
    known = [System(f"bot-{number}", f"Bot {number}") for number in range(12)]
    written: list[str] = []
    assert ask_system(scripted(["Bot 11", "", ""], written), [*known, System("bot-3", "Older")], "") == known[11]
    out = "".join(written)
    assert "  9. Bot 8  bot-8\n  3 more: write the name or the id.\n" in out
    assert "Older" not in out


def test_back_goes_to_the_part_before_and_other_signs_do_nothing() -> None:
    system, out = asked("<", "Minutse", "<", "Minutes", "?", "", "")
    assert system == System("minutes", "Minutes", "")
    assert out.count("This command does nothing here") == 1


def test_names_are_short() -> None:
    assert "301 characters" in asked("x" * 301, "Minutes", "", "")[1]


@pytest.mark.parametrize("lines", [(), ("Minutes",), ("Minutes", "")])
def test_the_input_may_end_at_each_part(lines: tuple[str, ...]) -> None:
    with pytest.raises(EndOfInput):
        asked(*lines)


@pytest.mark.parametrize("name", ["a\x1b[31m\x07b", "a\u202eb", "\ufeffab", "a\u2028b"])
def test_no_name_can_steer_the_terminal(name: str) -> None:
    system, out = asked(name, "ab", "")
    assert system.name in ("a[31mb", "ab", "a b")
    assert not set(out + system.name) & {"\x1b", "\x07", "\u202e", "\ufeff", "\u2028"}

"""Repeating groups in lines: entries are added, answered anew, taken away and moved; an empty line ends the list."""

from pathlib import Path

from tests.plain.script import talk
from tests.support.making import check, choice, integer, question, sheet, words, yes_no
from wizard.interview.said import State
from wizard.questionnaire.definition import Questionnaire


def vendors(least: int | None = None, most: int | None = None) -> Questionnaire:
    inner = [
        question("name", "text"),
        choice("kind", "maker", "seller"),
        integer("staff", when='kind == "maker"', optional=True, check=[check("few", "staff <= 9")]),
    ]
    group = question("vendor", "group", entry=words("Vendor"), question=inner, least=least, most=most)
    return sheet(group, yes_no("live"))


def test_entries_are_added_one_after_another_and_an_empty_line_ends_the_list(tmp_path: Path) -> None:
    talked = talk(vendors(), tmp_path, "0", "Alpha", "1", "4", "0", "Beta", "2", "", "1")
    entries = talked.interview.entries("vendor")
    assert entries.complete
    assert list(entries.entries) == [{"name": "Alpha", "kind": "maker", "staff": 4}, {"name": "Beta", "kind": "seller"}]
    assert talked.out.count("\nVendor 2\n") == 1
    assert "Entries so far: 2" in talked.out
    assert talked.interview.answer_of("live") is True


def test_an_entry_is_answered_anew_moved_and_taken_away(tmp_path: Path) -> None:
    added = ["0", "Alpha", "2", "0", "Beta", "2", "0", "Gamma", "2"]
    anew = [*added, "1", "1", "Omega", "", ""]
    assert [one["name"] for one in talk(vendors(), tmp_path / "a", *anew).interview.entries("vendor").entries] == [
        "Omega", "Beta", "Gamma",
    ]  # fmt: skip
    moved = [*added, "3", "3", "1", "4", "2", "2", ""]
    assert [one["name"] for one in talk(vendors(), tmp_path / "b", *moved).interview.entries("vendor").entries] == [
        "Gamma", "Beta",
    ]  # fmt: skip


def test_going_back_from_the_first_question_of_a_new_entry_adds_none(tmp_path: Path) -> None:
    talked = talk(vendors(), tmp_path, "0", "<", "", "1")
    assert talked.interview.entries("vendor").entries == ()
    assert talked.interview.answer_of("live") is True


def test_too_few_and_too_many_entries_are_said(tmp_path: Path) -> None:
    few = talk(vendors(least=1), tmp_path / "few", "", "0", "A", "2", "", "1")
    assert "at least 1" in few.out
    assert len(few.interview.entries("vendor").entries) == 1
    many = talk(vendors(most=1), tmp_path / "many", "0", "A", "2", "0", "", "1")
    assert "at most 1" in many.out
    assert len(many.interview.entries("vendor").entries) == 1


def test_an_entry_with_something_open_keeps_the_list_open(tmp_path: Path) -> None:
    talked = talk(vendors(), tmp_path, "0", "Alpha", ":", "", "1", "1", "", "2", "", "1")
    assert "not answered yet" in talked.out
    assert talked.interview.state("vendor") == State.ANSWERED
    assert talked.interview.answer_of("live") is True


def test_a_check_within_an_entry_asks_again(tmp_path: Path) -> None:
    talked = talk(vendors(), tmp_path, "0", "Alpha", "1", "50", "5", "", "1")
    assert "check few" in talked.out
    assert talked.interview.entries("vendor").entries[0]["staff"] == 5


def test_help_is_there_within_an_entry_and_putting_off_is_not(tmp_path: Path) -> None:
    talked = talk(vendors(), tmp_path, "0", "?", "-", "Alpha", "2", "", "1")
    assert "Page" in talked.out
    assert "Within an entry nothing can be put off" in talked.out


def test_the_whole_list_is_put_off(tmp_path: Path) -> None:
    talked = talk(vendors(), tmp_path, "-", "ask them", "", "1")
    assert talked.interview.state("vendor") == State.DEFERRED
    assert talked.interview.answer_of("live") is True


def test_an_answer_within_an_entry_is_taken_back_and_the_language_switched(tmp_path: Path) -> None:
    talked = talk(vendors(), tmp_path, "0", "Alpha", "<", "+", "1", "+", "1", "Beta", "2", "", "1")
    assert talked.interview.entries("vendor").entries[0]["name"] == "Beta"
    assert "The answer is taken back." in talked.out
    assert "\nname。\n" in talked.out
    assert talked.interview.answer_of("live") is True


def test_an_entry_that_the_input_breaks_off_keeps_what_was_answered_in_it(tmp_path: Path) -> None:
    talked = talk(vendors(), tmp_path, "0", "Alpha", "1")
    assert list(talked.interview.entries("vendor").entries) == [{"name": "Alpha", "kind": "maker"}]
    assert talked.interview.state("vendor") == State.OPEN
    empty = talk(vendors(), tmp_path / "empty", "0")
    assert empty.interview.entries("vendor").entries == ()


def test_what_is_done_to_an_entry_is_said_and_can_be_undone(tmp_path: Path) -> None:
    added = ["0", "Alpha", "2", "0", "Beta", "2"]
    removed = talk(vendors(), tmp_path / "a", *added, "1", "2")
    assert "Vendor 1 is removed." in removed.out
    assert "Entries so far: 1" in removed.out
    moved = talk(vendors(), tmp_path / "b", *added, "2", "3")
    assert "Vendor 2 is number 1 now." in moved.out
    undone = talk(vendors(), tmp_path / "c", *added, "1", "2", "+", "5")
    assert [one["name"] for one in undone.interview.entries("vendor").entries] == ["Alpha", "Beta"]


def test_a_number_of_no_entry_is_said_to_be_none(tmp_path: Path) -> None:
    assert "Type 0 or an empty line." in talk(vendors(), tmp_path / "a", "1").out
    assert "Type a number from 0 to 1, or an empty line." in talk(vendors(), tmp_path / "b", "0", "A", "2", "2").out


def test_a_hint_is_given_for_the_first_entry_only(tmp_path: Path) -> None:
    talked = talk(vendors(), tmp_path, "0", "Alpha", "2", "0", "Beta", "2")
    assert talked.out.count("goes back to the list") == 1

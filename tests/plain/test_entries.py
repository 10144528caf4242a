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

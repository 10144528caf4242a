"""However it ends - no more input, Ctrl-C, a fault, a disk that is full - what was answered is on disk."""

import errno
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.plain.script import NOW, Talked, assessment_in, scripted, talk, talk_on
from tests.support.making import check, choice, integer, question, section, sheet, table, words, yes_no
from wizard.host import files
from wizard.interview import Answer, Deferred
from wizard.interview.said import State
from wizard.plain.lines import Lines
from wizard.plain.mode import Failed, Interrupted, begun, talk_through
from wizard.questionnaire.catalogue import Catalogue
from wizard.questionnaire.definition import Questionnaire
from wizard.record.assessment import Assessment
from wizard.record.file import FileStore, assessment_of, open_file

FIRST = "1"
SCRIPT = (
    FIRST, "?", "??", "!", "!!", "=", "-", "ask", "them", "<", "one", "\\", "two", "",
    "+", "1", "a note", "+", "2", "nowhere", "",
    "+", "3", "<", "+", "4", "50", "it is a trial", "0", "Alpha", "", "1", "1", "Beta", "", "", ":", "2", "",
    "/", "many", "3", "", "", "1", "=", ":", "", "2", "", "1", "chief", "2", "1", "", "1",
)  # fmt: skip
"""Visits every prompt that there is after the first question, and seals the record with its last line."""


def every_prompt() -> Questionnaire:
    return sheet(
        section(
            "one",
            choice("use", "public", "staff"),
            question("why", "paragraph"),
            integer("many", check=[check("few", "many <= 10", "soft")], not_applicable=True),
        ),
        section("two", question("vendor", "group", entry=words("Vendor"), question=[
            question("name", "text"), integer("staff", optional=True),
        ]), yes_no("live")),
        people=["planner"],
    )  # fmt: skip


def read_again(talked: Talked) -> Assessment:
    """What the draft says to somebody who opens it."""
    path = talked.left.draft
    assert path is not None
    return assessment_of(open_file(path), talked.assessment.questionnaire, None, FileStore(path.parent, "small", path))


def same(one: Assessment, other: Assessment) -> None:
    """Both are the same interview, at the same question."""
    assert one.at == other.at
    assert one.typed == other.typed
    assert one.interview.states == other.interview.states
    asked = one.questionnaire.questions
    assert [one.interview.said(each.id) for each in asked] == [other.interview.said(each.id) for each in asked]
    assert (one.interview.notes, one.interview.evidence) == (other.interview.notes, other.interview.evidence)
    assert one.interview.soft_checks == other.interview.soft_checks
    assert one.people == other.people


def test_the_script_of_these_tests_goes_from_start_to_seal(tmp_path: Path) -> None:
    talked = talk(every_prompt(), tmp_path, *SCRIPT)
    assert talked.left.finished is not None, talked.out


@pytest.mark.parametrize("count", range(1, len(SCRIPT)))
def test_at_every_prompt_the_end_of_input_keeps_a_draft_that_goes_on_there(count: int, tmp_path: Path) -> None:
    talked = talk(every_prompt(), tmp_path, *SCRIPT[:count])
    assert talked.interview.answer_of("use") == "public"
    same(read_again(talked), talked.assessment)


@pytest.mark.parametrize("count", range(1, len(SCRIPT)))
def test_at_every_prompt_an_interrupt_keeps_the_same_draft(count: int, tmp_path: Path) -> None:
    lines = scripted(SCRIPT[:count], [])
    typed = lines._read

    def read() -> str:
        line = typed()
        if not line:
            raise KeyboardInterrupt
        return line

    lines._read = read
    assessment = assessment_in(every_prompt(), tmp_path)
    with pytest.raises(Interrupted) as interrupted:
        talk_through(assessment, lines, lambda: NOW)
    same(read_again(Talked("", interrupted.value.left, assessment)), assessment)


def test_before_anything_is_said_nothing_is_kept(tmp_path: Path) -> None:
    talked = talk(every_prompt(), tmp_path, "?", "=", ":", "")
    assert talked.left.draft is None
    assert list(tmp_path.iterdir()) == []


def test_where_the_input_ends_before_a_system_is_named_nothing_is_begun(tmp_path: Path) -> None:
    lines = scripted(["Bot"], [])
    assert begun(every_prompt(), lines, tmp_path, lambda: NOW, "", Catalogue()) is None


def test_a_text_that_is_broken_off_is_kept_as_half_written_and_an_empty_line_takes_it(tmp_path: Path) -> None:
    talked = talk(every_prompt(), tmp_path, "1", "one", "two")
    assert talked.assessment.typed == {"why": "one\ntwo"}
    assert talked.interview.said("why") is None
    again = talk_on(read_again(talked), "")
    assert "Half written: one two" in again.out.replace("\n", " ")
    assert again.interview.answer_of("why") == "one\ntwo"
    assert again.assessment.typed == {}


def test_a_text_that_is_broken_off_does_not_take_the_place_of_an_answer(tmp_path: Path) -> None:
    talked = talk(every_prompt(), tmp_path, "1", "first", "", "<", "second")
    assert talked.interview.answer_of("why") == "first"
    assert read_again(talked).typed == {"why": "second"}
    again = talk_on(read_again(talked), "")
    assert again.interview.answer_of("why") == "first"
    assert again.assessment.typed == {}


def test_text_that_is_no_answer_stands_in_the_way_of_the_seal(tmp_path: Path) -> None:
    one = sheet(section("one", integer("many", optional=True), yes_no("live")))
    made = assessment_in(one, tmp_path)
    made.interview.answer("live", True)
    made.interview.defer("many", "ask", "")
    made.typed["many"] = "some"
    made.at = "live"
    talked = talk_on(made, "", "1", "", "", "1", "1")
    assert talked.out.index("Half written: some") < talked.out.index("It can be finished")
    assert talked.left.finished is not None


def with_letters() -> Questionnaire:
    """A group of which the entries ask for a paragraph."""
    inner = [question("to", "text"), question("words", "paragraph")]
    return sheet(section("one", question("letter", "group", entry=words("Letter"), question=inner)))


def test_a_text_that_is_broken_off_within_an_entry_is_kept_there_as_half_written(tmp_path: Path) -> None:
    talked = talk(with_letters(), tmp_path, "0", "A", "Dear A", "", "0", "B", "Dear B,", "we")
    assert [dict(one) for one in talked.interview.entries("letter").entries] == [
        {"to": "A", "words": "Dear A"},
        {"to": "B"},
    ]
    draft = read_again(talked)
    assert draft.typed_within == {"letter": [{}, {"words": "Dear B,\nwe"}]}
    again = talk_on(draft, "2", "1", "", "")
    assert "Half written: Dear B, we" in again.out.replace("\n", " ")
    assert again.interview.entries("letter").entries[1] == {"to": "B", "words": "Dear B,\nwe"}
    assert read_again(again).typed_within == {}


def test_a_text_that_is_broken_off_within_an_entry_does_not_take_the_place_of_an_answer(tmp_path: Path) -> None:
    talked = talk(with_letters(), tmp_path, "0", "A", "first", "", "1", "1", "", "second")
    assert talked.interview.entries("letter").entries == ({"to": "A", "words": "first"},)
    assert read_again(talked).typed_within == {"letter": [{"words": "second"}]}


def test_a_fault_of_the_program_keeps_the_draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("wizard.plain.talk.so_far", broken)
    assessment = assessment_in(every_prompt(), tmp_path)
    with pytest.raises(Failed) as failed:
        talk_through(assessment, scripted(["1", "="], []), lambda: NOW)
    assert isinstance(failed.value.__cause__, ZeroDivisionError)
    same(read_again(Talked("", failed.value.left, assessment)), assessment)


def test_output_that_nobody_hears_ends_it_with_the_draft_kept(tmp_path: Path) -> None:
    written: list[str] = []

    def write(text: str) -> None:
        from wizard.plain.lines import EndOfInput

        written.append(text)
        if "Q2." in text:
            raise EndOfInput

    lines = Lines(iter(["1\n"]).__next__, write, lambda: 80, "")
    lines.language = "en"
    assessment = assessment_in(every_prompt(), tmp_path)
    left = talk_through(assessment, lines, lambda: NOW)
    assert read_again(Talked("", left, assessment)).interview.answer_of("use") == "public"


class Disk:
    """A disk that can be full."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.full = False
        self._write: Callable[..., None] = files._write_and_rename
        monkeypatch.setattr(files, "_write_and_rename", self._written)

    def _written(self, *arguments: object) -> None:
        if self.full:
            raise OSError(errno.ENOSPC, "No space left on device")
        self._write(*arguments)


def test_a_full_disk_is_told_once_and_saving_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    disk = Disk(monkeypatch)
    written: list[str] = []

    def typed() -> Iterator[str]:
        for line in ("1\n", "why\n", "\n"):
            disk.full = True
            yield line
        yield "7\n"
        disk.full = False
        yield from ("\n", "1\n")

    given = typed()
    lines = Lines(lambda: next(given, ""), written.append, lambda: 200, "")
    lines.language = "en"
    assessment = assessment_in(every_prompt(), tmp_path)
    left = talk_through(assessment, lines, lambda: NOW)
    out = "".join(written)
    assert out.count("The draft cannot be saved. The disk is full.") == 1
    assert out.count("The draft is saved again.") == 1
    assert out.index("cannot be saved") < out.index("saved again")
    same(read_again(Talked(out, left, assessment)), assessment)


def test_a_disk_that_stays_full_is_told_at_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Disk(monkeypatch).full = True
    talked = talk(every_prompt(), tmp_path, "1", "why", "", "7")
    assert talked.left.draft is None
    assert talked.left.unsaved is not None
    assert talked.left.unsaved.kind == "no-space"
    assert talked.interview.answer_of("many") == 7


def test_a_record_that_cannot_be_written_is_told_and_may_be_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = Disk(monkeypatch)

    def typed() -> Iterator[str]:
        yield from ("1\n", "1\n")
        disk.full = True
        yield "1\n"
        disk.full = False
        yield from ("1\n", "1\n")

    written: list[str] = []
    given = typed()
    lines = Lines(lambda: next(given, ""), written.append, lambda: 200, "")
    lines.language = "en"
    left = talk_through(assessment_in(sheet(choice("use", "a", "b")), tmp_path), lines, lambda: NOW)
    assert "The record cannot be written. The disk is full." in "".join(written)
    assert left.finished is not None


def test_an_answer_whose_option_is_gone_is_asked_for_again(tmp_path: Path) -> None:
    held = choice("held", table(id="a", text={"ja": "a", "en": "a"}, when='use == "staff"'), "b", "c")
    one = sheet(choice("use", "public", "staff"), held)
    talked = talk(one, tmp_path, "2", "1", "<", "<", "1", "", "1")
    assert "not offered any more" in talked.out
    assert "This needs an answer" in talked.out
    assert talked.interview.answer_of("held") == "b"


def test_what_was_put_off_is_told_and_may_be_put_off_differently_or_answered(tmp_path: Path) -> None:
    one = sheet(choice("use", "public", "staff"), integer("many"))
    talked = talk(one, tmp_path, "-", "ask", "them", "<", "-", "-", "", "<", "")
    assert talked.interview.said("use") == Deferred("", "them")
    assert "Answer so far: To be found out later: ask Ask: them" in talked.out
    assert talked.interview.state("use") == State.DEFERRED
    answered = talk(one, tmp_path / "other", "-", "", "", "<", "2")
    assert answered.interview.said("use") == Answer("staff")


def test_back_leaves_a_note_a_reason_and_putting_off_as_they_were(tmp_path: Path) -> None:
    one = sheet(integer("many", not_applicable=True, check=[check("few", "many <= 10", "soft")]))
    talked = talk(one, tmp_path, "+", "1", "<", "+", "3", "<", "-", "<", "-", "a", "<", "<", "50", "<", "5")
    assert talked.interview.notes == {}
    assert talked.interview.answer_of("many") == 5
    assert talked.out.count("Nothing is changed.") == 4


def test_a_note_is_kept_changed_and_taken_away(tmp_path: Path) -> None:
    one = sheet(integer("many"))
    assert talk(one, tmp_path / "a", "+", "1", "x", "+", "1", "").interview.notes == {"many": "x"}
    assert talk(one, tmp_path / "b", "+", "1", "x", "+", "1", "y").interview.notes == {"many": "y"}
    assert talk(one, tmp_path / "c", "+", "1", "x", "+", "1", "-").interview.notes == {}
    assert talk(one, tmp_path / "d", "+", "1", "\\-").interview.notes == {"many": "-"}


@pytest.mark.parametrize("path", ["a\x00b", "\ud800", "~nobody/x", "/", "x" * 5000, "\u202e"])
def test_a_path_at_which_no_file_can_be_is_told(path: str, tmp_path: Path) -> None:
    talked = talk(sheet(integer("many")), tmp_path, "+", "2", path, "", "7")
    assert talked.interview.evidence == {}
    assert talked.interview.answer_of("many") == 7


def test_the_reason_for_an_answer_that_stands_can_be_given_anew(tmp_path: Path) -> None:
    one = sheet(integer("many", check=[check("few", "many <= 10", "soft")]), yes_no("live"))
    talked = talk(one, tmp_path, "50", "trial", "<", "+", "4", "pilot")
    assert "Reason so far: trial" in talked.out
    assert [soft.reason for soft in talked.interview.soft_checks] == ["pilot"]


def test_what_was_done_last_is_undone_and_done_again(tmp_path: Path) -> None:
    one = sheet(choice("use", "public", "staff"), integer("many"), yes_no("live"))
    undone = talk(one, tmp_path / "a", "1", "7", "+", "4")
    assert undone.interview.said("many") is None
    assert undone.assessment.at == "many"
    assert "Undone: " in undone.out
    redone = talk(one, tmp_path / "b", "1", "7", "+", "4", "+", "5")
    assert redone.interview.answer_of("many") == 7
    assert redone.assessment.at == "many"
    anew = talk(one, tmp_path / "c", "1", "7", "+", "4", "9", "+", "5", "1")
    assert anew.interview.answer_of("many") == 9
    assert anew.interview.answer_of("live") is True


def test_from_the_review_a_nought_goes_to_the_next_question_that_is_open(tmp_path: Path) -> None:
    one = sheet(choice("use", "public", "staff"), integer("many"), yes_no("live"))
    talked = talk(one, tmp_path, "1", "7", "<", "<", ":", "0", "2")
    assert talked.interview.answer_of("live") is False


def test_words_are_looked_for_and_the_question_is_gone_to(tmp_path: Path) -> None:
    one = sheet(choice("use", "public", "staff"), integer("many"), yes_no("live"))
    talked = talk(one, tmp_path, "1", "/", "nothing like it", "/", "staff", "1", "2")
    assert "Nothing found" in talked.out
    assert talked.interview.answer_of("use") == "staff"


def test_at_the_end_back_goes_to_the_last_question_and_what_it_means_is_told_once(tmp_path: Path) -> None:
    one = sheet(choice("use", "public", "staff"), outcomes={"risky": 'use == "public"', "fine": 'use == "staff"'})
    talked = talk(one, tmp_path, "1", "x", "", "-", "<", "2", "1", "2")
    assert talked.interview.answer_of("use") == "staff"
    assert talked.out.count("Q1. use") == 2
    assert talked.out.count("Type a number from 1 to 2.") == 2


def test_each_way_of_answering_is_explained_once_and_again_on_request(tmp_path: Path) -> None:
    one = sheet(choice("use", "public", "staff"), yes_no("live"), choice("who", "a", "b"))
    assert talk(one, tmp_path / "a", "1", "1").out.count("Answer with a number.") == 1
    assert talk(one, tmp_path / "b", "1", "?", "1").out.count("Answer with a number.") == 2

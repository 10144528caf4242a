"""Undo and redo, as a person sees them."""

import pytest

from tests.app.support import DONE, Drive, Make
from wizard.interview import Deferred, State


@pytest.mark.parametrize(("undo", "redo"), [("shift+f2", "shift+f3"), ("alt+z", "alt+y"), ("ctrl+z", "ctrl+y")])
async def test_it_goes_to_the_question_and_says_what_was_undone(
    drive: Drive, assessment: Make, language: str, undo: str, redo: str
) -> None:
    made = assessment({"audience": "staff", "users": 20})
    made.at = "audience"
    async with drive(made, language=language) as driven:
        await driven.press("2", "f3", "f3", undo)
        assert driven.at == "audience"
        assert made.interview.answer_of("audience") == "staff"
        assert {"ja": "元に戻しました: 答え", "en": "Undone: the answer"}[language] in driven.text
        assert {"ja": "(*) 職員", "en": "(*) Staff"}[language] in driven.text
        await driven.press(redo)
        assert {"ja": "やり直しました: 答え", "en": "Done again: the answer"}[language] in driven.text
        assert {"ja": "(*) 国民", "en": "(*) Citizens"}[language] in driven.text
        await driven.press("1")
        assert {"ja": "やり直しました", "en": "Done again"}[language] not in driven.text


async def test_it_says_so_where_there_is_nothing_to_undo(drive: Drive, assessment: Make, language: str) -> None:
    async with drive(assessment(DONE), language=language) as driven:
        await driven.press("shift+f2")
        assert {"ja": "元に戻すものは、もうありません。", "en": "There is nothing more to undo."}[
            language
        ] in driven.text
        await driven.press("shift+f3")
        assert {"ja": "やり直すものは、もうありません。", "en": "nothing more to do again."}[language] in driven.text


async def test_what_was_typed_in_one_field_is_undone_at_once(drive: Drive, assessment: Make) -> None:
    made = assessment({"audience": "staff"})
    async with drive(made) as driven:
        await driven.type("12x")
        await driven.press("backspace", "ctrl+z")
        assert made.interview.state("users") == State.OPEN
        assert driven.app.focused is not None
        assert "12" not in driven.text.split("How many use it?")[1].split("[ Next ]")[0]
        await driven.press("shift+f2", "shift+f3")
        assert made.interview.answer_of("users") == 12


async def test_in_a_field_of_several_lines_ctrl_z_is_that_of_the_field(drive: Drive, assessment: Make) -> None:
    made = assessment({"audience": "public"})
    made.at = "purpose"
    async with drive(made) as driven:
        await driven.type("one")
        await driven.press("ctrl+z")
        assert "Undone" not in driven.text
        assert made.interview.answer_of("purpose") is None
        await driven.press("ctrl+y")
        assert made.interview.answer_of("purpose") == "one"
        await driven.press("shift+f2")
        assert "Undone: the answer" in driven.text
        assert made.interview.answer_of("purpose") is None


async def test_a_note_and_a_deferral_are_undone(drive: Drive, assessment: Make) -> None:
    made = assessment({"audience": "staff"})
    async with drive(made) as driven:
        await driven.press("f4", "enter", "enter")
        assert made.interview.said("users") == Deferred()
        await driven.press("alt+z")
        assert 'Undone: "not known yet"' in driven.text
        assert "To be found out later" not in driven.text


async def test_what_was_undone_is_undone_on_disk_too(drive: Drive, assessment: Make) -> None:
    made = assessment({"audience": "staff"})
    made.at = "audience"
    async with drive(made) as driven:
        await driven.press("2", "shift+f2")
        assert made.path is not None
        assert 'audience = "staff"' in made.path.read_text("utf-8")

"""An entry of a repeating group is answered in a screen of its own, and nothing is lost on the way back."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from textual.widgets import Input

from tests.app.support import NOW, SIZES, Drive, Driven
from tests.support.grouped import HARMLESS, HOSTILE, NAME, catalogue_in
from wizard.app.screens.entry import EntryScreen
from wizard.app.screens.help import HelpScreen
from wizard.app.screens.interview import InterviewScreen
from wizard.app.widgets.fields import LongField
from wizard.interview import Deferred, State
from wizard.questionnaire.definition import Group
from wizard.record.assessment import Assessment
from wizard.record.content import System
from wizard.record.file import begin, resume
from wizard.text.width import cell_width

KITA: Mapping[str, Any] = {"name": "Kita", "place": "here"}
WEST: Mapping[str, Any] = {"name": "West", "place": "abroad", "staff": 30}
Vendors = Callable[..., Assessment]


@pytest.fixture
def vendors(tmp_path: Path) -> Vendors:
    """Makes an assessment that stands at the vendors entered."""

    def make(*entries: Mapping[str, Any], complete: bool = False) -> Assessment:
        questionnaire = catalogue_in(tmp_path).get(NAME)
        made = begin(questionnaire, System("bot", "Enquiry bot"), tmp_path, NOW.date(), NOW)
        made.interview.answer("open_abroad", True)
        if entries or complete:
            made.interview.answer("vendor", Group(tuple(dict(entry) for entry in entries), complete))
        made.at = "vendor"
        return made

    return make


def entries(made: Assessment) -> list[Mapping[str, Any]]:
    return [dict(entry) for entry in made.interview.entries("vendor").entries]


def on_disk(made: Assessment, tmp_path: Path) -> list[Mapping[str, Any]]:
    """What the draft says."""
    assert made.path is not None
    made.close()
    again = resume(made.path, catalogue_in(tmp_path))
    again.close()
    return entries(again)


async def quit(driven: Driven) -> None:
    await driven.press("ctrl+q")


async def test_an_entry_is_answered_question_after_question_from_the_keyboard_alone(
    drive: Drive, vendors: Vendors, tmp_path: Path, language: str, size: tuple[int, int]
) -> None:
    made = vendors()
    async with drive(made, language=language, size=size) as driven:
        await driven.press("enter")
        assert isinstance(driven.app.screen, EntryScreen)
        await driven.type("West")
        await driven.press("enter", "2", "enter")
        await driven.type("30")
        await driven.press("enter", "enter")
        assert isinstance(driven.app.screen, InterviewScreen)
        assert entries(made) == [WEST]
        assert {"ja": "どこにありますか。  国外", "en": "Where is it?  Abroad"}[language] in driven.text
        assert all(cell_width(line) <= size[0] for line in driven.lines)
        await quit(driven)
    assert on_disk(made, tmp_path) == [WEST]


async def test_the_screen_says_which_entry_and_question_and_gives_its_help(
    drive: Drive, vendors: Vendors, language: str, size: tuple[int, int]
) -> None:
    async with drive(vendors(KITA), language=language, size=size) as driven:
        await driven.press("a")
        shown = driven.text
        for words in (
            {"ja": "事業者 2  問 1 / 3", "en": "Vendor 2  question 1 / 3"},
            {"ja": "どの事業者が関わりますか。", "en": "Which vendors take part?"},
            {"ja": "名称を書いてください。", "en": "What is its name?"},
            {"ja": "登記上の名称です。", "en": "As it is registered."},
            {"ja": "試験の規則", "en": "the rule of tests"},
            {"ja": "[ 一覧に戻る ]", "en": "[ Back to the list ]"},
        ):
            assert words[language] in shown


@pytest.mark.parametrize("width", [40, 80, 120])
async def test_no_line_is_wider_than_the_screen(drive: Drive, vendors: Vendors, width: int, language: str) -> None:
    async with drive(
        vendors({**WEST, "name": "a name that goes on " * 5}), language=language, size=(width, 24)
    ) as driven:
        for keys in (["home", "enter"], ["f3"], ["f3"], ["escape"]):
            await driven.press(*keys)
            assert all(cell_width(line) <= width for line in driven.lines)


async def test_questions_that_do_not_apply_in_this_entry_are_not_asked(drive: Drive, vendors: Vendors) -> None:
    async with drive(vendors()) as driven:
        await driven.press("enter")
        await driven.type("Kita")
        await driven.press("enter", "1", "enter")
        assert "Anything else? (optional)" in driven.text
        await driven.press("f2")
        assert "Where is it?" in driven.text


async def test_options_are_those_of_this_entry(drive: Drive, vendors: Vendors) -> None:
    made = vendors({"name": "Kita"})
    made.interview.answer("open_abroad", False)
    async with drive(made) as driven:
        await driven.press("1")
        assert "In the country" in driven.text
        assert "Abroad" not in driven.text


async def test_an_entry_is_opened_at_what_still_has_to_be_answered(drive: Drive, vendors: Vendors) -> None:
    async with drive(vendors({"name": "West", "place": "abroad"})) as driven:
        await driven.press("1")
        assert "How many people work there?" in driven.text


async def test_escape_goes_back_and_keeps_answers_and_half_typed_text(
    drive: Drive, vendors: Vendors, tmp_path: Path
) -> None:
    made = vendors({"name": "West", "place": "abroad"})
    async with drive(made) as driven:
        await driven.press("1")
        await driven.type("12x")
        await driven.press("escape")
        assert isinstance(driven.app.screen, InterviewScreen)
        await driven.press("f2", "f3", "1")
        assert driven.app.focused is not None
        assert isinstance(driven.app.focused, Input)
        assert driven.app.focused.value == "12x"
        await driven.press("backspace", "escape")
        assert entries(made) == [{"name": "West", "place": "abroad", "staff": 12}]
        await quit(driven)
    assert on_disk(made, tmp_path) == [{"name": "West", "place": "abroad", "staff": 12}]


async def test_half_typed_text_moves_with_its_entry(drive: Drive, vendors: Vendors) -> None:
    async with drive(vendors({"name": "West", "place": "abroad"}, KITA)) as driven:
        await driven.press("1")
        await driven.type("12x")
        await driven.press("escape", "home", "d", "2")
        assert isinstance(driven.app.focused, Input)
        assert driven.app.focused.value == "12x"


async def test_each_choice_within_an_entry_is_taken_back_by_itself(drive: Drive, vendors: Vendors) -> None:
    made = vendors({"name": "West"})
    async with drive(made) as driven:
        await driven.press("1", "1", "2")
        twice = entries(made)
        await driven.press("shift+f2")
        once = entries(made)
        await driven.press("shift+f2")
        assert entries(made) == [{"name": "West"}]
        assert once != twice
        assert {"name", "place"} == set(once[0]) == set(twice[0])


async def test_half_typed_text_is_there_again_when_the_draft_is_opened(
    drive: Drive, vendors: Vendors, tmp_path: Path
) -> None:
    made = vendors(KITA, {"name": "West", "place": "abroad"})
    async with drive(made) as driven:
        await driven.press("2")
        await driven.type("12x")
        await quit(driven)
    assert made.path is not None
    made.close()
    again = resume(made.path, catalogue_in(tmp_path))
    assert entries(again) == [KITA, {"name": "West", "place": "abroad"}]
    async with drive(again) as driven:
        await driven.press("2")
        assert isinstance(driven.app.focused, Input)
        assert driven.app.focused.value == "12x"
        await driven.press("backspace")
        await quit(driven)
    assert again.path is not None
    assert "typed" not in again.path.read_text("utf-8")
    assert entries(again)[1] == {"name": "West", "place": "abroad", "staff": 12}


async def test_a_new_entry_in_which_nothing_was_said_is_not_kept(drive: Drive, vendors: Vendors) -> None:
    made = vendors(KITA, complete=True)
    async with drive(made) as driven:
        await driven.press("a", "escape")
        assert made.interview.entries("vendor") == Group((KITA,), complete=True)
        assert "Put back" not in driven.text


async def test_what_was_there_before_stays_there_also_when_it_is_emptied(drive: Drive, vendors: Vendors) -> None:
    made = vendors({"place": "here"})
    async with drive(made) as driven:
        await driven.press("1", "f3")
        assert "(*) In the country" in driven.text
        await driven.press("tab", "right", "enter", "escape")
        assert entries(made) == [{}]


async def test_each_change_is_saved(drive: Drive, vendors: Vendors) -> None:
    made = vendors(KITA, WEST)
    async with drive(made) as driven:
        for keys, expected in (
            (["home", "d"], 'name = "West"\nplace = "abroad"\nstaff = 30\n\n[[answers.vendor]]\nname = "Kita"'),
            (["1", "f3", "1"], 'name = "West"\nplace = "here"'),
            (["escape", "c"], 'name = "West"'),
            (["home", "r"], '[[answers.vendor]]\nname = "Kita"'),
        ):
            await driven.press(*keys)
            assert made.path is not None
            assert expected in made.path.read_text("utf-8")
        assert "incomplete" not in made.path.read_text("utf-8")


async def test_a_check_within_an_entry_says_what_is_wrong_there_and_in_review(drive: Drive, vendors: Vendors) -> None:
    made = vendors({**WEST, "staff": 5000}, complete=True)
    async with drive(made, size=(80, 40)) as driven:
        assert made.interview.state("vendor") == State.INVALID
        await driven.press("1")
        assert "[!] That is too many. Look again." in driven.text
        await driven.press("escape", "f8")
        assert "Vendor 1, How many people work there? That is too many. Look again." in driven.text
        assert "[!] How many people work there? 5,000 people (to be corrected)" in driven.text


async def test_an_answer_whose_option_is_gone_is_asked_again(drive: Drive, vendors: Vendors) -> None:
    made = vendors(WEST, complete=True)
    made.interview.answer("open_abroad", False)
    async with drive(made, size=(80, 40)) as driven:
        assert "! Vendor 1 has something to answer or to correct." in driven.text
        await driven.press("1")
        assert "What was chosen before is not offered any more." in driven.text
        await driven.press("1", "escape")
        assert "1 entry, and that is all." in driven.text
        assert made.interview.state("vendor") == State.ANSWERED


@pytest.mark.parametrize("size", [*SIZES, (40, 24)])
async def test_hostile_text_goes_through_every_screen_and_is_shown_as_it_is(
    drive: Drive, vendors: Vendors, size: tuple[int, int]
) -> None:
    made = vendors({**KITA, "name": HOSTILE, "remark": HOSTILE}, complete=True)
    async with drive(made, size=size) as driven:
        for keys in (["1"], ["f1"], ["escape", "escape", "f5"], ["escape", "f6"], ["escape", "f8"], ["f3"]):
            await driven.press(*keys)
            assert "\x1b" not in driven.text
            assert "\N{RIGHT-TO-LEFT OVERRIDE}" not in driven.text
        await driven.press("f2", "f2", "1")
        assert isinstance(driven.app.focused, LongField)
        assert driven.app.focused.text == HARMLESS


async def test_the_language_changes_within_an_entry_and_typed_text_stays(drive: Drive, vendors: Vendors) -> None:
    async with drive(vendors()) as driven:
        await driven.press("enter")
        await driven.type("Kita")
        await driven.press("f9")
        assert "名称を書いてください。" in driven.text
        assert "Kita" in driven.text
        await driven.press("escape")
        assert "  1 [ ] 事業者 1" in driven.text


async def test_help_and_leaving_work_within_an_entry(drive: Drive, vendors: Vendors, tmp_path: Path) -> None:
    made = vendors()
    async with drive(made) as driven:
        await driven.press("enter", "f1")
        assert isinstance(driven.app.screen, HelpScreen)
        assert "As it is registered." in driven.text
        await driven.press("escape")
        await driven.pilot.press("K", "i", "ctrl+q")
        await driven.pilot.pause()
    assert on_disk(made, tmp_path) == [{"name": "Ki"}]


async def test_a_group_that_was_put_off_can_be_taken_up_again(drive: Drive, vendors: Vendors) -> None:
    made = vendors(KITA, WEST)
    async with drive(made, size=(80, 40)) as driven:
        await driven.press("f4", "enter", "enter")
        assert made.interview.said("vendor") == Deferred()
        await driven.press("z")
        assert entries(made) == [KITA, WEST]


async def test_review_shows_the_entries_and_what_is_missing(drive: Drive, vendors: Vendors, language: str) -> None:
    async with drive(vendors(KITA, {"name": "West"}), language=language, size=(80, 40)) as driven:
        await driven.press("f8")
        shown = driven.text
        expected = {
            "ja": (
                "事業者 2に、まだ答えていないか、直す必要のある質問があります。",
                "どこにありますか。 国内",
                "[ ] どこにありますか。 未回答",
            ),
            "en": (
                "Vendor 2 has something to answer or to correct.",
                "Where is it? In the country",
                "[ ] Where is it? not",
            ),
        }
        for words in expected[language]:
            assert words in shown


async def test_review_asks_whether_these_are_all(drive: Drive, vendors: Vendors) -> None:
    async with drive(vendors(KITA)) as driven:
        await driven.press("f8")
        assert "Say whether these are all." in driven.text


async def test_reasons_say_how_many_entries_there_are(drive: Drive, vendors: Vendors, language: str) -> None:
    async with drive(vendors(KITA, WEST, complete=True), language=language, size=(80, 40)) as driven:
        await driven.press("f5")
        expected = {"ja": "- どの事業者が関わりますか。 - 2 件", "en": "- Which vendors take part? - 2 entries"}
        assert expected[language] in driven.text


async def test_an_answer_in_an_entry_is_undone_there(drive: Drive, vendors: Vendors) -> None:
    made = vendors(KITA)
    async with drive(made) as driven:
        await driven.press("1")
        await driven.press("f3", "2")
        assert entries(made)[0]["place"] == "abroad"
        await driven.press("f3", "shift+f2")
        assert isinstance(driven.app.screen, EntryScreen)
        assert entries(made) == [dict(KITA)]
        assert "Undone: an answer in Vendor 1" in driven.text
        assert "(*) In the country" in driven.text
        await driven.press("alt+y")
        assert "(*) Abroad" in driven.text
        await driven.press("1")
        assert "Done again" not in driven.text


async def test_what_was_said_elsewhere_is_undone_from_an_entry_too(
    drive: Drive, vendors: Vendors, language: str
) -> None:
    made = vendors(KITA)
    made.at = "open_abroad"
    async with drive(made, language=language) as driven:
        await driven.press("2", "f3", "1", "shift+f2")
        assert isinstance(driven.app.screen, InterviewScreen)
        assert driven.at == "open_abroad"
        assert made.interview.answer_of("open_abroad") is True
        assert {"ja": "元に戻しました: 答え", "en": "Undone: the answer"}[language] in driven.text


async def test_an_entry_that_was_taken_away_comes_back_in_the_list(drive: Drive, vendors: Vendors) -> None:
    made = vendors(KITA, WEST)
    async with drive(made) as driven:
        await driven.press("up", "up", "r")
        assert len(entries(made)) == 1
        await driven.press("shift+f2")
        assert len(entries(made)) == 2
        assert "Kita" in driven.text
        assert "West" in driven.text

"""A repeating group: its entries as a table that is added to, changed, put in order, and said to be all."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.app.kinds.conftest import Asking
from tests.support.grouped import HARMLESS, HOSTILE, NAME, catalogue_in
from wizard.app.kinds.group import GroupAnswer
from wizard.app.themes import THEMES
from wizard.interview import Interview, start
from wizard.questionnaire.definition import Group
from wizard.text.width import cell_width

NARROW, USUAL = (40, 40), (80, 24)
KITA: Mapping[str, Any] = {"name": "Kita", "place": "here"}
WEST: Mapping[str, Any] = {"name": "West", "place": "abroad", "staff": 30}
LANGUAGES = ("ja", "en")


class AskingGroup(Asking):
    """Asks for vendors within an interview, which hears every answer. Its handlers run besides those of `Asking`."""

    def __init__(self, interview: Interview, language: str = "en") -> None:
        super().__init__(interview.question("vendor"), language)
        self.register_theme(THEMES[0])
        self.theme = THEMES[0].name
        self.interview = interview
        self.answer.attend(interview)
        self.answer.show(interview.entries("vendor"))

    def on_answer_widget_answered(self, message: GroupAnswer.Answered) -> None:
        self.interview.answer("vendor", message.value)
        self.answer.set_options(())

    def on_answer_widget_cleared(self, message: GroupAnswer.Cleared) -> None:
        self.interview.clear("vendor")
        self.answer.set_options(())

    def on_group_answer_opened(self, message: GroupAnswer.Opened) -> None:
        self.said.append(("Opened", (message.index, message.before)))

    @property
    def told(self) -> object:
        """What was told last."""
        return self.said[-1][1]

    @property
    def text(self) -> str:
        return "\n".join(self.lines())


@pytest.fixture
def interview(tmp_path: Path) -> Interview:
    walked = start(catalogue_in(tmp_path).get(NAME))
    walked.answer("open_abroad", True)
    return walked


def entered(interview: Interview, *entries: Mapping[str, Any], complete: bool = False) -> Interview:
    interview.answer("vendor", Group(tuple(dict(entry) for entry in entries), complete))
    return interview


def names(told: object) -> list[object]:
    assert isinstance(told, Group)
    return [entry.get("name") for entry in told.entries]


async def test_an_empty_group_offers_to_add_and_says_how_many(interview: Interview) -> None:
    app = AskingGroup(interview)
    async with app.run_test(size=USUAL):
        assert app.lines() == [
            "  Add them one by one, from 1 to 3.",
            "> a [+] Add: Vendor",
            "  c [ ] That is all",
            "  Nothing yet.",
        ]


async def test_each_entry_shows_its_answers_in_words_and_marks_what_is_open_or_wrong(interview: Interview) -> None:
    entered(interview, KITA, {"name": "South"}, {**WEST, "staff": 5000})
    app = AskingGroup(interview)
    async with app.run_test(size=USUAL):
        lines = app.lines()
        assert "> 1 [x] Vendor 1   Enter edit, r remove, d down" in lines
        assert "        What is its name?  Kita" in lines
        assert "        Where is it?  In the country" in lines
        assert "  2 [ ] Vendor 2" in lines
        assert "        [ ] Where is it?  not answered yet" in lines
        assert "  3 [!] Vendor 3" in lines
        assert "        [!] How many people work there?  5,000 people (to be corrected)" in lines


async def test_the_entry_under_the_caret_says_its_keys(interview: Interview) -> None:
    app = AskingGroup(entered(interview, KITA, WEST, KITA))
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("home", "down")
        await pilot.pause()
        assert "> 2 [x] Vendor 2   Enter edit, r remove, u up, d down" in app.lines()
        assert "  [ Edit 2 ]  [ Remove 2 ]  [ Move 2 up ]  [ Move 2 down ]" in app.lines()
        assert "  1 [x] Vendor 1" in app.lines()


async def test_questions_that_do_not_apply_in_an_entry_are_not_shown_there(interview: Interview) -> None:
    app = AskingGroup(entered(interview, KITA, WEST))
    async with app.run_test(size=USUAL):
        assert app.text.count("How many people work there?") == 1


async def test_when_another_answer_changes_what_applies_the_table_follows(interview: Interview) -> None:
    app = AskingGroup(entered(interview, WEST, complete=True))
    async with app.run_test(size=USUAL) as pilot:
        interview.answer("open_abroad", False)
        app.answer.set_options(())
        await pilot.pause()
        assert "        [!] Where is it?  to be chosen again" in app.lines()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_in_40_columns_every_word_of_every_entry_is_there(interview: Interview, language: str) -> None:
    long = "a name that is longer than any line of forty columns could be"
    app = AskingGroup(entered(interview, {**WEST, "name": long}), language)
    async with app.run_test(size=NARROW):
        shown = "".join(line.strip() for line in app.lines()).replace(" ", "")
        assert long.replace(" ", "") in shown
        assert {"ja": "何人いますか。30人", "en": "Howmanypeopleworkthere?30people"}[language] in shown
        assert all(cell_width(line) <= NARROW[0] for line in app.lines())


async def test_hostile_text_in_an_entry_is_shown_as_it_is_and_steers_nothing(interview: Interview) -> None:
    app = AskingGroup(entered(interview, {**KITA, "name": HOSTILE}))
    async with app.run_test(size=USUAL):
        assert f"        What is its name?  {HARMLESS}" in app.lines()
        assert "\x1b" not in app.text


@pytest.mark.parametrize("key", ["enter", "a", "space", "\uff41"])
async def test_adding_makes_an_entry_and_opens_it(interview: Interview, key: str) -> None:
    app = AskingGroup(interview)
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press(key)
        await pilot.pause()
        assert app.said == [("Answered", Group(({},), complete=False)), ("Opened", (0, Group((), complete=False)))]


async def test_no_more_can_be_added_than_there_may_be(interview: Interview) -> None:
    app = AskingGroup(entered(interview, KITA, WEST, KITA))
    async with app.run_test(size=USUAL) as pilot:
        assert "[+]" not in app.text
        await pilot.press("a")
        assert app.said == []


@pytest.mark.parametrize("keys", [["home", "enter"], ["1"], ["home", "space"], ["home", "tab", "enter"]])
async def test_an_entry_is_opened_by_enter_its_number_or_the_action_for_it(
    interview: Interview, keys: list[str]
) -> None:
    app = AskingGroup(entered(interview, KITA, WEST))
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        assert app.said == [("Opened", (0, None))]


async def test_the_mouse_opens_an_entry_and_does_the_actions(interview: Interview) -> None:
    app = AskingGroup(entered(interview, KITA, WEST))
    async with app.run_test(size=USUAL) as pilot:
        rows = app.lines()
        await pilot.click(offset=(10, rows.index("        What is its name?  West")))
        await pilot.pause()
        assert app.said == [("Opened", (1, None))]
        row = next(number for number, line in enumerate(app.lines()) if "Remove 2" in line)
        await pilot.click(offset=(app.lines()[row].index("Remove 2"), row))
        await pilot.pause()
        assert names(app.told) == ["Kita"]


@pytest.mark.parametrize("key", ["u", "shift+up"])
async def test_an_entry_moves_up_and_the_caret_goes_with_it(interview: Interview, key: str) -> None:
    app = AskingGroup(entered(interview, KITA, WEST, {"name": "South"}))
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("end", "up", key, key, key)
        await pilot.pause()
        assert names(app.told) == ["South", "Kita", "West"]
        assert "> 1 [ ] Vendor 1   Enter edit, r remove, d down" in app.lines()
        assert len(app.said) == 2


@pytest.mark.parametrize("key", ["d", "shift+down"])
async def test_an_entry_moves_down(interview: Interview, key: str) -> None:
    app = AskingGroup(entered(interview, KITA, WEST))
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("home", key)
        await pilot.pause()
        assert names(app.told) == ["West", "Kita"]


@pytest.mark.parametrize("key", ["r", "delete"])
async def test_what_is_removed_can_be_put_back_until_something_else_changes(interview: Interview, key: str) -> None:
    app = AskingGroup(entered(interview, KITA, WEST))
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("home", key)
        await pilot.pause()
        assert names(app.told) == ["West"]
        await pilot.press("z")
        await pilot.pause()
        assert names(app.told) == ["Kita", "West"]
        await pilot.press("home", key, "c")
        await pilot.pause()
        assert "Put back" not in app.text


async def test_removing_the_only_entry_takes_the_answer_away(interview: Interview) -> None:
    app = AskingGroup(entered(interview, KITA))
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("home", "r")
        await pilot.pause()
        assert app.said == [("Cleared", None)]


async def test_an_answer_that_is_cleared_from_outside_can_be_put_back(interview: Interview) -> None:
    app = AskingGroup(entered(interview, KITA, WEST))
    async with app.run_test(size=USUAL) as pilot:
        app.answer.show(None)
        await pilot.press("z")
        await pilot.pause()
        assert names(app.told) == ["Kita", "West"]


async def test_that_is_all_completes_the_list_and_enter_there_goes_on(interview: Interview) -> None:
    app = AskingGroup(entered(interview, KITA))
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("end", "enter", "enter")
        await pilot.pause()
        assert app.said == [("Answered", Group((KITA,), complete=True)), ("Confirmed", None)]
        assert "> c [x] That is all" in app.lines()
        assert "  1 entry, and that is all." in app.lines()


async def test_a_complete_list_begins_where_enter_goes_on_and_space_opens_it_again(interview: Interview) -> None:
    app = AskingGroup(entered(interview, KITA, complete=True))
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("enter", "space")
        await pilot.pause()
        assert app.said == [("Confirmed", None), ("Answered", Group((KITA,), complete=False))]


async def test_too_few_entries_cannot_be_all(interview: Interview) -> None:
    app = AskingGroup(interview)
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("c")
        await pilot.pause()
        assert app.said == []
        assert "  ! too few entries: at least 1" in app.lines()


async def test_a_list_with_something_open_does_not_go_on_and_says_where(interview: Interview) -> None:
    app = AskingGroup(entered(interview, KITA, {"name": "West"}))
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("end", "enter", "enter")
        await pilot.pause()
        assert [name for name, _ in app.said] == ["Answered"]
        assert "  ! Vendor 2 has something to answer or to correct." in app.lines()


async def test_removing_from_a_complete_list_leaves_it_complete_unless_too_few_are_left(interview: Interview) -> None:
    app = AskingGroup(entered(interview, KITA, WEST, complete=True))
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("home", "r")
        await pilot.pause()
        assert app.told == Group((WEST,), complete=True)
        await pilot.press("r")
        await pilot.pause()
        assert app.said[-1] == ("Cleared", None)


@pytest.mark.parametrize("width", [40, 80])
async def test_in_another_language_the_table_looks_as_if_made_in_it(interview: Interview, width: int) -> None:
    entered(interview, KITA, {"name": "West"}, complete=True)
    app, other = AskingGroup(interview, "ja"), AskingGroup(interview, "en")
    async with app.run_test(size=(width, 40)) as pilot:
        app.answer.set_language("en")
        await pilot.pause()
        switched = app.lines()
    async with other.run_test(size=(width, 40)):
        assert other.lines() == switched

"""Behaviour of the interview, as a person sees it."""

from pathlib import Path

from tests.app.support import DONE, Drive, Make
from wizard.app.screens.interview import InterviewScreen
from wizard.interview import Answer, Blank, Deferred, NotApplicable, State
from wizard.text.width import cell_width


async def test_it_shows_the_question_with_all_around_it(
    drive: Drive, assessment: Make, language: str, size: tuple[int, int]
) -> None:
    """Title, edition, system, section, question, help and source stand on the screen, and no line is too wide."""
    async with drive(assessment(), language=language, size=size) as driven:
        shown = driven.text.replace("\n", "")
        for words in (
            {"ja": "小さな質問票", "en": "A small questionnaire"},
            {"ja": "Test 1.0", "en": "Test 1.0"},
            {"ja": "Enquiry bot", "en": "Enquiry bot"},
            {"ja": "使う人", "en": "Who uses it"},
            {"ja": "使う人についての節です。", "en": "This part is about users."},
            {"ja": "だれが使いますか。", "en": "Who uses it?"},
            {"ja": "直接使う人を選んでください。", "en": "Choose who uses it directly."},
            {"ja": "試験の規則", "en": "the rule of tests"},
            {"ja": "日本語 | English", "en": "日本語 | English"},
        ):
            assert words[language] in shown
        assert all(cell_width(line) <= size[0] for line in driven.lines)


async def test_beside_the_question_there_is_room_for_outline_and_outlook_from_100_columns_on(
    drive: Drive, assessment: Make
) -> None:
    async with drive(assessment(), size=(120, 40)) as driven:
        assert "Outcomes still possible" in driven.text
        assert "[>] Who uses it?" in driven.text
        await driven.pilot.resize_terminal(80, 24)
        await driven.pilot.pause()
        assert "Outcomes still possible" not in driven.text
        await driven.press("f5")
        assert "Outcomes still possible" in driven.text
        await driven.press("escape", "f6")
        assert "[>] Who uses it?" in driven.text


async def test_an_answer_is_saved_at_once_and_said_so(drive: Drive, assessment: Make, tmp_path: Path) -> None:
    async with drive(assessment()) as driven:
        assert "not saved yet" in driven.text
        await driven.press("2")
        assert "saved 14:02" in driven.text
        [draft] = tmp_path.rglob("*.draft.toml")
        assert 'audience = "public"' in draft.read_text("utf-8")


async def test_enter_goes_on_and_f2_goes_back_without_losing_an_answer(drive: Drive, assessment: Make) -> None:
    async with drive(assessment()) as driven:
        await driven.press("2", "enter")
        assert driven.at == "users"
        await driven.type("50")
        await driven.press("f2")
        assert driven.at == "audience"
        assert "(*) Citizens" in driven.text
        await driven.press("f3")
        assert driven.at == "users"
        assert "50" in driven.text


async def test_text_that_is_no_answer_does_not_block_going_back_and_is_still_there(
    drive: Drive, assessment: Make
) -> None:
    async with drive(assessment({"audience": "staff", "users": 20})) as driven:
        await driven.press("f2")
        await driven.type("x")
        await driven.press("f2")
        assert driven.at == "audience"
        assert driven.app.sitting is not None
        assert driven.app.sitting.interview.state("users") == State.OPEN
        await driven.press("f3")
        assert "20x" in driven.text


async def test_questions_leave_with_the_answer_that_led_to_them_and_return_with_theirs(
    drive: Drive, assessment: Make
) -> None:
    made = assessment({"audience": "public", "users": 20, "daily": 5, "harm": ["money"]})
    async with drive(made) as driven:
        await driven.press("f6", "home", "enter")
        assert driven.at == "audience"
        await driven.press("1")
        assert "harm" not in made.interview.route
        await driven.press("2")
        assert "harm" in made.interview.route
        assert made.interview.answer_of("harm") == ("money",)


async def test_f4_puts_a_question_off_with_a_note(drive: Drive, assessment: Make) -> None:
    made = assessment()
    async with drive(made) as driven:
        await driven.press("f4")
        await driven.type("who calls")
        await driven.press("enter")
        await driven.type("the desk")
        await driven.press("enter")
        assert made.interview.said("audience") == Deferred("who calls", "the desk")
        assert "To be found out later: who calls" in driven.text


async def test_an_answer_with_markup_is_shown_as_it_is(drive: Drive, assessment: Make) -> None:
    """`[/` ends an app that takes text for markup."""
    hostile = "[/ [@click=app.quit]x[/] [b]"
    made = assessment({"audience": "public", "users": 20, "daily": 5, "harm": ["money"], "purpose": hostile})
    made.interview.comment("purpose", hostile)
    made.interview.defer("remark", hostile, hostile)
    made.at = "purpose"
    async with drive(made, size=(120, 40)) as driven:
        for keys in (["f5", "escape"], ["f6", "escape"], ["f8"], ["f3"]):
            await driven.press(*keys)
        await driven.press("f2", "f8")
        assert hostile in driven.text


async def test_escape_codes_in_a_note_do_not_reach_the_terminal(drive: Drive, assessment: Make) -> None:
    made = assessment(DONE)
    made.interview.notes["audience"] = "\x1b]52;c;eA==\x07 \u202e"
    async with drive(made) as driven:
        await driven.press("f8")
        assert "\x1b" not in driven.text
        assert "\u202e" not in driven.text


async def test_the_language_changes_and_typed_text_and_focus_stay(drive: Drive, assessment: Make) -> None:
    made = assessment({"audience": "public"})
    async with drive(made) as driven:
        await driven.type("12x")
        focused = driven.app.focused
        await driven.press("f9")
        assert "何人が使いますか。" in driven.text
        assert "12x" in driven.text
        assert "F3/^N 次へ" in driven.text
        assert driven.app.focused is focused
        await driven.press("ctrl+l")
        assert "How many use it?" in driven.text


async def test_the_language_changes_under_a_dialog_too(drive: Drive, assessment: Make) -> None:
    async with drive(assessment()) as driven:
        await driven.press("f4")
        await driven.type("a note")
        await driven.press("f9")
        assert "まだわからない" in driven.text
        assert "a note" in driven.text
        await driven.press("escape")
        assert "だれが使いますか。" in driven.text


async def test_a_soft_check_asks_for_a_reason_which_is_shown(drive: Drive, assessment: Make) -> None:
    made = assessment({"audience": "staff", "users": 600})
    made.at = "users"
    async with drive(made) as driven:
        assert "[!] That is many for staff." in driven.text
        assert "[ Say why it stands ]" in driven.text
        await driven.press("tab", "right", "enter")
        await driven.type("all of them")
        await driven.press("enter")
        assert "Reason: all of them" in driven.text
        assert made.interview.soft_checks[0].reason == "all of them"


async def test_an_answer_that_a_hard_check_refuses_stays_with_what_to_do(drive: Drive, assessment: Make) -> None:
    made = assessment({"audience": "staff", "users": 20})
    made.at = "daily"
    async with drive(made) as driven:
        await driven.type("30")
        assert "[!] This cannot be more than all. Correct one of them." in driven.text
        await driven.press("f2", "f3")
        assert "30" in driven.text
        assert made.interview.said("daily") == Answer(30)


async def test_a_question_may_be_said_not_to_apply_with_a_reason_only(drive: Drive, assessment: Make) -> None:
    made = assessment({"audience": "public"})
    made.at = "harm"
    async with drive(made) as driven:
        await driven.press("tab", "right", "right", "enter", "enter")
        assert "Please give a reason." in driven.text
        await driven.type("no output")
        await driven.press("enter")
        assert made.interview.said("harm") == NotApplicable("no output")


async def test_an_optional_question_passed_with_enter_is_blank(drive: Drive, assessment: Make) -> None:
    made = assessment(DONE)
    made.at = "remark"
    async with drive(made) as driven:
        await driven.press("enter")
        assert made.interview.said("remark") == Blank()
        assert not isinstance(driven.app.screen, InterviewScreen)


async def test_back_from_the_first_question_leads_home(drive: Drive, assessment: Make) -> None:
    async with drive(assessment({"audience": "staff"})) as driven:
        await driven.type("12")
        await driven.press("f2", "f2")
        assert "Go on with a draft" in driven.text
        assert "Enquiry bot - A small questionnaire" in driven.text


async def test_page_keys_scroll_the_question(drive: Drive, assessment: Make) -> None:
    async with drive(assessment(), size=(60, 12)) as driven:
        assert "the rule of tests" not in driven.text
        await driven.press("pagedown", "pagedown", "pagedown")
        assert "the rule of tests" in driven.text


async def test_help_shows_the_help_of_the_question_its_terms_and_the_keys(drive: Drive, assessment: Make) -> None:
    async with drive(assessment(), size=(120, 50)) as driven:
        await driven.press("f1")
        assert "Those who use it." in driven.text
        assert "F8 / ^R" in driven.text
        await driven.press("f1")
        assert isinstance(driven.app.screen, InterviewScreen)

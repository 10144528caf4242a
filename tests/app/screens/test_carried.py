"""Behaviour of the page of carried answers, as a person sees it."""

from pathlib import Path

from tests.app.support import DONE, NOW, Drive, Make
from wizard.app.screens.carried import CarriedScreen
from wizard.app.screens.interview import InterviewScreen
from wizard.app.screens.review import ReviewScreen
from wizard.record.assessment import Assessment
from wizard.text.width import cell_width

SOURCE = "2026-11-22-small"


def again(assessment: Make) -> Assessment:
    """A new assessment of a system of which there is a finished record."""
    assessment(DONE).finish(NOW)
    return assessment()


async def test_before_the_first_question_it_shows_what_is_carried_and_from_which_record(
    drive: Drive, assessment: Make, language: str, size: tuple[int, int]
) -> None:
    async with drive(again(assessment), language=language, size=size) as driven:
        assert isinstance(driven.app.screen, CarriedScreen)
        shown = driven.text.replace("\n", "")
        for words in (
            {"ja": "引き継いだ答え", "en": "Carried answers"},
            {"ja": f"記録 {SOURCE} から", "en": f"From the record {SOURCE}"},
            {"ja": "変えられます。", "en": "may be changed"},
            {"ja": "[c] だれが使いますか。", "en": "[c] Who uses it?"},
            {"ja": "職員", "en": "Staff"},
            {"ja": "20人", "en": "20 people"},
        ):
            assert words[language] in shown
        assert all(cell_width(line) <= size[0] for line in driven.lines)


async def test_enter_goes_on_to_the_first_question_that_is_open(drive: Drive, assessment: Make, tmp_path: Path) -> None:
    async with drive(again(assessment)) as driven:
        await driven.press("enter")
        assert isinstance(driven.app.screen, InterviewScreen)
        assert driven.at == "remark"
        assert not list(tmp_path.rglob("*.draft.toml")), "nothing was said yet"


async def test_f3_and_escape_go_on_too(drive: Drive, assessment: Make) -> None:
    made = again(assessment)
    for key in ("f3", "escape", "f2"):
        async with drive(made) as driven:
            await driven.press(key)
            assert isinstance(driven.app.screen, InterviewScreen)


async def test_choosing_an_answer_leads_to_its_question_where_it_can_be_changed(drive: Drive, assessment: Make) -> None:
    made = again(assessment)
    async with drive(made) as driven:
        await driven.press("down", "down", "enter")
        assert driven.at == "users"
        assert f"Carried from an earlier record ({SOURCE})" in driven.text.replace("\n", " ")
        await driven.type("1")
        assert made.interview.answer_of("users") == 201
        assert set(made.interview.carried) == {"audience", "daily"}
        assert "Carried from" not in driven.text


async def test_it_is_not_shown_where_nothing_is_carried_nor_when_a_draft_goes_on(
    drive: Drive, assessment: Make
) -> None:
    async with drive(assessment()) as driven:
        assert isinstance(driven.app.screen, InterviewScreen)
    made = again(assessment)
    made.save()
    async with drive(made) as driven:
        assert made.interview.carried
        assert isinstance(driven.app.screen, InterviewScreen)


async def test_a_new_assessment_begun_at_home_shows_it(drive: Drive, assessment: Make) -> None:
    assessment(DONE).finish(NOW)
    async with drive("test-1.0/small") as driven:
        await driven.type("Bot")
        await driven.press("enter", "enter", "enter")
        assert isinstance(driven.app.screen, CarriedScreen)
        await driven.press("enter")
        assert driven.at == "remark"


async def test_what_is_not_asked_so_far_is_shown_and_cannot_be_chosen(drive: Drive, assessment: Make) -> None:
    made = assessment()
    made.interview.carry("purpose", "to help", "before")
    made.interview.carry("users", 5, "before")
    async with drive(made, size=(80, 30)) as driven:
        assert "This is not asked so far." in driven.text
        await driven.press("end", "enter")
        assert driven.at == "users"


async def test_the_language_changes_and_the_cursor_stays(drive: Drive, assessment: Make) -> None:
    async with drive(again(assessment), size=(80, 30)) as driven:
        await driven.press("down", "f9")
        assert "引き継いだ答え" in driven.text
        assert any(line.strip().startswith("> [c] だれが使いますか。") for line in driven.lines)


async def test_review_marks_what_is_carried_and_leads_to_the_page(drive: Drive, assessment: Make) -> None:
    async with drive(again(assessment), size=(80, 30)) as driven:
        await driven.press("enter", "f8")
        assert f"carried from an earlier record ({SOURCE})" in driven.text
        assert "[c] Who uses it?" in driven.text
        assert "Carried answers: 3" in driven.text
        await driven.press("enter")
        assert isinstance(driven.app.screen, CarriedScreen)
        await driven.press("f3")
        assert isinstance(driven.app.screen, ReviewScreen)
        await driven.press("enter", "down", "enter")
        assert isinstance(driven.app.screen, InterviewScreen)
        assert driven.at == "audience"

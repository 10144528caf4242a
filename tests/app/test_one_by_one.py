"""Keys that come faster than screens change are heard one by one, each where the person meant it."""

from textual.events import Key, MouseDown, MouseUp, Paste

from tests.app.support import Drive, Driven, Make
from wizard.app.panels.listing import Listing
from wizard.app.screens.interview import InterviewScreen
from wizard.app.screens.outline import OutlineScreen

CHARACTERS = {"enter": "\r", "space": " "}


async def burst(driven: Driven, *keys: str) -> None:
    """Keys that come all at once, as a slow line brings them; then all the time that they need."""
    for key in keys:
        character = CHARACTERS.get(key, key if len(key) == 1 else None)
        driven.app.post_message(Key(key, character))
    for _ in range(10):
        await driven.pilot.pause(0.02)
    await driven.pilot.pause()


async def test_a_burst_of_keys_answers_each_question_with_its_own(drive: Drive, assessment: Make) -> None:
    made = assessment()
    async with drive(made) as driven:
        await burst(driven, "1", "enter", "2", "0", "enter", "5", "enter")
        answers = {id: made.interview.answer_of(id) for id in ("audience", "users", "daily")}
        assert answers == {"audience": "staff", "users": 20, "daily": 5}


async def test_keys_after_one_that_opens_a_screen_are_for_that_screen(drive: Drive, assessment: Make) -> None:
    made = assessment({"audience": "staff", "users": 20})
    async with drive(made) as driven:
        await burst(driven, "f6", "home", "enter")
        assert not isinstance(driven.app.screen, OutlineScreen)
        assert driven.at == made.interview.route[0]


async def test_what_is_pasted_keeps_its_place_among_the_keys(drive: Drive, assessment: Make) -> None:
    made = assessment()
    async with drive(made) as driven:
        driven.app.post_message(Key("1", "1"))
        driven.app.post_message(Key("enter", "\r"))
        driven.app.post_message(Paste("20"))
        await burst(driven, "enter")
        assert made.interview.answer_of("users") == 20
        assert isinstance(driven.app.screen, InterviewScreen)
        assert driven.at == "daily"


async def test_characters_in_a_field_stay_in_their_order(drive: Drive, assessment: Make) -> None:
    made = assessment({"audience": "staff"})
    made.at = "users"
    async with drive(made) as driven:
        await burst(driven, *"1234567890", "backspace", *"12")
        assert driven.app.sitting is not None
        assert driven.app.sitting.typed_here == "12345678912"


async def test_a_key_right_after_a_click_is_for_what_the_click_opens(drive: Drive, assessment: Make) -> None:
    made = assessment({"audience": "public", "users": 20})
    made.at = "users"
    async with drive(made, size=(120, 40)) as driven:
        await driven.press("f1", "escape")
        await driven.pilot.pause(0.3)  # all that these keys led to is long done
        outline = driven.app.screen.query_one("#outline", Listing).region
        row = next(y for y in range(outline.y, outline.bottom) if "Who uses it?" in driven.lines[y])
        for event in (MouseDown, MouseUp):
            driven.app.post_message(event(None, outline.x + 6, row, 0, 0, 1, False, False, False))
        await burst(driven, "1", "enter")
        assert made.interview.answer_of("audience") == "staff"
        assert driven.at == "users"

"""Text that is half written beside an answer, as it is left line by line, can be seen, taken and taken away."""

from tests.app.support import Drive, Make

ANSWERS = {"audience": "staff", "users": 20, "daily": 5}


async def test_it_stands_in_the_field_and_going_on_takes_it(drive: Drive, assessment: Make) -> None:
    made = assessment(ANSWERS)
    made.at, made.typed["users"] = "users", "12"
    async with drive(made, size=(120, 40)) as driven:
        assert "│ 12  " in driven.text
        assert made.interview.answer_of("users") == 20
        await driven.press("f3")
        assert (made.interview.answer_of("users"), made.typed) == (12, {})


async def test_what_cannot_be_an_answer_is_shown_with_why_and_stays(drive: Drive, assessment: Make) -> None:
    made = assessment(ANSWERS)
    made.at, made.typed["users"] = "users", "12abc"
    async with drive(made, size=(120, 40)) as driven:
        assert "│ 12abc " in driven.text
        await driven.press("f3")
        assert (made.interview.answer_of("users"), made.typed) == (20, {"users": "12abc"})
        await driven.press("f2", *["backspace"] * 3)
        assert (made.interview.answer_of("users"), made.typed) == (12, {})


async def test_on_a_low_screen_the_field_comes_into_view_with_the_first_key(drive: Drive, assessment: Make) -> None:
    made = assessment({"audience": "staff"})
    made.at = "users"
    async with drive(made, size=(40, 12)) as driven:
        await driven.type("123")
        assert any("> │ 123" in line for line in driven.lines)

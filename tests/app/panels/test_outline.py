"""What the outline shows of sections and questions."""

from tests.app.support import Make
from wizard.telling.blocks import lay_out
from wizard.telling.items import Item
from wizard.telling.outline import outline_items


def _lines(items: list[Item]) -> list[str]:
    return [line.text for item in items for line in lay_out(item.blocks, 60)]


def test_the_section_that_is_worked_on_is_unfolded(assessment: Make) -> None:
    interview = assessment({"audience": "staff", "users": 20}).interview
    assert _lines(outline_items(interview, "users", "en")) == [
        "2 / 4 done",
        "",
        "[ ] Who uses it  2/3",
        "  [x] Who uses it?",
        "  [>] How many use it?",
        "  [ ] How many use it in a day?",
        "[ ] The rest  0/1",
    ]


def test_a_section_that_may_yet_apply_cannot_be_chosen(assessment: Make) -> None:
    items = outline_items(assessment().interview, "audience", "en")
    [waiting] = [item for item in items if item.blocks[0].text == "The work"]
    assert not waiting.id
    assert "up to 2 more" in _lines(items)


def test_problems_and_what_was_put_off_are_marked(assessment: Make) -> None:
    interview = assessment({"audience": "staff", "users": 600}).interview
    interview.defer("daily")
    lines = _lines(outline_items(interview, "audience", "en"))
    assert "[!] Who uses it  3/3" in lines
    assert "  [!] How many use it?" in lines
    assert "  [?] How many use it in a day?" in lines


def test_every_question_is_there_when_asked_for(assessment: Make) -> None:
    items = outline_items(assessment({"audience": "public"}).interview, "audience", "ja", every=True)
    assert [item.id for item in items if item.id] == ["audience", "users", "daily", "harm", "purpose", "remark"]


def test_a_folded_section_leads_to_its_first_question(assessment: Make) -> None:
    items = outline_items(assessment({"audience": "public"}).interview, "audience", "en")
    assert [item.id for item in items if item.id][-2:] == ["harm", "remark"]

"""Behaviour of home: what can be started, gone on with, and looked at."""

from pathlib import Path

import pytest

from tests.app.support import DONE, NOW, QUESTIONNAIRE, Drive, Make
from wizard.app.offers import Offer, offers
from wizard.app.screens.elsewhere import ElsewhereScreen
from wizard.app.screens.home import HomeScreen
from wizard.app.screens.home_items import MOST
from wizard.app.screens.interview import InterviewScreen
from wizard.app.screens.summary import SummaryScreen
from wizard.app.screens.trouble import TroubleScreen
from wizard.host.lock import OpenElsewhere, TakenOver
from wizard.questionnaire.catalogue import Catalogue
from wizard.record.file import resume
from wizard.text.width import cell_width


async def test_it_lists_what_can_be_started(drive: Drive, language: str, size: tuple[int, int]) -> None:
    async with drive(language=language, size=size) as driven:
        await driven.press("end")
        assert {"ja": "これは試験用です。", "en": "This is for tests."}[language] in driven.text
        await driven.type({"ja": "小さな", "en": "a small"}[language])
        shown = driven.text
        assert {"ja": "新しく始める  Test 1.0", "en": "Start  Test 1.0"}[language] in shown
        assert {"ja": "小さな質問票", "en": "A small questionnaire"}[language] in shown
        assert {"ja": "答える人: 企画者", "en": "Answered by: planner"}[language] in shown
        assert all(cell_width(line) <= size[0] for line in driven.lines)


async def test_drafts_stand_first_and_go_on_where_they_stopped(drive: Drive, assessment: Make) -> None:
    made = assessment({"audience": "staff"})
    made.at = "users"
    made.save()
    made.close()
    async with drive() as driven:
        assert "Go on with a draft" in driven.lines[2]
        await driven.press("enter")
        assert driven.at == "users"


async def test_a_record_is_shown_with_its_outcome_and_opens_as_a_summary(drive: Drive, assessment: Make) -> None:
    assessment(DONE).finish(NOW)
    async with drive() as driven:
        assert "Outcome: Fine" in driven.text
        await driven.press("enter")
        assert isinstance(driven.app.screen, SummaryScreen)
        assert driven.app.left.draft is None


async def test_a_broken_file_is_listed_and_says_what_is_wrong(drive: Drive, tmp_path: Path) -> None:
    (tmp_path / "bot").mkdir()
    (tmp_path / "bot" / "old.draft.toml").write_text("answers = [", "utf-8")
    async with drive() as driven:
        assert "This file cannot be read." in driven.text
        await driven.press("enter")
        assert isinstance(driven.app.screen, TroubleScreen)
        assert "old.draft.toml" in "".join(line.strip("│ ") for line in driven.lines)
        await driven.press("escape")
        assert isinstance(driven.app.screen, HomeScreen)


async def test_a_draft_that_is_open_elsewhere_is_left_alone_unless_something_is_chosen(
    drive: Drive, assessment: Make
) -> None:
    made = assessment(DONE)
    made.save()
    async with drive() as driven:
        await driven.press("enter")
        assert "open in another window" in driven.text
        await driven.press("escape")
        assert isinstance(driven.app.screen, HomeScreen)
    made.save()
    made.close()


async def test_a_draft_that_is_open_elsewhere_can_be_read(drive: Drive, assessment: Make) -> None:
    made = assessment(DONE)
    made.save()
    async with drive(size=(100, 40)) as driven:
        await driven.press("enter", "enter")
        assert isinstance(driven.app.screen, SummaryScreen)
        assert "This draft is only read here" in driven.text
        assert "Write the summary" not in driven.text
        await driven.press("f9")
        assert "この下書きは読むだけです" in driven.text
    made.save()  # whoever has it open may go on
    made.close()


async def test_opening_a_draft_by_its_path_asks_the_same_where_it_is_open_elsewhere(
    drive: Drive, assessment: Make, catalogue: Catalogue
) -> None:
    made = assessment(DONE)
    made.save()
    assert made.path is not None
    with pytest.raises(OpenElsewhere) as elsewhere:
        resume(made.path, catalogue)
    async with drive(elsewhere.value) as driven:
        assert isinstance(driven.app.screen, ElsewhereScreen)
        await driven.press("enter")
        assert isinstance(driven.app.screen, SummaryScreen)
    made.close()


async def test_a_draft_that_is_taken_over_cannot_be_saved_where_it_was(drive: Drive, assessment: Make) -> None:
    made = assessment({"audience": "staff"})
    made.at = "users"
    made.save()
    async with drive() as driven:
        await driven.press("enter", "right", "enter")
        assert isinstance(driven.app.screen, InterviewScreen)
        assert driven.at == "users"
        made.interview.answer("audience", "public")
        with pytest.raises(TakenOver):
            made.save()
    made.close()


async def test_the_name_of_a_questionnaire_begins_it(drive: Drive) -> None:
    async with drive(QUESTIONNAIRE) as driven:
        assert "The generative AI system to assess" in driven.text


async def test_an_unknown_questionnaire_is_said_to_be_unknown(drive: Drive) -> None:
    async with drive("test-1.0/smal") as driven:
        assert "test-1.0/small" in driven.text
        assert isinstance(driven.app.screen, TroubleScreen)


async def test_the_form_refuses_a_bad_id_and_then_begins(drive: Drive, tmp_path: Path) -> None:
    async with drive(QUESTIONNAIRE, office="General affairs") as driven:
        await driven.type("Enquiry bot")
        assert "enquiry-bot" in driven.text
        await driven.press("enter")
        await driven.type(" X")
        await driven.press("enter", "enter")
        assert "! Use at most 64" in driven.text
        await driven.press("backspace", "backspace", "enter", "enter")
        assert isinstance(driven.app.screen, InterviewScreen)
        await driven.press("1")
    [draft] = tmp_path.glob("enquiry-bot/*.draft.toml")
    assert 'office = "General affairs"' in draft.read_text("utf-8")


async def test_the_form_wants_a_name_and_may_be_closed(drive: Drive) -> None:
    async with drive(QUESTIONNAIRE) as driven:
        await driven.press("enter", "enter", "enter")
        assert "! Please give a name." in driven.text
        await driven.press("escape")
        assert isinstance(driven.app.screen, HomeScreen)


async def test_the_form_knows_systems_that_have_records(drive: Drive, assessment: Make) -> None:
    made = assessment(DONE)
    made.save()
    made.close()
    async with drive(QUESTIONNAIRE) as driven:
        await driven.press("enter", *["delete"] * 8, *["backspace"] * 8)
        await driven.type("bot")
        assert "There are records of a system with this id already" in driven.text
        await driven.press("f9")
        assert "すでに記録があります" in driven.text


def test_an_offer_tells_what_the_head_of_the_file_says(catalogue: Catalogue) -> None:
    [offer] = [one for one in offers(catalogue) if one.name == QUESTIONNAIRE]
    assert offer.title["en"] == "A small questionnaire"
    assert offer.who == ({"ja": "企画者", "en": "planner"},)
    assert not offer.broken


@pytest.mark.parametrize("content", [b"\xff", b"title = ", b"id = 'x'", b"title = 3"])
def test_a_questionnaire_that_cannot_be_read_is_offered_as_broken(tmp_path: Path, content: bytes) -> None:
    folder = tmp_path / "more" / "test-2.0"
    folder.mkdir(parents=True)
    guideline = Path(__file__).parent.parent / "questionnaires" / "test-1.0" / "guideline.toml"
    (folder / "guideline.toml").write_bytes(guideline.read_bytes())
    (folder / "broken.toml").write_bytes(content)
    found: dict[str, Offer] = {offer.name: offer for offer in offers(Catalogue([tmp_path / "more"]))}
    assert found["test-2.0/broken"].broken


async def test_the_first_start_explains_itself_and_later_ones_do_not(drive: Drive, assessment: Make) -> None:
    async with drive() as driven:
        assert "Every answer is saved" in driven.text
    made = assessment({"audience": "staff"})
    made.save()
    made.close()
    async with drive() as driven:
        assert "Every answer is saved" not in driven.text


async def test_the_newest_edition_stands_first_in_the_order_of_the_life_cycle(drive: Drive) -> None:
    async with drive(size=(120, 90), language="en") as driven:
        lines = [line.strip(" >") for line in driven.lines]
        wanted = ["Start  DS-920 2.0", "Planning", "Scope and edition", "High-risk assessment", "Start  DS-920 1.0"]
        places = [lines.index(one) for one in wanted]
        assert places == sorted(places)


async def test_typing_narrows_the_list_down_and_escape_shows_all(drive: Drive, assessment: Make) -> None:
    made = assessment(DONE)
    made.save()
    made.close()
    async with drive(size=(80, 40)) as driven:
        await driven.type("SMALL questionnaire")
        assert "Only what has: SMALL questionnaire" in driven.text
        assert "A small questionnaire" in driven.text
        assert "High-risk" not in driven.text
        await driven.press(*["backspace"] * 14)
        await driven.type("x qq")
        assert "Nothing here has that." in driven.text
        await driven.press("escape")
        assert "Only what has" not in driven.text
        assert isinstance(driven.app.screen, HomeScreen)


async def test_a_draft_tells_how_far_it_is_and_when_it_was_last_changed(drive: Drive, assessment: Make) -> None:
    made = assessment({"audience": "staff"})
    made.save()
    made.close()
    done, applies = made.interview.progress.done, made.interview.progress.applies
    async with drive() as driven:
        assert f"{done} of {applies} questions done" in driven.text
        assert "last saved" in driven.text


async def test_of_many_drafts_the_first_are_listed_until_all_are_asked_for(drive: Drive, assessment: Make) -> None:
    for number in range(MOST + 3):
        made = assessment({"audience": "staff"}, system=f"bot-{number}")
        made.save()
        made.close()
    async with drive(size=(80, 60)) as driven:
        assert sum(" - A small questionnaire" in line for line in driven.lines) == MOST
        assert "3 more" in driven.text
        await driven.press(*["down"] * MOST, "enter")
        assert sum(" - A small questionnaire" in line for line in driven.lines) == MOST + 3


async def test_what_a_questionnaire_settles_stands_below_the_list(drive: Drive) -> None:
    async with drive(language="ja") as driven:
        assert "ユースケース" not in driven.lines[-3]
        await driven.press("down")
        assert "生成AIの1つのユースケースについて" in driven.text

"""Systems that have files are offered where a new assessment asks whose it is."""

from pathlib import Path

import pytest

from tests.app.support import NOW, QUESTIONNAIRE, Drive
from wizard.app.screens.interview import InterviewScreen
from wizard.app.screens.system_form import MOST_KNOWN, SystemForm
from wizard.questionnaire.catalogue import Catalogue
from wizard.record.content import System
from wizard.record.file import begin

SYSTEMS = [
    System("minutes", "議事録の要約", "総務課"),
    System("enquiry-bot", "Enquiry bot", "General affairs"),
    System("library", "Library search", ""),
    System("drafting", "Drafting help", ""),
]


@pytest.fixture(autouse=True)
def _drafts(catalogue: Catalogue, tmp_path: Path) -> None:
    for system in SYSTEMS:
        made = begin(catalogue.get(QUESTIONNAIRE), system, tmp_path, NOW.date(), NOW)
        made.interview.answer("audience", "staff")
        made.save()
        made.close()


async def test_one_is_taken_by_down_and_enter_with_all_that_is_known_of_it(drive: Drive, size: tuple[int, int]) -> None:
    async with drive(QUESTIONNAIRE, size=size, office="Archive") as driven:
        await driven.type("enq")
        await driven.press("down", "enter")
        assert "(*) Enquiry bot  enquiry-bot" in driven.text
        await driven.press("enter")
        assert isinstance(driven.app.screen, InterviewScreen)
        assert driven.app.sitting is not None
        assert driven.app.sitting.assessment.system == SYSTEMS[1]


async def test_what_is_typed_as_the_name_narrows_them_down(drive: Drive, language: str) -> None:
    async with drive(QUESTIONNAIRE, language=language, size=(120, 40)) as driven:
        label = {"ja": "記録のあるシステム", "en": "Systems with records"}[language]
        assert sum("( ) " in line for line in driven.lines) == MOST_KNOWN
        await driven.paste("ＬＩＢ")
        assert "( ) Library search  library" in driven.text
        assert "Drafting help" not in driven.text
        await driven.paste("x")
        assert label not in driven.text


async def test_a_name_that_is_known_brings_its_id(drive: Drive) -> None:
    async with drive(QUESTIONNAIRE, size=(120, 40)) as driven:
        await driven.paste("議事録の要約")
        assert isinstance(driven.app.screen, SystemForm)
        assert driven.app.screen.id_field.text == "minutes"


async def test_up_and_down_lead_into_the_list_and_out_of_it(drive: Drive) -> None:
    async with drive(QUESTIONNAIRE) as driven:
        form = driven.app.screen
        assert isinstance(form, SystemForm)
        await driven.press("down", "up")
        assert form.focused is form.name_field.field
        await driven.press(*["down"] * (MOST_KNOWN + 1))
        assert form.focused is form.id_field.field
        await driven.press("down")
        assert form.focused is form.office_field.field
        await driven.press("up", "up")
        assert driven.text.count(">   ( )") == 1


async def test_on_a_small_screen_every_field_comes_into_view_above_the_keys(drive: Drive, language: str) -> None:
    async with drive(QUESTIONNAIRE, language=language) as driven:
        form = driven.app.screen
        assert isinstance(form, SystemForm)
        assert {"ja": "評価する生成AIシステム", "en": "The generative AI system"}[language] in driven.text
        for field in (form.name_field, form.id_field, form.office_field):
            form.set_focus(field.field)
            await driven.pilot.pause()
            await driven.pilot.pause(0.4)  # it is scrolled there little by little
            assert form.footer.region.y >= field.field.region.bottom
            assert field.field.region.y > 0
            assert {"ja": "Esc 閉じる", "en": "Esc"}[language] in driven.lines[-2]

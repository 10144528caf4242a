"""Behaviour of the summary screen: what it shows, and writing it to a file."""

from pathlib import Path

import pytest

from tests.app.support import DONE, NOW, Drive, Make
from wizard.app.screens.home import HomeScreen
from wizard.app.screens.summary import SummaryScreen
from wizard.record.assessment import Assessment


@pytest.fixture
def finished(assessment: Make) -> Assessment:
    made = assessment(DONE)
    made.finish(NOW)
    return made


async def test_it_shows_the_outcome_and_where_the_record_is(
    drive: Drive, finished: Assessment, language: str, size: tuple[int, int]
) -> None:
    async with drive(finished, language=language, size=size) as driven:
        assert isinstance(driven.app.screen, SummaryScreen)
        assert {"ja": "要約", "en": "summary"}[language] in driven.text
        assert {"ja": "完了した記録", "en": "Finished record"}[language] in driven.text


async def test_back_goes_home(drive: Drive, finished: Assessment) -> None:
    async with drive(finished) as driven:
        await driven.press("f2")
        assert isinstance(driven.app.screen, HomeScreen)


@pytest.mark.parametrize(("language", "words"), [("ja", "要約を書きました"), ("en", "The summary is in")])
async def test_it_is_written_beside_the_record_in_the_language_of_the_screen(
    drive: Drive, finished: Assessment, language: str, words: str
) -> None:
    assert finished.path is not None
    async with drive(finished, language=language, size=(120, 40)) as driven:
        await driven.press("tab", "enter")
        assert words in driven.text
    written = finished.path.with_suffix(f".{language}.txt").read_text("utf-8")
    assert {"ja": "結論", "en": "Outcome"}[language] in written


async def test_that_it_cannot_be_written_is_told(drive: Drive, finished: Assessment) -> None:
    assert finished.path is not None
    finished.path.with_suffix(".en.txt").mkdir()
    async with drive(finished) as driven:
        await driven.press("tab", "enter")
        assert "The summary cannot be written" in driven.text
    assert Path(finished.path).is_file()

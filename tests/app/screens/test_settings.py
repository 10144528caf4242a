"""Behaviour of the settings: what is chosen counts at once, and is there the next time."""

import tomllib
from pathlib import Path

import pytest

from tests.app.support import DONE, Drive, Driven, Make
from wizard.app.preferences import Preferences
from wizard.app.screens.home import HomeScreen
from wizard.app.screens.interview import InterviewScreen
from wizard.app.screens.settings import SettingsScreen
from wizard.app.themes import DARK, LIGHT, TERMINAL
from wizard.host.settings import Settings, load_settings
from wizard.text.width import cell_width


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings" / "settings.toml"


def kept(file: Path) -> dict[str, object]:
    return tomllib.loads(file.read_text("utf-8"))


def shown(driven: Driven) -> str:
    """Everything on the settings screen, whether it is scrolled to or not, without the breaks of lines."""
    return "".join(driven.text.split())


async def opened(driven: Driven) -> SettingsScreen:
    await driven.press("f12")
    assert isinstance(driven.app.screen, SettingsScreen)
    return driven.app.screen


async def test_it_opens_from_home_and_shows_everything(
    drive: Drive, language: str, size: tuple[int, int], file: Path
) -> None:
    preferences = Preferences(Settings(office="総務課", theme="light"), file)
    async with drive(language=language, size=size, preferences=preferences) as driven:
        await opened(driven)
        first = shown(driven)
        await driven.press("pagedown", "pagedown", "pagedown")
        everything = first + shown(driven)
        expected = {
            "ja": ("設定", "言語", "配色", "(*)明るい背景", "罫線", "担当部署", "総務課", "保存先", "設定のファイル"),
            "en": ("Settings", "Language", "(*)Light", "Borders", "Office", "総務課", "Folder", "Fileofsettings"),
        }[language]
        for words in expected:
            assert words in everything
        assert all(cell_width(line) <= size[0] for line in driven.lines)


async def test_a_language_counts_at_once_and_is_kept(drive: Drive, file: Path) -> None:
    async with drive(preferences=Preferences(Settings(), file)) as driven:
        await opened(driven)
        await driven.press("2")
        assert driven.app.language == "ja"
        assert "設定" in driven.lines[0]
        assert kept(file) == {"language": "ja"}
        await driven.press("3")
        assert kept(file) == {"language": "en"}
        await driven.press("1")
        assert kept(file) == {}


async def test_a_theme_counts_at_once_and_is_kept(drive: Drive, file: Path) -> None:
    async with drive(preferences=Preferences(Settings(), file)) as driven:
        await opened(driven)
        assert driven.app.theme == DARK
        await driven.press("tab", "3")
        assert driven.app.theme == LIGHT
        assert "#fbfaf7" in driven.app.export_screenshot()
        await driven.press("4")
        assert driven.app.theme == TERMINAL
        assert kept(file) == {"theme": "terminal"}
        await driven.press("1")
        assert driven.app.theme == DARK


async def test_borders_count_at_once_and_are_kept(drive: Drive, file: Path) -> None:
    async with drive(size=(80, 50), preferences=Preferences(Settings(), file)) as driven:
        await opened(driven)
        assert "│" in driven.text
        await driven.press("tab", "tab", "2")
        assert "│" not in driven.text
        assert "+---" in driven.text
        assert kept(file) == {"borders": "ascii"}
        await driven.press("1")
        assert "│" in driven.text


async def test_what_is_in_the_file_counts_from_the_start(drive: Drive) -> None:
    preferences = Preferences(Settings(theme="light", borders="ascii"))
    async with drive(preferences=preferences) as driven:
        assert driven.app.theme == LIGHT
        assert driven.app.ascii_lines


async def test_an_unknown_word_in_the_file_is_as_good_as_none(drive: Drive) -> None:
    preferences = Preferences(Settings(theme="paper", borders="gold", language="tlh"))
    async with drive(preferences=preferences) as driven:
        assert driven.app.theme == DARK
        await opened(driven)
        assert "(*) Automatic (as the system says)" in driven.text


async def test_the_office_is_proposed_for_the_next_system(drive: Drive, file: Path) -> None:
    async with drive(preferences=Preferences(Settings(), file)) as driven:
        await opened(driven)
        await driven.press("tab", "tab", "tab")
        await driven.type("Legal office")
        await driven.press("f2")
        assert isinstance(driven.app.screen, HomeScreen)
        assert driven.app.office == "Legal office"
        assert kept(file) == {"office": "Legal office"}


async def write_folder(driven: Driven, folder: Path) -> None:
    await opened(driven)
    await driven.press("tab", "tab", "tab", "tab")
    await driven.paste(str(folder))
    await driven.press("enter")


async def test_home_shows_another_folder_as_soon_as_it_is_chosen(
    drive: Drive, assessment: Make, tmp_path: Path, file: Path
) -> None:
    made = assessment(DONE)
    made.save()
    made.close()
    other = tmp_path / "other"
    other.mkdir()
    async with drive(size=(120, 40), preferences=Preferences(Settings(), file)) as driven:
        assert "Enquiry bot" in driven.text
        await write_folder(driven, other)
        assert kept(file) == {"folder": str(other)}
        await driven.press("escape")
        assert isinstance(driven.app.screen, HomeScreen)
        assert "Enquiry bot" not in driven.text


async def test_a_folder_that_is_not_there_is_told_before_it_is_taken(
    drive: Drive, tmp_path: Path, file: Path, language: str
) -> None:
    async with drive(language=language, size=(120, 50), preferences=Preferences(Settings(), file)) as driven:
        await write_folder(driven, tmp_path / "new")
        assert {"ja": "まだありません", "en": "There is no such folder yet"}[language] in driven.text
        assert not file.exists()
        await driven.press("enter")
        assert driven.app.data_folder == tmp_path / "new"
        assert kept(file) == {"folder": str(tmp_path / "new")}
        assert not (tmp_path / "new").exists()


async def test_a_file_is_no_folder(drive: Drive, tmp_path: Path, file: Path) -> None:
    (tmp_path / "taken").write_text("", "utf-8")
    async with drive(size=(120, 50), preferences=Preferences(Settings(), file)) as driven:
        before = driven.app.data_folder
        await write_folder(driven, tmp_path / "taken")
        await driven.press("enter")
        assert "! This is a file." in driven.text
        assert driven.app.data_folder == before


async def test_a_folder_given_at_the_start_wins_until_the_end(drive: Drive, tmp_path: Path, file: Path) -> None:
    (tmp_path / "other").mkdir()
    async with drive(size=(120, 50), preferences=Preferences(Settings(), file, folder_given=True)) as driven:
        await write_folder(driven, tmp_path / "other")
        assert driven.app.data_folder == tmp_path
        assert "as given at the start" in driven.text
        assert kept(file) == {"folder": str(tmp_path / "other")}


async def test_what_others_wrote_into_the_file_stays(drive: Drive, file: Path) -> None:
    file.parent.mkdir()
    file.write_text('future = 1\noffice = "A"\n', "utf-8")
    preferences = Preferences(load_settings(file)[0], file)
    async with drive(preferences=preferences) as driven:
        await opened(driven)
        file.write_text('future = 2\noffice = "B"\n', "utf-8")  # another window
        await driven.press("3")
        assert kept(file) == {"language": "en", "future": 2, "office": "B"}


async def test_a_file_that_cannot_be_written_is_told_and_the_setting_counts_all_the_same(
    drive: Drive, tmp_path: Path, language: str
) -> None:
    in_the_way = tmp_path / "settings"
    in_the_way.write_text("", "utf-8")
    file = in_the_way / "settings.toml"
    async with drive(language=language, size=(120, 60), preferences=Preferences(Settings(), file)) as driven:
        await opened(driven)
        await driven.press("tab", "3")
        assert {"ja": "設定を保存できません。", "en": "The settings cannot be saved."}[language] in driven.text
        assert driven.app.theme == LIGHT
        in_the_way.unlink()
        await driven.press("tab", "2")
        assert kept(file) == {"theme": "light", "borders": "ascii"}
        assert {"ja": "設定を保存できません。", "en": "The settings cannot be saved."}[language] not in driven.text


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"theme = ", "The file of settings is damaged."),
        (b"theme = 3", "The setting theme is not a text"),
        (b"x = 3", "The setting x is not known"),
    ],
)
async def test_what_is_wrong_with_the_file_is_told(drive: Drive, file: Path, content: bytes, told: str) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    async with drive(size=(120, 60), preferences=Preferences(load_settings(file)[0], file)) as driven:
        await opened(driven)
        assert told in driven.text


async def test_it_opens_over_an_interview_and_loses_nothing(drive: Drive, assessment: Make, language: str) -> None:
    async with drive(assessment({"audience": "staff"}), language=language) as driven:
        await driven.pilot.press("1", "2", "f12")
        await driven.pilot.pause()
        assert isinstance(driven.app.screen, SettingsScreen)
        await driven.press("f12")
        assert isinstance(driven.app.screen, InterviewScreen)
        assert driven.app.screen.sitting.interview.answer_of("users") == 12


async def test_it_can_be_left_from_the_settings_and_helped_there(drive: Drive) -> None:
    async with drive() as driven:
        await opened(driven)
        await driven.press("f1")
        assert "by number" in driven.text
        await driven.press("f1", "f9")
        assert "設定" in driven.lines[0]
        await driven.pilot.press("f10")
    assert driven.app.return_value is not None

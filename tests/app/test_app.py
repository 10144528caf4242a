"""The app as a whole: what is on disk when it ends, however it ends."""

import threading
from pathlib import Path

import pytest

from tests.app.support import DONE, Drive, Make
from wizard.app.app import WizardApp
from wizard.app.panels.footer import Footer
from wizard.host.files import NoSpace
from wizard.sitting.left import Left


class Fault(Exception):
    """What a fault of the program is in these tests."""


@pytest.mark.parametrize("key", ["f10", "ctrl+q", "ctrl+c"])
async def test_leaving_saves_and_tells_the_draft(drive: Drive, assessment: Make, tmp_path: Path, key: str) -> None:
    async with drive(assessment({"audience": "staff"})) as driven:
        await driven.type("12")
        await driven.pilot.press(key)
    [draft] = tmp_path.rglob("*.draft.toml")
    assert driven.app.return_value == Left(draft=draft)
    assert "users = 12" in draft.read_text("utf-8")
    assert not list(tmp_path.rglob("*.lock"))


async def test_ctrl_c_copies_where_text_is_selected(drive: Drive, assessment: Make) -> None:
    async with drive(assessment({"audience": "staff"})) as driven:
        await driven.press("1", "2", "shift+home", "ctrl+c")
        assert driven.app.clipboard == "12"
        assert driven.app.return_value is None


async def test_leaving_without_an_answer_leaves_no_file(drive: Drive, assessment: Make, tmp_path: Path) -> None:
    async with drive(assessment()) as driven:
        await driven.press("f3")
        await driven.pilot.press("f10")
    assert driven.app.return_value == Left()
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


async def test_leave_may_be_called_from_another_thread(drive: Drive, assessment: Make) -> None:
    async with drive(assessment()) as driven:
        await driven.press("1")
        thread = threading.Thread(target=driven.app.leave)
        thread.start()
        thread.join()
        await driven.pilot.pause()
    assert driven.app.return_value is not None
    assert driven.app.return_value.draft is not None


async def test_a_failing_save_is_told_and_tried_again_with_the_next_answer(
    drive: Drive, assessment: Make, tmp_path: Path, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = assessment()
    save = made.save

    def full() -> bool:
        raise NoSpace(tmp_path)

    async with drive(made, language=language, size=(80, 30)) as driven:
        monkeypatch.setattr(made, "save", full)
        await driven.press("1")
        shown = driven.text.replace("\n", "")
        assert {"ja": "ディスクの空きがありません。", "en": "The disk is full."}[language] in shown
        assert {"ja": "不要なファイルを消してください。", "en": "Please free some space."}[language] in shown
        assert made.interview.answer_of("audience") == "staff"
        assert driven.app.left.unsaved is not None
        monkeypatch.setattr(made, "save", save)
        await driven.press("2")
        assert {"ja": "保存済 14:02", "en": "saved 14:02"}[language] in driven.text
        assert {"ja": "ディスクの空き", "en": "The disk is full."}[language] not in driven.text
    assert 'audience = "public"' in next(tmp_path.rglob("*.draft.toml")).read_text("utf-8")


async def test_a_failing_save_is_tried_again_by_itself(
    drive: Drive, assessment: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = assessment()
    save = made.save

    def full() -> bool:
        raise NoSpace(tmp_path)

    async with drive(made) as driven:
        monkeypatch.setattr(made, "save", full)
        await driven.press("1")
        assert "not saved" in driven.text
        monkeypatch.setattr(made, "save", save)
        driven.app.retry()
        await driven.pilot.pause()
        assert "saved 14:02" in driven.text


async def test_a_fault_ends_the_app_with_its_place_and_the_draft_and_prints_no_answer(
    drive: Drive, assessment: Make, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = assessment()

    def fail() -> None:
        secret = "what nobody may read"
        raise Fault(secret)

    running: list[WizardApp] = []

    async def run() -> None:
        async with drive(made) as driven:
            running.append(driven.app)
            await driven.press("1")
            driven.app.call_later(fail)
            await driven.pilot.pause()

    with pytest.raises(Fault):
        await run()
    left = running[0].left
    assert left.crash is not None
    assert left.crash.kind == "Fault"
    assert left.draft == next(tmp_path.rglob("*.draft.toml"))
    printed = capsys.readouterr()
    assert "what nobody may read" not in printed.out + printed.err


async def test_a_click_on_the_footer_does_what_it_says(drive: Drive, assessment: Make) -> None:
    async with drive(assessment()) as driven:
        line = next(line for line in driven.lines if "F9/^L" in line)
        row = driven.lines.index(line) - driven.app.screen.query_one(Footer).region.y
        await driven.pilot.click(Footer, offset=(line.index("F9/^L") + 1, row))
        await driven.pilot.pause()
        assert "だれが使いますか。" in driven.text


async def test_a_click_on_the_languages_switches(drive: Drive, assessment: Make) -> None:
    async with drive(assessment()) as driven:
        await driven.pilot.click("Header", offset=(driven.lines[0].index("English") - 1, 0))
        await driven.pilot.pause()
        assert "だれが使いますか。" in driven.text


async def test_words_of_textual_itself_are_nowhere(drive: Drive, assessment: Make, language: str) -> None:
    """No command palette, and no toast that tells how to quit."""
    async with drive(assessment(), language=language) as driven:
        await driven.press("ctrl+p", "ctrl+backslash")
        assert "Search for commands" not in driven.text
        assert not driven.app.use_command_palette


@pytest.mark.parametrize("size", [(20, 8), (40, 12), (200, 60)])
async def test_every_size_of_terminal_is_drawn(drive: Drive, assessment: Make, size: tuple[int, int]) -> None:
    async with drive(assessment(DONE), size=size) as driven:
        await driven.press("f5", "escape", "f6", "escape", "f1", "escape", "f4", "escape", "f8", "f3", "f2")
        assert driven.app.return_value is None

"""A text of several lines, written in the person's own editor."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.app.support import Drive, Make
from wizard.app.app import WizardApp

PUBLIC = {"audience": "public", "users": 20, "daily": 5, "harm": ["none"]}


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An editor that keeps what it was given beside it and writes what stands in the file `wanted`."""
    script, given, wanted = (tmp_path / name for name in ("editor.py", "given", "wanted"))
    script.write_text(
        f"import sys\nfrom pathlib import Path\npath = Path(sys.argv[1])\n"
        f"Path({str(given)!r}).write_bytes(path.read_bytes())\n"
        f"path.write_bytes(Path({str(wanted)!r}).read_bytes())\n"
    )
    wanted.write_bytes("1行目\r\n2行目\x1b[31m\u202e\n".encode())
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", f'"{sys.executable}" "{script}"')
    return given


@pytest.mark.parametrize("key", ["shift+f4", "f16", "ctrl+right_square_bracket"])
async def test_what_is_written_there_is_cleaned_and_is_the_answer(
    drive: Drive, assessment: Make, editor: Path, key: str
) -> None:
    made = assessment(PUBLIC)
    made.at = "purpose"
    async with drive(made) as driven:
        await driven.type("before")
        await driven.press(key)
        assert editor.read_text("utf-8") == "before\n"
        assert made.interview.answer_of("purpose") == "1行目\n2行目[31m"
        assert "2行目[31m" in driven.text
        await driven.press("shift+f2")
        assert made.interview.answer_of("purpose") is None


@pytest.mark.usefixtures("editor")
async def test_the_button_does_the_same(drive: Drive, assessment: Make, language: str) -> None:
    made = assessment(PUBLIC)
    made.at = "purpose"
    async with drive(made, language=language) as driven:
        words = {"ja": "[ エディターで書く Shift+F4 ]", "en": "[ Write in an editor Shift+F4 ]"}[language]
        assert words in driven.text
        await driven.press("tab", "enter")
        assert made.interview.answer_of("purpose") == "1行目\n2行目[31m"


async def test_the_terminal_is_given_to_the_editor_and_taken_back(
    drive: Drive, assessment: Make, editor: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    @contextmanager
    def suspend(_: WizardApp) -> Iterator[None]:
        said.append("suspended" if not editor.exists() else "too late")
        yield
        said.append("resumed" if editor.exists() else "too early")

    monkeypatch.setattr(WizardApp, "suspend", suspend)
    made = assessment(PUBLIC)
    made.at = "purpose"
    async with drive(made) as driven:
        await driven.press("shift+f4")
        assert said == ["suspended", "resumed"]
        monkeypatch.setenv("EDITOR", "no-such-editor-anywhere")
        editor.unlink()
        await driven.press("shift+f4")
        assert said[2:] == ["suspended", "too early"]
        assert "The editor cannot be started." in driven.text
        assert made.interview.answer_of("purpose") == "1行目\n2行目[31m"


async def test_without_an_editor_it_says_so(
    drive: Drive, assessment: Make, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    made = assessment(PUBLIC)
    made.at = "purpose"
    async with drive(made, language=language) as driven:
        await driven.press("shift+f4")
        told = {"ja": "エディターが決まっていません。", "en": "No editor is named."}[language]
        assert told in driven.text
        await driven.type("x")
        assert told not in driven.text


async def test_elsewhere_the_key_does_nothing(drive: Drive, assessment: Make, editor: Path) -> None:
    async with drive(assessment()) as driven:
        await driven.press("shift+f4")
        assert not editor.exists()
        assert driven.at == "audience"

"""How the screens are laid out and coloured, against golden files; `GOLDEN=write` writes them anew."""

import os
import re
from pathlib import Path

import pytest

from tests.app.support import Drive, Driven, Make
from wizard.app.themes import DARK, LIGHT

GOLDEN = Path(__file__).parents[1] / "golden" / "app"
ANSWERS = {"audience": "public", "users": 1200}
SIZES = [(80, 24), (120, 40)]


def compared(name: str, text: str) -> None:
    """Hold a text to its golden file. Ends of lines are cut: a terminal does not show them."""
    path = GOLDEN / name
    if os.environ.get("GOLDEN") == "write":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")
    assert text == path.read_text("utf-8"), f"{name} looks different; if that is meant, write it anew"


async def screen(driven: Driven) -> str:
    """What stands there once everything that is worked out aside is there."""
    await driven.app.workers.wait_for_complete()
    await driven.pilot.pause()
    return "\n".join(line.rstrip() for line in driven.lines) + "\n"


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("language", ["ja", "en"])
async def test_the_screens_of_an_interview_are_laid_out_as_they_were(
    drive: Drive, assessment: Make, language: str, size: tuple[int, int]
) -> None:
    made = assessment(ANSWERS)
    made.at = "audience"
    async with drive(made, language=language, size=size) as driven:
        seen = {"question": await screen(driven)}
        for name, key in (("why", "f5"), ("help", "f1"), ("review", "f8")):
            await driven.press(key)
            seen[name] = await screen(driven)
            await driven.press("escape")
        await driven.press("f2")
        await driven.type({"ja": "小さな", "en": "small"}[language])
        seen["home"] = await screen(driven)
    for name, text in seen.items():
        compared(f"{name}.{language}.{size[0]}x{size[1]}.txt", re.sub(r"\d{1,2}:\d{2}", "14:02", text))


@pytest.mark.parametrize("theme", [DARK, LIGHT])
async def test_a_question_has_the_colours_that_it_had(drive: Drive, assessment: Make, theme: str) -> None:
    made = assessment(ANSWERS)
    made.at = "audience"
    async with drive(made, language="en") as driven:
        driven.app.theme = theme
        await driven.pilot.pause()
        svg = driven.app.export_screenshot()
    svg = re.sub(r"terminal-\d+", "terminal", svg)
    compared(f"question.{theme}.svg", "\n".join(line.rstrip() for line in svg.splitlines()) + "\n")

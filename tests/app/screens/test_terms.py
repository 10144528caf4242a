"""Terms of the glossary beside the question that uses them."""

from pathlib import Path

import pytest

from tests.app.support import NOW, Drive, Driven, Make
from tests.support.making import choice as choice_of
from tests.support.making import option, sheet, table
from wizard.interview import start
from wizard.record.assessment import Assessment
from wizard.record.content import Head, System
from wizard.record.file import FileStore


def underlined(driven: Driven) -> list[str]:
    """What is underlined on the screen, in order."""
    strips = driven.app.screen._compositor.render_strips()
    return [one.text for strip in strips for one in strip if one.style is not None and one.style.underline]


@pytest.fixture
def bots(tmp_path: Path) -> Assessment:
    """At a question that uses the term `bot` in its words, its help and an option."""
    words = {"ja": "ボットは何をしますか。", "en": "What do bots do?"}
    help = {"ja": "例: 案内のボット。", "en": "Example: the bot of the desk."}
    label = {"ja": "ほかのボットを動かす", "en": "Run another bot"}
    asked = choice_of("what", table(**option("run") | {"text": label}), "talk", term=["bot"], help=help)
    made = sheet(asked | {"text": words})
    head = Head("ed/small", NOW.date(), System("box"), "1.0.0")
    return Assessment(head, start(made, NOW.date()), FileStore(tmp_path, "small"))


async def test_they_are_underlined_in_question_options_and_help(
    drive: Drive, bots: Assessment, language: str, size: tuple[int, int]
) -> None:
    async with drive(bots, language=language, size=size) as driven:
        found = {"ja": ["ボット", "ボット", "ボット"], "en": ["bots", "bot", "bot"]}[language]
        assert underlined(driven) == found
        await driven.press("f9")
        assert underlined(driven) != found


async def test_a_line_says_which_there_are_and_the_key_that_explains_them(
    drive: Drive, assessment: Make, language: str, size: tuple[int, int]
) -> None:
    """Below the question where there is room, else below the help."""
    async with drive(assessment(), language=language, size=size) as driven:
        line = {"ja": "用語（F1 で意味を見る）: 利用者", "en": "Terms (F1 explains): audience"}[language]
        assert line in driven.text
        option = {"ja": "( ) 職員", "en": "( ) Staff"}[language]
        assert (driven.text.index(line) < driven.text.index(option)) == (size[1] >= 30)
        await driven.press("f1")
        assert {"ja": "使う人のことです。", "en": "Those who use it."}[language] in driven.text
        await driven.press("f1", "f3")
        assert line not in driven.text

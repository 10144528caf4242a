"""What lies ahead: which open question would settle the outcome, and what would change it once it is settled."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from threading import Event

import pytest

from tests.app.support import DONE, FOLDER, NOW, Drive, Driven, Make
from wizard.app.screens.interview import InterviewScreen
from wizard.interview import Interview
from wizard.interview.decisive import Decisive, weighed
from wizard.questionnaire.catalogue import Catalogue
from wizard.record.assessment import Assessment
from wizard.record.content import System
from wizard.record.file import begin

WIDE = (120, 40)
SETTLES = {"ja": "決め手になる質問", "en": "The question that matters most"}
CHANGES = {"ja": "結論を変えるもの", "en": "What would change it"}
WORKING = {"ja": "調べています。", "en": "Being worked out."}
Changeable = Callable[[Mapping[str, object]], Assessment]


@pytest.fixture
def changeable(tmp_path: Path) -> Changeable:
    """Makes an assessment of the small questionnaire in which the audience may be named as a change."""
    edition = tmp_path / "changeable" / "test-1.0"
    edition.mkdir(parents=True)
    text = (FOLDER / "test-1.0" / "small.toml").read_text("utf-8")
    text = text.replace('id = "audience"\n', 'id = "audience"\nchangeable = true\n', 1)
    (edition / "small.toml").write_text(text, "utf-8")
    (edition / "guideline.toml").write_bytes((FOLDER / "test-1.0" / "guideline.toml").read_bytes())
    questionnaire = Catalogue([edition.parent]).get("test-1.0/small")

    def make(answers: Mapping[str, object]) -> Assessment:
        made = begin(questionnaire, System("bot"), tmp_path, NOW.date(), NOW)
        for id, value in answers.items():
            made.interview.answer(id, value)
        return made

    return make


async def worked_out(driven: Driven) -> str:
    """The screen once nothing is worked out any more."""
    await driven.app.workers.wait_for_complete()
    await driven.pilot.pause()
    return driven.text


def beside(shown: str) -> str:
    """The column at the right of a wide screen, on one line."""
    return " ".join(line.rsplit("│", 1)[1].strip() for line in shown.splitlines() if line.count("│") >= 2)


def after(shown: str, words: str) -> str:
    """What stands behind these words on the screen."""
    assert words in shown
    return shown.split(words, 1)[1]


async def test_beside_the_question_stands_what_would_settle_the_outcome(
    drive: Drive, assessment: Make, language: str
) -> None:
    async with drive(assessment({"audience": "staff"}), language=language, size=WIDE) as driven:
        shown = after(beside(await worked_out(driven)), SETTLES[language])
        assert {"ja": "1日に何人が使いますか。", "en": "How many use it in a day?"}[language] in shown
        assert {"ja": "この答えで結論が決まります。", "en": "Its answer settles the outcome."}[language] in shown
        await driven.press("f9")
        assert SETTLES["en" if language == "ja" else "ja"] in driven.text


async def test_it_follows_the_answers_and_goes_when_the_outcome_is_settled(drive: Drive, assessment: Make) -> None:
    async with drive(assessment({"users": 20, "daily": 5}), size=WIDE) as driven:
        assert after(beside(await worked_out(driven)), SETTLES["en"]).startswith(" - Who uses it?")
        await driven.press("2")
        assert after(beside(await worked_out(driven)), SETTLES["en"]).startswith(" - What can errors harm?")
        await driven.press("f3", "f3", "f3", "1")
        assert SETTLES["en"] not in await worked_out(driven)
        assert "Needs care" in driven.text


class Stuck:
    """Weighs one question over and over, and gets on with all of them when it is let go."""

    def __init__(self, holds: Callable[[Interview], bool] = lambda _: True) -> None:
        self.begun = self.goes_on = False
        self._holds = holds

    def __call__(self, interview: Interview) -> Iterator[Decisive]:
        self.begun = True
        while self._holds(interview) and not self.goes_on:
            yield Decisive(interview.questionnaire.questions[0], 1, 1.0)
        yield from weighed(interview)

    async def until_begun(self, driven: Driven) -> None:
        while not self.begun:
            await driven.pilot.pause(0.01)


async def test_typing_does_not_wait_for_it(drive: Drive, assessment: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    stuck = Stuck()
    monkeypatch.setattr("wizard.interview.decisive.weighed", stuck)
    made = assessment({"audience": "public"})
    async with drive(made, size=WIDE) as driven:
        await stuck.until_begun(driven)
        await driven.type("12")
        assert made.interview.answer_of("users") == 12
        assert SETTLES["en"] not in driven.text
        stuck.goes_on = True
        assert SETTLES["en"] in await worked_out(driven)


async def test_what_was_worked_out_for_other_answers_is_not_shown(
    drive: Drive, assessment: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    stuck = Stuck(lambda interview: interview.said("audience") is None)
    monkeypatch.setattr("wizard.interview.decisive.weighed", stuck)
    async with drive(assessment(), size=WIDE) as driven:
        await stuck.until_begun(driven)
        await driven.press("1")
        assert "How many use it in a day?" in after(beside(await worked_out(driven)), SETTLES["en"])
        assert not stuck.goes_on


async def test_a_fault_in_looking_ahead_does_not_end_the_interview(
    drive: Drive, assessment: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: Interview) -> Iterator[Decisive]:
        raise ArithmeticError

    monkeypatch.setattr("wizard.interview.decisive.weighed", broken)
    async with drive(assessment(), size=WIDE) as driven:
        await driven.press("2", "f5", "escape", "enter")
        assert isinstance(driven.app.screen, InterviewScreen)
        assert driven.at == "users"
        assert driven.app.left.crash is None


async def test_leaving_does_not_wait_for_it(drive: Drive, assessment: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    stuck = Stuck()
    monkeypatch.setattr("wizard.interview.decisive.weighed", stuck)
    async with drive(assessment(), size=WIDE) as driven:
        await stuck.until_begun(driven)
        await driven.press("ctrl+q")
    assert driven.app.left.crash is None


async def test_where_there_is_no_room_beside_the_question_why_says_what_would_settle_it(
    drive: Drive, assessment: Make, language: str
) -> None:
    async with drive(assessment({"audience": "staff"}), language=language) as driven:
        await driven.press("f5")
        shown = after(await worked_out(driven), SETTLES[language])
        assert {"ja": "1日に何人が使いますか。", "en": "How many use it in a day?"}[language] in shown
        assert CHANGES[language] not in shown


async def test_why_says_what_would_change_a_settled_outcome_with_new_questions_marked(
    drive: Drive, changeable: Changeable, language: str
) -> None:
    async with drive(changeable(DONE), language=language, size=(80, 50)) as driven:
        await driven.press("f5")
        shown = after(await worked_out(driven), CHANGES[language])
        expected = {
            "ja": (
                "> 注意が要る",
                "- だれが使いますか。 -> 国民",
                "+ 誤りは何を損ないますか。（新しく尋ねる質問） -> お金",
                "新しく尋ねる質問（答えは問いません）: 何のために使いますか。",
                "答えの変更をすべて調べました。",
            ),
            "en": (
                "> Needs care",
                "- Who uses it? -> Citizens",
                "+ What can errors harm? (a new question) -> Money",
                "new questions, whatever their answers: What is it for?",
                "answers was looked at.",
            ),
        }
        for words in expected[language]:
            assert words in shown


async def test_while_that_is_worked_out_the_screen_says_so(
    drive: Drive, changeable: Changeable, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = Event()

    def slow(_: Interview) -> tuple[Decisive, ...]:
        go_on.wait(30)
        return ()

    monkeypatch.setattr("wizard.interview.decisive.decisive", slow)
    async with drive(changeable(DONE), language=language, size=(80, 50)) as driven:
        await driven.press("f5")
        assert WORKING[language] in after(driven.text, CHANGES[language])
        await driven.press("f9")
        assert WORKING["en" if language == "ja" else "ja"] in driven.text
        go_on.set()
        assert WORKING["en" if language == "ja" else "ja"] not in await worked_out(driven)

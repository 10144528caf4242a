"""Whatever is typed: nothing raises, nothing steers the terminal, and the draft is always the interview."""

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.plain.script import NOW, assessment_in, scripted, talk, talk_on
from tests.plain.test_ending import every_prompt, read_again, same
from tests.support.making import DAY, choice, choices, integer, question, sheet, table, words, yes_no
from wizard.interview import Answer
from wizard.plain.lines import COMMANDS
from wizard.plain.mode import talk_through
from wizard.questionnaire.catalogue import Catalogue
from wizard.questionnaire.definition import Questionnaire
from wizard.record.content import System
from wizard.record.file import FileStore as Store
from wizard.record.file import assessment_of, begin, open_file
from wizard.text.clean import clean

JUNK = ("a\x1b[31mb", "\x00", "\u202eabc", "\ufeff1", "1\u2028 2", "\ud800", "\x9b2J", "１", "\u200b", "。", "x" * 600)
line = st.one_of(
    st.sampled_from([*COMMANDS, "", "", *"01234", "1 2", "1", "2", "\\", "\\?", "2026-04-01", "R8.4.1", *JUNK]),
    st.text(max_size=12).map(lambda text: text.replace("\n", " ").replace("\r", " ")),
)
scripts = st.lists(line, max_size=40)
unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


def sheets() -> list[Questionnaire]:
    none = {"id": "none", "text": {"ja": "なし", "en": "none"}, "exclusive": True}
    mixed = sheet(
        choices("data", "open", "secret", none),
        choice("held", table(id="a", text=words("a"), when='"secret" in data'), "b", "c"),
        integer("many", when='held == "b"', low=1, high=9, not_applicable=True),
        question("start", "date", optional=True),
        question("share", "number", unit=words("percent")),
        question("hello", "note"),
        yes_no("live"),
        outcomes={"risky": "live", "fine": "not live"},
        people=["planner", "caio"],
    )
    return [every_prompt(), mixed]


SHEETS = sheets()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


@unhurried
@given(st.sampled_from(SHEETS), scripts, st.sampled_from(["ja", "en"]))
def test_no_script_raises_or_steers_the_terminal_and_the_draft_is_the_interview(
    folder: Path, questionnaire: Questionnaire, script: list[str], language: str
) -> None:
    here = Path(tempfile.mkdtemp(dir=folder))
    talked = talk(questionnaire, here, *script, language=language)
    assert talked.out.replace("\n", "") == clean(talked.out.replace("\n", ""))
    assert not any(ord(character) < 32 for character in talked.out.replace("\n", ""))
    if talked.left.draft is not None:
        same(read_again(talked), talked.assessment)
    elif talked.left.finished is None:
        assert list(here.iterdir()) == []
        assert all(talked.interview.said(one.id) is None for one in questionnaire.questions)


@unhurried
@given(scripts.map(lambda lines: [line for line in lines if line.strip() not in COMMANDS]), st.sampled_from(SHEETS))
def test_without_commands_an_answer_that_was_given_stays(
    folder: Path, script: list[str], questionnaire: Questionnaire
) -> None:
    """Line after line; questions that are answered are not asked again before the end is reached."""
    assessment = assessment_in(questionnaire, Path(tempfile.mkdtemp(dir=folder)))
    seen: dict[str, object] = {}
    for typed in script:
        talk_on(assessment, typed)
        if assessment.finished or assessment.at == assessment.interview.route[-1]:
            break
        given_now: dict[str, object] = {
            one.id: said.value
            for one in questionnaire.questions
            if isinstance(said := assessment.interview.said(one.id), Answer) and not one.inner
        }
        assert seen.items() <= given_now.items()
        seen = given_now


@settings(unhurried, max_examples=25)
@given(st.sampled_from(["high-risk", "procurement", "periodic-report"]), scripts, st.sampled_from(["ja", "en"]))
def test_the_shipped_questionnaires_stand_the_same(folder: Path, name: str, script: list[str], language: str) -> None:
    catalogue = Catalogue()
    data = Path(tempfile.mkdtemp(dir=folder))
    questionnaire = catalogue.get(f"ds920-2.0/{name}")
    assessment = begin(questionnaire, System("bot", "Bot"), data, DAY, None, catalogue)
    written: list[str] = []
    left = talk_through(assessment, scripted(script, written, language), lambda: NOW)
    if left.draft is not None:
        again = assessment_of(open_file(left.draft), questionnaire, None, Store(left.draft.parent, "again", left.draft))
        same(again, assessment)
    shutil.rmtree(data)

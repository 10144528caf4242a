"""The summary as it appears in a terminal."""

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wizard.record.assessment import Assessment
from wizard.record.content import System
from wizard.summary.formats import Layout
from wizard.summary.model import summary_of
from wizard.summary.parts import Summary
from wizard.summary.terminal import pages, render
from wizard.summary.words import WORDS
from wizard.text.width import cell_width

Make = Callable[..., Assessment]

GOLDEN = Path(__file__).parents[1] / "golden" / "summary"
NAMES = sorted(path.stem for path in (Path(__file__).parents[2] / "questionnaires" / "examples").glob("*.toml"))
HOSTILE = ["[/", "[bold]x[/bold]", "=1+1", ":smile:", "[@click=app.quit]x[/]", "\\[x]", "<b>&amp;</b>", "{size}"]
ASSIGNED = st.characters(exclude_categories=["Cn", "Cs"])  # of others nobody knows the width
_CODES = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture(scope="session")
def summary(example: Make) -> Callable[[str, str, bool], Summary]:
    @cache
    def made(name: str, language: str, judged: bool = True) -> Summary:
        return summary_of(example(name, judged), language)

    return made


def bare(text: str) -> str:
    """The text without white space and frames, so that lines run on."""
    return re.sub(r"[\s\u2500-\u257f]", "", text)


def columns(page: str) -> Iterator[str]:
    """The columns of the tables, each as one text."""
    rows = [line[1:-1].split("│") for line in page.split("\n") if line.count("│") == 4 and line[0] == "│"]
    for column in zip(*rows, strict=True):
        yield bare("".join(column))


def told(summary: Summary) -> Iterator[str]:
    """Everything that the page must have whole, wherever its lines break."""
    yield from (summary.title, summary.edition, summary.notice, summary.date)
    yield from (summary.system.id, summary.system.name, summary.system.office)
    for outcome in (*summary.possible, *([summary.outcome] if summary.outcome else [])):
        yield outcome.title
    if summary.outcome:
        yield summary.outcome.because
    for section in summary.sections:
        yield section.title
        for answer in section.answers:
            yield from (answer.question, answer.shown or answer.state_title, answer.said, answer.comment)
    for fact in summary.deferred:
        yield from (fact.note, fact.whom)
    for check in summary.checks:
        yield from (check.warning, check.reason)
    for person in summary.people:
        yield from (person.role, person.name)
    for one in summary.may_follow:
        yield from (one.who, one.what)
    for finding in summary.findings:
        if finding.standing != "not-asked":
            yield finding.title
    for source in summary.sources:
        yield from (source.title, source.link, source.certainty)


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize(
    "name", ["citizens-chatbot", "designated-secrets", "early-plan", "early-plan-draft", "manuals-rag"]
)
def test_the_page_is_as_it_was_agreed(name: str, language: str, summary: Callable[..., Summary]) -> None:
    page = render(summary(name.removesuffix("-draft"), language, not name.endswith("-draft")), width=80, color=False)
    path = GOLDEN / f"{name}.{language}.txt"
    if os.environ.get("GOLDEN") == "write":
        path.write_bytes(page.encode())
    assert path.read_bytes() == page.encode()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_record_shows_its_seal_and_its_time(language: str, example: Make) -> None:
    assessment = example("minutes-summary")
    assessment.finished = True
    moment = datetime(2026, 10, 5, 16, 5, tzinfo=timezone(timedelta(hours=9)))
    assessment.head = replace(assessment.head, finished=moment)
    page = render(summary_of(assessment, language), width=80, color=False)
    path = GOLDEN / f"record.{language}.txt"
    if os.environ.get("GOLDEN") == "write":
        path.write_bytes(page.encode())
    assert path.read_bytes() == page.encode()


@settings(max_examples=60, deadline=None)
@given(
    name=st.sampled_from(NAMES),
    language=st.sampled_from(["ja", "en"]),
    judged=st.booleans(),
    width=st.integers(40, 120),
    ascii_only=st.booleans(),
)
def test_everything_is_whole_and_within_the_page_at_every_width(
    name: str, language: str, judged: bool, width: int, ascii_only: bool, summary: Callable[..., Summary]
) -> None:
    one = summary(name, language, judged)
    page = render(one, width=width, color=False, ascii_only=ascii_only)
    assert max(cell_width(line) for line in page.split("\n")) <= width
    if ascii_only:
        assert not re.search("[\u2500-\u257f]", page)
        return
    run_on = bare(page)
    assert [text for text in told(one) if bare(text) not in run_on] == []


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("width", [40, 63, 64, 80, 120])
@pytest.mark.parametrize("name", NAMES)
def test_every_obligation_says_who_what_and_by_when(
    name: str, width: int, language: str, summary: Callable[..., Summary]
) -> None:
    one = summary(name, language)
    page = render(one, width=width, color=False)
    found = list(columns(page)) or [bare(page)] * 3
    assert one.obligations
    for obligation in one.obligations:
        for text, column in zip((obligation.who, obligation.what, obligation.due), found, strict=True):
            assert bare(text) in column


@pytest.mark.parametrize("said", HOSTILE)
def test_what_looks_like_markup_is_shown_as_it_was_written(said: str, small: Make) -> None:
    assessment = small(System("boxes", said, said))
    assessment.interview.answer("count_of", 500)
    assessment.interview.answer("story", said)
    assessment.interview.comment("story", said)
    assessment.interview.defer("size", said, said)
    assessment.interview.override("not-many", said)
    assessment.name_people({"lead": said})
    page = render(summary_of(assessment, "en"), width=80, color=False)
    # system, office, answer, comment, deferred fact and its answer, whom, override, person
    assert page.count(said) == 9


@given(said=st.text(ASSIGNED, min_size=1, max_size=60), width=st.integers(20, 90))
@settings(deadline=None)
def test_no_answer_steers_the_terminal_or_leaves_the_page(said: str, width: int, small: Make) -> None:
    assessment = small(System("boxes", said, said))
    assessment.interview.comment("size", said)
    page = render(summary_of(assessment, "ja"), width=width, color=False)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", page)
    assert max(cell_width(line) for line in page.split("\n")) <= width
    assert bare(assessment.interview.notes.get("size", "")) in bare(page)


@pytest.mark.parametrize("name", NAMES)
def test_colours_add_nothing_that_words_do_not_say(name: str, summary: Callable[..., Summary]) -> None:
    one = summary(name, "ja")
    coloured = render(one, width=80, color=True)
    assert _CODES.search(coloured)
    without = "\n".join(line.rstrip() for line in _CODES.sub("", coloured).split("\n"))
    assert without == render(one, width=80, color=False)


def test_the_environment_changes_nothing(summary: Callable[..., Summary], monkeypatch: pytest.MonkeyPatch) -> None:
    one = summary("early-plan", "en")
    before = [render(one, width=70, color=color) for color in (False, True)]
    for name, value in {"COLUMNS": "30", "LINES": "5", "TERM": "dumb", "FORCE_COLOR": "1", "NO_COLOR": "1"}.items():
        monkeypatch.setenv(name, value)
    assert [render(one, width=70, color=color) for color in (False, True)] == before


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("width", [1, 20, 33])
def test_a_page_too_narrow_to_read_still_comes(language: str, width: int, summary: Callable[..., Summary]) -> None:
    page = render(summary("citizens-chatbot", language), width=width, color=False)
    assert max(cell_width(line) for line in page.split("\n")) <= max(width, 20)


def test_a_questionnaire_without_outcomes_says_whether_it_is_complete(small: Make) -> None:
    assessment = small(without_outcomes=True)
    assert "Some questions are still open." in render(summary_of(assessment, "en"), width=80, color=False)
    for id, value in {"size": "small", "count_of": 1, "story": "x"}.items():
        assessment.interview.answer(id, value)
    assert "Every question that has to be answered" in render(summary_of(assessment, "en"), width=80, color=False)


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("width", [20, 40, 47, 80])
def test_the_heading_of_the_outcome_is_never_cut(language: str, width: int, small: Make) -> None:
    assessment = small()
    assessment.interview.answer("size", "small")
    page = render(summary_of(assessment, language), width=width, color=False)
    assert bare(WORDS.say("outcome-draft", language)) in bare(page)


def test_two_languages_stand_one_after_the_other(summary: Callable[..., Summary]) -> None:
    both = [summary("manuals-rag", "ja"), summary("manuals-rag", "en")]
    japanese, english = (render(one, width=90, color=False) for one in both)
    assert pages(both, Layout(width=90)).decode() == f"{japanese}\n{english}"

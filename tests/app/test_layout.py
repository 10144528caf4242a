"""Nothing of a shipped questionnaire is cut off, at 80 columns and at 40: every question laid out, without a screen."""

from collections.abc import Iterable, Iterator
from datetime import date

import pytest
from textual.geometry import Size

from wizard.app.kinds import widget_for
from wizard.app.screens.review import review_items
from wizard.app.widgets.choice_row import ChoiceRow
from wizard.app.widgets.prose import Prose
from wizard.interview import Interview, start
from wizard.questionnaire.catalogue import Catalogue, shipped_folder
from wizard.questionnaire.definition import Question, Questionnaire
from wizard.record.file import FileStore, assessment_of, open_file
from wizard.telling.blocks import Block, lay_out
from wizard.telling.outline import outline_items
from wizard.telling.outlook import outlook_blocks
from wizard.telling.question import above_blocks, help_of, state_blocks, terms_of
from wizard.text.width import cell_width

CATALOGUE = Catalogue()
TODAY = date(2026, 11, 22)
AROUND = 5
"""Columns around a question that hold nothing of it: its margins and the scroll bar."""
AROUND_LIST = 6
"""The same around a list, with the place of its caret."""


@pytest.fixture(scope="module", params=CATALOGUE.entries)
def questionnaire(request: pytest.FixtureRequest) -> Questionnaire:
    return CATALOGUE.get(request.param)


@pytest.fixture(params=["ja", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=[80, 40])
def columns(request: pytest.FixtureRequest) -> int:
    return int(request.param)


def squeezed(text: str) -> str:
    return "".join(text.split())


def assert_whole(blocks: Iterable[Block], width: int) -> str:
    """Every block keeps within the width and loses nothing but spaces; gives all that is said."""
    told = []
    for block in blocks:
        lines = [line.text for line in lay_out([block], width)]
        assert all(cell_width(line) <= width for line in lines), block
        assert squeezed("".join(lines)) == squeezed(block.mark + block.text)
        told.append(squeezed(block.text))
    return "\n".join(told)


def asked(questionnaire: Questionnaire) -> Iterator[Question]:
    """Every question, those within entries of groups among them."""
    for question in questionnaire.questions:
        yield question
        yield from question.inner


def test_what_stands_around_a_question_is_whole(questionnaire: Questionnaire, language: str, columns: int) -> None:
    interview = start(questionnaire, TODAY)
    for question in questionnaire.questions:
        told = assert_whole(above_blocks(interview, question.id, language), columns - AROUND)
        assert squeezed(question.text[language]) in told
        assert squeezed(questionnaire.sections[question.section].title[language]) in told


def test_help_sources_and_terms_are_whole(questionnaire: Questionnaire, language: str, columns: int) -> None:
    for question in asked(questionnaire):
        blocks = help_of(questionnaire, question, language) + terms_of(questionnaire, question, language)
        told = assert_whole(blocks, columns - AROUND)
        assert not question.help or squeezed(question.help[language]) in told
        for term in question.terms:
            assert squeezed(questionnaire.guideline.terms[term].meaning[language]) in told


def test_options_and_their_help_are_whole(questionnaire: Questionnaire, language: str, columns: int) -> None:
    for question in asked(questionnaire):
        if question.kind.chooses:
            answer = widget_for(question.kind.name)(question, question.options, language)
            rows = [row for row in answer.choice_list.compose() if isinstance(row, ChoiceRow)]  # type: ignore[attr-defined]
            assert len(rows) == len(question.options)
            for row, option in zip(rows, question.options, strict=True):
                assert_row_is_whole(row, columns - AROUND)
                assert option.text[language] in row.entry.label
                assert not option.help or row.entry.help == option.help[language]


def assert_row_is_whole(row: ChoiceRow, width: int) -> None:
    """The label and the help of an entry, behind its mark."""
    label, help = row.entry.label, row.entry.help
    head = row.get_content_width(Size(), Size()) - max(cell_width(label), cell_width(help))
    lines = [
        ["".join(text for text, _ in line) for line in part]
        for part in (row.above(width - head), row.below(width - head))
    ]
    assert all(cell_width(line) <= width - head for part in lines for line in part)
    assert [squeezed("".join(part)) for part in lines] == [squeezed(label), squeezed(help)]
    assert row.get_content_height(Size(), Size(), width) == sum(map(len, lines))


def test_what_a_field_says_below_it_is_whole(questionnaire: Questionnaire, language: str, columns: int) -> None:
    for question in asked(questionnaire):
        answer = widget_for(question.kind.name)(question, question.options, language)
        status = getattr(answer, "status", None)
        if isinstance(status, Prose):
            lines = status.lines(columns - AROUND - 2)
            assert squeezed("".join(lines)) == squeezed(status.text)
            assert all(cell_width(line) <= columns - AROUND - 2 for line in lines)


def test_what_is_said_of_an_answer_is_whole(questionnaire: Questionnaire, language: str, columns: int) -> None:
    interview = start(questionnaire, TODAY)
    long = "事業者に、契約の前に書面で確かめる。ask-the-vendor-in-writing-before-anything-is-signed " * 3
    for question in questionnaire.questions:
        if question.kind.asks:
            interview.defer(question.id, long, whom="契約係")
            interview.comment(question.id, long)
            told = assert_whole(state_blocks(interview, question.id, language), columns - AROUND)
            assert told.count(squeezed(long)) == 2
        checks = [Block(check.text[language], "alarm") for check in question.checks]
        assert_whole(checks, columns - AROUND)


def test_lists_and_the_outlook_are_whole(questionnaire: Questionnaire, language: str, columns: int) -> None:
    for interview in (start(questionnaire, TODAY), *answered(questionnaire)):
        at = interview.route[0]
        items = [*outline_items(interview, at, language, every=True), *review_items(interview, language)]
        told = assert_whole((block for item in items for block in item.blocks), columns - AROUND_LIST)
        for id in interview.route:
            assert squeezed(interview.question(id).text[language]) in told
        assert_whole(outlook_blocks(interview, language, (), full=True), columns - AROUND)


def answered(questionnaire: Questionnaire) -> Iterator[Interview]:
    """The interviews of the first shipped cases."""
    folder = shipped_folder() / questionnaire.edition / "cases" / questionnaire.id
    for path in sorted(folder.glob("*.toml"))[:2]:
        store = FileStore(path.parent, path.stem)
        yield assessment_of(open_file(path), questionnaire, TODAY, store).interview

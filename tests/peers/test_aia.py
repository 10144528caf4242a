"""A real questionnaire from outside: 299 entries, 40 walks with going back and changing answers."""

from collections.abc import Iterator
from decimal import Decimal

from tests.peers.aia import Given, Score, Walk
from tests.peers.naive import outline
from tests.peers.walking import Translated, everything
from wizard.interview import Interview, start


def test_the_questionnaire_can_be_said_in_our_format(aia: Translated) -> None:
    """Every entry is there, with its conditions and its points."""
    questions = aia.questionnaire.questions
    assert len(questions) == len(aia.entries) == 299
    assert sum(1 for one in questions if one.condition is not None) == 198
    assert sum(1 for one in questions if not one.kind.asks) == 4


def test_an_empty_form_shows_no_level(aia: Translated) -> None:
    """Nothing is said, so every level is possible and none is shown."""
    interview = start(aia.questionnaire)
    assert interview.outcome is None
    assert interview.bounds.outcomes == ("level-1", "level-2", "level-3", "level-4")


def test_every_walk_ends_where_other_engines_end(aia: Translated, walk: Walk) -> None:
    """Route, answers that count, points, total and level agree after the last edit."""
    interview = start(aia.questionnaire)
    for original, given in walk.edits:
        aia.edit(interview, original, given)
    assert tuple(aia.originals[id] for id in interview.route) == walk.route
    assert aia.kept(interview) == walk.answers
    assert _finished(interview) == walk.score


def test_hidden_answers_never_count(aia: Translated, walk: Walk) -> None:
    """After every edit route, answers and points are those of a recomputation that shares nothing with us."""
    for interview, given in _steps(aia, walk):
        naive = outline(aia.entries, given)
        assert _so_far(aia, interview) == (naive.shown, naive.answers, naive.score.raw, naive.score.mit)


def test_a_finished_copy_has_the_total_and_level_of_what_counts(aia: Translated, walk: Walk) -> None:
    """It scores as the original does, lay within the bounds, and leaves the interview that was copied as it was."""
    for step, (interview, given) in enumerate(_steps(aia, walk)):
        if step % 4 == 0:
            before = everything(interview)
            score = _finished(interview)
            assert score == outline(aia.entries, given).score
            assert f"level-{score.level}" in interview.bounds.outcomes
            assert everything(interview) == before


def test_editing_leads_where_answering_afresh_leads(aia: Translated, walk: Walk) -> None:
    """After every edit states, values, bounds and obligations are those of a new interview given the same answers."""
    for interview, given in _steps(aia, walk):
        assert everything(interview) == everything(aia.answered(given))


def test_taking_all_answers_back_restores_the_empty_form(aia: Translated, walk: Walk) -> None:
    """Answers cleared one by one, last edited first: each step is right, and nothing is left at the end."""
    *_, (interview, given) = _steps(aia, walk)
    for original in list(reversed(given)):
        del given[original]
        aia.edit(interview, original, None)
        naive = outline(aia.entries, given)
        assert _so_far(aia, interview) == (naive.shown, naive.answers, naive.score.raw, naive.score.mit)
    assert everything(interview) == everything(start(aia.questionnaire))


def test_an_edit_and_its_undo_change_nothing(aia: Translated, walk: Walk) -> None:
    """Putting back what was said before an edit gives the very state before it."""
    interview = start(aia.questionnaire)
    for original, given in walk.edits:
        id = aia.ours[original]
        said, before = interview.said(id), everything(interview)
        aia.edit(interview, original, given)
        interview.restore(id, said)
        assert everything(interview) == before
        aia.edit(interview, original, given)


def _steps(aia: Translated, walk: Walk) -> Iterator[tuple[Interview, dict[str, Given]]]:
    """One interview after each edit, with what has been given by then."""
    interview = start(aia.questionnaire)
    answers: dict[str, Given] = {}
    for original, given in walk.edits:
        aia.edit(interview, original, given)
        answers.pop(original, None)
        if given is not None:
            answers[original] = given
        yield interview, answers


def _so_far(aia: Translated, interview: Interview) -> tuple[object, ...]:
    on_route = set(interview.route)
    shown = tuple(index for index, one in enumerate(aia.questionnaire.questions) if one.id in on_route)
    return shown, aia.kept(interview), interview.score_so_far("raw"), interview.score_so_far("mit")


def _finished(interview: Interview) -> Score:
    """The score once open questions count as blank."""
    finished = interview.copy()
    finished.finish()
    outcome, values = finished.outcome, finished.values
    assert outcome is not None
    raw, mit, total = (Decimal(str(values[id])) for id in ("raw", "mit", "total"))
    return Score(raw, mit, total, int(outcome.id.removeprefix("level-")))

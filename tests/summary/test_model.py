"""What a summary says of an assessment."""

import json
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import datetime, timedelta, timezone
from typing import get_args
from unicodedata import east_asian_width

import pytest

from wizard.interview import Answer
from wizard.questionnaire.definition import Tone
from wizard.questionnaire.model import Basis
from wizard.record.assessment import Assessment
from wizard.record.content import System
from wizard.summary.formats import render
from wizard.summary.model import summary_of
from wizard.summary.parts import AnswerLine, ReasonLine, Standing, State, Status, Summary
from wizard.summary.words import WORDS
from wizard.text.clean import hostile

Make = Callable[..., Assessment]


def answers(summary: Summary) -> dict[str, AnswerLine]:
    return {answer.id: answer for section in summary.sections for answer in section.answers}


def flat(lines: tuple[ReasonLine, ...]) -> Iterator[ReasonLine]:
    for line in lines:
        yield line
        yield from flat(line.parts)


def texts(part: object) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for one in part:
            yield from texts(one)
    elif is_dataclass(part):
        for field in fields(part):
            yield from texts(getattr(part, field.name))


def heavy(small: Make) -> Assessment:
    assessment = small()
    assessment.interview.answer("size", "large")
    assessment.interview.answer("count_of", 5)
    assessment.interview.answer("detail", False)
    return assessment


def test_a_settled_outcome_comes_with_the_tree_of_its_reasons(small: Make) -> None:
    summary = summary_of(heavy(small), "en")
    assert summary.outcome is not None
    assert (summary.outcome.title, summary.outcome.tone_title) == ("Wait", "Action needed")
    (top,) = summary.reasons
    assert (top.text, top.standing) == ("It is heavy", "holds")
    assert [(part.text, part.shown) for part in top.parts] == [
        ("Weight", "3 of 3 points"),
        ("Was it looked at in detail?", "No"),
    ]


def test_a_value_without_a_title_gives_way_to_its_parts(small: Make) -> None:
    assert "careless" not in {line.id for line in flat(summary_of(heavy(small), "ja").reasons)}


def test_a_reason_that_is_an_answer_carries_its_number_basis_and_sources(small: Make) -> None:
    line = next(line for line in flat(summary_of(heavy(small), "ja").reasons) if line.id == "size")
    assert (line.number, line.shown) == (1, "大きい")
    assert line.grounds is not None
    assert (line.grounds.basis_title, [source.title for source in line.grounds.sources]) == ("公式文書", ["指針の頁"])


def test_sources_are_numbered_as_they_are_first_named(small: Make) -> None:
    sources = summary_of(heavy(small), "en").sources
    assert [(one.number, one.id, one.certainty) for one in sources] == [
        (1, "page", "read on an official page"),
        (2, "other", "from a single weak source"),
    ]


def test_an_open_draft_tells_the_outcomes_still_possible_and_what_may_follow(small: Make) -> None:
    summary = summary_of(small(), "en")
    assert summary.outcome is None
    assert [one.id for one in summary.possible] == ["hold", "go"]
    assert [one.id for one in summary.may_follow] == ["weigh"]
    assert not summary.reasons
    assert summary.progress is not None
    assert (summary.progress.done, summary.progress.applies, summary.progress.waiting) == (0, 3, 1)


def test_an_obligation_names_who_what_when_and_why(small: Make) -> None:
    (obligation,) = summary_of(heavy(small), "en").obligations
    assert (obligation.who, obligation.what, obligation.due) == ("Head", "Weigh it.", "At once")
    assert [(reason.id, reason.shown) for reason in obligation.reasons] == [("size", "Large")]


def test_a_value_of_which_no_question_applies_is_not_said_to_fail(small: Make) -> None:
    assessment = small()
    assessment.interview.answer("size", "small")
    standings = {one.id: one.standing for one in summary_of(assessment, "en").findings}
    assert standings == {"weight": "said", "heavy": "fails", "thorough": "not-asked"}


def test_a_score_that_is_not_settled_is_told_as_a_range(small: Make) -> None:
    weight = summary_of(small(), "en").findings[0]
    assert (weight.standing, weight.shown) == ("open", "from 0 to 3")


@pytest.mark.parametrize(
    ("say", "id", "state", "shown", "said"),
    [
        (lambda one: one.answer("story", "a\n\nb"), "story", "answered", "a\n\nb", ""),
        (lambda one: one.leave_blank("story"), "story", "blank", "", ""),
        (lambda one: one.mark_not_applicable("story", "new"), "story", "not-applicable", "", "new"),
        (lambda one: one.defer("size", "asked", "Mr. A"), "size", "deferred", "", "asked"),
        (lambda one: one.clear("size"), "size", "open", "", ""),
        (lambda one: one.answer("count_of", -1), "count_of", "invalid", "-1", "It cannot be less than none."),
    ],
)
def test_every_state_of_a_question_is_told(
    small: Make, say: Callable[[object], None], id: str, state: str, shown: str, said: str
) -> None:
    assessment = small()
    say(assessment.interview)
    answer = answers(summary_of(assessment, "en"))[id]
    assert (answer.state, answer.shown, answer.said) == (state, shown, said)


def test_only_what_is_asked_is_told_in_the_order_of_the_route(small: Make) -> None:
    assessment = small()
    assessment.interview.answer("size", "small")
    told = answers(summary_of(assessment, "en"))
    assert [(one.id, one.number) for one in told.values()] == [("size", 1), ("count_of", 2), ("story", 3)]


def test_deferred_facts_say_what_is_known_and_who_is_asked(small: Make) -> None:
    assessment = small()
    assessment.interview.defer("count_of", "being counted", "the store")
    (fact,) = summary_of(assessment, "en").deferred
    assert (fact.question, fact.note, fact.whom) == ("How many are there?", "being counted", "the store")


def test_a_soft_check_is_told_with_the_reason_given_or_without(small: Make) -> None:
    assessment = small()
    assessment.interview.answer("count_of", 500)
    assert [(one.warning, one.reason) for one in summary_of(assessment, "en").checks] == [("Is that not too many?", "")]
    assessment.interview.override("not-many", "a big store")
    assert [one.reason for one in summary_of(assessment, "en").checks] == ["a big store"]


def test_people_who_are_wanted_come_first_even_when_nobody_is_named(small: Make) -> None:
    assessment = small()
    assessment.name_people({"aide": "B"})
    people = summary_of(assessment, "en").people
    assert [(one.role, one.name) for one in people] == [("Head", ""), ("Aide", "B")]


def test_the_status_tells_drafts_judged_answers_and_records_apart(small: Make) -> None:
    draft, judged, record = small(), heavy(small), heavy(small)
    judged.interview.finish()
    record.interview.finish()
    record.finished = True
    moment = datetime(2026, 11, 22, 10, 40, tzinfo=timezone(timedelta(hours=9)))
    record.head = replace(record.head, finished=moment)
    made = [summary_of(one, "ja") for one in (draft, judged, record)]
    assert [(one.status, one.record.sealed) for one in made] == [
        ("draft", False),
        ("judged", False),
        ("finished", True),
    ]
    assert made[2].record.finished == "令和8年11月22日（2026-11-22） 10:40 (UTC+09:00)"
    assert [one.progress is None for one in made] == [False, True, True]


def test_a_questionnaire_without_outcomes_has_neither_an_outcome_nor_possible_ones(small: Make) -> None:
    summary = summary_of(small(without_outcomes=True), "en")
    assert summary.outcome is None
    assert summary.possible == ()


def test_no_text_of_a_summary_can_steer_a_terminal(small: Make) -> None:
    bad = "a\x1b[31m\u202eb\x07"
    assessment = small(System("boxes", bad, bad))
    assessment.interview.engine.say(3, Answer(bad))
    assessment.interview.notes["size"] = bad
    assessment.head = replace(assessment.head, people={"lead": bad}, tool=bad, replaces=bad)
    assert not [text for text in texts(summary_of(assessment, "en")) if hostile(text)]


def test_the_words_cover_every_state_tone_standing_status_and_basis() -> None:
    wanted = {
        *(f"state-{state}" for state in get_args(State)),
        *(f"tone-{tone}" for tone in get_args(Tone)),
        *(f"status-{status}" for status in get_args(Status)),
        *(f"basis-{basis}" for basis in get_args(Basis)),
        *(f"sure-{sure}" for sure in ("official-page", "press", "weak", "derived", "unknown")),
        *(standing for standing in get_args(Standing) if standing != "said"),
        *(f"briefly-{standing}" for standing in get_args(Standing) if standing != "said"),
    }
    assert wanted <= set(WORDS)
    assert set(WORDS.languages) == {"ja", "en"}


def test_no_word_is_of_ambiguous_width() -> None:
    said = "".join(WORDS.entry(key)[language] for key in WORDS for language in WORDS.languages)
    assert [sign for sign in said if east_asian_width(sign) == "A"] == []


def test_an_unknown_language_is_an_error(small: Make) -> None:
    with pytest.raises(KeyError):
        summary_of(small(), "fr")


def test_json_holds_one_summary_a_language_in_sorted_plain_data(small: Make) -> None:
    assessment = heavy(small)
    written = render("json", [summary_of(assessment, "ja"), summary_of(assessment, "en")])
    plain = json.loads(written)
    assert list(plain) == ["en", "ja"]
    assert plain["en"]["outcome"]["id"] == plain["ja"]["outcome"]["id"] == "hold"
    assert plain["en"]["sections"][0]["answers"][0]["grounds"]["sources"] == ["page"]
    assert list(plain["en"]) == sorted(plain["en"])
    assert written == render("json", [summary_of(assessment, "ja"), summary_of(assessment, "en")])

"""The explanation: as data, in words, and as JSON."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.support import making
from tests.support.making import Table, integer, yes_no
from wizard.interview import start
from wizard.interview.explain import Reason, Why
from wizard.record.assessment import Assessment
from wizard.record.content import Head, System
from wizard.record.file import FileStore
from wizard.summary.explained import Matters, Score, explained
from wizard.summary.explained_json import as_json
from wizard.summary.explained_text import as_text
from wizard.text.width import cell_width

Example = Callable[..., Assessment]
EXAMPLES = sorted(path.stem for path in (Path(__file__).parents[2] / "questionnaires" / "examples").glob("*.toml"))
LANGUAGES = ("ja", "en")


def begun(*questions: Table, said: dict[str, Any] | None = None, name: str = "Bot", **keys: Any) -> Assessment:
    """An assessment with a small questionnaire, and some of it answered."""
    interview = start(making.sheet(*questions, **keys), making.DAY)
    for id, value in (said or {}).items():
        interview.answer(id, value)
    head = Head("ed/small", making.DAY, System("bot", name), "1.0.0")
    return Assessment(head, interview, FileStore(Path("nowhere"), "x"))


def text(assessment: Assessment, language: str = "en", width: int = 80, everything: bool = False) -> str:
    return as_text(explained(assessment.interview, everything), assessment, language, width)


def part(page: str, heading: str) -> list[str]:
    """The lines under a heading, up to the next one."""
    lines = page.splitlines()
    first = next(number for number, line in enumerate(lines) if line.startswith(f"{heading} ="))
    rest = lines[first + 1 :]
    return rest[: rest.index("") if "" in rest else len(rest)]


TWO = {"x": "a", "y": "not a"}


class TestData:
    def test_a_settled_outcome_has_its_rule_and_its_reasons(self) -> None:
        found = explained(begun(yes_no("a"), outcomes=TWO, said={"a": True}).interview)
        assert (found.outcome, found.rule, found.possible, found.decisive) == ("x", "a", (), ())
        assert found.why == Why("x", (Reason("question", "a"),))

    def test_an_open_one_has_what_is_possible_and_the_most_decisive_question_first(self) -> None:
        outcomes = {"x": "a and b", "y": "not (a and b) and c", "z": "not (a and b) and not c"}
        found = explained(begun(yes_no("a"), yes_no("b"), yes_no("c"), outcomes=outcomes).interview)
        assert (found.outcome, found.possible, found.why) == ("", ("x", "y", "z"), Why("", ()))
        assert found.decisive[0] == Matters("c", 2, 2.0)
        assert {one.question for one in found.decisive} == {"a", "b", "c"}
        assert found.whatif.others == ()

    def test_scores_and_numbers_have_bounds_and_scores_so_far(self) -> None:
        questions = yes_no("a", scale=["risk"], points=2), yes_no("b", scale=["risk"], points=3), integer("n", 0, 9)
        found = explained(begun(*questions, values={"twice": "n * 2"}, outcomes=TWO, said={"a": True}).interview)
        assert found.scores == (Score("risk", 2, 5, 2), Score("twice", 0, 18))

    def test_a_number_that_surely_has_no_value_has_no_bounds(self) -> None:
        questions = yes_no("a"), integer("n", 0, 9, when="a")
        found = explained(begun(*questions, values={"twice": "n * 2"}, outcomes=TWO, said={"a": False}).interview)
        assert found.scores == (Score("twice", None, None),)

    def test_obligations_have_their_reasons_and_others_may_follow(self) -> None:
        duties = {"sure": "a", "perhaps": "b", "never": "not a"}
        found = explained(begun(yes_no("a"), yes_no("b"), outcomes=TWO, obligations=duties, said={"a": True}).interview)
        assert found.obligations == (Why("sure", (Reason("question", "a"),)),)
        assert found.may_follow == ("perhaps",)

    def test_why_each_question_is_asked_is_told_only_when_everything_is_wanted(self) -> None:
        questions = yes_no("a"), yes_no("b", when="a"), yes_no("c", when="not a"), yes_no("d", when="b")
        interview = begun(*questions, outcomes=TWO, said={"a": True}).interview
        assert explained(interview).asked == ()
        found = [
            (one.question, one.asked, [reason.id for reason in one.reasons]) for one in explained(interview, True).asked
        ]
        assert found == [("a", "asked", []), ("b", "asked", ["a"]), ("c", "not-asked", ["a"]), ("d", "waiting", [])]

    @pytest.mark.parametrize("name", EXAMPLES)
    def test_the_same_interview_gives_the_same_explanation(self, name: str, example: Example) -> None:
        interview = example(name).interview
        assert explained(interview, True, 500) == explained(interview.copy(), True, 500)


class TestText:
    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("name", EXAMPLES)
    def test_no_line_is_wider_than_the_page(self, name: str, language: str, example: Example) -> None:
        assessment = example(name)
        found = explained(assessment.interview, True, 500)
        for width in (30, 80):
            lines = as_text(found, assessment, language, width).splitlines()
            assert max(cell_width(line) for line in lines) <= width

    @pytest.mark.parametrize("name", EXAMPLES)
    def test_there_are_no_codes_and_no_spaces_at_the_end_of_a_line(self, name: str, example: Example) -> None:
        page = text(example(name))
        assert page.endswith("\n")
        assert all(character.isprintable() or character == "\n" for character in page)
        assert all(line == line.rstrip() for line in page.splitlines())

    def test_what_is_written_in_a_file_cannot_draw(self) -> None:
        hostile = "\x1b[31mred[bold]\u202e"
        page = text(
            begun(making.question("t", "text"), outcomes={"x": "answered(t)"}, said={"t": hostile}, name=hostile)
        )
        assert "\x1b" not in page
        assert "\u202e" not in page
        assert "[bold]" in page

    def test_the_reasons_lead_from_the_rule_over_values_and_answers_to_the_sources(self, example: Example) -> None:
        page = text(example("case-files-tuning"))
        assert "Rule: not out_of_scope and possibly_high" in page
        reasons = "\n".join(part(page, "Why"))
        assert "`- [Yes] Two or more viewpoints lean higher" in reasons
        assert '"Dispositions such as permits' in reasons or "Q10" in reasons
        cited = reasons[reasons.index("published information [") :][:40]
        number = cited.split("[")[1].split("]")[0]
        assert any(line.startswith(f"[{number}] ") for line in part(page, "Sources"))

    def test_a_draft_is_said_to_be_one(self, example: Example) -> None:
        assert "Draft (not finished)" in text(example("manuals-rag", judged=False))
        assert "Judged from answers" in text(example("manuals-rag"))

    @pytest.mark.parametrize(
        ("low", "high", "told"),
        [(0, 9, "from 0 to 9, "), (None, 9, "at most 9"), (0, None, "at least 0"), (None, None, "not known yet")],
    )
    def test_a_number_is_told_by_its_ends(self, low: int | None, high: int | None, told: str) -> None:
        assessment = begun(yes_no("a"), integer("n", low, high), values={"same": "n"}, outcomes=TWO)
        (line,) = part(text(assessment), "Scores and numbers")
        assert line.split("same")[1].strip() == told.rstrip(", ")

    def test_a_score_tells_its_points_so_far(self) -> None:
        questions = yes_no("a", scale=["risk"], points=2), yes_no("b", scale=["risk"], points=3)
        page = text(begun(*questions, outcomes=TWO, said={"a": True}))
        assert part(page, "Scores and numbers") == ["risk  from 2 to 5 (2 so far)"]

    def test_an_obligation_without_a_condition_is_always_due(self) -> None:
        page = text(begun(yes_no("a"), outcomes=TWO, obligations={"keep": None}))
        assert "In every case." in part(page, "What has to be done, and why")[-1]

    def test_a_questionnaire_without_outcomes_has_nothing_that_changes_one(self) -> None:
        page = text(begun(yes_no("a")))
        assert "This questionnaire gives no outcome." in page
        assert "What would change it" not in page

    def test_whether_questions_are_asked_is_told_with_the_answers(self) -> None:
        questions = yes_no("a"), yes_no("b", when="a"), yes_no("c", when="not a")
        page = text(begun(*questions, outcomes=TWO, said={"a": True}), everything=True)
        assert part(page, "Questions that are asked, and why") == ["- Q1 a", '- Q2 b Because: Q1 "Yes"']
        assert part(page, "Questions that are not asked, and why") == ['- c Because: Q1 "Yes"']


class TestWhatWouldChangeIt:
    def changes(self, *questions: Table, said: dict[str, Any], outcomes: dict[str, str]) -> list[str]:
        return part(text(begun(*questions, outcomes=outcomes, said=said), width=200), "What would change it")

    def test_a_changed_answer_is_told_with_the_present_one(self) -> None:
        told = self.changes(yes_no("a", changeable=True), said={"a": True}, outcomes=TWO)
        assert told[:2] == ['For "y"', '  - Q1 a "No" instead of "Yes"']
        assert told[2].startswith("Every change of up to 3 answers was looked at (")

    def test_a_new_question_is_told_with_its_answer(self) -> None:
        questions = yes_no("a", changeable=True), yes_no("b", when="a")
        told = self.changes(*questions, said={"a": False}, outcomes={"x": "a and b", "y": "not (a and b)"})
        assert told[1:4] == [
            "  2 answers in all, changed or new",
            '  - Q1 a "Yes" instead of "No"',
            '  + newly asked: b "Yes"',
        ]

    def test_new_questions_that_do_not_matter_are_told_together(self) -> None:
        questions = yes_no("a", changeable=True), yes_no("b", when="a"), yes_no("c", when="a")
        told = self.changes(*questions, said={"a": False}, outcomes=TWO)
        assert told[3] == "  + newly asked (any answer will do): b / c"

    def test_answers_that_do_the_same_are_told_together_and_others_apart(self) -> None:
        use = making.choice("use", "none", "some", "much", changeable=True)
        outcomes = {"x": 'use == "much" or a', "y": 'not (use == "much" or a)'}
        told = self.changes(use, yes_no("a", changeable=True), said={"use": "none", "a": False}, outcomes=outcomes)
        assert told[1:4] == [
            "  One of these",
            '  - Q1 use "much" instead of "none"',
            '  - Q2 a "Yes" instead of "No"',
        ]
        told = self.changes(use, yes_no("a"), said={"use": "much", "a": False}, outcomes=outcomes)
        assert told[1] == '  - Q1 use "none" or "some" instead of "much"'

    def test_a_number_stands_for_a_stretch(self) -> None:
        users = integer("users", 0, changeable=True)
        told = self.changes(users, said={"users": 3}, outcomes={"x": "users >= 5000", "y": "users < 5000"})
        assert told[1] == '  - Q1 users such as "5,000" instead of "3"'

    def test_what_cannot_be_reached_is_said(self) -> None:
        told = self.changes(yes_no("a"), said={"a": True}, outcomes=TWO)
        assert told[1] == "  No change of the answers that can be changed leads there."

    def test_what_needs_more_changes_than_were_looked_at_is_said(self) -> None:
        questions = [yes_no(f"q{number}", changeable=True) for number in range(5)]
        every = " and ".join(f"q{number}" for number in range(5))
        said = {f"q{number}": False for number in range(5)}
        told = self.changes(*questions, said=said, outcomes={"x": every, "y": f"not ({every})"})
        assert told[1].startswith("  At least 4 answers would have to change")

    def test_it_is_said_where_not_every_answer_was_tried(self) -> None:
        numbers = integer("n", 0, changeable=True), integer("m", 0, changeable=True)
        told = self.changes(*numbers, said={"n": 3, "m": 3}, outcomes={"x": "n * m > 99", "y": "n * m <= 99"})
        assert told[-1] == "Of numbers, texts and the like not every answer was tried."

    def test_it_is_said_how_far_it_looked(self) -> None:
        assessment = begun(yes_no("a", changeable=True), outcomes=TWO, said={"a": True})
        page = as_text(explained(assessment.interview, most_evaluations=1), assessment, "en")
        assert "It was cut off after 1 evaluations" in page


class TestJson:
    @pytest.mark.parametrize("name", EXAMPLES)
    def test_only_the_words_depend_on_the_language(self, name: str, example: Example) -> None:
        assessment = example(name)
        found = explained(assessment.interview, True, 500)
        japanese, english = (json.loads(as_json(found, assessment, language)) for language in LANGUAGES)
        assert (japanese["words"]["language"], english["words"]["language"]) == ("ja", "en")
        assert japanese.pop("words").keys() == english.pop("words").keys()
        assert japanese == english

    def test_the_same_explanation_gives_the_same_text_with_sorted_keys(self, example: Example) -> None:
        assessment = example("case-files-tuning")
        told = as_json(explained(assessment.interview), assessment, "en")
        assert told == as_json(explained(assessment.interview), assessment, "en")
        assert told == json.dumps(json.loads(told), ensure_ascii=False, indent=2, sort_keys=True) + "\n"

    def test_every_id_that_is_named_has_words_and_references(self, example: Example) -> None:
        assessment = example("case-files-tuning")
        told = json.loads(as_json(explained(assessment.interview, True), assessment, "en"))
        for other in told["whatif"]["others"]:
            assert other["outcome"] in told["words"]["outcomes"]
            for way in other["ways"]:
                assert (
                    set(way["questions"]) <= told["words"]["questions"].keys() & told["references"]["questions"].keys()
                )
        assert {one["id"] for one in told["obligations"]} <= told["words"]["obligations"].keys()
        assert set(told["answers"]) == told["words"]["answers"].keys()

    def test_numbers_without_an_end_and_dates_are_texts(self) -> None:
        assessment = begun(
            yes_no("a"),
            making.question("day", "date"),
            making.question("share", "number"),
            values={"same": "share"},
            outcomes=TWO,
            said={"day": making.DAY},
        )
        told = json.loads(as_json(explained(assessment.interview), assessment, "en"))
        assert told["answers"] == {"day": "2026-11-22"}
        assert told["scores"] == [{"id": "same", "low": "-Infinity", "high": "Infinity", "so_far": None}]

"""Another version of the questionnaire: what changed, what of the answers is carried, and what comes of it."""

from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.making import (
    DAY,
    Table,
    check,
    choice,
    choices,
    file_data,
    integer,
    loaded,
    option,
    question,
    yes_no,
)
from tests.support.sheets import Sheet, sheets
from wizard.questionnaire.definition import Questionnaire
from wizard.record.content import Content, Override, System
from wizard.record.drift import Drift, Open, drift
from wizard.record.losses import Lost
from wizard.record.order import moved

ANSWERS: Mapping[str, Any] = {
    "audience": "public",
    "users": 50,
    "kinds": ["a", "b"],
    "vendor": [{"name": "x", "place": "here"}],
}


def old_data() -> Table:
    return file_data(
        choice("audience", "staff", option("public", points=2), scale=["risk"]),
        integer("users", 1, 100, when='audience == "public"', check=[check("many", "users >= 10")]),
        choices("kinds", "a", "b", "c", changeable=True),
        yes_no("extra", optional=True),
        question("vendor", "group", question=[question("name", "text"), choice("place", "here", "there")]),
        values={"exposed": 'audience == "public"'},
        outcomes={"high": 'exposed and "a" in kinds', "low": 'not (exposed and "a" in kinds)'},
        obligations={"report": 'outcome == "high"'},
    )


def made_on(answers: Mapping[str, Any] = ANSWERS, **more: Any) -> Content:
    """An answers file made on the old version."""
    return Content("ed/small", DAY, System("bot"), version="0.1.0", answers=answers, **more)


Edit = Callable[[Table], object]


def edited(*edits: Edit) -> Questionnaire:
    data = deepcopy(old_data())
    data["version"] = "0.2.0"
    for edit in edits:
        edit(data)
    return loaded(data)


def drifted(*edits: Edit, content: Content | None = None) -> Drift:
    return drift(loaded(old_data()), edited(*edits), content or made_on(), DAY)


def asked(data: Table) -> dict[str, Table]:
    """The questions of a file by id, those within groups too."""
    found = {one["id"]: one for section in data["section"] for one in section["question"]}
    return found | {f"vendor.{one['id']}": one for one in found["vendor"]["question"]} if "vendor" in found else found


def put(id: str, **keys: Any) -> Edit:
    return lambda data: asked(data)[id].update({key.replace("_", "-"): value for key, value in keys.items()})


def put_option(question_id: str, option_id: str, **keys: Any) -> Edit:
    def edit(data: Table) -> None:
        (found,) = [one for one in asked(data)[question_id]["option"] if one["id"] == option_id]
        found.update(keys)

    return edit


def without(id: str) -> Edit:
    def edit(data: Table) -> None:
        for one in data["section"]:
            one["question"] = [question for question in one["question"] if question["id"] != id]

    return edit


def added(*questions: Table) -> Edit:
    return lambda data: data["section"][0]["question"].extend(questions)


def named(table: str, id: str, **keys: Any) -> Edit:
    """Change an outcome, obligation, value or section."""

    def edit(data: Table) -> None:
        (found,) = [one for one in data[table] if one["id"] == id]
        found.update({key.rstrip("_"): value for key, value in keys.items()})

    return edit


def told(found: Drift) -> list[tuple[str, str, str, str, bool]]:
    return [
        (one.difference.subject, one.difference.id, one.difference.part, one.difference.sort, one.touches)
        for one in found.changes
    ]


OTHER = {"ja": "別の言葉", "en": "Other words"}


class TestDifferences:
    @pytest.mark.parametrize(
        ("edit", "expected"),
        [
            (put("users", text=OTHER), ("question", "users", "", "wording", True)),
            (put("users", help=OTHER), ("question", "users", "", "wording", True)),
            (put("users", basis="official"), ("question", "users", "", "wording", True)),
            (put("users", unit=OTHER), ("question", "users", "", "wording", True)),
            (put("extra", text=OTHER), ("question", "extra", "", "wording", False)),
            (put("users", meaning=2), ("question", "users", "", "meaning", True)),
            (put("users", kind="number"), ("question", "users", "", "kind", True)),
            (put("users", when='audience != "staff"'), ("question", "users", "", "condition", True)),
            (put("users", max=60), ("question", "users", "", "limits", True)),
            (put("users", optional=True), ("question", "users", "", "required", True)),
            (put("users", not_applicable=True), ("question", "users", "", "required", True)),
            (put("kinds", most=2), ("question", "kinds", "", "limits", True)),
            (put("extra", scale=["risk"], points=2), ("question", "extra", "", "points", False)),
            (put("users", strength=[{"is": "required"}]), ("question", "users", "", "strength", True)),
            (put("vendor.name", text=OTHER), ("question", "vendor.name", "", "wording", True)),
            (put("users", check=[check("many", "users >= 20")]), ("check", "users", "many", "rule", True)),
            (put("users", check=[check("many", "users >= 10", "soft")]), ("check", "users", "many", "rule", True)),
            (put("users", check=[]), ("check", "users", "many", "gone", True)),
            (put("extra", check=[check("sure", "extra")]), ("check", "extra", "sure", "new", False)),
            (put_option("audience", "public", points=3), ("option", "audience", "public", "points", True)),
            (put_option("audience", "staff", text=OTHER), ("option", "audience", "staff", "wording", False)),
            (put_option("audience", "public", text=OTHER), ("option", "audience", "public", "wording", True)),
            (put_option("audience", "public", meaning=2), ("option", "audience", "public", "meaning", True)),
            (put_option("kinds", "b", when='audience == "public"'), ("option", "kinds", "b", "condition", True)),
            (put_option("kinds", "c", exclusive=True), ("option", "kinds", "c", "limits", False)),
            (put_option("vendor.place", "here", text=OTHER), ("option", "vendor.place", "here", "wording", True)),
            (without("extra"), ("question", "extra", "", "gone", False)),
            (added(yes_no("fresh")), ("question", "fresh", "", "new", False)),
            (named("section", "all", title=OTHER), ("section", "all", "", "wording", True)),
            (named("value", "exposed", is_='audience != "staff"'), ("value", "exposed", "", "rule", True)),
            (named("value", "exposed", title=OTHER), ("value", "exposed", "", "wording", True)),
            (named("outcome", "low", title=OTHER), ("outcome", "low", "", "wording", False)),
            (named("outcome", "high", because=OTHER), ("outcome", "high", "", "wording", True)),
            (named("outcome", "low", when='not exposed'), ("outcome", "low", "", "condition", True)),
            (named("obligation", "report", who="planner"), ("obligation", "report", "", "who", True)),
            (named("obligation", "report", due=OTHER), ("obligation", "report", "", "wording", True)),
            (named("obligation", "report", when="exposed"), ("obligation", "report", "", "condition", True)),
            (lambda data: data.update(title=OTHER), ("questionnaire", "small", "", "wording", False)),
        ],
    )  # fmt: skip
    def test_a_change_of_each_sort_is_told_alone(self, edit: Edit, expected: tuple[str, str, str, str, bool]) -> None:
        assert told(drifted(edit)) == [expected]

    @pytest.mark.parametrize(
        "edit",
        [
            put("users", when='( audience   ==  "public" )'),
            put("users", changeable=True),
            put("audience", lean=["staff", "public"]),
            named("outcome", "high", when="""(exposed and ("a" in kinds))"""),
        ],
    )
    def test_what_means_the_same_is_no_difference(self, edit: Edit) -> None:
        assert told(drifted(edit)) == []

    def test_true_is_not_one(self) -> None:
        data = file_data(integer("n", 0, 9), yes_no("q", when="n == 1"), outcomes={"x": "true"})
        other = file_data(integer("n", 0, 9), yes_no("q", when="n == 1.5"), outcomes={"x": "true"})
        assert told(drift(loaded(data), loaded(other), made_on({}), DAY)) == [("question", "q", "", "condition", False)]

    def test_a_question_that_moved_is_told_and_those_it_passed_are_not(self) -> None:
        def last_first(data: Table) -> None:
            asked_now = data["section"][0]["question"]
            asked_now.insert(0, asked_now.pop())

        assert told(drifted(last_first)) == [("question", "vendor", "", "place", True)]

    def test_an_outcome_that_is_judged_earlier_is_told(self) -> None:
        assert told(drifted(lambda data: data["outcome"].reverse())) == [("outcome", "low", "", "place", True)]

    def test_a_question_in_a_section_with_another_condition_applies_otherwise(self) -> None:
        def apart(data: Table) -> None:
            first = data["section"][0]
            extra = first["question"].pop(3)
            data["section"].append({**first, "id": "second", "when": 'audience == "public"', "question": [extra]})

        assert told(drifted(apart))[:2] == [
            ("section", "second", "", "new", False),
            ("question", "extra", "", "condition", False),
        ]

    def test_the_condition_of_a_section_is_told_once_for_all_its_questions(self) -> None:
        def conditional(data: Table) -> None:
            first = data["section"][0]
            data["section"].append({**first, "id": "second", "question": first["question"][1:]})
            first["question"] = first["question"][:1]

        def later(data: Table) -> None:
            conditional(data)
            data["section"][1]["when"] = 'audience == "public"'

        found = drift(edited(conditional), edited(later), made_on(), DAY)
        assert told(found) == [("section", "second", "", "condition", True)]

    @given(sheets())
    def test_a_questionnaire_does_not_drift_from_itself(self, sheet: Sheet) -> None:
        found = drift(sheet.questionnaire, sheet.questionnaire, made_on({}), DAY)
        assert (found.changes, found.lost, found.outcome_differs) == ((), (), False)

    @given(sheets(), sheets())
    def test_what_is_new_one_way_is_gone_the_other_way(self, one: Sheet, other: Sheet) -> None:
        there = drift(one.questionnaire, other.questionnaire, made_on({}), DAY).changes
        back = drift(other.questionnaire, one.questionnaire, made_on({}), DAY).changes

        def of(sort: str, changes: Any) -> set[tuple[str, str, str]]:
            found = [change.difference for change in changes if change.difference.sort == sort]
            return {(one.subject, one.id, one.part) for one in found}

        assert of("new", there) == of("gone", back)
        assert of("meaning", there) == of("meaning", back)


class TestOrder:
    @given(st.permutations("abcdefg"), st.permutations("abcdefg"))
    def test_without_what_moved_all_stands_as_before(self, old: list[str], new: list[str]) -> None:
        elsewhere = moved(old, new)
        assert [id for id in old if id not in elsewhere] == [id for id in new if id not in elsewhere]

    def test_as_few_as_can_be_have_moved(self) -> None:
        assert moved("abcde", "eabcd") == ("e",)
        assert moved("abcde", "bcdea") == ("a",)
        assert moved("abc", "axbc") == ()


class TestCarrying:
    def test_what_is_the_same_is_kept_and_harmless(self) -> None:
        found = drifted(put("users", text=OTHER), put("extra", text=OTHER))
        assert found.kept == ("audience", "users", "kinds", "vendor")
        assert (found.lost, found.open, found.harmless) == ((), (), True)
        assert found.before == found.after

    @pytest.mark.parametrize(
        ("edit", "lost", "still_open"),
        [
            (without("users"), [Lost("users", "gone")], []),
            (put("users", meaning=2), [Lost("users", "meaning")], ["users"]),
            (put("users", kind="number"), [Lost("users", "kind")], ["users"]),
            (put("users", max=40), [Lost("users", "refused")], ["users"]),
            (put("users", when='audience == "staff"'), [Lost("users", "not-asked")], []),
            (put_option("kinds", "b", meaning=2), [Lost("kinds", "option-meaning", "b")], ["kinds"]),
            (put_option("kinds", "b", id="d"), [Lost("kinds", "option", "b")], ["kinds"]),
            (put_option("kinds", "b", when='audience == "staff"'), [Lost("kinds", "option", "b")], []),
            (put("kinds", most=1, option=[option("a"), option("b")]), [Lost("kinds", "refused")], ["kinds"]),
            (put("vendor.name", meaning=2), [Lost("vendor.name", "meaning")], ["vendor"]),
            (put("vendor", question=[choice("place", "here", "there")]), [Lost("vendor.name", "gone")], []),
            (put_option("vendor.place", "here", id="near"), [Lost("vendor.place", "option", "here")], ["vendor"]),
            (put("vendor", meaning=3), [Lost("vendor", "meaning")], ["vendor"]),
        ],
    )
    def test_what_cannot_be_carried_is_told_and_asked_again(
        self, edit: Edit, lost: list[Lost], still_open: list[str]
    ) -> None:
        found = drifted(edit)
        assert list(found.lost) == lost
        assert [one.question for one in found.open] == still_open
        assert not found.harmless

    def test_a_question_that_is_new_and_required_is_open(self) -> None:
        found = drifted(added(yes_no("fresh")))
        assert found.open == (Open("fresh", "unanswered"),)
        assert not found.lost

    def test_a_question_that_is_new_and_optional_is_not(self) -> None:
        assert drifted(added(yes_no("fresh", optional=True))).harmless

    def test_an_answer_that_a_check_now_refuses_is_open(self) -> None:
        found = drifted(put("users", check=[check("many", "users >= 60")]))
        assert (found.lost, found.open) == ((), (Open("users", "refused"),))

    def test_an_answer_that_now_needs_a_reason_is_open(self) -> None:
        found = drifted(put("users", check=[check("few", "users < 20", "soft")]))
        assert found.open == (Open("users", "unexplained"),)

    def test_a_reason_is_carried_while_its_check_says_the_same(self) -> None:
        def soft(must: str) -> Edit:
            return put("users", check=[check("few", must, "soft")])

        content = made_on(overrides={"few": Override("tried")})
        same = drift(edited(soft("users < 20")), edited(soft("(users<20)")), content, DAY)
        assert same.harmless
        other = drift(edited(soft("users < 20")), edited(soft("users < 30")), content, DAY)
        assert other.open == (Open("users", "unexplained"),)

    def test_a_mark_of_not_applicable_is_lost_where_it_is_not_allowed_any_more(self) -> None:
        content = made_on({"audience": "staff", "kinds": ["a"], "vendor": []}, not_applicable={"extra": "none"})
        old = edited(put("extra", not_applicable=True))
        found = drift(old, edited(put("extra", optional=False)), content, DAY)
        assert found.lost == (Lost("extra", "refused"),)
        assert found.open == (Open("extra", "unanswered"),)

    def test_a_note_on_a_question_that_is_gone_is_lost(self) -> None:
        found = drifted(without("extra"), content=made_on(notes={"extra": "see there"}))
        assert found.lost == (Lost("extra", "gone"),)

    def test_a_draft_keeps_aside_what_does_not_apply(self) -> None:
        found = drifted(put("users", when='audience == "staff"'), content=made_on(status="draft"))
        assert found.lost == ()


class TestResults:
    def test_another_outcome_and_its_obligations_are_told(self) -> None:
        found = drifted(
            named("outcome", "high", when="""exposed and "c" in kinds"""),
            named("outcome", "low", when="""not (exposed and "c" in kinds)"""),
        )
        assert found.before is not None
        assert (found.before.outcome, found.before.obligations) == ("high", ("report",))
        assert (found.after.outcome, found.after.obligations) == ("low", ())
        assert found.outcome_differs
        assert not found.harmless

    def test_while_questions_are_open_the_possible_outcomes_are_told(self) -> None:
        found = drifted(put("kinds", meaning=2))
        assert (found.after.outcome, found.after.possible) == ("", ("high", "low"))

    def test_without_the_old_version_the_record_says_what_was(self) -> None:
        content = replace(made_on(), status="finished", outcome="low")
        found = drift(None, edited(), content, DAY)
        assert (found.known, found.changes, found.outcome_differs) == (False, (), True)
        assert found.old_version == "0.1.0"

    def test_without_the_old_version_unknown_questions_and_options_are_still_told(self) -> None:
        answers = {**ANSWERS, "audience": "firms", "shape": "round"}
        found = drift(None, edited(), made_on(answers), DAY)
        assert found.lost == (Lost("audience", "option", "firms"), Lost("shape", "gone"))
        assert not found.outcome_differs

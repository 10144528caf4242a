"""Every mistake in a questionnaire file is told: at its line, with its question, in both languages, all at once."""

from dataclasses import replace
from random import Random

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from tests.questionnaire.test_shape import spoiled
from tests.support.making import (
    DAY,
    GUIDELINE,
    choice,
    integer,
    loaded_text,
    option,
    problems_of,
    problems_with,
    questionnaire_schema,
    sheet,
    yes_no,
)
from tests.support.sheets import sheet_of
from wizard.interview import start
from wizard.questionnaire import shape
from wizard.questionnaire.definition import Questionnaire
from wizard.questionnaire.form import check_form
from wizard.questionnaire.grammar import FUNCTIONS, RESERVED
from wizard.questionnaire.load import load
from wizard.questionnaire.source import read_source
from wizard.text.languages import LANGUAGES
from wizard.text.problem import Problem, Problems

BASE = """\
id = "small"
edition = "ed"
version = "0.1.0"
languages = ["ja", "en"]
who = ["planner"]
people = ["planner", "caio"]
title = { ja = "小", en = "small" }

[[scale]]
id = "risk"
title = { ja = "リスク", en = "risk" }

[[options]]
id = "levels"

[[options.option]]
id = "low"
text = { ja = "低", en = "low" }

[[options.option]]
id = "high"
text = { ja = "高", en = "high" }
points = 2

[[section]]
id = "first"
title = { ja = "一", en = "one" }

[[section.question]]
id = "audience"
kind = "choice"
text = { ja = "誰", en = "who" }
reference = ["page"]
basis = "derived"
term = ["bot"]
lean = ["staff", "public"]

[[section.question.option]]
id = "staff"
text = { ja = "職員", en = "staff" }

[[section.question.option]]
id = "public"
text = { ja = "国民", en = "public" }

[[section.question]]
id = "users"
kind = "integer"
text = { ja = "数", en = "users" }
reference = ["page"]
basis = "derived"
when = 'audience == "public"'
min = 1
max = 9
unit = { ja = "人", en = "people" }

[[section.question.check]]
id = "many"
must = 'users <= 5 or audience == "staff"'
level = "soft"
text = { ja = "多い。", en = "many" }

[[section]]
id = "second"
title = { ja = "二", en = "two" }
when = 'users > 1'

[[section.question]]
id = "work"
kind = "choices"
text = { ja = "仕事", en = "work" }
reference = ["page"]
basis = "derived"
scale = ["risk"]
most = 2

[[section.question.option]]
id = "reply"
text = { ja = "返事", en = "reply" }
when = 'audience == "public"'

[[section.question.option]]
id = "judge"
text = { ja = "判断", en = "judge" }

[[section.question.option]]
id = "none"
text = { ja = "なし", en = "none" }
exclusive = true

[[section.question]]
id = "harm"
kind = "choice"
options = "levels"
text = { ja = "害", en = "harm" }
reference = ["page"]
basis = "derived"

[[section.question]]
id = "remark"
kind = "text"
text = { ja = "備考", en = "remark" }
reference = ["page"]
basis = "derived"
purpose = "record"

[[value]]
id = "exposed"
is = 'audience == "public" and users > 2'

[[value]]
id = "twice"
is = 'users * 2'

[[outcome]]
id = "high"
title = { ja = "高", en = "high" }
because = { ja = "なぜ", en = "why" }
when = 'exposed and harm == "high"'

[[outcome]]
id = "rest"
title = { ja = "他", en = "rest" }
because = { ja = "なぜ", en = "why" }
when = 'not (exposed and harm == "high")'

[[outcome]]
id = "missing"
title = { ja = "不足", en = "missing" }
because = { ja = "なぜ", en = "why" }
unsettled = true

[[obligation]]
id = "report"
who = "caio"
text = { ja = "報告", en = "report" }
due = { ja = "今", en = "now" }
when = 'outcome == "high"'
"""


def planted(old: str, new: str, base: str = BASE) -> str:
    """The base with the first `old` as `new`."""
    assert old in base
    return base.replace(old, new, 1)


def line_of(mark: str, text: str) -> int:
    """The line of the last place where the mark stands."""
    return text[: text.rindex(mark)].count("\n") + 1


def told(problem: Problem) -> tuple[str, int, str]:
    return problem.key, problem.line, problem.question


def test_the_base_has_no_problem() -> None:
    assert problems_of(BASE) == ()
    assert loaded_text(BASE).name == "ed/small"


CASES = [
    # names
    ('id = "work"', 'id = "users"', "twice", "users", 'id = "users"'),
    ('id = "exposed"', 'id = "users"', "twice", "", 'id = "users"'),
    ('id = "risk"', 'id = "exposed"', "twice", "", 'id = "exposed"'),
    ('id = "second"', 'id = "first"', "twice", "", 'id = "first"'),
    ('id = "rest"', 'id = "high"', "twice", "", 'id = "high"\ntitle = { ja = "他"'),
    ('id = "judge"', 'id = "reply"', "twice", "work", 'id = "reply"\ntext = { ja = "判断"'),
    ('id = "high"\ntext', 'id = "low"\ntext', "twice", "", 'id = "low"'),
    ('id = "work"', 'id = "today"', "reserved", "today", 'id = "today"'),
    ('id = "twice"', 'id = "score"', "reserved", "", 'id = "score"'),
    ('scale = ["risk"]', 'scale = ["risk", "users"]', "twice", "work", 'scale = ["risk", "users"]'),
    ('options = "levels"', 'options = "level"', "no-list", "harm", 'options = "level"'),
    (
        'options = "levels"', 'options = "levels"\noption = [{ id = "x", text = { ja = "x", en = "x" } }]',
        "both-options", "harm", 'options = "levels"',
    ),
    ('options = "levels"\n', "", "no-options", "harm", '[[section.question]]\nid = "harm"'),
    ("points = 2", "exclusive = true", "not-exclusive", "harm", "exclusive = true\n\n[[section]]"),
    # references
    ('edition = "ed"', 'edition = "de"', "edition", "", 'edition = "de"'),
    ('reference = ["page"]', 'reference = ["paeg"]', "source", "audience", '["paeg"]'),
    ('term = ["bot"]', 'term = ["boot"]', "term", "audience", '["boot"]'),
    ('who = ["planner"]', 'who = ["planer"]', "role", "", '["planer"]'),
    ('people = ["planner", "caio"]', 'people = ["planner", "ciao"]', "role", "", '"ciao"'),
    ('who = "caio"', 'who = "ciao"', "role", "", 'who = "ciao"'),
    ('lean = ["staff", "public"]', 'lean = ["staff", "pubic"]', "lean", "audience", "lean ="),
    ('min = 1\n', 'min = 1\nlean = "risky"\n', "lean", "users", 'lean = "risky"'),
    ("min = 1\n", "min = 10\n", "limits", "users", "min = 10"),
    ("most = 2", "least = 2\nmost = 1", "limits", "work", "least = 2"),
    ("most = 2", "least = 3", "too-few-options", "work", "least = 3"),
    ('text = { ja = "害", en = "harm" }', 'text = { ja = "害" }', "language-missing", "harm", 'text = { ja = "害" }'),
    ('unit = { ja = "人", en = "people" }', 'unit = { en = "people" }', "language-missing", "users", 'unit = { en'),
    ('{ ja = "他", en = "rest" }', '{ ja = "他", en = "rest", de = "x" }', "language-extra", "", 'de = "x"'),
    ("unsettled = true", 'unsettled = true\nwhen = "exposed"', "when-or-unsettled", "", 'id = "missing"'),
    ('when = \'not (exposed and harm == "high")\'', "", "when-or-unsettled", "", 'id = "rest"'),
    (
        'when = \'not (exposed and harm == "high")\'', "unsettled = true",
        "two-unsettled", "", "unsettled = true\n\n[[obligation]]",
    ),
    # conditions
    ("when = 'audience == \"public\"'\nmin", "when = 'audience = \"public\"'\nmin", "write", "users", "audience = "),
    ("when = 'audience == \"public\"'\nmin", "when = 'audence == \"public\"'\nmin", "unknown-name", "users", "audence"),
    ("when = 'audience == \"public\"'\nmin", "when = 'audience == \"pubic\"'\nmin", "no-option", "users", "pubic"),
    ("when = 'audience == \"public\"'\nmin", "when = 'harm == \"high\"'\nmin", "later", "users", "when = 'harm"),
    ("when = 'audience == \"public\"'\nmin", "when = 'users > 1'\nmin", "later", "users", "when = 'users > 1'\nmin"),
    ("when = 'audience == \"public\"'\nmin", "when = 'exposed'\nmin", "later", "users", "when = 'exposed'\nmin"),
    ("when = 'audience == \"public\"'\nmin", "when = 'score(risk) > 1'\nmin", "later", "users", "score(risk)"),
    ("when = 'users > 1'", "when = 'work == 1'", "later", "", "when = 'work"),
    ("when = 'audience == \"public\"'\n\n", "when = '\"reply\" in work'\n\n", "later", "work", "in work"),
    ("must = 'users", "must = 'twice", "later", "users", "must = 'twice"),
    ("must = 'users", "must = 'score(risk)", "later", "users", "must = 'score"),
    ("is = 'users * 2'", "is = 'twice + 1'", "own-circle", "", "twice + 1"),
    ("is = 'users * 2'", "is = 'outcome == \"high\"'", "outcome-here", "", "is = 'outcome"),
    ("when = 'outcome == \"high\"'", "when = 'outcome == \"hihg\"'", "no-option", "", "hihg"),
    ("when = 'exposed and", "when = 'outcome == \"rest\" and", "outcome-here", "", "outcome == \"rest\""),
    ("is = 'users * 2'", "is = 'audience'", "choice-with", "", "is = 'audience'"),
    ("is = 'users * 2'", "is = 'users and exposed'", "need-truth", "", "users and"),
    ("is = 'users * 2'", "is = 'work == \"reply\"'", "choices-with", "", "work =="),
    ("is = 'users * 2'", "is = 'audience < \"public\"'", "choice-with", "", "audience <"),
    ("is = 'users * 2'", "is = '\"public\" in audience'", "choice-with", "", "in audience'"),
    ("is = 'users * 2'", "is = 'work in [\"reply\"]'", "choices-with", "", "work in"),
    ("is = 'users * 2'", "is = 'audience == harm'", "same-options", "", "== harm'"),
    ("is = 'users * 2'", "is = 'remark < \"a\"'", "text-order", "", "remark <"),
    ("is = 'users * 2'", "is = 'users == \"5\"'", "unlike", "", 'users == "5"'),
    ("is = 'users * 2'", "is = 'users + remark'", "need-number", "", "users + remark"),
    ("is = 'users * 2'", "is = 'days(users, today)'", "need-date", "", "days(users"),
    ("is = 'users * 2'", "is = 'today - today'", "date-arithmetic", "", "today - today"),
    ("is = 'users * 2'", "is = 'risk > 1'", "scale-bare", "", "risk > 1"),
    ("is = 'users * 2'", "is = 'score(rsik)'", "need-scale", "", "rsik"),
    ("is = 'users * 2'", "is = 'answered(exposed)'", "need-question", "", "answered(exposed)"),
    ("is = 'users * 2'", "is = 'round(users, 11)'", "arguments", "", "round(users, 11)"),
    ("is = 'users * 2'", "is = 'any(users, exposed)'", "need-group", "", "any(users"),
    ("is = 'users * 2'", "is = 'if(exposed, audience, harm) == \"high\"'", "if-gives", "", "if(exposed"),
    ("is = 'users * 2'", "is = 'if(exposed, remark, remark) == \"x\"'", "if-gives", "", "if(exposed"),
    ("is = 'users * 2'", "is = 'if(exposed, users, remark)'", "need-number", "", "users, remark"),
    # form
    ('kind = "text"', 'kind = "txet"', "no-fit", "remark", "txet"),
    ('kind = "text"\n', "", "missing-key", "remark", '[[section.question]]\nid = "remark"'),
    ('purpose = "record"', 'porpose = "record"', "unknown-key", "remark", "porpose"),
    ('purpose = "record"', "max-length = 0", "no-fit", "remark", "max-length"),
    ("min = 1\n", 'min = "1"\n', "no-fit", "users", 'min = "1"'),
    ('level = "soft"', 'level = "weak"', "no-fit", "users", "weak"),
    ("points = 2", "points = nan", "no-fit", "", "nan"),
    ('id = "report"', 'id = "Report"', "no-fit", "", '"Report"'),
    ('who = "caio"\n', "", "missing-key", "", "[[obligation]]"),
    ("unsettled = true", "unsettled = false", "no-fit", "", "unsettled = false"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "key", "question", "mark"), CASES)
def test_one_mistake_is_told_once_at_its_line(old: str, new: str, key: str, question: str, mark: str) -> None:
    text = planted(old, new)
    found = problems_of(text)
    assert [told(problem) for problem in found][:1] == [(key, line_of(mark, text), question)]
    assert len({(problem.line, problem.key) for problem in found}) == len(found)
    for problem in found:
        assert problem.say("ja") != problem.say("en")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('reference = ["page"]', 'reference = ["paeg"]', '"page"'),
        ('who = "caio"', 'who = "ciao"', '"caio"'),
        ("'exposed and", "'expose and", '"exposed"'),
        ("'exposed and", "'True and", '"true"'),
        ('== "high"\'\n\n[[outcome]]', '== "hgih"\'\n\n[[outcome]]', '"high"'),
        ("is = 'users * 2'", "is = 'score(rsk)'", '"risk"'),
        ("is = 'users * 2'", "is = 'cuont(exposed)'", '"count"'),
        ('purpose = "record"', 'porpose = "record"', '"purpose"'),
    ],
)
def test_what_looks_like_a_slip_comes_with_a_suggestion(old: str, new: str, said: str) -> None:
    (problem,) = problems_of(planted(old, new))
    for language in LANGUAGES:
        assert said in problem.say(language)


def test_the_column_is_that_of_the_word_within_the_condition() -> None:
    (problem,) = problems_of(planted("is = 'users * 2'", "is = 'users * usres'"))
    assert problem.column == len("is = 'users * ") + 1
    (problem,) = problems_of(planted("is = 'users * 2'", 'is = "users * usres"'))
    assert problem.column == len("is = ") + 1


def test_all_mistakes_are_told_at_once_in_the_order_of_the_file() -> None:
    text = BASE
    for old, new in (
        ('who = ["planner"]', 'who = ["x"]'),
        ('reference = ["page"]', 'reference = ["x", "page", "y"]'),
        ("min = 1\n", "min = 10\n"),
        ("when = 'users > 1'", "when = 'usres > 1'"),
        ('options = "levels"', 'options = "x"'),
        ("is = 'users * 2'", "is = 'users *'"),
        ("when = 'exposed and", "when = 'exposed adn"),
        ("when = 'outcome ==", "when = 'outcom =="),
    ):
        text = planted(old, new, text)
    found = problems_of(text)
    keys = ["role", "source", "source", "limits", "unknown-name", "no-list", "unexpected", "unexpected", "no-option"]
    assert sorted(problem.key for problem in found) == sorted([*keys, "unknown-name"])
    assert [problem.line for problem in found] == sorted(problem.line for problem in found)


def test_all_mistakes_of_form_are_told_at_once() -> None:
    text = planted('purpose = "record"', "x = 1\ny = 2", planted('version = "0.1.0"', "version = 1", BASE))
    assert [problem.key for problem in problems_of(text)] == ["no-fit", "unknown-key", "unknown-key"]


def test_a_circle_of_values_is_told_where_it_closes_and_nowhere_else() -> None:
    values = {"a": "1 + b", "b": "c * 2", "c": "min(a, 5)", "uses": "a + 1", "fine": "n + 1"}
    found = problems_with(integer("n"), values=values, outcomes={"o": "uses > 1"})
    assert [problem.key for problem in found] == ["own-circle"] * 3
    assert [problem.say("en").split(" leads")[0][-3:] for problem in found] == ['"a"', '"b"', '"c"']


def test_a_value_that_uses_itself_is_a_circle() -> None:
    found = problems_of(planted("is = 'users * 2'", "is = 'users * twice'"))
    assert [(problem.key, problem.column) for problem in found] == [("own-circle", len("is = 'users * ") + 1)]


def test_what_uses_a_wrong_value_is_not_told_as_well() -> None:
    found = problems_of(planted('is = \'audience == "public" and', 'is = \'audience == "pubic" and'))
    assert [problem.key for problem in found] == ["no-option"]


def test_values_may_stand_in_any_order_and_use_any_question() -> None:
    questionnaire = sheet(integer("n"), integer("k"), values={"c": "b + 1", "b": "a + k", "a": "n * 2"})
    assert [value.id for value in questionnaire.values] == ["a", "b", "c"]
    assert [value.after for value in questionnaire.values] == [0, 1, 1]
    interview = start(questionnaire)
    interview.answer("n", 3)
    interview.answer("k", 4)
    assert interview.values == {"a": 6, "b": 10, "c": 11}


def test_a_long_chain_of_values_loads() -> None:
    values = {f"v{number}": f"v{number + 1} + 1" for number in range(500)} | {"v500": "n"}
    interview = start(sheet(integer("n"), values=values))
    interview.answer("n", 0)
    assert interview.values["v0"] == 500


def test_a_check_sees_its_own_question_and_not_a_value_made_from_it() -> None:
    """That value stands after the question: were it seen, judging the answer would go round in a circle."""
    check = {"id": "c", "must": "v < 5", "level": "hard", "text": {"ja": "大。", "en": "large"}}
    found = problems_with(integer("n", check=[check]), values={"v": "n * 2"})
    assert [problem.key for problem in found] == ["later"]
    assert not problems_with(integer("m"), integer("n", check=[check]), values={"v": "m * 2"})


def test_a_condition_may_use_a_value_as_soon_as_its_last_question_is_passed() -> None:
    questions = yes_no("a"), yes_no("b", when="va"), yes_no("c", when="vb")
    assert not problems_with(*questions, values={"va": "a", "vb": "va or b"})


def test_a_condition_of_a_shared_option_is_judged_for_every_question_that_uses_it() -> None:
    data = {"options": [{"id": "levels", "option": [option("low"), option("high", when="a")]}]}
    first, second = choice("x", options="levels"), choice("y", options="levels")
    del first["option"], second["option"]
    found = problems_with(first, yes_no("a"), second, **data)
    assert [(problem.key, problem.question) for problem in found] == [("later", "x")]


@pytest.mark.parametrize("word", sorted((RESERVED | FUNCTIONS) - {"if"}))
def test_words_of_the_condition_language_are_no_ids(word: str) -> None:
    assert "reserved" in [problem.key for problem in problems_with(yes_no(word))]


@pytest.mark.parametrize(
    "expression",
    [
        "({}) == (a)", "if({}, a, not a)", "if(a, {}, a)", "not ({})", "count({}, a) > 1", "({}) or a",
    ],
)  # fmt: skip
def test_deep_conditions_cost_no_more_than_their_length(expression: str) -> None:
    """Each level doubling the work, twenty-four levels would never end."""
    condition = "a"
    for _ in range(24):
        condition = expression.format(condition)
    interview = start(sheet(yes_no("a"), outcomes={"o": condition}))
    interview.answer("a", True)
    assert interview.bounds.outcomes in ((), ("o",))


def test_score_max_is_the_best_that_all_questions_can_give_together() -> None:
    one = choice("x", {"id": "a", "text": {"ja": "a", "en": "a"}, "points": 3}, "b", scale=["risk"])
    options = [{"id": f"o{n}", "text": {"ja": "a", "en": "a"}, "points": n} for n in (4, 2, 1, -1)]
    alone = {"id": "none", "text": {"ja": "a", "en": "a"}, "points": 5, "exclusive": True}
    several = choice("y", *options, alone, kind="choices", scale=["risk"], most=2)
    told = yes_no("z", points=-2, scale=["risk"])
    questionnaire = sheet(one, several, told, values={"most": "score_max(risk)"})
    assert start(questionnaire).values["most"] == 3 + 6 + 0
    assert start(questionnaire).bounds.numbers["risk"] == (0 - 1 - 2, 9)


def test_a_file_may_be_read_without_the_condition_being_in_single_quotes() -> None:
    text = planted("when = 'users > 1'", "when = '''\n  users > 1\n  and audience == \"public\"\n'''")
    assert loaded_text(text).sections[1].condition is not None


def test_the_same_file_gives_the_same_questionnaire_whatever_its_line_ends() -> None:
    first, second = loaded_text(BASE), loaded_text(BASE.replace("\n", "\r\n"))
    assert first.sha256 == second.sha256
    assert [question.text for question in first.questions] == [question.text for question in second.questions]


def test_a_form_that_fits_asks_for_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """The models cost several times the start-up; only a file with a mistake may need them."""

    def not_needed(name: str) -> object:
        raise AssertionError(name)

    schema = questionnaire_schema()
    monkeypatch.setattr("importlib.import_module", not_needed)
    check_form(read_source(BASE.encode(), "small.toml"), schema, "wizard.questionnaire.model:Questionnaire")


def test_the_guideline_gives_sources_roles_and_terms() -> None:
    assert set(GUIDELINE.roles) == {"planner", "caio"}
    questionnaire = loaded_text(BASE)
    assert questionnaire.guideline is GUIDELINE
    assert questionnaire.by_id["audience"].terms == ("bot",)


@given(st.integers(0, 2**32 - 1))
def test_whatever_has_the_right_form_is_loaded_or_refused(seed: int) -> None:
    """A file whose keys fit can still say anything: what it says is told, and nothing breaks."""
    random = Random(seed)
    data = sheet_of(random.randrange(50)).data
    source = read_source(tomli_w.dumps(data).encode("utf-8"), "small.toml")
    for _ in range(8):
        odd = spoiled(data, random)
        if not shape.fits(odd, questionnaire_schema()):
            continue
        result: Questionnaire | Problems
        try:
            result = load(replace(source, data=odd), GUIDELINE)
        except Problems as found:
            result = found
        if isinstance(result, Problems):
            assert all(problem.line > 0 and problem.say("ja") != problem.say("en") for problem in result.problems)
        else:
            assert start(result, DAY).route is not None

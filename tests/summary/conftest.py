"""Assessments to summarise: the worked examples, and a small questionnaire that has everything a summary can show."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from wizard.interview import start
from wizard.questionnaire.catalogue import Catalogue
from wizard.questionnaire.definition import Guideline, Titled
from wizard.questionnaire.load import load
from wizard.questionnaire.source import read_source
from wizard.record.assessment import Assessment
from wizard.record.content import Head, System
from wizard.record.file import FileStore, assessment_of, open_file, questionnaire_of

EXAMPLES = Path(__file__).parents[2] / "questionnaires" / "examples"
DAY = date(2026, 11, 22)

SMALL = """
id = "small"
edition = "test"
version = "1.0.0"
languages = ["ja", "en"]
people = ["lead"]
title.ja = "小さな質問票"
title.en = "Small questionnaire"

[[scale]]
id = "weight"
title.ja = "重さ"
title.en = "Weight"

[[section]]
id = "first"
title.ja = "はじめに"
title.en = "First"

[[section.question]]
id = "size"
kind = "choice"
scale = ["weight"]
reference = ["page"]
basis = "official"
text.ja = "規模はどれですか。"
text.en = "What size is it?"
[[section.question.option]]
id = "small"
text.ja = "小さい"
text.en = "Small"
[[section.question.option]]
id = "large"
text.ja = "大きい"
text.en = "Large"
points = 3

[[section.question]]
id = "count_of"
kind = "integer"
reference = ["page"]
basis = "published"
text.ja = "いくつありますか。"
text.en = "How many are there?"
[[section.question.check]]
id = "not-negative"
must = "count_of >= 0"
level = "hard"
text.ja = "0以上にしてください。"
text.en = "It cannot be less than none."
[[section.question.check]]
id = "not-many"
must = "count_of < 100"
level = "soft"
text.ja = "多すぎませんか。"
text.en = "Is that not too many?"

[[section.question]]
id = "detail"
kind = "yes-no"
when = 'size == "large"'
reference = ["page"]
basis = "derived"
text.ja = "詳しく見ましたか。"
text.en = "Was it looked at in detail?"

[[section]]
id = "second"
title.ja = "つぎに"
title.en = "Second"

[[section.question]]
id = "story"
kind = "paragraph"
optional = true
not-applicable = true
purpose = "record"
reference = ["other", "page"]
basis = "derived"
text.ja = "経緯を書いてください。"
text.en = "What is the story?"

[[value]]
id = "heavy"
is = 'score(weight) >= 3 and careless'
title.ja = "重い"
title.en = "It is heavy"

[[value]]
id = "careless"
is = "not detail"

[[value]]
id = "thorough"
is = "detail"
title.ja = "詳しく見た"
title.en = "Looked at in detail"

[[outcome]]
id = "hold"
when = "heavy"
tone = "stop"
reference = ["page"]
basis = "official"
title.ja = "待つ"
title.en = "Wait"
because.ja = "重いためです。"
because.en = "It is heavy."

[[outcome]]
id = "go"
when = "not heavy"
tone = "clear"
reference = ["other"]
basis = "derived"
title.ja = "進む"
title.en = "Go"
because.ja = "重くないためです。"
because.en = "It is not heavy."

[[obligation]]
id = "weigh"
when = 'size == "large"'
who = "lead"
text.ja = "重さを量る。"
text.en = "Weigh it."
due.ja = "すぐに"
due.en = "at once"
"""

GUIDELINE = Guideline(
    "test",
    {"ja": "試験の指針", "en": "Guideline for tests"},
    {"ja": "試験", "en": "Test"},
    {"ja": "試験用です。", "en": "For tests only."},
    sources={
        "page": Titled(
            "page", {"ja": "指針の頁", "en": "Page of it"}, link="https://example.jp/", sure="official-page"
        ),
        "other": Titled("other", {"ja": "別の資料", "en": "Another"}, sure="weak"),
    },
    roles={
        "lead": Titled("lead", {"ja": "責任者", "en": "head"}),
        "aide": Titled("aide", {"ja": "補佐", "en": "aide"}),
    },
)


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return Catalogue()


@pytest.fixture(scope="session")
def example(catalogue: Catalogue) -> Callable[..., Assessment]:
    """A worked example as it stands in its file, or judged; made by a tool whose version never changes."""

    def opened(name: str, judged: bool = True) -> Assessment:
        file = open_file(EXAMPLES / f"{name}.toml")
        store = FileStore(Path("nowhere"), name)
        assessment = assessment_of(file, questionnaire_of(file, catalogue), None, store)
        assessment.head = replace(assessment.head, tool="1.0.0")
        if judged:
            assessment.interview.finish()
        return assessment

    return opened


@pytest.fixture(scope="session")
def small() -> Callable[..., Assessment]:
    """An assessment with the small questionnaire, or with one whose text has been changed a little."""

    def begun(system: System | None = None, without_outcomes: bool = False) -> Assessment:
        text = SMALL[: SMALL.index("[[outcome]]")] if without_outcomes else SMALL
        questionnaire = load(read_source(text.encode(), "small.toml"), GUIDELINE)
        head = Head("test/small", DAY, system or System("boxes", "箱の管理", "倉庫課"), "1.0.0")
        return Assessment(head, start(questionnaire, DAY), FileStore(Path("nowhere"), "small"))

    return begun

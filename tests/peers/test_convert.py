"""The translation of the questionnaire from outside, on entries made up here."""

from decimal import Decimal
from pathlib import Path

import pytest

from tests.peers.aia import Condition, Entry
from tests.peers.naive import outline
from tests.peers.walking import Translated
from wizard.interview import start


def _entry(id: str, type: str = "comment", when: Condition | None = None, *options: str, score: str = "") -> Entry:
    return Entry(id, "page", type, when, {option: Decimal(number) for number, option in enumerate(options)}, score)


_ONE = _entry("one-choice", "radiogroup", None, "item1-0", "item2-0", "item2-1", score="risk")
_SEVERAL = _entry("several", "checkbox", None, "item1", "item2", "item3", score="mitigation")
_BOTH: Condition = ["and", ["=", "one-choice", "item1-0"], ["contains", "several", "item1"]]


def _when(folder: Path, condition: Condition) -> str:
    translated = Translated.into(folder, (_ONE, _SEVERAL, _entry("asked", when=condition)))
    return translated.questionnaire.by_id["asked"].when


@pytest.mark.parametrize(
    ("condition", "written"),
    [
        (["=", "one-choice", "item1-0"], 'one_choice == "item1-0"'),
        (["contains", "one-choice", ["item2"]], 'one_choice in ["item2-0", "item2-1"]'),
        (["contains", "several", "item2"], 'has_all(several, ["item2"])'),
        (["contains", "several", ["item1", "item3"]], 'has_all(several, ["item1", "item3"])'),
        (
            ["or", _BOTH, ["=", "one-choice", "item2-0"]],
            '(one_choice == "item1-0" and has_all(several, ["item1"])) or one_choice == "item2-0"',
        ),
    ],
)  # fmt: skip
def test_conditions_are_written_in_our_language(condition: Condition, written: str, tmp_path: Path) -> None:
    """`contains` is a substring of a single choice, and all of several choices."""
    assert _when(tmp_path, condition) == written


def test_an_id_that_comes_twice_gets_two_names(tmp_path: Path) -> None:
    """The original tells them apart by their conditions only."""
    translated = Translated.into(tmp_path, (_entry("Intro-1", "html"), _entry("Intro-1", "html"), _ONE))
    assert [question.id for question in translated.questionnaire.questions] == ["intro_1", "intro_1__2", "one_choice"]


def test_a_hidden_answer_is_kept_and_does_not_count(tmp_path: Path) -> None:
    """It counts again when its question applies again, in the naive walker as in ours."""
    hidden = _entry("hidden", "radiogroup", ["=", "one-choice", "item2-1"], "no", "yes", score="risk")
    translated = Translated.into(tmp_path, (_ONE, _SEVERAL, hidden))
    interview = start(translated.questionnaire)
    seen = []
    for answer in ("item2-1", "item1-0", "item2-1"):
        given = {"one-choice": answer, "hidden": "yes"}
        for original, value in given.items():
            translated.edit(interview, original, value)
        assert interview.score_so_far("raw") == outline(translated.entries, given).score.raw
        seen.append(interview.score_so_far("raw"))
    assert seen == [3, 0, 3]

"""What `check` finds in questionnaires, guidelines and examples."""

from pathlib import Path

import pytest

from tests.record.small import COMPLETE, GOLDEN, QUESTIONNAIRES, ROUTE, altered, catalogue
from wizard.audit.check import check
from wizard.questionnaire.catalogue import Catalogue


def keys(path: Path) -> list[str]:
    """The kinds of problems in a file or folder."""
    return [problem.key for checked in check([path], Catalogue([QUESTIONNAIRES])) for problem in checked.problems]


def test_every_toml_file_below_a_folder_is_checked_but_for_hidden_ones(tmp_path: Path) -> None:
    (tmp_path / "deep" / "er").mkdir(parents=True)
    for name in ("a.toml", "deep/b.toml", "deep/er/c.toml", ".hidden.toml", "d.txt"):
        (tmp_path / name).write_text(COMPLETE + '[expect]\noutcome = "clear"\n')
    checked = list(check([tmp_path], catalogue()))
    assert [one.path.name for one in checked] == ["a.toml", "b.toml", "c.toml"]
    assert all(one.problems == () and not one.unusable for one in checked)


def test_the_questionnaire_of_the_tests_and_its_answers_are_right() -> None:
    assert keys(QUESTIONNAIRES) == []
    assert keys(GOLDEN / "answers" / "settled.toml") == []


def test_an_example_says_which_outcome_it_expects(tmp_path: Path) -> None:
    path = tmp_path / "example.toml"
    for text, expected in [
        (COMPLETE, ["no-expect"]),
        (COMPLETE + f"[expect]\nroute = {list(ROUTE)}\n", ["no-expect"]),
        (COMPLETE + "[expect]\noutcome = 'care'\n", ["expect-outcome"]),
        (f"expect = 3\n{COMPLETE}", ["no-fit"]),
        (COMPLETE.replace("personal = false\n", ""), ["missing"]),
        (COMPLETE + "usres = 1\n", ["unknown-question"]),
    ]:
        path.write_text(text)
        assert keys(path) == expected, text


def test_an_example_of_a_questionnaire_without_outcomes_need_not_expect_one(tmp_path: Path) -> None:
    among = altered(tmp_path)
    path = tmp_path / "questionnaires" / "rules-1.0" / "small.toml"
    path.write_text(path.read_text("utf-8").partition("[[outcome]]")[0], "utf-8")
    example = tmp_path / "example.toml"
    example.write_text(COMPLETE)
    (checked,) = check([example], among)
    assert checked.problems == ()


def test_a_questionnaire_is_checked_with_the_guideline_beside_it(tmp_path: Path) -> None:
    altered(tmp_path, ('who = "planner"', 'who = "nobody"'), ("exposed or personal or", "exposed or personnal or"))
    folder = tmp_path / "questionnaires" / "rules-1.0"
    assert len(keys(folder)) == 2
    (folder / "guideline.toml").unlink()
    assert keys(folder / "small.toml") == ["no-guideline"]


@pytest.mark.parametrize(
    "content", [b"a = ", b"\xff", b"", b"[[section]]\n", b"questionnaire = 1\n", b"expect = 1\nquestionnaire = []\n"]
)
def test_whatever_is_in_a_file_is_a_problem_and_no_fault(content: bytes, tmp_path: Path) -> None:
    for name in ("x.toml", "guideline.toml"):
        (tmp_path / name).write_bytes(content)
        (checked,) = check([tmp_path / name], catalogue())
        assert checked.problems
        assert not checked.unusable


def test_what_is_not_there_cannot_be_looked_at(tmp_path: Path) -> None:
    for path, key in ((tmp_path, "nothing-there"), (tmp_path / "missing.toml", "unreadable")):
        (checked,) = check([path], catalogue())
        assert ([problem.key for problem in checked.problems], checked.unusable) == ([key], True)

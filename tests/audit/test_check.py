"""What `check` finds in questionnaires, guidelines and worked cases, file by file."""

from pathlib import Path

import pytest

from tests.record.small import COMPLETE, GOLDEN, QUESTIONNAIRES, ROUTE, altered, catalogue
from wizard.audit.check import check
from wizard.questionnaire.catalogue import Catalogue


def rules(path: Path) -> list[str]:
    """The rules that are broken in a file or folder, without those that only warn."""
    found = [finding for one in check([path], Catalogue([QUESTIONNAIRES])) for finding in one.findings]
    return [finding.rule for finding in found if finding.level == "error"]


def test_every_toml_file_below_a_folder_is_checked_but_for_hidden_ones(tmp_path: Path) -> None:
    (tmp_path / "deep" / "er").mkdir(parents=True)
    for name in ("a.toml", "deep/b.toml", "deep/er/c.toml", ".hidden.toml", "d.txt"):
        (tmp_path / name).write_text(COMPLETE + '[expect]\noutcome = "clear"\n')
    checked = list(check([tmp_path], catalogue()))
    assert [one.path.name for one in checked] == ["a.toml", "b.toml", "c.toml"]
    assert all(one.findings == () and not one.unusable for one in checked)


def test_a_file_that_is_named_twice_is_checked_once(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(COMPLETE)
    assert len(list(check([tmp_path, tmp_path / "a.toml"], catalogue()))) == 1


def test_all_that_ships_can_be_used() -> None:
    assert [one.path.name for one in check([], Catalogue()) if one.stopped or one.unusable] == []


def test_an_example_says_which_outcome_it_expects(tmp_path: Path) -> None:
    path = tmp_path / "example.toml"
    for text, expected in [
        (COMPLETE, ["no-expect"]),
        (COMPLETE + f"[expect]\nroute = {list(ROUTE)}\n", ["no-expect"]),
        (COMPLETE + "[expect]\noutcome = 'care'\n", ["case-unexpected"]),
        (f"expect = 3\n{COMPLETE}", ["wrong-form"]),
        (COMPLETE.replace("personal = false\n", ""), ["case-incomplete"]),
        (COMPLETE + "usres = 1\n", ["case-answers"]),
        (COMPLETE.replace("small", "smal"), ["case-questionnaire"]),
    ]:
        path.write_text(text)
        assert rules(path) == expected, text


def test_an_example_of_a_questionnaire_without_outcomes_need_not_expect_one(tmp_path: Path) -> None:
    among = altered(tmp_path)
    path = tmp_path / "questionnaires" / "rules-1.0" / "small.toml"
    path.write_text(path.read_text("utf-8").partition("[[outcome]]")[0], "utf-8")
    example = tmp_path / "example.toml"
    example.write_text(COMPLETE)
    (checked,) = check([example], among)
    assert checked.findings == ()


def test_a_questionnaire_is_checked_with_the_guideline_beside_it(tmp_path: Path) -> None:
    altered(tmp_path, ('who = "planner"', 'who = "nobody"'), ("exposed or personal or", "exposed or personnal or"))
    folder = tmp_path / "questionnaires" / "rules-1.0"
    assert rules(folder) == ["unknown-name", "unknown-role"]
    (folder / "guideline.toml").unlink()
    assert rules(folder / "small.toml") == ["no-guideline"]


def test_what_keeps_a_file_from_loading_is_told_all_at_once_and_no_more_is_looked_at(tmp_path: Path) -> None:
    altered(tmp_path, ('who = "planner"', 'who = "nobody"'), ("exposed or personal or", "exposed or personnal or"))
    stopped, whole = (
        one for one in check([tmp_path / "questionnaires", QUESTIONNAIRES], catalogue()) if one.path.stem == "small"
    )
    assert ([finding.rule for finding in stopped.findings], stopped.stopped) == (["unknown-name", "unknown-role"], True)
    assert not whole.stopped
    assert "no-cases" in [finding.rule for finding in whole.findings]


def test_a_guideline_is_read_for_characters_of_ambiguous_width(tmp_path: Path) -> None:
    altered(tmp_path)
    path = tmp_path / "questionnaires" / "rules-1.0" / "guideline.toml"
    lines = path.read_text("utf-8").splitlines()
    number = next(number for number, line in enumerate(lines) if line.startswith("notice.ja"))
    lines[number] = 'notice.ja = "注意 \u203b1"'
    path.write_text("\n".join(lines), "utf-8")
    (checked,) = check([path], catalogue())
    (finding,) = checked.findings
    assert (finding.rule, finding.problem.line, finding.problem.column) == ("ambiguous-width", number + 1, 17)


def test_a_published_version_is_only_loaded(tmp_path: Path) -> None:
    """It may no longer be changed, so there is nothing to mend."""
    altered(tmp_path)
    folder = tmp_path / "questionnaires" / "rules-1.0"
    (folder / "old").mkdir()
    (folder / "small.toml").rename(folder / "old" / "small-1.2.0.toml")
    assert [one.findings for one in check([folder], Catalogue())] == [(), ()]


@pytest.mark.parametrize(
    "content", [b"a = ", b"\xff", b"", b"[[section]]\n", b"questionnaire = 1\n", b"expect = 1\nquestionnaire = []\n"]
)
def test_whatever_is_in_a_file_is_a_finding_and_no_fault(content: bytes, tmp_path: Path) -> None:
    for name in ("x.toml", "guideline.toml"):
        (tmp_path / name).write_bytes(content)
        (checked,) = check([tmp_path / name], catalogue())
        assert checked.findings
        assert not checked.unusable


def test_what_is_not_there_cannot_be_looked_at(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "missing.toml"):
        (checked,) = check([path], catalogue())
        assert ([one.rule for one in checked.findings], checked.unusable) == (["unreadable-file"], True)


def test_answers_of_the_tests_give_what_they_expect() -> None:
    assert rules(GOLDEN / "answers" / "settled.toml") == []


def test_what_is_wrong_with_a_guideline_is_told_once_and_not_of_each_questionnaire(tmp_path: Path) -> None:
    altered(tmp_path)
    folder = tmp_path / "questionnaires" / "rules-1.0"
    path = folder / "guideline.toml"
    path.write_text(path.read_text("utf-8").replace("notice.en", "notice.de"), "utf-8")
    found = [(one.path.name, [finding.rule for finding in one.findings]) for one in check([folder], Catalogue())]
    assert found == [("guideline.toml", ["missing-language", "extra-language"]), ("small.toml", [])]
    assert set(rules(folder / "small.toml")) == {"missing-language", "extra-language"}

"""`wizard carry`: a draft of a later edition's questionnaire with what a record says, and what is left to ask."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.record.test_carry_editions import BOT, NEW, OLD
from tests.support.editions import editions
from tests.support.making import DAY, choice, file_data
from wizard.questionnaire.catalogue import Catalogue
from wizard.record.file import begin, open_file, resume

SAID = {"audience": "public", "users": 5, "tasks": ["write"], "abroad": True, "gone": True}
ANSWERS = """\
questionnaire = "g-1.0/first"

[system]
id = "bot"

[answers]
audience = "staff"
"""


@pytest.fixture
def among(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stopped_clock: str) -> Catalogue:
    judged = file_data(choice("judged", "high", "low", from_="first:outcome"))
    sheets = {"g-1.0/first": OLD, "g-2.0/first": NEW, "g-1.0/second": judged, "h-1.0/first": OLD}
    monkeypatch.setenv("WIZARD_QUESTIONNAIRES", str(tmp_path / "questionnaires"))
    assert stopped_clock
    return editions(tmp_path, sheets)


@pytest.fixture
def record(among: Catalogue, tmp_path: Path) -> Path:
    """A finished record on the earlier edition."""
    assessment = begin(among.get("g-1.0/first"), BOT, tmp_path / "data", DAY, None)
    for id, value in SAID.items():
        assessment.interview.answer(id, value)
    return assessment.finish(None)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def test_it_makes_a_draft_on_the_newest_edition_and_says_what_is_left(
    record: Path, out: Path, among: Catalogue, run: Run
) -> None:
    ran = run("carry", record, "-o", out)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        f"{record.name}: from g-1.0/first 0.1.0 to g-2.0/first 0.1.0",
        "carried: 2",
        "  audience  audience  public",
        "  tasks  tasks  write",
        "not carried: 1",
        "  gone  gone (the question is gone)",
        "left to ask: 3",
        "  users  users (changed: it means something else)",
        "  abroad  abroad (changed: it has another kind of answer)",
        "  agent  agent (new)",
        "outcome before: high",
        "outcome now: not settled (high, low)",
        f"draft: {out / record.name}",
        f"to go on: wizard open {out / record.name}",
    ]
    again = resume(out / record.name, among)
    again.close()
    assert again.questionnaire.name == "g-2.0/first"
    assert again.interview.carried == dict.fromkeys(("audience", "tasks"), "2026-11-22-first")
    assert (again.system.id, again.finished) == ("bot", False)


def test_in_japanese_it_says_the_same(record: Path, out: Path, run: Run) -> None:
    ran = run("carry", record, "-o", out, "--lang", "ja")
    for words in ("引き継いだ答え: 2 件", "これから答える問: 3 件", "（新しい問です）", "前の結論: high。"):
        assert words in ran.out


def test_the_questionnaire_to_carry_to_can_be_named(record: Path, out: Path, run: Run) -> None:
    ran = run("carry", record, "--to", "g-1.0/second", "-o", out)
    assert ran.code == 0
    assert open_file(out / record.name).content.answers == {"judged": "high"}


@pytest.mark.usefixtures("among")
def test_an_answers_file_and_a_draft_can_be_carried(out: Path, tmp_path: Path, run: Run) -> None:
    for name, text in (("a.toml", ANSWERS), ("b.draft.toml", f'status = "draft"\n{ANSWERS}')):
        (tmp_path / name).write_text(text)
        ran = run("carry", tmp_path / name, "-o", out)
        assert (ran.code, ran.err) == (0, "")
        assert "outcome before: none" in ran.out
        assert open_file(out / name).content.carried == {"audience": name.partition(".")[0]}


def test_twice_on_a_day_it_gives_the_same_bytes_and_another_file_is_not_replaced_unasked(
    record: Path, out: Path, run: Run
) -> None:
    assert run("carry", record, "-o", out).code == 0
    first = (out / record.name).read_bytes()
    assert run("carry", record, "-o", out).code == 0
    assert (out / record.name).read_bytes() == first
    (out / record.name).write_bytes(b"other")
    refused = run("carry", record, "-o", out)
    assert (refused.code, (out / record.name).read_bytes()) == (4, b"other")
    assert run("carry", record, "-o", out, "--force").code == 0
    assert (out / record.name).read_bytes() == first


@pytest.mark.parametrize("to", ["h-1.0/first", "rules-1.0/small"])
def test_to_another_guideline_nothing_is_carried(to: str, record: Path, out: Path, wizard: Run, tmp_path: Path) -> None:
    ran = wizard("--questionnaires", tmp_path / "questionnaires", "carry", record, "--to", to, "-o", out)
    assert (ran.code, ran.out, out.exists()) == (2, "", False)
    assert ran.err.startswith(f"error: answers of g-1.0/first cannot be carried to {to};")


@pytest.mark.parametrize("to", ["g-2.0/frist", "first"])
def test_a_questionnaire_that_is_not_there_is_told(to: str, record: Path, out: Path, run: Run) -> None:
    ran = run("carry", record, "--to", to, "-o", out)
    assert (ran.code, ran.out, out.exists()) == (3, "", False)
    assert "there is no questionnaire" in ran.err


@pytest.mark.parametrize(
    "text", ["a = ", ANSWERS.replace("audience =", "audiense ="), ANSWERS.replace("staff", "stuff")]
)
@pytest.mark.usefixtures("among")
def test_a_file_that_is_wrong_already_is_not_carried(text: str, out: Path, tmp_path: Path, run: Run) -> None:
    (tmp_path / "a.toml").write_text(text)
    ran = run("carry", tmp_path / "a.toml", "-o", out)
    assert (ran.code, ran.out, out.exists()) == (3, "", False)
    assert ran.err.startswith(f"{tmp_path / 'a.toml'}:")


def test_where_its_version_is_not_at_hand_the_present_one_can_be_taken(
    record: Path, out: Path, tmp_path: Path, run: Run
) -> None:
    editions(tmp_path, {"g-1.0/first": {**OLD, "version": "0.2.0"}})
    refused = run("carry", record, "-o", out)
    assert (refused.code, out.exists()) == (3, False)
    assert "--on latest" in refused.err
    assert run("carry", record, "--on", "latest", "-o", out).code == 0


def test_a_record_that_was_changed_is_told_and_read_as_an_answers_file(record: Path, out: Path, run: Run) -> None:
    record.write_bytes(record.read_bytes().replace(b'"public"', b'"staff"'))
    ran = run("carry", record, "-o", out)
    assert ran.code == 0
    assert "the seal does not fit the content" in ran.err
    assert run("carry", record, "-o", out, "--quiet").err == ""


def test_without_a_folder_for_the_draft_it_says_what_is_missing(record: Path, run: Run) -> None:
    ran = run("carry", record)
    assert (ran.code, ran.out) == (2, "")
    assert "--output" in ran.err

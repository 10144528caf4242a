"""From records of earlier editions only what still means the same is carried, so new and changed questions remain."""

from datetime import date
from pathlib import Path

import pytest

from tests.support.editions import editions
from tests.support.making import DAY, Table, choice, choices, file_data, integer, option, question, yes_no
from wizard.interview import Interview
from wizard.questionnaire.catalogue import Catalogue
from wizard.record.content import System
from wizard.record.file import begin

BOT = System("bot", "Bot")
EARLY = date(2026, 1, 1)

AUDIENCE = choice("audience", "staff", "public")
OLD = file_data(
    AUDIENCE,
    integer("users", 1, 100),
    choices("tasks", "write", "search"),
    yes_no("abroad"),
    yes_no("gone"),
    outcomes={"high": "abroad", "low": "not abroad"},
)
NEW = file_data(
    AUDIENCE,
    integer("users", 1, 100, meaning=2),
    choices("tasks", "write", option("search", meaning=2)),
    choice("abroad", "yes", "no"),
    yes_no("agent"),
    outcomes={"high": "agent", "low": "not agent"},
)


def finish(among: Catalogue, data: Path, name: str, day: date = DAY, **answers: object) -> None:
    """A finished record of the bot, with nothing carried into it."""
    assessment = begin(among.get(name), BOT, data, day, None)
    for id in assessment.interview.carried:
        assessment.interview.clear(id)
    for id, value in answers.items():
        assessment.interview.answer(id, value)
    assessment.finish(None)


def begun(among: Catalogue, data: Path, name: str, catalogue: bool = True) -> Interview:
    return begin(among.get(name), BOT, data, DAY, None, among if catalogue else None).interview


def old_record(among: Catalogue, data: Path, *tasks: str) -> None:
    finish(among, data, "g-1.0/first", audience="public", users=5, tasks=tasks, abroad=True, gone=True)


@pytest.fixture
def among(tmp_path: Path) -> Catalogue:
    return editions(tmp_path, {"g-1.0/first": OLD, "g-2.0/first": NEW})


def test_only_new_and_changed_questions_remain(among: Catalogue, tmp_path: Path) -> None:
    old_record(among, tmp_path, "write")
    walked = begun(among, tmp_path, "g-2.0/first")
    assert walked.carried == dict.fromkeys(("audience", "tasks"), "2026-11-22-first")
    assert [one.id for one in walked.obstacles] == ["users", "abroad", "agent"]


def test_an_option_that_means_something_else_now_is_not_carried(among: Catalogue, tmp_path: Path) -> None:
    old_record(among, tmp_path, "write", "search")
    assert set(begun(among, tmp_path, "g-2.0/first").carried) == {"audience"}


def test_without_a_catalogue_an_earlier_edition_does_not_count(among: Catalogue, tmp_path: Path) -> None:
    old_record(among, tmp_path, "write")
    assert begun(among, tmp_path, "g-2.0/first", catalogue=False).carried == {}


def test_a_record_whose_version_is_not_at_hand_does_not_count_in_another_edition(
    among: Catalogue, tmp_path: Path
) -> None:
    old_record(among, tmp_path, "write")
    rewritten = editions(tmp_path, {"g-1.0/first": {**OLD, "version": "0.2.0"}, "g-2.0/first": NEW})
    assert begun(rewritten, tmp_path, "g-2.0/first").carried == {}


@pytest.mark.parametrize(
    ("old", "new"),
    [("g-2.0", "g-1.0"), ("h-1.0", "g-2.0"), ("g-3.0", "g-2.0"), ("g-1.0", "g-3.0")],
    ids=["a later edition", "another guideline", "decided nobody knows when", "not known to be later"],
)
def test_only_an_edition_that_was_decided_before_is_an_earlier_one(old: str, new: str, tmp_path: Path) -> None:
    among = editions(tmp_path, {f"{old}/first": OLD, f"{new}/first": OLD})
    finish(among, tmp_path, f"{old}/first", audience="staff", users=1, tasks=["write"], abroad=True, gone=True)
    assert begun(among, tmp_path, f"{new}/first").carried == {}


def test_another_questionnaire_of_an_earlier_edition_tells_facts_too(tmp_path: Path) -> None:
    among = editions(tmp_path, {"g-1.0/first": OLD, "g-2.0/second": file_data(AUDIENCE, yes_no("ready"))})
    old_record(among, tmp_path, "write")
    assert begun(among, tmp_path, "g-2.0/second").answer_of("audience") == "public"


def test_an_outcome_is_not_carried_into_another_edition_where_it_rests_on_other_rules(tmp_path: Path) -> None:
    judged = file_data(choice("judged", "high", "low", from_="first:outcome"))
    among = editions(tmp_path, {"g-1.0/first": OLD, "g-2.0/first": NEW, "g-2.0/second": judged})
    old_record(among, tmp_path, "write")
    assert begun(among, tmp_path, "g-2.0/second").carried == {}


def test_a_newer_record_that_asked_for_something_else_does_not_hide_an_older_one(
    among: Catalogue, tmp_path: Path
) -> None:
    finish(
        among, tmp_path, "g-2.0/first", day=EARLY,
        audience="staff", users=7, tasks=["write"], abroad="no", agent=False,
    )  # fmt: skip
    old_record(among, tmp_path, "write")
    walked = begun(among, tmp_path, "g-2.0/first")
    assert {id: walked.answer_of(id) for id in walked.carried} == {
        "audience": "public",
        "users": 7,
        "tasks": ("write",),
        "abroad": "no",
        "agent": False,
    }


class TestWithinAnEdition:
    def changed(self, folder: Path, *questions: Table) -> Catalogue:
        """The edition after its questionnaire got a new version; the first one is kept."""
        among = editions(folder, {"g-1.0/first": {**file_data(*questions), "version": "0.2.0"}})
        place = folder / "questionnaires" / "g-1.0"
        (place / "old").mkdir()
        (place / "old" / "first-0.1.0.toml").write_bytes(self.first)
        return among

    @pytest.fixture(autouse=True)
    def recorded(self, tmp_path: Path) -> None:
        among = editions(tmp_path, {"g-1.0/first": file_data(AUDIENCE, yes_no("abroad"))})
        finish(among, tmp_path, "g-1.0/first", audience="public", abroad=True)
        self.first = (tmp_path / "questionnaires" / "g-1.0" / "first.toml").read_bytes()

    def test_a_question_that_means_something_else_in_a_new_version_is_asked_again(self, tmp_path: Path) -> None:
        among = self.changed(tmp_path, AUDIENCE, yes_no("abroad", meaning=2))
        assert set(begun(among, tmp_path, "g-1.0/first").carried) == {"audience"}

    def test_where_the_version_is_not_at_hand_what_the_question_accepts_is_carried(self, tmp_path: Path) -> None:
        among = self.changed(tmp_path, AUDIENCE, yes_no("abroad", meaning=2))
        assert set(begun(among, tmp_path, "g-1.0/first", catalogue=False).carried) == {"audience", "abroad"}


class TestGroups:
    def vendors(self, *inner: Table) -> Table:
        return file_data(question("vendor", "group", question=list(inner)))

    def record(self, folder: Path, new: Table) -> Interview:
        old = self.vendors(question("name", "text"), choice("place", "here", "there"))
        among = editions(folder, {"g-1.0/first": old, "g-2.0/first": new})
        finish(among, folder, "g-1.0/first", vendor=[{"name": "Kita", "place": "here"}])
        return begun(among, folder, "g-2.0/first")

    def test_a_group_is_carried_whole_where_all_within_it_means_the_same(self, tmp_path: Path) -> None:
        walked = self.record(tmp_path, self.vendors(question("name", "text"), choice("place", "here", "there")))
        assert walked.carried == {"vendor": "2026-11-22-first"}

    def test_a_group_of_which_a_part_changed_is_asked_again(self, tmp_path: Path) -> None:
        changed = choice("place", "here", "there", meaning=2)
        assert self.record(tmp_path, self.vendors(question("name", "text"), changed)).carried == {}


def test_records_of_a_questionnaire_that_is_answered_afresh_are_not_carried_into_it(tmp_path: Path) -> None:
    case = {**file_data(AUDIENCE, yes_no("settled")), "afresh": True}
    among = editions(tmp_path, {"g-1.0/first": OLD, "g-1.0/case": case})
    finish(among, tmp_path, "g-1.0/case", audience="public", settled=True)
    assert begun(among, tmp_path, "g-1.0/case").carried == {}
    assert begun(among, tmp_path, "g-1.0/first").carried == {"audience": "2026-11-22-case"}

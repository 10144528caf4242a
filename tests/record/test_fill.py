"""A repeating group gets an entry for each system, filled from what the finished records of the data folder say."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.support.edition import edition
from tests.support.editions import editions
from tests.support.making import (
    DAY,
    Table,
    choice,
    choices,
    file_data,
    integer,
    option,
    problems_with,
    question,
    section,
    yes_no,
)  # fmt: skip
from wizard.interview import State
from wizard.questionnaire.catalogue import Catalogue
from wizard.record.assessment import Assessment
from wizard.record.content import System
from wizard.record.file import begin, open_file, resume
from wizard.replay.one import DONE, Options, replay

OFFICE = System("ministry", "The ministry")
FIRST = file_data(
    choice("audience", "staff", "public"),
    integer("users", 1, 100),
    yes_no("risky"),
    outcomes={"high": "risky", "low": "not risky"},
)
INNER = (
    question("name", "text", from_="system:name"),
    question("office", "text", from_="system:office"),
    question("code", "text", from_="system:id"),
    choice("risk", "high", "low", "none", from_="first:outcome"),
    question("judged", "date", from_="first:date"),
    choice("who", "staff", "public", from_="fact:audience"),
    integer("size", 1, 50, from_="fact:users"),
    yes_no("still_used"),
)


def report(*inner: Table, **keys: object) -> Table:
    group = question("systems", "group", from_="systems", question=list(inner or INNER), **keys)
    return file_data(group, yes_no("all_there"), outcomes={"open": "count(systems) > 1", "few": "count(systems) <= 1"})


@pytest.fixture
def among(tmp_path: Path) -> Catalogue:
    return edition(tmp_path, first=FIRST, report=report())


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def finished(among: Catalogue, data: Path, system: System, day: date = DAY, **answers: object) -> Path:
    """A finished record of a system; what is not given is as here, what is None is deferred."""
    assessment = begin(among.get("ed/first"), system, data, day, None)
    for id, value in {"audience": "public", "users": 5, "risky": True, **answers}.items():
        if value is None:
            assessment.interview.defer(id)
        else:
            assessment.interview.answer(id, value)
    return assessment.finish(None)


def begun(among: Catalogue, data: Path, name: str = "ed/report") -> Assessment:
    return begin(among.get(name), OFFICE, data, DAY, None, among)


def entries(assessment: Assessment) -> list[dict[str, object]]:
    return [dict(one) for one in assessment.interview.entries("systems").entries]


def test_each_system_has_an_entry_with_all_that_its_records_tell(among: Catalogue, data: Path) -> None:
    finished(among, data, System("bot", "Bot", "Front office"))
    assert entries(begun(among, data)) == [
        {
            "name": "Bot",
            "office": "Front office",
            "code": "bot",
            "risk": "high",
            "judged": DAY,
            "who": "public",
            "size": 5,
        }
    ]


def test_entries_stand_in_the_order_of_the_ids_of_the_systems(among: Catalogue, data: Path) -> None:
    for id in ("b", "c-1", "a", "c"):
        finished(among, data, System(id))
    assert [one["code"] for one in entries(begun(among, data))] == ["a", "b", "c", "c-1"]


def test_a_system_without_a_name_is_called_by_its_id(among: Catalogue, data: Path) -> None:
    finished(among, data, System("bot"))
    assert entries(begun(among, data))[0]["name"] == "bot"


def test_of_several_records_the_newest_counts_and_an_older_one_tells_the_rest(among: Catalogue, data: Path) -> None:
    finished(among, data, System("bot", "Old name"), day=date(2026, 1, 1), users=7)
    finished(among, data, System("bot", "Bot"), day=date(2026, 2, 1), audience="staff", risky=False, users=None)
    (entry,) = entries(begun(among, data))
    assert (entry["name"], entry["who"], entry["risk"]) == ("Bot", "staff", "low")
    assert entry["judged"] == date(2026, 2, 1)
    assert "size" not in entry, "the newest record that speaks of it does not know"


def test_what_no_record_tells_stays_open_and_so_does_what_is_no_answer_here(among: Catalogue, data: Path) -> None:
    finished(among, data, System("bot", "Bot"), users=80)
    assessment = begun(among, data)
    (states,) = assessment.interview.entry_states("systems")
    assert [id for id, state in states.items() if state == State.OPEN] == ["office", "size", "still_used"]


def test_the_list_is_never_complete_of_itself(among: Catalogue, data: Path) -> None:
    finished(among, data, System("bot", "Bot", "Office"))
    walked = begun(among, data).interview
    walked.answer_in_entry("systems", 0, "still_used", True)
    assert not walked.entries("systems").complete
    assert walked.state("systems") == State.OPEN
    assert set(walked.bounds.outcomes) == {"open", "few"}
    walked.complete("systems")
    assert walked.state("systems") == State.ANSWERED


def test_without_a_finished_record_of_any_system_nothing_is_filled(among: Catalogue, data: Path) -> None:
    begin(among.get("ed/first"), System("bot"), data, DAY, None).save()
    assessment = begun(among, data)
    assert assessment.interview.said("systems") is None
    assert assessment.passed_over == ()


def test_the_reporting_body_and_earlier_reports_are_no_systems(among: Catalogue, data: Path) -> None:
    finished(among, data, OFFICE)
    for system in (OFFICE, System("branch")):
        report = begin(among.get("ed/report"), system, data, DAY, None)
        report.interview.answer("systems", [])
        report.interview.answer("all_there", True)
        report.finish(None)
    assert entries(begun(among, data)) == []


def test_the_group_is_carried_whole_and_names_its_records(among: Catalogue, data: Path) -> None:
    for id in ("bot", "aid"):
        finished(among, data, System(id))
    carried = begun(among, data).interview.carried
    assert carried == {"systems": "aid/2026-11-22-first, bot/2026-11-22-first"}


def test_of_many_records_some_are_named_and_the_others_counted(among: Catalogue, data: Path) -> None:
    for number in range(10):
        finished(among, data, System(f"s{number}"))
    named = begun(among, data).interview.carried["systems"].split(", ")
    assert (len(named), named[-1]) == (9, "+2")


def test_a_draft_keeps_what_was_filled_and_that_the_list_is_open(among: Catalogue, data: Path) -> None:
    finished(among, data, System("bot", "Bot"))
    assessment = begun(among, data)
    assessment.save()
    assessment.close()
    assert assessment.path is not None
    again = resume(assessment.path, among)
    again.close()
    assert again.interview.carried == assessment.interview.carried
    assert again.interview.entries("systems") == assessment.interview.entries("systems")


def test_once_the_list_is_said_to_be_complete_it_makes_a_record_that_replays(among: Catalogue, data: Path) -> None:
    finished(among, data, System("bot", "Bot", "Office"))
    assessment = begun(among, data)
    assessment.interview.answer_in_entry("systems", 0, "still_used", True)
    assessment.interview.complete("systems")
    assessment.interview.answer("all_there", True)
    record = assessment.finish(None)
    result = replay(record, among, Options())
    assert (result.code, result.result) == (DONE, record.read_bytes())
    assert open_file(record).content.outcome == "few"


def test_the_same_folder_gives_the_same_draft(among: Catalogue, data: Path) -> None:
    for id in ("bot", "aid"):
        finished(among, data, System(id))
    drafts = []
    for _ in range(2):
        assessment = begun(among, data)
        assessment.save()
        assessment.close()
        assert assessment.path is not None
        drafts.append(assessment.path.read_bytes())
        assessment.path.unlink()
    assert drafts[0] == drafts[1]


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (lambda record: record.write_bytes(b"a = "), "unreadable"),
        (lambda record: record.write_bytes(record.read_bytes().replace(b'"public"', b'"staff"')), "seal"),
        (lambda record: record.rename(record.parent.parent / "aid" / "x.toml"), "elsewhere"),
    ],
    ids=["broken", "changed afterwards", "in another folder"],
)
def test_a_file_that_cannot_be_used_is_told_and_the_others_are_filled(
    spoil: Callable[[Path], object], why: str, among: Catalogue, data: Path
) -> None:
    finished(among, data, System("aid"))
    record = finished(among, data, System("bot"))
    spoil(record)
    assessment = begun(among, data)
    assert [one["code"] for one in entries(assessment)] == ["aid"]
    assert [one.why for one in assessment.passed_over] == [why]


def test_a_data_folder_that_is_not_there_or_no_folder_fills_nothing(among: Catalogue, data: Path) -> None:
    assert entries(begun(among, data)) == []
    data.write_bytes(b"")
    assert entries(begun(among, data)) == []


def test_with_more_systems_than_the_group_may_have_none_is_filled(data: Path, tmp_path: Path) -> None:
    among = edition(tmp_path, first=FIRST, report=report(most=2))
    for id in ("a", "b", "c"):
        finished(among, data, System(id))
    assert begun(among, data).interview.said("systems") is None, "two of three would pass for all"


def test_records_of_an_earlier_edition_tell_facts_and_no_outcome(tmp_path: Path, data: Path) -> None:
    tagged = choices("who", "staff", option("public", meaning=2), from_="fact:audiences")
    old = file_data(choices("audiences", "staff", "public"), integer("users", 1, 100), yes_no("risky"))
    new = report(INNER[0], INNER[3], INNER[4], INNER[6], tagged)
    among = editions(tmp_path, {"g-1.0/first": old, "g-2.0/first": FIRST, "g-2.0/report": new})
    assessment = begin(among.get("g-1.0/first"), System("bot"), data, DAY, None)
    for id, value in {"audiences": ["public"], "users": 5, "risky": True}.items():
        assessment.interview.answer(id, value)
    assessment.finish(None)
    assert entries(begun(among, data, "g-2.0/report")) == [{"name": "bot", "size": 5}]


def test_a_list_of_an_earlier_report_is_not_carried(among: Catalogue, data: Path) -> None:
    old = begin(among.get("ed/report"), OFFICE, data, DAY, None)
    old.interview.answer("systems", [])
    old.interview.answer("all_there", True)
    old.finish(None)
    assert set(begun(among, data).interview.carried) == {"all_there"}


class TestForm:
    @pytest.mark.parametrize(
        "inner",
        [
            question("x", "text", from_="system:size"),
            question("x", "text", from_="other:date"),
            question("x", "date", from_="system:name"),
            choice("x", "a", "b", from_="other:date"),
            yes_no("x", from_="other:outcome"),
            integer("x", from_="fact:No"),
        ],
    )
    def test_what_fills_an_answer_must_be_of_its_kind(self, inner: Table) -> None:
        group = question("systems", "group", from_="systems", question=[inner])
        assert [one.key for one in problems_with(group)] == ["no-fit"]

    @pytest.mark.parametrize(
        ("asked", "key"),
        [
            (question("x", "text", from_="system:name"), "unknown-key"),
            (integer("x", from_="fact:users"), "unknown-key"),
            (choice("x", "a", "b", from_="fact:audience"), "no-fit"),
            (question("x", "group", from_="vendors", question=[yes_no("y")]), "no-fit"),
        ],
    )
    def test_outside_an_entry_only_an_outcome_can_be_carried(self, asked: Table, key: str) -> None:
        assert [one.key for one in problems_with(asked)] == [key]

    def test_only_a_group_of_systems_can_be_filled(self) -> None:
        group = question("vendor", "group", question=[question("x", "text", from_="system:name")])
        assert [one.key for one in problems_with(section("all", group))] == ["not-inside"]

    def test_the_group_is_of_systems_and_its_questions_know_where_they_come_from(self, among: Catalogue) -> None:
        asked = among.get("ed/report").by_id["systems"]
        assert asked.is_of_systems
        assert [(one.origin.of, one.origin.part) for one in asked.inner if one.origin][:2] == [
            ("system", "name"),
            ("system", "office"),
        ]

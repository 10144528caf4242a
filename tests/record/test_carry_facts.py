"""Facts and outcomes that pass from one questionnaire of an edition to another, and from which record they come."""

from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from tests.support.edition import edition
from tests.support.making import DAY, Table, choice, choices, file_data, integer, yes_no
from wizard.questionnaire.catalogue import Catalogue
from wizard.record.assessment import Assessment
from wizard.record.content import System
from wizard.record.file import begin, open_file, resume
from wizard.replay.one import DONE, Options, replay

BOT = System("bot", "Bot")
JAPAN = timezone(timedelta(hours=9))
NOON = datetime(2026, 11, 1, 12, 0, tzinfo=JAPAN)

AUDIENCE = choice("audience", "staff", "public")
USERS = integer("users", 1, 100, when='audience == "public"')
FIRST = file_data(AUDIENCE, USERS, yes_no("risky"), outcomes={"high": "risky", "low": "not risky"})


def second(*questions: Table) -> Table:
    judged = choice("judged", "high", "low", from_="first:outcome")
    return file_data(*(questions or (AUDIENCE, USERS)), judged, yes_no("ready"))


@pytest.fixture
def among(tmp_path: Path) -> Catalogue:
    return edition(tmp_path, first=FIRST, second=second())


def finished(
    among: Catalogue, data: Path, day: date = DAY, at: datetime | None = None, system: System = BOT, **answers: object
) -> Path:
    """A finished record of the first questionnaire."""
    assessment = begin(among.get("ed/first"), system, data, day, None)
    for id in assessment.interview.carried:
        assessment.interview.clear(id)
    for id, value in answers.items():
        assessment.interview.answer(id, value)
    return assessment.finish(at)


def begun(among: Catalogue, data: Path) -> Assessment:
    return begin(among.get("ed/second"), BOT, data, DAY, None)


def test_the_same_question_of_another_questionnaire_and_its_outcome_are_carried(
    among: Catalogue, tmp_path: Path
) -> None:
    finished(among, tmp_path, audience="public", users=5, risky=True)
    walked = begun(among, tmp_path).interview
    assert walked.carried == dict.fromkeys(("audience", "users", "judged"), "2026-11-22-first")
    assert [walked.answer_of(id) for id in walked.carried] == ["public", 5, "high"]
    assert [one.id for one in walked.obstacles] == ["ready"]


def test_of_the_records_of_one_day_the_one_finished_last_counts_wherever_that_was(
    among: Catalogue, tmp_path: Path
) -> None:
    """Noon in Japan is earlier than four in the morning of the same day in Greenwich."""
    later = datetime(2026, 11, 1, 4, 0, tzinfo=UTC)
    finished(among, tmp_path, at=later, audience="staff", risky=False)
    finished(among, tmp_path, at=NOON, audience="public", users=1, risky=True)
    finished(among, tmp_path, at=None, audience="public", users=2, risky=True)
    assert begun(among, tmp_path).interview.answer_of("audience") == "staff"


def test_a_record_of_another_system_in_the_folder_is_no_record_of_this_one(among: Catalogue, tmp_path: Path) -> None:
    record = finished(among, tmp_path, system=System("other"), audience="staff", risky=False)
    (tmp_path / "bot").mkdir()
    record.rename(tmp_path / "bot" / record.name)
    assert begun(among, tmp_path).interview.carried == {}


def test_an_older_record_says_what_a_newer_one_does_not_speak_of(among: Catalogue, tmp_path: Path) -> None:
    finished(among, tmp_path, day=date(2026, 1, 1), audience="public", users=5, risky=True)
    finished(among, tmp_path, day=date(2026, 2, 1), audience="staff", risky=False)
    walked = begun(among, tmp_path).interview
    assert walked.carried == {
        "audience": "2026-02-01-first",
        "users": "2026-01-01-first",
        "judged": "2026-02-01-first",
    }
    assert walked.route == ("audience", "judged", "ready"), "what is not asked waits without counting"


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param(yes_no("audience"), id="another kind"),
        pytest.param(choices("audience", "staff", "public"), id="several instead of one"),
        pytest.param(choice("audience", "staff", "firms"), id="an option that is not there"),
    ],
)
def test_an_answer_that_is_none_here_is_passed_over_and_an_older_one_is_not_looked_for(
    asked: Table, tmp_path: Path
) -> None:
    among = edition(tmp_path, first=FIRST, second=second(asked))
    finished(among, tmp_path, day=date(2026, 1, 1), audience="staff", risky=False)
    finished(among, tmp_path, day=date(2026, 2, 1), audience="public", users=5, risky=False)
    assert set(begun(among, tmp_path).interview.carried) == {"judged"}


def test_an_outcome_for_which_there_is_no_option_is_passed_over(tmp_path: Path) -> None:
    data = file_data(choice("judged", "high", "middle", from_="first:outcome"))
    among = edition(tmp_path, first=FIRST, second=data)
    finished(among, tmp_path, audience="staff", risky=False)
    assert begun(among, tmp_path).interview.carried == {}


def test_an_outcome_is_carried_only_from_the_questionnaire_that_is_named(tmp_path: Path) -> None:
    data = file_data(choice("judged", "high", "low", from_="third:outcome"))
    among = edition(tmp_path, first=FIRST, second=data)
    finished(among, tmp_path, audience="staff", risky=False)
    assert begun(among, tmp_path).interview.carried == {}


def test_a_carried_answer_that_a_check_refuses_is_kept_and_has_to_be_corrected(tmp_path: Path) -> None:
    check = {"id": "few", "must": "users <= 3", "level": "hard", "text": {"ja": "多い", "en": "too many"}}
    among = edition(tmp_path, first=FIRST, second=second(AUDIENCE, {**USERS, "check": [check]}))
    finished(among, tmp_path, audience="public", users=5, risky=True)
    walked = begun(among, tmp_path).interview
    assert walked.carried["users"] == "2026-11-22-first"
    assert "users" in [one.id for one in walked.obstacles]


def test_a_draft_of_which_nothing_was_changed_resumes_and_finishes_as_it_was(among: Catalogue, tmp_path: Path) -> None:
    finished(among, tmp_path, audience="public", users=5, risky=True)
    assessment = begun(among, tmp_path)
    assessment.interview.answer("ready", True)
    assessment.save()
    assessment.close()
    assert assessment.path is not None
    again = resume(assessment.path, among)
    assert again.interview.carried == assessment.interview.carried
    record = again.finish(None)
    assert set(open_file(record).content.carried) == {"audience", "users", "judged"}
    result = replay(record, among, Options())
    assert (result.code, result.result) == (DONE, record.read_bytes())


def test_what_is_set_aside_stays_carried_in_a_draft_and_is_not_in_the_record(among: Catalogue, tmp_path: Path) -> None:
    finished(among, tmp_path, audience="public", users=5, risky=True)
    assessment = begun(among, tmp_path)
    assessment.interview.answer("audience", "staff")
    assessment.interview.answer("ready", True)
    assessment.save()
    assessment.close()
    assert assessment.path is not None
    again = resume(assessment.path, among)
    assert set(again.interview.carried) == {"users", "judged"}
    assert set(open_file(again.finish(None)).content.carried) == {"judged"}

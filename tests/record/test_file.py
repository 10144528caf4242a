"""Drafts and records as files: their names, who may write them, and what is left when something goes wrong."""

import os
import stat
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from pathlib import Path

import pytest

from tests.record.small import COMPLETE, DAY, GOLDEN, NAME, catalogue, record, small
from wizard.host.files import FileProblem, NoSpace, write_safely
from wizard.host.lock import OpenElsewhere, take_lock
from wizard.interview.said import Evidence
from wizard.record import file
from wizard.record.assessment import Assessment, NotReady
from wizard.record.content import System
from wizard.record.file import begin, listing, resume
from wizard.text.problem import Problems

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=timezone(timedelta(hours=9)))
SETTLED = GOLDEN / "records" / "settled.toml"

posix_only = pytest.mark.skipif(os.name == "nt", reason="permission bits as on POSIX")


def assessed(data: Path, *, complete: bool = False) -> Assessment:
    """An assessment that has just begun, or that can be finished."""
    assessment = begin(small(), System("toiawase-bot", "Bot"), data, DAY, NOW)
    if complete:
        for id, value in {"audience": "staff", "tasks": ["write"], "personal": False}.items():
            assessment.interview.answer(id, value)
    return assessment


def files(folder: Path) -> list[str]:
    """The names of all files below a folder, locks included."""
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


class TestNames:
    def test_nothing_is_made_before_the_first_save(self, tmp_path: Path) -> None:
        assessment = assessed(tmp_path / "data")
        assert assessment.path is None
        assert not (tmp_path / "data").exists()

    def test_a_draft_stands_in_the_folder_of_its_system_under_day_and_questionnaire(self, tmp_path: Path) -> None:
        assessment = assessed(tmp_path / "data")
        assert assessment.save()
        assert assessment.path == tmp_path / "data" / "toiawase-bot" / "2026-11-22-small.draft.toml"
        assert assessment.path.is_file()

    def test_further_drafts_of_a_day_are_numbered(self, tmp_path: Path) -> None:
        names = []
        for _ in range(3):
            assessment = assessed(tmp_path)
            assessment.save()
            names.append(str(assessment.path and assessment.path.name))
        assert names == [
            "2026-11-22-small.draft.toml",
            "2026-11-22-small-2.draft.toml",
            "2026-11-22-small-3.draft.toml",
        ]

    def test_a_name_that_a_record_has_is_not_used_again(self, tmp_path: Path) -> None:
        assert assessed(tmp_path, complete=True).finish(NOW).name == "2026-11-22-small.toml"
        second = assessed(tmp_path, complete=True)
        second.save()
        assert second.finish(NOW).name == "2026-11-22-small-2.toml"

    def test_a_name_that_somebody_is_just_taking_is_not_used(self, tmp_path: Path) -> None:
        (tmp_path / "toiawase-bot").mkdir()
        with take_lock(tmp_path / "toiawase-bot" / "2026-11-22-small.draft.toml"):
            assessment = assessed(tmp_path)
            assessment.save()
        assert assessment.path is not None
        assert assessment.path.name == "2026-11-22-small-2.draft.toml"

    @pytest.mark.parametrize("id", ["..", "../other", "a/b", "/etc", "", "A", "a\n"])
    def test_a_system_whose_id_is_no_name_of_a_folder_is_refused(self, id: str, tmp_path: Path) -> None:
        with pytest.raises(ValueError, match="id of a system"):
            begin(small(), System(id), tmp_path / "data", DAY, NOW)


class TestSaving:
    def test_whatever_is_typed_or_pasted_as_a_name_a_draft_can_be_opened_again(self, tmp_path: Path) -> None:
        hostile = "a\x1b[31m\u202eb\r\n\u200bc\ud800"
        assessment = begin(small(), System("s", hostile, hostile), tmp_path, DAY, NOW)
        assessment.name_people({"planner": hostile, "caio": "\u200b"})
        assessment.interview.attach("users", [Evidence(hostile, 0, "0" * 64), Evidence("\x1b", 0, "0" * 64)])
        assessment.save()
        assessment.close()
        assert assessment.path is not None
        again = resume(assessment.path, catalogue())
        again.close()
        assert again.system == System("s", "a[31mb c", "a[31mb c")
        assert again.people == {"planner": "a[31mb c"}
        assert [one.name for one in again.interview.evidence["users"]] == ["a[31mb c", "?"]

    def test_what_has_not_changed_is_not_written_again(self, tmp_path: Path) -> None:
        assessment = assessed(tmp_path)
        assert assessment.save()
        assert not assessment.save()
        assessment.interview.answer("audience", "staff")
        assert assessment.save()

    @posix_only
    def test_only_the_owner_may_read_what_is_kept(self, tmp_path: Path) -> None:
        before = os.umask(0)
        try:
            assessment = assessed(tmp_path / "data", complete=True)
            assessment.save()
            draft = assessment.path
            assert draft is not None
            bits = [stat.S_IMODE(path.stat().st_mode) for path in (draft, draft.parent)]
            bits.append(stat.S_IMODE(assessment.finish(NOW).stat().st_mode))
        finally:
            os.umask(before)
        assert bits == [0o600, 0o700, 0o600]

    def test_a_first_save_that_fails_leaves_nothing_and_can_be_repeated(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assessment = assessed(tmp_path)
        with monkeypatch.context() as failing:
            failing.setattr(file, "write_safely", full_disk)
            with pytest.raises(NoSpace):
                assessment.save()
        assert assessment.path is None
        assert files(tmp_path) == []
        assert assessment.save()
        assert [name for name in files(tmp_path) if not name.startswith(".")] == ["2026-11-22-small.draft.toml"]

    def test_a_later_save_that_fails_leaves_the_draft_as_it_was(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assessment = assessed(tmp_path)
        assessment.save()
        assert assessment.path is not None
        before = assessment.path.read_bytes()
        assessment.interview.answer("audience", "staff")
        with monkeypatch.context() as failing:
            failing.setattr(file, "write_safely", full_disk)
            with pytest.raises(NoSpace):
                assessment.save()
        assert assessment.path.read_bytes() == before
        assert assessment.save()
        assert b'audience = "staff"' in assessment.path.read_bytes()

    def test_a_folder_that_cannot_be_made_is_told(self, tmp_path: Path) -> None:
        (tmp_path / "data").write_text("a file")
        with pytest.raises(FileProblem):
            assessed(tmp_path / "data").save()

    def test_an_open_draft_is_locked_until_it_is_closed(self, tmp_path: Path) -> None:
        assessment = assessed(tmp_path)
        assessment.save()
        assert assessment.path is not None
        with pytest.raises(OpenElsewhere):
            resume(assessment.path, catalogue())
        assessment.close()
        again = resume(assessment.path, catalogue())
        again.close()
        assert files(tmp_path) == ["2026-11-22-small.draft.toml"]


class TestFinishing:
    def test_the_record_takes_the_place_of_the_draft(self, tmp_path: Path) -> None:
        assessment = assessed(tmp_path, complete=True)
        assessment.save()
        path = assessment.finish(NOW.replace(minute=40))
        assert files(tmp_path) == ["2026-11-22-small.toml"]
        assert (assessment.finished, assessment.path) == (True, path)
        assert b"finished = 2026-11-22T10:40:00+09:00" in path.read_bytes()
        assert not assessment.save()
        assert assessment.finish(NOW) == path
        assert files(tmp_path) == ["2026-11-22-small.toml"]

    def test_it_is_refused_while_something_stands_in_the_way(self, tmp_path: Path) -> None:
        assessment = assessed(tmp_path)
        assessment.interview.answer("audience", "public")
        assessment.interview.answer("users", 5)  # breaks a hard check
        assessment.interview.read("start_day", "2026-01-01")  # breaks a soft check, without a reason
        with pytest.raises(NotReady) as caught:
            assessment.finish(NOW)
        assert [question.id for question in caught.value.questions] == ["users", "tasks", "start_day", "personal"]
        assert files(tmp_path) == []

    def test_a_record_that_cannot_be_written_leaves_the_draft_and_the_assessment_going_on(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assessment = assessed(tmp_path, complete=True)
        assessment.save()
        with monkeypatch.context() as failing:
            failing.setattr(file, "write_safely", full_disk)
            with pytest.raises(NoSpace):
                assessment.finish(NOW)
        assert not assessment.finished
        assert "2026-11-22-small.toml" not in files(tmp_path)
        assert assessment.path is not None
        assert assessment.path.is_file()
        assessment.interview.answer("personal", True)
        assert assessment.save()

    def test_killed_between_record_and_removal_both_are_there_whole(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assessment = assessed(tmp_path, complete=True)
        assessment.save()
        draft = assessment.path
        assert draft is not None

        def killed(path: Path, data: bytes) -> None:
            write_safely(path, data)
            raise KeyboardInterrupt

        with monkeypatch.context() as killing:
            killing.setattr(file, "write_safely", killed)
            with pytest.raises(KeyboardInterrupt):
                assessment.finish(NOW)
        assessment.close()  # as the end of the process does
        assert resume(draft.with_name("2026-11-22-small.toml"), catalogue()).finished
        again = resume(draft, catalogue())
        assert not again.finished
        assert again.finish(NOW).name == "2026-11-22-small-2.toml"  # the record that is there is never written over
        assert files(tmp_path) == ["2026-11-22-small-2.toml", "2026-11-22-small.toml"]

    def test_a_draft_that_cannot_be_removed_does_not_undo_the_record(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assessment = assessed(tmp_path, complete=True)
        assessment.save()

        def refuse(*_: object, **__: object) -> None:
            raise PermissionError

        with monkeypatch.context() as refusing:
            refusing.setattr(Path, "unlink", refuse)
            assert assessment.finish(NOW).is_file()
        assert assessment.finished


class TestOpening:
    def test_a_draft_is_resumed_where_it_was_left(self, tmp_path: Path) -> None:
        assessment = assessed(tmp_path)
        assessment.interview.answer("audience", "firms")
        assessment.at = "users"
        assessment.name_people({"planner": "P", "caio": " "})
        assessment.save()
        assessment.close()
        assert assessment.path is not None
        again = resume(assessment.path, catalogue())
        assert (again.at, again.finished, again.people, again.path) == (
            "users",
            False,
            {"planner": "P"},
            assessment.path,
        )
        assert again.interview.states == assessment.interview.states
        assert again.head == replace(assessment.head, people={"planner": "P"})
        assert (again.system, again.date, again.questionnaire.name) == (System("toiawase-bot", "Bot"), DAY, NAME)
        again.close()

    def test_a_record_is_opened_to_be_read_and_is_not_locked(self) -> None:
        opened = resume(SETTLED, catalogue())
        assert (opened.finished, opened.path) == (True, SETTLED)
        assert opened.interview.outcome is not None
        assert not opened.save()
        assert opened.finish(NOW) == SETTLED

    def test_an_answers_file_becomes_a_new_draft_beside_it(self, tmp_path: Path) -> None:
        path = tmp_path / "answers.toml"
        path.write_text(COMPLETE)
        opened = resume(path, catalogue())
        assert (opened.finished, opened.path) == (False, None)
        opened.save()
        assert opened.finish(NOW).name == "answers-2.toml"
        assert path.read_text() == COMPLETE

    def test_a_record_with_a_broken_seal_is_opened_like_an_answers_file(self, tmp_path: Path) -> None:
        path = tmp_path / "old.toml"
        path.write_bytes(record().replace(b"staff", b'firms"\nusers = 5\n#'))
        opened = resume(path, catalogue())
        assert (opened.finished, opened.path) == (False, None)
        assert opened.interview.answer_of("users") == 5

    def test_a_draft_that_cannot_be_used_is_not_left_locked(self, tmp_path: Path) -> None:
        path = tmp_path / "x.draft.toml"
        path.write_text(f'status = "draft"\n{COMPLETE}nonsense = 1\n')
        with pytest.raises(Problems):
            resume(path, catalogue())
        assert files(tmp_path) == ["x.draft.toml"]

    def test_what_was_saved_while_waiting_for_the_lock_is_not_lost(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "x.draft.toml"
        path.write_text(f'status = "draft"\n{COMPLETE}')

        def saved_just_before(target: Path, force: bool) -> object:
            target.write_text(target.read_text().replace('"staff"', '"firms"'))
            return take_lock(target, force)

        monkeypatch.setattr(file, "take_lock", saved_just_before)
        opened = resume(path, catalogue())
        opened.close()
        assert opened.interview.answer_of("audience") == "firms"


class TestListing:
    def test_drafts_and_records_are_listed_newest_first(self, tmp_path: Path) -> None:
        first, second = assessed(tmp_path, complete=True), assessed(tmp_path)
        recorded = first.finish(NOW)
        second.save()
        draft = second.path
        assert draft is not None
        os.utime(recorded, (1_000_000, 1_000_000))
        kept = listing(tmp_path)
        assert [one.path for one in kept] == [draft, recorded]
        assert [(one.status, one.outcome, one.broken) for one in kept] == [
            ("draft", "", False),
            ("finished", "clear", False),
        ]
        assert {(one.questionnaire, one.system.name, one.date) for one in kept} == {(NAME, "Bot", DAY)}
        assert kept[1].modified == datetime.fromtimestamp(1_000_000, UTC)

    def test_files_that_cannot_be_read_are_listed_as_broken_and_stop_nothing(self, tmp_path: Path) -> None:
        folder = tmp_path / "s"
        folder.mkdir()
        broken = {
            "syntax.toml": b"a = ",
            "empty.toml": b"",
            "bytes.draft.toml": bytes(range(256)),
            "newer.toml": b"format = 2\n",
            "deep.toml": b"a = " + b"[" * 1_000,
            "large.toml": b"#" * 5_000_001,
            "escape.toml": (COMPLETE + 'contact = "\\u001b"').encode(),
        }
        for name, data in broken.items():
            (folder / name).write_bytes(data)
        (folder / "good.toml").write_bytes(record())
        kept = {one.path.name: one for one in listing(tmp_path)}
        assert set(kept) == {*broken, "good.toml"}
        assert {name for name, one in kept.items() if one.broken} == set(broken)
        assert kept["bytes.draft.toml"].status == "draft"

    def test_what_is_neither_draft_nor_record_is_passed_over(self, tmp_path: Path) -> None:
        (tmp_path / "s" / "folder.toml").mkdir(parents=True)
        (tmp_path / "s" / ".hidden.toml").write_bytes(record())
        (tmp_path / "s" / "notes.txt").write_text("x")
        (tmp_path / "above.toml").write_bytes(record())
        assert listing(tmp_path) == []

    def test_a_folder_that_is_not_there_or_no_folder_holds_nothing(self, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        assert listing(tmp_path / "nothing") == []
        assert listing(tmp_path / "file") == []

    def test_a_time_that_no_calendar_has_stops_nothing(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        recorded = assessed(tmp_path, complete=True).finish(NOW)

        class Calendar(datetime):
            @classmethod
            def fromtimestamp(cls, timestamp: float, tz: tzinfo | None = None) -> "Calendar":
                if timestamp:
                    raise OverflowError
                return cls(1970, 1, 1, tzinfo=tz)

        monkeypatch.setattr(file, "datetime", Calendar)
        assert [one.path for one in listing(tmp_path)] == [recorded]

    @pytest.mark.skipif(not hasattr(os, "symlink") or os.name == "nt", reason="needs links")
    def test_links_in_a_circle_and_to_nowhere_stop_nothing(self, tmp_path: Path) -> None:
        recorded = assessed(tmp_path, complete=True).finish(NOW)
        (tmp_path / "circle").symlink_to(tmp_path / "circle")
        (recorded.parent / "nowhere.toml").symlink_to(tmp_path / "nowhere")
        assert [one.path for one in listing(tmp_path)] == [recorded]


def full_disk(path: Path, _: bytes) -> None:
    raise NoSpace(path)

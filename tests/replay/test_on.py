"""`replay --on`: a file is moved onto another version, and the drift is told."""

from pathlib import Path

import pytest

from tests.record.small import COMPLETE, GOLDEN, altered, opened, record
from wizard.questionnaire.catalogue import Catalogue
from wizard.record.losses import Lost
from wizard.replay.one import DIFFERS, DONE, UNUSABLE, Options, Replayed, replay
from wizard.replay.report import lines

LATEST = Options(on="latest")
NEXT = ('version = "1.2.0"', 'version = "2.0.0"')
ANSWERS = f'version = "1.2.0"\n{COMPLETE}'


@pytest.fixture
def given(tmp_path: Path) -> Path:
    return tmp_path / "answers.toml"


def next_version(folder: Path, *replaced: tuple[str, str], keep_old: bool = True) -> Catalogue:
    """A catalogue with version 2.0.0 of the small questionnaire, and 1.2.0 among the old ones."""
    catalogue = altered(folder, NEXT, *replaced)
    if keep_old:
        old = folder / "questionnaires" / "rules-1.0" / "old" / "small-1.2.0.toml"
        old.parent.mkdir()
        old.write_bytes((GOLDEN / "questionnaires" / "rules-1.0" / "small.toml").read_bytes())
    return catalogue


def replayed(path: Path, content: str | bytes, catalogue: Catalogue, options: Options = LATEST) -> Replayed:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return replay(path, catalogue, options)


def sorts(result: Replayed) -> list[tuple[str, str]]:
    assert result.drift is not None
    return [(one.difference.id, one.difference.sort) for one in result.drift.changes]


GONE = ('id = "write"', 'id = "draft"')
WORDS_ONLY = ("だれが使いますか。", "だれが使うのですか。")


def test_without_loss_the_record_is_written_on_the_new_version(given: Path, tmp_path: Path) -> None:
    result = replayed(given, record(), next_version(tmp_path, WORDS_ONLY))
    assert (result.code, result.status, result.outcome) == (DONE, "finished", "clear")
    assert sorts(result) == [("audience", "wording")]
    content = opened(result.result or b"").content
    assert (content.version, content.sealed) == ("2.0.0", True)
    assert content.answers == opened(record()).content.answers


def test_what_was_written_replays_on_the_version_that_it_names(given: Path, tmp_path: Path) -> None:
    catalogue = next_version(tmp_path, WORDS_ONLY)
    moved = replayed(given, record(), catalogue).result
    assert moved is not None
    again = replayed(given, moved, catalogue, Options())
    assert (again.code, again.result, again.drift) == (DONE, moved, None)


def test_a_lost_answer_is_told_and_no_record_is_made(given: Path, tmp_path: Path) -> None:
    result = replayed(given, ANSWERS, next_version(tmp_path, GONE))
    assert (result.code, result.result) == (DIFFERS, None)
    assert result.drift is not None
    assert result.drift.lost == (Lost("tasks", "option", "write"),)
    assert [(one.key, one.question) for one in result.problems] == [("missing", "tasks")]


def test_where_it_is_allowed_what_can_be_carried_becomes_a_draft(given: Path, tmp_path: Path) -> None:
    allowing = Options(on="latest", allow_incomplete=True)
    result = replayed(given, ANSWERS, next_version(tmp_path, GONE), allowing)
    assert (result.code, result.status) == (DIFFERS, "draft")
    content = opened(result.result or b"").content
    assert (content.version, dict(content.answers)) == ("2.0.0", {"audience": "staff", "personal": False})


def test_an_open_question_alone_is_as_allowed_as_in_any_replay(given: Path, tmp_path: Path) -> None:
    more = ('[[section.question]]\nid = "audience"', NEW_QUESTION + '[[section.question]]\nid = "audience"')
    catalogue = next_version(tmp_path, more)
    assert replayed(given, ANSWERS, catalogue).code == DIFFERS
    allowing = Options(on="latest", allow_incomplete=True)
    assert replayed(given, ANSWERS, catalogue, allowing).code == DONE


NEW_QUESTION = """\
[[section.question]]
id = "fresh"
kind = "yes-no"
purpose = "record"
basis = "derived"
reference = ["rule-1"]
text.ja = "新しい問ですか。"
text.en = "Is this new?"

"""


def test_a_draft_goes_on_at_a_question_that_is_still_there(given: Path, tmp_path: Path) -> None:
    draft = f'status = "draft"\nat = "personal"\n{ANSWERS}'.replace("personal = false\n", "")
    catalogue = next_version(tmp_path, GONE)
    allowing = Options(on="latest", allow_incomplete=True)
    assert opened(replayed(given, draft, catalogue, allowing).result or b"").content.at == "personal"


def test_a_record_whose_outcome_would_be_another_is_not_made(given: Path, tmp_path: Path) -> None:
    other = (
        ("when = 'exposed or personal or from_abroad'", "when = 'not personal'"),
        ("when = 'not exposed and not personal and not from_abroad'", "when = 'personal'"),
    )
    result = replayed(given, record(), next_version(tmp_path, *other))
    assert (result.code, result.result) == (DIFFERS, None)
    assert result.drift is not None
    assert (result.drift.before.outcome if result.drift.before else "", result.drift.after.outcome) == ("clear", "care")


def test_an_answers_file_has_no_outcome_to_keep_so_its_record_is_made(given: Path, tmp_path: Path) -> None:
    other = (
        ("when = 'exposed or personal or from_abroad'", "when = 'not personal'"),
        ("when = 'not exposed and not personal and not from_abroad'", "when = 'personal'"),
    )
    result = replayed(given, ANSWERS, next_version(tmp_path, *other))
    assert (result.code, result.outcome) == (DIFFERS, "care")
    assert opened(result.result or b"").content.outcome == "care"


def test_a_file_that_names_no_version_does_not_drift(given: Path, tmp_path: Path) -> None:
    result = replayed(given, COMPLETE, next_version(tmp_path, WORDS_ONLY))
    assert (result.code, result.drift) == (DONE, None)
    wrong = replayed(given, COMPLETE + "usres = 5\n", next_version(tmp_path / "b"))
    assert (wrong.code, [one.key for one in wrong.problems]) == (UNUSABLE, ["unknown-question"])


def test_on_the_version_that_it_names_nothing_drifts(given: Path, tmp_path: Path) -> None:
    result = replayed(given, ANSWERS, next_version(tmp_path, GONE), Options(on="1.2.0"))
    assert (result.code, result.drift) == (DONE, None)


def test_a_file_that_was_wrong_on_its_own_version_is_no_drift(given: Path, tmp_path: Path) -> None:
    result = replayed(given, ANSWERS + "usres = 5\n", next_version(tmp_path, GONE))
    assert (result.code, [one.key for one in result.problems]) == (UNUSABLE, ["unknown-question"])


class TestWithoutTheOldVersion:
    def test_what_the_file_itself_shows_is_told(self, given: Path, tmp_path: Path) -> None:
        catalogue = next_version(tmp_path, GONE, keep_old=False)
        result = replayed(given, record(), catalogue)
        assert result.drift is not None
        assert (result.drift.known, result.drift.changes) == (False, ())
        assert result.drift.lost == (Lost("tasks", "option", "write"),)
        assert result.drift.before is not None
        assert result.drift.before.outcome == "clear"

    def test_a_version_that_is_no_longer_what_it_was_is_not_at_hand(self, given: Path, tmp_path: Path) -> None:
        result = replayed(given, record(), altered(tmp_path, WORDS_ONLY))
        assert result.drift is not None
        assert (result.code, result.drift.known) == (DONE, False)

    def test_what_no_version_explains_is_still_wrong(self, given: Path, tmp_path: Path) -> None:
        catalogue = next_version(tmp_path, GONE, keep_old=False)
        twice = f"{ANSWERS}[deferred]\npersonal = ''\n"
        result = replayed(given, twice, catalogue)
        assert (result.code, [one.key for one in result.problems]) == (UNUSABLE, ["said-twice"])


class TestReport:
    def told(self, given: Path, catalogue: Catalogue, language: str, content: str | bytes = ANSWERS) -> list[str]:
        result = replayed(given, content, catalogue)
        assert result.drift is not None
        return list(lines(result.drift, language))

    def test_one_line_a_difference(self, given: Path, tmp_path: Path) -> None:
        catalogue = next_version(tmp_path, GONE, WORDS_ONLY)
        assert self.told(given, catalogue, "en") == [
            "moved from version 1.2.0 of rules-1.0/small to 2.0.0",
            "option write of question tasks: gone (concerns this file)",
            "option draft of question tasks: new",
            "question audience: only its wording changed (concerns this file)",
            "lost: the answer to tasks (option write cannot be chosen)",
            "open: question tasks (not answered)",
            "outcome: clear before, not settled (care, clear) now",
        ]

    @pytest.mark.parametrize("language", ["ja", "en"])
    def test_it_is_said_that_the_old_version_is_not_at_hand(self, language: str, given: Path, tmp_path: Path) -> None:
        catalogue = next_version(tmp_path, GONE, keep_old=False)
        said = self.told(given, catalogue, language)
        assert any(("手元にない" if language == "ja" else "not at hand") in line for line in said)

    def test_the_text_of_an_answer_is_never_repeated(self, given: Path, tmp_path: Path) -> None:
        content = ANSWERS + 'contact = "secret@example.org"\n'
        catalogue = next_version(tmp_path, ('id = "contact"', 'id = "address"'))
        for language in ("ja", "en"):
            assert "secret" not in "\n".join(self.told(given, catalogue, language, content))

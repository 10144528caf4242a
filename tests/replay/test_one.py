"""Replay is strict: a file is complete and gives what it says, or every reason why not is told with its line."""

from datetime import date
from pathlib import Path

import pytest

import wizard
from tests.record.small import COMPLETE, GOLDEN, NAME, ROUTE, altered, catalogue, opened, record
from wizard.questionnaire.catalogue import Catalogue
from wizard.record import file
from wizard.record.file import resume
from wizard.replay.one import DIFFERS, DONE, UNUSABLE, Options, Replayed, replay
from wizard.text.problem import Problem

RECORDS = sorted((GOLDEN / "records").glob("*.toml"))
SOFT = COMPLETE + "start_day = 2026-01-01\n"
OTHER_OUTCOMES = (
    ("when = 'exposed or personal or from_abroad'", "when = 'not personal'"),
    ("when = 'not exposed and not personal and not from_abroad'", "when = 'personal'"),
)
"""What makes the outcome of the shortest answers another one."""
PUBLIC = COMPLETE.replace('"staff"', '"public"')


STRICT = Options()


@pytest.fixture
def given(tmp_path: Path) -> Path:
    return tmp_path / "answers.toml"


def replayed(path: Path, content: str | bytes, among: Catalogue | None = None, options: Options = STRICT) -> Replayed:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return replay(path, among or catalogue(), options)


def places(problems: tuple[Problem, ...]) -> list[tuple[str, int, str]]:
    return [(one.key, one.line, one.question) for one in problems]


class TestIncomplete:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param(
                COMPLETE.replace('tasks = ["write"]\npersonal = false\n', ""),
                [("missing", 7, "tasks"), ("missing", 7, "personal")],
                id="required answers",
            ),
            pytest.param(
                COMPLETE.partition("\n[answers]")[0],
                [("missing", 1, "audience"), ("missing", 1, "tasks"), ("missing", 1, "personal")],
                id="no answers at all",
            ),
            pytest.param(PUBLIC + "users = 5\n", [("hard-check", 11, "users")], id="a broken hard check"),
            pytest.param(SOFT, [("soft-check", 11, "start_day")], id="a broken soft check without a reason"),
            pytest.param(
                SOFT + "[overrides]\nstart-ahead = ' '\n", [("soft-check", 11, "start_day")], id="an empty reason"
            ),
            pytest.param(
                SOFT + "[overrides]\nstart-ahead = { reason = 'x', values = { start_day = 2026-01-02 } }\n",
                [("soft-check", 11, "start_day")],
                id="a reason given for another answer",
            ),
            pytest.param(
                PUBLIC + "users = 50\n[[answers.vendor]]\nname = 'A'\nplace = 'here'\n",
                [],
                id="a group with all its answers",
            ),
            pytest.param(
                COMPLETE.replace("personal = false", "personal = true\nshare = 60\n[deferred]\nmasking = ''"),
                [],
                id="a deferred answer stands in the way of nothing",
            ),
        ],
    )
    def test_what_stands_in_the_way_is_told(self, text: str, expected: list[tuple[str, int, str]], given: Path) -> None:
        result = replayed(given, text)
        assert places(result.problems) == expected
        assert result.code == (DIFFERS if expected else DONE)
        assert (result.result is None) == bool(expected)

    def test_a_reason_lets_a_soft_check_pass_and_is_kept_with_the_answers_it_is_for(self, given: Path) -> None:
        result = replayed(given, SOFT + "[overrides]\nstart-ahead = 'tried'\n")
        assert result.code == DONE
        override = opened(result.result or b"").content.overrides["start-ahead"]
        assert (override.reason, override.values) == ("tried", {"start_day": date(2026, 1, 1)})

    def test_where_it_is_allowed_a_draft_is_made_that_opens(self, given: Path) -> None:
        text = PUBLIC.replace('tasks = ["write"]\n', "").replace("[answers]", "[answers]\nstart_day = 2026-01-01")
        result = replayed(given, text, options=Options(allow_incomplete=True))
        assert (result.code, result.status, result.problems) == (DONE, "draft", ())
        assert places(result.notes) == [
            ("missing", 7, "users"),
            ("missing", 7, "tasks"),
            ("soft-check", 8, "start_day"),
        ]
        given.write_bytes(result.result or b"")
        assessment = resume(given, catalogue())
        assessment.close()
        assert [question.id for question in assessment.interview.obstacles] == ["users", "tasks", "start_day"]

    def test_a_draft_keeps_text_that_is_no_answer_yet(self, given: Path) -> None:
        half = "[typed]\nusers = 'many'\nvendor = [{}, {office = 'some'}]\n"
        result = replayed(given, PUBLIC + half, options=Options(allow_incomplete=True))
        assert result.status == "draft"
        assert opened(result.result or b"").content.typed == {"users": "many", "vendor": [{}, {"office": "some"}]}

    def test_a_complete_draft_gives_a_record(self, given: Path) -> None:
        result = replayed(given, f'status = "draft"\nat = "tasks"\n{COMPLETE}users = 5\n')
        assert (result.code, result.status, result.outcome) == (DONE, "finished", "clear")
        assert "users" not in opened(result.result or b"").content.answers


class TestUnusable:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param(COMPLETE + "usres = 5\n", ("unknown-question", 11, ""), id="unknown question"),
            pytest.param(COMPLETE.replace('"staff"', '"stuff"'), ("refused", 8, "audience"), id="unknown option"),
            pytest.param(COMPLETE.replace("false", '"no"'), ("refused", 10, "personal"), id="wrong type"),
            pytest.param(COMPLETE + "users = 5\n", ("does-not-apply", 11, "users"), id="an answer that does not apply"),
            pytest.param(COMPLETE.replace(NAME, "rules-1.0/smal"), ("unknown", 1, ""), id="unknown questionnaire"),
            pytest.param(
                COMPLETE.replace("date =", "version = '0.9.0'\ndate ="), ("no-version", 1, ""), id="unknown version"
            ),
            pytest.param(
                COMPLETE.replace("date =", f"sha256 = '{'0' * 64}'\ndate ="),
                ("other-hash", 1, ""),
                id="another questionnaire under the same version",
            ),
            pytest.param(COMPLETE.replace("date = 2026-11-22\n", ""), ("no-date", 1, ""), id="no date"),
            pytest.param("a = ", ("syntax", 1, ""), id="not TOML"),
        ],
    )
    def test_it_is_told_with_its_line_and_nothing_is_made(
        self, text: str, expected: tuple[str, int, str], given: Path
    ) -> None:
        result = replayed(given, text)
        assert places(result.problems) == [expected]
        assert {one.file for one in result.problems} == {str(given)}
        assert (result.code, result.result) == (UNUSABLE, None)

    def test_a_file_that_is_not_there_is_told(self, given: Path) -> None:
        result = replay(given, catalogue(), Options())
        assert (result.code, places(result.problems)) == (UNUSABLE, [("unreadable", 0, "")])

    def test_a_file_larger_than_allowed_is_not_read(self, given: Path) -> None:
        assert replayed(given, COMPLETE, options=Options(most_bytes=len(COMPLETE))).code == DONE
        result = replayed(given, COMPLETE, options=Options(most_bytes=len(COMPLETE) - 1))
        assert (result.code, places(result.problems)) == (UNUSABLE, [("too-large", 0, "")])
        assert places(replayed(given, COMPLETE + "#" * 5_000_000).problems) == [("too-large", 0, "")]


class TestExpect:
    @pytest.mark.parametrize(
        ("expect", "expected"),
        [
            ('outcome = "clear"', None),
            ('outcome = "care"', "expect-outcome"),
            ('obligations = ["keep-record"]', None),
            ("obligations = []", "expect-list"),
            ('obligations = ["keep-record", "report"]', "expect-list"),
            (f"route = {list(ROUTE)}", None),
            (f"route = {list(reversed(ROUTE))}", "expect-order"),
            (f"route = {list(ROUTE[1:])}", "expect-list"),
            ("values = { exposed = false, exposure = 0 }", None),
            ("values = { exposure = 0.0 }", None),
            ("values = { exposed = true }", "expect-value"),
            ("values = { exposed = 0 }", "expect-value"),
            ("values = { exposure = false }", "expect-value"),
            ("values = { persons = 0 }", "expect-value"),
            ("values = { nothing = 1 }", "expect-value"),
            ("values = { exposure = nan }", "expect-value"),
        ],
    )
    def test_what_was_expected_and_is_not_so_is_told_at_its_line(
        self, expect: str, expected: str | None, given: Path
    ) -> None:
        result = replayed(given, f"{COMPLETE}\n[expect]\n{expect}\n")
        assert places(result.problems) == ([(expected, 13, "")] if expected else [])
        assert result.code == (DIFFERS if expected else DONE)
        assert result.result == record(), "the record is made either way, and [expect] is not in it"

    def test_everything_that_differs_is_told(self, given: Path) -> None:
        text = f'{COMPLETE}\n[expect]\noutcome = "care"\nobligations = []\nroute = []\nvalues.exposed = true\n'
        assert [one.line for one in replayed(given, text).problems] == [13, 14, 15, 16]


class TestRecords:
    @pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
    def test_a_record_gives_itself_back_byte_for_byte(self, path: Path) -> None:
        result = replay(path, catalogue(), STRICT)
        assert (result.code, result.problems, result.notes) == (DONE, (), ())
        assert result.result == path.read_bytes()

    @pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
    def test_it_does_so_under_any_later_version_of_the_tool(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(wizard, "__version__", "9.9.9")
        monkeypatch.setattr(file, "__version__", "9.9.9")
        assert replay(path, catalogue(), STRICT).result == path.read_bytes()

    def test_the_version_of_the_tool_is_noted_where_the_input_names_none(
        self, given: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(file, "__version__", "9.9.9")
        assert b'\ntool = "9.9.9"\n' in (replayed(given, COMPLETE).result or b"")

    def test_a_broken_seal_is_noted_and_the_file_read_as_an_answers_file(self, given: Path) -> None:
        changed = record().replace(b'"staff"', b'"firms"\nusers = 5')
        result = replayed(given, changed)
        assert [(one.key, one.line) for one in result.notes] == [
            ("broken-seal", changed.splitlines().index(b"[seal]") + 1)
        ]
        assert (result.code, result.outcome) == (DONE, "clear")
        assert opened(result.result or b"").content.sealed

    def test_a_recorded_outcome_that_no_longer_follows_is_told_and_nothing_is_made(
        self, given: Path, tmp_path: Path
    ) -> None:
        now = altered(tmp_path, *OTHER_OUTCOMES)
        result = replayed(given, record(), now, Options(on="latest"))
        assert [one.key for one in result.problems] == ["recorded-outcome", "recorded-obligations"]
        assert record().decode().splitlines()[result.problems[0].line - 1] == 'id = "clear"'
        assert (result.code, result.result) == (DIFFERS, None)

    def test_a_recorded_strength_that_no_longer_follows_is_told(self, given: Path, tmp_path: Path) -> None:
        kept = record(COMPLETE.replace("personal = false", "personal = true\nshare = 5\nmasking = true"))
        assert replayed(given, kept).code == DONE
        now = altered(tmp_path, ('is = "recommended"', 'is = "optional"'))
        result = replayed(given, kept, now, Options(on="latest"))
        assert [(one.key, one.question) for one in result.problems] == [("recorded-strength", "masking")]
        assert result.result is None


class TestVersions:
    def test_a_changed_questionnaire_under_the_same_version_is_noticed(self, given: Path, tmp_path: Path) -> None:
        now = altered(tmp_path, ("だれが使いますか。", "だれが使いますか？"))
        assert [one.key for one in replayed(given, record(), now).problems] == ["other-hash"]
        assert replayed(given, record(), now, Options(on="latest")).code == DONE
        assert replayed(given, record(), now, Options(on="1.2.0")).code == DONE

    def test_a_file_is_replayed_on_the_version_that_it_names(self, given: Path, tmp_path: Path) -> None:
        now = altered(tmp_path, ('version = "1.2.0"', 'version = "1.3.0"'), *OTHER_OUTCOMES)
        old = tmp_path / "questionnaires" / "rules-1.0" / "old" / "small-1.2.0.toml"
        old.parent.mkdir()
        old.write_bytes((GOLDEN / "questionnaires" / "rules-1.0" / "small.toml").read_bytes())
        assert replayed(given, record(), now).result == record()
        assert replayed(given, COMPLETE, now).outcome == "care"
        assert replayed(given, COMPLETE, now, Options(on="1.2.0")).outcome == "clear"
        (problem,) = replayed(given, COMPLETE, now, Options(on="1.1.0")).problems
        assert (problem.key, problem.line) == ("no-version", 1)
        assert "1.2.0" in problem.say("en")

    def test_a_day_is_used_only_where_the_file_names_none(self, given: Path) -> None:
        undated = COMPLETE.replace("date = 2026-11-22\n", "")
        options = Options(day=date(2027, 1, 31))
        assert opened(replayed(given, undated, options=options).result or b"").content.date == date(2027, 1, 31)
        assert replayed(given, COMPLETE, options=options).result == record()

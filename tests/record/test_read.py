"""What is wrong with a file is told all at once, each with its place; what is right is read for what it means."""

import pytest

from tests.record.small import COMPLETE, HEAD, begun, interview, opened
from wizard.record.content import Deferral, Override, System
from wizard.record.write import draft_bytes
from wizard.text.problem import Problem, Problems


def problems(data: bytes | str) -> tuple[Problem, ...]:
    with pytest.raises(Problems) as caught:
        interview(data)
    return caught.value.problems


def places(data: bytes | str) -> list[tuple[str, int, int, str]]:
    """Key, line, column and question of each problem."""
    return [(one.key, one.line, one.column, one.question) for one in problems(data)]


class TestForm:
    def test_a_higher_format_is_refused_as_newer_before_anything_else_is_judged(self) -> None:
        found = problems("format = 2\nkey-of-the-future = 1\n" + COMPLETE)
        assert [(one.key, one.line, one.column) for one in found] == [("newer-format", 1, 10)]
        assert "newer version" in found[0].say("en")

    @pytest.mark.parametrize("said", ["0", "true", '"1"', "1.0"])
    def test_a_format_that_never_was_is_refused(self, said: str) -> None:
        assert places(f"format = {said}\n{COMPLETE}") == [("no-fit", 1, 10, "")]

    def test_every_key_that_is_unknown_missing_or_of_the_wrong_type_is_told_at_its_place(self) -> None:
        text = COMPLETE.replace("date = 2026-11-22", 'date = "2026-11-22"').replace("id = ", "ID = ")
        assert places(f"{text}\n[notes]\npersonal = 5\n\n[expects]\n") == [
            ("no-fit", 2, 8, ""),
            ("missing-key", 4, 2, ""),
            ("unknown-key", 5, 1, ""),
            ("no-fit", 13, 12, ""),
            ("unknown-key", 15, 2, ""),
        ]

    def test_a_known_key_that_looks_like_the_unknown_one_is_suggested(self) -> None:
        (one,) = problems(f"{COMPLETE}\n[override]\n")
        assert '"overrides"' in one.say("en")

    def test_a_path_is_no_questionnaire(self) -> None:
        assert places(COMPLETE.replace("rules-1.0/small", "../rules-1.0/small")) == [("no-fit", 1, 17, "")]

    @pytest.mark.parametrize("id", ["..", "a/b", "-a", "A", "a" * 65, "a\\n", ""])
    def test_an_id_of_a_system_that_could_not_name_a_folder_is_refused(self, id: str) -> None:
        assert places(COMPLETE.replace("toiawase-bot", id)) == [("no-fit", 5, 6, "")]


class TestText:
    @pytest.mark.parametrize(
        ("answer", "column"),
        [
            ('"\\u001b[31mred"', 11),
            ('"turned \u202e around"', 11),
            ('"hidden \u200b"', 11),
            ('"\u2028"', 11),
            ('"\\u0007"', 11),
            ("['', ['\u202e']]", 17),
        ],
    )
    def test_what_must_not_reach_a_screen_is_refused_with_its_line_and_not_repeated(
        self, answer: str, column: int
    ) -> None:
        (one,) = problems(f"{COMPLETE}contact = {answer}\n")
        assert (one.key, one.line, one.column) == ("hostile", 11, column)
        assert one.say("en").isprintable()
        assert one.say("ja").isprintable()

    def test_a_raw_control_character_is_no_toml(self) -> None:
        assert places(f'{COMPLETE}contact = "\x1b[31m"\n')[0][:2] == ("syntax", 11)

    def test_markup_is_text_like_any_other(self) -> None:
        hostile = "[/] [bold]x[/bold] [link=file:///]y {0} %s"
        walked = interview(f'{COMPLETE}contact = "{hostile}"\n')
        assert walked.answer_of("contact") == hostile

    def test_an_answer_that_is_refused_is_not_repeated(self) -> None:
        (one,) = problems(COMPLETE.replace('"staff"', '"山田太郎 は secret"'))
        assert [word for word in ("山田", "secret") if word in one.say("ja") + one.say("en")] == []

    def test_names_are_kept_on_one_line(self) -> None:
        text = COMPLETE.replace(
            "\n[answers]", 'name = "a\\r\\nb"\noffice = "c\\td"\n\n[people]\nplanner = "e\\nf"\n\n[answers]'
        )
        content = opened(text).content
        assert content.system == System("toiawase-bot", "a b", "c d")
        assert content.people == {"planner": "e f"}

    @pytest.mark.parametrize("encoding", ["utf-16", "cp932", "utf-32"])
    def test_another_encoding_than_utf_8_is_told_as_such(self, encoding: str) -> None:
        assert places(f"# 日本語\n{COMPLETE}".encode(encoding))[0][0] == "not-utf8"


class TestSize:
    def test_nesting_of_100_is_looked_at_and_of_101_is_not(self) -> None:
        assert places(f"{COMPLETE}contact = {'[' * 99}{']' * 99}\n")[0][0] == "refused"
        assert places(f"{COMPLETE}contact = {'[' * 100}{']' * 100}\n") == [("too-deep", 11, 110, "")]

    def test_a_file_of_very_deep_nesting_is_refused_and_ends_nothing(self) -> None:
        assert places(f"{COMPLETE}contact = {'[' * 100_000}")[0][0] == "too-deep"
        assert places(f"{COMPLETE}{'a.' * 5_000}b = 1\n")[0][0] == "too-deep"

    @pytest.mark.parametrize("number", ["1" + "0" * 5_000, "1e999999999", "1e-999999999"])
    def test_a_number_too_large_to_work_with_is_refused(self, number: str) -> None:
        (one,) = problems(f"{COMPLETE}users = {number}\n")
        assert one.line == 11


class TestAnswers:
    def test_all_that_is_wrong_with_the_answers_is_told_at_once(self) -> None:
        text = """\
questionnaire = "rules-1.0/small"
date = 2026-11-22
blank = ["personal", "contact"]
[system]
id = "s"
[answers]
audience = "stuff"
tasks = ["write", "nothing"]
users = "50"
usres = 5
intro = "x"
[deferred]
personal = "a"
[notes]
personel = "b"
[not-applicable]
tasks = "c"
users = "d"
[overrides]
start-ahed = "e"
public-has-many = "a hard check takes no reason"
[people]
planer = "f"
"""
        assert places(text) == [
            ("said-twice", 3, 9, "personal"),
            ("refused", 7, 12, "audience"),
            ("refused", 8, 9, "tasks"),
            ("refused", 9, 9, "users"),
            ("unknown-question", 10, 1, ""),
            ("refused", 11, 9, "intro"),
            ("unknown-question", 15, 1, ""),
            ("said-twice", 17, 9, "tasks"),
            ("said-twice", 18, 9, "users"),
            ("unknown-check", 20, 1, ""),
            ("unknown-check", 21, 1, ""),
            ("unknown-role", 23, 1, ""),
        ]

    def test_an_answer_that_does_not_apply_is_an_error_in_an_answers_file_and_set_aside_in_a_draft(self) -> None:
        text = COMPLETE + "users = 50\n"
        assert places(text) == [("does-not-apply", 11, 1, "users")]
        assert interview('status = "draft"\n' + text).route == interview(COMPLETE).route

    def test_an_option_that_is_not_offered_is_an_error_in_an_answers_file(self) -> None:
        text = COMPLETE.replace('"staff"', '"public"\nusers = 50').replace('["write"]', '["write", "act"]')
        assert places(text) == [("option-gone", 10, 9, "tasks")]
        assert interview('status = "draft"\n' + text).answer_of("tasks") == ("write",)

    def test_an_answer_that_may_come_to_apply_is_kept(self) -> None:
        text = COMPLETE.replace("personal = false", "masking = true\n[deferred]\npersonal = 'asked'")
        assert interview(text).said("masking") is not None

    def test_both_forms_of_a_deferred_answer_and_of_a_reason_are_read(self) -> None:
        content = opened(
            COMPLETE.replace("personal = false", "start_day = 2026-01-01\nshare = 60")
            + '[deferred]\npersonal = "a"\nmasking = { whom = "b" }\n'
            + '[overrides]\nstart-ahead = "c"\nshare-is-small = { reason = "d", values = { share = 60 } }\n'
        ).content
        assert content.deferred == {"personal": Deferral("a"), "masking": Deferral("", "b")}
        assert content.overrides == {"start-ahead": Override("c"), "share-is-small": Override("d", {"share": 60})}


class TestGroups:
    def test_what_is_wrong_within_an_entry_is_told_with_its_place(self) -> None:
        text = (
            COMPLETE
            + '[[answers.vendor]]\nname = "A"\nplace = "moon"\n'
            + '[[answers.vendor]]\nnmae = "B"\nplace = "here"\nfee = "3"\n'
        )
        assert places(text) == [
            ("refused", 13, 9, "vendor[1].place"),
            ("refused", 15, 8, "vendor[2].nmae"),
            ("refused", 17, 7, "vendor[2].fee"),
        ]

    def test_an_answer_that_does_not_apply_within_its_entry_is_an_error(self) -> None:
        text = f'{COMPLETE}[[answers.vendor]]\nname = "A"\nplace = "here"\nfee = 3\n'
        assert places(text) == [("does-not-apply", 14, 1, "vendor[1].fee")]
        assert interview('status = "draft"\n' + text).entries("vendor").entries[0]["fee"] == 3

    @pytest.mark.parametrize("value", ['"A"', "{ name = 'A' }", "['A']", "[[]]", "3"])
    def test_what_is_no_list_of_entries_is_refused(self, value: str) -> None:
        assert places(f"{COMPLETE}vendor = {value}\n") == [("refused", 11, 10, "vendor")]

    def test_more_entries_than_allowed_are_refused(self) -> None:
        entry = "[[answers.vendor]]\nname = 'A'\nplace = 'here'\n"
        assert interview(COMPLETE + entry * 3).entries("vendor").complete
        assert [place[0] for place in places(COMPLETE + entry * 4)] == ["refused"]

    def test_a_draft_keeps_whether_more_entries_may_come(self) -> None:
        walked = interview(COMPLETE)
        walked.add_entry("vendor")
        walked.answer_in_entry("vendor", 0, "name", "A")
        draft = draft_bytes(HEAD, walked)
        assert opened(draft).content.incomplete == ("vendor",)
        assert not interview(draft).entries("vendor").complete
        walked.answer_in_entry("vendor", 0, "place", "here")
        walked.complete("vendor")
        assert interview(draft_bytes(HEAD, walked)).entries("vendor").complete


class TestReasons:
    @staticmethod
    def given(values: str) -> str:
        """The reason that counts in a draft whose soft check is broken and explained for these values."""
        text = COMPLETE + "start_day = 2026-01-01\n[overrides]\nstart-ahead = { reason = 'tried', values = "
        return interview('status = "draft"\n' + text + values + " }\n").soft_checks[0].reason

    def test_a_reason_counts_for_the_answers_it_was_given_for(self) -> None:
        assert self.given("{ start_day = 2026-01-01 }") == "tried"

    @pytest.mark.parametrize(
        "values", ["{ start_day = 2026-01-02 }", "{}", "{ start_day = 2026-01-01, personal = true }"]
    )
    def test_a_reason_given_for_other_answers_is_void(self, values: str) -> None:
        assert self.given(values) == ""

    def test_a_reason_is_void_in_the_draft_once_the_answer_has_changed(self) -> None:
        walked = begun()
        walked.read("start_day", "2026-01-01")
        walked.override("start-ahead", "tried")
        walked.read("start_day", "2026-02-01")
        assert b"tried" not in draft_bytes(HEAD, walked)

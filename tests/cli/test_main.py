"""From a command line to an exit code: help, wrong usage, and the program's own faults."""

import errno
import io
import re
import sys

import pytest

from tests.cli.conftest import Run
from wizard.cli.commands import list as list_command
from wizard.cli.parser import COMMANDS, Parser, UsageError
from wizard.text.languages import LANGUAGES
from wizard.text.width import cell_width

ENGLISH_OF_ARGPARSE = re.compile(
    r"usage|options|positional|arguments?\b|required|expected|invalid|unrecognized|choose|ignored|ambiguous|show this"
)


@pytest.mark.parametrize("language", LANGUAGES)
class TestHelp:
    @pytest.mark.parametrize("command", COMMANDS)
    def test_every_command_explains_itself_in_the_language(self, language: str, command: str, run: Run) -> None:
        ran = run(command, "--help", "--lang", language)
        assert (ran.code, ran.err) == (0, "")
        assert f"wizard {command}" in ran.out.splitlines()[0]
        assert {"--lang", "--questionnaires", "--quiet", "--help", "--version"} <= set(re.findall(r"--\w+", ran.out))
        if language == "ja":
            assert ran.out.startswith("使い方: ")
            assert not ENGLISH_OF_ARGPARSE.search(ran.out)

    @pytest.mark.parametrize("command", ["", *COMMANDS])
    def test_no_line_is_wider_than_the_terminal(
        self, language: str, command: str, run: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("COLUMNS", "80")
        ran = run(*command.split(), "--help", "--lang", language)
        assert [line for line in ran.out.splitlines() if cell_width(line) > 80] == []

    def test_the_help_of_all_lists_every_command(self, language: str, run: Run) -> None:
        ran = run("--lang", language, "--help")
        listed = re.findall(r"^  ([a-z]+)  +\S", ran.out, flags=re.MULTILINE)
        assert tuple(listed) == COMMANDS
        assert run("-h", "--lang", language) == ran

    def test_every_option_of_every_command_has_help(self, language: str, run: Run) -> None:
        bare = re.compile(r"^  -\S.*\n(?!  {20,}\S)", re.MULTILINE)
        for command in COMMANDS:
            lines = run(command, "--help", "--lang", language).out
            alone = [one for one in bare.findall(lines) if not re.search(r"\S  +\S", one[2:])]
            assert alone == [], command


class TestVersion:
    def test_it_is_told_alone_and_with_other_options(self, run: Run) -> None:
        ran = run("--version")
        assert (ran.code, ran.err) == (0, "")
        assert re.fullmatch(r"wizard \d+\.\d+\.\d+\S*\n", ran.out)
        assert run("--lang", "ja", "--version") == ran == run("list", "--version")


class TestUsage:
    @pytest.mark.parametrize(
        ("argv", "ja", "en"),
        [
            ("replay", "FILE, -o/--output が足りません。", "FILE, -o/--output is missing"),
            ("replay x", "-o/--output が足りません。", "-o/--output is missing"),
            ("replay -o", "-o/--output には値が要ります。", "-o/--output needs a value"),
            ("replay -o d", "FILE が足りません。", "FILE is missing"),
            ("replay x -o d --jobs 0", "--jobs の値を読み取れません。", "the value of --jobs cannot be read"),
            ("replay x -o d --jobs 1.5", "--jobs の値を読み取れません。", "the value of --jobs cannot be read"),
            ("replay x -o d --date 2026-02-30", "--date の値を読み取れません。", "the value of --date cannot be read"),
            (
                "replay x -o d --max-size 5MB",
                "--max-size の値を読み取れません。",
                "the value of --max-size cannot be read",
            ),
            ("replay x -o d --on x", "--on の値を読み取れません。", "the value of --on cannot be read"),
            ("replay x -o d --force=yes", "--force には値を付けられません。", "--force takes no value"),
            ("replay x -o d --allow", "--allow という引数はありません。", "there is no argument --allow"),
            ("list extra", "extra という引数はありません。", "there is no argument extra"),
            ("list --format xml", "--format は text, json のどれかにしてください。", "--format is one of text, json"),
            ("list --format", "--format には値が要ります。", "--format needs a value"),
            ("list -hx", "-h/--help には値を付けられません。", "-h/--help takes no value"),
            ("list --lang fr", "--lang は ja, en のどれかにしてください。", "--lang is one of ja, en"),
            ("--lang", "--lang には値が要ります。", "--lang needs a value"),
            ("--nonsense", "--nonsense という引数はありません。", "there is no argument --nonsense"),
            ("verify", "FILE が足りません。", "FILE is missing"),
            ("open", "FILE が足りません。", "FILE is missing"),
            ("run", "QUESTIONNAIRE が足りません。", "QUESTIONNAIRE is missing"),
            ("template a b", "b という引数はありません。", "there is no argument b"),
            ("screenshot x -o d --size 10", "--size の値を読み取れません。", "the value of --size cannot be read"),
            (
                "repaly",
                '"repaly" というコマンドはありません（"replay" ではありませんか）。',
                'there is no command "repaly" (did you mean "replay"?)',
            ),
        ],
    )
    def test_it_is_wrong_with_exit_code_2_and_words_in_the_language(
        self, argv: str, ja: str, en: str, run: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for locale, expected in (("ja_JP.UTF-8", f"エラー: {ja}"), ("en_GB.UTF-8", f"error: {en}")):
            monkeypatch.setenv("LC_ALL", locale)
            ran = run(*argv.split())
            assert (ran.code, ran.out) == (2, "")
            lines = ran.err.splitlines()
            assert lines[0] == expected
            command = argv.split()[0]
            assert f"wizard {command} --help" in lines[1] if command in COMMANDS else "wizard --help" in lines[1]
            assert len(lines) == 2

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_a_message_that_argparse_may_come_to_have_is_not_passed_on(self, language: str) -> None:
        with pytest.raises(UsageError) as caught:
            Parser(language, prog="wizard list").error("something nobody has foreseen")
        assert "foreseen" not in str(caught.value)
        assert caught.value.command == "list"

    def test_options_may_stand_before_the_command(self, run: Run) -> None:
        assert run("--lang", "ja", "--quiet", "list") == run("list", "--quiet", "--lang=ja")

    @pytest.mark.parametrize("word", ["\x1b[31mred", "\u202eturned", "a\nb", "\udc80"])
    def test_nothing_on_the_command_line_steers_the_terminal(self, word: str, run: Run) -> None:
        for argv in ([word], ["list", word], ["list", f"--{word}"], ["replay", word, "-o", word], ["template", word]):
            ran = run(*argv)
            assert ran.code in (2, 3, 4)
            assert ran.err.replace("\n", "").isprintable()
            assert len(ran.err.splitlines()) <= 2


class TestFaults:
    def test_a_fault_is_one_line_with_kind_and_place_and_without_what_it_worked_on(
        self, run: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def fail(_: object) -> int:
            answer = "山田太郎"
            raise RuntimeError(answer)

        monkeypatch.setattr(list_command, "run", fail)
        ran = run("list")
        assert (ran.code, ran.out) == (70, "")
        assert re.fullmatch(r"error: .*\(RuntimeError, tests\.cli\.test_main:\d+\).*\n", ran.err)
        assert "山田" not in ran.err
        assert "プログラムの誤り" in run("--lang", "ja", "list").err

    def test_a_fault_before_the_language_is_known_is_told_too(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("WIZARD_SETTINGS", "~nobody-has-this-name/settings.toml")
        ran = run("list")
        assert ran.code == 70
        assert len(ran.err.splitlines()) == 1

    def test_an_interruption_is_told_and_has_its_own_code(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        def interrupt(_: object) -> int:
            raise KeyboardInterrupt

        monkeypatch.setattr(list_command, "run", interrupt)
        ran = run("list")
        assert (ran.code, ran.out, ran.err) == (130, "", "interrupted\n")

    def test_a_clock_that_cannot_be_read_is_wrong_usage(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("WIZARD_CLOCK", "yesterday")
        ran = run("template", "ds920-2.0/high-risk")
        assert (ran.code, ran.out) == (2, "")
        assert "WIZARD_CLOCK" in ran.err

    @pytest.mark.parametrize(
        ("problem", "code", "told"),
        [
            (OSError(errno.ENOSPC, "full"), 4, "error: stdout: there is no space left\n"),
            (BrokenPipeError(errno.EPIPE, "closed"), 0, ""),
        ],
        ids=["a full disk", "a reader that has enough"],
    )
    def test_results_that_cannot_be_written_are_no_fault(
        self, problem: OSError, code: int, told: str, run: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        class Stdout(io.StringIO):
            def write(self, _: str) -> int:
                raise problem

        monkeypatch.setattr(sys, "stdout", Stdout())
        ran = run("list")
        assert (ran.code, ran.err) == (code, told)

    def test_a_message_that_nobody_reads_ends_nothing(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        class Stderr(io.StringIO):
            def write(self, _: str) -> int:
                raise BrokenPipeError

        monkeypatch.setattr(sys, "stderr", Stderr())
        assert run("nonsense").code == 0

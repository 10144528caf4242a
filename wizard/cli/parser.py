"""The command line, read: argparse, with help and messages in the chosen language."""

import argparse
import re
from collections.abc import Sequence
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

from wizard.cli.words import WORDS
from wizard.host.terminal import terminal
from wizard.text.problem import found, near
from wizard.text.width import cell_width

# in the order in which help lists them; each is a module of `wizard.cli.commands`
COMMANDS = (
    "list", "run", "open", "template", "replay", "summary", "explain", "screenshot", "check", "verify",
    "carry", "register", "import", "export", "map",
)  # fmt: skip


class UsageError(Exception):
    """The command line cannot be used; the message is in the chosen language."""

    def __init__(self, message: str, command: str = "") -> None:
        super().__init__(message)
        self.command = command


class Parser(argparse.ArgumentParser):
    """An ArgumentParser whose own words are in one language, and which raises UsageError instead of exiting."""

    def __init__(self, language: str, **more: Any) -> None:
        super().__init__(add_help=False, formatter_class=_formatter(language), allow_abbrev=False, **more)
        self.language = language
        self._positionals.title = WORDS.say("arguments", language)
        self._optionals.title = WORDS.say("options", language)

    def error(self, message: str) -> NoReturn:
        raise UsageError(_worded(message, self.language), self.prog.partition(" ")[2])


def _formatter(
    language: str, base: type[argparse.HelpFormatter] = argparse.HelpFormatter
) -> type[argparse.HelpFormatter]:
    lead = WORDS.say("usage", language)

    class Formatter(base):  # type: ignore[misc, valid-type]
        def __init__(self, prog: str) -> None:
            # argparse counts characters, of which the Japanese ones before a usage take two cells
            super().__init__(prog, width=terminal().columns - 2 - cell_width(lead) + len(lead))

        def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
            super().add_usage(usage, actions, groups, prefix or lead)

    return Formatter


_MESSAGES: tuple[tuple[str, str], ...] = (
    (r"the following arguments are required: (?P<names>.+)", "required"),
    (r"unrecognized arguments: (?P<names>.+)", "unrecognized"),
    (r"argument (?P<name>[^:]+): invalid choice: .*\(choose from (?P<choices>.+)\)", "invalid-choice"),
    (r"argument (?P<name>[^:]+): expected .+", "expects-value"),
    (r"argument (?P<name>[^:]+): ignored explicit argument .*", "takes-no-value"),
    (r"argument (?P<name>[^:]+): .*", "invalid-value"),
)


def _worded(message: str, language: str) -> str:
    """What argparse says, in our words; a value that cannot be read is not repeated."""
    for pattern, key in _MESSAGES:
        match = re.fullmatch(pattern, message, re.DOTALL)
        if match:
            return WORDS.say(key, language, **{name: _safe(said) for name, said in match.groupdict().items()})
    return WORDS.say("not-understood", language)


def _safe(said: str) -> str:
    return re.sub(r"[\x00-\x1f\x7f-\x9f']", "", said)


def read(argv: Sequence[str], language: str) -> tuple[argparse.Namespace, Any]:
    """The arguments, and the module of the command (None for `wizard` alone). Raises UsageError."""
    name = next((word for word in _positional(argv)), None)
    if name is not None and name not in COMMANDS:
        close = near(name, COMMANDS).say(language)
        raise UsageError(WORDS.say("no-command", language, name=found(name).say(language), near=close))
    module = f"{name}_" if name == "import" else name  # what Python itself keeps for another use
    command = import_module(f"wizard.cli.commands.{module}") if name else None
    parser = Parser(language, prog=f"wizard {name}" if name else "wizard")
    if command:
        parser.description = WORDS.say(f"command-{name}", language)
        command.add_arguments(parser, language)
    else:
        parser.description = WORDS.say("about", language)
        width = max(len(one) for one in COMMANDS)
        listed = "\n".join(f"  {one:<{width}}  {WORDS.say(f'command-{one}', language)}" for one in COMMANDS)
        parser.epilog = f"{WORDS.say('commands', language)}:\n{listed}"
        parser.formatter_class = _formatter(language, argparse.RawDescriptionHelpFormatter)
    _add_common(parser, language, getattr(command, "ALSO_LANGUAGES", ()))
    words = list(argv)
    if name:
        words.remove(name)
    return parser.parse_args(words), command


def _positional(argv: Sequence[str]) -> list[str]:
    """The words that are no option and no value of an option for all commands, so the command comes first."""
    words = []
    takes_value = False
    for word in argv:
        if takes_value:
            takes_value = False
        elif word.startswith("-"):
            takes_value = word in _WITH_VALUE
        else:
            words.append(word)
    return words


_WITH_VALUE = ("--lang", "--questionnaires", "--data")


def _add_common(parser: Parser, language: str, also: tuple[str, ...]) -> None:
    def say(key: str) -> str:
        return WORDS.say(key, language)

    parser.add_argument("--lang", choices=("ja", "en", *also), help=say("option-lang"))
    parser.add_argument(
        "--questionnaires", action="append", type=Path, default=[], metavar="DIR", help=say("option-questionnaires")
    )
    parser.add_argument("--data", type=Path, metavar="DIR", help=say("option-data"))
    parser.add_argument("--quiet", action="store_true", help=say("option-quiet"))
    parser.add_argument("-h", "--help", action="help", help=say("option-help"))
    parser.add_argument("--version", action="version", version=_version(), help=say("option-version"))


def _version() -> str:
    from wizard import __version__

    return f"wizard {__version__}"


def add_output(parser: Parser, language: str, *, folder: bool, required: bool = False) -> None:
    """`-o` and `--force`."""
    metavar = "DIR" if folder else "FILE"
    parser.add_argument(
        "-o", "--output", type=Path, required=required, metavar=metavar, help=WORDS.say("option-output", language)
    )
    parser.add_argument("--force", action="store_true", help=WORDS.say("option-force", language))


def add_plain(parser: Parser, language: str) -> None:
    """`--plain`, for commands that show an interview."""
    parser.add_argument("--plain", action="store_true", help=WORDS.say("option-plain", language))


def add_max_size(parser: Parser, language: str) -> None:
    parser.add_argument(
        "--max-size", type=positive, default=5_000_000, metavar="BYTES", help=WORDS.say("option-max-size", language)
    )


def positive(text: str) -> int:
    """A whole number of at least 1. Raises ValueError."""
    number = int(text)
    if number < 1:
        raise ValueError
    return number


def version(text: str) -> str:
    """`latest`, or a version such as 1.2.3. Raises ValueError."""
    if not re.fullmatch(r"latest|\d{1,4}\.\d{1,4}\.\d{1,4}", text, re.ASCII):
        raise ValueError
    return text


def day(text: str) -> date:
    """A day in ISO 8601. Raises ValueError."""
    return date.fromisoformat(text)

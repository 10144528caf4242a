"""`wizard`: from the command line to an exit code."""

import sys
from typing import NoReturn

from wizard.cli.exits import Exit


def run() -> NoReturn:
    """The console script."""
    sys.exit(main(sys.argv[1:]))


def main(argv: list[str]) -> int:
    """Carry out a command line and tell the exit code; nothing escapes but SystemExit of --help."""
    if argv == ["--version"]:  # asked most often by scripts, and needs nothing else
        from wizard import __version__

        print(f"wizard {__version__}")
        return Exit.DONE
    from wizard.cli import results

    try:
        return _carry_out(argv)
    except BrokenPipeError:  # whoever read our results has enough
        return Exit.DONE
    finally:
        results.let_go()


def _carry_out(argv: list[str]) -> int:
    from wizard.cli import messages, results
    from wizard.cli.context import Context, choose_language, read_settings
    from wizard.cli.parser import UsageError, read
    from wizard.host.clock import ClockProblem
    from wizard.host.files import FileProblem
    from wizard.host.terminal import utf8_streams
    from wizard.text.languages import DEFAULT
    from wizard.text.problem import Problems

    utf8_streams()
    language: str = DEFAULT
    try:
        settings = read_settings()
        language = choose_language(argv, settings)
        arguments, command = read(argv, language)
        if command is None:
            from wizard.cli.commands import home as command
        code: int = command.run(Context(arguments, language, settings))
        results.flush()
        return code
    except UsageError as problem:
        messages.usage(str(problem), problem.command, language)
        return Exit.USAGE
    except Problems as found:
        messages.problems(found.problems, language)
        return Exit.UNUSABLE
    except FileProblem as problem:
        messages.file_problem(problem, language)
        return Exit.UNWRITABLE
    except ClockProblem:
        messages.clock(language)
        return Exit.USAGE
    except KeyboardInterrupt:
        messages.interrupted(language)
        return Exit.INTERRUPTED
    except BrokenPipeError:
        raise
    except Exception as problem:
        messages.fault(problem, language)
        return Exit.FAULT

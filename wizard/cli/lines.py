"""From the command line to the interview in lines and back."""

import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Final, NoReturn

from wizard.cli import messages, results
from wizard.cli.context import Context
from wizard.cli.exits import Exit
from wizard.cli.signals import insisting, on_request_to_end
from wizard.cli.told import told
from wizard.host import clock
from wizard.host.files import FileProblem
from wizard.host.terminal import terminal
from wizard.plain.lines import EndOfInput, Lines
from wizard.plain.mode import Failed, Interrupted, begun, talk_through
from wizard.plain.reading import result_blocks
from wizard.plain.words import WORDS
from wizard.questionnaire.definition import Questionnaire
from wizard.sitting.left import Left

if TYPE_CHECKING:
    from wizard.record.assessment import Assessment

PROMPT: Final = "> "
"""Stands where a person types, not in a pipe."""

CUT_AT: Final = 4095
"""Bytes of a line that the terminal driver of Linux takes; it drops the rest without a word (see termios(3))."""

UNBROKEN: Final = 1_000_000
"""Columns where lines are not broken: somebody listens to whole sentences, or a program reads them."""


def talk(context: Context, start: "Assessment | Questionnaire") -> Exit:
    """Talk through an assessment, or begin one with a questionnaire."""
    with insisting(_leave, lambda: True) as leave:  # after every answer all is saved
        return _talked(context, start, leave)


def _talked(context: Context, start: "Assessment | Questionnaire", leave: Callable[[], None]) -> Exit:
    clock.now()  # a clock that cannot be read is said now, not in the middle of an interview
    streams = _Streams()
    is_tty = terminal().is_tty
    lines = Lines(streams.read, streams.write, _columns, PROMPT if is_tty else "", CUT_AT if is_tty else 0)
    lines.language = context.language
    assessment, left, code = None, Left(), Exit.DONE
    try:
        with on_request_to_end(leave):
            assessment = _begun(context, start, lines)
            left = talk_through(assessment, lines, clock.now) if assessment is not None else left
    except Interrupted as interrupted:
        left, code = interrupted.left, _code(interrupted.__cause__)
    except KeyboardInterrupt as interrupted:
        code = _code(interrupted)
    except Failed as failed:
        messages.fault(failed.__cause__ or failed, context.language)
        left, code = failed.left, Exit.FAULT
    context.language = lines.language  # it may have been switched
    if left.finished is not None and assessment is not None:
        _reader().tell(result_blocks(assessment.interview, context.language))
    with suppress(OSError):  # where the terminal is gone nobody is left to be told
        said = _told(left, context, streams.problem)
        return code or said
    return code or Exit.DIFFERS


def _code(interrupted: BaseException | None) -> Exit:
    """Ctrl-C is an interruption; a request to end is a stop, as in the app."""
    return Exit.DIFFERS if isinstance(interrupted, _Asked) else Exit.INTERRUPTED


def _begun(context: Context, start: "Assessment | Questionnaire", lines: Lines) -> "Assessment | None":
    if not isinstance(start, Questionnaire):
        return start
    office = context.settings.office or ""
    return begun(start, lines, context.data_folder, clock.now, office, context.catalogue())


def _told(left: Left, context: Context, unheard: FileProblem | None) -> Exit:
    """Say what is left on disk; `unheard` is why nothing more could be written to stdout, if that was it."""
    if unheard is not None:
        messages.file_problem(unheard, context.language)
    if left == Left():
        messages.plain(WORDS.say("nothing-begun", context.language))
        return Exit.DIFFERS if unheard is None else Exit.UNWRITABLE
    code = told(left, context)
    return code if unheard is None else Exit.UNWRITABLE


class _Streams:
    """Standard input and output. `problem` is why stdout could not be written."""

    def __init__(self) -> None:
        self.problem: FileProblem | None = None

    def read(self) -> str:
        """A line, "" where there is none any more, as when the terminal has gone."""
        self._heard(results.flush)
        with suppress(OSError, ValueError):
            return sys.stdin.readline().removeprefix("\ufeff") if sys.stdin is not None else ""
        return ""

    def write(self, text: str) -> None:
        """Raises EndOfInput where nobody can hear it: then nobody answers either."""
        self._heard(partial(results.show, text, end=""))

    def _heard(self, write: Callable[[], object]) -> None:
        try:
            write()
        except BrokenPipeError:
            raise EndOfInput from None
        except FileProblem as problem:
            self.problem = problem
            raise EndOfInput from None


def _columns() -> int:
    """As wide as the terminal is now. Nothing is broken into lines for a program or for a screen reader."""
    here = terminal()
    return here.columns if here.is_tty and not here.wants_lines else UNBROKEN


def show_summary(context: Context, assessment: "Assessment") -> Exit:
    """What a record says, on stdout, to be listened to; `wizard summary` draws it."""
    from wizard.plain.reading import record_blocks

    _reader().tell(record_blocks(assessment, context.language))
    return Exit.DONE


def _reader() -> Lines:
    """Lines that are only written."""
    return Lines(lambda: "", partial(results.show, end=""), _columns, "")


class _Asked(KeyboardInterrupt):
    """The process was asked to end."""


def _leave() -> NoReturn:
    """As Ctrl-C does: with the draft on disk."""
    raise _Asked

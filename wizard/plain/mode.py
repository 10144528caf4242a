"""The whole of an interview in lines: whose system it is, the questions, and what is left on disk at the end."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from wizard.plain.begin import ask_system
from wizard.plain.lines import EndOfInput, Lines
from wizard.plain.talk import Talk
from wizard.questionnaire.catalogue import Catalogue
from wizard.questionnaire.definition import Questionnaire
from wizard.record.assessment import Assessment
from wizard.record.file import begin, listing
from wizard.sitting.left import Left
from wizard.sitting.sitting import Sitting


class Ended(BaseException):
    """It did not come to its end; `left` is what is on disk, the cause is what ended it."""

    def __init__(self, left: Left) -> None:
        super().__init__()
        self.left = left


class Interrupted(Ended):
    """The person or the system ended it."""


class Failed(Ended):
    """A fault of the program ended it."""


def begun(
    questionnaire: Questionnaire,
    lines: Lines,
    data: Path,
    clock: Callable[[], datetime],
    office: str,
    catalogue: Catalogue,
) -> Assessment | None:
    """A new assessment of the system that is named; None where the input ends before that."""
    known = [one.system for one in listing(data) if one.system.id]
    try:
        system = ask_system(lines, known, office)
    except EndOfInput:
        return None
    now = clock()
    return begin(questionnaire, system, data, now.date(), now, catalogue)


def talk_through(assessment: Assessment, lines: Lines, clock: Callable[[], datetime]) -> Left:
    """Ask until the record is sealed or the input ends; what is on disk then.

    Raises Interrupted for Ctrl-C and for a signal that the caller turned into KeyboardInterrupt, Failed for a fault of
    the program; both after saving.
    """
    sitting = Sitting(assessment, clock)
    try:
        return Left(finished=Talk(sitting, lines, clock).run())
    except EndOfInput:
        return _left(sitting, lines)
    except KeyboardInterrupt as interrupted:
        raise Interrupted(_left(sitting, lines)) from interrupted
    except Exception as fault:
        raise Failed(_left(sitting, lines)) from fault
    finally:
        assessment.close()


def _left(sitting: Sitting, lines: Lines) -> Left:
    """Keep what is there, also a text of which the end was not typed."""
    half = lines.take_half()
    if half:
        sitting.keep_beside(half)
    else:
        sitting.keep()
    return Left(draft=sitting.assessment.path, unsaved=sitting.keeper.problem)

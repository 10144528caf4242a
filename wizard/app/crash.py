"""What may be told of a fault of the program: its kind and its place, and nothing that a variable holds."""

from pathlib import Path

from wizard.app.left import Crash


def crash_of(error: BaseException) -> Crash:
    """The class of the exception, and the last place of ours that it passed."""
    package = Path(__file__).resolve().parent.parent
    place = ""
    trace = error.__traceback__
    while trace is not None:
        file = Path(trace.tb_frame.f_code.co_filename)
        if file.is_relative_to(package):
            place = f"{package.name}/{file.relative_to(package).as_posix()}:{trace.tb_lineno}"
        trace = trace.tb_next
    return Crash(type(error).__name__, place)

"""What may be told of a fault of the program: its kind and its place, and nothing that a variable holds."""

from wizard.sitting.left import Crash

_OURS = "wizard."


def crash_of(error: BaseException) -> Crash:
    """The class of the exception, and the last place that it passed: one of ours if there is any."""
    places: list[str] = []
    trace = error.__traceback__
    while trace is not None:
        places.append(f"{trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno}")
        trace = trace.tb_next
    ours = [place for place in places if place.startswith(_OURS)]
    return Crash(type(error).__name__, (ours or places or [""])[-1])

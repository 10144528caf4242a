"""From the command line to the app and back: signals while it runs, and what is said when it has ended."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING

from wizard.app.app import WizardApp
from wizard.app.preferences import Preferences
from wizard.cli.context import Context
from wizard.cli.exits import Exit
from wizard.cli.told import told
from wizard.host import clock
from wizard.host.folders import settings_file
from wizard.host.terminal import theme_guess

if TYPE_CHECKING:
    from wizard.record.assessment import Assessment


def show_app(context: Context, start: "Assessment | str | None") -> Exit:
    """Run the app, beginning with an assessment, a questionnaire of this name, or the home screen."""
    clock.now()  # a clock that cannot be read is said now, not in the middle of an interview
    app = WizardApp(
        context.catalogue(),
        context.data_folder,
        context.language,
        start=start,
        clock=clock.now,
        preferences=Preferences(context.settings, settings_file(), context.folder_given),
        automatic=theme_guess(),
    )
    with _leaving_on_signals(app):
        app.run()
    return told(app.left, context, began_at_home=start is None)


@contextmanager
def _leaving_on_signals(app: WizardApp) -> Iterator[None]:
    """A closed terminal or a request to end leaves as the quit key does: with the draft on disk."""

    def leave(_signal: int, _frame: FrameType | None) -> None:
        app.leave()

    names = [name for name in ("SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)]
    before = {name: signal.signal(getattr(signal, name), leave) for name in names}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)

"""From the command line to the app and back: signals while it runs, and what is said when it has ended."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING

from wizard.app.app import WizardApp
from wizard.app.left import Left
from wizard.cli import messages
from wizard.cli.context import Context
from wizard.cli.exits import Exit
from wizard.cli.words import WORDS
from wizard.host import clock

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
        office=context.settings.office or "",
    )
    with _leaving_on_signals(app):
        app.run()
    return _told(app.left, context, began_at_home=start is None)


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


def _told(left: Left, context: Context, began_at_home: bool) -> Exit:
    language = context.language
    if left.unsaved is not None:
        why = messages.file_words(left.unsaved, language)
        messages.error(WORDS.say("draft-not-kept", language, why=why), language)
    if left.finished is not None:
        context.show(WORDS.say("record-written", language, path=left.finished))
    if left.draft is not None:
        messages.plain(WORDS.say("draft-kept", language, path=left.draft))
        messages.plain(WORDS.say("resume-with", language, path=messages.quoted(left.draft)))
    if left.crash is not None:
        messages.crashed(left.crash.kind, left.crash.place, language)
        return Exit.FAULT
    if left.unsaved is not None:
        return Exit.UNWRITABLE
    return Exit.DIFFERS if left.draft is not None and not began_at_home else Exit.DONE

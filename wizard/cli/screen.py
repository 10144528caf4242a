"""From the command line to the app and back."""

from typing import TYPE_CHECKING

from wizard.app.app import WizardApp
from wizard.app.preferences import Preferences
from wizard.app.tolerant import read_what_terminals_send
from wizard.cli.context import Context
from wizard.cli.exits import Exit
from wizard.cli.signals import insisting, on_request_to_end
from wizard.cli.told import told
from wizard.host import clock
from wizard.host.folders import settings_file
from wizard.host.terminal import theme_guess

if TYPE_CHECKING:
    from wizard.host.lock import OpenElsewhere
    from wizard.record.assessment import Assessment


def show_app(context: Context, start: "Assessment | OpenElsewhere | str | None") -> Exit:
    """Run the app, beginning with an assessment, a draft open elsewhere, a questionnaire of this name, or home."""
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
    with insisting(app.leave, app.save_for_the_last_time) as leave:  # as the quit key does: with the draft on disk
        read_what_terminals_send(leave)
        with on_request_to_end(leave):
            app.run()
        return told(app.left, context, began_at_home=start is None)

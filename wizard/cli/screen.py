"""From the command line to the app and back."""

from typing import TYPE_CHECKING

from wizard.app.app import WizardApp
from wizard.app.preferences import Preferences
from wizard.app.tolerant import pass_over_bytes_that_are_no_text
from wizard.cli.context import Context
from wizard.cli.exits import Exit
from wizard.cli.signals import on_request_to_end
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
    pass_over_bytes_that_are_no_text()
    with on_request_to_end(app.leave):  # as the quit key does: with the draft on disk
        app.run()
    return told(app.left, context, began_at_home=start is None)

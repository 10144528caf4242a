"""Beginning an assessment: ask whose it is, then open the interview."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from wizard.app.screens.system_form import SystemForm
from wizard.questionnaire.definition import Questionnaire
from wizard.record.content import System
from wizard.record.file import Kept, begin

if TYPE_CHECKING:
    from wizard.app.app import WizardApp


def ask_and_begin(
    app: "WizardApp", questionnaire: Questionnaire, kept: Sequence[Kept], otherwise: Callable[[], None]
) -> None:
    """Show the form of the system over what is there; `otherwise` is called where it is closed without one."""

    def answered(system: System | None) -> None:
        if system is None:
            otherwise()
        else:
            now = app.clock()
            app.open(begin(questionnaire, system, app.data_folder, now.date(), now, app.catalogue))

    app.push_screen(SystemForm(questionnaire, kept), answered)

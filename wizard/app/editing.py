"""The person's own editor in the place of the app, as long as it runs."""

from collections.abc import Callable
from typing import Any

from textual.app import App, SuspendNotSupported

from wizard.host.editor import EditorProblem, edited, editor_command


def written_in_editor(app: App[Any], text: str) -> str:
    """What the text has become in the editor; the app waits meanwhile. Raises EditorProblem."""
    command = editor_command()

    def edit() -> str:
        return edited(text, command)

    try:
        return _suspended(app, edit)
    except SuspendNotSupported:  # an editor with a window of its own does without
        return edit()


def _suspended(app: App[Any], work: Callable[[], str]) -> str:
    """The result of work done while the terminal is not the app's. Raises what it raises, once the app is back."""
    problem: EditorProblem | None = None
    text = ""
    with app.suspend():
        try:
            text = work()
        except EditorProblem as raised:  # leaving the block by it would leave the terminal as it is
            problem = raised
    if problem is not None:
        raise problem
    return text
